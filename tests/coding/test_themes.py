"""Themes of paragraphs, on two-sentence texts and a table that can be read beside them."""

import csv
import tomllib
from pathlib import Path

import pytest

from components.coding.mention import Cue, ThemeCoding
from components.coding.themes import (
    THEMES,
    ThemeLexicon,
    cues_of,
    folded,
    levels,
    load_themes,
    phrase_forms,
    score,
    themes_of,
)
from components.ingest.document import Document, Paragraph
from components.ingest.errors import DataError

TABLE = Path(__file__).parents[2] / "data" / "lexicon" / "themes.csv"
PARAGRAPHS = Path(__file__).with_name("theme_paragraphs.toml")
CUES = [
    ("trade", "cue", "tariff~", "2"),
    ("trade", "cue", "trade", "2"),
    ("trade", "cue", "trade war~", "1"),
    ("trade", "cue", "customs union", "2"),
    ("trade", "cue", "union market", "3"),
    ("trade", "not", "trade union~", ""),
    ("trade", "against", "slave trade", "-2"),
    ("military", "cue", "war~", "2"),
    ("military", "cue", "cease-fire", "1"),
    ("negotiation", "cue", "cease-fire", "2"),
    ("credibility", "cue", "deny~", "1.5"),
    ("institutions", "cue", "diploma~~", "2"),
    ("institutions", "cue", "quiet diploma~~", "1"),
    ("credibility", "cue", "country's word", "2"),
]


def table(folder: Path, *rows: tuple[str, str, str, str]) -> Path:
    """A themes.csv with all labels and thresholds (1 and 3) and these rows."""
    path = folder / "themes.csv"
    frame = [row for theme in THEMES for row in ((theme, "label", theme.title(), ""), (theme, "any", "", "1"))]
    frame += [(theme, "main", "", "3") for theme in THEMES]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("theme", "fact", "value", "weight"), *frame, *rows])
    return path


@pytest.fixture
def themes(tmp_path: Path) -> ThemeLexicon:
    return load_themes(table(tmp_path, *CUES))


def document(*paragraphs: str | tuple[str, str]) -> Document:
    """A document of these paragraphs, each a text (the author's) or a text and its voice."""
    text, parts = "", []
    for number, paragraph in enumerate(paragraphs, start=1):
        words, voice = (paragraph, "author") if isinstance(paragraph, str) else paragraph
        parts.append(Paragraph(number, len(text), len(text) + len(words), voice))
        text += words + "\n\n"
    return Document("two-sentences", text, tuple(parts))


def phrases(text: str, themes: ThemeLexicon, theme: str) -> list[str]:
    """What of the text fired for a theme, in order, as written."""
    return [text[start:end] for start, end, _index in sorted(cues_of(text, themes).get(theme, []))]


def test_two_sentences_give_the_whole_coding(themes: ThemeLexicon) -> None:
    found = themes_of(
        document("Rain fell. Nobody spoke.", "Tariffs rose, and trade fell. The cease-fire held."), themes
    )
    assert found == (
        ThemeCoding(2, "military", 1, (Cue(60, 70, "cease-fire", 1.0),)),
        ThemeCoding(2, "negotiation", 1, (Cue(60, 70, "cease-fire", 2.0),)),
        ThemeCoding(2, "trade", 2, (Cue(26, 33, "Tariffs", 2.0), Cue(44, 49, "trade", 2.0))),
    )


@pytest.mark.parametrize(
    ("text", "theme", "expected"),
    [
        ("A trademark is no tradeoff.", "trade", []),
        ("Trade? TRADE! (trade)", "trade", ["Trade", "TRADE", "trade"]),
        ("The trade's winners.", "trade", ["trade"]),
        ("A trade war is a trade.", "trade", ["trade war", "trade"]),
        ("A trade war is a war.", "military", ["war", "war"]),
        ("A customs union market opened.", "trade", ["customs union"]),
        ("Trade-unions met.", "trade", ["Trade-unions"]),
        ("A warning is no warfare.", "military", []),
        # a doubled consonant is no regular ending: such a form needs a row of its own
        ("Wars, warred, war-torn.", "military", ["Wars", "war"]),
        ("The cease\nfire and the cease fire.", "negotiation", ["cease\nfire", "cease fire"]),
        ("He denies it, denied it, is denying it.", "credibility", ["denies", "denied", "denying"]),
        ("Its country’s word.", "credibility", ["country’s word"]),
        ("Diplomats, undiplomatic, diplomacy’s end.", "institutions", ["Diplomats", "diplomacy"]),
        ("Quiet diplomacy by diplomats", "institutions", ["Quiet diplomacy", "diplomats"]),
        ("İstanbul's trade and ﬁne tariffs.", "trade", ["trade", "tariffs"]),
        ("", "trade", []),
    ],
)
def test_cues_are_whole_words_and_the_longest_wins(
    themes: ThemeLexicon, text: str, theme: str, expected: list[str]
) -> None:
    assert phrases(text, themes, theme) == expected


