// Correcting: a small panel under the paragraph of the mention stepped to, of the words selected, or of a phrase typed. It sends amend
// {act, essay, paragraph, start, end, surface, layer, subject, scope, to_layer, to_name}; the server decides, and says what it did.

const KINDS = [["leader", "person"], ["country", "country"], ["bloc", "bloc or region"], ["actor", "movement"], ["source", "cited voice"]];
const LONGEST = 80;
let lists = 0;

// What stands at the stop that was tapped or stepped to; the first one where none was.
function stopAt(state) {
  const { essay: within, number } = state.tapped || {};
  const tapped = state.step < 0 && state.stops.find((each) => each.essay === within && each.paragraph === number);
  const stop = tapped || state.stops[Math.max(0, state.step)];
  if (!stop) return null;
  const essay = state.data.essays[stop.essay];
  const paragraph = essay.paragraphs.find((each) => each.number === stop.paragraph);
  const mention = paragraph.mentions.find((each) => each.subject === state.pick && each.start === stop.start);
  return { essay, paragraph, mention, row: paragraphNode(state.columns[stop.essay], stop.paragraph) };
}

// The range selected, wherever a browser keeps it when it lies in a shadow tree.
function rangeIn(root) {
  const shadow = root.getRootNode();
  const selection = shadow.getSelection ? shadow.getSelection() : document.getSelection();
  if (!selection) return null;
  if (!shadow.getSelection && selection.getComposedRanges) {
    const [found] = selection.getComposedRanges({ shadowRoots: [shadow] });
    if (!found || found.collapsed) return null;
    const range = document.createRange();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    return range;
  }
  return selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

// The words selected inside one paragraph whose text is at hand, with their place in code points.
function wordsSelected(state) {
  const range = rangeIn(state.root);
  if (!range) return null;
  for (const column of state.columns) {
    const index = column.rows.findIndex((row) => row.contains(range.startContainer));
    if (index < 0) continue;
    const paragraph = column.essay.paragraphs[index];
    const said = column.rows[index].querySelector(".said");
    if (!paragraph.text || !said.contains(range.startContainer) || !said.contains(range.endContainer)) return null;
    const before = document.createRange();
    before.selectNodeContents(said);
    before.setEnd(range.startContainer, range.startOffset);
    const selected = range.toString();
    const start = paragraph.start + Array.from(before.toString()).length + Array.from(selected).length - Array.from(selected.trimStart()).length;
    const surface = selected.trim();
    const length = Array.from(surface).length;
    if (!length || length > LONGEST) return null;
    return { essay: column.essay, paragraph, row: column.rows[index], surface, start, end: start + length };
  }
  return null;
}

function choiceOf(name, label, options) {
  return node("select", { name, "aria-label": label }, options.map(([value, said]) => node("option", { value }, said)));
}

// "It is": what kind, and who; the names at hand are offered, any other may be typed.
function whoOf(state, layer, name) {
  lists += 1;
  const id = `names-at-hand-${lists}`;
  const kind = choiceOf("kind", "What it is", KINDS);
  kind.value = KINDS.some(([each]) => each === layer) ? layer : "leader";
  const list = node("datalist", { id });
  const fillList = () => list.replaceChildren(...Object.values(state.data.subjects).filter((each) => each.layer === kind.value).map((each) => node("option", { value: each.label })));
  kind.addEventListener("change", fillList);
  fillList();
  const field = node("input", { name: "who", type: "text", list: id, maxlength: LONGEST, "aria-label": "Name", placeholder: "name", autocomplete: "off" });
  field.value = name;
  return [kind, field, list];
}

function shut(state) {
  if (!state.panel) return;
  state.panel.remove();
  state.panel = null;
  settle(state);
}

function put(state, row, panel, first) {
  shut(state);
  state.panel = panel;
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    shut(state);
    state.parts.bar.focus({ preventScroll: true });
  });
  row.append(panel);
  settle(state);
  panel.scrollIntoView({ block: "nearest" });
  first.focus({ preventScroll: true });
}

function amend(state, about) {
  state.send("amend", { paragraph: 0, start: 0, end: 0, surface: "", layer: "", subject: "", scope: "here", to_layer: "", to_name: "", ...about });
  shut(state);
  state.parts.bar.focus({ preventScroll: true });
}

function panelOf(label, ...children) {
  const away = node("button", { type: "button", class: "link", "data-act": "shut" }, "close");
  return node("form", { class: "amend small", "aria-label": label }, node("p", { class: "amend-what" }, label), ...children, away);
}

