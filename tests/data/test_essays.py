"""The shipped essays as data: they load, their spans lie where they should, and every word of a reader is there."""

import re
from collections import Counter
from pathlib import Path

import pytest

from components.coding.lexicon import Lexicon, load_lexicon
from components.coding.mention import Mention
from components.corpus.accuracy import SHIPPED as MEASURED_ON
from components.corpus.accuracy import accuracy, accuracy_csv, load_accuracy
from components.corpus.correct import coding_of
from components.corpus.essay import Essay
from components.corpus.load import ESSAYS, load_essays
from components.corpus.rows import COLUMNS, DATA
from components.ingest.words import word_count

SHIPPED = load_essays()
LONGEST_GIST = 30
LONGEST_REASON = 12
LONGEST_CUE = 7
essays = pytest.mark.parametrize("essay", SHIPPED, ids=lambda essay: essay.slug)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def test_three_essays_ship_in_order_of_date() -> None:
    assert [(essay.slug, essay.date) for essay in SHIPPED] == [
        ("personalized-diplomacy", "2018-06"),
        ("one-man-show", "2019-01"),
        ("own-goals", "2025-09"),
    ]


@essays
def test_a_folder_holds_its_tables_and_nothing_else(essay: Essay) -> None:
    expected = {"about.toml", *COLUMNS} - {"accuracy.csv"}
    assert {path.name for path in (ESSAYS / essay.slug).iterdir()} == expected


@essays
@pytest.mark.parametrize("name", sorted({"about.toml", *COLUMNS} - {"accuracy.csv"}))
def test_every_file_is_utf_8_with_lf_and_a_last_line_end(essay: Essay, name: str) -> None:
    text = (ESSAYS / essay.slug / name).read_bytes().decode("utf-8")
    assert "\r" not in text
    assert text.endswith("\n")


@essays
def test_rows_are_sorted(essay: Essay) -> None:
    places = [
        (each.layer == "theme", each.paragraph, each.start, each.end, each.layer, each.code, each.action != "remove")
        for each in essay.corrections
    ]
    assert places == sorted(places)
    assert (ESSAYS / essay.slug / "words.csv").read_text(encoding="utf-8").splitlines()[1:] == [
        f"{voice},{word},{count}" for voice, word, count in essay.words
    ]


@essays
def test_what_the_text_does_not_say_is_unknown_and_the_date_has_its_basis(essay: Essay) -> None:
    assert essay.author
    assert essay.outlet
    assert essay.date_basis.endswith(".")
    assert essay.breaks_off == "" or essay.breaks_off.endswith(".")


@essays
def test_every_own_or_quoted_paragraph_has_a_gist_and_no_other(essay: Essay) -> None:
    for paragraph in essay.paragraphs:
        if paragraph.voice in ("author", "quotation"):
            assert paragraph.gist.endswith("."), paragraph
            assert 10 <= word_count(paragraph.gist) <= LONGEST_GIST, paragraph
        else:
            assert paragraph.gist == "", paragraph
        assert bool(paragraph.source) == (paragraph.voice == "quotation"), paragraph


@essays
def test_corrections_apply_and_have_short_reasons(essay: Essay) -> None:
    coding_of(essay, "corrected")
    for correction in essay.corrections:
        assert 2 <= len(correction.reason.split()) <= LONGEST_REASON, correction


@essays
@pytest.mark.parametrize("which", ["program", "corrected"])
def test_nothing_lies_twice_on_a_stretch_or_in_furniture(essay: Essay, which: str) -> None:
    furniture = {paragraph.number for paragraph in essay.paragraphs if paragraph.voice == "furniture"}
    reached: dict[str, int] = {}
    for mention in coding_of(essay, which).mentions:
        assert mention.start >= reached.get(mention.layer, 0), mention
        assert mention.paragraph not in furniture, mention
        reached[mention.layer] = mention.end


@essays
@pytest.mark.parametrize("which", ["program", "corrected"])
def test_themes_are_of_the_lexicon_and_in_no_heading(essay: Essay, which: str, lexicon: Lexicon) -> None:
    without = {each.number for each in essay.paragraphs if each.voice in ("heading", "furniture")}
    for theme in coding_of(essay, which).themes:
        assert theme.theme in lexicon.themes.labels, theme
        assert theme.paragraph not in without, theme
        assert all(cue.weight and word_count(cue.phrase) <= LONGEST_CUE for cue in theme.cues), theme


@essays
@pytest.mark.parametrize("which", ["program", "corrected"])
def test_every_code_is_of_the_lexicon_or_stands_in_the_text(essay: Essay, which: str, lexicon: Lexicon) -> None:
    mentions = coding_of(essay, which).mentions
    for mention in mentions:
        if mention.layer == "country":
            assert mention.code in lexicon.labels, mention
        elif not _in_lexicon(mention, lexicon):
            named = [each.surface for each in mentions if each.code == mention.code and each.kind == "name"]
            assert any(mention.code in surface for surface in named), mention


def _in_lexicon(mention: Mention, lexicon: Lexicon) -> bool:
    if mention.layer == "leader":
        return mention.code in lexicon.people
    return any(form.layer == mention.layer and form.code == mention.code for form in lexicon.states)


@essays
def test_words_add_up_to_the_words_of_the_paragraphs(essay: Essay) -> None:
    by_paragraph: Counter[str] = Counter()
    by_word: Counter[str] = Counter()
    for paragraph in essay.paragraphs:
        if paragraph.voice != "furniture":
            by_paragraph[paragraph.voice] += paragraph.words
    for voice, word, count in essay.words:
        by_word[voice] += count
        assert re.fullmatch(r"\S+", word) and word == word.lower(), word
    assert by_word == by_paragraph


def test_the_shipped_accuracy_is_what_the_shipped_codings_give() -> None:
    scores = load_accuracy()
    assert (DATA / "accuracy.csv").read_text(encoding="utf-8") == accuracy_csv(scores)
    assert tuple(score for score in scores if score.measured_on == MEASURED_ON) == accuracy(SHIPPED)


def test_data_readme_names_every_file_and_column() -> None:
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    for name, columns in COLUMNS.items():
        assert name in readme
        assert [column for column in columns if f"`{column}`" not in readme] == []
    assert [path.name for path in sorted(DATA.glob("lexicon/*.csv")) if path.name not in readme] == []


def test_no_text_of_a_reader_ships() -> None:
    ignored = (Path(__file__).parents[2] / ".gitignore").read_text(encoding="utf-8").split()
    assert "data/texts/" in ignored