@pytest.mark.parametrize("text", ["Trade unions met.", "The slave trade ended.", "The slave trade; trade since."])
def test_a_phrase_that_is_not_or_against_cancels(themes: ThemeLexicon, text: str) -> None:
    assert themes_of(document(text), themes) == ()


def test_an_against_phrase_stands_in_the_evidence_and_a_not_phrase_does_not(themes: ThemeLexicon) -> None:
    text = "Slave trade, trade unions, tariffs, trade."
    assert themes_of(document(text), themes) == (
        ThemeCoding(
            1,
            "trade",
            2,
            (Cue(0, 11, "Slave trade", -2.0), Cue(27, 34, "tariffs", 2.0), Cue(36, 41, "trade", 2.0)),
        ),
    )


@pytest.mark.parametrize(
    ("voice", "coded"), [("author", True), ("quotation", True), ("heading", False), ("furniture", False)]
)
def test_headings_and_furniture_carry_no_themes(themes: ThemeLexicon, voice: str, coded: bool) -> None:
    assert bool(themes_of(document(("Tariffs and trade.", voice)), themes)) is coded


def test_an_empty_document_and_an_empty_paragraph_carry_none(themes: ThemeLexicon) -> None:
    assert themes_of(Document("empty", "", ()), themes) == ()
    assert themes_of(document(""), themes) == ()


@pytest.mark.timeout(30)
def test_a_long_text_without_blank_lines_is_coded_in_linear_time(themes: ThemeLexicon) -> None:
    assert len(cues_of("tariffs and trade " * 50_000, themes)["trade"]) == 100_000


def test_repeats_count_half_and_half_again(themes: ThemeLexicon) -> None:
    totals = [score(cues_of("war " * times, themes)["military"], themes.rows, words=60) for times in (1, 2, 3)]
    assert totals == [2.0, 3.0, 3.5]


def test_length_divides_and_below_sixty_words_multiplies_down_to_thirty(themes: ThemeLexicon) -> None:
    hits = cues_of("war", themes)["military"]
    assert score(hits, themes.rows, words=60) == 2.0
    assert score(hits, themes.rows, words=30) == score(hits, themes.rows, words=1) == pytest.approx(2 * 2**0.3)
    assert score(hits, themes.rows, words=240) == pytest.approx(2 / 4**0.3)
    assert score([], themes.rows, words=0) == 0.0


def test_a_main_point_reaches_its_threshold() -> None:
    limits = {"trade": (1.0, 2.0), "military": (1.0, 2.0), "nuclear": (1.0, 2.0)}
    assert levels({"trade": 20.0, "military": 2.0, "nuclear": 0.9}, limits) == {"trade": 2, "military": 2}
    assert levels({"trade": 2.0, "military": 1.9, "nuclear": 1.0}, limits) == {"trade": 2, "military": 1, "nuclear": 1}
    assert levels({}, limits) == {}


def test_a_fourth_theme_above_its_threshold_is_touched() -> None:
    limits = dict.fromkeys(("trade", "military", "nuclear", "rhetoric"), (1.0, 2.0))
    found = levels({"trade": 2.1, "military": 4.0, "nuclear": 3.0, "rhetoric": 3.5}, limits)
    assert found == {"trade": 1, "military": 2, "nuclear": 2, "rhetoric": 2}


