// Shared by every element: nodes made without markup, and a tree that is brought up to date in place, so that focus, scroll
// and what is open stay. Data only ever becomes text and attributes; nothing here reads markup.

const SVG = "http://www.w3.org/2000/svg";

const SHAPES = {
  circle: "M50 4a46 46 0 1 0 0 92a46 46 0 1 0 0-92Z",
  square: "M8 8H92V92H8Z",
  triangle: "M50 6L98 92H2Z",
  "triangle-up": "M50 6L98 92H2Z",
  "triangle-down": "M50 94L98 8H2Z",
  diamond: "M50 0L98 50L50 100L2 50Z",
  cross: "M34 4H66V34H96V66H66V96H34V66H4V34H34Z",
  hexagon: "M50 2L94 26V74L50 98L6 74V26Z",
};

function fill(made, properties, children) {
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "style") for (const [rule, set] of Object.entries(value)) made.style.setProperty(rule, set);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    made.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return made;
}

function node(tag, properties, ...children) {
  return fill(document.createElement(tag), properties, children);
}

function drawn(tag, properties, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

// The essay's mark: its shape in its colour, never alone (the title stands beside it).
function markOf(essay) {
  const path = drawn("path", { d: SHAPES[essay.shape] || SHAPES.circle, fill: essay.color });
  return drawn("svg", { class: "shape", viewBox: "0 0 100 100", "aria-hidden": "true", focusable: "false" }, path);
}

function sameKind(old, fresh) {
  return old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName;
}

// Make `old` read like `fresh` in place. Children with data-key are found again wherever they moved; an open <details> stays open.
function morph(old, fresh) {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name);
  }
  for (const { name, value } of [...fresh.attributes]) {
    if (name !== "open" && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  const keyed = new Map();
  for (const child of old.children) if (child.dataset.key) keyed.set(child.dataset.key, child);
  let at = old.firstChild;
  for (const want of [...fresh.childNodes]) {
    const key = want.dataset ? want.dataset.key : undefined;
    const have = key ? keyed.get(key) : at;
    const fits = have && sameKind(have, want) && (key || !(have.dataset && have.dataset.key));
    if (!fits) old.insertBefore(want, at);
    else {
      if (have === at) at = at.nextSibling;
      else old.insertBefore(have, at);
      morph(have, want);
    }
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}

const mounted = new WeakMap();

// One state a mounted element, across reruns. `start(state)` runs once and may set `state.stop` for the end.
function stateOf({ parentElement, data, setTriggerValue }, name, start) {
  let state = mounted.get(parentElement);
  if (!state) {
    for (const old of parentElement.querySelectorAll(".house")) old.remove();
    state = { root: node("div", { class: `house ${name}` }), data };
    parentElement.append(state.root);
    mounted.set(parentElement, state);
    state.send = setTriggerValue;
    if (start) start(state);
  }
  state.data = data;
  state.send = setTriggerValue;
  return state;
}

// Clicks on anything with data-act, wherever it stands: actions[act](element, event).
function listen(root, actions) {
  root.addEventListener("click", (event) => {
    const target = event.target.closest("[data-act]");
    if (target && root.contains(target) && actions[target.dataset.act]) actions[target.dataset.act](target, event);
  });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    const target = event.target.closest('[role="button"][data-act]');
    if (!target) return;
    event.preventDefault();
    actions[target.dataset.act](target, event);
  });
}

function show(state, ...children) {
  const fresh = node("div", { class: state.root.className }, ...children);
  morph(state.root, fresh);
}

function counted(number, one, many) {
  return `${number} ${number === 1 ? one : many}`;
}
