"""Every page drawn without a browser, with every choice: no exception, its headings, and the figures of the tables behind it."""

import csv
import html
import re
from collections.abc import Callable
from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from components.coding.lexicon import load_lexicon
from components.corpus.accuracy import LAYER_WORDS, load_accuracy
from components.corpus.basis import basis_sentence, lexicon_basis
from components.corpus.essay import CODINGS
from components.corpus.load import load_essays
from components.corpus.published import held_out_sentence, peers_table
from components.measures.describe import emphasis_alt, emphasis_title, regions_title, sharing_title
from components.measures.emphasis import emphasis
from components.measures.quoted_words import voice_findings
from components.measures.scarcity import scarcity
from components.measures.selection import (
    BASES,
    LAYER_OF,
    LENSES,
    MAIN_LENSES,
    MEASURES,
    ORDERS,
    THEME_MEASURES,
    WHOSE,
    Selection,
)
from components.measures.subjects import subject_id
from components.measures.tables import Tables, tables_of
from components.session.address import params_of
from components.views.compare import ALONE, NUMBERS
from components.views.controls import BASIS_LABELS
from tests.conftest import ROOT

SLUGS = ("personalized-diplomacy", "one-man-show", "own-goals")
CHARTS = 4


def read_page() -> None:
    from components.session.desk import open_desk
    from components.views.read import read

    read(open_desk())


def counted_page() -> None:
    from components.session.desk import open_desk
    from components.views.counted import counted

    counted(open_desk())


def drawn(page: Callable[[], None] | None = None, /, **params: str) -> AppTest:
    """A page after one run, without an exception or a fault; the first page where none is named."""
    at = AppTest.from_function(page) if page else AppTest.from_file(str(ROOT / "dashboard.py"))
    at.default_timeout = 60
    for name, value in params.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    assert [fault.value for fault in at.error] == []
    return at


def headings(at: AppTest, level: int) -> list[str]:
    """The page's headings of a level, as plain text."""
    bodies = (element.proto.body for element in at.get("html"))
    return [html.unescape(found) for body in bodies for found in re.findall(rf"<h{level}>(.*?)</h{level}>", body)]


def notices(at: AppTest) -> list[str]:
    bodies = (element.proto.body for element in at.get("html"))
    return [html.unescape(body) for body in bodies if "role='status'" in body and "sbs-note" in body]


@cache
def tables(coding: str) -> Tables:
    return tables_of(load_essays(), coding=coding, label=load_lexicon().label)


VIEWS = [
    *(Selection(lens=lens) for lens in LENSES),
    *(Selection(measure=measure, lens="countries") for measure in MEASURES[1:]),
    *(Selection(theme_measure=measure, lens="themes") for measure in THEME_MEASURES[1:]),
    *(Selection(basis=basis) for basis in BASES),
    *(Selection(lens=lens, voice=WHOSE[1]) for lens in LENSES),
    *(Selection(coding=CODINGS[1], lens=lens) for lens in LENSES),
    *(Selection(order=order, lens="countries") for order in (*ORDERS[1:], *SLUGS)),
    Selection(essays=SLUGS[:2], lens="themes"),
    Selection(lens="countries", pick="RUS", voice=WHOSE[1], basis="names", essays=SLUGS[1:]),
]


@pytest.mark.parametrize("selection", VIEWS, ids=lambda s: "-".join(params_of(s).values()) or "default")
def test_compare_is_drawn_with_every_choice_under_the_measures_titles(selection: Selection) -> None:
    at = drawn(**params_of(selection))
    assert headings(at, 1) == [f"{NUMBERS[len(selection.essays or SLUGS)]}, side by side"]
    found = tables(selection.coding)
    titles = [emphasis_title(found, selection), regions_title(found, selection), sharing_title(found, selection)]
    maps = len(selection.essays or SLUGS) if selection.lens == "countries" else 0
    shown = headings(at, 2)
    assert [title for title in shown if title in titles] == titles
    assert shown[-2].startswith("Where in the world " if maps else "Where ")
    assert shown[-1] == ("Passages: Russia" if selection.pick else "Passages")
    charts = [element.proto.alt for element in at.get("vega_lite_chart")]
    voices = {finding.essay for finding in voice_findings(found, selection)}
    assert len(charts) == CHARTS + maps + len(voices)
    assert [alt for alt in charts if not re.search(r"\d", alt)] == []
    assert charts[0] == emphasis_alt(found, selection)
    assert notices(at) == []


