"""Contrast: log-odds with an informative Dirichlet prior, log ratio, and what stands in one essay alone."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import log, log2, sqrt

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.coding.lexicon import load_lexicon
from components.corpus.essay import Essay
from components.corpus.function_words import load_function_words
from components.corpus.load import load_essays
from components.measures.contrast import (
    CLEAR,
    COLUMNS,
    LEAST,
    alone_in,
    contrast,
    highest_rate,
    log_odds,
    more_in,
    only_in,
    pair_of,
    priors_of,
    uses_of,
)
from components.measures.selection import PRIORS, Selection
from components.measures.tables import Tables, tables_of
from components.measures.words import word_counts
from tests.measures.conftest import label

Made = tuple[Tables, pd.DataFrame]
counts = st.dictionaries(st.sampled_from(["pact", "port", "coal", "ship", "oath"]), st.integers(1, 30), min_size=1)
priors = st.sampled_from(PRIORS)


def made(written: Callable[..., Essay], essays: Mapping[str, Mapping[str, int]], *function_words: str) -> Made:
    """Tables and words of essays by slug, each given as its author's words with their counts."""
    own = [
        replace(written(slug), words=tuple(("author", word, count) for word, count in words.items()))
        for slug, words in essays.items()
    ]
    return tables_of(own, coding="program", label=label), word_counts(own, function_words)


A = {"pact": 6, "coal": 2, "the": 12}
B = {"pact": 2, "port": 5, "the": 13}
"""Twenty words each."""


def test_a_worked_example(written: Callable[..., Essay]) -> None:
    # pooled: α₀ = (20 + 20) / 2 = 20 and α(pact) = 20 · (6 + 2) / 40 = 4, so the counts are 10 of 40 and 6 of 40:
    #   δ = ln(10/30) − ln(6/34) = ln(34/18) = 0.63599; σ² = 1/10 + 1/6 = 0.26667; z = 0.63599 / 0.51640 = 1.23158
    # α(port) = 20 · 5 / 40 = 2.5: 2.5 and 7.5 of 40: δ = ln(2.5/37.5) − ln(7.5/32.5) = −1.24171,
    #   σ² = 1/2.5 + 1/7.5 = 0.53333; z = −1.70028
    # log ratio: pact log2(6/2) = 1.58496; port log2(0.5/5) = −3.32193; coal is used twice in all and left out
    table = contrast(*made(written, {"a": A, "b": B}, "the"), Selection())
    assert list(table.columns) == list(COLUMNS)
    shown = table.drop(columns=["prior", "log_odds", "z", "log_ratio"])
    assert list(shown.itertuples(index=False, name=None)) == [
        ("pact", "pact", "word", 6, 2, 300.0, 100.0, "", False, False),
        ("port", "port", "word", 0, 5, 0.0, 250.0, "b", False, False),
    ]
    assert table["prior"].to_list() == [4.0, 2.5]
    assert table["log_odds"].to_list() == pytest.approx([0.63599, -1.24171], abs=1e-5)
    assert table["z"].to_list() == pytest.approx([1.23158, -1.70028], abs=1e-5)
    assert table["log_ratio"].to_list() == pytest.approx([1.58496, -3.32193], abs=1e-5)


def test_the_other_priors_of_the_same_example(written: Callable[..., Essay]) -> None:
    both = made(written, {"a": A, "b": B}, "the")
    # light: α₀ = 2, α(pact) = 0.4: 6.4 and 2.4 of 22
    light = contrast(*both, Selection(prior="light")).set_index("term").loc["pact"]
    delta = log(6.4 / 15.6) - log(2.4 / 19.6)
    assert (light["prior"], light["log_odds"]) == (pytest.approx(0.4), pytest.approx(delta))
    assert light["z"] == pytest.approx(delta / sqrt(1 / 6.4 + 1 / 2.4))
    # flat: half a use for each of pact, coal, the, port: α₀ = 2
    flat = contrast(*both, Selection(prior="flat")).set_index("term").loc["pact"]
    delta = log(6.5 / 15.5) - log(2.5 / 19.5)
    assert (flat["prior"], flat["log_odds"]) == (0.5, pytest.approx(delta))
    assert flat["z"] == pytest.approx(delta / sqrt(1 / 6.5 + 1 / 2.5))


