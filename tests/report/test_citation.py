"""How to cite names what is known and no more."""

from datetime import date
from pathlib import Path

import pytest

from components.corpus.essay import Essay
from components.corpus.load import load_essays
from components.report.citation import citation, essay_line, version

DAY = date(2026, 11, 22)


def test_plain_and_bibtex(essays: tuple[Essay, ...]) -> None:
    cited = citation(essays, on=DAY, of="1.2.3", address="https://example.org/a_b/")
    assert cited.plain == (
        "The Side by Side authors (2026). Side by Side: essays laid next to each other (version 1.2.3) "
        "[Computer software]. https://example.org/a_b/, seen 22 November 2026."
    )
    assert cited.bibtex.splitlines() == [
        "@software{side_by_side,",
        "  author = {{The Side by Side authors}},",
        "  title = {{Side by Side}: essays laid next to each other},",
        "  version = {1.2.3},",
        "  year = {2026},",
        "  note = {Seen 22 November 2026},",
        "  url = {https://example.org/a_b/}",
        "}",
    ]
    assert len(cited.essays) == 3


def test_an_author_that_no_text_names_stays_unnamed() -> None:
    for essay in load_essays():
        line = essay_line(essay)
        assert ("Author not named in the text" in line) == (essay.author == "unknown")
        assert ("outlet not named in the text" in line) == (essay.outlet == "unknown")
        assert f"“{essay.title}” (the name it has here)" in line


def test_a_named_author_and_no_date(essays: tuple[Essay, ...]) -> None:
    assert essay_line(essays[2]).startswith("A. Writer (undated). “Long ")


@pytest.mark.parametrize("written", ["[project]\nname = 'x'\n", "no toml =", None])
def test_without_a_project_file_the_installed_version_stands(tmp_path: Path, written: str | None) -> None:
    path = tmp_path / "pyproject.toml"
    if written is not None:
        path.write_text(written, encoding="utf-8")
    assert version(path) == version()