@pytest.mark.parametrize("lens", LENSES)
def test_a_lens_with_too_few_mentions_says_so(lens: str) -> None:
    bodies = [element.proto.body for element in drawn(lens=lens).get("html")]
    said = scarcity(tables("corrected"), Selection(lens=lens))
    assert [html.unescape(body) for body in bodies if "class='sbs-few'" in body] == (
        [f"<p class='sbs-few'>{said}</p>"] if said else []
    )
    assert bool(said) == (lens not in MAIN_LENSES)


@pytest.mark.parametrize(
    ("lens", "basis", "labels"),
    [
        ("leaders", "roles", list(BASIS_LABELS.values())),
        ("blocs", "roles", ["names only", "+ seats of power"]),
        ("blocs", "names", ["names only", "+ seats of power"]),
        ("blocs", "pronouns", ["names only", "+ seats of power"]),
        ("actors", "roles", []),
        ("sources", "roles", []),
    ],
)
def test_the_basis_is_offered_where_it_changes_what_is_counted(lens: str, basis: str, labels: list[str]) -> None:
    at = drawn(lens=lens, basis=basis)
    offered = [box for box in at.selectbox if box.label == "Counted"]
    assert [box.options for box in offered] == ([labels] if labels else [])
    assert notices(at) == []


@pytest.mark.parametrize(("lens", "pick"), [("blocs", "NATO"), ("actors", "Hamas"), ("sources", "Tom Nichols")])
def test_a_bloc_a_movement_and_a_voice_have_passages(lens: str, pick: str) -> None:
    at = drawn(pick=subject_id(LAYER_OF[lens], pick))
    assert headings(at, 2)[-1] == f"Passages: {pick}"
    subs = [html.unescape(element.proto.body) for element in at.get("html") if "Counted: " in element.proto.body]
    assert [sub for sub in subs if "Counted: names only." in sub] == subs != []
    voices = {finding.essay for finding in voice_findings(tables("corrected"), Selection())}
    assert len(at.get("vega_lite_chart")) == CHARTS + len(voices)


def test_the_maps_say_their_source_and_that_they_draw_no_borders() -> None:
    at = drawn(lens="countries")
    bodies = [html.unescape(element.proto.body) for element in at.get("html")]
    assert [body for body in bodies if "takes no position on borders" in body and "Natural Earth" in body] != []
    assert len([body for body in bodies if "sbs-panel" in body and "One-man show" in body]) == 1


@pytest.mark.parametrize("slug", SLUGS)
def test_one_essay_alone_is_drawn_without_what_compares(slug: str) -> None:
    at = drawn(essays=slug)
    selection = Selection(essays=(slug,))
    assert emphasis_title(tables("corrected"), selection) in headings(at, 2)
    assert sharing_title(tables("corrected"), Selection()) not in headings(at, 2)
    ledes = [element.proto.body for element in at.get("html") if "class='sbs-lede'" in element.proto.body]
    assert [(ALONE in body, "overlap" in body) for body in ledes] == [(True, False)]
    assert len(at.get("vega_lite_chart")) == 2 + len(voice_findings(tables("corrected"), selection))


