"""What is left without quotations, as a chart."""

import pandas as pd
import pytest

from components.charts.spec import spec_of
from components.charts.theme import essay_marks, palette
from components.charts.voice_bars import voice_bars

TABLE = pd.DataFrame(
    [("usa", "United States", 6, 2, 3), ("fra", "France", 5, 4, 1), ("per", "Peru", 5, 0, 5)],
    columns=["subject", "label", "count", "author", "quotation"],
)
MARK = essay_marks([("a", "A"), ("b", "B")])["b"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_row_a_subject_in_the_tables_order_with_its_figures(scheme: str) -> None:
    spec = spec_of(voice_bars(TABLE, MARK, scheme=scheme, told={"fra"}, picked="per"))
    rows = spec["layer"][0]["data"]["values"] if "data" in spec["layer"][0] else spec["data"]["values"]
    assert [(r["subject"], r["author"], r["count"], r["says"], r["told"], r["picked"]) for r in rows] == [
        ("usa", 2, 6, "2 of 6", False, False),
        ("fra", 4, 5, "4 of 5", True, False),
        ("per", 0, 5, "0 of 5", False, True),
    ]
    point = next(layer for layer in spec["layer"] if layer["mark"]["type"] == "point")
    assert (point["mark"]["shape"], point["mark"]["color"]) == (MARK.shape, MARK.colour)
    assert point["encoding"]["y"]["sort"] == ["United States", "France", "Peru"]
    assert spec["config"]["background"] == palette(scheme).paper
    assert "pick" in {parameter["name"] for parameter in spec["params"]}


def test_the_scale_of_several_essays_is_one() -> None:
    ends = [
        voice_bars(TABLE, MARK, largest=largest).to_dict()["layer"][1]["encoding"]["x"]["scale"]["domain"][1]
        for largest in (0, 35)
    ]
    assert ends == [pytest.approx(6 * 1.03), pytest.approx(35 * 1.03)]
