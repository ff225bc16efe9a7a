"""Four essays of our own (tests/essays/), described and built as the shipped ones are: what more than three look like.

`python -m tests.own_essays FOLDER [ESSAYS]` writes a copy of the app with them to a folder, to be served and looked
at; with six ESSAYS (at most) two of the shipped ones stand beside them.
"""

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from components.corpus.build import build
from components.ingest.text import document_from, fingerprint
from tests.conftest import ROOT, copy_of_app

ESSAYS = ROOT / "tests" / "essays"
DATES = {
    "the-cold-line": "2016-12",
    "the-long-table": "2017-12",
    "a-seat-for-africa": "2018-11",
    "three-straits": "2019-09",
}
TITLES = {
    "the-cold-line": "The cold line",
    "the-long-table": "The long table",
    "a-seat-for-africa": "A seat for Africa",
    "three-straits": "Three straits",
}


def about(slug: str, text: str) -> str:
    """What a reader would write into the essay's about.toml; the gist of a paragraph says which one it is."""
    document = document_from(text, name=slug)
    head = {
        "title": TITLES[slug],
        "author": "unknown",
        "outlet": "unknown",
        "date": DATES[slug],
        "date_basis": "Written for a test.",
        "breaks_off": "",
        "fingerprint": fingerprint(document.text),
    }
    lines = [f'{key} = "{value}"' for key, value in head.items()]
    for paragraph in document.paragraphs:
        gist = f"Paragraph {paragraph.number} of an essay written for a test."
        lines += [
            "",
            "[[paragraph]]",
            f"number = {paragraph.number}",
            'voice = "author"',
            'source = ""',
            f'gist = "{gist}"',
        ]
    return "\n".join(lines) + "\n"


def with_own_essays(app: Path, *, shipped: int = 0) -> Path:
    """A copy of the app whose essays are the four, and after them so many of the shipped ones."""
    folder = app / "data" / "essays"
    kept = app / "shipped"
    folder.rename(kept)
    folder.mkdir()
    texts: Mapping[str, str] = {slug: (ESSAYS / f"{slug}.txt").read_text(encoding="utf-8") for slug in DATES}
    for slug, text in texts.items():
        (folder / slug).mkdir()
        (folder / slug / "about.toml").write_text(about(slug, text), encoding="utf-8")
    build(ESSAYS, app / "data")
    for own in sorted(kept.iterdir())[:shipped]:
        own.rename(folder / own.name)
    shutil.rmtree(kept)
    return app


if __name__ == "__main__":
    with_own_essays(copy_of_app(Path(sys.argv[1])), shipped=int(sys.argv[2]) - len(DATES) if len(sys.argv) > 2 else 0)
