// data: {subject, said}. Mounted once a pick was let go: its bar is gone, and the keyboard's focus goes on to the button of the
// same subject, where one is in view, or to the sentence that says what happened.

function inView(element) {
  const box = element.getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
}

function buttonOf(subject) {
  const roots = [...document.querySelectorAll("*")].map((each) => each.shadowRoot).filter(Boolean);
  const buttons = [document, ...roots].flatMap((root) => [...root.querySelectorAll(`button[data-act="pick"][data-subject="${CSS.escape(subject)}"]`)]);
  return buttons.find(inView);
}

export default function (component) {
  const state = stateOf(component, "released");
  const { subject, said } = component.data;
  show(state, node("p", { class: "unseen", tabindex: "-1", role: "status" }, said));
  if (state.landed) return;
  state.landed = true;
  requestAnimationFrame(() => (buttonOf(subject) || state.root.querySelector("p")).focus({ preventScroll: true }));
}
