// Mentions in a paragraph: its bar with a tick for each, and running text cut into pieces that carry their mentions.
// Offsets are the coder's: characters as Python counts them (code points), so text is cut by code points here too.

const DASHES = { country: "2 2", bloc: "5 3", actor: "5 3" };

// How many characters make a full bar: most paragraphs fit in one, the longest go on in further bars, like lines of text.
function lineOf(paragraphs, longest) {
  const lengths = paragraphs.map((paragraph) => paragraph.end - paragraph.start).sort((a, b) => a - b);
  if (!lengths.length) return 1;
  const middle = lengths[Math.floor(lengths.length / 2)];
  return Math.max(1, Math.min(longest || lengths[lengths.length - 1], 2.2 * middle));
}

function tickOf(mention, from, length) {
  const place = (at) => `${(100 * Math.min(1, Math.max(0, (at - from) / length))).toFixed(2)}%`;
  const about = { class: `tick ${mention.layer}`, "data-subject": mention.subject, "data-start": mention.start };
  if (mention.layer === "theme") {
    const wide = `${Math.max(0.8, (100 * (mention.end - mention.start)) / length).toFixed(2)}%`;
    return drawn("rect", { ...about, x: place(mention.start), width: wide, y: 4, height: 8 });
  }
  const middle = place((mention.start + mention.end) / 2);
  return drawn("line", { ...about, x1: middle, x2: middle, y1: 0, y2: 16, "stroke-dasharray": DASHES[mention.layer] });
}

// Bars as long together as their paragraph (`line` characters to a full one), a tick for every mention at its place, by form.
function barOf(paragraph, mentions, line) {
  const bars = [];
  for (let from = paragraph.start; from < paragraph.end; from += line) {
    const length = Math.min(line, paragraph.end - from);
    const ticks = mentions.filter((mention) => mention.start >= from && mention.start < from + length).map((mention) => tickOf(mention, from, length));
    const ground = drawn("rect", { class: "ground", x: 0, y: 4, width: "100%", height: 8, rx: 2 });
    const wide = `${Math.max(1.5, (100 * length) / line).toFixed(2)}%`;
    bars.push(drawn("svg", { class: "bar", height: 16, style: { width: wide } }, ground, ticks));
  }
  return node("div", { class: "bars", "aria-hidden": "true" }, bars);
}

// [{text, spans}] in order: the text cut wherever a span starts or ends, each piece with the spans over it, shortest first.
function piecesOf(text, spans) {
  const points = Array.from(text);
  const inside = spans.filter((span) => span.start < span.end && span.start < points.length && span.end > 0);
  const cuts = new Set([0, points.length]);
  for (const span of inside) cuts.add(Math.max(0, span.start)).add(Math.min(points.length, span.end));
  const places = [...cuts].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < places.length; i += 1) {
    const [from, to] = [places[i], places[i + 1]];
    const over = inside.filter((span) => span.start <= from && span.end >= to);
    over.sort((a, b) => a.end - a.start - (b.end - b.start));
    pieces.push({ text: points.slice(from, to).join(""), spans: over });
  }
  return pieces;
}

// "the president ×2, Trump": each surface once, in order of the text.
function surfacesOf(mentions) {
  const times = new Map();
  for (const mention of mentions) times.set(mention.surface, (times.get(mention.surface) || 0) + 1);
  return [...times].map(([surface, count]) => (count > 1 ? `${surface} ×${count}` : surface)).join(", ");
}

const PLAIN = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", "’": "'", "‘": "'", "“": '"', "”": '"' };

// Text without case and accents, and for every folded character the code point that it came from.
function folded(text) {
  let plain = "";
  const origin = [];
  Array.from(text).forEach((point, index) => {
    const bare = point.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    for (const character of bare) {
      const written = PLAIN[character] || character;
      plain += written;
      for (let i = 0; i < written.length; i += 1) origin.push(index);
    }
  });
  return { plain, origin };
}

// Where `query` stands in `text`, folded: [{start, end}] in code points.
function hitsIn(text, query) {
  const wanted = folded(query.trim()).plain;
  if (!wanted || !text) return [];
  const { plain, origin } = folded(text);
  const hits = [];
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + wanted.length)) {
    hits.push({ start: origin[at], end: origin[at + wanted.length - 1] + 1 });
  }
  return hits;
}
