// data.rows: one row an essay of the reader's; its buttons send act {act, slug}.

function rowOf(row, place, all) {
  const button = (act, label, name, off) => node("button", { type: "button", class: "link", "data-act": act, "data-slug": row.slug, "data-key": act,
    "aria-label": `${name} ${row.title}`, disabled: off }, label);
  const mark = row.shape ? markOf(row) : null;
  return node("li", { "data-key": row.slug, class: row.open ? "row on" : "row" },
    node("div", { class: "about" },
      node("h3", { class: "title" }, mark, node("span", {}, row.title)),
      node("p", { class: "small" }, row.meta)),
    node("div", { class: "acts small" },
      button("look", row.open ? "shown below" : "look at it", "Look at", false),
      all > 1 ? button("up", "up", "Move up", place === 0) : null,
      all > 1 ? button("down", "down", "Move down", place === all - 1) : null,
      button("remove", "remove", "Remove", false)));
}

export default function (component) {
  const state = stateOf(component, "own-list", (made) => {
    const act = (target) => made.send("act", { act: target.dataset.act, slug: target.dataset.slug });
    listen(made.root, { look: act, up: act, down: act, remove: act });
  });
  const { rows } = component.data;
  show(state, node("ol", { "aria-label": "Your essays" }, rows.map((row, place) => rowOf(row, place, rows.length))));
}
