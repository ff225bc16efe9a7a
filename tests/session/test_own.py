"""The reader's essays in a session: taken, changed, ordered, laid out, removed; one plain sentence for what cannot be."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from components.coding.lexicon import Lexicon, load_lexicon
from components.corpus.essay import Coding, Essay, EssayParagraph
from components.ingest.errors import InputError, TextError
from components.ingest.extract import Extract, ExtractParagraph
from components.session import folder as folders
from components.session import own
from components.session.folder import take_folder
from components.session.kept import MOST, STORE, kept_here

SHIPPED = tuple(
    Essay(slug, title, "unknown", "unknown", "2019", "Invented.", "", slug, (EssayParagraph(1, 0, 5, 1, "author"),), Coding((), ()))
    for slug, title in (("north", "North"), ("south", "South"), ("west", "West"))
)  # fmt: skip


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A session's state, empty at first."""
    state: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", state)
    return state


def read(data: bytes, *, name: str, encoding: str = "") -> Extract:
    """What a text of paragraphs gives, without the child that a real file is read in."""
    if data == b"bad":
        raise TextError(f"{name} is damaged.")
    text = data.decode(encoding or "utf-8")
    paragraphs = tuple(ExtractParagraph(each, "author", why="an ordinary paragraph") for each in text.split("\n\n"))
    return Extract(
        name=name,
        format="text",
        paragraphs=paragraphs,
        author="A. Guest",
        guesses={"author": "the first line"},
        encoding=encoding or "utf-8",
        encodings=("cp1252",),
    )


def bring(name: str, text: str = "", title: str = "") -> str:
    data = (text or f"{name} tells of Italy.").encode()
    return own.bring(data, name=name, title=title, shipped=SHIPPED, extract=read).slug


def titles() -> list[str]:
    return [each.title for each in own.own_essays()]


def test_essays_are_taken_in_order_and_moved_and_removed() -> None:
    slugs = [bring(f"{name}.txt") for name in ("one", "two", "three")]
    assert slugs == ["brought-one", "brought-two", "brought-three"]
    own.move("brought-three", -1)
    assert titles() == ["one", "three", "two"]
    own.move("brought-one", -1)
    own.move("brought-two", 1)
    assert titles() == ["one", "three", "two"]
    own.remove("brought-three")
    own.remove("brought-three")
    assert titles() == ["one", "two"]


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(InputError) as fault:
        act()
    return str(fault.value)


def test_what_cannot_be_taken_is_said_and_the_others_stay() -> None:
    bring("one.txt", "Of ice.")
    said = [
        refused(lambda: bring("two.txt", "bad")),
        refused(lambda: bring("again.txt", "Of  ice.")),
        *(bring(f"{number}.txt") for number in range(5)),
        refused(lambda: bring("seventh.txt")),
    ]
    assert said == [
        "two.txt is damaged.",
        "again.txt is left out: it is the same text as “one”, which is here already.",
        *(f"brought-{number}" for number in range(5)),
        "seventh.txt is left out: six essays are here already, the most that can be told apart; remove one first.",
    ]
    assert titles() == ["one", "0", "1", "2", "3", "4"]


def test_what_the_reader_says_stands_and_a_guess_is_a_guess_no_longer() -> None:
    slug = bring("one.txt")
    (first,) = own.own_essays()
    assert (first.author, dict(first.basis)["author"]) == ("A. Guest", "the first line")
    own.say(slug, "author", " B.\nHost ")
    own.say(slug, "date", "2019-01")
    own.say(slug, "title", "The one")
    (said,) = own.own_essays()
    assert (said.title, said.author, said.date, said.basis) == ("The one", "B. Host", "2019-01", ())
    assert refused(lambda: own.say(slug, "date", "May")).startswith("“May” is no date")
    assert refused(lambda: own.say(slug, "title", " ")) == "An essay needs a title: the old one stays."
    assert refused(lambda: own.say("brought-lost", "title", "x")) == "That essay is no longer here: bring it again."
    assert own.own_essays() == (said,)