def test_function_words_count_whether_they_are_listed_or_not(written: Callable[..., Essay]) -> None:
    both = made(written, {"a": A, "b": B}, "the")
    without = contrast(*both, Selection())
    listed = contrast(*both, Selection(function_words="with"))
    assert set(listed["term"]) - set(without["term"]) == {"the"}
    pd.testing.assert_frame_equal(listed[listed["term"] != "the"].reset_index(drop=True), without)


@pytest.mark.parametrize(("uses", "listed"), [(LEAST - 1, False), (LEAST, True)])
def test_terms_that_are_used_too_seldom_are_left_out(written: Callable[..., Essay], uses: int, listed: bool) -> None:
    table = contrast(*made(written, {"a": {"pact": uses, "coal": 9}, "b": {"coal": 9}}), Selection())
    assert ("pact" in set(table["term"])) == listed


@pytest.mark.parametrize(("uses", "clear"), [(8, False), (9, True)])
def test_clear_begins_where_z_does(written: Callable[..., Essay], uses: int, clear: bool) -> None:
    # in long texts of one length 9 uses against none are just clear: z² ≈ ln(3)² / (1/13.5 + 1/4.5) = 4.07
    table = contrast(*made(written, {"a": {"pact": uses, "coal": 9000}, "b": {"coal": 9000 + uses}}), Selection())
    row = table.set_index("term").loc["pact"]
    assert (row["clear"], abs(row["z"]) >= CLEAR) == (clear, clear)


def test_steady_is_clear_under_every_prior(written: Callable[..., Essay]) -> None:
    both = made(written, {"a": {"pact": 40, "coal": 8, "ship": 900}, "b": {"coal": 1, "ship": 900, "oath": 47}})
    every = {prior: contrast(*both, Selection(prior=prior)).set_index("term") for prior in PRIORS}
    for term, steady in every["pooled"]["steady"].items():
        assert steady == all(abs(table["z"].to_dict()[term]) >= CLEAR for table in every.values())
    assert every["pooled"].loc[["pact", "coal"], "steady"].to_list() == [True, False]
    assert not every["pooled"].loc["coal", "clear"] and every["flat"].loc["coal", "clear"]


def test_names_are_counted_by_voice_and_basis(written: Callable[..., Essay]) -> None:
    a = written("a", ("author", 50, "FRA, FRA, Ann Lee:role"), ("quotation", 50, "FRA, PER"))
    b = written("b", ("author", 100, "PER, PER, Ann Lee, Ann Lee"))
    essays = [
        replace(a, words=(("author", "x", 50), ("quotation", "x", 50))),
        replace(b, words=(("author", "x", 100),)),
    ]
    both = tables_of(essays, coding="program", label=label), word_counts(essays, ())
    table = contrast(*both, Selection(terms="subjects"))
    shown = ["term", "label", "layer", "count_a", "count_b", "rate_a", "only"]
    assert table[shown].values.tolist() == [
        ["FRA", "France", "country", 3, 0, 30.0, "a"],
        ["ann-lee", "Ann Lee", "leader", 1, 2, 10.0, ""],
        ["PER", "Peru", "country", 1, 2, 10.0, ""],
    ]
    assert contrast(*both, Selection(terms="subjects", basis="names"))["term"].to_list() == ["FRA", "PER"]
    author = uses_of(*both, Selection(terms="subjects", voice="author"))
    assert author.totals == (50.0, 100.0)
    assert author.terms[["term", "count_a", "count_b"]].values.tolist() == [
        ["FRA", 2, 0],
        ["PER", 0, 2],
        ["ann-lee", 1, 2],
    ]


def test_the_words_that_names_are_divided_by_are_those_of_the_essays() -> None:
    essays = load_essays()
    tables = tables_of(essays, coding="corrected", label=load_lexicon().label)
    words = word_counts(essays, load_function_words())
    assert words.groupby("essay")["count"].sum().to_dict() == dict(
        zip(tables.essays["essay"], tables.essays["words"], strict=True)
    )


