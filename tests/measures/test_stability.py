"""Which sentences survive other sensible ways to count."""

from collections.abc import Callable, Mapping

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.measures.alternatives import NAMED_FAILURES, Readings, caveat_of
from components.measures.candidates import candidates
from components.measures.claims import AS_CHOSEN, CHOSEN, COUNTS_MENTIONS, Verdict
from components.measures.selection import KINDS_OF, LAYER_OF, Selection
from components.measures.stability import COLUMNS, held, stability, stability_table, standing
from components.measures.statements import Statement, statements
from components.measures.tables import Tables


def spread(*each: str, voice: str = "author") -> list[tuple]:
    """Paragraphs of 50 words that hold these mentions."""
    return [(voice, 50, names) for names in each]


def rows(table: pd.DataFrame, text: str) -> list[tuple]:
    own = table[table["statement"] == text].drop(columns="statement")
    return [
        (dimension, choice, None if pd.isna(holds) else bool(holds), figures)
        for dimension, choice, holds, figures in own.itertuples(index=False, name=None)
    ]


def test_a_whole_table_by_hand(tables: Callable[..., Tables]) -> None:
    a = spread("FRA, FRA", "FRA, FRA", "", "FRA, FRA", "FRA")
    b = [*spread("PER, PER", "PER, PER:demonym", "", ""), *spread("PER, PER", voice="quotation")]
    corrected = tables(a=a, b=b)
    program = tables(a=a, b=[*b[:3], ("author", 50, "FRA"), b[4]])
    coded = {"corrected": corrected, "program": program}
    table = stability(coded, Selection(), draws=100)
    assert list(table.columns) == list(COLUMNS)
    none = "No country is mentioned in both essays."
    only = "Only “B” dwells on Peru, which the other essay never mentions."
    assert list(table["statement"].drop_duplicates()) == [none, only]
    assert rows(table, none) == [
        (CHOSEN, AS_CHOSEN, True, "in both essays: none"),
        ("basis", "with names only", True, "in both essays: none"),
        ("basis", "with capitals and seats of power", True, "in both essays: none"),
        ("measure", "by plain count", None, COUNTS_MENTIONS),
        ("measure", "by share of paragraphs", None, COUNTS_MENTIONS),
        ("voice", "in the author’s own voice", True, "in both essays: none"),
        ("coding", "by the program’s own coding", False, "in both essays: France"),
    ]
    assert rows(table, only) == [
        (CHOSEN, AS_CHOSEN, True, "0 and 6 mentions"),
        ("basis", "with names only", True, "0 and 5 mentions"),
        ("basis", "with capitals and seats of power", True, "0 and 6 mentions"),
        ("measure", "by plain count", None, COUNTS_MENTIONS),
        ("measure", "by share of paragraphs", None, COUNTS_MENTIONS),
        ("voice", "in the author’s own voice", False, "0 and 4 mentions"),
        ("coding", "by the program’s own coding", True, "0 and 6 mentions"),
    ]
    found = statements(corrected, Selection(), others=coded, draws=100)
    assert [s.caveat for s in found] == [
        "does not hold by the program’s own coding",
        "does not hold in the author’s own voice",
    ]
    assert {(standing(s), held(s)) for s in found} == {("holds under 4 of 5 ways to count", 0.8)}


def test_what_cannot_be_asked_says_why(tables: Callable[..., Tables]) -> None:
    a, b = spread(*["Ann Lee, Ann Lee"] * 6, "Bo Ray"), spread(*["Ann Lee, Ann Lee"] * 6, "Cy Ott")
    made = tables(a=a, b=b)
    table = stability({"corrected": made, "program": made}, Selection(), draws=100)
    leads = "Ann Lee is the leader whom both essays mention most."
    found = {choice: (holds, figures) for _, choice, holds, figures in rows(table, leads)}
    assert found["with pronouns counted"] == (None, "not every essay has its pronouns coded")
    assert found["by the program’s own coding"] == (None, "both codings count the same here")
    assert found[AS_CHOSEN] == (True, "34 and 34 per 1,000 words; the next has 2.9 and 2.9")


def test_never_is_asked_too(tables: Callable[..., Tables]) -> None:
    a = spread(*["FRA, FRA, FRA"] * 8)
    b = spread("PER", "PER", "PER", "PER", "PER", "PER", "PER", "FRA:metonym")
    made = tables(a=a, b=b, c=spread(*["FRA"] * 8))
    found = candidates(Readings(made, 200), Selection(lens="countries"))
    assert [c.caveat for c in found if c.kind == "differs" and c.pick == "FRA"] == [
        "does not hold with capitals and seats of power"
    ]


