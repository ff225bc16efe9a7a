from dataclasses import replace
from pathlib import Path

import pytest

from components.coding.mention import Mention, ThemeCoding
from components.corpus.accuracy import Score, accuracy, accuracy_csv, load_accuracy, same_code
from components.corpus.essay import Coding, Correction, Essay
from components.ingest.errors import DataError

SET = "three essays (tuned on)"


def essay_of(mentions: list[Mention], corrections: list[Correction], themes: tuple[ThemeCoding, ...] = ()) -> Essay:
    return Essay(
        *("lake", "On the lake", "unknown", "unknown", "2019-01", "the frost", "", "0" * 64),
        paragraphs=(),
        program=Coding(tuple(mentions), themes),
        corrections=tuple(corrections),
    )


def leader(start: int, end: int, code: str = "Ada Brook", kind: str = "name") -> Mention:
    return Mention(1, start, end, "leader", code, kind, "x" * (end - start))


def correction(action: str, mention: Mention) -> Correction:
    place = (mention.paragraph, mention.start, mention.end)
    return Correction(mention.layer, action, *place, mention.code, mention.kind, 0, "as read", mention.surface)


def counts(essays: list[Essay], layer: str) -> tuple[int, int, int]:
    score = next(score for score in accuracy(essays) if score.layer == layer)
    return score.right, score.wrong, score.missed


def test_every_score_of_two_essays_pooled() -> None:
    themes = (ThemeCoding(1, "trade", 2), ThemeCoding(2, "trade", 2), ThemeCoding(2, "nuclear", 1))
    first = essay_of(
        [leader(0, 5), leader(10, 15), Mention(1, 20, 25, "country", "ITA", "name", "Italy")],
        [
            correction("remove", leader(10, 15)),
            correction("add", leader(30, 35)),
            Correction("theme", "change", 2, 0, 0, "trade", "", 1, "a clause"),
            Correction("theme", "remove", 2, 0, 0, "nuclear", "", 0, "none there"),
            Correction("theme", "add", 3, 0, 0, "military", "", 2, "the subject"),
        ],
        themes,
    )
    assert accuracy([first, essay_of([leader(0, 5)], [])]) == (
        Score(SET, "leader", 2, 1, 1, 2),
        Score(SET, "country", 1, 0, 0, 2),
        Score(SET, "bloc", 0, 0, 0, 2),
        Score(SET, "actor", 0, 0, 0, 2),
        Score(SET, "source", 0, 0, 0, 2),
        Score(SET, "theme-main", 1, 1, 1, 2),
        Score(SET, "theme-any", 2, 1, 1, 2),
        Score(SET, "theme-main: military", 0, 0, 1, 2),
        Score(SET, "theme-main: nuclear", 0, 0, 0, 2),
        Score(SET, "theme-main: trade", 1, 1, 0, 2),
        Score(SET, "theme-any: military", 0, 0, 1, 2),
        Score(SET, "theme-any: nuclear", 0, 1, 0, 2),
        Score(SET, "theme-any: trade", 2, 0, 0, 2),
    )


@pytest.mark.parametrize(
    ("found", "read", "expected"),
    [
        pytest.param(leader(10, 15), leader(0, 15), (1, 0, 0), id="a title in or out"),
        pytest.param(leader(13, 15), leader(0, 15), (0, 1, 1), id="less than three characters"),
        pytest.param(leader(0, 10), leader(0, 30), (0, 1, 1), id="another end"),
        pytest.param(leader(0, 5, "Ada Brook"), leader(0, 5, "Ben Brook"), (0, 1, 1), id="a brother"),
        pytest.param(leader(0, 5, "A. Brook"), leader(0, 5, "Ada Brook"), (1, 0, 0), id="an initial"),
        pytest.param(leader(0, 5, kind="pronoun"), leader(9, 12, "Ben Shore", "pronoun"), (0, 0, 0), id="pronouns"),
    ],
)
def test_when_a_found_mention_is_right(found: Mention, read: Mention, expected: tuple[int, int, int]) -> None:
    essay = essay_of([found], [correction("remove", found), correction("add", read)])
    assert counts([essay], "leader") == expected


def test_a_pronoun_added_by_a_reader_is_not_asked_for() -> None:
    assert counts([essay_of([], [correction("add", leader(0, 2, kind="pronoun"))])], "leader") == (0, 0, 0)


def test_each_read_mention_is_found_once() -> None:
    found = [leader(0, 9), leader(9, 18)]
    read = [correction("remove", each) for each in found] + [correction("add", leader(0, 18))]
    assert counts([essay_of(found, read)], "leader") == (1, 1, 0)


@pytest.mark.parametrize(
    ("layer", "one", "other", "same"),
    [
        ("leader", "Radosław Sikorski", "Radoslaw Sikorski", True),
        ("leader", "Kim Jong-un", "Kim Jong Un", True),
        ("leader", "George H. W. Bush", "George Bush", True),
        ("leader", "George H. W. Bush", "George W. Bush", False),
        ("leader", "Brook", "Ada Brook", False),
        ("bloc", "A. Union", "African Union", False),
    ],
)
def test_when_two_codes_are_the_same(layer: str, one: str, other: str, same: bool) -> None:
    assert same_code(layer, one, other) is same


def test_shares_where_there_is_something_to_divide_by_and_where_not() -> None:
    score, nothing = Score(SET, "leader", 3, 1, 2), Score(SET, "leader", 0, 0, 0)
    assert (score.precision, score.recall, round(score.f1, 9)) == (0.75, 0.6, 0.666666667)
    assert (nothing.precision, nothing.recall, nothing.f1) == (0.0, 0.0, 0.0)


def test_the_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    scores = (Score(SET, "leader", 3, 1, 2, 5), replace(Score(SET, "bloc", 0, 0, 0), measured_on="others"))
    text = accuracy_csv(scores)
    (tmp_path / "accuracy.csv").write_text(text, encoding="utf-8", newline="\n")
    assert text.splitlines()[1:] == [f"{SET},5,leader,3,1,2,0.750,0.600,0.667", "others,0,bloc,0,0,0,0.000,0.000,0.000"]
    assert load_accuracy(tmp_path / "accuracy.csv") == scores


def test_a_share_that_its_counts_do_not_give_is_refused(tmp_path: Path) -> None:
    text = accuracy_csv([Score(SET, "leader", 3, 1, 2)]).replace("0.750", "0.950")
    (tmp_path / "accuracy.csv").write_text(text, encoding="utf-8", newline="\n")
    with pytest.raises(DataError) as error:
        load_accuracy(tmp_path / "accuracy.csv")
    assert str(error.value) == (
        f"{tmp_path}/accuracy.csv, row 2: precision is “0.950”, allowed is 0.750, as the counts of the row give it; "
        "restore it from the repository."
    )
