// The reading view's nodes: a bar, a switch of essays, and a column an essay with its map and its paragraphs.

const FORM_NAMES = { leader: "leader", country: "country", bloc: "bloc", actor: "actor", source: "source" };

function pickButton(subject, label, classes, more) {
  return node("button", { type: "button", class: classes, "data-act": "pick", "data-subject": subject, "aria-pressed": "false", ...more }, label);
}

// Main themes by name; those only touched behind "+2 touched", unless one of them is the selection.
function themesOf(paragraph) {
  const name = (theme) => node("li", { class: `level${theme.level}` }, pickButton(theme.id, theme.label, `theme-name level${theme.level}`));
  const mains = paragraph.themes.filter((theme) => theme.level > 1);
  const touched = paragraph.themes.filter((theme) => theme.level === 1);
  const more = node("button", { type: "button", class: "more", "data-act": "more", "data-closed": `+${touched.length} touched`, "aria-expanded": "false" }, `+${touched.length} touched`);
  return [...mains.map(name), ...touched.map(name), touched.length ? node("li", {}, more) : null];
}

function voiceOf(paragraph) {
  if (paragraph.voice === "quotation") return paragraph.source ? `quoted: ${paragraph.source}` : "quoted";
  if (paragraph.voice === "furniture") return "page furniture, not counted";
  return "";
}

// One chip a subject in order of first mention: "Donald Trump ×3", underlined in its layer's form.
function chipsOf(paragraph) {
  const chips = new Map();
  for (const mention of paragraph.mentions) {
    const chip = chips.get(mention.subject) || { mention, count: 0 };
    chip.count += 1;
    chips.set(mention.subject, chip);
  }
  return [...chips.values()].map(({ mention, count }) => {
    const more = { "data-start": mention.start };
    const chip = pickButton(mention.subject, null, `chip form ${mention.layer}`, more);
    chip.append(node("span", { class: "label" }, mention.label), count > 1 ? ` ×${count}` : "");
    return node("li", {}, chip);
  });
}

// The sentence or text of a paragraph, its mentions (in a text only) and the hits of a search as pieces.
function saidOf(paragraph, hits) {
  const text = paragraph.text ?? paragraph.gist;
  const mentions = paragraph.text === null || paragraph.text === undefined ? [] : paragraph.mentions;
  const spans = mentions.map((mention) => ({ mention, start: mention.start - paragraph.start, end: mention.end - paragraph.start }));
  const reached = new Set();
  return piecesOf(text || "", [...spans, ...hits]).map((piece) => {
    const over = piece.spans.filter((span) => span.mention).map((span) => span.mention);
    const hit = piece.spans.find((span) => !span.mention);
    const classes = hit ? [hit.current ? "hit here" : "hit"] : [];
    if (!over.length) return hit ? node("mark", { class: classes.join(" ") }, piece.text) : piece.text;
    const [mention] = over;
    classes.push("name", "form", ...over.map((each) => each.layer));
    const about = { class: classes.join(" "), "data-act": "pick", "data-subject": mention.subject, "data-start": mention.start };
    about["data-also"] = over.map((each) => each.subject).join(" ");
    if (!reached.has(mention)) Object.assign(about, { role: "button", tabindex: 0, "aria-pressed": "false", title: `${mention.label} (${FORM_NAMES[mention.layer] || mention.layer})` });
    reached.add(mention);
    return node("span", about, piece.text);
  });
}

function paragraphOf(paragraph, line) {
  const full = paragraph.text !== null && paragraph.text !== undefined;
  const voice = voiceOf(paragraph);
  const themes = paragraph.themes.length ? themesOf(paragraph) : [];
  const classes = ["paragraph", paragraph.voice, full ? "full" : "short"].join(" ");
  const top = themes.length || voice ? node("div", { class: "top small" },
    themes.length ? node("ul", { class: "themes", "aria-label": "Themes" }, themes) : null, voice ? node("em", { class: "voice" }, voice) : null) : null;
  const said = node("p", { class: full ? "said serif running" : "said serif" }, saidOf(paragraph, []));
  const under = full ? null : [barOf(paragraph, paragraph.mentions, line),
    paragraph.mentions.length ? node("ul", { class: "chips", "aria-label": "Named here" }, chipsOf(paragraph)) : null];
  return node("li", { class: classes, "data-number": paragraph.number },
    node("span", { class: "number small" }, node("span", { class: "unseen" }, "Paragraph "), node("span", { "aria-hidden": "true" }, "¶"), String(paragraph.number)),
    top, said, under && node("div", { class: "under" }, under));
}

