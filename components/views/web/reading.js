// data: {essays, subjects, pick, at, note, amendable} (see reading.py). Sends pick with a subject's id, or "" when it is cleared, and amend
// with a correction (see reading_panel.js).

function build(state) {
  const { essays } = state.data;
  const line = lineOf(essays.flatMap((essay) => essay.paragraphs));
  state.parts.columns.replaceChildren(...essays.map((essay) => columnOf(essay, line)));
  state.parts.switch.replaceChildren(...switchOf(essays));
  state.columns = [...state.parts.columns.children].map((root, index) => {
    const find = (name) => root.querySelector(name);
    const title = find(".title");
    const hits = node("span", { class: "hits small" });
    title.append(hits);
    return { root, essay: essays[index], head: find(".head"), count: find(".count"), about: find(".about"), hits, map: find(".map"), window: find(".window"),
      list: find(".paragraphs"), rows: [...root.querySelectorAll(".paragraph")], tally: state.parts.switch.children[index].querySelector(".number") };
  });
  addNear(state);
}

function actionsOf(state) {
  return {
    pick: (target) => chooseHere(state, target),
    clear: (target) => {
      choose(state, "", null);
      say(state, "Selection cleared");
      tell(state);
      if (target) state.parts.field.focus({ preventScroll: true });
    },
    more: (target) => {
      const open = target.closest(".themes").classList.toggle("all");
      target.setAttribute("aria-expanded", String(open));
      target.textContent = open ? "main points only" : target.dataset.closed;
    },
    previous: () => stepBy(state, -1),
    next: () => stepBy(state, 1),
    speaks: (target) => toggleNear(target),
    jump: (target) => jumpTo(state, target),
    back: (target) => goBack(state, target),
    show: (target) => showEssay(state, Number(target.dataset.index)),
    "hit-back": () => hitBy(state, -1),
    "hit-on": () => hitBy(state, 1),
    amend: () => openNot(state),
    too: () => openToo(state),
    phrase: () => openPhrase(state),
    shut: () => { shut(state); state.parts.bar.focus({ preventScroll: true }); },
  };
}

function typing(event) {
  const [target] = event.composedPath();
  return target instanceof Element && (target.isContentEditable || target.matches("input, textarea, select"));
}

function mapKeys(state, event) {
  const column = state.columns.find((each) => each.map === event.target);
  if (!column) return;
  const at = paragraphAtTop(state, column);
  const last = column.rows.length - 1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  column.asked = Math.max(0, Math.min(last, to));
  reveal(state, column.rows[column.asked], { always: true, jump: true });
  updateMaps(state);
}

function wire(state) {
  const { root, parts } = state;
  const off = new AbortController();
  const { signal } = off;
  listen(root, actionsOf(state));
  parts.field.addEventListener("input", () => searched(state, parts.field.value));
  parts.field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") hitBy(state, event.shiftKey ? -1 : 1);
    if (event.key === "Escape") { parts.field.value = ""; searched(state, ""); }
  });
  root.addEventListener("keydown", (event) => mapKeys(state, event));
  root.addEventListener("pointerdown", (event) => {
    const column = state.columns.find((each) => each.map.contains(event.target));
    if (!column) return;
    const box = column.map.getBoundingClientRect();
    const { paragraphs } = column.essay;
    const length = paragraphs[paragraphs.length - 1].end - paragraphs[0].start;
    goToOffset(state, column, paragraphs[0].start + ((event.clientY - box.top) / box.height) * length, false);
  });
  document.addEventListener("keydown", (event) => {
    if (typing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") stepBy(state, 1);
    if (event.key === "k") stepBy(state, -1);
  }, { signal });
  document.addEventListener("selectionchange", () => selected(state), { signal });
  let asked = 0;
  const soon = (what) => { cancelAnimationFrame(asked); asked = requestAnimationFrame(() => what(state)); };
  document.addEventListener("scroll", () => soon(updateMaps), { capture: true, passive: true, signal });
  window.addEventListener("resize", () => soon(settle), { signal });
  const sizes = new ResizeObserver(() => soon(settle));
  sizes.observe(root);
  state.stop = () => { off.abort(); sizes.disconnect(); cancelAnimationFrame(asked); };
}

function start(state) {
  state.root.append(...frameOf(state.data.essays.every((essay) => essay.paragraphs.every((paragraph) => paragraph.text))));
  const find = (name) => state.root.querySelector(name);
  state.parts = { bar: find(".top-bar"), chosenName: find(".chosen-name"), chosenLabel: find(".chosen-name .label"), steps: find(".steps"), position: find(".position"),
    who: find(".who"), hint: find(".hint"), field: find("input"), find: find(".find"), found: find(".found"), hitSteps: [find(".hit-back"), find(".hit-on")],
    amendButton: find(".to-amend"), tooButton: find(".to-too"), phraseButton: find(".to-phrase"), under: find(".under-bar"),
    note: find(".note"), switch: find(".switch"), columns: find(".columns"), live: find(".live") };
  Object.assign(state, { columns: [], stops: [], step: -1, pick: "", heard: null, sent: [], query: "", hits: [], hit: -1, first: 0, drawn: "", at: "", panel: null, words: null });
  state.scroller = document.scrollingElement;
  wire(state);
}

// Go to "own-goals.7" once; again while the page above still grows, until the reader moves.
function goTo(state, at) {
  const cut = at.lastIndexOf(".");
  const index = state.data.essays.findIndex((essay) => essay.slug === at.slice(0, cut));
  if (index < 0) return;
  bringIntoWindow(state, index);
  const row = paragraphNode(state.columns[index], Number(at.slice(cut + 1)));
  if (!row) return;
  for (const each of state.root.querySelectorAll(".arrived")) each.classList.remove("arrived");
  row.classList.add("arrived");
  let moved = false;
  for (const kind of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(kind, () => { moved = true; }, { once: true, passive: true });
  for (const wait of [0, 150, 500, 1000]) setTimeout(() => { if (!moved && row.isConnected) { settle(state); reveal(state, row, { always: true, jump: true }); } }, wait);
}

export default function (component) {
  const state = stateOf(component, "reading", start);
  const { data } = state;
  const drawn = JSON.stringify(data.essays);
  const fresh = drawn !== state.drawn;
  if (fresh) {
    state.drawn = drawn;
    shut(state);
    state.words = null;
    build(state);
    if (state.query) searched(state, state.query);
  }
  state.parts.note.textContent = data.note || "";
  state.parts.note.hidden = !data.note;
  const turned = hear(state, data.pick || "");
  if (turned) choose(state, data.pick || "", null);
  else if (fresh) choose(state, state.pick, null);
  else paintPick(state);
  settle(state);
  if (data.at && data.at !== state.at) goTo(state, data.at);
  state.at = data.at || "";
  return () => state.stop();
}
