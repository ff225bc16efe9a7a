"""CSV that leaves the app opens in a spreadsheet as what it says."""

import pandas as pd
import pytest

from components.report.csv import csv_bytes, neutral


def test_a_whole_table() -> None:
    table = pd.DataFrame({"label": ["Türkiye", "=1+1"], "count": [3, -2], "members": [("a", "b"), ("c",)]})
    assert csv_bytes(table) == "label,count,members\nTürkiye,3,a; b\n'=1+1,-2,c\n".encode()


@pytest.mark.parametrize("cell", ["=x", "+x", "-x", "@x", "\tx", "\rx", "\n=x", "＝x", "＠x"])
def test_a_formula_is_neutralised(cell: str) -> None:
    assert neutral(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["x=1", "", "Guinea-Bissau", 3, -1.5, None])
def test_other_cells_stay(cell: object) -> None:
    assert neutral(cell) == cell


def test_a_column_name_is_a_cell_too() -> None:
    assert csv_bytes(pd.DataFrame({"=a": ["x"]})) == b"'=a\nx\n"
