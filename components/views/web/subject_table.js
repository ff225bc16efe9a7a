// data: {caption, columns, rows, picked, open, summary}; a row's first cell sends pick with its subject; headers sort in the browser.

function ordered(rows, sort) {
  if (!sort) return rows;
  const value = (row) => (sort.column === 0 ? row.label : row.cells[sort.column - 1].sort);
  const sorted = [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === b) return 0;
    if (a === null || a === undefined) return 1;
    if (b === null || b === undefined) return -1;
    const order = typeof a === "string" ? a.localeCompare(b, "en") : a - b;
    return sort.down ? -order : order;
  });
  return sorted;
}

function headerOf(column, index, sort) {
  const mine = sort && sort.column === index;
  const about = { scope: "col", class: column.numeric ? "numeric" : null, "aria-sort": mine ? (sort.down ? "descending" : "ascending") : null };
  const arrow = node("span", { class: "arrow", "aria-hidden": "true" }, mine ? (sort.down ? "↓" : "↑") : "↕");
  const mark = column.shape ? markOf(column) : null;
  const button = node("button", { type: "button", "data-act": "sort", "data-column": index }, mark, node("span", {}, column.label), arrow);
  return node("th", about, button, column.unit ? node("span", { class: "unit" }, column.unit) : null);
}

function rowOf(row, columns, picked) {
  const on = row.subject === picked;
  const button = node("button", { type: "button", class: "link", "data-act": "pick", "data-subject": row.subject, "aria-pressed": String(on) }, row.label);
  const cells = row.cells.map((cell, i) => node("td", { class: columns[i + 1].numeric ? "numeric" : null }, cell.text));
  return node("tr", { "data-key": row.subject, class: on ? "on" : null }, node("th", { scope: "row" }, button), cells);
}

function paint(state) {
  const { caption, columns, rows, picked, open, summary } = state.data;
  const table = node("table", {},
    node("caption", {}, caption),
    node("thead", {}, node("tr", {}, columns.map((column, i) => headerOf(column, i, state.sort)))),
    node("tbody", {}, ordered(rows, state.sort).map((row) => rowOf(row, columns, picked))));
  const pane = node("div", { class: "pane", tabindex: "0", role: "region", "aria-label": caption }, rows.length ? table : node("p", { class: "small" }, "Nothing to list."));
  show(state, open ? pane : node("details", {}, node("summary", {}, summary), pane));
}

export default function (component) {
  const state = stateOf(component, "subject-table", (made) => {
    listen(made.root, {
      pick: (target) => made.send("pick", target.dataset.subject),
      sort: (target) => {
        const column = Number(target.dataset.column);
        const again = made.sort && made.sort.column === column;
        made.sort = { column, down: again ? !made.sort.down : Boolean(made.data.columns[column].numeric) };
        paint(made);
      },
    });
  });
  paint(state);
}
