// "Speaks to the same": the paragraphs of the other essays nearest to this one, each with its reason, the jump there and the way back.

// By paragraph: near = [{essay, paragraph, reason}], the essays in the order of the page.
function nearOf(state, paragraph, column) {
  const near = (paragraph.near || []).filter((each) => state.data.essays.some((essay) => essay.slug === each.essay));
  if (!near.length) return null;
  const id = `near-${column.slug}-${paragraph.number}`;
  const button = node("button", { type: "button", class: "speaks small", "data-act": "speaks", "aria-expanded": "false", "aria-controls": id,
    "aria-label": `Paragraph ${paragraph.number} speaks to the same as ${counted(near.length, "other paragraph", "other paragraphs")}` },
    "speaks to the same", node("span", { class: "number" }, ` (${near.length})`));
  return node("div", { class: "near" }, button, node("ul", { id, class: "near-list", hidden: true }, near.map((each) => nearItem(state, each))));
}

function nearItem(state, each) {
  const essay = state.data.essays.find((one) => one.slug === each.essay);
  return node("li", {},
    node("button", { type: "button", class: "link jump", "data-act": "jump", "data-essay": each.essay, "data-paragraph": each.paragraph },
      markOf(essay), node("span", {}, `${essay.title} ¶${each.paragraph}`)),
    node("p", { class: "small" }, each.reason));
}

function addNear(state) {
  state.trail = [];
  for (const column of state.columns) {
    column.rows.forEach((row, index) => {
      const near = nearOf(state, column.essay.paragraphs[index], column.essay);
      if (near) row.append(near);
    });
  }
}

function toggleNear(target) {
  const list = target.nextElementSibling;
  list.hidden = !list.hidden;
  target.setAttribute("aria-expanded", String(!list.hidden));
}

function arrive(state, row) {
  for (const each of state.root.querySelectorAll(".arrived")) each.classList.remove("arrived", "glow");
  row.classList.add("arrived", "glow");
  settle(state);
  reveal(state, row);
}

// Go to a near paragraph; the way back stands in it, and has the focus.
function jumpTo(state, target) {
  const from = target.closest(".paragraph");
  const origin = state.columns.find((column) => column.root.contains(from));
  const index = state.data.essays.findIndex((essay) => essay.slug === target.dataset.essay);
  const row = paragraphNode(state.columns[index], Number(target.dataset.paragraph));
  if (!row) return;
  const label = `${origin.essay.title} ¶${from.dataset.number}`;
  const back = node("button", { type: "button", class: "back small", "data-act": "back", "aria-label": `Back to ${label}` },
    node("span", { "aria-hidden": "true" }, "← "), "back to ", markOf(origin.essay), ` ${label}`);
  state.trail.push({ back, target, from, essay: state.columns.indexOf(origin) });
  row.append(back);
  bringIntoWindow(state, index);
  arrive(state, row);
  back.focus({ preventScroll: true });
  say(state, `${state.data.essays[index].title} ¶${row.dataset.number}, ${target.parentElement.querySelector("p").textContent}`);
}

function goBack(state, pressed) {
  const at = state.trail.findIndex((step) => step.back === pressed);
  if (at < 0) return;
  const { target, from, essay } = state.trail[at];
  for (const step of state.trail.splice(at)) step.back.remove();
  bringIntoWindow(state, essay);
  arrive(state, from);
  target.focus({ preventScroll: true });
}
