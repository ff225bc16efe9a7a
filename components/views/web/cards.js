// data.cards: one card an essay; every row sends pick {lens, subject}.

// "Leaders, mentions": what follows the comma is left to wide screens.
function headingOf(heading) {
  const [name, ...unit] = heading.split(",");
  return unit.length ? [name, node("span", { class: "unit" }, `,${unit.join(",")}`)] : [name];
}

function rowOf(card, group, row) {
  const label = `${row.label}, ${row.says}, ${card.title}: show passages`;
  const about = { class: "row", "data-act": "pick", "data-lens": group.lens, "data-subject": row.subject, "aria-label": label };
  const share = Math.max(0, Math.min(1, row.bar || 0));
  const bar = node("span", { class: "bar" }, node("span", { style: { width: `${(100 * share).toFixed(1)}%` } }));
  return node("li", { "data-key": row.subject },
    node("button", { ...about, type: "button" }, node("span", { class: "name" }, row.label), bar, node("span", { class: "number" }, row.number)));
}

// On a phone a card shows the first of each group, so that all cards fit one screen; "more" opens a card.
function cardOf(card, open) {
  const groups = card.groups.map((group) => node("section", { "data-key": group.lens },
    node("h3", { class: "group" }, headingOf(group.heading)),
    group.rows.length ? node("ul", {}, group.rows.map((row) => rowOf(card, group, row)), group.more ? node("li", { class: "small tied" }, group.more) : null) : node("p", { class: "small" }, group.none || "none named")));
  const longer = card.groups.some((group) => group.rows.length > 1);
  const more = longer ? node("button", { type: "button", class: "link small more", "data-act": "more", "data-slug": card.slug, "aria-expanded": String(open),
    "aria-label": `${open ? "Less" : "More"} of ${card.title}` }, open ? "less" : "more") : null;
  return node("article", { class: open ? "card open" : "card", "data-key": card.slug, style: { "--essay": card.color } },
    node("h2", { class: "title" }, markOf(card), node("span", {}, card.title)),
    card.meta.map((line) => node("p", { class: "small meta" }, line)), groups, more);
}

export default function (component) {
  const state = stateOf(component, "cards", (made) => {
    made.open = new Set();
    made.draw = () => show(made, made.data.cards.map((card) => cardOf(card, made.open.has(card.slug))));
    listen(made.root, {
      pick: (target) => made.send("pick", { lens: target.dataset.lens, subject: target.dataset.subject }),
      more: (target) => {
        const { slug } = target.dataset;
        if (!made.open.delete(slug)) made.open.add(slug);
        made.draw();
      },
    });
  });
  state.root.style.setProperty("--cards", String(component.data.cards.length));
  state.draw();
}
