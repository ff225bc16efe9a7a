"""All the data in one file: a zip of CSV tables with a Frictionless `datapackage.json`, a dictionary and the codebook.

Enters: essays, their tables under both codings, a `Selection` (essays, basis, voice, coding, measure and prior count), the
folder of data. Leaves: the bytes of a zip, the same for the same input. There is no text of an essay in it: of what
is written in one it holds names, the few words of a theme's cues, and single words in alphabetical order.

https://specs.frictionlessdata.io/data-package/ and /table-schema/. Text that a spreadsheet would run as a formula has an
apostrophe in front, as in every CSV that leaves the app.
"""

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from itertools import combinations
from pathlib import Path
from typing import Any

import pandas as pd

from components.corpus.essay import Essay
from components.corpus.rows import DATA
from components.ingest.errors import DataError
from components.measures.agreement import agreements
from components.measures.chosen import chosen_essays
from components.measures.connections import connections
from components.measures.contrast import contrast
from components.measures.dispersion import dispersion
from components.measures.emphasis import emphasis
from components.measures.overlap import regions
from components.measures.selection import LENSES, MEASURES, TERMS, THEME_MEASURES, TIES, Selection
from components.measures.tables import Tables
from components.report.citation import NAME, PACKAGE
from components.report.csv import csv_bytes
from components.report.data_dictionary import LEXICON_TABLES, TABLES, Column, Table

FOLDER = "tables"
DAY_ONE = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the zip: the earliest that a zip can say, so that the same data are the same bytes."""
PERMISSIONS = 0o644 << 16
FEW = 2
README = """{name}, version {version}: the data

Counts of the essays below, {words}.

{essays}

Every table is CSV (UTF-8, comma, one header, LF). `datapackage.json` describes them to programs, `{folder}/dictionary.csv` and the list
below to people, `codebook.md` says what is coded. The essays' texts are not in here: they are their authors'. What is in here
is counted in them or said of them in our words, under the licence MIT. Text that begins like a formula of a spreadsheet has an
apostrophe in front.