@pytest.mark.parametrize(
    ("held_under", "asked", "says", "share"),
    [
        (1, 1, "no other way to count applies", 1),
        (2, 2, "holds under both ways to count", 1),
        (7, 7, "holds under all 7 ways to count", 1),
        (3, 4, "holds under 3 of 4 ways to count", 0.75),
    ],
)
def test_standing(held_under: int, asked: int, says: str, share: float) -> None:
    answers = [True] * held_under + [False] * (asked - held_under) + [None]
    verdicts = tuple(Verdict("basis", "so", answer, "1", Selection()) for answer in answers)
    found = Statement("So.", "1", "leaders", (("a", "A"),), (("So.", ""),), "", verdicts)
    assert (standing(found), held(found)) == (says, share)
    assert len(stability_table((found,))) == len(answers)


def test_no_essays_no_rows(tables: Callable[..., Tables]) -> None:
    empty = tables()
    assert stability({"corrected": empty}, Selection()).empty
    with pytest.raises(KeyError):
        stability({"corrected": empty}, Selection(coding="program"))


names = st.lists(
    st.sampled_from(
        ["Ann Lee", "Ann Lee:pronoun", "Bo Ray", "Ann Lee:role", "FRA", "FRA:metonym", "PER", "USA:demonym"]
    ),
    max_size=6,
).map(", ".join)
coded = st.sampled_from(["", "trade=2", "trade=1 peace=2", "peace=1", "trade=2 peace=2"])
voices = st.sampled_from(["author", "author", "quotation", "heading", "furniture"])
paragraph = st.tuples(voices, st.integers(0, 90), names, coded, names, coded)
essays = st.lists(st.lists(paragraph, min_size=1, max_size=9), min_size=1, max_size=5)
choices = st.builds(
    Selection,
    measure=st.sampled_from(["rate", "count", "paragraphs"]),
    theme_measure=st.sampled_from(["main", "touched", "paragraphs"]),
    basis=st.sampled_from(["names", "roles", "seats", "pronouns"]),
    voice=st.sampled_from(["whole", "author"]),
    coding=st.sampled_from(["corrected", "program"]),
)


@settings(max_examples=50, deadline=None)
@given(many=essays, selection=choices)
def test_no_sentence_is_contradicted_without_saying_so(
    tables: Callable[..., Tables], many: list, selection: Selection
) -> None:
    made = {
        "corrected": tables(**{"abcde"[k]: [p[:4] for p in own] for k, own in enumerate(many)}),
        "program": tables(**{"abcde"[k]: [(*p[:2], *p[4:]) for p in own] for k, own in enumerate(many)}),
    }
    for found in statements(made[selection.coding], selection, others=made, draws=40):
        own, *others = found.verdicts
        assert (own.dimension, own.holds) == (CHOSEN, True), found
        fails = [v.choice for v in others if v.holds is False]
        asked = sum(v.holds is not None for v in others)
        assert caveat_of(fails, asked) in found.caveat
        assert ("does not hold" in found.caveat) == bool(fails)
        if len(fails) <= NAMED_FAILURES:
            assert all(choice in found.caveat for choice in fails)
        assert "".join(text for text, _ in found.parts) == found.text
        assert {subject for _, subject in found.parts} <= {"", *(subject for subject, _ in found.picks)}
        for verdict in found.verdicts:
            assert verdict.figures
            assert "nan" not in verdict.figures
            asked_again = counted_again(found, made, verdict.selection)
            assert verdict.holds is None or asked_again in (None, verdict.holds), (found.text, verdict)


def counted_again(found: Statement, made: Mapping[str, Tables], selection: Selection) -> bool | None:
    """Whether a sentence on plain mentions holds, counted by hand from the rows; None for other sentences."""
    if found.lens == "themes":
        return None
    tables = made[selection.coding]
    rows = tables.mentions[tables.mentions["layer"] == LAYER_OF[found.lens]]
    rows = rows[rows["kind"].isin(KINDS_OF[selection.basis])]
    whole = rows if selection.voice == "whole" else rows[rows["voice"] == "author"]
    by_essay = [whole[whole["essay"] == slug]["subject"].value_counts() for slug in tables.essays["essay"]]
    if found.text.startswith("No ") and " mentioned in " in found.text:
        return not set.intersection(*(set(counts.index) for counts in by_essay))
    if found.text.startswith("Only “"):
        here = "abcde".index(found.text[len("Only “")].lower())
        return all(
            counts.get(subject, 0) >= 5 if row == here else subject not in counts.index
            for subject, _ in found.picks
            for row, counts in enumerate(by_essay)
        )
    if "stand in block quotations" in found.text:
        slug = found.text[len("In “")].lower()
        own = whole[(whole["essay"] == slug) & (whole["subject"] == found.pick)]
        return len(own) >= 5 and bool((own["voice"] == "quotation").mean() >= 0.6)
    return None


def test_a_sentence_does_not_depend_on_the_order_of_the_codings(tables: Callable[..., Tables]) -> None:
    a, b = spread(*["FRA, FRA"] * 4), spread(*["PER, PER"] * 4)
    made, other = tables(a=a, b=b), tables(a=a, b=[*b, ("author", 50, "FRA")])
    orders = ({"corrected": made, "program": other}, {"program": other, "corrected": made})
    one, two = (stability(order, Selection(), draws=100) for order in orders)
    pd.testing.assert_frame_equal(one, two)
