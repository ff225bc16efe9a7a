// The selection: one subject highlighted in every column, its stops in order, the step from one to the next.

// Every mention of a subject, or every paragraph of a theme, in order of essay and text.
function stopsOf(data, subject) {
  if (!subject) return [];
  return data.essays.flatMap((essay, index) => essay.paragraphs.flatMap((paragraph) => {
    const theme = paragraph.themes.find((each) => each.id === subject);
    const about = { essay: index, paragraph: paragraph.number };
    if (theme) return [{ ...about, start: paragraph.start, level: theme.level }];
    return paragraph.mentions.filter((mention) => mention.subject === subject).map((mention) => ({ ...about, start: mention.start, level: 0 }));
  }));
}

const LISTED = 6;

function paragraphList(stops) {
  const numbers = [...new Set(stops.map((stop) => `¶${stop.paragraph}`))];
  return numbers.length > LISTED ? `${numbers.length} paragraphs` : numbers.join(" ");
}

function countOf(essay, stops, picked) {
  if (!picked) return essay.meta;
  if (!stops.length) return "not in this essay";
  const mains = stops.filter((stop) => stop.level === 2);
  const touched = stops.filter((stop) => stop.level === 1);
  if (!mains.length && !touched.length) {
    const list = paragraphList(stops);
    return `${counted(stops.length, "mention", "mentions")}${list.startsWith("¶") ? ", " : " in "}${list}`;
  }
  const parts = [];
  if (mains.length) parts.push(`main point in ${paragraphList(mains)}`);
  if (touched.length) parts.push(`touched in ${paragraphList(touched)}`);
  return parts.join(", ");
}

function placesOf(stops) {
  return stops.some((stop) => stop.level) ? counted(stops.length, "paragraph", "paragraphs") : counted(stops.length, "mention", "mentions");
}

function whoIn(subject, slug) {
  if (!subject || !subject.who) return "";
  return typeof subject.who === "string" ? subject.who : subject.who[slug] || "";
}

function setOn(element, on) {
  element.classList.toggle("on", on);
  if (element.hasAttribute("aria-pressed")) element.setAttribute("aria-pressed", String(on));
}

// Draw the selection everywhere: names, ticks, maps, tints, heads, and the bar on top.
function paintPick(state) {
  const { data, pick } = state;
  const subject = data.subjects[pick];
  for (const element of state.root.querySelectorAll("[data-subject]")) {
    const also = element.dataset.also ? element.dataset.also.split(" ") : [element.dataset.subject];
    setOn(element, Boolean(pick) && also.includes(pick));
  }
  const lines = new Set(data.essays.map((essay) => whoIn(subject, essay.slug)).filter(Boolean));
  state.columns.forEach((column, index) => {
    const mine = state.stops.filter((stop) => stop.essay === index);
    const numbers = new Set(mine.map((stop) => String(stop.paragraph)));
    for (const row of column.rows) row.classList.toggle("on", numbers.has(row.dataset.number));
    column.count.textContent = countOf(column.essay, mine, Boolean(pick));
    column.about.textContent = lines.size > 1 && mine.length ? whoIn(subject, column.essay.slug) : "";
    column.tally.textContent = pick ? ` ${mine.length}` : "";
  });
  state.parts.chosenName.hidden = !subject;
  state.parts.steps.hidden = !subject || !state.stops.length;
  state.parts.hint.hidden = Boolean(subject);
  if (subject) {
    state.parts.chosenLabel.textContent = subject.label;
    state.parts.chosenName.setAttribute("aria-label", `${subject.label}: clear the selection`);
  }
  state.parts.who.textContent = lines.size === 1 ? [...lines][0] : "";
  paintPanel(state);
  paintStep(state);
}

function paintStep(state) {
  for (const element of state.root.querySelectorAll(".at")) element.classList.remove("at");
  if (state.step >= 0) for (const element of state.root.querySelectorAll(".arrived")) element.classList.remove("arrived", "glow");
  const stop = state.stops[state.step];
  state.parts.position.textContent = stop ? `${state.step + 1} of ${state.stops.length}` : placesOf(state.stops);
  if (!stop) return;
  const column = state.columns[stop.essay];
  const row = paragraphNode(column, stop.paragraph);
  row.classList.add("at");
  for (const element of column.root.querySelectorAll(`[data-start="${stop.start}"].on`)) element.classList.add("at");
}

function say(state, sentence) {
  state.parts.live.textContent = sentence;
}

function stepBy(state, by) {
  const count = state.stops.length;
  if (!count) return;
  const shown = Math.max(0, state.stops.findIndex((stop) => stop.essay >= state.first));
  state.step = state.step < 0 ? (by > 0 ? shown : count - 1) : (state.step + by + count) % count;
  const stop = state.stops[state.step];
  bringIntoWindow(state, stop.essay);
  paintStep(state);
  const row = paragraphNode(state.columns[stop.essay], stop.paragraph);
  reveal(state, row.querySelector(".said .at") || row);
  say(state, `${state.step + 1} of ${count}, ${state.data.essays[stop.essay].title} ¶${stop.paragraph}`);
}

// Choose a subject ("" for none); `from` is the place in the text it was chosen at, so that the next step goes on from there.
function choose(state, subject, from) {
  state.pick = state.data.subjects[subject] ? subject : "";
  state.stops = stopsOf(state.data, state.pick);
  state.step = from ? state.stops.findIndex((stop) => stop.essay === from.essay && stop.start === from.start) : -1;
  paintPick(state);
  settle(state);
}

function chooseHere(state, target) {
  const column = state.columns.find((each) => each.root.contains(target));
  const also = target.dataset.also ? target.dataset.also.split(" ") : [target.dataset.subject];
  const next = also[also.indexOf(state.pick) + 1] || "";
  const place = column && target.dataset.start ? { essay: state.columns.indexOf(column), start: Number(target.dataset.start) } : null;
  const row = target.closest(".paragraph");
  state.tapped = column && row ? { essay: state.columns.indexOf(column), number: Number(row.dataset.number) } : null;
  const before = target.getBoundingClientRect().top;
  choose(state, next, place);
  scrollBy(state, target.getBoundingClientRect().top - before, true);
  const subject = state.data.subjects[state.pick];
  const who = subject ? state.parts.who.textContent || whoIn(subject, column ? column.essay.slug : "") : "";
  say(state, subject ? `${subject.label}${who ? `, ${who}` : ""}: ${placesOf(state.stops)}` : "Selection cleared");
  tell(state);
}

function tell(state) {
  state.sent.push(state.pick);
  state.send("pick", state.pick);
}

// What the server says is picked, unless it only echoes a choice that the reader has changed since.
function hear(state, pick) {
  const echo = state.sent.indexOf(pick);
  if (echo >= 0) state.sent.splice(0, echo + 1);
  else if (pick !== state.heard) state.sent = [];
  else return false;
  state.heard = pick;
  return !state.sent.length && pick !== state.pick;
}
