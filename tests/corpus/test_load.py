from collections.abc import Callable
from pathlib import Path

import pytest

from components.coding.mention import Cue, Mention, ThemeCoding
from components.corpus.essay import Coding, Correction, EssayParagraph
from components.corpus.load import load_essays
from components.ingest.errors import DataError

BUILD = "restore it from the repository or run `python -m components.corpus build TEXTS`."
RESTORE = "restore it from the repository."
FRANCE = "2,23,29,country,FRA,name,France"
MET = "2,negotiation,2,met,19-22"
CORRECTION = "country,add,4,78,82,ITA,metonym,Rome,0,capital that stands for the state\n"
SHORT = "start,end,words,print"
PRINT = "a number of words, or one with 16 digits from 0 to f behind a hyphen"


def test_an_essay_loads_whole(built: Path) -> None:
    with (built / "corrections.csv").open("a", encoding="utf-8", newline="") as file:
        file.write(CORRECTION)
    (essay,) = load_essays(built.parent)
    assert (essay.slug, essay.title, essay.author, essay.outlet) == ("lake", "On the lake", "unknown", "unknown")
    assert (essay.date, essay.date_basis, essay.breaks_off) == ("2019-01", "Dated from the frost on the lake.", "")
    assert essay.paragraphs == (
        EssayParagraph(1, 0, 11, 3, "heading", print="3"),
        EssayParagraph(
            2, 13, 44, 5, "author", "", "Tells of two states that met on a lake, one of them glad of it.", "5"
        ),
        EssayParagraph(3, 46, 59, 3, "author", "", "Brings in a guest.", "3"),
        EssayParagraph(4, 61, 83, 4, "quotation", "A guest", "Quotes the guest on who is waiting for whom.", "4"),
        EssayParagraph(5, 85, 100, 2, "furniture", print="2"),
    )
    assert essay.program == Coding(
        (
            Mention(2, 13, 18, "country", "ITA", "name", "Italy", "country name"),
            Mention(2, 23, 29, "country", "FRA", "name", "France", "country name"),
            Mention(2, 31, 36, "country", "ITA", "name", "Italy", "country name"),
            Mention(4, 61, 67, "country", "FRA", "name", "France", "country name"),
        ),
        (
            ThemeCoding(2, "negotiation", 2, (Cue(19, 22, "met", 2.0),)),
            ThemeCoding(4, "negotiation", 2, (Cue(68, 73, "waits", 2.0),)),
        ),
    )
    assert essay.corrections == (
        Correction("country", "add", 4, 78, 82, "ITA", "metonym", 0, "capital that stands for the state", "Rome"),
    )
    assert essay.words[3:5] == (("author", "italy", 2), ("author", "met", 1))
    assert essay.document is None
    assert essay.differs == ""


def test_essays_come_in_order_of_date(built: Path) -> None:
    older = built.parent / "older"
    older.mkdir()
    for path in built.iterdir():
        (older / path.name).write_bytes(path.read_bytes().replace(b'"2019-01"', b'"2018-06-30"'))
    assert [essay.slug for essay in load_essays(built.parent)] == ["older", "lake"]


def test_a_folder_without_essays_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError) as error:
        load_essays(tmp_path / "none")
    assert str(error.value) == f"{tmp_path}/none holds no essay's folder; restore it from the repository."


@pytest.mark.parametrize(
    ("name", "way_out"),
    [
        ("about.toml", RESTORE),
        ("corrections.csv", RESTORE),
        ("paragraphs.csv", BUILD),
        ("mentions.csv", BUILD),
        ("themes.csv", BUILD),
        ("words.csv", BUILD),
    ],
)
def test_a_missing_or_undecodable_file_is_one_sentence(built: Path, name: str, way_out: str) -> None:
    (built / name).write_bytes(b"title\xff")
    with pytest.raises(DataError) as undecodable:
        load_essays(built.parent)
    (built / name).unlink()
    with pytest.raises(DataError) as missing:
        load_essays(built.parent)
    assert str(undecodable.value) == f"{built}/{name} is not UTF-8 text (byte 6 is not allowed); {way_out}"
    assert str(missing.value) == f"{built}/{name} is missing; {way_out}"


