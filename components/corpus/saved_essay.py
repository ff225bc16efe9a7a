"""An essay as a saved file holds it: with its text, or with what was counted in it.

Enters: a record of the file. Leaves: `OwnEssay`; or `InputError`, one sentence, where a value is not what it must be.
"""

from components.coding.dates import is_date
from components.coding.mention import KINDS, LAYERS, Cue, Mention, ThemeCoding
from components.corpus.essay import Coding, Correction, EssayParagraph
from components.corpus.listed import LONGEST_NAME, MOST_NAMES
from components.corpus.own import (
    LONGEST_FIELD,
    LONGEST_SLUG,
    LONGEST_TITLE,
    PREFIX,
    Kept,
    OwnEssay,
    OwnParagraph,
    clean,
)
from components.corpus.saved_part import Part
from components.ingest.document import VOICES
from components.ingest.limits import MOST_CHARACTERS, MOST_PARAGRAPHS, MOST_WORDS
from components.ingest.sniff import FORMATS
from components.ingest.words import word_count

MOST_MENTIONS = 100_000
LONGEST_LINE = 500
SLUG_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
ACTIONS = ("add", "remove", "change")


def essay_in(part: Part) -> OwnEssay:
    """The essay that a record holds; raises InputError where it holds none."""
    slug = part.text("slug", LONGEST_TITLE, least=len(PREFIX) + 1)
    if not slug.startswith(PREFIX) or not SLUG_SIGNS.issuperset(slug):
        part.fault("slug", f"it must begin with {PREFIX} and hold small letters, digits and hyphens")
    title = clean(part.text("title", LONGEST_TITLE))
    if not title:
        part.fault("title", "an essay needs one")
    date = part.text("date", len("2026-01-01"))
    if date and not is_date(date):
        part.fault("date", "it must be 2019, 2019-01, 2019-01-31 or empty")
    paragraphs = tuple(map(_paragraph, part.parts("paragraphs", MOST_PARAGRAPHS)))
    if not paragraphs:
        part.fault("paragraphs", "an essay has one at least")
    if sum(len(each.text) for each in paragraphs) > MOST_CHARACTERS:
        part.fault("paragraphs", f"{MOST_CHARACTERS:,} characters is the most of an essay")
    if sum(word_count(each.text) for each in paragraphs) > MOST_WORDS:
        part.fault("paragraphs", f"{MOST_WORDS:,} words is the most of an essay")
    kept = _kept(part.part("kept"), paragraphs) if part.fields.get("kept") is not None else None
    if kept is None and not any(each.text.strip() for each in paragraphs):
        part.fault("paragraphs", "there is neither a text nor what was counted in it")
    return OwnEssay(
        slug=slug,
        name=clean(part.text("name", LONGEST_LINE)),
        format=part.one_of("format", FORMATS),
        paragraphs=paragraphs,
        title=title,
        author=clean(part.text("author", LONGEST_FIELD)),
        outlet=clean(part.text("outlet", LONGEST_FIELD)),
        date=date,
        basis=_pairs(part),
        encoding=part.text("encoding", LONGEST_SLUG),
        encodings=part.texts("encodings", LONGEST_SLUG, LONGEST_SLUG),
        language=part.text("language", LONGEST_SLUG),
        notices=part.texts("notices", MOST_NAMES, LONGEST_LINE),
        known=part.text("known", LONGEST_TITLE),
        corrections=tuple(map(_correction, part.parts("corrections", MOST_MENTIONS))),
        kept=kept,
    )


def _pairs(part: Part) -> tuple[tuple[str, str], ...]:
    pairs = []
    for number, value in enumerate(part.entries("basis", MOST_NAMES), 1):
        if not isinstance(value, list) or len(value) != 2 or not all(isinstance(each, str) for each in value):
            part.fault(f"basis, {number}", "two texts belong there")
        pair = Part(part.file, f"{part.where}, basis, {number}", {"1": value[0], "2": value[1]})
        pairs.append((pair.text("1", LONGEST_SLUG), pair.text("2", LONGEST_LINE)))
    return tuple(pairs)


