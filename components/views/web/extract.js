// data: {title, rows, voices}; a choice of voice or a typed source sends voice {number, voice, source}.

const BEGINNING = 420;

function rowOf(row, voices, open) {
  const long = row.text.length > BEGINNING;
  const shown = long && !open ? `${row.text.slice(0, BEGINNING).replace(/\s+\S*$/, "")} …` : row.text;
  const name = `Paragraph ${row.number}`;
  const options = voices.map((voice) => node("option", { value: voice.id, selected: voice.id === row.voice }, voice.label));
  const choice = node("select", { "data-number": row.number, "aria-label": `Voice of paragraph ${row.number}` }, options);
  const source = row.voice === "quotation" ? node("input", { type: "text", "data-number": row.number, placeholder: "who is quoted",
    "aria-label": `Who is quoted in paragraph ${row.number}`, maxlength: 120, value: row.source }) : null;
  const more = long ? node("button", { type: "button", class: "link small", "data-act": "open", "data-number": row.number, "aria-expanded": String(open),
    "aria-label": `${open ? "Less" : "All"} of paragraph ${row.number}` }, open ? "less" : `all ${row.text.length.toLocaleString("en")} characters`) : null;
  return node("li", { class: `row ${row.voice}`, "data-key": `${row.number}` },
    node("span", { class: "number small" }, node("span", { class: "unseen" }, name), node("span", { "aria-hidden": "true" }, `¶${row.number}`)),
    node("div", { class: "said" }, node("p", { class: "serif" }, shown), more),
    node("div", { class: "choice" }, choice, source, row.why ? node("p", { class: "small why" }, row.why) : null));
}

function paint(state) {
  const { title, rows, voices } = state.data;
  const count = (id) => rows.filter((row) => row.voice === id).length;
  if (state.only && !count(state.only)) state.only = "";
  const tab = (id, label, number) => node("button", { type: "button", "data-key": `only-${id}`, "data-act": "only", "data-voice": id, "aria-pressed": String(state.only === id) }, `${label} `,
    node("span", { class: "count" }, number.toLocaleString("en")));
  const narrowed = voices.filter((voice) => count(voice.id)).map((voice) => tab(voice.id, voice.label, count(voice.id)));
  const listed = rows.filter((row) => !state.only || row.voice === state.only);
  show(state,
    node("div", { class: "only small", role: "group", "aria-label": "Show paragraphs" }, tab("", "All", rows.length), narrowed),
    node("ol", { class: "rows", tabindex: "0", "aria-label": `Paragraphs of ${title}` }, listed.map((row) => rowOf(row, voices, state.open.has(row.number)))));
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const choice of state.root.querySelectorAll("select")) choice.value = byNumber.get(Number(choice.dataset.number)).voice;
  const active = state.root.getRootNode().activeElement;
  for (const field of state.root.querySelectorAll("input")) if (field !== active) field.value = byNumber.get(Number(field.dataset.number)).source;
}

export default function (component) {
  const state = stateOf(component, "extract", (made) => {
    made.open = new Set();
    made.only = "";
    listen(made.root, {
      only: (target) => { made.only = target.dataset.voice; paint(made); },
      open: (target) => {
        const number = Number(target.dataset.number);
        if (!made.open.delete(number)) made.open.add(number);
        paint(made);
      },
    });
    made.root.addEventListener("change", (event) => {
      const number = Number(event.target.dataset.number);
      const row = made.data.rows.find((each) => each.number === number);
      if (!row) return;
      const typed = event.target.tagName === "INPUT";
      made.send("voice", { number, voice: typed ? row.voice : event.target.value, source: typed ? event.target.value : row.source });
    });
  });
  paint(state);
}
