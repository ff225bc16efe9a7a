"""All the data in one zip: what a validator accepts, the same bytes every time, and no text of an essay."""

import csv
import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from components.coding.lexicon import load_lexicon
from components.corpus.essay import Essay
from components.corpus.function_words import load_function_words
from components.corpus.load import load_essays
from components.corpus.rows import DATA
from components.measures.emphasis import emphasis
from components.measures.selection import Selection
from components.measures.tables import Tables, tables_of
from components.measures.words import word_counts
from components.report.data_dictionary import LEXICON_TABLES, TABLES
from components.report.data_package import package_zip, zipped

FEW = 50
RUN = 8
"""Words in a row that would be a piece of an essay."""
CHECK = """
import sys
from frictionless import Package, system
system.trusted = True
report = Package(sys.argv[1]).validate()
print(report.valid, report.flatten(["taskId", "rowNumber", "fieldName", "message"])[:5])
"""


def shipped() -> bytes:
    essays = load_essays()
    lexicon = load_lexicon()
    tables = {c: tables_of(essays, coding=c, label=lexicon.label) for c in ("corrected", "program")}
    words = word_counts(essays, load_function_words())
    return package_zip(essays, tables, Selection(), words, of="1.2.3", said="leaders")


@pytest.fixture(scope="module")
def shipped_zip() -> bytes:
    return shipped()


def rows_of(content: bytes, table: str) -> list[dict[str, str]]:
    with zipfile.ZipFile(io.BytesIO(content)) as pack:
        return list(csv.DictReader(io.StringIO(pack.read(f"tables/{table}.csv").decode("utf-8"))))


def validated(content: bytes, folder: Path) -> str:
    """What frictionless says, run apart: it warns of things of its own."""
    zipfile.ZipFile(io.BytesIO(content)).extractall(folder)
    command = [sys.executable, "-c", CHECK, str(folder / "datapackage.json")]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def test_a_validator_accepts_the_shipped_data(shipped_zip: bytes, tmp_path: Path) -> None:
    assert validated(shipped_zip, tmp_path).startswith("True")


def test_a_validator_accepts_cruel_titles_and_few_essays(
    essays: tuple[Essay, ...], tables: dict[str, Tables], words: pd.DataFrame, tmp_path: Path
) -> None:
    data = few_facts(tmp_path / "data")
    for number, selection in enumerate((Selection(), Selection(essays=("cruel",)), Selection(voice="author"))):
        content = package_zip(essays, tables, selection, words, of="1.2.3", said="leaders", data=data)
        assert validated(content, tmp_path / str(number)).startswith("True")
        title = rows_of(content, "essays")[0]["title"]
        assert title.startswith("'=1+1</script>")


def few_facts(folder: Path) -> Path:
    """A folder of data with the first facts of each file of the lexicon."""
    (folder / "lexicon").mkdir(parents=True)
    for table in LEXICON_TABLES:
        name = f"lexicon/{table.name.removeprefix('lexicon-')}.csv"
        first = (DATA / name).read_text(encoding="utf-8").splitlines(keepends=True)[:FEW]
        (folder / name).write_text("".join(first), encoding="utf-8")
    for name in ("accuracy.csv", "codebook.md"):
        (folder / name).write_bytes((DATA / name).read_bytes())
    return folder


def test_a_validator_sees_a_damaged_figure(shipped_zip: bytes, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(shipped_zip)) as pack:
        files = {name: pack.read(name) for name in pack.namelist()}
    files["tables/words.csv"] = files["tables/words.csv"].replace(b",1\n", b",many\n", 1)
    assert validated(zipped(files), tmp_path).startswith("False")


def test_the_same_data_are_the_same_bytes(shipped_zip: bytes) -> None:
    assert shipped() == shipped_zip


def test_every_table_is_described_and_nothing_else_is_in(shipped_zip: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(shipped_zip)) as pack:
        names = set(pack.namelist())
        described = json.loads(pack.read("datapackage.json"))
    tables = {f"tables/{table.name}.csv" for table in (*TABLES, *LEXICON_TABLES)}
    assert names == tables | {"README.md", "codebook.md", "datapackage.json"}
    assert {resource["path"] for resource in described["resources"]} == tables
    assert described["version"] == "1.2.3"
    listed = {(row["table"], row["column"]) for row in rows_of(shipped_zip, "dictionary")}
    assert listed == {(t.name, c.name) for t in (*TABLES, *LEXICON_TABLES) for c in t.columns}


def test_no_text_of_an_essay_is_in(shipped_zip: bytes) -> None:
    for table, column in (("mentions", "surface"), ("corrections", "surface"), ("words", "word")):
        assert [row[column] for row in rows_of(shipped_zip, table) if len(row[column].split()) >= RUN] == []
    cues = [cue for row in rows_of(shipped_zip, "themes") for cue in row["cues"].split("; ")]
    assert max(len(cue.split()) for cue in cues) < RUN
    for row in rows_of(shipped_zip, "words"):
        assert len(row["word"].split()) == 1
    gists = {p.gist for essay in load_essays() for p in essay.paragraphs}
    assert {row["gist"] for row in rows_of(shipped_zip, "paragraphs")} <= gists


def test_the_figures_are_those_of_the_measures(shipped_zip: bytes) -> None:
    tables = tables_of(load_essays(), coding="corrected", label=load_lexicon().label)
    for lens, field, measure in (("leaders", "measure", "rate"), ("themes", "theme_measure", "main")):
        wanted = emphasis(tables, Selection(lens=lens).but(**{field: measure}))
        found = [r for r in rows_of(shipped_zip, "emphasis") if (r["lens"], r["measure"]) == (lens, measure)]
        assert [(r["essay"], r["subject"], int(r["count"]), float(r["value"])) for r in found] == list(
            wanted[["essay", "subject", "count", "value"]].itertuples(index=False, name=None)
        )


def test_no_cell_of_text_runs_as_a_formula(shipped_zip: bytes) -> None:
    numbers = {
        (t.name, c.name) for t in (*TABLES, *LEXICON_TABLES) for c in t.columns if c.type in ("number", "integer")
    }
    for table in (*TABLES, *LEXICON_TABLES):
        for row in rows_of(shipped_zip, table.name):
            for column, cell in row.items():
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")) or (table.name, column) in numbers