def test_the_nearest_theme_is_the_main_point_where_none_reaches_its_threshold() -> None:
    limits = {"trade": (1.0, 3.0), "military": (1.0, 3.0), "nuclear": (1.0, 5.0)}
    assert levels({"trade": 1.5, "military": 1.4, "nuclear": 3.0}, limits) == {"trade": 2, "military": 1, "nuclear": 1}
    assert levels({"trade": 1.4, "military": 1.4}, limits) == {"trade": 1, "military": 1}
    assert levels({"trade": 0.9, "nuclear": 4.9}, {"trade": (1.0, 1.0), "nuclear": (1.0, 5.0)}) == {"nuclear": 2}


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        ("red line~", ("red line", "red lines", "red lined", "red lining")),
        ("reach~", ("reach", "reaches", "reached", "reaching")),
        ("deny~", ("deny", "denies", "denied", "denying")),
        ("delay~", ("delay", "delays", "delayed", "delaying")),
        ("Cease-fire", ("cease fire",)),
        ("diploma~~", ("diploma",)),
        ("trade~ negotiat~~", ("trade negotiat", "trades negotiat", "traded negotiat", "trading negotiat")),
    ],
)
def test_a_tilde_stands_for_regular_endings(phrase: str, forms: tuple[str, ...]) -> None:
    assert phrase_forms(phrase) == forms


@pytest.mark.parametrize("text", ["İ", "Straße – ‘U.S.’", "ΑΣ’s\tnon‑nuclear\n", "ﬁne"])
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (("tarde", "cue", "x", "1"), "row 50: theme 'tarde' is not in the codebook"),
        (("trade", "clue", "x", "1"), "row 50: fact 'clue' is unknown; use one of against, any, cue"),
        (("trade", "cue", " ~", "1"), "row 50: cue needs a value"),
        (("trade", "cue", "x", "much"), "row 50: weight 'much' is no number"),
        (("trade", "cue", "x", "-1"), "row 50: weight -1 of cue must be above 0"),
        (("trade", "cue", "x", "nan"), "row 50: weight nan of cue must be above 0"),
        (("trade", "against", "x", "1"), "row 50: weight 1 of an against phrase must be from -10 to below 0"),
        (("trade", "not", "x", "1"), "row 50: not carries no weight"),
        (("trade", "any", "x", "1"), "row 50: a threshold stands as weight"),
        (("trade", "any", "", "1"), "row 50: trade already has this any in row"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, row: tuple[str, str, str, str], message: str) -> None:
    with pytest.raises(DataError) as error:
        load_themes(table(tmp_path, row))
    assert f"themes.csv, {message}" in str(error.value)


def test_the_same_phrase_twice_is_named_with_both_rows(tmp_path: Path) -> None:
    path = table(tmp_path, ("trade", "cue", "Cease-fire", "1"), ("trade", "not", "cease fire", ""))
    with pytest.raises(DataError, match=r"row 51: trade already has this phrase in row 50 \('cease fire'\)"):
        load_themes(path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("theme,fact,value\n", "row 1: the columns must be theme,fact,value,weight"),
        ("", "row 1: the columns must be theme,fact,value,weight"),
        ("theme,fact,value,weight\ntrade,cue,a,b,c\n", "row 2: 5 values where 4 belong"),
        ("theme,fact,value,weight\n", "personal-diplomacy has no 'label' row"),
    ],
)
def test_a_damaged_table_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "themes.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=message):
        load_themes(path)


def test_a_missing_or_unreadable_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"themes\.csv cannot be read"):
        load_themes(tmp_path / "themes.csv")
    (tmp_path / "themes.csv").write_bytes(b"\xff\xfe")
    with pytest.raises(DataError, match=r"themes\.csv cannot be read"):
        load_themes(tmp_path / "themes.csv")


def test_a_main_threshold_below_any_is_named(tmp_path: Path) -> None:
    path = table(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("nuclear,main,,3", "nuclear,main,,0.5"), encoding="utf-8")
    with pytest.raises(DataError, match="nuclear has a main threshold below its any threshold"):
        load_themes(path)


@pytest.mark.parametrize(("level", "floor"), [(1, 0.64), (2, 0.64)])
def test_the_shipped_table_finds_the_themes_of_the_invented_paragraphs(level: int, floor: float) -> None:
    shipped = load_themes(TABLE)
    samples = tomllib.loads(PARAGRAPHS.read_text(encoding="utf-8"))["paragraph"]
    text = document(*(sample["text"] for sample in samples))
    gold = {
        (number, theme)
        for number, sample in enumerate(samples, start=1)
        for theme, coded in sample["themes"].items()
        if coded >= level
    }
    mine = {(coding.paragraph, coding.theme) for coding in themes_of(text, shipped) if coding.level >= level}
    assert 2 * len(gold & mine) / (len(gold) + len(mine)) >= floor