def test_the_pair_is_what_was_asked_for_as_far_as_it_is_chosen(three: Tables) -> None:
    assert pair_of(three, Selection()) == ("alpha", "beta")
    assert pair_of(three, Selection(pair=("gamma", "alpha"))) == ("gamma", "alpha")
    assert pair_of(three, Selection(pair=("gamma", "alpha"), essays=("alpha", "beta"))) == ("alpha", "beta")
    assert pair_of(three, Selection(essays=("beta",))) == ("beta",)


@pytest.mark.parametrize("essays", [{"a": A}, {"a": A, "b": {}}, {"a": {}, "b": {}}])
def test_without_two_essays_of_words_there_is_no_contrast(
    written: Callable[..., Essay], essays: dict[str, dict[str, int]]
) -> None:
    both = made(written, essays)
    table = contrast(*both, Selection())
    assert list(table.columns) == list(COLUMNS)
    assert table.empty
    assert highest_rate(table) == 1.0


def test_what_stands_in_one_essay_alone(written: Callable[..., Essay]) -> None:
    both = made(written, {"a": {"pact": 6, "coal": 2, "oath": 3, "ship": 1}, "b": {"port": 5, "ship": 4}})
    assert only_in(*both, Selection()) == ((3, 2), (1, 1))
    table = contrast(*both, Selection())
    assert alone_in(table, "a")["term"].to_list() == ["pact", "oath"]
    assert alone_in(table, "b")["term"].to_list() == ["port"]


def from_the_paper(
    a: Mapping[str, int], b: Mapping[str, int], alpha: Mapping[str, float]
) -> dict[str, tuple[float, float]]:
    """δ and ζ written down from the paper's equations, word by word, in plain Python."""
    n_a, n_b, alpha_0 = sum(a.values()), sum(b.values()), sum(alpha.values())
    found = {}
    for w in alpha:
        y_a, y_b = a.get(w, 0), b.get(w, 0)
        omega_a = (y_a + alpha[w]) / (n_a + alpha_0 - (y_a + alpha[w]))
        omega_b = (y_b + alpha[w]) / (n_b + alpha_0 - (y_b + alpha[w]))
        delta = log(omega_a) - log(omega_b)
        found[w] = delta, delta / sqrt(1 / (y_a + alpha[w]) + 1 / (y_b + alpha[w]))
    return found


