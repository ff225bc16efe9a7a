// data.cards: one card an essay; every row sends pick {lens, subject}.

function rowOf(card, group, row) {
  const label = `${row.label}, ${row.says}, ${card.title}: show passages`;
  const about = { class: "row", "data-act": "pick", "data-lens": group.lens, "data-subject": row.subject, "aria-label": label };
  const share = Math.max(0, Math.min(1, row.bar || 0));
  const bar = node("span", { class: "bar" }, node("span", { style: { width: `${(100 * share).toFixed(1)}%` } }));
  return node("li", { "data-key": row.subject },
    node("button", { ...about, type: "button" }, node("span", { class: "name" }, row.label), bar, node("span", { class: "number" }, row.number)));
}

function cardOf(card) {
  const groups = card.groups.map((group) => node("section", { "data-key": group.lens },
    node("h3", { class: "group" }, group.heading),
    group.rows.length ? node("ul", {}, group.rows.map((row) => rowOf(card, group, row))) : node("p", { class: "small" }, group.none || "none named")));
  return node("article", { class: "card", "data-key": card.slug, style: { "--essay": card.color } },
    node("h2", { class: "title" }, markOf(card), node("span", {}, card.title)),
    card.meta.map((line) => node("p", { class: "small meta" }, line)), groups);
}

export default function (component) {
  const state = stateOf(component, "cards", (made) => {
    listen(made.root, { pick: (target) => made.send("pick", { lens: target.dataset.lens, subject: target.dataset.subject }) });
  });
  show(state, component.data.cards.map(cardOf));
}
