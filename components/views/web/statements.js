// data.statements: computed sentences; "passages" sends pick {lens, subject}.

function statementOf(statement, index) {
  const parts = [statement.figures, statement.caveat].filter(Boolean);
  const about = { class: "link", type: "button", "data-act": "pick", "data-lens": statement.lens, "data-subject": statement.subject };
  const link = statement.subject ? node("button", { ...about, "aria-label": `passages: ${statement.text}` }, "passages") : null;
  return node("li", { class: "statement", "data-key": `${index}` },
    node("p", { class: "serif sentence" }, statement.text),
    node("p", { class: "small" }, parts.join(" · "), link && parts.length ? " · " : "", link));
}

export default function (component) {
  const state = stateOf(component, "statements", (made) => {
    listen(made.root, { pick: (target) => made.send("pick", { lens: target.dataset.lens, subject: target.dataset.subject }) });
  });
  show(state, node("ul", {}, component.data.statements.map(statementOf)));
}
