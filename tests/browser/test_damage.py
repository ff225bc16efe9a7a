"""Damaged data: one plain sentence with file, row and remedy on the page, never a traceback, and all is well once it is mended."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import copy_of_app, served

pytestmark = pytest.mark.browser

Damage = Callable[[Path], object]
ESSAY = "data/essays/own-goals"


def missing(path: Path) -> None:
    path.unlink()


def bad_row(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[2] = lines[2].split(",")[0] + ",flavour,salty,,,memory"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def broken_toml(path: Path) -> None:
    path.write_text('title = "Own-goals\n', encoding="utf-8")


def bad_offset(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    cells = lines[1].split(",")
    lines[1] = ",".join([cells[0], "far", *cells[2:]])
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


CASES: dict[str, tuple[str, Damage, str, tuple[str, ...]]] = {
    "missing mentions": (f"{ESSAY}/mentions.csv", missing, "", ("missing", "restore it from the repository")),
    "bad offset": (f"{ESSAY}/mentions.csv", bad_offset, "", ("row 2", "“far”", "allowed", "restore it")),
    "broken about": (f"{ESSAY}/about.toml", broken_toml, "", ("not TOML", "line 1", "restore it")),
    "bad country": ("data/lexicon/countries.csv", bad_row, "", ("row 3", "flavour", "name, demonym, capital")),
    "missing accuracy": ("data/accuracy.csv", missing, "counted", ("missing", "restore it")),
}


@pytest.mark.parametrize("case", CASES)
def test_a_damaged_file_is_named_with_its_row_and_the_way_out(page: Page, tmp_path: Path, case: str) -> None:
    file, damage, path, said = CASES[case]
    app = copy_of_app(tmp_path)
    whole = (app / file).read_bytes()
    damage(app / file)
    with served(app) as address:
        page.goto(f"{address}/{path}")
        alert = page.get_by_role("alert")
        expect(alert).to_have_count(1)
        for words in (file, *said):
            expect(alert).to_contain_text(words)
        for trace in ("Traceback", "DataError", 'File "', ".py", str(tmp_path)):
            expect(page.get_by_role("main")).not_to_contain_text(trace)
        (app / file).write_bytes(whole)
        page.reload()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_role("heading", name="Passages" if not path else "The data")).to_be_visible()
        expect(alert).to_have_count(0)