@settings(max_examples=60, deadline=None)
@given(a=counts, b=counts, prior=priors)
def test_it_agrees_with_the_papers_equations(
    written: Callable[..., Essay], a: dict[str, int], b: dict[str, int], prior: str
) -> None:
    words = sorted({*a, *b})
    total = sum(a.values()) + sum(b.values())
    weight = total / 2 * (0.1 if prior == "light" else 1)
    pooled = {w: weight * (a.get(w, 0) + b.get(w, 0)) / total for w in words}
    alpha = dict.fromkeys(words, 0.5) if prior == "flat" else pooled
    table = contrast(*made(written, {"a": a, "b": b}), Selection(prior=prior)).set_index("term")
    assert set(table.index) == {w for w in words if a.get(w, 0) + b.get(w, 0) >= LEAST}
    expected = from_the_paper(a, b, alpha) if len(words) > 1 else dict.fromkeys(words, (0.0, 0.0))
    for word, row in table.iterrows():
        assert (row["log_odds"], row["z"]) == pytest.approx(expected[str(word)], abs=1e-9)
        y_a, y_b = a.get(str(word), 0) or 0.5, b.get(str(word), 0) or 0.5
        ratio = log2((y_a / sum(a.values())) / (y_b / sum(b.values())))
        assert row["log_ratio"] == pytest.approx(ratio, abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(a=counts, b=counts, prior=priors)
def test_swapping_the_essays_turns_every_sign_around(
    written: Callable[..., Essay], a: dict[str, int], b: dict[str, int], prior: str
) -> None:
    both = made(written, {"a": a, "b": b})
    there = contrast(*both, Selection(prior=prior, pair=("a", "b")))
    back = contrast(*both, Selection(prior=prior, pair=("b", "a")))
    one, other = there.set_index("term").sort_index(), back.set_index("term").sort_index()
    for column in ("log_odds", "z", "log_ratio"):
        assert one[column].to_list() == pytest.approx((-other[column]).to_list(), abs=1e-12)
    assert one[["clear", "steady"]].equals(other[["clear", "steady"]])
    assert more_in(there, "a")["term"].to_list() == more_in(back, "b")["term"].to_list()
    assert more_in(there, "b")["term"].to_list() == more_in(back, "a")["term"].to_list()


@settings(max_examples=40, deadline=None)
@given(a=counts, b=counts, prior=priors, terms=st.permutations(["a", "b", "c"]))
def test_the_order_of_the_essays_and_a_third_one_change_nothing(
    written: Callable[..., Essay], a: dict[str, int], b: dict[str, int], prior: str, terms: list[str]
) -> None:
    essays = {"a": a, "b": b, "c": {"oath": 50}}
    selection = Selection(prior=prior, pair=("a", "b"))
    first = contrast(*made(written, essays), selection)
    again = contrast(*made(written, {slug: essays[slug] for slug in terms}), selection)
    pd.testing.assert_frame_equal(first, again)


@settings(max_examples=40, deadline=None)
@given(a=counts, times=st.integers(1, 5), prior=st.sampled_from(["pooled", "light"]))
def test_equal_rates_are_no_difference(
    written: Callable[..., Essay], a: dict[str, int], times: int, prior: str
) -> None:
    table = contrast(*made(written, {"a": a, "b": {w: times * n for w, n in a.items()}}), Selection(prior=prior))
    for column in ("log_odds", "z", "log_ratio"):
        assert table[column].to_list() == pytest.approx([0.0] * len(table), abs=1e-9)
    assert not table["clear"].any()


@settings(max_examples=40, deadline=None)
@given(a=counts)
def test_an_essay_against_itself_is_zero_under_the_flat_prior_too(
    written: Callable[..., Essay], a: dict[str, int]
) -> None:
    table = contrast(*made(written, {"a": a, "b": a}), Selection(prior="flat"))
    assert not table[["log_odds", "z", "log_ratio"]].to_numpy().any()


def test_delta_and_sigma_are_those_of_the_posterior() -> None:
    """The posterior is a Dirichlet distribution: draws from it scatter around δ by σ."""
    a, b, alpha = np.array([60.0, 30.0, 410.0]), np.array([25.0, 45.0, 630.0]), np.array([8.0, 7.0, 105.0])
    totals = (float(a.sum()), float(b.sum()))
    delta, z = log_odds(a, b, totals=totals, prior=alpha, weight=float(alpha.sum()))
    random = np.random.default_rng(2008)
    one, other = (random.dirichlet(own + alpha, size=100_000) for own in (a, b))
    drawn = np.log(one / (1 - one)) - np.log(other / (1 - other))
    assert drawn.mean(axis=0)[:2] == pytest.approx(delta[:2], abs=0.01)
    # the paper's variance leaves out the rest of the words, which adds some per cent here
    assert drawn.std(axis=0)[:2] == pytest.approx((delta / z)[:2], rel=0.1)


def test_the_pooled_prior_weighs_as_much_as_the_mean_essay(written: Callable[..., Essay]) -> None:
    uses = uses_of(*made(written, {"a": {"pact": 10}, "b": {"pact": 20, "coal": 10}}), Selection())
    assert [priors_of(uses, prior)[1] for prior in PRIORS] == [20.0, 2.0, 1.0]
    for prior in PRIORS:
        alphas, weight = priors_of(uses, prior)
        assert alphas.sum() == pytest.approx(weight)


def test_it_agrees_with_a_published_figure() -> None:
    """The example of the package fightin_words: eleven words, a prior of 0.05 each, one use against none among nine words."""
    delta, z = log_odds(np.array([1.0]), np.array([0.0]), totals=(9.0, 9.0), prior=np.array([0.05]), weight=11 * 0.05)
    assert z[0] == pytest.approx(0.6894227886807968, abs=1e-12)
    assert delta[0] == pytest.approx(log(1.05 / 8.5) - log(0.05 / 9.5))
