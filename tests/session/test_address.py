"""The address: every choice there and back, defaults left out, nothing that raises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.measures.selection import (
    AGREEMENTS,
    BASES,
    CHARTS,
    FUNCTION_WORDS,
    LENSES,
    MEASURES,
    ORDERS,
    PRIORS,
    TERMS,
    THEME_MEASURES,
    TIES,
    WHOSE,
    Selection,
)
from components.session.address import PARAMETERS, params_of, selection_from

ESSAYS = ("north", "south", "west")
SUBJECTS = {"RUS", "vladimir-putin", "trade"}
WORDS = {"treaty", "one-on-one", "don't", "u.s"}

selections = st.builds(
    Selection,
    lens=st.sampled_from(LENSES),
    measure=st.sampled_from(MEASURES),
    theme_measure=st.sampled_from(THEME_MEASURES),
    basis=st.sampled_from(BASES),
    voice=st.sampled_from(WHOSE),
    coding=st.sampled_from(("corrected", "program")),
    essays=st.sampled_from([(), ("north",), ("north", "west")]),
    order=st.sampled_from((*ORDERS, *ESSAYS)),
    pick=st.sampled_from(("", *sorted(SUBJECTS))),
    agreement=st.sampled_from(AGREEMENTS),
    pair=st.sampled_from([(), ("north", "west"), ("west", "north")]),
    terms=st.sampled_from(TERMS),
    prior=st.sampled_from(PRIORS),
    tie=st.sampled_from(TIES),
    chart=st.sampled_from(CHARTS),
    function_words=st.sampled_from(FUNCTION_WORDS),
    word=st.sampled_from(("", *sorted(WORDS))),
    also=st.sampled_from(("", *sorted(SUBJECTS))),
).map(lambda s: s.but(also="") if s.also in ("", s.pick) or not s.pick else s)


@given(selections)
def test_a_selection_comes_back_from_its_address(selection: Selection) -> None:
    assert selection_from(params_of(selection), essays=ESSAYS, subjects=SUBJECTS, words=WORDS) == (selection, ())


def test_the_default_view_has_a_bare_address() -> None:
    assert params_of(Selection()) == {}


def test_published_addresses_keep_their_meaning() -> None:
    address = {
        "lens": "countries",
        "measure": "count",
        "basis": "names",
        "voice": "author",
        "pick": "RUS",
        "essays": "south",
    }
    assert selection_from(address, essays=ESSAYS, subjects=SUBJECTS) == (
        Selection(lens="countries", measure="count", basis="names", voice="author", pick="RUS", essays=("south",)),
        (),
    )


@pytest.mark.parametrize(
    ("params", "said"),
    [
        (
            {"lens": "cities"},
            f"The address asks for the lens “cities”, which is not one of {', '.join(LENSES)}: ignored.",
        ),
        ({"pick": "XXX"}, "The address picks “XXX”, which no essay here speaks of: ignored. Pick a name in any chart."),
        (
            {"also": "trade"},
            "The address also picks “trade”, which needs another one picked first: ignored. Pick a pair under Connections.",
        ),
        (
            {"also": "XXX"},
            "The address also picks “XXX”, which no essay here speaks of: ignored. Pick a pair under Connections.",
        ),
        (
            {"pair": "north,north"},
            "The address asks for the pair “north,north”, which is not two of north, south, west: ignored.",
        ),
        (
            {"essays": "east"},
            "The address asks for the essay “east”, which is not here (here are north, south, west): ignored.",
        ),
        (
            {"order": "up"},
            "The address asks for the order “up”, which is not one of total, difference, north, south, west: ignored.",
        ),
    ],
)
def test_the_unknown_is_ignored_with_a_notice(params: dict[str, str], said: str) -> None:
    assert selection_from(params, essays=ESSAYS, subjects=SUBJECTS) == (Selection(), (said,))


def test_a_known_part_survives_an_unknown_one() -> None:
    selection, notices = selection_from({"lens": "themes", "basis": "all"}, essays=ESSAYS, subjects=SUBJECTS)
    assert (selection, len(notices)) == (Selection(lens="themes"), 1)


def test_all_essays_named_are_the_default() -> None:
    assert selection_from({"essays": "west,south,north"}, essays=ESSAYS, subjects=SUBJECTS)[0] == Selection()


def test_a_word_is_read_in_any_case_and_with_a_final_s() -> None:
    asked = {"word": "Treaty’s"}
    assert selection_from(asked, essays=ESSAYS, subjects=SUBJECTS, words=WORDS) == (Selection(word="treaty"), ())


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("oath", "which no essay here uses"),
        ("two words", "which is not a word of up to 40 letters"),
        ("<i>", "which is not a word of up to 40 letters"),
        ("x" * 41, "which is not a word of up to 40 letters"),
    ],
)
def test_an_unknown_word_is_ignored_with_a_notice(word: str, why: str) -> None:
    said = f"The address asks for the word “{word}”, {why}: ignored. Pick a word under Contrast."
    found = selection_from({"word": word}, essays=ESSAYS, subjects=SUBJECTS, words=WORDS)
    assert found == (Selection(), (said,))


def test_a_long_value_is_cut_in_the_notice() -> None:
    notice = selection_from({"pick": "x" * 5000}, essays=ESSAYS, subjects=SUBJECTS)[1][0]
    assert len(notice) < 250


@given(
    st.dictionaries(
        st.one_of(st.sampled_from([*PARAMETERS, "essays", "order", "pick", "pair", "word"]), st.text()),
        st.text(),
        max_size=6,
    )
)
def test_no_address_raises(params: dict[str, str]) -> None:
    selection, notices = selection_from(params, essays=ESSAYS, subjects=SUBJECTS)
    assert isinstance(selection, Selection)
    assert all(n.endswith((".",)) for n in notices)
