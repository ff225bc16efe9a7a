"""Sentences on what the essays have in common, or one has to itself.

Enters: a `Scene`. Leaves: `Candidate`s, each with the claim (see `claims`) that is asked again under every other
sensible way to count; where it fails, the caveat says so and the candidate counts for less.
"""

from collections.abc import Iterator
from functools import partial
from itertools import combinations

import numpy as np

from components.measures import findings, phrases
from components.measures.claims import COUNTS_MENTIONS, Claim, Reading
from components.measures.grid import Grid, counted_of
from components.measures.scene import Candidate, Scene
from components.measures.sharing import ENOUGH, rests_on, shared_emphasis, shared_terms, shares
from components.measures.sharing import shared as shared_share

MOST_NAMED = 3
"""Subjects that one sentence names at most."""
ROUNDING = 1e-9
"""What two sums of the same shares may differ by."""


def leads(scene: Scene) -> Iterator[Candidate]:
    """One subject leads in every essay."""
    grid, lens = scene.grid, scene.grid.lens
    subject = findings.leads_all(grid)
    if not subject or len(grid.subjects) < 2:  # where there is one alone, there is nobody to be ahead of
        return
    claim = Claim(lambda r: findings.leads_all(r.grid()) == subject, partial(_beside_next, subject=subject))
    essays, name = len(grid.essays), scene.name(subject)
    if lens == "themes":
        verb, base = phrases.THEME_PHRASES[grid.measure]
        text = f"{name} {verb} at least half {base} of {phrases.every(essays)}, more than any other theme."
    elif essays == 1:
        text = f"{scene.titles[0]} mentions {name} more than any other {phrases.NOUNS[lens][0]}."
    else:
        whom = "whom" if lens == "leaders" else "that"
        text = f"{name} is the {phrases.NOUNS[lens][0]} {whom} {phrases.every(essays)} mention most."
    yield scene.candidate("leads", text, scene.figures(subject), [subject], claim)


def _beside_next(reading: Reading, *, subject: str) -> str:
    """The subject's values, and the largest of any other subject in each essay."""
    grid = reading.grid(intervals=False)
    k = findings.column(grid, subject)
    rest = np.nan_to_num(grid.value if k is None else np.delete(grid.value, k, axis=1))
    most = rest.max(axis=1) if rest.shape[1] else np.zeros(len(grid.essays))
    return f"{reading.values(subject)}; the next has {phrases.listed([phrases.shown(v, grid.measure) for v in most])}"


def shared(scene: Scene) -> Iterator[Candidate]:
    """The few subjects, or none, that every essay speaks of."""
    grid, lens, essays = scene.grid, scene.grid.lens, len(scene.grid.essays)
    inside = findings.shared_by_all(grid)
    leader = "" if lens == "themes" else findings.first_in_all(grid)
    rest = tuple(subject for subject in inside if subject != leader)
    if essays < 2 or len(grid.subjects) <= len(inside) or len(rest) > MOST_NAMED or (inside and not rest):
        return
    ranked = leader in inside
    claim = Claim(
        lambda r: _same(r.grid(intervals=False), inside, leader),
        partial(_who_is_shared, leader=leader if ranked else "", where=phrases.every(essays)),
        {} if ranked or lens == "themes" else {"measure": COUNTS_MENTIONS},
    )
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
        figures = f"{phrases.counted(total, one, many)} in all, {_part_of(single, total)}in one essay only"
        yield scene.candidate("shared", text, figures, [most], claim, strength=strength)
        return
    subjects = phrases.listed([scene.name(subject) for subject in rest])
    first = leader if ranked else ""
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
    picks = (*rest, first) if first else rest
    yield scene.candidate("shared", text, figures, picks, claim, strength=strength, limit=limit)


def _part_of(some: int, total: int) -> str:
    """So many of all, before what they are: "none ", "each ", "3 of them ", and nothing of a single one."""
    if some == total:
        return "each " if total > 1 else ""
    return f"{some} of them " if some else "none "


