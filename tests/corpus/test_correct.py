from collections.abc import Callable
from pathlib import Path

import pytest

from components.coding.mention import Cue, Mention, ThemeCoding
from components.corpus.correct import coding_of
from components.corpus.essay import Essay
from components.corpus.load import load_essays
from components.ingest.errors import DataError

Corrected = Callable[..., Path]
NO_MENTION = "has no such mention there"
NO_THEME = "has no such theme there"


def essay_of(folder: Path) -> Essay:
    return load_essays(folder.parent)[0]


def test_the_programs_own_coding_is_left_as_it_is(corrected: Corrected) -> None:
    essay = essay_of(corrected("country,remove,2,13,18,ITA,name,Italy,0,a person called so"))
    assert coding_of(essay, "program") is essay.program


def test_without_corrections_both_codings_are_one(built: Path) -> None:
    essay = essay_of(built)
    assert coding_of(essay, "corrected") == essay.program


def test_mentions_are_added_changed_and_removed_with_the_readers_reason(corrected: Corrected) -> None:
    essay = essay_of(
        corrected(
            "country,add,4,78,82,ITA,metonym,Rome,0,capital that stands for the state",
            "country,remove,2,13,18,ITA,name,Italy,0,a person called so",
            "country,change,2,31,36,ITA,demonym,Italy,0,means the people",
        )
    )
    assert coding_of(essay, "corrected").mentions == (
        Mention(2, 23, 29, "country", "FRA", "name", "France", "country name"),
        Mention(2, 31, 36, "country", "ITA", "demonym", "Italy", "reader: means the people"),
        Mention(4, 61, 67, "country", "FRA", "name", "France", "country name"),
        Mention(4, 78, 82, "country", "ITA", "metonym", "Rome", "reader: capital that stands for the state"),
    )


def test_a_span_is_mended_by_removing_and_adding_in_any_order(corrected: Corrected) -> None:
    essay = essay_of(
        corrected(
            "country,add,2,23,27,FRA,name,Fran,0,the shorter form",
            "country,remove,2,23,29,FRA,name,France,0,the span is too long",
        )
    )
    spans = [(each.start, each.end) for each in coding_of(essay, "corrected").mentions]
    assert spans == [(13, 18), (23, 27), (31, 36), (61, 67)]


def test_a_layer_may_lie_on_another(corrected: Corrected) -> None:
    essay = essay_of(corrected("leader,add,2,13,18,Italo Verdi,name,Italy,0,his nickname"))
    assert [each.layer for each in coding_of(essay, "corrected").mentions][:2] == ["country", "leader"]


def test_themes_are_added_changed_and_removed_and_keep_their_cues(corrected: Corrected) -> None:
    essay = essay_of(
        corrected(
            "theme,change,2,0,0,negotiation,,,1,only a clause",
            "theme,remove,4,0,0,negotiation,,,0,waiting is no talk",
            "theme,add,3,0,0,rhetoric,,,1,a guest speaks",
        )
    )
    assert coding_of(essay, "corrected").themes == (
        ThemeCoding(2, "negotiation", 1, (Cue(19, 22, "met", 2.0),), "reader: only a clause"),
        ThemeCoding(3, "rhetoric", 1, rule="reader: a guest speaks"),
    )


@pytest.mark.parametrize(
    ("row", "missing", "why"),
    [
        ("country,remove,4,78,82,ITA,metonym,Rome,0,gone", "remove for country ITA in paragraph 4 at 78-82", NO_MENTION),
        ("country,change,4,78,82,ITA,metonym,Rome,0,gone", "change for country ITA in paragraph 4 at 78-82", NO_MENTION),
        ("country,remove,2,13,18,FRA,name,Italy,0,gone", "remove for country FRA in paragraph 2 at 13-18", "has ITA there"),
        ("country,add,2,13,18,ITA,name,Italy,0,twice", "add for country ITA in paragraph 2 at 13-18", "has ITA at 13-18 there"),
        ("country,add,2,17,20,ITA,name,y m,0,meets it", "add for country ITA in paragraph 2 at 17-20", "has ITA at 13-18 there"),
        ("theme,add,2,0,0,negotiation,,,1,twice", "add for theme negotiation in paragraph 2", "has it there at level 2"),
        ("theme,change,3,0,0,negotiation,,,1,gone", "change for theme negotiation in paragraph 3", NO_THEME),
        ("theme,remove,3,0,0,negotiation,,,0,gone", "remove for theme negotiation in paragraph 3", NO_THEME),
    ],
)  # fmt: skip
def test_a_correction_of_nothing_is_refused(corrected: Corrected, row: str, missing: str, why: str) -> None:
    with pytest.raises(DataError) as error:
        essay_of(corrected(row))
    assert str(error.value) == (
        f"data/essays/lake/corrections.csv, row 2: nothing to {missing}, the program {why}; mend or delete that row, or "
        "restore the file from the repository."
    )


def test_an_unknown_coding_is_refused(built: Path) -> None:
    with pytest.raises(ValueError, match="coding is “mine”, allowed is corrected, program"):
        coding_of(essay_of(built), "mine")
