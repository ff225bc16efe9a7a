"""Copies of an invented essay, recognised by its words: other marks, other line breaks, a cut end, more words; and what they are lent."""

from dataclasses import replace
from pathlib import Path

import pytest

from components.coding.lexicon import Lexicon
from components.corpus.build import build
from components.corpus.correct import coding_of
from components.corpus.essay import Essay
from components.corpus.lend import lent_essay
from components.corpus.load import load_essays
from components.corpus.own import OwnEssay, OwnParagraph
from components.corpus.recognise import as_copy
from components.ingest.text import document_from, fingerprint

FIRST = (
    "When the ice broke, “Italy” sent word to the harbour that nobody would sail before the lamps were lit — and nobody did, "
    "for all that the crew’s patience was spent."
)
SECOND = (
    "A week later France met the envoys on the old pier, and they talked of nets, of tolls and of the long-promised bridge, "
    "until the tide sent everyone home again."
)
THIRD = (
    "What remained was a letter. It asked Italy for three lanterns, a rope and an answer before the first snow, and it was "
    "signed in a hand that no clerk could read."
)
TEXT = f"On the ice\n\n{FIRST}\n\nAt the pier\n\n{SECOND}\n\n{THIRD}\n"
VOICES = ("heading", "author", "heading", "author", "quotation")
GISTS = ("", "Tells of the wait in the harbour.", "", "Tells of the talks on the pier.", "Closes with a letter.")


@pytest.fixture
def shipped(tmp_path: Path, lexicon: Lexicon) -> tuple[Essay, ...]:
    """The invented essay as it would ship, its text not at hand."""
    texts, data = tmp_path / "made", tmp_path / "shipped"
    texts.mkdir()
    (data / "essays" / "ice").mkdir(parents=True)
    (texts / "ice.txt").write_text(TEXT, encoding="utf-8")
    head = 'title = "On the ice"\nauthor = "unknown"\noutlet = "unknown"\ndate = "2019-01"\ndate_basis = "Invented."\nbreaks_off = ""\n'
    about = head + f'fingerprint = "{fingerprint(TEXT)}"\n'
    for number, (voice, gist) in enumerate(zip(VOICES, GISTS, strict=True), 1):
        source = "A clerk" if voice == "quotation" else ""
        about += f'\n[[paragraph]]\nnumber = {number}\nvoice = "{voice}"\nsource = "{source}"\ngist = "{gist}"\n'
    (data / "essays" / "ice" / "about.toml").write_text(about, encoding="utf-8")
    place = TEXT.index("it was signed")
    rows = "layer,action,paragraph,start,end,code,kind,surface,level,reason\n"
    rows += f"country,add,5,{place},{place + 2},ITA,pronoun,it,0,stands for Italy\n"
    (data / "essays" / "ice" / "corrections.csv").write_text(rows, encoding="utf-8")
    build(texts, data, lexicon=lexicon)
    return load_essays(data / "essays")


def own(text: str) -> OwnEssay:
    document = document_from(text, name="copy.txt")
    paragraphs = tuple(OwnParagraph(document.text_of(each), each.voice) for each in document.paragraphs)
    return OwnEssay("brought-copy", "copy.txt", "text", paragraphs, "A copy")


def copied(text: str, shipped: tuple[Essay, ...], lexicon: Lexicon) -> Essay:
    found = as_copy(own(text), shipped)
    assert found.known == "ice"
    return lent_essay(found, shipped[0], lexicon)


SAME = ["ITA", "FRA", "ITA", "ITA"]


@pytest.mark.parametrize(
    ("old", "new", "differs"),
    [
        ("\n\n", "\n\n", False),
        ("\n\n", "\r\n\r\n", False),
        ("\n\n", "\n \n\n", False),
        (", ", ",\n", False),
        (", ", ",\n\n", False),
        ("’", "'", True),
        ("“", '"', True),
        (" — ", " -- ", True),
        (" — ", "--", True),
        ("long-promised", "long\u2011promised", True),
        ("bridge", "bri\u00addge", True),
        ("On the ice", "ON THE ICE", True),
    ],
)
def test_a_copy_with_the_same_words_keeps_gists_voices_and_corrections(
    shipped: tuple[Essay, ...], lexicon: Lexicon, old: str, new: str, differs: bool
) -> None:
    essay = copied(TEXT.replace(old, new), shipped, lexicon)
    assert (essay.slug, essay.title, essay.date) == ("ice", "On the ice", "2019-01")
    assert [(each.voice, each.source, each.gist) for each in essay.paragraphs] == [
        (each.voice, each.source, each.gist) for each in shipped[0].paragraphs
    ]
    assert essay.document is not None
    mentions = coding_of(essay, "corrected").mentions
    assert [each.code for each in mentions] == SAME
    assert [essay.document.text[each.start : each.end] for each in mentions] == ["Italy", "France", "Italy", "it"]
    assert essay.differs == (
        "The copy of “On the ice” in copy.txt has the words that were read for this page; only its quotation marks, dashes or "
        "other signs differ."
        if differs
        else ""
    )


