// The search: words in the texts, or in gists and names where no text is at hand; without case and accents; hits in order.

function searched(state, query) {
  state.query = query;
  state.hits = [];
  state.hit = -1;
  state.columns.forEach((column, essay) => {
    column.essay.paragraphs.forEach((paragraph, index) => {
      const full = paragraph.text !== null && paragraph.text !== undefined;
      const said = hitsIn(full ? paragraph.text : paragraph.gist, query);
      said.forEach((span, at) => state.hits.push({ essay, index, at, chip: null }));
      if (full) return;
      column.rows[index].querySelectorAll(".chip").forEach((chip) => {
        if (hitsIn(chip.querySelector(".label").textContent, query).length) state.hits.push({ essay, index, at: -1, chip });
      });
    });
  });
  paintHits(state);
}

function paintHits(state) {
  const current = state.hits[state.hit];
  state.columns.forEach((column, essay) => {
    column.essay.paragraphs.forEach((paragraph, index) => {
      const row = column.rows[index];
      const mine = state.hits.filter((hit) => hit.essay === essay && hit.index === index);
      for (const chip of row.querySelectorAll(".chip")) {
        chip.classList.toggle("hit", mine.some((hit) => hit.chip === chip));
        chip.classList.toggle("here", Boolean(current) && current.chip === chip);
      }
      const drawnHits = row.dataset.hits || "";
      const wanted = mine.length ? `${state.query}/${mine.includes(current) ? current.at : ""}` : "";
      if (drawnHits === wanted) return;
      row.dataset.hits = wanted;
      const spans = hitsIn(paragraph.text ?? paragraph.gist, state.query);
      const hits = spans.map((span, at) => ({ ...span, current: Boolean(current) && mine.includes(current) && current.at === at }));
      row.querySelector(".said").replaceChildren(...saidOf(paragraph, hits));
      for (const piece of row.querySelectorAll(".said [data-also]")) setOn(piece, piece.dataset.also.split(" ").includes(state.pick));
    });
    const count = state.hits.filter((hit) => hit.essay === essay).length;
    column.hits.textContent = state.query.trim() ? counted(count, "hit", "hits") : "";
  });
  const searching = Boolean(state.query.trim());
  const at = current ? `${state.hit + 1} of ${state.hits.length}` : counted(state.hits.length, "hit", "hits");
  const gists = state.data.essays.some((essay) => essay.paragraphs.some((paragraph) => !paragraph.text));
  const none = gists ? "not in our gists or the names; not all of the essays’ own words are at hand" : "0 hits";
  state.parts.found.textContent = searching ? (state.hits.length ? at : none) : "";
  for (const button of state.parts.hitSteps) button.hidden = !state.hits.length;
}

function hitBy(state, by) {
  const count = state.hits.length;
  if (!count) return;
  state.hit = state.hit < 0 ? (by > 0 ? 0 : count - 1) : (state.hit + by + count) % count;
  const hit = state.hits[state.hit];
  bringIntoWindow(state, hit.essay);
  paintHits(state);
  const row = state.columns[hit.essay].rows[hit.index];
  reveal(state, row.querySelector(".here") || row);
  say(state, `${state.hit + 1} of ${count}, ${state.data.essays[hit.essay].title} ¶${state.data.essays[hit.essay].paragraphs[hit.index].number}`);
}
