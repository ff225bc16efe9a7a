"""Sentences on where the essays part.

Enters: a `Scene`. Leaves: `Candidate`s, each with the claim (see `claims`) that is asked again under every other
sensible way to count; where it fails, the caveat says so and the candidate counts for less.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import numpy as np

from components.measures import findings, phrases
from components.measures.alternatives import Alternative, counts_pronouns, pronouns_coded, ways
from components.measures.chosen import measure_of
from components.measures.claims import COUNTS_MENTIONS, Claim, Reading, values_of
from components.measures.quoted import mostly, quotations
from components.measures.scene import Candidate, Scene
from components.measures.selection import Selection

FOR_LENGTH = "the sentence is on mentions for the essay’s length"


def contrast(scene: Scene) -> Iterator[Candidate]:
    """A theme that dominates some essays and is absent from others."""
    grid = scene.grid
    verb, base = phrases.THEME_PHRASES[grid.measure]
    for subject in grid.subjects:
        high, none = findings.dominates(grid, subject)
        if not high:
            continue

        def holds(reading: Reading, subject: str = subject, both: tuple = (high, none)) -> bool:
            found = findings.dominates(reading.grid(), subject)
            return set(both[0]) <= set(found[0]) and set(both[1]) <= set(found[1])

        claim = Claim(holds, partial(Reading.values, subject=subject))
        values = scene.values(subject)
        where = phrases.listed([scene.titles[row] for row in high])
        absent = phrases.listed([scene.titles[row] for row in none], "or")
        much = phrases.listed([values[row] for row in high])
        text = f"The theme {scene.name(subject)} {verb} {much} {base} of {where}, and in none of {absent}."
        strength = float(np.mean(grid.value[list(high), grid.subjects.index(subject)]))
        yield scene.candidate("contrast", text, scene.figures(subject), [subject], claim, strength=strength)


def differs(scene: Scene) -> Iterator[Candidate]:
    """A subject on which the intervals of two essays do not meet."""
    grid, lens, measure = scene.grid, scene.grid.lens, measure_of(scene.selection)
    for subject in grid.subjects:
        ends = findings.extremes(grid, subject)
        if ends is None:
            continue
        most, least = ends

        never = lens != "themes" and not scene.counts(subject)[least]

        def holds(reading: Reading, subject: str = subject, ends: tuple = ends, never: bool = never) -> bool:
            other = reading.grid()
            k = findings.column(other, subject)
            if k is None or (never and other.count[ends[1], k]):
                return False
            enough = findings.THEME_PASSAGES if other.lens == "themes" else findings.DWELLS
            return bool(other.count[ends[0], k] >= enough and other.low[ends[0], k] > other.high[ends[1], k])

        claim = Claim(holds, partial(_between, subject=subject, ends=ends))
        name, values, counts = scene.name(subject), scene.values(subject), scene.counts(subject)
        a, b = scene.titles[most], scene.titles[least]
        if lens == "themes":
            verb, base = phrases.THEME_PHRASES[measure]
            text = f"The theme {name} {verb} {values[most]} {base} of {a} and {values[least]} of {b}."
        elif measure == "rate":
            rest = f"{b} {values[least]} times" if counts[least] else f"{b} never does"
            text = f"{a} mentions {name} {values[most]} times per 1,000 words, {rest}."
        elif measure == "count":
            rest = f"{b} {phrases.times(counts[least])}" if counts[least] else f"{b} never does"
            text = f"{a} mentions {name} {phrases.times(counts[most])}, {rest}."
        else:
            text = f"{a} mentions {name} in {values[most]} of its paragraphs, {b} in {values[least]}."
        figures = scene.figures(subject) + "; the intervals do not meet"
        strength = findings.gap(grid, subject)
        yield scene.candidate("differs", text, figures, [subject], claim, strength=strength)


def _between(reading: Reading, *, subject: str, ends: tuple[int, int]) -> str:
    """The subject's values, and whether the intervals of the two essays meet."""
    grid = reading.grid()
    k = findings.column(grid, subject)
    clear = k is not None and grid.low[ends[0], k] > grid.high[ends[1], k]
    return f"{reading.values(subject)}; the intervals {'do not meet' if clear else 'meet'}"


