// Where the reader is: the page's scroller, the edge under what sticks, jumps, the maps' windows, and which columns fit.

const NARROW = 700;
const COLUMN = 225;

function scrollerOf(element) {
  for (let at = element; at; at = at.parentElement || (at.getRootNode() instanceof ShadowRoot ? at.getRootNode().host : null)) {
    const flow = getComputedStyle(at).overflowY;
    if ((flow === "auto" || flow === "scroll") && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement;
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

// How far Streamlit's own header lies over the page (not at all where it is empty and clear): what sticks, sticks under it.
function overhead(scroller) {
  const top = scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
  const header = document.querySelector('[data-testid="stHeader"]');
  const clear = !header || /, 0\)$|^transparent$/.test(getComputedStyle(header).backgroundColor);
  const over = clear ? 0 : header.getBoundingClientRect().bottom - top;
  return { top, over: Math.max(0, Math.min(over, 120)) };
}

function edgeOf(state) {
  const { top, over } = overhead(state.scroller);
  const bar = state.parts.bar.offsetHeight + (state.parts.switch.hidden ? 0 : state.parts.switch.offsetHeight);
  const narrow = state.root.classList.contains("narrow");
  const heads = state.columns.map((column) => (narrow || column.root.hidden ? 0 : column.head.offsetHeight));
  return { top, over, bar, edge: top + over + bar + Math.max(0, ...heads) };
}

function bottomOf(state) {
  return Math.min(innerHeight, state.scroller === document.scrollingElement ? innerHeight : state.scroller.getBoundingClientRect().bottom);
}

function scrollBy(state, distance, jump) {
  if (Math.abs(distance) >= 1) state.scroller.scrollBy({ top: distance, behavior: jump || calm() ? "auto" : "smooth" });
}

// Bring an element under the heads; one that is in full view already stays where it is unless `always`.
function reveal(state, element, { always = false, jump = false } = {}) {
  const { edge } = edgeOf(state);
  const box = element.getBoundingClientRect();
  if (!always && box.top >= edge && box.bottom <= bottomOf(state) - 8) return;
  scrollBy(state, box.top - edge - 12, jump);
}

function paragraphNode(column, number) {
  return column.rows.find((row) => Number(row.dataset.number) === number);
}

// The place in an essay's text, in characters, that stands at a height of the screen.
function offsetAt(column, y) {
  const { paragraphs } = column.essay;
  for (let i = 0; i < paragraphs.length; i += 1) {
    const box = column.rows[i].getBoundingClientRect();
    if (y < box.top) return paragraphs[i].start;
    if (y <= box.bottom) return paragraphs[i].start + ((y - box.top) / Math.max(1, box.height)) * (paragraphs[i].end - paragraphs[i].start);
  }
  return paragraphs.length ? paragraphs[paragraphs.length - 1].end : 0;
}

function goToOffset(state, column, offset, jump) {
  const { paragraphs } = column.essay;
  const found = paragraphs.findIndex((paragraph) => offset <= paragraph.end);
  const index = found < 0 ? paragraphs.length - 1 : found;
  const box = column.rows[index].getBoundingClientRect();
  const share = (offset - paragraphs[index].start) / Math.max(1, paragraphs[index].end - paragraphs[index].start);
  scrollBy(state, box.top + Math.max(0, share) * box.height - edgeOf(state).edge - 12, jump);
}

// The paragraph under the heads; at the page's end, where none further can get there, the one last asked for.
function paragraphAtTop(state, column) {
  const { edge } = edgeOf(state);
  const { scrollTop, clientHeight, scrollHeight } = state.scroller;
  const asked = column.rows[column.asked];
  if (asked && scrollTop + clientHeight > scrollHeight - 2 && asked.getBoundingClientRect().top >= edge) return column.asked;
  const index = column.rows.findIndex((row) => row.getBoundingClientRect().bottom > edge + 16);
  return index < 0 ? column.rows.length - 1 : index;
}

function updateMaps(state) {
  const { edge } = edgeOf(state);
  const bottom = bottomOf(state);
  for (const column of state.columns) {
    if (column.root.hidden || !column.rows.length) continue;
    const [from, to] = [placeIn(column.essay, offsetAt(column, edge)), placeIn(column.essay, offsetAt(column, bottom))];
    column.window.style.top = `${(100 * from).toFixed(2)}%`;
    column.window.style.height = `${(100 * Math.max(0, to - from)).toFixed(2)}%`;
    const at = paragraphAtTop(state, column);
    column.map.setAttribute("aria-valuenow", at + 1);
    column.map.setAttribute("aria-valuetext", `paragraph ${column.essay.paragraphs[at].number} of ${column.essay.paragraphs.length}`);
  }
}

// The search stands in the bar that sticks; on a phone above it, so that less of the screen is taken.
function placeSearch(state, narrow) {
  const { find, bar } = state.parts;
  if (narrow && bar.contains(find)) bar.before(find);
  if (!narrow && !bar.contains(find)) bar.append(find);
}

// Lay out: how many columns fit, where things stick, how tall the maps are.
function settle(state) {
  if (!state.columns.length || !state.root.isConnected) return;
  state.scroller = scrollerOf(state.root.getRootNode().host || state.root);
  const width = state.root.clientWidth;
  const fit = width < NARROW ? 1 : Math.max(2, Math.floor(width / COLUMN));
  const count = Math.min(fit, state.columns.length);
  state.first = Math.max(0, Math.min(state.first, state.columns.length - count));
  state.columns.forEach((column, index) => { column.root.hidden = index < state.first || index >= state.first + count; });
  state.root.classList.toggle("narrow", width < NARROW);
  placeSearch(state, width < NARROW);
  state.parts.switch.hidden = count === state.columns.length;
  [...state.parts.switch.children].forEach((button, index) => button.setAttribute("aria-pressed", String(!state.columns[index].root.hidden)));
  state.root.style.setProperty("--columns", count);
  const { over, bar, edge, top } = edgeOf(state);
  state.root.style.setProperty("--over", `${over}px`);
  state.root.style.setProperty("--under-bar", `${over + state.parts.bar.offsetHeight}px`);
  state.root.style.setProperty("--under-switch", `${over + bar}px`);
  state.root.style.setProperty("--under-heads", `${edge - top + 8}px`);
  const room = Math.max(120, bottomOf(state) - edge - 24);
  for (const column of state.columns) column.map.style.height = `${Math.min(room, column.list.offsetHeight)}px`;
  updateMaps(state);
}

// Show another essay at the same relative place, or at its paragraph with the selection nearest to that.
function showEssay(state, index) {
  const from = state.columns[state.first];
  const place = placeIn(from.essay, offsetAt(from, edgeOf(state).edge + 16));
  const began = from.list.getBoundingClientRect().top < edgeOf(state).edge;
  state.first = index;
  settle(state);
  const to = state.columns.find((column, at) => at === index && !column.root.hidden);
  if (!to || !began) return;
  const marked = to.rows.filter((row) => row.classList.contains("on"));
  const distance = (row) => Math.abs(placeIn(to.essay, to.essay.paragraphs[to.rows.indexOf(row)].start) - place);
  const nearest = marked.sort((a, b) => distance(a) - distance(b))[0];
  const { paragraphs } = to.essay;
  const length = paragraphs[paragraphs.length - 1].end - paragraphs[0].start;
  if (nearest) reveal(state, nearest, { always: true, jump: true });
  else goToOffset(state, to, paragraphs[0].start + place * length, true);
}

function bringIntoWindow(state, index) {
  if (!state.columns[index].root.hidden) return;
  state.first = index;
  settle(state);
}
