// data.statements: computed sentences in parts; a named subject (or "passages") sends pick {lens, subject}. Below each a button opens
// the ways to count it was asked under; a way sends count {statement, way}.

const VERDICTS = { yes: ["✓", "holds"], no: ["✕", "does not hold"], none: ["–", "does not apply"] };

function partOf(part, lens) {
  if (!part.subject) return part.text;
  const about = { class: "link", role: "button", tabindex: "0", "data-act": "pick", "data-lens": lens, "data-subject": part.subject };
  return node("span", { ...about, "aria-label": `${part.text}: show passages` }, part.text);
}

function wayOf(way, statement, at) {
  const [sign, words] = VERDICTS[way.holds];
  const about = { class: "link", type: "button", "data-act": "count", "data-statement": statement, "data-way": at };
  const choice = way.holds === "none" ? way.choice : node("button", { ...about, "aria-label": `${way.choice}: count so, and show the passages` }, way.choice);
  return node("tr", { role: "row", class: way.holds, "data-key": `${at}` },
    node("th", { role: "rowheader", scope: "row" }, choice),
    node("td", { role: "cell", class: "verdict" }, node("span", { "aria-hidden": "true" }, `${sign} `), words),
    node("td", { role: "cell", class: "grounds" }, way.figures));
}

function waysOf(statement, index) {
  const heads = ["Counted", "Sentence", "Figures"].map((head) => node("th", { role: "columnheader", scope: "col" }, head));
  return node("table", { id: `ways-${index}`, class: "ways", role: "table", "aria-label": `Ways to count: ${statement.text}` },
    node("thead", { role: "rowgroup", class: "unseen" }, node("tr", { role: "row" }, heads)),
    node("tbody", { role: "rowgroup" }, statement.ways.map((way, at) => wayOf(way, index, at))));
}

function standingOf(statement, index, open) {
  if (!statement.ways.length) return null;
  const about = { class: "standing small", type: "button", "data-act": "open", "data-text": statement.text, "aria-expanded": String(open) };
  const pie = node("span", { class: "pie", "aria-hidden": "true", style: { "--held": `${statement.held * 360}deg` } });
  return node("button", { ...about, "aria-controls": open ? `ways-${index}` : null }, pie, node("span", { class: "says" }, statement.standing));
}

function statementOf(statement, index, opened) {
  const limits = [statement.figures, statement.caveat].filter(Boolean);
  const about = { class: "link", type: "button", "data-act": "pick", "data-lens": statement.lens, "data-subject": statement.subject };
  const link = statement.subject ? node("button", { ...about, "aria-label": `passages: ${statement.text}` }, "passages") : null;
  const open = opened.has(statement.text);
  return node("li", { class: "statement", "data-key": `${index}` },
    node("p", { class: "serif sentence" }, statement.parts.map((part) => partOf(part, statement.lens))),
    node("p", { class: "small" }, limits.join(" · "), link && limits.length ? " · " : "", link),
    standingOf(statement, index, open),
    open ? waysOf(statement, index) : null);
}

function paint(state) {
  show(state, node("ul", {}, state.data.statements.map((statement, index) => statementOf(statement, index, state.opened))));
}

export default function (component) {
  const state = stateOf(component, "statements", (made) => {
    made.opened = new Set();
    listen(made.root, {
      pick: (target) => made.send("pick", { lens: target.dataset.lens, subject: target.dataset.subject }),
      count: (target) => made.send("count", { statement: Number(target.dataset.statement), way: Number(target.dataset.way) }),
      open: (target) => {
        const { text } = target.dataset;
        if (!made.opened.delete(text)) made.opened.add(text);
        paint(made);
      },
    });
  });
  paint(state);
}