def test_voices_are_the_readers_to_say() -> None:
    slug = bring("one.txt", "First.\n\nSecond.")
    own.voice(slug, 2, "quotation", source="A guest")
    assert [(each.voice, each.source, each.why) for each in own.own_essays()[0].paragraphs] == [
        ("author", "", "an ordinary paragraph"),
        ("quotation", "A guest", "as you say"),
    ]
    own.voice(slug, 2, "heading")
    assert own.own_essays()[0].paragraphs[1].source == ""
    assert refused(lambda: own.voice(slug, 3, "author")).startswith("Paragraph 3 cannot be")
    assert refused(lambda: own.voice(slug, 1, "narrator")).startswith("Paragraph 1 cannot be “narrator”: choose author")


def test_a_text_is_read_again_in_another_encoding_and_keeps_what_the_reader_said() -> None:
    slug = bring("one.txt", "Café.")
    own.say(slug, "title", "My café")
    own.reread(slug, "cp1252", shipped=SHIPPED, extract=read)
    (again,) = own.own_essays()
    assert (again.slug, again.title, again.encoding) == (slug, "My café", "cp1252")
    assert again.paragraphs[0].text == "CafÃ©."
    assert again.encodings == ("cp1252", "utf-8")
    own.reread(slug, "utf-8", shipped=SHIPPED, extract=read)
    assert own.own_essays()[0].paragraphs[0].text == "Café."


@pytest.mark.parametrize(
    ("brought", "asked", "laid"),
    [
        (0, None, ["north", "south", "west"]),
        (2, None, ["north", "south", "west"]),
        (2, ["brought-0", "brought-1"], ["brought-0", "brought-1"]),
        (2, ["brought-1", "west", "north"], ["north", "west", "brought-1"]),
        (
            3,
            ["north", "south", "west", "brought-0", "brought-1", "brought-2"],
            ["north", "south", "west", "brought-0", "brought-1", "brought-2"],
        ),
        (1, ["brought-0"], ["brought-0"]),
    ],
)
def test_essays_are_laid_out_beside_the_shipped_ones_or_instead(
    lexicon: Lexicon, brought: int, asked: list[str] | None, laid: list[str]
) -> None:
    for number in range(brought):
        bring(f"{number}.txt")
    if asked is not None:
        own.lay(asked, SHIPPED)
    essays, key = own.laid_out(SHIPPED, lexicon)
    assert [each.slug for each in essays] == laid
    assert bool(key) == any(slug.startswith("brought-") for slug in laid)


def test_none_and_more_than_six_are_not_laid_out() -> None:
    for number in range(5):
        bring(f"{number}.txt")
    everything = [*(each.slug for each in SHIPPED), *(each.slug for each in own.own_essays())]
    assert refused(lambda: own.lay([], SHIPPED)) == "Nothing is chosen: choose one to six essays to lay side by side."
    assert refused(lambda: own.lay(["brought-lost"], SHIPPED)).startswith("Nothing is chosen")
    assert (
        refused(lambda: own.lay(everything, SHIPPED))
        == "8 essays are chosen, and six is the most that can be told apart: leave out 2."
    )
    assert own.laid(SHIPPED) == ("north", "south", "west")


def test_what_is_removed_leaves_the_page_and_nothing_made_of_it_is_kept(
    lexicon: Lexicon, session: dict[str, Any]
) -> None:
    slug = bring("one.txt", "A secret of Italy.")
    own.lay([slug, "north"], SHIPPED)
    own.laid_out(SHIPPED, lexicon)
    assert "secret" in repr(session)
    own.remove(slug)
    assert "secret" not in repr(session)
    assert [each.slug for each in own.laid_out(SHIPPED, lexicon)[0]] == ["north"]


def test_an_essay_is_coded_anew_when_it_changes_and_only_then(lexicon: Lexicon) -> None:
    slug = bring("one.txt", "Italy met France.\n\nShe rows.")
    own.lay([slug], SHIPPED)
    (essay,), key = own.laid_out(SHIPPED, lexicon)
    assert own.laid_out(SHIPPED, lexicon)[1] == key
    assert own.laid_out(SHIPPED, lexicon)[0][0] is essay
    own.voice(slug, 1, "furniture")
    (changed,), other = own.laid_out(SHIPPED, lexicon)
    assert other != key
    assert [each.voice for each in changed.paragraphs] == ["furniture", "author"]