def _paragraph(part: Part) -> OwnParagraph:
    return OwnParagraph(
        part.text("text", MOST_CHARACTERS),
        part.one_of("voice", VOICES),
        part.text("source", LONGEST_LINE),
        part.text("why", LONGEST_LINE),
        part.whole("lent", MOST_PARAGRAPHS),
    )


def _kept(part: Part, paragraphs: tuple[OwnParagraph, ...]) -> Kept:
    counted = tuple(
        EssayParagraph(
            each.whole("number", MOST_PARAGRAPHS, least=1),
            each.whole("start", 2 * MOST_CHARACTERS),
            each.whole("end", 2 * MOST_CHARACTERS),
            each.whole("words", MOST_WORDS),
            each.one_of("voice", VOICES),
            each.text("source", LONGEST_LINE),
        )
        for each in part.parts("paragraphs", MOST_PARAGRAPHS)
    )
    if len(counted) != len(paragraphs) or [each.number for each in counted] != [*range(1, len(counted) + 1)]:
        part.fault("paragraphs", "they must be the essay’s, numbered from 1")
    end = 0
    for each in counted:
        if not end <= each.start <= each.end:
            part.fault(
                f"paragraphs, {each.number}", "it must begin where the one before has ended, and end after it begins"
            )
        end = each.end
    coding = part.part("coding")
    spans = {each.number: (each.start, each.end) for each in counted}
    mentions = [_mention(each, spans) for each in coding.parts("mentions", MOST_MENTIONS)]
    themes = [_theme(each, spans) for each in coding.parts("themes", MOST_MENTIONS)]
    words = []
    for number, value in enumerate(part.entries("words", MOST_WORDS), 1):
        if not isinstance(value, list) or len(value) != 3:
            part.fault(f"words, {number}", "voice, word and count belong there")
        row = Part(
            part.file, f"{part.where}, words, {number}", dict(zip(("voice", "word", "count"), value, strict=True))
        )
        words.append((row.one_of("voice", VOICES), row.text("word", LONGEST_LINE), row.whole("count", MOST_WORDS)))
    return Kept(part.text("fingerprint", LONGEST_FIELD), counted, Coding(tuple(mentions), tuple(themes)), tuple(words))


def _mention(part: Part, spans: dict[int, tuple[int, int]]) -> Mention:
    number, start, end = _place(part, spans)
    return Mention(
        number,
        start,
        end,
        part.one_of("layer", LAYERS),
        part.text("code", LONGEST_LINE, least=1),
        part.one_of("kind", KINDS),
        part.text("surface", LONGEST_LINE),
        part.text("rule", LONGEST_LINE),
    )


def _place(part: Part, spans: dict[int, tuple[int, int]]) -> tuple[int, int, int]:
    number, start, end = part.whole("paragraph"), part.whole("start"), part.whole("end")
    if number not in spans:
        part.fault("paragraph", "the essay has no such paragraph")
    if not spans[number][0] <= start < end <= spans[number][1]:
        part.fault("start", "it lies outside its paragraph")
    return number, start, end


def _theme(part: Part, spans: dict[int, tuple[int, int]]) -> ThemeCoding:
    number = part.whole("paragraph")
    if number not in spans:
        part.fault("paragraph", "the essay has no such paragraph")
    cues = tuple(
        Cue(each.whole("start"), each.whole("end"), each.text("phrase", LONGEST_LINE), each.number("weight", 100.0))
        for each in part.parts("cues", MOST_MENTIONS)
    )
    theme = part.text("theme", LONGEST_NAME, least=1)
    return ThemeCoding(number, theme, part.whole("level", 2, least=1), cues, part.text("rule", LONGEST_LINE))


def _correction(part: Part) -> Correction:
    return Correction(
        part.one_of("layer", (*LAYERS, "theme")),
        part.one_of("action", ACTIONS),
        part.whole("paragraph", MOST_PARAGRAPHS),
        part.whole("start"),
        part.whole("end"),
        part.text("code", LONGEST_LINE, least=1),
        part.one_of("kind", ("", *KINDS)),
        part.whole("level", 2),
        part.text("reason", LONGEST_LINE),
        part.text("surface", LONGEST_LINE),
    )
