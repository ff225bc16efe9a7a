"""Sentences on what the essays have in common, or one has to itself.

Enters: a `Scene`. Leaves: `Candidate`s. A rule (see `findings`) is asked again under every other sensible way to count;
where it fails, the caveat says so and the candidate counts for less.
"""

from collections.abc import Iterator

from components.measures import findings, phrases
from components.measures.alternatives import failing
from components.measures.grid import Grid
from components.measures.scene import Candidate, Scene
from components.measures.sharing import ENOUGH, shared_emphasis, shared_terms

MOST_NAMED = 3
"""Subjects that one sentence names at most."""


def leads(scene: Scene) -> Iterator[Candidate]:
    """One subject leads in every essay."""
    grid, lens = scene.grid, scene.grid.lens
    subject = findings.leads_all(grid)
    if not subject:
        return
    tried = scene.tried()
    fails = failing(scene.readings, tried, lambda g: findings.leads_all(g) == subject, intervals=True)
    essays, name = len(grid.essays), scene.name(subject)
    if lens == "themes":
        verb, base = phrases.THEME_PHRASES[grid.measure]
        where = "most of the essay" if essays == 1 else f"at least half {base} of {phrases.every(essays)}"
        text = f"{name} {verb} {where}, more than any other theme."
    elif essays == 1:
        text = f"{scene.titles[0]} mentions {name} more than any other {phrases.NOUNS[lens][0]}."
    else:
        whom = "whom" if lens == "leaders" else "that"
        text = f"{name} is the {phrases.NOUNS[lens][0]} {whom} {phrases.every(essays)} mention most."
    yield scene.candidate("leads", text, scene.figures(subject), subject, tried=len(tried), fails=fails)


def shared(scene: Scene) -> Iterator[Candidate]:
    """The few subjects, or none, that every essay speaks of."""
    grid, lens, essays = scene.grid, scene.grid.lens, len(scene.grid.essays)
    inside = findings.shared_by_all(grid)
    leader = findings.first_in_all(grid)
    rest = tuple(subject for subject in inside if subject != leader)
    if essays < 2 or len(grid.subjects) <= len(inside) or len(rest) > MOST_NAMED or (inside and not rest):
        return
    tried = scene.tried()
    fails = failing(scene.readings, tried, lambda g: _same(g, inside, leader), intervals=False)
    one, many = phrases.NOUNS[lens]
    strength = 1 - len(inside) / len(grid.subjects)
    limit = ""
    if not rest:
        verb = phrases.THEME_PHRASES[grid.measure][0] if lens == "themes" else "is mentioned in"
        text = f"No {one} {verb} {phrases.every(essays)}."
        most = max(grid.subjects, key=lambda s: (sum(c > 0 for c in scene.counts(s)), sum(scene.counts(s))))
        total = len(grid.subjects)
        reach = [int((grid.count[:, k] > 0).sum()) for k in range(total)]
        single = sum(r == 1 for r in reach)
        figures = f"{phrases.counted(total, one, many)} in all, {single} of them in one essay only"
        yield scene.candidate("shared", text, figures, most, strength=strength, tried=len(tried), fails=fails)
        return
    subjects = phrases.listed([scene.name(subject) for subject in rest])
    first = leader if lens != "themes" and leader in inside else ""
    other = "other " if first else ""
    is_only = f"is the only {other}{one}" if len(rest) == 1 else f"are the only {other}{many}"
    if lens == "themes":
        verb = phrases.THEME_PHRASES[grid.measure][0]
        plural = verb.replace("is a main point", "are main points").replace("comes", "come")
        clause = f"that {verb if len(rest) == 1 else plural} {phrases.every(essays)}"
    else:
        clause = f"{'whom' if lens == 'leaders' else 'that'} {phrases.every(essays)} mention"
        if min(min(scene.counts(subject)) for subject in rest) < findings.DWELLS:
            limit = "too few to rank"
    figures = scene.figures(rest[0])
    text = f"{subjects} {is_only} {clause}."
    if first:
        text = f"{phrases.opening(phrases.every(essays))} mention {scene.name(first)} most of all {many}; {text}"
    named = (first, *rest) if first else rest
    if len(named) > 1:
        figures = "; ".join(f"{scene.label(subject)} {scene.figures(subject)}" for subject in named)
    yield scene.candidate(
        "shared", text, figures, rest[0], strength=strength, tried=len(tried), fails=fails, limit=limit
    )


def _same(grid: Grid, inside: tuple[str, ...], leader: str) -> bool:
    """Whether the same subjects are shared by all essays, and the same one comes first in each."""
    return set(findings.shared_by_all(grid)) == set(inside) and (
        leader not in inside or findings.first_in_all(grid) == leader
    )


def alone(scene: Scene) -> Iterator[Candidate]:
    """What one essay dwells on and the others never mention."""
    grid, essays = scene.grid, len(scene.grid.essays)
    if essays < 2:
        return
    tried = scene.tried()
    for row in range(essays):
        subjects = findings.alone(grid, row)[:MOST_NAMED]
        if not subjects:
            continue

        def holds(other: Grid, row: int = row, subjects: tuple[str, ...] = subjects) -> bool:
            return set(subjects) <= set(findings.alone(other, row))

        fails = failing(scene.readings, tried, holds, intervals=False)
        never = f"{'whom' if grid.lens == 'leaders' else 'which'} {phrases.others(essays)} never "
        verb = "mentions" if essays == 2 else "mention"
        names = phrases.listed([scene.name(subject) for subject in subjects])
        text = f"Only {scene.titles[row]} dwells on {names}, {never}{verb}."
        figures = f"{phrases.mentions([scene.counts(s)[row] for s in subjects])}, elsewhere none"
        most = scene.counts(subjects[0])[row]
        yield scene.candidate(
            "alone",
            text,
            figures,
            subjects[0],
            strength=1 - findings.DWELLS / (2 * most),
            tried=len(tried),
            fails=fails,
        )


def sharing(scene: Scene) -> Iterator[Candidate]:
    """How much of the essays' emphasis is the same, beside what identical emphasis would show."""
    lens, essays = scene.grid.lens, scene.grid.essays
    table = shared_emphasis(
        scene.readings.tables, scene.selection, draws=scene.readings.draws, seed=scene.readings.seed
    )
    if table.empty or not table["enough"].all():
        return
    whose = "The two essays" if len(essays) == 2 else "Any two of the essays"
    text = f"{whose} have {phrases.percents(table['shared'])} of their emphasis on {lens} in common."
    figures = f"identical emphasis would show {phrases.percents(table['yardstick'])} at these counts"
    terms = shared_terms(scene.readings.tables, scene.selection, essays[0], essays[1])
    strength = float(max(0.0, 1 - (table["shared"] / table["yardstick"]).mean()))
    yield scene.candidate("sharing", text, figures, str(terms["subject"].iloc[0]), strength=strength, fails=[])


def too_few(scene: Scene) -> Iterator[Candidate]:
    """Too few mentions on the lens to compare the essays."""
    totals = [int(total) for total in scene.grid.count.sum(axis=1)]
    if len(totals) < 2 or min(totals) >= ENOUGH:
        return
    lens = scene.grid.lens
    few = phrases.listed([scene.titles[row] for row, total in enumerate(totals) if total < ENOUGH])
    text = f"Too few mentions of {lens} in {few} to compare how much of the emphasis is shared."
    most = scene.grid.subjects[int(scene.grid.count.sum(axis=0).argmax())]
    limit = f"compared from {ENOUGH} mentions on"
    yield scene.candidate("too few", text, f"{phrases.mentions(totals)} in all", most, fails=[], limit=limit)