def test_two_essays_of_one_title_are_told_apart(lexicon: Lexicon) -> None:
    slugs = [bring("a.txt", "Of ice.", "North"), bring("b.txt", "Of snow.", "North")]
    own.lay([*slugs, "north"], SHIPPED)
    assert [each.title for each in own.laid_out(SHIPPED, lexicon)[0]] == ["North", "North (2)", "North (3)"]
    assert slugs == ["brought-north", "brought-north-2"]


def test_the_store_is_bounded_and_the_oldest_goes_first(session: dict[str, Any]) -> None:
    for number in range(MOST + 20):
        kept_here(("thing", number), lambda: number)  # noqa: B023
        kept_here(("thing", 0), lambda: -1)
    assert len(session[STORE]) == MOST
    assert kept_here(("thing", 0), lambda: -1) == 0
    assert kept_here(("thing", 5), lambda: -1) == -1


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app's own folder of texts, with two of them, read without a child."""
    monkeypatch.setattr(folders, "_extract", lambda path, _: read(path.read_bytes(), name=path.name))
    for name in ("one.txt", "two.md", "three.csv", ".hidden.txt"):
        (tmp_path / name).write_text(f"{name} tells of Italy.", encoding="utf-8")
    return tmp_path


def test_the_folder_is_picked_up_at_start_and_stands_beside_the_shipped_essays(texts: Path, lexicon: Lexicon) -> None:
    assert take_folder(texts, SHIPPED) == ()
    assert [each.slug for each in own.laid_out(SHIPPED, lexicon)[0]] == [
        "north",
        "south",
        "west",
        "brought-one",
        "brought-two",
    ]
    assert take_folder(texts, SHIPPED) == ()
    assert titles() == ["one", "two"]


def test_the_folder_is_followed_but_not_against_the_reader(texts: Path) -> None:
    take_folder(texts, SHIPPED)
    own.remove("brought-one")
    take_folder(texts, SHIPPED)
    assert titles() == ["two"]
    (texts / "two.md").write_text("two.md tells of France now.", encoding="utf-8")
    (texts / "four.txt").write_text("four.txt tells of Italy.", encoding="utf-8")
    take_folder(texts, SHIPPED)
    assert [(each.title, each.paragraphs[0].text[-4:]) for each in own.own_essays()] == [
        ("four", "aly."),
        ("two", "now."),
    ]
    (texts / "four.txt").unlink()
    take_folder(texts, SHIPPED)
    assert titles() == ["two"]


def test_what_is_no_file_in_the_folder_hides_nothing(texts: Path) -> None:
    (texts / "gone.txt").symlink_to(texts / "nowhere.txt")
    (texts / "drawer.txt").mkdir()
    assert [*folders.files_in(texts)] == ["one.txt", "two.md"]


def test_a_file_of_the_folder_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(10**12)
    (said,) = take_folder(tmp_path, SHIPPED)
    assert said.startswith("large.txt has 1,000,000,000,000 bytes, and a file may have at most 5,000,000:")


def test_what_the_folder_cannot_give_is_said_each_time(texts: Path) -> None:
    (texts / "a.txt").write_bytes(b"bad")
    for number in range(6):
        (texts / f"z{number}.txt").write_text(f"z{number} tells of Italy.", encoding="utf-8")
    full = "left out: six essays are here already, the most that can be told apart; remove one first."
    laid = "is here but not laid out, for six essays are; choose under “Your essays”."
    said = ("a.txt is damaged.", *(f"z{n}.txt {laid}" for n in (1, 2, 3)), *(f"z{n}.txt is {full}" for n in (4, 5)))
    assert take_folder(texts, SHIPPED) == said
    assert take_folder(texts, SHIPPED) == said
    assert take_folder(texts / "none", SHIPPED) == ()
