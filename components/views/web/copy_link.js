// data: {path, query, before, after, markup, label, copy}. A line of text around the address of a page of this app, in a field that can be
// selected by hand, and a button that copies it and says so. `markup`: the address stands in an attribute of HTML.

// The app's own folder: the page that this stands on is its last part.
function addressOf({ path, query }) {
  const folder = location.pathname.replace(/[^/]*$/, "");
  return `${location.origin}${folder}${path}${query ? `?${query}` : ""}`;
}

function textOf(data) {
  const address = addressOf(data);
  return data.before + (data.markup ? address.replaceAll("&", "&amp;").replaceAll('"', "%22") : address) + data.after;
}

export default function (component) {
  const state = stateOf(component, "copy_link", (made) => {
    made.said = "";
    made.draw = () => {
      const field = node("input", { type: "text", readonly: true, value: textOf(made.data), "aria-label": made.data.label, spellcheck: "false" });
      show(made, node("div", { class: "line" }, field,
        node("button", { type: "button", class: "copy", "data-act": "copy" }, made.data.copy),
        node("span", { class: "small said", role: "status" }, made.said)));
      made.root.querySelector("input").value = textOf(made.data);
    };
    const tell = (said) => {
      made.said = said;
      made.draw();
    };
    listen(made.root, {
      copy: async () => {
        const field = made.root.querySelector("input");
        try {
          await navigator.clipboard.writeText(field.value);
          tell("copied");
        } catch {
          field.focus();
          field.select();
          tell("selected: copy it with Ctrl+C or ⌘C");
        }
      },
    });
  });
  const now = textOf(component.data);
  if (state.shown !== now) state.said = "";
  state.shown = now;
  state.draw();
}
