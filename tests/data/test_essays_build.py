"""What ships is what the texts give, byte for byte: run where ESSAYS_DIR names a folder with the essays' texts."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from textwrap import fill

import pytest

from components.coding.lexicon import load_lexicon
from components.corpus.build import build
from components.corpus.correct import coding_of
from components.corpus.essay import Essay
from components.corpus.lend import lent_essay
from components.corpus.load import load_essays
from components.corpus.own import own_essay
from components.corpus.recognise import as_copy
from components.corpus.rows import DATA, READ_BY_HAND
from components.ingest.extract import extract_of

TEXTS = os.environ.get("ESSAYS_DIR", "")
pytestmark = pytest.mark.skipif(
    not TEXTS, reason="ESSAYS_DIR names no folder with the essays' texts, which do not ship"
)


def test_a_build_from_the_texts_gives_what_ships(tmp_path: Path) -> None:
    for about in sorted((DATA / "essays").glob("*/about.toml")):
        folder = tmp_path / "essays" / about.parent.name
        folder.mkdir(parents=True)
        for name in READ_BY_HAND:
            shutil.copy(about.parent / name, folder / name)
    shutil.copy(DATA / "accuracy.csv", tmp_path / "accuracy.csv")
    build(Path(TEXTS), tmp_path, lexicon=load_lexicon())
    made = {path.relative_to(tmp_path) for path in tmp_path.rglob("*.*")}
    assert made == {Path("accuracy.csv"), *(path.relative_to(DATA) for path in DATA.glob("essays/*/*"))}
    for path in sorted(made):
        assert (tmp_path / path).read_bytes() == (DATA / path).read_bytes(), path


def copy_of(text: str, name: str) -> Essay:
    """The essay that a text is recognised as, with its text."""
    shipped = load_essays()
    own = as_copy(own_essay(extract_of(text.encode(), name=name)), shipped)
    return lent_essay(own, next(each for each in shipped if each.slug == own.known), load_lexicon())


@pytest.mark.parametrize("slug", [each.slug for each in load_essays()])
def test_every_text_is_recognised_and_every_surface_stands_where_it_says(slug: str) -> None:
    essay = copy_of((Path(TEXTS) / f"{slug}.txt").read_text(encoding="utf-8"), f"{slug}.txt")
    assert (essay.slug, essay.differs) == (slug, "")
    assert essay.document is not None
    for each in coding_of(essay, "corrected").mentions + coding_of(essay, "program").mentions:
        assert essay.document.text[each.start : each.end] == each.surface, each


@pytest.mark.parametrize(
    ("changed", "differs"),
    [
        (lambda text: text.translate(str.maketrans("’‘“”", "''\"\"")), True),
        (lambda text: text.replace("—", "--").replace("…", "..."), None),
        (lambda text: text.replace("\n\n", "\n"), False),
        (lambda text: fill(" ".join(text.split()), 64).replace("\n", "\n\n"), None),
        (lambda text: "\n\n".join(fill(each, 60) for each in text.split("\n\n")), False),
    ],
    ids=["straight quotes", "typewriter dashes", "no blank lines", "every line a paragraph", "hard wrapped"],
)
@pytest.mark.parametrize("slug", [each.slug for each in load_essays()])
def test_a_copy_in_another_print_is_lent_every_gist_and_correction(
    slug: str, changed: Callable[[str], str], differs: bool | None
) -> None:
    shipped = next(each for each in load_essays() if each.slug == slug)
    essay = copy_of(changed((Path(TEXTS) / f"{slug}.txt").read_text(encoding="utf-8")), "copy.txt")
    assert essay.slug == slug
    assert [each.gist for each in essay.paragraphs] == [each.gist for each in shipped.paragraphs]
    assert [each.voice for each in essay.paragraphs] == [each.voice for each in shipped.paragraphs]
    mine, theirs = (coding_of(each, "corrected").mentions for each in (essay, shipped))
    assert abs(len(mine) - len(theirs)) <= 2
    if differs is not None:
        assert [(each.layer, each.code, each.kind) for each in mine] == [
            (each.layer, each.code, each.kind) for each in theirs
        ]
        assert bool(essay.differs) == differs


@pytest.mark.parametrize("slug", [each.slug for each in load_essays()])
def test_a_copy_that_ends_early_is_lent_what_it_has(slug: str) -> None:
    text = (Path(TEXTS) / f"{slug}.txt").read_text(encoding="utf-8")
    essay = copy_of(text[: len(text) * 2 // 5], "copy.txt")
    assert essay.slug == slug
    assert sum(bool(each.gist) for each in essay.paragraphs) >= 3
    assert "is not the text that was read for this page" in essay.differs
    assert "are not in it" in essay.differs
    coding_of(essay, "corrected")
