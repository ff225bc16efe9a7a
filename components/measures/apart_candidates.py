"""Sentences on where the essays part.

Enters: a `Scene`. Leaves: `Candidate`s. A rule (see `findings`) is asked again under every other sensible way to count;
where it fails, the caveat says so and the candidate counts for less.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from components.measures import findings, phrases
from components.measures.alternatives import alternatives, failing
from components.measures.chosen import chosen_mentions, measure_of
from components.measures.grid import Grid
from components.measures.scene import Candidate, Scene
from components.measures.selection import Selection


def contrast(scene: Scene) -> Iterator[Candidate]:
    """A theme that dominates some essays and is absent from others."""
    grid = scene.grid
    tried = scene.tried()
    verb, base = phrases.THEME_PHRASES[grid.measure]
    for subject in grid.subjects:
        high, none = findings.dominates(grid, subject)
        if not high:
            continue

        def holds(other: Grid, subject: str = subject, both: tuple = (high, none)) -> bool:
            found = findings.dominates(other, subject)
            return set(both[0]) <= set(found[0]) and set(both[1]) <= set(found[1])

        fails = failing(scene.readings, tried, holds, intervals=True)
        values = scene.values(subject)
        where = phrases.listed([scene.titles[row] for row in high])
        absent = phrases.listed([scene.titles[row] for row in none], "or")
        much = phrases.listed([values[row] for row in high])
        text = f"The theme {scene.name(subject)} {verb} {much} {base} of {where}, and in none of {absent}."
        strength = float(np.mean(grid.value[list(high), grid.subjects.index(subject)]))
        figures = scene.figures(subject)
        yield scene.candidate("contrast", text, figures, subject, strength=strength, tried=len(tried), fails=fails)


def differs(scene: Scene) -> Iterator[Candidate]:
    """A subject on which the intervals of two essays do not meet."""
    grid, lens, measure = scene.grid, scene.grid.lens, measure_of(scene.selection)
    tried = scene.tried(measures=True)
    for subject in grid.subjects:
        ends = findings.extremes(grid, subject)
        if ends is None:
            continue
        most, least = ends

        def holds(other: Grid, subject: str = subject, ends: tuple[int, int] = ends) -> bool:
            k = findings.column(other, subject)
            if k is None:
                return False
            enough = findings.THEME_PASSAGES if other.lens == "themes" else findings.DWELLS
            return bool(other.count[ends[0], k] >= enough and other.low[ends[0], k] > other.high[ends[1], k])

        fails = failing(scene.readings, tried, holds, intervals=True)
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
        yield scene.candidate("differs", text, figures, subject, strength=strength, tried=len(tried), fails=fails)


def depends(scene: Scene) -> Iterator[Candidate]:
    """Which essay speaks most of a subject, where another way to count gives another answer."""
    selection = scene.selection.but(measure="rate")
    grid = scene.readings.grid(selection)
    if len(grid.essays) < 2:
        return
    tried = alternatives(scene.readings.tables, selection)
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
        # rather to pronouns, or back to the default basis, than to any other
        offered = [
            t
            for t in turned
            if t[0].selection.basis in ("pronouns", "roles") and t[0].selection.voice == selection.voice
        ]
        other, there, answer = (offered or turned)[0]
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
        candidate = scene.candidate("depends", text, figures, subject, strength=0.8, fails=[], limit=limit)
        yield replace(candidate, figures=figures)


def quoted(scene: Scene) -> Iterator[Candidate]:
    """A subject that one essay mentions mostly in block quotations."""
    if scene.selection.voice == "author":
        return
    tried = tuple(a for a in scene.tried() if a.selection.voice == "whole")
    fractions = {a.selection: quotations(scene, a.selection) for a in tried}
    for (row, subject), (quoted, total) in quotations(scene, scene.selection).items():
        if not mostly(quoted, total):
            continue
        fails = [a.phrase for a in tried if not mostly(*fractions[a.selection].get((row, subject), (0, 0)))]
        text = f"In {scene.titles[row]}, most mentions of {scene.name(subject)} stand in block quotations."
        figures = f"{quoted} of {phrases.counted(total, 'mention')}"
        yield scene.candidate("quoted", text, figures, subject, strength=quoted / total, tried=len(tried), fails=fails)


def mostly(quoted: int, total: int) -> bool:
    """Whether a subject stands mostly in quotations: `QUOTED` of at least `DWELLS` mentions."""
    return total >= findings.DWELLS and quoted / total >= findings.QUOTED


def quotations(scene: Scene, selection: Selection) -> dict[tuple[int, str], tuple[int, int]]:
    """By essay's row and subject: mentions in block quotations, and all."""
    rows = chosen_mentions(scene.readings.tables, selection)
    row = {essay: number for number, essay in enumerate(scene.grid.essays)}
    found: dict[tuple[int, str], tuple[int, int]] = {}
    for essay, subject, voice in zip(rows["essay"], rows["subject"], rows["voice"], strict=True):
        quoted, total = found.get((row[essay], subject), (0, 0))
        found[row[essay], subject] = (quoted + (voice == "quotation"), total + 1)
    return found
