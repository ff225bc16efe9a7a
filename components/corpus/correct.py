"""A careful reader's corrections applied to the program's coding.

Enters: an `Essay` with both. Leaves: the `Coding` to show. Removals come first, then changes, then additions, so that a
mention whose span is mended is removed and added; a corrected mention's rule is "reader: " and the reason. A correction
that finds nothing to correct is an error and is never passed over.
"""

from dataclasses import replace

from components.coding.mention import LAYERS, Mention, ThemeCoding
from components.corpus.essay import CODINGS, Coding, Correction, Essay
from components.ingest.errors import DataError

ACTIONS = ("remove", "change", "add")
CORRECTED_LAYERS = (*LAYERS, "theme")


def coding_of(essay: Essay, which: str) -> Coding:
    """One of the two codings, "corrected" or "program", with the reader's own changes where there are any (see `changes`);
    raises DataError at a correction that does not fit the program's coding.
    """
    if which not in CODINGS:
        raise ValueError(f"coding is “{which}”, allowed is {', '.join(CODINGS)}")
    if essay.changed:
        return dict(essay.changed)[which]
    if which == "program" or not essay.corrections:
        return essay.program
    mentions = {(mention.layer, mention.start, mention.end): mention for mention in essay.program.mentions}
    themes = {(theme.paragraph, theme.theme): theme for theme in essay.program.themes}
    for row, correction in _in_turn(essay.corrections):
        if correction.layer == "theme":
            _correct_theme(themes, correction, essay.slug, row)
        else:
            _correct_mention(mentions, correction, essay.slug, row)
    in_order = sorted(themes.values(), key=lambda theme: (theme.paragraph, theme.theme))
    return Coding(tuple(sorted(mentions.values())), tuple(in_order))


def _in_turn(corrections: tuple[Correction, ...]) -> list[tuple[int, Correction]]:
    """Row in the file (the header is row 1) and correction, by action."""
    return sorted(enumerate(corrections, 2), key=lambda each: ACTIONS.index(each[1].action))


def _correct_mention(
    mentions: dict[tuple[str, int, int], Mention], correction: Correction, slug: str, row: int
) -> None:
    place = (correction.layer, correction.start, correction.end)
    found = mentions.get(place)
    if correction.action == "add":
        for other in mentions.values():
            if other.layer == correction.layer and other.start < correction.end and correction.start < other.end:
                raise _orphaned(
                    correction, slug, row, f"the program has {other.code} at {other.start}-{other.end} there"
                )
        mentions[place] = _as_read(correction)
    elif found is None or found.paragraph != correction.paragraph:
        raise _orphaned(correction, slug, row, "the program has no such mention there")
    elif correction.action == "change":
        mentions[place] = replace(_as_read(correction), surface=found.surface)
    elif found.code != correction.code:
        raise _orphaned(correction, slug, row, f"the program has {found.code} there")
    else:
        del mentions[place]


def _as_read(correction: Correction) -> Mention:
    return Mention(
        correction.paragraph,
        correction.start,
        correction.end,
        correction.layer,
        correction.code,
        correction.kind,
        correction.surface,
        f"reader: {correction.reason}",
    )


def _correct_theme(themes: dict[tuple[int, str], ThemeCoding], correction: Correction, slug: str, row: int) -> None:
    place = (correction.paragraph, correction.code)
    found = themes.get(place)
    if correction.action == "add":
        if found is not None:
            raise _orphaned(correction, slug, row, f"the program has it there at level {found.level}")
        themes[place] = ThemeCoding(
            correction.paragraph, correction.code, correction.level, rule=f"reader: {correction.reason}"
        )
    elif found is None:
        raise _orphaned(correction, slug, row, "the program has no such theme there")
    elif correction.action == "change":
        themes[place] = replace(found, level=correction.level, rule=f"reader: {correction.reason}")
    else:
        del themes[place]


def _orphaned(correction: Correction, slug: str, row: int, why: str) -> DataError:
    span = "" if correction.layer == "theme" else f" at {correction.start}-{correction.end}"
    return DataError(
        f"data/essays/{slug}/corrections.csv, row {row}: nothing to {correction.action} for {correction.layer} "
        f"{correction.code} in paragraph {correction.paragraph}{span}, {why}; mend or delete that row, or restore the "
        "file from the repository."
    )
