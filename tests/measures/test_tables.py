"""The four tables, whole."""

from collections.abc import Callable

import pandas as pd
import pytest

from components.corpus.essay import Essay
from components.ingest.errors import DataError
from components.measures.tables import ESSAYS, MENTIONS, PARAGRAPHS, THEMES, Tables, tables_of
from components.measures.voices import quoted_share, voice_shares


def rows(table: pd.DataFrame, *columns: str) -> list[tuple]:
    return list(table[list(columns)].itertuples(index=False, name=None))


def test_essays_leave_furniture_out(three: Tables) -> None:
    assert list(three.essays.columns) == list(ESSAYS)
    assert rows(three.essays, *ESSAYS) == [
        ("alpha", "Alpha", "2020", 200, 146, 4),
        ("beta", "Beta", "2020", 100, 100, 2),
        ("gamma", "Gamma", "2020", 50, 50, 1),
    ]


def test_paragraphs_with_their_places(three: Tables) -> None:
    assert list(three.paragraphs.columns) == list(PARAGRAPHS)
    own = three.paragraphs[three.paragraphs["essay"] == "alpha"]
    assert rows(own, *PARAGRAPHS[1:]) == [
        (1, 0, 100, 4, "heading", "", "Says 1.", 0.0, 0.02),
        (2, 100, 200, 96, "author", "", "Says 2.", 0.02, 0.5),
        (3, 200, 300, 50, "quotation", "The Post", "Says 3.", 0.5, 0.75),
        (4, 300, 400, 50, "author", "", "Says 4.", 0.75, 1.0),
    ]


def test_mentions_in_order_of_the_text(three: Tables) -> None:
    assert list(three.mentions.columns) == list(MENTIONS)
    own = three.mentions[three.mentions["essay"] == "alpha"].round({"position": 4})
    assert rows(own, "paragraph", "voice", "start", "layer", "subject", "label", "kind", "position") == [
        (1, "heading", 0, "leader", "ann-lee", "Ann Lee", "name", 0.0),
        (2, "author", 100, "leader", "ann-lee", "Ann Lee", "name", 0.02),
        (2, "author", 110, "leader", "ann-lee", "Ann Lee", "role", 0.068),
        (2, "author", 120, "country", "FRA", "France", "name", 0.116),
        (3, "quotation", 200, "leader", "bo-ray", "Bo Ray", "name", 0.5),
        (3, "quotation", 210, "country", "FRA", "France", "demonym", 0.525),
        (4, "author", 300, "leader", "ann-lee", "Ann Lee", "pronoun", 0.75),
        (4, "author", 310, "country", "FRA", "France", "metonym", 0.775),
    ]


def test_themes_with_their_cues(three: Tables) -> None:
    assert list(three.themes.columns) == list(THEMES)
    assert rows(three.themes, *THEMES) == [
        ("alpha", 2, "author", 96, "trade", "Trade", 2, ((100, 104, "trade cue", 1.5),), ""),
        ("alpha", 3, "quotation", 50, "trade", "Trade", 1, ((200, 204, "trade cue", 1.5),), ""),
        ("alpha", 4, "author", 50, "peace", "Peace", 2, ((300, 304, "peace cue", 1.5),), ""),
        ("beta", 1, "author", 60, "peace", "Peace", 2, ((0, 4, "peace cue", 1.5),), ""),
        ("beta", 1, "author", 60, "trade", "Trade", 1, ((0, 4, "trade cue", 1.5),), ""),
    ]


def test_no_essays_give_empty_tables() -> None:
    empty = tables_of([], coding="program", label=lambda _, code: code)
    assert [len(t) for t in (empty.essays, empty.paragraphs, empty.mentions, empty.themes)] == [0, 0, 0, 0]
    assert empty.mentions["position"].dtype == float


def test_a_text_without_words_has_its_places_at_0(tables: Callable[..., Tables]) -> None:
    assert list(tables(a=[("author", 0, "Ann Lee")]).mentions["position"]) == [0.0]


def test_a_mention_outside_the_essay_is_an_error(written: Callable[..., Essay]) -> None:
    whole = written("alpha", ("author", 10), ("author", 10, "Ann Lee"))
    cut = type(whole)(**{n: getattr(whole, n) for n in whole.__slots__} | {"paragraphs": whole.paragraphs[:1]})
    with pytest.raises(DataError, match=r"alpha: .* paragraph 2, but the essay has paragraphs 1 to 1; build"):
        tables_of([cut], coding="program", label=lambda _, code: code)


def test_voices_share_the_words(three: Tables) -> None:
    assert rows(voice_shares(three), "essay", "voice", "words", "share") == [
        ("alpha", "author", 146, 0.73),
        ("alpha", "heading", 4, 0.02),
        ("alpha", "quotation", 50, 0.25),
        ("beta", "author", 100, 1.0),
        ("gamma", "author", 50, 1.0),
    ]
    assert quoted_share(three) == {"alpha": 0.25, "beta": 0.0, "gamma": 0.0}
