"""Connections drawn without a browser, with every choice, and the pair that its address picks; what Read says is alike."""

import html
import json

import pytest

from components.measures.connection_texts import connections_alt, connections_title
from components.measures.connections import BETWEEN, connections, matrix
from components.measures.nearest import nearest
from components.measures.selection import TIES, Selection
from components.session.address import params_of
from tests.views.test_pages import SLUGS, drawn, headings, notices, read_page, tables


def connections_view() -> None:
    from components.session.desk import open_desk
    from components.views.connections import connections_page

    connections_page(open_desk())


def elements(at: object, name: str) -> list[dict]:
    """The data of every element of ours with that name."""
    found = [e.proto for e in at.get("bidi_component")]  # type: ignore[attr-defined]
    return [json.loads(proto.json) for proto in found if proto.component_name == f"side_by_side_{name}"]


VIEWS = [
    *(Selection(tie=tie) for tie in TIES),
    Selection(tie=TIES[1], theme_measure="touched"),
    Selection(voice="author", basis="names"),
    Selection(basis="pronouns"),
    Selection(coding="program", tie=TIES[2]),
    Selection(essays=SLUGS[:1]),
    Selection(essays=SLUGS[1:], pick="donald-trump", also="USA"),
]


@pytest.mark.parametrize("selection", VIEWS, ids=lambda s: "-".join(params_of(s).values()) or "default")
def test_connections_is_drawn_with_every_choice(selection: Selection) -> None:
    at = drawn(connections_view, **params_of(selection))
    found = tables(selection.coding)
    shown = headings(at, 2)
    assert headings(at, 1) == ["Connections"]
    assert shown[0] == connections_title(found, selection)
    cells = matrix(found, selection)
    slugs = selection.essays or SLUGS
    assert [chart.proto.alt for chart in at.get("vega_lite_chart")] == [
        connections_alt(found, selection, cells[cells["essay"] == slug]) for slug in slugs
    ]
    (table,) = elements(at, "subject_table")
    pairs = connections(found, selection)
    ids = (pairs["row"] + BETWEEN + pairs["column"]).drop_duplicates().to_list()
    assert [row["subject"] for row in table["rows"]] == ids
    picked = f"{selection.pick}{BETWEEN}{selection.also}" if selection.also else ""
    assert table["picked"] == picked
    assert notices(at) == []


def test_a_picked_pair_has_the_passages_of_both_and_a_bar_with_both_names() -> None:
    selection = Selection(lens="leaders", pick="kim-jong-un", also="PRK")
    at = drawn(connections_view, **params_of(selection))
    assert headings(at, 2)[-1] == "Passages: Kim Jong Un with North Korea"
    bars = [html.unescape(e.proto.body) for e in at.get("html") if "sbs-picked" in e.proto.body]
    assert len(bars) == 1
    assert "<b>Kim Jong Un with North Korea</b>" in bars[0]
    pairs = connections(tables("corrected"), selection)
    both = pairs[(pairs["row"] == "kim-jong-un") & (pairs["column"] == "PRK")].set_index("essay")["both"]
    (passages,) = elements(at, "passages")
    assert {column["slug"]: len(column["passages"]) for column in passages["columns"]} == both.to_dict()
    for column in passages["columns"]:
        for passage in column["passages"]:
            assert {mark["layer"] for mark in passage["marks"]} == {"leader", "country"}


@pytest.mark.parametrize("page", ["compare", "connections"])
def test_letting_a_pair_go_lets_go_of_both(page: str) -> None:
    params = params_of(Selection(pick="kim-jong-un", also="PRK"))
    at = drawn(connections_view if page == "connections" else None, **params)
    at.button(key="unpick").click().run()
    assert not at.exception
    assert {"pick", "also"} & set(at.query_params) == set()
    assert [e["subject"] for e in elements(at, "released")] == ["kim-jong-un"]
    at.run()
    assert elements(at, "released") == []


def test_each_paragraph_of_read_says_what_speaks_to_the_same() -> None:
    (reading,) = elements(drawn(read_page), "reading")
    shown = [
        (essay["slug"], paragraph["number"], near["essay"], near["paragraph"], near["reason"])
        for essay in reading["essays"]
        for paragraph in essay["paragraphs"]
        for near in paragraph["near"]
    ]
    columns = ["essay", "paragraph", "other", "other_paragraph", "reason"]
    wanted = nearest(tables("corrected"), Selection())[columns]
    assert shown == list(wanted.itertuples(index=False, name=None)) != []