def depends(scene: Scene) -> Iterator[Candidate]:
    """Which essay speaks most of a subject, where another way to count gives another answer."""
    selection = scene.selection.but(measure="rate")
    grid = scene.readings.grid(selection)
    if len(grid.essays) < 2:
        return
    tried = [w for w in ways(scene.readings, selection) if w.dimension in ("basis", "voice") and not w.missing]
    tried.sort(key=_preference)
    for subject in findings.dwelt_by_all(grid):
        most = findings.speaks_most(grid, subject)
        turned = []
        for other in tried:
            there = scene.readings.grid(other.selection)
            answer = findings.speaks_most(there, subject)
            if most and answer and answer != most:
                turned.append((other, there, answer))
        if not turned:
            continue
        other, there, answer = turned[0]
        here = phrases.BASIS_PHRASES[grid.lens][selection.basis]
        if other.selection.voice != selection.voice:
            here = phrases.VOICE_PHRASES[selection.voice]
        title = dict(zip(grid.essays, scene.titles, strict=True))
        text = (
            f"Which essay speaks most of {scene.name(subject)} for its length depends on what is counted: "
            f"{title[most]} {here}, {title[answer]} {other.phrase}."
        )
        close = [phrase for phrase, g in ((here, grid), (other.phrase, there)) if findings.extremes(g, subject) is None]
        if len(close) == 2:
            text = (
                f"No essay clearly speaks most of {scene.name(subject)} for its length: "
                f"{title[most]} is ahead {here}, {title[answer]} {other.phrase}."
            )
        figures = (
            f"{phrases.listed(scene.values(subject, grid))} mentions per 1,000 words {here}, "
            f"{phrases.listed(scene.values(subject, there))} {other.phrase}"
        )
        limit = f"the intervals meet {'either way' if len(close) == 2 else close[0]}" if close else ""
        claim = _ahead(selection, other, subject, (most, answer), unclear=len(close) == 2)
        candidate = scene.candidate("depends", text, figures, [subject], claim, strength=0.8, limit=limit)
        yield replace(candidate, figures=figures)


def _preference(way: Alternative) -> tuple[bool, int]:
    """Rather pronouns, or back to the default basis, than any other; then the wider basis, then the voice."""
    order = ("pronouns", "seats", "roles", "names")
    by_basis = way.dimension == "basis"
    offered = by_basis and way.selection.basis in ("pronouns", "roles")
    return not offered, order.index(way.selection.basis) if by_basis else len(order)


def _ahead(chosen: Selection, other: Alternative, subject: str, named: tuple[str, str], *, unclear: bool) -> Claim:
    """The claim that one essay is ahead as chosen and another under another choice, neither of them clearly where that
    is said.

    Asked of a way that differs in the same choice, one of the two named must be ahead. Of any other way both halves are
    asked again.
    """
    field = other.dimension
    halves = {getattr(chosen, field): named[0], getattr(other.selection, field): named[1]}

    def asked(reading: Reading) -> list[tuple[Selection, tuple[str, ...]]]:
        own = reading.selection.but(measure="rate")
        if reading.dimension == field:
            value = getattr(own, field)
            return [(own, (halves[value],) if value in halves else named)]
        return [(own.but(**{field: value}), (essay,)) for value, essay in halves.items()]

    def known(reading: Reading) -> bool:
        tables = reading.readings.under(reading.selection)
        return not any(counts_pronouns(own) and not pronouns_coded(tables, own) for own, _ in asked(reading))

    def holds(reading: Reading) -> bool | None:
        if not known(reading):
            return None
        for own, essays in asked(reading):
            grid = reading.readings.grid(own)
            if findings.speaks_most(grid, subject) not in essays:
                return False
            if unclear and findings.extremes(grid, subject) is not None:
                return False
        return True

    def figured(reading: Reading) -> str:
        if not known(reading):
            return "not every essay has its pronouns coded"
        said = [phrases.listed(values_of(reading.readings.grid(own), subject)) for own, _ in asked(reading)]
        return f"{' against '.join(said)} per 1,000 words"

    return Claim(holds, figured, {"measure": FOR_LENGTH})


def quoted(scene: Scene) -> Iterator[Candidate]:
    """A subject that one essay mentions mostly in block quotations."""
    if scene.selection.voice == "author":
        return
    essays = scene.grid.essays
    for (essay, subject), (inside, total) in quotations(scene.readings.under(scene.selection), scene.selection).items():
        if not mostly(inside, total):
            continue

        def counted(reading: Reading, key: tuple[str, str] = (essay, subject)) -> tuple[int, int]:
            return quotations(reading.readings.under(reading.selection), reading.selection).get(key, (0, 0))

        claim = Claim(
            lambda reading, counted=counted: mostly(*counted(reading)),  # type: ignore[misc]
            lambda reading, counted=counted: _part(*counted(reading)),  # type: ignore[misc]
            {"measure": COUNTS_MENTIONS, "voice": "no quotation is counted there"},
        )
        text = (
            f"In {scene.titles[essays.index(essay)]}, most mentions of {scene.name(subject)} stand in block quotations."
        )
        yield scene.candidate("quoted", text, _part(inside, total), [subject], claim, strength=inside / total)


def _part(inside: int, total: int) -> str:
    """So many of all mentions."""
    return f"{inside} of {phrases.counted(total, 'mention')}"
