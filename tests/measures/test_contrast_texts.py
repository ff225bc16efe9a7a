"""What Contrast says: names only what is clear under every prior, with its figures."""

import pandas as pd
import pytest

from components.measures.contrast import CLEAR, COLUMNS, LEAST
from components.measures.contrast_texts import (
    NAMED_LEAST,
    contrast_alt,
    contrast_clear,
    contrast_title,
    only_sub,
    only_title,
    prior_sentence,
    ranks_alt,
)

TITLES = ("North", "South")


def rows(*given: tuple[str, float, int, int, bool], layer: str = "word") -> pd.DataFrame:
    """A table of contrast: term, z, uses in each essay, whether it is clear under every prior."""
    made = [
        (name, name, layer, a, b, float(a), float(b), 1.0, z, z, z, "", abs(z) >= CLEAR, steady)
        for name, z, a, b, steady in given
    ]
    return pd.DataFrame(made, columns=list(COLUMNS)).astype({"clear": bool, "steady": bool})


@pytest.mark.parametrize(
    ("table", "title"),
    [
        (rows(), "Too few words to set the two against each other"),
        (rows(("pact", 1.9, 9, 0, False)), "Which words does each of the two say more?"),
        (rows(("pact", 2.5, 9, 0, False)), "Which words does each of the two say more?"),
        (rows(("pact", 2.5, NAMED_LEAST - 1, 0, True)), "Which words does each of the two say more?"),
        (rows(("pact", 2.5, NAMED_LEAST, 0, True)), "“North” says “pact” more than “South”"),
        (rows(("coal", -2.5, 0, 9, True)), "“South” says “coal” more than “North”"),
        (
            rows(("pact", 3.0, 9, 0, True), ("coal", -2.0, 0, 8, True), ("port", -2.5, 0, 9, True)),
            "“North” says “pact” more, “South” “port” and “coal”",
        ),
        (
            rows(("pact", 3.0, 9, 0, True), ("oath", 2.5, 9, 0, True), ("ship", 2.4, 9, 0, True)),
            "“North” says “pact” and “oath” more than “South”",
        ),
    ],
)
def test_a_title_names_what_is_clear_or_asks(table: pd.DataFrame, title: str) -> None:
    assert contrast_title(table, TITLES, "words") == title


def test_a_name_stands_without_quotation_marks() -> None:
    table = rows(("United States", 3.0, 9, 0, True), layer="country")
    assert contrast_title(table, TITLES, "subjects") == "“North” says the United States more than “South”"
    union = rows(("European Union", 3.0, 9, 0, True), layer="bloc")
    assert contrast_title(union, TITLES, "subjects") == "“North” says the European Union more than “South”"
    person = rows(("Ann Lee", 3.0, 9, 0, True), layer="leader")
    assert contrast_title(person, TITLES, "subjects") == "“North” says Ann Lee more than “South”"
    assert contrast_title(rows(), TITLES, "subjects") == "Too few names to set the two against each other"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (rows(), f"No word is used {['no', 'one', 'two', 'three'][LEAST]} times in both together."),
        (rows(("pact", 1.0, 9, 0, False)), "None of 1 word is clearly one essay’s"),
        (
            rows(("pact", 3.0, 9, 0, True)),
            "1 of 1 word is clearly one essay’s (z of 1.96 or more), whichever prior is chosen.",
        ),
        (
            rows(("pact", 3.0, 9, 0, True), ("oath", 2.0, 9, 0, False)),
            "2 of 2 words are clearly one essay’s (z of 1.96 or more); one under every prior that can be chosen.",
        ),
    ],
)
def test_how_many_are_clear(table: pd.DataFrame, said: str) -> None:
    assert contrast_clear(table, "words").startswith(said)


def test_text_alternatives_have_the_figures() -> None:
    table = rows(("pact", 3.0, 9, 1, True), ("coal", -2.0, 0, 8, True))
    assert contrast_alt(table, TITLES, "words") == (
        "Scatter of 2 words by rate per 1,000 words: “North” across, “South” up. More in “North”: pact (9 and 1 uses). "
        "More in “South”: coal (0 and 8 uses)."
    )
    assert ranks_alt(table, "North", TITLES) == (
        "Ranked list, more in “North”, per 1,000 words in “North” and “South”: pact 9.0 and 1.0; coal 0 and 8.0."
    )


def test_what_stands_alone_is_counted() -> None:
    assert only_title(((30, 4), (20, 0)), TITLES, "words") == (
        "Four words of three uses or more only in “North”, none only in “South”"
    )
    assert only_title(((30, 0), (20, 1)), TITLES, "subjects") == (
        "No name of three uses or more only in “North”, one only in “South”"
    )
    assert only_sub(((30, 4), (1200, 0)), TITLES, "words").startswith(
        "However seldom: 30 words only in “North”, 1,200 only in “South”"
    )


@pytest.mark.parametrize(
    ("prior", "said"),
    [
        ("pooled", "1,024 words in the mix that both essays share are added to each (α₀ = 1,024, as many as the two"),
        ("light", "1,024 words in the mix that both essays share are added to each (α₀ = 1,024, a tenth of what"),
        ("flat", "half a use of every word is added to each essay (α₀ = 1,024)."),
    ],
)
def test_the_prior_is_said_with_its_weight(prior: str, said: str) -> None:
    assert said in prior_sentence(prior, 1024.0, "words")
