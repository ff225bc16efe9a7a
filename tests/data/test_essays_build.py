"""What ships is what the texts give, byte for byte: run where ESSAYS_DIR names a folder with the essays' texts."""

import os
import shutil
from pathlib import Path

import pytest

from components.coding.lexicon import load_lexicon
from components.corpus.build import build
from components.corpus.correct import coding_of
from components.corpus.load import load_essays
from components.corpus.recognise import with_texts
from components.corpus.rows import DATA, READ_BY_HAND

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


def test_every_text_is_recognised_and_every_surface_stands_where_it_says() -> None:
    essays, notices = with_texts(load_essays(), Path(TEXTS), load_lexicon())
    assert notices == ()
    for essay in essays:
        assert essay.document is not None
        assert essay.differs == ""
        for each in coding_of(essay, "corrected").mentions + coding_of(essay, "program").mentions:
            assert essay.document.text[each.start : each.end] == each.surface, each
