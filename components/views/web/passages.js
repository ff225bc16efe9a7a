// data: {columns, longest, land}; one column an essay, its passages with what they count; ¶ sends open {essay, paragraph}.

function runningOf(passage) {
  const spans = passage.marks.map((mark) => ({ ...mark, start: mark.start - passage.start, end: mark.end - passage.start }));
  return piecesOf(passage.text, spans).map((piece) => (piece.spans.length ? node("span", { class: `form ${piece.spans[0].layer}` }, piece.text) : piece.text));
}

function passageOf(column, passage, line) {
  const said = passage.text ? node("p", { class: "serif running said" }, runningOf(passage)) : node("p", { class: "serif said" }, passage.gist);
  const voice = passage.voice === "quotation" ? (passage.source ? `quoted: ${passage.source}` : "quoted") : passage.voice === "heading" ? "heading" : "";
  const open = node("button", { class: "link number", type: "button", "data-act": "open", "data-essay": column.slug, "data-paragraph": passage.paragraph,
    "aria-label": `Read paragraph ${passage.paragraph} of ${column.title}` }, `¶${passage.paragraph}`);
  const level = passage.level ? (passage.level > 1 ? "main point" : "touched") : "";
  const rules = node("details", {},
    node("summary", { class: "small" }, node("span", { class: "forms" }, surfacesOf(passage.marks) || level), node("span", { class: "how" }, "how counted")),
    node("ul", { class: "rules small" }, passage.marks.map((mark) => node("li", {},
      node("span", { class: `form ${mark.layer}` }, mark.surface), ` ${[mark.kind, mark.rule].filter(Boolean).join(": ")}`))));
  const note = passage.note ? node("p", { class: "small note" }, passage.note) : null;
  const counts = passage.marks.length ? rules : level && !note ? node("p", { class: "small" }, level) : null;
  return node("li", { class: passage.voice, "data-key": `${passage.paragraph}` },
    node("p", { class: "small where" }, open, voice ? node("em", {}, voice) : null, level && passage.marks.length ? node("span", {}, level) : null),
    said, barOf(passage, passage.marks, line), counts, note);
}

function columnOf(column, line) {
  const list = node("ol", {}, column.passages.map((passage) => passageOf(column, passage, line)));
  return node("section", { class: "column", "data-key": column.slug, style: { "--essay": column.color }, "aria-label": column.title },
    node("h3", { class: "title" }, markOf(column), node("span", {}, column.title)),
    column.passages.length ? [node("p", { class: "small summary" }, column.summary), list] : node("p", { class: "small none" }, column.none || "No mention in this essay."));
}

export default function (component) {
  const state = stateOf(component, "passages", (made) => {
    listen(made.root, { open: (target) => made.send("open", { essay: target.dataset.essay, paragraph: Number(target.dataset.paragraph) }) });
  });
  const line = lineOf(component.data.columns.flatMap((column) => column.passages), component.data.longest);
  show(state, component.data.columns.map((column) => columnOf(column, line)));
  const land = component.data.land || 0;
  if (land > (state.landed || 0)) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    requestAnimationFrame(() => {
      state.root.setAttribute("tabindex", "-1");
      state.root.focus({ preventScroll: true });
      state.root.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
    });
  }
  state.landed = land;
}
