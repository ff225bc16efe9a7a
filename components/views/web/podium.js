// data: {slides: [{id, label}], at, wide}. A step sends `step`, Escape or the button `leave`. The stage is scaled by one number, so that
// what stands on it fills the window: `--stage-zoom`, beside `--stage-room`, the pixels from its top to the window's foot.

const MOST = 3.2;
const LEAST = 0.4;
const FOOT = 14;
const EDGE = 7;
const PHONE = 700;
const STEPS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1, Home: -Infinity, End: Infinity };
const PATIENCE = 1500;

function stageOf() {
  return document.querySelector(".st-key-stage:not(.curtain *)");
}

// The largest scale at which the drawing, laid out at least `wide` pixels across, fits the window.
function fit(state) {
  const stage = stageOf();
  const room = stage && stage.closest(".st-key-stageroom");
  const main = document.querySelector('[data-testid="stMain"]');
  if (!room || !main) return;
  const alone = !state.data.slides.length;
  const source = document.querySelector(".st-key-alonesource");
  const below = source ? source.getBoundingClientRect().bottom - room.getBoundingClientRect().bottom : 0;
  const foot = source ? Math.max(below, 0) + EDGE : FOOT;
  const top = room.getBoundingClientRect().top - main.getBoundingClientRect().top + main.scrollTop;
  const high = Math.max(120, main.clientHeight - top - foot);
  const zoom = state.zoom || 1;
  const natural = stage.getBoundingClientRect().height / zoom;
  const phone = !alone && innerWidth <= PHONE;
  const fits = natural > 40 ? high / natural : zoom;
  const wanted = phone ? 1 : Math.max(LEAST, Math.min(MOST, room.clientWidth / state.data.wide, fits));
  const root = document.documentElement.style;
  root.setProperty("--stage-room", `${Math.floor(high)}px`);
  if (Math.abs(wanted - zoom) / zoom < 0.008 && state.zoom) return;
  state.zoom = wanted;
  root.setProperty("--stage-zoom", wanted.toFixed(3));
}

// Whether all charts of the stage are drawn and the page is at rest.
function ready(state) {
  const stage = stageOf();
  const charts = stage ? [...stage.querySelectorAll('[data-testid="stVegaLiteChart"]')] : [];
  const rest = document.querySelector('[data-test-script-state="notRunning"]');
  return rest && state.data.at === state.wanted && charts.length > 0 && charts.every((chart) => chart.querySelector("svg.marks"));
}

// A picture of what stands there stays until the next chart is drawn, so that no empty page flashes between the two.
function curtain(state) {
  lift(state);
  const old = document.querySelector(".st-key-stagehall, .st-key-stagebeside");
  if (!old) return;
  const box = old.getBoundingClientRect();
  const copy = old.cloneNode(true);
  copy.classList.add("curtain");
  copy.setAttribute("aria-hidden", "true");
  copy.setAttribute("inert", "");
  const place = { position: "fixed", left: box.left, top: box.top, width: box.width, height: innerHeight - box.top };
  for (const [rule, value] of Object.entries(place)) copy.style[rule] = rule === "position" ? value : `${value}px`;
  copy.style.setProperty("--stage-zoom", state.zoom || 1);
  copy.style.background = getComputedStyle(document.querySelector(".stApp")).backgroundColor;
  document.querySelector(".stApp").append(copy);
  state.curtain = copy;
  const since = performance.now();
  const look = (now) => {
    if (state.curtain !== copy) return;
    if (ready(state) || now - since > PATIENCE) {
      fit(state);
      requestAnimationFrame(() => requestAnimationFrame(() => { if (state.curtain === copy) lift(state); }));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function lift(state) {
  if (state.curtain) state.curtain.remove();
  state.curtain = null;
}

function step(state, by) {
  const { slides } = state.data;
  const at = slides.findIndex((slide) => slide.id === state.wanted);
  const next = Math.max(0, Math.min(slides.length - 1, at + by));
  if (next === at) return;
  state.wanted = slides[next].id;
  curtain(state);
  paint(state);
  state.send("step", state.wanted);
}

function leave(state) {
  state.send("leave", true);
}

function onKey(state, event) {
  if (!state.data.slides.length || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const target = event.composedPath()[0];
  if (target.closest && target.closest("input, textarea, select, [contenteditable=true]")) return;
  if (event.key === "Escape") leave(state);
  else if (event.key in STEPS) step(state, STEPS[event.key]);
  else return;
  event.preventDefault();
}

function paint(state) {
  const { slides } = state.data;
  if (!slides.length) return;
  const at = slides.findIndex((slide) => slide.id === state.wanted);
  const button = (act, says, sign, off) => node("button", { type: "button", "data-act": act, "data-key": act, "aria-label": says, title: says, disabled: off }, sign);
  show(state, node("nav", { "aria-label": "Present" },
    button("back", "Previous chart", "←", at <= 0),
    button("on", "Next chart", "→", at >= slides.length - 1),
    node("span", { role: "status", "data-key": "where" }, `Chart ${at + 1} of ${slides.length}`),
    node("span", { class: "name", "data-key": "name" }, slides[at] ? slides[at].label : ""),
    node("button", { type: "button", class: "leave", "data-act": "leave", "data-key": "leave", title: "Escape leaves, too" }, "Leave")));
}

function start(state) {
  listen(state.root, { back: () => step(state, -1), on: () => step(state, 1), leave: () => leave(state) });
  const refit = () => { if (!state.curtain || ready(state)) fit(state); };
  const pressed = (event) => onKey(state, event);
  const sizes = new ResizeObserver(refit);
  const watch = () => {
    const stage = stageOf();
    if (stage && stage !== state.stage) {
      if (state.stage) sizes.unobserve(state.stage);
      sizes.observe(stage);
      state.stage = stage;
    }
    refit();
  };
  const changes = new MutationObserver(watch);
  changes.observe(document.querySelector('[data-testid="stMain"]'), { childList: true, subtree: true });
  addEventListener("keydown", pressed, true);
  addEventListener("resize", refit);
  watch();
  state.stop = () => {
    lift(state);
    sizes.disconnect();
    changes.disconnect();
    removeEventListener("keydown", pressed, true);
    removeEventListener("resize", refit);
  };
}

export default function (component) {
  const state = stateOf(component, "podium", (made) => {
    made.wanted = made.data.at;
    start(made);
  });
  if (!state.curtain) state.wanted = state.data.at;
  paint(state);
  fit(state);
  return () => state.stop();
}