// This is not that person; it is someone else.
function openNot(state) {
  const at = stopAt(state);
  if (!at) return;
  const { label, layer } = state.data.subjects[state.pick];
  const about = { essay: at.essay.slug, paragraph: at.paragraph.number, layer, subject: state.pick };
  const theme = !at.mention;
  const places = theme ? [["here", "in this paragraph"], ["essay", "everywhere in this essay"]]
    : [["here", "at this place"], ["written", `wherever it is written “${at.mention.surface}”`], ["essay", "everywhere in this essay"]];
  const scope = choiceOf("scope", "Where", places);
  if (!theme) Object.assign(about, { start: at.mention.start, end: at.mention.end, surface: at.mention.surface });
  const not = node("button", { type: "button", class: "act" }, theme ? `Not about ${label}` : `Not ${label}`);
  not.addEventListener("click", () => amend(state, { ...about, act: "not", scope: scope.value }));
  const how = theme ? `Paragraph ${at.paragraph.number} is counted under ${label}` : `“${at.mention.surface}” is counted as ${label}`;
  const why = theme || !at.mention.rule ? null : node("p", { class: "amend-why" }, `decided by: ${at.mention.rule}`);
  const who = theme ? [] : whoOf(state, layer, "");
  const other = theme ? null : node("div", { class: "amend-row" }, node("span", {}, "or it is"), who, node("button", { type: "submit", class: "act" }, "Change it"));
  const panel = panelOf(how, why, node("div", { class: "amend-row" }, scope, not), other);
  panel.addEventListener("submit", (event) => {
    event.preventDefault();
    if (theme || !who[1].value.trim()) return;
    amend(state, { ...about, act: "other", scope: scope.value, to_layer: who[0].value, to_name: who[1].value });
  });
  put(state, at.row, panel, scope);
}

// This is one too: the words selected.
function openToo(state) {
  const at = state.words;
  if (!at) return;
  const who = whoOf(state, "leader", at.surface);
  const scope = choiceOf("scope", "Where", [["here", "at this place"], ["essay", "everywhere in this text"]]);
  const panel = panelOf(`Count “${at.surface}” as`, node("div", { class: "amend-row" }, who, scope, node("button", { type: "submit", class: "act" }, "Count it")));
  panel.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!who[1].value.trim()) return;
    amend(state, { act: "too", essay: at.essay.slug, paragraph: at.paragraph.number, start: at.start, end: at.end, surface: at.surface,
      scope: scope.value, to_layer: who[0].value, to_name: who[1].value });
  });
  put(state, at.row, panel, who[0]);
}

// This is one too: a phrase typed, wherever the text of one essay has it.
function openPhrase(state) {
  const essays = state.data.essays.filter((essay) => essay.paragraphs.some((paragraph) => paragraph.text));
  const phrase = node("input", { type: "text", maxlength: LONGEST, "aria-label": "Words as the text writes them", placeholder: "words as written", autocomplete: "off" });
  const essay = choiceOf("essay", "Essay", essays.map((each) => [each.slug, each.title]));
  const who = whoOf(state, "leader", "");
  const panel = panelOf("Count words of a text", node("div", { class: "amend-row" }, phrase, node("span", {}, "in"), essay, node("span", {}, "as"), who,
    node("button", { type: "submit", class: "act" }, "Count them")));
  panel.addEventListener("submit", (event) => {
    event.preventDefault();
    const surface = phrase.value.trim();
    if (surface) amend(state, { act: "too", essay: essay.value, surface, scope: "essay", to_layer: who[0].value, to_name: who[1].value.trim() || surface });
  });
  put(state, state.parts.under, panel, phrase);
}

// The buttons in the bar: what can be corrected now.
function paintPanel(state) {
  const { amendButton, tooButton, phraseButton } = state.parts;
  const may = Boolean(state.data.amendable);
  amendButton.hidden = !may || !state.stops.length;
  tooButton.hidden = !may || !state.words;
  phraseButton.hidden = !may || Boolean(state.words) || !state.data.essays.some((essay) => essay.paragraphs.some((paragraph) => paragraph.text));
  tooButton.textContent = state.words ? `count “${state.words.surface}”` : "";
}

function selected(state) {
  const words = wordsSelected(state);
  if (!words && state.panel) return;
  state.words = words;
  paintPanel(state);
}
