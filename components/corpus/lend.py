"""What a copy of a shipped essay is lent: gists, voices, the coding and a careful reader's corrections, paragraph by paragraph.

Enters: a reader's essay cut into a shipped essay's paragraphs (see `recognise`), and that essay. Leaves: an `Essay` under the shipped
essay's slug. A paragraph with the same words gets the shipped coding moved to where its text stands now: by the same number of
characters where no character more or less was printed, else each mention to the nearest place where it is written so. Every other
paragraph is coded by the program. One sentence says what differs.
"""

from collections.abc import Sequence
from dataclasses import replace

from components.coding.lexicon import Lexicon
from components.coding.mention import Cue, Mention, ThemeCoding
from components.corpus.essay import Coding, Correction, Essay, EssayParagraph
from components.corpus.own import OwnEssay, essay_of
from components.ingest.text import fingerprint

MARKS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"\u00a0": " ", "\u202f": " "}
)
"""Marks that copies print in more than one way, each one character long."""
SLACK = 12
"""Characters by which a mention may lie further from its expected place than the paragraph's length explains."""
Span = tuple[int, int]


def lent_essay(own: OwnEssay, essay: Essay, lexicon: Lexicon) -> Essay:
    """The shipped essay as the reader's copy has it."""
    made = essay_of(own, lexicon)
    assert made.document is not None
    mentions, themes = [*made.program.mentions], [*made.program.themes]
    corrections: list[Correction] = []
    paragraphs: list[EssayParagraph] = []
    lent: set[int] = set()
    for mine, given in zip(made.paragraphs, own.paragraphs, strict=True):
        theirs = essay.paragraphs[given.lent - 1] if 0 < given.lent <= len(essay.paragraphs) else None
        moved = _moved(essay, theirs, mine, made.document.text) if theirs else None
        paragraphs.append(replace(mine, gist=theirs.gist) if theirs else mine)
        if moved is None:
            continue
        lent.add(given.lent)
        coding, own_corrections = moved
        mentions = [each for each in mentions if each.paragraph != mine.number] + [*coding.mentions]
        themes = [each for each in themes if each.paragraph != mine.number] + [*coding.themes]
        corrections += own_corrections
    whole = len(lent) == len(essay.paragraphs) == len(paragraphs)
    in_order = tuple(sorted(themes, key=lambda each: (each.paragraph, each.theme)))
    return replace(
        made,
        slug=essay.slug,
        date_basis=essay.date_basis if own.date == essay.date else made.date_basis,
        breaks_off=essay.breaks_off if whole else "",
        paragraphs=tuple(paragraphs),
        program=Coding(tuple(sorted(mentions)), in_order),
        corrections=(*corrections, *own.corrections),
        differs=_differs(own, essay, made, paragraphs, len(lent), whole=whole),
    )


def _differs(
    own: OwnEssay, essay: Essay, made: Essay, paragraphs: Sequence[EssayParagraph], lent: int, *, whole: bool
) -> str:
    """One sentence that says what is not as in the text that was read; "" where only white space is."""
    assert made.document is not None
    if whole and fingerprint(made.document.text) == essay.fingerprint:
        return ""
    copy = f"The copy of “{essay.title}” in {own.name}"
    if whole:
        return f"{copy} has the words that were read for this page; only its quotation marks, dashes or other signs differ."
    sizes = f"{_size(paragraphs)} against {_size(essay.paragraphs)}"
    begin = f"{copy} is not the text that was read for this page ({sizes}): "
    if not lent:
        return f"{begin}it is coded afresh by the program, without a reader's corrections and gists."
    afresh, gone = len(paragraphs) - lent, len(essay.paragraphs) - lent
    parts = [
        f"{lent} of its paragraphs {'has' if lent == 1 else 'have'} the same words and keep our gists and corrections"
    ]
    parts += [f"{afresh} {'is' if afresh == 1 else 'are'} coded by the program alone"] if afresh else []
    parts += [f"{gone} of that text {'is' if gone == 1 else 'are'} not in it"] if gone else []
    return f"{begin}{', '.join(parts)}."


def _moved(
    essay: Essay, theirs: EssayParagraph, mine: EssayParagraph, text: str
) -> tuple[Coding, tuple[Correction, ...]] | None:
    """The shipped coding and corrections of a paragraph at their places in the copy; None where one finds no place."""
    written = text[mine.start : mine.end].translate(MARKS)
    mentions = [each for each in essay.program.mentions if each.paragraph == theirs.number]
    themes = [each for each in essay.program.themes if each.paragraph == theirs.number]
    corrections = [each for each in essay.corrections if each.paragraph == theirs.number]
    spans = {(each.start, each.end): each.surface for each in mentions}
    spans |= {(each.start, each.end): each.surface for each in corrections if each.layer != "theme"}
    spans |= {(cue.start, cue.end): cue.phrase for theme in themes for cue in theme.cues}
    if len(written) == theirs.end - theirs.start:
        places = {span: (span[0] - theirs.start, span[1] - theirs.start) for span in spans}
        if any(written[a:b].casefold() != spans[span].translate(MARKS).casefold() for span, (a, b) in places.items()):
            return None
    else:
        found = {span: _nearest(written, surface, span[0] - theirs.start, theirs) for span, surface in spans.items()}
        places = {span: place for span, place in found.items() if place}
        if len(places) < len(spans) or len(set(places.values())) < len(spans):
            return None

    def moved(start: int, end: int) -> Span:
        first, last = places[start, end]
        return mine.start + first, mine.start + last

    def cue(each: Cue) -> Cue:
        start, end = moved(each.start, each.end)
        return replace(each, start=start, end=end)

    def mention(each: Mention) -> Mention:
        start, end = moved(each.start, each.end)
        return replace(each, paragraph=mine.number, start=start, end=end, surface=text[start:end])

    def theme(each: ThemeCoding) -> ThemeCoding:
        return replace(each, paragraph=mine.number, cues=tuple(map(cue, each.cues)))

    def correction(each: Correction) -> Correction:
        if each.layer == "theme":
            return replace(each, paragraph=mine.number)
        start, end = moved(each.start, each.end)
        return replace(each, paragraph=mine.number, start=start, end=end, surface=text[start:end])

    coding = Coding(tuple(map(mention, mentions)), tuple(map(theme, themes)))
    return coding, tuple(map(correction, corrections))


def _nearest(written: str, surface: str, expected: int, theirs: EssayParagraph) -> Span | None:
    """Where the surface is written nearest to where it was, within what the change of length and `SLACK` explain."""
    wanted, text = surface.translate(MARKS).casefold(), written.casefold()
    if len(text) != len(written):
        wanted, text = surface.translate(MARKS), written
    reach = abs(len(written) - (theirs.end - theirs.start)) + SLACK
    places, at = [], text.find(wanted)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(wanted) : at + len(wanted) + 1]
        if not (before.isalnum() and wanted[:1].isalnum()) and not (after.isalnum() and wanted[-1:].isalnum()):
            places.append(at)
        at = text.find(wanted, at + 1)
    best = min(places, key=lambda place: abs(place - expected), default=None)
    return None if best is None or abs(best - expected) > reach else (best, best + len(wanted))


def _size(paragraphs: Sequence[EssayParagraph]) -> str:
    words = sum(paragraph.words for paragraph in paragraphs if paragraph.voice != "furniture")
    return f"{words:,} words in {len(paragraphs)} paragraphs"