// Where a character stands in an essay, 0 to 1, for its map.
function placeIn(essay, at) {
  const first = essay.paragraphs[0];
  const last = essay.paragraphs[essay.paragraphs.length - 1];
  return Math.min(1, Math.max(0, (at - first.start) / Math.max(1, last.end - first.start)));
}

function mapOf(essay) {
  const lines = essay.paragraphs.flatMap((paragraph) => paragraph.mentions).map((mention) => {
    const y = `${(100 * placeIn(essay, mention.start)).toFixed(2)}%`;
    return drawn("line", { x1: 0, x2: "100%", y1: y, y2: y, class: "line", "data-subject": mention.subject, "data-start": mention.start });
  });
  const themes = essay.paragraphs.flatMap((paragraph) => paragraph.themes.map((theme) => {
    const [from, to] = [placeIn(essay, paragraph.start), placeIn(essay, paragraph.end)];
    const about = { class: `stretch level${theme.level}`, "data-subject": theme.id, x: 0, width: "100%" };
    return drawn("rect", { ...about, y: `${(100 * from).toFixed(2)}%`, height: `${(100 * (to - from)).toFixed(2)}%` });
  }));
  const about = { class: "map", role: "slider", tabindex: 0, "aria-orientation": "vertical", "aria-label": `Place in ${essay.title}`,
    "aria-valuemin": 1, "aria-valuemax": essay.paragraphs.length, "aria-valuenow": 1 };
  return node("div", about,
    drawn("svg", { "aria-hidden": "true" }, drawn("rect", { class: "ground", width: "100%", height: "100%" }), themes, lines),
    node("span", { class: "window" }));
}

function columnOf(essay, line) {
  return node("section", { class: "column", "data-essay": essay.slug, "aria-label": essay.title, style: { "--essay": essay.color } },
    node("header", { class: "head" },
      node("h2", { class: "title" }, markOf(essay), node("span", {}, essay.title)),
      node("p", { class: "small count" }), node("p", { class: "small about" })),
    essay.differs ? node("p", { class: "small differs" }, essay.differs) : null,
    node("div", { class: "sheet" }, mapOf(essay), node("ol", { class: "paragraphs" }, essay.paragraphs.map((paragraph) => paragraphOf(paragraph, line)))));
}

// `full`: whether every text is at hand; the search says what it looks through.
function frameOf(full) {
  const button = (act, label, name, more) => node("button", { type: "button", class: `step ${act}`, "data-act": act, "aria-label": name, ...more }, label);
  const field = node("input", { type: "search", placeholder: full ? "search words and names" : "search gists and names", "aria-label": full ? "Search words and names in all essays" : "Search gists and names in all essays", autocomplete: "off", spellcheck: "false" });
  return [
    node("div", { class: "top-bar", tabindex: -1 },
      node("div", { class: "chosen" },
        node("button", { type: "button", class: "chosen-name", "data-act": "clear" }, node("span", { class: "label" }), node("span", { "aria-hidden": "true" }, "×")),
        node("span", { class: "who small" }),
        node("span", { class: "steps small" }, button("previous", ["‹", node("span", { class: "word" }, " previous")], "previous mention"), node("span", { class: "dot", "aria-hidden": "true" }, "·"),
          button("next", [node("span", { class: "word" }, "next "), "›"], "next mention"), node("span", { class: "keys" }, "(keys j k)"), node("span", { class: "position" })),
        node("span", { class: "hint small" }, "Choose any name or theme to see it in all essays at once."),
        node("span", { class: "mend small" },
          node("button", { type: "button", class: "link to-amend", "data-act": "amend", hidden: true }, "not so? correct it"),
          node("button", { type: "button", class: "link to-too", "data-act": "too", hidden: true }),
          node("button", { type: "button", class: "link to-phrase", "data-act": "phrase", hidden: true }, "something is missing"))),
      node("div", { class: "find", role: "search" }, field, node("span", { class: "found small" }), button("hit-back", "‹", "previous hit", { hidden: true }), button("hit-on", "›", "next hit", { hidden: true }))),
    node("div", { class: "under-bar" }),
    node("p", { class: "note small" }),
    node("div", { class: "switch", role: "group", "aria-label": "Essay shown" }),
    node("div", { class: "columns" }),
    node("p", { class: "unseen live", "aria-live": "polite" }),
  ];
}

function switchOf(essays) {
  return essays.map((essay, index) => node("button", { type: "button", "data-act": "show", "data-index": index, "aria-pressed": "false" },
    markOf(essay), node("span", {}, essay.title, node("span", { class: "number" }))));
}
