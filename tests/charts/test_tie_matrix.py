"""The matrix of connections as a specification: valid, its cells, marks and frame."""

from collections.abc import Callable
from typing import Any

import pytest

from components.charts.spec import spec_of
from components.charts.theme import essay_marks
from components.charts.tie_matrix import tie_matrix
from components.coding.mention import Mention
from components.corpus.essay import Coding, Essay, EssayParagraph
from components.measures.connections import matrix
from components.measures.selection import Selection
from components.measures.tables import Tables, tables_of

MARK = essay_marks([("a", "A")])["a"]


def written(*paragraphs: str) -> Tables:
    """An essay whose paragraphs name leaders (one letter) and countries (three)."""
    mentions = [
        Mention(n, 100 * n + 10 * i, 100 * n + 10 * i + 5, "country" if len(name) == 3 else "leader", name, "name", name, "")
        for n, names in enumerate(paragraphs, 1)
        for i, name in enumerate(names.split())
    ]  # fmt: skip
    parts = tuple(EssayParagraph(n, 100 * n, 100 * n + 99, 10, "author", "", "") for n, _ in enumerate(paragraphs, 1))
    essay = Essay("a", "A", "", "", "2020", "", "", "", parts, Coding(tuple(mentions), ()))
    return tables_of([essay], coding="program", label=lambda _, code: code)


@pytest.fixture
def made() -> Callable[..., dict[str, Any]]:
    tables = written("L FRA", "L FRA", "L FRA", "M PER", "", "", "", "")

    def spec(**options: str) -> dict[str, Any]:
        cells = matrix(tables, Selection())
        return spec_of(tie_matrix(cells, MARK, most=3, nouns=("leader", "country"), **options))

    return spec


def rows(spec: dict[str, Any]) -> list[dict[str, Any]]:
    return spec["data"]["values"]


def test_every_cell_says_its_count_and_its_lift_where_there_is_enough(made: Callable[..., dict[str, Any]]) -> None:
    assert [(r["pair"], r["text"], r["lift"], r["marked"]) for r in rows(made())] == [
        ("l~FRA", "3", "2.7", "more"),
        ("l~PER", "·", "too few to say", ""),
        ("m~FRA", "·", "too few to say", ""),
        ("m~PER", "1", "too few to say", ""),
    ]


def test_one_order_one_row_height_and_the_picked_pair_framed(made: Callable[..., dict[str, Any]]) -> None:
    spec = made(picked="m~PER", scheme="dark")
    assert [r["pair"] for r in rows(spec) if r["picked"]] == ["m~PER"]
    tinted = spec["layer"][0]
    assert (tinted["encoding"]["x"]["sort"], tinted["encoding"]["y"]["sort"]) == (["FRA", "PER"], ["L", "M"])
    assert tinted["encoding"]["fillOpacity"]["scale"]["domain"] == [0, 3]
    assert spec["height"] > 0
    assert spec["width"] == "container"
    assert spec["params"][0]["name"] == "pair"