{tables}
"""


def package_zip(
    essays: Sequence[Essay],
    tables_by_coding: Mapping[str, Tables],
    selection: Selection,
    words: pd.DataFrame,
    *,
    of: str,
    said: str,
    data: Path = DATA,
) -> bytes:
    """The zip; `words` are the essays' words as `measures.words` counts them, `of` is the program's version, `said` the
    selection in words.

    Raises DataError where a file of the lexicon, the accuracy or the codebook cannot be read.
    """
    chosen = chosen_essays(tables_by_coding[selection.coding], selection)
    shown = [essay for essay in essays if essay.slug in chosen]
    made = _made(shown, tables_by_coding, selection, words, data)
    described = (*TABLES, *LEXICON_TABLES)
    files = {f"{FOLDER}/{table.name}.csv": csv_bytes(_typed(made[table.name](), table)) for table in described}
    files["codebook.md"] = _read(data / "codebook.md")
    files["README.md"] = _readme(shown, of, said).encode("utf-8")
    descriptor = descriptor_of(described, files, of=of, said=said)
    files["datapackage.json"] = json.dumps(descriptor, ensure_ascii=False, indent=1).encode("utf-8")
    return zipped(files)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Files by name as a zip, in the order of their names, with nothing of the day or the machine in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as pack:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, DAY_ONE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = PERMISSIONS
            pack.writestr(entry, files[name])
    return out.getvalue()


def descriptor_of(tables: Iterable[Table], files: Mapping[str, bytes], *, of: str, said: str) -> dict[str, Any]:
    """What `datapackage.json` says."""
    return {
        "profile": "tabular-data-package",
        "name": PACKAGE,
        "title": f"{NAME}: the data",
        "description": f"Counts of essays laid next to each other, {said}. The essays’ texts are not in here.",
        "version": of,
        "licenses": [{"name": "MIT", "title": "MIT License", "path": "https://opensource.org/license/mit"}],
        "resources": [_resource(table, files) for table in tables],
    }


def _resource(table: Table, files: Mapping[str, bytes]) -> dict[str, Any]:
    path = f"{FOLDER}/{table.name}.csv"
    schema: dict[str, Any] = {"fields": [column.field for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    names = [column.name for column in table.columns]
    if "essay" in names and table.name != "essays":
        schema["foreignKeys"] = [{"fields": ["essay"], "reference": {"resource": "essays", "fields": ["essay"]}}]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": path,
        "description": f"A row is {table.said}.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(files[path]),
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema,
    }


def _made(
    essays: Sequence[Essay],
    tables_by_coding: Mapping[str, Tables],
    selection: Selection,
    words: pd.DataFrame,
    data: Path,
) -> dict[str, Callable[[], pd.DataFrame]]:
    """How each table is made, by its name."""
    tables = tables_by_coding[selection.coding]
    own = {essay.slug for essay in essays}

    def under(lens: str) -> Selection:
        return selection.but(lens=lens, order="total", pick="", also="", word="")

    def coded(name: str) -> pd.DataFrame:
        parts = [getattr(made, name).assign(coding=coding) for coding, made in tables_by_coding.items()]
        whole = pd.concat(parts, ignore_index=True)
        return whole[whole["essay"].isin(own)]

    def measured() -> pd.DataFrame:
        parts = []
        for lens in LENSES:
            field, choices = ("theme_measure", THEME_MEASURES) if lens == "themes" else ("measure", MEASURES)
            for choice in choices:
                table = emphasis(tables, under(lens).but(**{field: choice}))
                parts.append(table.assign(lens=lens, measure=choice))
        return pd.concat(parts, ignore_index=True)

    def dispersed() -> pd.DataFrame:
        parts = []
        for lens in (lens for lens in LENSES if lens != "themes"):
            subjects = tuple(dict.fromkeys(emphasis(tables, under(lens), draws=0)["subject"]))
            parts.append(dispersion(tables, under(lens), subjects).assign(lens=lens))
        return pd.concat(parts, ignore_index=True)

    def by_lens(made: Callable[..., pd.DataFrame]) -> pd.DataFrame:
        return pd.concat([made(tables, under(lens)).assign(lens=lens) for lens in LENSES], ignore_index=True)

    def contrasted() -> pd.DataFrame:
        parts = []
        for pair in combinations([essay.slug for essay in essays], FEW):
            for terms in TERMS:
                table = contrast(tables, words, selection.but(pair=pair, terms=terms, function_words="with"))
                parts.append(table.assign(terms=terms, essay_a=pair[0], essay_b=pair[1]))
        return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame()

    def tied() -> pd.DataFrame:
        parts = [connections(tables, selection.but(tie=tie)).assign(tie=tie) for tie in TIES]
        return pd.concat(parts, ignore_index=True)

    counted = tables.essays.set_index("essay")
    about = [
        {**{name: getattr(e, name) for name in ("title", "author", "outlet", "date", "date_basis", "breaks_off")}}
        | {
            "essay": e.slug,
            "fingerprint": e.fingerprint,
            **counted.loc[e.slug, ["words", "author_words", "paragraphs"]],
        }
        for e in essays
    ]
    return {
        "essays": lambda: pd.DataFrame(about),
        "paragraphs": lambda: pd.DataFrame(
            [{"essay": e.slug, "paragraph": p.number, **asdict(p)} for e in essays for p in e.paragraphs]
        ),
        "mentions": lambda: coded("mentions"),
        "themes": lambda: coded("themes").assign(
            cues=lambda t: t["cues"].map(lambda cues: "; ".join(phrase for _, _, phrase, _ in cues))
        ),
        "corrections": lambda: pd.DataFrame([{"essay": e.slug, **asdict(c)} for e in essays for c in e.corrections]),
        "words": lambda: pd.DataFrame(
            [(e.slug, *row) for e in essays for row in sorted(e.words)], columns=["essay", "voice", "word", "count"]
        ),
        "emphasis": measured,
        "dispersion": dispersed,
        "overlap": lambda: by_lens(regions),
        "agreement": lambda: by_lens(agreements) if len(essays) >= FEW else pd.DataFrame(),
        "contrast": contrasted,
        "connections": tied,
        "accuracy": lambda: _frame(data / "accuracy.csv"),
        "dictionary": _dictionary,
        **{
            table.name: lambda name=table.name: _frame(data / "lexicon" / f"{name.removeprefix('lexicon-')}.csv")  # type: ignore[misc]
            for table in LEXICON_TABLES
        },
    }


def _typed(table: pd.DataFrame, described: Table) -> pd.DataFrame:
    """The described columns in their order, also where there is no row."""
    names = [column.name for column in described.columns]
    if table.empty:
        return pd.DataFrame(columns=names)
    numbers = {c.name: pd.to_numeric(table[c.name]) for c in described.columns if c.type in ("integer", "number")}
    return table[names].assign(**numbers)


def _dictionary() -> pd.DataFrame:
    """The dictionary as a table."""
    return pd.DataFrame(
        [
            {"table": t.name, "column": c.name, "type": c.type, "holds": c.said, "range": _range(c)}
            for t in (*TABLES, *LEXICON_TABLES)
            for c in t.columns
        ]
    )


def _range(column: Column) -> str:
    """Least and greatest value of a column, or the values allowed."""
    if column.among:
        return "; ".join(column.among)
    if column.least is None:
        return ""
    return f"from {column.least:g}" if column.most is None else f"{column.least:g} to {column.most:g}"


def _frame(path: Path) -> pd.DataFrame:
    """A CSV file of ours as text, cell by cell."""
    return pd.read_csv(io.BytesIO(_read(path)), dtype=str, keep_default_na=False)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise DataError(
            f"data/{path.name} cannot be read ({type(fault).__name__}); restore it from the repository."
        ) from fault


def _readme(essays: Sequence[Essay], of: str, said: str) -> str:
    """The page of text that says what is in the zip."""
    listed = "\n".join(f"- {essay.title} ({essay.date or 'undated'}): `{essay.slug}`" for essay in essays)
    parts = []
    for table in (*TABLES, *LEXICON_TABLES):
        columns = "\n".join(
            f"- `{c.name}` ({c.type}{', ' if _range(c) else ''}{_range(c)}): {c.said}" for c in table.columns
        )
        parts.append(f"## {table.name}.csv\n\nA row is {table.said}.\n\n{columns}")
    return README.format(name=NAME, version=of, words=said, essays=listed, folder=FOLDER, tables="\n\n".join(parts))
