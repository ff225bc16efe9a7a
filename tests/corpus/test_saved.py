"""The saved file: what goes in comes out, version 1 stays readable, and every bad file has its own sentence."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.coding.mention import KINDS, LAYERS, Cue, Mention, ThemeCoding
from components.corpus.change import SCOPES, Coded, Recoded, Silenced, Spot
from components.corpus.essay import Coding, Correction, Essay, EssayParagraph
from components.corpus.listed import LISTED_LAYERS, Listed
from components.corpus.own import PREFIX, Kept, OwnEssay, OwnParagraph, clean, essay_of, own_print
from components.corpus.saved import FORMAT, VERSION, Saved, opened, saved_bytes, without_text
from components.corpus.saved_part import MOST_SAVED, MOST_SIGNS, is_openable
from components.ingest.document import VOICES
from components.ingest.errors import InputError
from components.ingest.sniff import FORMATS
from tests.conftest import ROOT

VERSION_1 = ROOT / "tests" / "corpus" / "version-1.sidebyside.json"
NAME = "mine.sidebyside.json"
STAYS = " What is here stays as it is."

CONTROLS: tuple[Literal["C"], ...] = ("C",)
HALVES: tuple[Literal["Cs"], ...] = ("Cs",)
LINES = st.text(st.characters(exclude_categories=CONTROLS), max_size=30).map(clean)
TITLES = LINES.filter(bool)
TEXTS = st.text(st.characters(exclude_categories=HALVES), max_size=200)
SLUGS = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=20).map(PREFIX.__add__)
DATES = st.sampled_from(("", "2019", "2019-02", "2019-02-28"))
CODES = st.text(st.characters(exclude_categories=CONTROLS), min_size=1, max_size=20)
NAMES = st.text(st.characters(exclude_categories=CONTROLS, exclude_characters="~"), min_size=2, max_size=20).filter(
    lambda name: any(map(str.isalnum, name))
)
ENTRIES = CODES.filter(lambda code: any(map(str.isalnum, code)))
PLACES = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda each: (each[0], each[0] + each[1]))


@st.composite
def kept(draw: st.DrawFn, count: int) -> Kept:
    paragraphs, end = [], 0
    for number in range(1, count + 1):
        start = end + 2
        end = start + draw(st.integers(10, 90))
        paragraphs.append(
            EssayParagraph(number, start, end, draw(st.integers(0, 90)), draw(st.sampled_from(VOICES)), draw(LINES))
        )
    mentions, themes = [], []
    for each in paragraphs:
        layer, kind = draw(st.sampled_from(LAYERS)), draw(st.sampled_from(KINDS))
        mentions.append(
            Mention(each.number, each.start, each.start + 4, layer, draw(CODES), kind, draw(LINES), draw(LINES))
        )
        cue = Cue(each.start, each.end, draw(LINES), draw(st.floats(-10, 10, allow_nan=False)))
        themes.append(ThemeCoding(each.number, draw(CODES), draw(st.integers(1, 2)), (cue,), draw(LINES)))
    words = draw(st.lists(st.tuples(st.sampled_from(VOICES), LINES, st.integers(0, 99)), max_size=3))
    return Kept(draw(LINES), tuple(paragraphs), Coding(tuple(mentions), tuple(themes)), tuple(words))


@st.composite
def own_essays(draw: st.DrawFn) -> OwnEssay:
    bare = draw(st.booleans())
    text = st.just("") if bare else TEXTS.filter(str.strip)
    paragraph = st.builds(OwnParagraph, text, st.sampled_from(VOICES), LINES, LINES, st.integers(0, 20))
    paragraphs = tuple(draw(st.lists(paragraph, min_size=1, max_size=4)))
    correction = st.builds(
        Correction, st.sampled_from((*LAYERS, "theme")), st.sampled_from(("add", "remove", "change")), st.integers(1, 9),
        st.integers(0, 99), st.integers(0, 99), CODES, st.sampled_from(("", *KINDS)), st.integers(0, 2), LINES, LINES,
    )  # fmt: skip
    return OwnEssay(
        slug=draw(SLUGS), name=draw(LINES), format=draw(st.sampled_from([*FORMATS])), paragraphs=paragraphs, title=draw(TITLES),
        author=draw(LINES), outlet=draw(LINES), date=draw(DATES), basis=tuple(draw(st.lists(st.tuples(LINES, LINES), max_size=2))),
        encoding=draw(st.sampled_from(("", "utf-8"))), encodings=tuple(draw(st.lists(st.just("cp1252"), max_size=1))),
        language=draw(st.sampled_from(("", "en"))), notices=tuple(draw(st.lists(LINES, max_size=2))),
        known=draw(st.sampled_from(("", "north"))), corrections=tuple(draw(st.lists(correction, max_size=2))),
        kept=draw(kept(len(paragraphs))) if bare else None,
    )  # fmt: skip


SPOTS = st.builds(
    lambda number, place, surface: Spot(number, place[0], place[1], surface), st.integers(0, 99), PLACES, TEXTS
)
CHANGES = st.one_of(
    st.builds(Silenced, st.sampled_from(LAYERS), CODES),
    st.builds(Coded, SLUGS, st.sampled_from(LAYERS), CODES, SPOTS, st.sampled_from(SCOPES)),
    st.builds(Recoded, SLUGS, st.sampled_from(LISTED_LAYERS), CODES, SPOTS, st.sampled_from(SCOPES)),
    st.builds(
        Recoded, SLUGS, st.sampled_from(LAYERS), CODES, SPOTS, st.sampled_from(SCOPES), st.sampled_from(LAYERS), CODES
    ),
    st.builds(Listed, st.sampled_from(LISTED_LAYERS), ENTRIES, st.lists(NAMES, max_size=3).map(tuple), CODES, CODES),
)
SAVED = st.builds(
    Saved,
    essays=st.lists(own_essays(), max_size=3, unique_by=lambda own: own.slug).map(tuple),
    laid=st.lists(SLUGS, max_size=6).map(tuple),
    changes=st.lists(CHANGES, max_size=4).map(tuple),
    counted=st.booleans(),
    address=st.dictionaries(TITLES, LINES, max_size=3).map(lambda each: tuple(each.items())),
    day=DATES,
    texts=st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(SAVED)
def test_what_is_saved_is_opened_as_it_was(saved: Saved) -> None:
    data = saved_bytes(saved)
    assert opened(data, name=NAME) == saved
    assert saved_bytes(opened(data, name=NAME)) == data


def example() -> Saved:
    paragraphs = (
        OwnParagraph("The lake", "heading", why="set as <h1>"),
        OwnParagraph("Italy met <b>France</b>.", "author"),
    )
    own = OwnEssay(
        "brought-the-lake", "lake.md", "markdown", paragraphs, "The <script>alert(1)</script> lake", date="2019-01"
    )
    changes = (
        Recoded("brought-the-lake", "country", "ITA", Spot(2, 0, 5, "Italy"), "here", "actor", "The Rowers"),
        Recoded("own-goals", "theme", "trade", Spot(3, 0, 0, ""), "essay"),
        Coded("brought-the-lake", "leader", "Bob Reedy", Spot(0, 0, 0, "Reedy"), "essay"),
        Silenced("country", "name"),
        Listed("leader", "Bob Reedy", ("Bobby Reedy",), "envoy", "NOR"),
    )
    return Saved((own,), ("own-goals", "brought-the-lake"), changes, False, (("lens", "countries"),), "2026-11-22")


def test_a_file_of_version_1_is_opened_by_every_later_version() -> None:
    assert opened(VERSION_1.read_bytes(), name=NAME) == example()


def test_a_file_that_is_too_large_to_be_opened_is_known_before_it_is_saved() -> None:
    assert is_openable(WHOLE)
    assert not is_openable(WHOLE + b" " * MOST_SAVED)
    assert not is_openable(b"{" * (MOST_SIGNS[b"{"] + 1))


def test_a_title_with_script_is_a_title() -> None:
    (own,) = opened(saved_bytes(example()), name=NAME).essays
    assert own.title == "The <script>alert(1)</script> lake"


def changed(**fields: Any) -> bytes:
    return json.dumps({**json.loads(saved_bytes(example())), **fields}).encode()


def essay_with(**fields: Any) -> bytes:
    content = json.loads(saved_bytes(example()))
    content["essays"][0].update(fields)
    return json.dumps(content).encode()


def change_with(number: int, **fields: Any) -> bytes:
    content = json.loads(saved_bytes(example()))
    content["changes"][number].update(fields)
    return json.dumps(content).encode()


def damaged(place: str, what: str) -> str:
    return f"{NAME} is damaged at “{place}”: {what}; save it again where it came from, or take another copy.{STAYS}"


REMEDY = "open it there, or bring this app up to date"
NOT_OURS = f"{NAME} is no saved file of this page: choose one whose name ends in .sidebyside.json.{STAYS}"
WHOLE = saved_bytes(example())
ONE = {"text": "", "voice": "author"}
BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", NOT_OURS),
    "a picture": (b"\x89PNG\r\n\x1a\n\xff", NOT_OURS),
    "a text": (b"Italy met France.", NOT_OURS),
    "a list": (b"[]", NOT_OURS),
    "other JSON": (b'{"type": "FeatureCollection"}', NOT_OURS),
    "another format": (changed(format="side by side"), NOT_OURS),
    "cut off": (WHOLE[: len(WHOLE) // 2], ""),
    "a later version": (
        changed(version=2, essays="a new way to write them"),
        f"{NAME} was saved by a later version of this app (format 2; this one reads 1): {REMEDY}.{STAYS}",
    ),
    "no version": (changed(version="1"), damaged("version", "a whole number belongs there, not a text")),
    "version 0": (changed(version=0), damaged("version", "the number must be 1 to 1,000,000,000")),
    "version yes": (changed(version=True), damaged("version", "a whole number belongs there, not true or false")),
    "too large": (
        WHOLE + b" " * MOST_SAVED,
        f"{NAME} has 20.0 MB, and a saved file has 20 MB at most: it is left out.{STAYS}",
    ),
    "nested": (
        b'{"format": "side-by-side", "essays": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
        f"{NAME} is nested deeper than any saved file: it is left out.{STAYS}",
    ),
    "a bomb of lists": (
        b'{"format": "side-by-side", "essays": [' + b"[]," * MOST_SIGNS[b"["] + b"[]]}",
        f"{NAME} holds more entries than a saved file can: it is left out.{STAYS}",
    ),
    "a bomb of numbers": (
        b'{"format": "side-by-side", "essays": [' + b"1.5," * MOST_SIGNS[b","] + b"1,1]}",
        f"{NAME} holds more entries than a saved file can: it is left out.{STAYS}",
    ),
    "NaN": (
        b'{"format": "side-by-side", "version": NaN}',
        f"{NAME} holds a number that is none, or one too large to read: save it again where it came from, or take another copy.{STAYS}",
    ),
    "a number of 5,000 digits": (
        b'{"format": "side-by-side", "version": ' + b"9" * 5000 + b"}",
        f"{NAME} holds a number that is none, or one too large to read: save it again where it came from, or take another copy.{STAYS}",
    ),
    "a huge number": (
        change_with(0, spot={"paragraph": 10**30, "start": 0, "end": 5, "surface": "Italy"}),
        damaged("changes, 1, spot, paragraph", "the number must be 0 to 5,000"),
    ),
    "an infinite number": (
        change_with(0, spot={"paragraph": 2, "start": 0, "end": 5, "surface": "Italy"}).replace(b'"end": 5', b'"end": 1e999'),
        damaged("changes, 1, spot, end", "a whole number belongs there, not a number"),
    ),
    "essays as a text": (changed(essays="two"), damaged("essays", "a list belongs there, not a text")),
    "an essay as a list": (changed(essays=[[]]), damaged("essays, 1", "a record belongs there, not a list")),
    "seven essays": (changed(essays=[{}] * 7), damaged("essays", "7 entries where 6 is the most")),
    "two of one slug": (
        changed(essays=json.loads(WHOLE)["essays"] * 2),
        damaged("essays", "two essays have one slug"),
    ),
    "a title that is a number": (essay_with(title=5), damaged("essays, 1, title", "a text belongs there, not a number")),
    "no title": (essay_with(title=" \x07 "), damaged("essays, 1, title", "an essay needs one")),
    "a title without end": (
        essay_with(title="x" * 91),
        damaged("essays, 1, title", "91 characters where 0 to 90 may stand"),
    ),
    "half a character": (
        essay_with(title="\ud800"),
        damaged("essays, 1, title", "it holds half a character"),
    ),
    "a slug of ours": (
        essay_with(slug="own-goals-and-more"),
        damaged("essays, 1, slug", "it must begin with brought- and hold small letters, digits and hyphens"),
    ),
    "a slug with a slash": (
        essay_with(slug="brought-../etc"),
        damaged("essays, 1, slug", "it must begin with brought- and hold small letters, digits and hyphens"),
    ),
    "a date that is none": (
        essay_with(date="soon"),
        damaged("essays, 1, date", "it must be 2019, 2019-01, 2019-01-31 or empty"),
    ),
    "no paragraph": (essay_with(paragraphs=[]), damaged("essays, 1, paragraphs", "an essay has one at least")),
    "no text": (
        essay_with(paragraphs=[ONE]),
        damaged("essays, 1, paragraphs", "there is neither a text nor what was counted in it"),
    ),
    "too many words": (
        essay_with(paragraphs=[{"text": "row " * 200_001, "voice": "author"}]),
        damaged("essays, 1, paragraphs", "200,000 words is the most of an essay"),
    ),
    "a voice of its own": (
        essay_with(paragraphs=[{"text": "Row.", "voice": "choir"}]),
        damaged("essays, 1, paragraphs, 1, voice", "“choir” is none of author, heading, quotation, furniture"),
    ),
    "a basis of three": (essay_with(basis=[["a", "b", "c"]]), damaged("essays, 1, basis, 1", "two texts belong there")),
    "an unknown format": (
        essay_with(format="exe"),
        damaged("essays, 1, format", "“exe” is none of text, markdown, html, docx, pdf"),
    ),
    "an unknown change": (
        change_with(0, change="<script>"),
        damaged("changes, 1, change", "“<script>” is none of recoded, coded, silenced, listed"),
    ),
    "a change to half": (change_with(0, to_code=""), damaged("changes, 1, to_code", "layer and code go together")),
    "a pattern for a name": (
        change_with(4, names=["a~"]),
        damaged("changes, 5, names", "a name is a phrase as the texts write it"),
    ),
    "a name that nobody sees": (
        change_with(4, names=["\u200b\u200b"]),
        damaged("changes, 5, names", "a name is a phrase as the texts write it"),
    ),
    "an entry that nobody sees": (
        change_with(4, code="\u0301"),
        damaged("changes, 5, code", "a name is a phrase as the texts write it"),
    ),
    "a name that is none": (change_with(4, names=[None]), damaged("changes, 5, names, 1", "a text belongs there, not nothing")),
    "a flag as a text": (changed(changes_counted="yes"), damaged("changes_counted", "true or false belongs there, not a text")),
    "an address as a list": (changed(address=[]), damaged("address", "a record belongs there, not a list")),
    "a day that is none": (changed(saved="yesterday"), damaged("saved", "a day such as 2026-01-31 belongs there")),
}  # fmt: skip


@pytest.mark.parametrize(("data", "said"), BAD.values(), ids=BAD)
def test_a_bad_file_has_its_own_sentence(data: bytes, said: str) -> None:
    with pytest.raises(InputError) as fault:
        opened(data, name=NAME)
    if said:
        assert str(fault.value) == said
    else:
        assert str(fault.value).startswith(f"{NAME} is cut off or damaged at character ")
        assert str(fault.value).endswith(f"take another copy.{STAYS}")


@pytest.mark.parametrize("share", range(1, 20))
def test_a_file_that_is_cut_off_anywhere_is_told_in_one_sentence(share: int) -> None:
    with pytest.raises(InputError) as fault:
        opened(WHOLE[: len(WHOLE) * share // 20], name=NAME)
    assert str(fault.value).count(". ") == 1
    assert "\n" not in str(fault.value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def paths(content: Any, at: tuple = ()) -> list[tuple]:
    """Every place in a file."""
    below = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    return [at, *(path for key, value in below for path in paths(value, (*at, key)))]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whatever_stands_anywhere_is_opened_or_told(data: st.DataObject) -> None:
    saved = replace(example(), essays=(*example().essays, bare_example()))
    content = json.loads(saved_bytes(saved))
    path = data.draw(st.sampled_from(paths(content)[1:]))
    at = content
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = data.draw(JSON)
    try:
        assert isinstance(opened(json.dumps(content).encode(), name=NAME), Saved)
    except InputError as fault:
        assert str(fault).startswith(NAME)


def bare_example() -> OwnEssay:
    paragraphs = (EssayParagraph(1, 0, 8, 2, "heading"), EssayParagraph(2, 10, 28, 3, "author"))
    coding = Coding(
        (Mention(2, 10, 15, "country", "ITA", "name", "Italy", "name"),), (ThemeCoding(2, "trade", 2, (Cue(10, 15, "Italy", 1.5),)),)
    )  # fmt: skip
    bare = (OwnParagraph("", "heading"), OwnParagraph("", "author"))
    words = (("author", "italy", 1),)
    return OwnEssay("brought-bare", "b.txt", "text", bare, "Bare", kept=Kept("ab" * 32, paragraphs, coding, words))


AFTER = "it must begin where the one before has ended, and end after it begins"
BOAT = "“boat” is none of leader, country, bloc, actor, source"
WEIGHT = "the number must be -100.0 to 100.0"


def broken(change: Callable[[dict[str, Any]], None]) -> bytes:
    content = json.loads(saved_bytes(Saved((bare_example(),), texts=False)))
    change(content["essays"][0]["kept"])
    return json.dumps(content).encode()


@pytest.mark.parametrize(
    ("change", "place", "what"),
    [
        (lambda k: k["paragraphs"].pop(), "paragraphs", "they must be the essay’s, numbered from 1"),
        (lambda k: k["paragraphs"][1].update(start=4), "paragraphs, 2", AFTER),
        (lambda k: k["coding"]["mentions"][0].update(paragraph=9), "coding, mentions, 1, paragraph", "the essay has no such paragraph"),
        (lambda k: k["coding"]["mentions"][0].update(end=99), "coding, mentions, 1, start", "it lies outside its paragraph"),
        (lambda k: k["coding"]["mentions"][0].update(layer="boat"), "coding, mentions, 1, layer", BOAT),
        (lambda k: k["coding"]["themes"][0].update(level=7), "coding, themes, 1, level", "the number must be 1 to 2"),
        (lambda k: k["coding"]["themes"][0]["cues"][0].update(weight=1e300), "coding, themes, 1, cues, 1, weight", WEIGHT),
        (lambda k: k["words"].append(["author", "x"]), "words, 2", "voice, word and count belong there"),
        (lambda k: k["words"].append(["author", "x", -1]), "words, 2, count", "the number must be 0 to 200,000"),
    ],
)  # fmt: skip
def test_what_was_counted_must_fit_its_essay(change: Callable[[dict[str, Any]], None], place: str, what: str) -> None:
    with pytest.raises(InputError) as fault:
        opened(broken(change), name=NAME)
    assert str(fault.value) == damaged(f"essays, 1, kept, {place}", what)


def test_without_the_texts_nothing_but_what_was_counted_is_in_the_file(lexicon: Any) -> None:
    (own,) = example().essays
    essay = essay_of(own, lexicon)
    bare = without_text(own, essay)
    data = saved_bytes(Saved((bare,), texts=False))
    assert b"Italy met" not in data
    assert b"France" in data
    (again,) = opened(data, name=NAME).essays
    made = essay_of(again, lexicon)
    assert own_print(again) == own_print(own)
    assert made == replace(essay, document=None)
    assert isinstance(made, Essay)


def test_fields_that_are_not_known_are_passed_over() -> None:
    assert opened(changed(colour="blue"), name=NAME) == example()
    assert opened(essay_with(colour="blue"), name=NAME) == example()


def test_a_name_of_any_kind_is_shown_in_one_line() -> None:
    with pytest.raises(InputError) as fault:
        opened(b"", name="a\n<b>" + "x" * 500)
    assert "\n" not in str(fault.value)
    assert len(str(fault.value)) < 300


def test_the_format_is_what_the_data_folder_says() -> None:
    assert (FORMAT, VERSION) == ("side-by-side", 1)
    assert isinstance(VERSION_1, Path)