@pytest.mark.parametrize(
    ("params", "quoted"),
    [
        ({"pick": "nobody"}, "nobody"),
        ({"lens": "<b>planets</b>"}, "<b>planets</b>"),
        ({"coding": "guessed"}, "guessed"),
        ({"essays": "lost,own-goals"}, "lost"),
    ],
    ids=str,
)
@pytest.mark.parametrize("page", [None, read_page, counted_page])
def test_what_is_not_known_is_left_out_and_said_on_the_first_page(
    page: Callable[[], None] | None, params: dict[str, str], quoted: str
) -> None:
    at = drawn(page, **params)
    if page is None:
        assert len(notices(at)) == 1
        assert f"“{quoted}”" in notices(at)[0]
        assert "ignored" in notices(at)[0]
        assert "<b>" not in "".join(element.proto.body for element in at.get("html"))


@pytest.mark.parametrize(
    "selection",
    [Selection(), Selection(basis="pronouns", coding="program"), Selection(essays=SLUGS[:1]), Selection(pick="RUS")],
    ids=lambda s: "-".join(params_of(s).values()) or "default",
)
def test_the_reading_view_is_drawn(selection: Selection) -> None:
    at = drawn(read_page, **params_of(selection))
    assert headings(at, 1) == ["Read them in parallel"]
    assert [element.proto.component_name for element in at.get("bidi_component")] == ["side_by_side_reading"]


def test_counted_says_the_accuracy_of_the_file() -> None:
    at = drawn(counted_page)
    assert headings(at, 1) == ["How it is counted"]
    with (ROOT / "data" / "accuracy.csv").open(encoding="utf-8", newline="") as file:
        scores = {(row["set"], row["layer"]): row for row in csv.DictReader(file)}
    rows = {key: row for key, row in scores.items() if key[1] in LAYER_WORDS or key[1].startswith("theme-")}
    shown, measured_on = {}, ""
    for line in "\n".join(element.value for element in at.markdown).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 7 and cells[4:] == ["right", "wrong", "missed"]:
            measured_on = cells[0]
        elif len(cells) == 7 and "." in cells[1] and cells[4].isdigit():
            shown[measured_on, cells[0]] = cells[1:]
    assert shown == {
        (name, LAYER_WORDS.get(layer, layer)): [
            row[c] for c in ("precision", "recall", "f1", "right", "wrong", "missed")
        ]
        for (name, layer), row in rows.items()
    }


def test_counted_says_first_what_nothing_was_tuned_on_and_names_the_peers() -> None:
    text = "\n".join(element.value for element in drawn(counted_page).markdown)
    scores = load_accuracy()
    assert (
        text.index(held_out_sentence(scores)) < text.index(peers_table(scores)) < text.index("was tuned on the texts")
    )
    assert basis_sentence(lexicon_basis()) in text


def test_what_the_rules_say_of_the_shipped_essays_is_so() -> None:
    text = " ".join(" ".join(element.value for element in drawn(counted_page).markdown).split())
    assert "Dropping the pronouns turns around which of the shipped essays speaks most of the president." in text
    most = {}
    for basis in BASES:
        own = emphasis(tables("corrected"), Selection(basis=basis), draws=0)
        own = own[own["subject"] == "donald-trump"].sort_values("value")
        most[basis] = own["essay"].iloc[-1]
    assert most["seats"] != most["pronouns"]
    assert "One of the shipped texts breaks off before its end" in text
    assert len([essay for essay in load_essays() if essay.breaks_off]) == 1


def test_counted_says_what_a_reader_corrected() -> None:
    at = drawn(counted_page)
    text = "\n".join(element.value for element in at.markdown)
    for essay in load_essays():
        pronouns = sum(c.kind == "pronoun" and c.action == "add" for c in essay.corrections)
        (row,) = re.findall(rf"^\| {re.escape(essay.title)} \|(.*)\|$", text, re.MULTILINE)
        cells = [int(cell) for cell in row.split("|")]
        assert (cells[0], cells[2]) == (len(essay.program.mentions), pronouns)
        assert sum(cells[1:]) - pronouns == len(essay.corrections)
    for name in (ROOT / "data" / "lexicon").glob("*.csv"):
        assert f"| {name.name} |" in text
