"""What stands out: sentences with their figures and caveats."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.measures.alternatives import Readings, alternatives
from components.measures.candidates import candidates
from components.measures.emphasis import emphasis
from components.measures.scene import Candidate
from components.measures.selection import LENSES, Selection
from components.measures.statements import MOST, statements
from components.measures.tables import Tables

S = "\u202f"


def spread(count: int, name: str, paragraphs: int = 6, words: int = 50, voice: str = "author") -> list[tuple]:
    """Paragraphs that hold a name so often between them."""
    often = [count // paragraphs + (p < count % paragraphs) for p in range(paragraphs)]
    return [(voice, words, ", ".join([name] * each)) for each in often]


def both(*many: list[tuple]) -> list[tuple]:
    """The mentions of several spreads in the same paragraphs."""
    return [(own[0][0], own[0][1], ", ".join(p[2] for p in own if p[2])) for own in zip(*many, strict=True)]


RING = (("a", "FRA", "PER"), ("b", "PER", "USA"), ("c", "USA", "FRA"))


def of_kind(tables: Tables, kind: str, **choices: Any) -> list[Candidate]:
    found = [c for lens in LENSES for c in candidates(Readings(tables, 200), Selection(**choices).but(lens=lens))]
    return [c for c in found if c.kind == kind]


def test_the_only_subject_besides_the_leader(tables: Callable[..., Tables]) -> None:
    one = both(spread(12, "Ann Lee"), spread(2, "Bo Ray"), spread(1, "Cy Ott"))
    two = both(spread(9, "Ann Lee"), spread(4, "Bo Ray"), spread(1, "Di Poe"))
    three = both(spread(9, "Ann Lee"), spread(3, "Bo Ray"))
    (found,) = of_kind(tables(a=one, b=two, c=three), "shared")
    assert found.text == (
        "All three essays mention Ann Lee most of all leaders; Bo Ray is the only other leader whom all three essays mention."
    )
    assert (found.figures, found.lens, found.pick) == (
        "Ann Lee 12, 9 and 9 mentions; Bo Ray 2, 4 and 3 mentions",
        "leaders",
        "bo-ray",
    )
    assert found.caveat == "too few to rank"


def test_nothing_shared_is_said_too(tables: Callable[..., Tables]) -> None:
    (found,) = of_kind(tables(a=spread(2, "FRA"), b=spread(3, "PER")), "shared")
    assert found.text == "No country is mentioned in both essays."
    assert (found.figures, found.pick) == ("2 countries in all, each in one essay only", "PER")
    three = tables(a=spread(2, "FRA"), b=both(spread(2, "FRA"), spread(2, "PER")), c=spread(3, "USA"))
    assert [c.figures for c in of_kind(three, "shared")] == ["3 countries in all, 2 of them in one essay only"]
    one = tables(a=spread(2, "FRA"), b=spread(3, ""))
    assert [c.figures for c in of_kind(one, "shared")] == ["1 country in all, in one essay only"]
    ring = tables(**{e: both(spread(2, one), spread(2, other)) for e, one, other in RING})
    assert [c.figures for c in of_kind(ring, "shared")] == ["3 countries in all, none in one essay only"]


@pytest.mark.parametrize(("count", "said"), [(5, True), (4, False)])
def test_dwells_on_needs_five_mentions(tables: Callable[..., Tables], count: int, said: bool) -> None:
    found = of_kind(tables(a=spread(count, "FRA"), b=spread(6, "PER")), "alone")
    texts = [c.text for c in found]
    assert ("Only “A” dwells on France, which the other essay never mentions." in texts) is said
    assert [c.figures for c in found if c.pick == "PER"] == ["6 mentions, elsewhere none"]


def test_a_caveat_says_under_which_choice_it_fails(tables: Callable[..., Tables]) -> None:
    made = tables(a=spread(6, "FRA:demonym"), b=spread(6, "PER"))
    (found,) = [c for c in of_kind(made, "alone") if c.pick == "FRA"]
    assert found.caveat == "does not hold with names only"


def test_what_is_not_the_default_stands_with_the_figures(tables: Callable[..., Tables]) -> None:
    made = tables(a=spread(6, "FRA"), b=spread(6, "PER"))
    found = of_kind(made, "alone", basis="names", voice="author")[0]
    assert found.figures == "6 mentions, elsewhere none, with names only, in the author’s own voice"


@pytest.mark.parametrize(("measure", "text"), [
    ("rate", "“A” mentions France 60 times per 1,000 words, “B” 3.3 times."),
    ("count", "“A” mentions France 18 times, “B” once."),
    ("paragraphs", f"“A” mentions France in 100{S}% of its paragraphs, “B” in 17{S}%."),
])  # fmt: skip
def test_a_difference_reads_in_its_measure(tables: Callable[..., Tables], measure: str, text: str) -> None:
    made = tables(a=spread(18, "FRA"), b=spread(1, "FRA"))
    found = of_kind(made, "differs", measure=measure)
    # of 6 paragraphs at 1 the interval goes down to one half, of one paragraph in 6 up to one half: they meet
    assert [c.text for c in found] == ([text] if measure != "paragraphs" else [])
    assert all(c.figures == "18 and 1 mentions; the intervals do not meet" for c in found)


def test_a_difference_by_count_alone_is_marked(tables: Callable[..., Tables]) -> None:
    made = tables(a=spread(36, "FRA", words=300), b=spread(6, "FRA", words=50))
    (found,) = of_kind(made, "differs", measure="count")
    assert found.caveat == "does not hold per 1,000 words or by share of paragraphs"
    assert of_kind(made, "differs", measure="rate") == []


def test_pronouns_can_change_who_speaks_most(tables: Callable[..., Tables]) -> None:
    a = both(spread(6, "Ann Lee"), spread(18, "Ann Lee:pronoun"))
    b = both(spread(9, "Ann Lee"), spread(3, "Ann Lee:pronoun"))
    (found,) = of_kind(tables(a=a, b=b), "depends")
    assert found.text == (
        "Which essay speaks most of Ann Lee for its length depends on what is counted: "
        "“B” with names and roles, “A” with pronouns counted."
    )
    assert found.figures == "20 and 30 mentions per 1,000 words with names and roles, 80 and 40 with pronouns counted"


def test_pronouns_are_tried_only_where_every_essay_has_some(tables: Callable[..., Tables]) -> None:
    a, b = both(spread(6, "Ann Lee"), spread(18, "Ann Lee:pronoun")), spread(9, "Ann Lee")
    made = tables(a=a, b=b)
    assert of_kind(made, "depends") == []
    phrases = [other.phrase for other in alternatives(made, Selection())]
    assert phrases == ["with names only", "in the author’s own voice"]
    assert len(alternatives(made, Selection(essays=("a",)))) == 3


@pytest.mark.parametrize(("quoted", "own", "said"), [(3, 2, True), (2, 2, False), (5, 4, False), (6, 4, True)])
def test_mostly_in_quotations(tables: Callable[..., Tables], quoted: int, own: int, said: bool) -> None:
    made = tables(a=[("quotation", 50, ", ".join(["FRA"] * quoted)), ("author", 50, ", ".join(["FRA"] * own))])
    found = of_kind(made, "quoted")
    assert [(c.text, c.figures) for c in found] == (
        [("In “A”, most mentions of France stand in block quotations.", f"{quoted} of {quoted + own} mentions")]
        if said
        else []
    )
    assert of_kind(made, "quoted", voice="author") == []


def themed(*coded: str, words: int = 50) -> list[tuple]:
    return [("author", words, "", own) for own in coded]


def test_a_theme_that_dominates_one_essay_and_is_absent_from_another(tables: Callable[..., Tables]) -> None:
    a = themed(*["trade=2"] * 9, "peace=2")
    b = themed(*["peace=2"] * 2, *["peace=1"] * 8)
    found = of_kind(tables(a=a, b=b), "contrast")
    assert [(c.text, c.figures, c.caveat) for c in found] == [
        (
            f"The theme “Trade” is a main point in 90{S}% of the words of “A”, and in none of “B”.",
            f"90{S}% and 0{S}% of the words",
            "",
        )
    ]
    touched = of_kind(tables(a=a, b=[*b[:-1], ("author", 50, "", "trade=1")]), "contrast")
    assert [c.caveat for c in touched] == [
        "does not hold where paragraphs that only touch it count too or by share of paragraphs"
    ]


def test_a_theme_leads_from_half_of_the_words_and_no_more_is_said(tables: Callable[..., Tables]) -> None:
    one = themed(*["trade=2"] * 12, *["peace=2"] * 2)
    (found,) = of_kind(tables(a=one), "leads")
    assert (
        found.text == "“Trade” is a main point in at least half of the words of the essay, more than any other theme."
    )
    (found,) = of_kind(tables(a=one, b=one), "leads")
    assert (
        found.text == "“Trade” is a main point in at least half of the words of both essays, more than any other theme."
    )


def test_too_few_to_compare_is_said(tables: Callable[..., Tables]) -> None:
    (found,) = of_kind(tables(a=spread(3, "FRA"), b=spread(25, "FRA")), "too few")
    assert found.text == "Too few mentions of countries in “A” to compare how much of the emphasis is shared."
    assert found.figures == "3 and 25 mentions in all"
    (found,) = of_kind(tables(a=spread(3, "FRA"), b=spread(5, "FRA")), "too few")
    assert found.text == "Too few mentions of countries in both essays to compare how much of the emphasis is shared."


def test_one_alone_is_not_said_to_lead(tables: Callable[..., Tables]) -> None:
    alone, beside = spread(12, "Ann Lee"), both(spread(12, "Ann Lee"), spread(1, "Bo Ray"))
    assert of_kind(tables(a=alone, b=alone), "leads") == []
    assert [c.pick for c in of_kind(tables(a=alone, b=beside), "leads")] == ["ann-lee"]


def test_shared_emphasis_stands_beside_its_yardstick(tables: Callable[..., Tables]) -> None:
    a, b = both(spread(15, "FRA"), spread(5, "PER")), both(spread(5, "FRA"), spread(15, "PER"))
    (found,) = of_kind(tables(a=a, b=b), "sharing")
    assert found.text == f"The two essays have 50{S}% of their emphasis on countries in common."
    assert found.figures.startswith("identical emphasis would show 8")


def test_one_essay_and_none(tables: Callable[..., Tables]) -> None:
    made = tables(a=both(spread(12, "Ann Lee"), spread(1, "Bo Ray")))
    (only,) = statements(made, Selection())
    assert (only.text, only.figures) == ("“A” mentions Ann Lee more than any other leader.", "12 mentions")
    assert statements(made, Selection(essays=("nowhere",))) == ()
    assert statements(tables(), Selection()) == ()


names = st.lists(st.sampled_from(["Ann Lee", "Bo Ray", "Ann Lee:role", "FRA", "PER", "USA:demonym"]), max_size=6)
coded = st.sampled_from(["", "trade=2", "trade=1 peace=2", "peace=1", "trade=2 peace=2"])
voices = st.sampled_from(["author", "author", "author", "quotation", "heading", "furniture"])
paragraph = st.tuples(voices, st.integers(0, 90), names.map(", ".join), coded)
essays = st.lists(st.lists(paragraph, min_size=1, max_size=9), min_size=1, max_size=6)
choices = st.builds(
    Selection,
    measure=st.sampled_from(["rate", "count", "paragraphs"]),
    theme_measure=st.sampled_from(["main", "touched", "paragraphs"]),
    basis=st.sampled_from(["names", "roles", "seats", "pronouns"]),
    voice=st.sampled_from(["whole", "author"]),
)


@settings(max_examples=60, deadline=None)
@given(many=essays, selection=choices)
def test_any_essays_give_at_most_four_sentences_with_figures_and_passages(
    tables: Callable[..., Tables], many: list, selection: Selection
) -> None:
    made = tables(**{"abcdef"[k]: own for k, own in enumerate(many)})
    found = statements(made, selection, draws=40)
    assert len(found) <= MOST
    assert len({(s.lens, s.pick) for s in found}) == len(found)
    for statement in found:
        assert any(sign.isdigit() for sign in statement.figures)
        assert statement.text.endswith(".")
        assert "nan" not in statement.text + statement.figures
        table = emphasis(made, selection.but(lens=statement.lens), draws=0)
        assert table.loc[table["subject"] == statement.pick, "count"].sum() > 0