def test_a_copy_all_in_one_paragraph_is_cut_where_the_essay_is(shipped: tuple[Essay, ...], lexicon: Lexicon) -> None:
    essay = copied(" ".join(TEXT.split()), shipped, lexicon)
    assert [each.gist for each in essay.paragraphs] == list(GISTS)
    assert essay.differs == ""


def test_a_copy_that_ends_early_is_lent_what_it_has(shipped: tuple[Essay, ...], lexicon: Lexicon) -> None:
    essay = copied(TEXT[: TEXT.index("What remained") + 30], shipped, lexicon)
    assert [each.gist for each in essay.paragraphs] == ["", GISTS[1], "", GISTS[3], ""]
    assert [each.code for each in coding_of(essay, "corrected").mentions] == ["ITA", "FRA"]
    assert essay.corrections == ()
    assert essay.differs == (
        "The copy of “On the ice” in copy.txt is not the text that was read for this page (72 words in 5 paragraphs against "
        "98 words in 5 paragraphs): 4 of its paragraphs have the same words and keep our gists and corrections, 1 is coded by "
        "the program alone, 1 of that text is not in it."
    )


def test_a_copy_with_one_word_changed_is_coded_afresh_there_alone(shipped: tuple[Essay, ...], lexicon: Lexicon) -> None:
    essay = copied(TEXT.replace("France met", "Italy met"), shipped, lexicon)
    assert [each.code for each in coding_of(essay, "corrected").mentions] == ["ITA", "ITA", "ITA", "ITA"]
    assert [each.gist for each in essay.paragraphs] == ["", GISTS[1], "", "", GISTS[4]]
    assert "3 of its paragraphs have the same words" in essay.differs
    assert "2 are coded by the program alone, 2 of that text are not in it" in essay.differs


def test_what_is_added_stands_as_paragraphs_of_its_own(shipped: tuple[Essay, ...], lexicon: Lexicon) -> None:
    essay = copied(f"A note from the one who copied it: France.\n\n{TEXT}", shipped, lexicon)
    assert [each.gist for each in essay.paragraphs][-1] == GISTS[4]
    assert [each.code for each in coding_of(essay, "corrected").mentions] == ["FRA", *SAME]


def test_a_copy_whose_words_are_the_same_in_another_order_is_coded_afresh_and_says_so(
    shipped: tuple[Essay, ...], lexicon: Lexicon
) -> None:
    shuffled = "\n\n".join(" ".join(reversed(each.split())) for each in (FIRST, SECOND, THIRD))
    essay = copied(shuffled, shipped, lexicon)
    assert "coded afresh by the program, without a reader's corrections and gists" in essay.differs
    assert {each.gist for each in essay.paragraphs} == {""}
    assert essay.corrections == ()


@pytest.mark.parametrize(
    "text",
    [
        "Boil the water. Add salt, then the rice, and wait.",
        FIRST + "\n\n" + " ".join(f"word{number}" for number in range(200)),
        "On the ice",
    ],
)
def test_another_text_is_no_copy(shipped: tuple[Essay, ...], text: str) -> None:
    brought = own(text)
    assert as_copy(brought, shipped) is brought


def test_a_voice_that_the_reader_changed_stays_changed(shipped: tuple[Essay, ...], lexicon: Lexicon) -> None:
    found = as_copy(own(TEXT), shipped)
    assert [each.lent for each in found.paragraphs] == [1, 2, 3, 4, 5]
    changed = replace(
        found, paragraphs=(*found.paragraphs[:4], replace(found.paragraphs[4], voice="author", source=""))
    )
    essay = lent_essay(changed, shipped[0], lexicon)
    assert essay.paragraphs[4].voice == "author"
    assert [each.code for each in coding_of(essay, "corrected").mentions] == SAME


def test_no_print_is_kept_of_a_short_paragraph(shipped: tuple[Essay, ...]) -> None:
    assert next(each.print for each in shipped[0].paragraphs) == "3"
    assert [each.print[:3] for each in shipped[0].paragraphs][1::2] == ["30-", "31-"]