def _who_is_shared(reading: Reading, *, leader: str, where: str) -> str:
    """The subjects that every essay speaks of, and how far the leader, where one is named, is ahead."""
    found = f"in {where}: {reading.labels(findings.shared_by_all(reading.grid(intervals=False)))}"
    return f"{found}; {reading.labels((leader,))} {_beside_next(reading, subject=leader)}" if leader else found


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
    for row in range(essays):
        subjects = findings.alone(grid, row)[:MOST_NAMED]
        if not subjects:
            continue

        def holds(reading: Reading, row: int = row, subjects: tuple[str, ...] = subjects) -> bool:
            return set(subjects) <= set(findings.alone(reading.grid(intervals=False), row))

        def figured(reading: Reading, subjects: tuple[str, ...] = subjects) -> str:
            if len(subjects) == 1:
                return reading.mentions(subjects[0])
            return "; ".join(f"{scene.label(subject)} {reading.mentions(subject)}" for subject in subjects)

        claim = Claim(holds, figured, {"measure": COUNTS_MENTIONS})
        never = f"{'whom' if grid.lens == 'leaders' else 'which'} {phrases.others(essays)} never "
        verb = "mentions" if essays == 2 else "mention"
        names = phrases.listed([scene.name(subject) for subject in subjects])
        text = f"Only {scene.titles[row]} dwells on {names}, {never}{verb}."
        figures = f"{phrases.mentions([scene.counts(s)[row] for s in subjects])}, elsewhere none"
        most = scene.counts(subjects[0])[row]
        strength = 1 - findings.DWELLS / (2 * most)
        yield scene.candidate("alone", text, figures, subjects, claim, strength=strength)


def sharing(scene: Scene) -> Iterator[Candidate]:
    """How much of the essays' emphasis is the same, beside what identical emphasis would show."""
    lens, essays = scene.grid.lens, scene.grid.essays
    readings = scene.readings
    table = shared_emphasis(readings.under(scene.selection), scene.selection, draws=readings.draws, seed=readings.seed)
    if table.empty or not table["enough"].all():
        return
    whose = "The two essays" if len(essays) == 2 else "Any two of the essays"
    text = f"{whose} have {phrases.percents(table['shared'])} of their emphasis on {lens} in common."
    figures = f"identical emphasis would show {phrases.percents(table['yardstick'])} at these counts"
    terms = shared_terms(readings.under(scene.selection), scene.selection, essays[0], essays[1])
    strength = float(max(0.0, 1 - (table["shared"] / table["yardstick"]).mean()))
    value = table["shared"].to_numpy()
    low, high = (np.where(np.isnan(end), value, end) for end in (table["low"].to_numpy(), table["high"].to_numpy()))

    def holds(reading: Reading) -> bool:
        there, enough = _pair_shares(reading)
        return enough and bool(((there >= low - ROUNDING) & (there <= high + ROUNDING)).all())

    def figured(reading: Reading) -> str:
        there, enough = _pair_shares(reading)
        few = f"under {ENOUGH} {rests_on(reading.selection)[1]} in an essay"
        return f"{phrases.percents(there)} in common" if enough else few

    yield scene.candidate(
        "sharing", text, figures, [terms["subject"].iloc[0]], Claim(holds, figured), strength=strength
    )


def _pair_shares(reading: Reading) -> tuple[np.ndarray, bool]:
    """S of every pair of essays in the page's order, and whether each essay has enough to compare."""
    _, counted = counted_of(reading.readings.under(reading.selection), reading.selection)
    amounts = [shares(essay.numerators.sum(axis=0)) for essay in counted]
    found = np.array([float(shared_share(p, q)) for p, q in combinations(amounts, 2)])
    by_mention = all(essay.numerators is essay.marks for essay in counted)
    counts = [essay.marks.sum() if by_mention else (essay.marks > 0).sum() for essay in counted]
    return found, min(counts) >= ENOUGH and not np.isnan(found).any()


def too_few(scene: Scene) -> Iterator[Candidate]:
    """Too few mentions on the lens to compare the essays."""
    totals = [int(total) for total in scene.grid.count.sum(axis=1)]
    if len(totals) < 2 or min(totals) >= ENOUGH:
        return
    lens = scene.grid.lens
    rows = [row for row, total in enumerate(totals) if total < ENOUGH]
    everywhere = len(rows) == len(totals)
    few = phrases.every(len(rows)) if everywhere else phrases.listed([scene.titles[row] for row in rows])
    text = f"Too few mentions of {lens} in {few} to compare how much of the emphasis is shared."
    most = scene.grid.subjects[int(scene.grid.count.sum(axis=0).argmax())]
    limit = f"compared from {ENOUGH} mentions on"

    def counts(reading: Reading) -> list[int]:
        return [int(total) for total in reading.grid(intervals=False).count.sum(axis=1)]

    claim = Claim(
        lambda r: all(counts(r)[row] < ENOUGH for row in rows),
        lambda r: f"{phrases.mentions(counts(r))} in all",
        {"measure": COUNTS_MENTIONS},
    )
    yield scene.candidate("too few", text, f"{phrases.mentions(totals)} in all", [most], claim, limit=limit)
