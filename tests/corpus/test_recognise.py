from pathlib import Path

import pytest

from components.coding.lexicon import Lexicon
from components.corpus.correct import coding_of
from components.corpus.essay import Essay, EssayParagraph
from components.corpus.load import load_essays
from components.corpus.recognise import with_texts
from components.ingest.text import fingerprint


@pytest.fixture
def essays(built: Path, texts: Path) -> tuple[Essay, ...]:
    """The essay as shipped, with a correction; its text is still in the folder of texts."""
    with (built / "corrections.csv").open("a", encoding="utf-8", newline="") as file:
        file.write("country,add,4,78,82,ITA,metonym,Rome,0,capital that stands for the state\n")
    (texts / "lake.txt").rename(texts / "my copy.TXT")
    return load_essays(built.parent)


def test_a_copy_is_known_by_its_fingerprint_whatever_its_name(
    essays: tuple[Essay, ...], texts: Path, lexicon: Lexicon
) -> None:
    (essay,), notices = with_texts(essays, texts, lexicon)
    assert notices == ()
    assert essay.document is not None
    assert (essay.document.name, essay.document.date) == ("my copy.TXT", "2019-01")
    assert [(each.voice, each.source) for each in essay.document.paragraphs][2:] == [
        ("author", ""),
        ("quotation", "A guest"),
        ("furniture", ""),
    ]
    assert essay.corrections == essays[0].corrections
    assert essay.differs == ""


@pytest.mark.parametrize(
    ("old", "new"), [("\n", "\r\n"), ("\n\n", "\n"), ("\n\n", "\n \n\n"), (" ", "\n"), ("\n\nRelated", "  Related")]
)
def test_a_copy_in_other_white_space_is_laid_out_as_it_was_coded(
    essays: tuple[Essay, ...], texts: Path, lexicon: Lexicon, old: str, new: str
) -> None:
    text = (texts / "my copy.TXT").read_text(encoding="utf-8")
    (texts / "my copy.TXT").write_bytes(text.replace(old, new).encode())
    (essay,), notices = with_texts(essays, texts, lexicon)
    assert notices == ()
    assert essay.document is not None
    surfaces = [essay.document.text[each.start : each.end] for each in coding_of(essay, "corrected").mentions]
    assert surfaces == ["Italy", "France", "Italy", "France", "Rome"]
    assert len(essay.document.paragraphs) == 5


def test_a_copy_that_differs_is_coded_afresh_and_says_so(
    essays: tuple[Essay, ...], texts: Path, lexicon: Lexicon
) -> None:
    text = (texts / "my copy.TXT").read_text(encoding="utf-8")
    (texts / "my copy.TXT").write_text(text.replace("Italy smiled", "France smiled"), encoding="utf-8", newline="\n")
    (essay,), notices = with_texts(essays, texts, lexicon)
    sentence = (
        "The copy of “On the lake” in my copy.TXT is not the text that was read for this page (15 words in 5 paragraphs "
        "against 15 words in 5 paragraphs): it is coded afresh by the program, without a reader's corrections and gists."
    )
    assert (essay.differs, notices) == (sentence, (sentence,))
    assert essay.document is not None
    assert essay.fingerprint == fingerprint(essay.document.text) != essays[0].fingerprint
    assert (essay.slug, essay.title, essay.date, essay.document.date) == ("lake", "On the lake", "2019-01", "2019-01")
    assert essay.corrections == ()
    assert essay.paragraphs[1] == EssayParagraph(2, 13, 45, 5, "author")
    assert [each.code for each in coding_of(essay, "corrected").mentions] == ["ITA", "FRA", "FRA", "FRA"]
    assert ("author", "france", 2) in essay.words


def test_a_second_copy_an_unrelated_text_and_unreadable_files_are_left_out_with_a_notice(
    essays: tuple[Essay, ...], texts: Path, lexicon: Lexicon
) -> None:
    text = (texts / "my copy.TXT").read_text(encoding="utf-8")
    (texts / "second.txt").write_text(text, encoding="utf-8")
    (texts / "third.txt").write_text(text.replace("smiled", "slept"), encoding="utf-8")
    (texts / "recipe.txt").write_text("Boil the water. Add salt, then the rice, and wait.\n", encoding="utf-8")
    (texts / "empty.txt").write_text(" \n", encoding="utf-8")
    (texts / "latin.txt").write_bytes("Café".encode("latin-1"))
    (texts / "folder.txt").mkdir()
    (texts / "notes.md").write_text(text, encoding="utf-8")
    (essay,), notices = with_texts(essays, texts, lexicon)
    assert essay.document is not None
    assert essay.document.name == "my copy.TXT"
    assert [notice.split(":")[0] for notice in notices] == [
        "Left out",
        "Left out",
        "Left out",
        "second.txt is left out",
        "recipe.txt is left out",
        "third.txt is left out",
    ]
    assert notices[0].startswith("Left out: empty.txt is empty")
    assert notices[1].startswith("Left out: folder.txt is a folder")
    assert notices[2].startswith("Left out: latin.txt is not UTF-8 text")
    assert notices[3:] == (
        "second.txt is left out: my copy.TXT is taken for “On the lake” already.",
        "recipe.txt is left out: it is none of the essays on this page, and shares too few words with each to be a version "
        "of one.",
        "third.txt is left out: my copy.TXT is taken for “On the lake” already.",
    )


def test_a_missing_folder_leaves_the_essays_as_they_are(
    essays: tuple[Essay, ...], tmp_path: Path, lexicon: Lexicon
) -> None:
    assert with_texts(essays, tmp_path / "none", lexicon) == (essays, ())