@pytest.mark.parametrize(
    ("name", "old", "new", "sentence"),
    [
        ("paragraphs.csv", "paragraph,start", "start", f", row 1: the columns are “{SHORT}”, allowed is paragraph,{SHORT}"),
        ("paragraphs.csv", "5,85,100,2,2\n", "", " has 4 paragraphs, allowed is 5 as in about.toml"),
        ("paragraphs.csv", "3,46,", "4,46,", ", row 4: paragraph is “4”, allowed is 3"),
        ("paragraphs.csv", "3,46,", "3,43,", ", row 4: start is “43”, allowed is a whole number from 44 on"),
        ("paragraphs.csv", "3,46,59", "3,46,46", ", row 4: end is “46”, allowed is a whole number from 47 on"),
        ("paragraphs.csv", "59,3", "59,few", ", row 4: words is “few”, allowed is a whole number from 0 on"),
        ("paragraphs.csv", "2,13,44,5,5", "2,13,44,5,five", f", row 3: print is “five”, allowed is {PRINT}"),
        ("mentions.csv", "2,13,18,country", "2,13,country", ", row 2 has 7 values, allowed is 8"),
        ("mentions.csv", "2,13", "9,13", ", row 2: paragraph is “9”, allowed is 1 to 5"),
        ("mentions.csv", "2,13", "0,13", ", row 2: paragraph is “0”, allowed is 1 to 5"),
        ("mentions.csv", "2,13", "2,12", ", row 2: start is “12”, allowed is 13 to 43, inside paragraph 2"),
        ("mentions.csv", "13,18", "13,45", ", row 2: end is “45”, allowed is 14 to 44, inside paragraph 2"),
        ("mentions.csv", "country,ITA,", "land,ITA,", ", row 2: layer is “land”, allowed is leader, country, bloc, actor, source"),
        ("mentions.csv", ",ITA,", ", ,", ", row 2: code is “ ”, allowed is any text that is not blank"),
        ("mentions.csv", ",ITA,name,", ",ITA,nickname,", ", row 2: kind is “nickname”, allowed is name, role, demonym, metonym, pronoun"),
        ("mentions.csv", "name,Italy", "name,It", ", row 2: surface is “It”, allowed is a text of 5 characters, as long as its span"),
        ("mentions.csv", "2,31,36,country,ITA,name,Italy", FRANCE, ", row 4: start is “23”, allowed is one mention a layer and span"),
        ("themes.csv", ",2,met", ",3,met", ", row 2: level is “3”, allowed is 1, 2"),
        ("themes.csv", "19-22", "19-22; 31-36", ", row 2: offsets is “19-22; 31-36”, allowed is 1 parts, as many as cues"),
        ("themes.csv", "19-22", "1-22", ", row 2: offsets is “1-22”, allowed is spans START-END inside paragraph 2"),
        ("themes.csv", "19-22,2", "19-22,two", ", row 2: weights is “two”, allowed is numbers such as 1, 0.5 or -1"),
        ("themes.csv", "4,negotiation,2,waits,68-73", MET, ", row 3: theme is “negotiation”, allowed is each theme once a paragraph"),
        ("words.csv", "author,italy,2", "author,italy,0", ", row 5: count is “0”, allowed is a whole number from 1 on"),
        ("words.csv", "author,italy", "ghost,italy", ", row 5: voice is “ghost”, allowed is author, heading, quotation, furniture"),
        ("words.csv", "author,italy", "author,guest", ", row 5: word is “guest”, allowed is each word once a voice"),
        ("words.csv", "author,italy,2", 'author,"italy,2', " is not a CSV table (unexpected end of data)"),
    ],
)  # fmt: skip
def test_a_damaged_table_names_row_value_and_remedy(built: Path, name: str, old: str, new: str, sentence: str) -> None:
    text = (built / name).read_text(encoding="utf-8")
    (built / name).write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
    with pytest.raises(DataError) as error:
        load_essays(built.parent)
    assert str(error.value) == f"{built}/{name}{sentence}; {BUILD}"


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("land,add,4,78,82,ITA,metonym,Rome,0,capital", "layer is “land”, allowed is leader, country, bloc, actor, source, theme"),
        ("country,swap,4,78,82,ITA,metonym,Rome,0,capital", "action is “swap”, allowed is remove, change, add"),
        ("country,add,4,78,82,ITA,metonym,Rome,0,", "reason is “”, allowed is any text that is not blank"),
        ("country,add,4,78,89,ITA,metonym,Rome,0,capital", "end is “89”, allowed is 79 to 83, inside paragraph 4"),
        ("theme,add,4,0,0,trade,,,0,a clause on it", "level is “0”, allowed is 1, 2"),
        ("theme,remove,4,0,0,negotiation,,,1,no talks there", "level is “1”, allowed is 0"),
    ],
)  # fmt: skip
def test_a_damaged_correction_names_row_and_value(corrected: Callable[..., Path], row: str, sentence: str) -> None:
    folder = corrected(row)
    with pytest.raises(DataError) as error:
        load_essays(folder.parent)
    assert str(error.value) == f"{folder}/corrections.csv, row 2: {sentence}; {RESTORE}"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('title = "On the lake"', "title = ", " is not TOML (Invalid value (at line 1, column 9))"),
        ('title = "On the lake"\n', "", ": title is missing, allowed is a text"),
        ('title = "On the lake"', 'title = " "', ": title is “ ”, allowed is any text that is not blank"),
        ('date = "2019-01"', "date = 2019", ": date is “2019”, allowed is a text between quotation marks"),
        ('date = "2019-01"', 'date = "2019-13"', ": date is “2019-13”, allowed is a date such as 2019, 2019-01 or 2019-01-31"),
        ('fingerprint = "', 'fingerprint = "Z', None),
        ("number = 2", "number = 3", ", paragraph 2: number is “3”, allowed is 2"),
        ('voice = "heading"', 'voice = "title"', ", paragraph 1: voice is “title”, allowed is author, heading, quotation, furniture"),
        ('gist = "Brings in a guest."\n', "", ", paragraph 3: gist is missing, allowed is a text"),
    ],
)  # fmt: skip
def test_a_damaged_about_names_key_value_and_remedy(built: Path, old: str, new: str, sentence: str | None) -> None:
    text = (built / "about.toml").read_text(encoding="utf-8")
    (built / "about.toml").write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")
    with pytest.raises(DataError) as error:
        load_essays(built.parent)
    if sentence is None:
        assert str(error.value).startswith(f"{built}/about.toml: fingerprint is “Z")
    else:
        assert str(error.value) == f"{built}/about.toml{sentence}; {RESTORE}"
