"""The check of the lexicon: each check on a few rows with all that it finds, and the shipped lexicon without faults inside."""

from pathlib import Path

import pytest

from data import check_lexicon as check
from data.check_lexicon import Finding, Several, Term

LEADERS = check.rows_of(check.LEXICON / "leaders.csv")


def rows(*lines: str) -> list[dict[str, str]]:
    """Rows written as "code | fact | value | country | from | to", the last ones left out where empty."""
    columns = ("code", "fact", "value", "country", "from", "to")
    return [
        dict(zip(columns, (*(cell.strip() for cell in line.split("|")), "", "", "", ""), strict=False))
        for line in lines
    ]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("1990", "1990", []),
        ("1990-05", "1990", []),
        ("1990-05-31", "", []),
        ("", "2000-02-29", []),
        ("1991", "1990", [Finding("ends before it begins", "Ada Berg, president: 1991 to 1990")]),
        ("1990-06", "1990-05-31", [Finding("ends before it begins", "Ada Berg, president: 1990-06 to 1990-05-31")]),
        ("1990-13", "", [Finding("no date", "Ada Berg, office president: 1990-13")]),
        ("1999-02-29", "soon", [Finding("no date", "Ada Berg, office president: 1999-02-29, soon")]),
    ],
)
def test_dates_are_in_the_calendar_and_in_order(start: str, end: str, found: list[Finding]) -> None:
    assert check.bad_dates(rows(f"Ada Berg | office | president | NOR | {start} | {end}")) == found


def test_the_country_of_an_office_is_a_code_or_an_allowed_body() -> None:
    leaders = rows(
        "Ada Berg | office | president | NOR",
        "Ada Berg | office | envoy | League of Nowhere",
        "Bo Dahl | office | envoy | League of Nowhere",
        "Bo Dahl | office | president | Zanzibar",
        "Bo Dahl | name | Bo Henrik Dahl",
        "Cy Falk | office | senator |",
    )
    assert check.unknown_countries(leaders, {"NOR"}) == [
        Finding("unknown country of an office", "(none): Cy Falk"),
        Finding("unknown country of an office", "League of Nowhere: Ada Berg, Bo Dahl"),
    ]


BOTH = "president, NOR: Ada Berg (1990 to 1995) and Bo Dahl (1993 to today)"


@pytest.mark.parametrize(
    ("second", "several", "found"),
    [
        ("Bo Dahl | office | president | NOR | 1993 |", (), [Finding("two in one office at once", BOTH)]),
        ("Bo Dahl | office | president | NOR | 1993 |", (Several("president", "NOR", 1990, 1999, "a test"),), []),
        (
            "Bo Dahl | office | president | NOR | 1993 |",
            (Several("president", "NOR", 1990, 1991, "another time"),),
            [Finding("two in one office at once", BOTH)],
        ),
        ("Bo Dahl | office | president | NOR | 1995 |", (), []),
        ("Bo Dahl | office | president | NOR | 1994 | 1994", (), []),
        ("Bo Dahl | office | president | SWE | 1993 |", (), []),
        ("Bo Dahl | office | senator | NOR | 1993 |", (), []),
        ("Ada Berg | office | president | NOR | 1993 |", (), []),
    ],
    ids=["two", "known", "known at another time", "handed over", "perhaps", "abroad", "no such office", "same person"],
)
def test_one_office_is_held_by_one_at_a_time(second: str, several: tuple[Several, ...], found: list[Finding]) -> None:
    leaders = rows("Ada Berg | office | president | NOR | 1990 | 1995", second)
    assert check.two_in_one_office(leaders, several) == found


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("Bo Berg | sure | BERG | | 1993 |", ["Berg: Ada Berg (1990 to 1995), Bo Berg (1993 to today)"]),
        ("Bo Berg | sure | Berg", ["Berg: Ada Berg (1990 to 1995), Bo Berg (undated)"]),
        ("Bo Berg | sure | Berg | | 1996 |", []),
        ("Bo Berg | short | Berg", []),
        ("Ada Berg | sure | Berg | | 1994 |", []),
    ],
)
def test_a_sure_form_is_one_persons_at_a_time(second: str, found: list[str]) -> None:
    leaders = rows("Ada Berg | sure | Berg | | 1990 | 1995", second)
    assert check.shared_sure(leaders) == [Finding("sure form of two people", what) for what in found]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ("Åda Berg | office | envoy | NOR | 1999 |", ["Ada-Berg, Åda Berg: ada berg"]),
        ("Ada Berg (minister) | office | minister | NOR | 1980 | 1985", ["Ada Berg (minister), Ada-Berg: ada berg"]),
        ("Åda Berg | office | envoy | SWE | 1999 |", []),
        ("Åda Berg | office | envoy | NOR | 1950 | 1955", []),
        ("Eva Berg | office | envoy | NOR | 1999 |", []),
    ],
    ids=["accent", "code with a remark", "abroad", "long before", "another name"],
)
def test_one_person_has_one_code(second: str, found: list[str]) -> None:
    leaders = rows("Ada-Berg | office | president | NOR | 1990 | 1995", second)
    assert check.same_person(leaders) == [Finding("one person under two codes", what) for what in found]


def test_two_people_of_one_name_may_be_known() -> None:
    leaders = rows("Ada Berg | office | envoy | NOR | 1990", "Ada Berg (poet) | office | envoy | NOR | 1991")
    assert check.same_person(leaders, {frozenset(("Ada Berg", "Ada Berg (poet)"))}) == []


@pytest.mark.parametrize(
    ("leader", "found"),
    [
        (("Al Norway | office | envoy | SWE",), [("surname that is an unmarked place", "Norway: Al Norway, NOR")]),
        (("Al Norway | short | Alno",), []),
        (("Al Jordan | office | envoy | SWE",), []),
        (("Al Jordan Jr. | sure | Jordan",), [("sure form that is a place", "Jordan: Al Jordan Jr., JOR")]),
        (("Al May | sure | May",), [("undated sure form that is a word", "May: Al May")]),
        (("Al May | sure | May | | 2016 | 2019",), []),
        (("Al May | short | May",), []),
    ],
)
def test_a_surname_that_is_a_place_or_word_has_a_guard(leader: tuple[str], found: list[tuple[str, str]]) -> None:
    countries = rows("NOR | name | Norway", "JOR | name | Jordan", "JOR | ambiguous | Jordan")
    assert check.unguarded(rows(*leader), countries) == [Finding(*each) for each in found]


@pytest.mark.parametrize(
    ("name", "last"), [("Ada Berg", "Berg"), ("Bo Dahl Jr.", "Dahl"), ("Karl Falk III", "Falk"), ("Pele", "Pele")]
)
def test_a_surname_is_the_last_word_that_is_no_suffix(name: str, last: str) -> None:
    assert check.surname(name) == last


def test_a_country_has_label_name_demonym_and_capital() -> None:
    countries = rows(
        "- | not | North Sea",
        *("NOR | label | Norway", "NOR | name | Norway", "NOR | demonym | Norwegian", "NOR | capital? | Oslo"),
        *("SWE | label | Sweden", "SWE | demonym | Swede"),
        *("MCO | label | Monaco", "MCO | name | Monaco"),
    )
    assert check.incomplete_countries(countries, {"capital": {"MCO"}}) == [
        Finding("country without a fact", "MCO: demonym"),
        Finding("country without a fact", "SWE: name, capital"),
    ]


def test_a_form_has_one_code_at_a_time() -> None:
    places = rows(
        *("NOR | name | Nórge", "SWE | name | norge", "SWE | demonym | Swede"),
        *("CSK | capital | Prague | | 1945 | 1992", "CZE | capital | Prague | | 1993 |"),
        *("BEL | capital | Brussels", "European Union | name | Brussels"),
        "NOR | ambiguous | Swede",
    )
    assert check.shared_forms(places) == [Finding("form of two codes", "Nórge: NOR, SWE")]


COUNTRIES = rows(
    "NOR | name | Norway", "NOR | capital | Oslo", "NOR | demonym | Norwegian", "CIV | name | Cote d'Ivoire"
)


def test_codes_of_a_reference_are_here() -> None:
    assert check.other_codes(COUNTRIES, {"NOR", "SWE"}, "atlas") == [Finding("code only in atlas", "SWE")]


def test_names_of_a_reference_are_here_without_regard_to_accents() -> None:
    named = [("NOR", "Norge"), ("NOR", "NORWAY"), ("CIV", "Côte d’Ivoire"), ("SWE", "Sweden")]
    assert check.other_forms(COUNTRIES, named, "atlas", "name") == [Finding("name only in atlas", "NOR: Norge")]


def test_a_capital_of_a_reference_is_a_capital_here() -> None:
    towns = [("NOR", "Oslo"), ("NOR", "Norwegian")]
    assert check.other_forms(COUNTRIES, towns, "atlas", "capital", {"capital"}) == [
        Finding("capital only in atlas", "NOR: Norwegian")
    ]


def test_forms_that_a_reference_gives_to_another_country() -> None:
    forms = [("NOR", "Norwegian*"), ("SWE", "Oslo"), ("SWE", "norwegian*"), ("SWE", "Malmo")]
    assert check.elsewhere(COUNTRIES, forms, "atlas") == [
        Finding("form of another country in atlas", "Oslo: here NOR, there SWE"),
        Finding("form of another country in atlas", "norwegian*: here NOR, there SWE"),
    ]


RULERS = rows(
    "Ada Berg | office | leader | NOR | 1990 | 1995-06",
    "Bo Dahl | office | senator | NOR | 1980",
    "Cy Mitterand-Falk | office | prime minister | NOR | 1970 | 1975",
)


@pytest.mark.parametrize(
    ("ruler", "found"),
    [
        (Term("Berg", ("NOR",), 1990.5, 1995.0), []),
        (Term("BERG, A.", ("SWE", "NOR"), 1990.5, 1995.0), []),
        (Term("Mitterrand", ("NOR",), 1970.0, 1975.0), []),
        (Term("Berg", ("NOR",), 1990.5, 1991.0), []),
        (Term("Ek", ("NOR",), 1960.0, None), [("ruler only in REIGN", "NOR: Ek, 1960-01 to today")]),
        (Term("Berg", ("SWE",), 1990.5, 1991.5), [("ruler only in REIGN", "SWE: Berg, 1990-07 to 1991-07")]),
        (
            Term("Dahl", ("NOR",), 1981.0, 1982.0),
            [("ruler in REIGN without a top office here", "NOR: Dahl, 1981-01 to 1982-01; Bo Dahl")],
        ),
        (
            Term("Berg", ("NOR",), 1986.0, 1995.5),
            [
                (
                    "term over a year apart from REIGN",
                    "NOR: Berg, 1986-01 to 1995-07; here Ada Berg leader 1990 to 1995-06",
                )
            ],
        ),
    ],
    ids=["same", "initial", "spelling", "part of a term", "missing", "another country", "no top office", "other dates"],
)
def test_rulers_of_reign_are_here_at_their_time(ruler: Term, found: list[tuple[str, str]]) -> None:
    assert check.other_rulers(RULERS, [ruler]) == [Finding(*each) for each in found]


def test_a_reign_file_is_read_in_both_its_encodings(tmp_path: Path) -> None:
    file = tmp_path / "reign.csv"
    head = "stateabb,leader,smonth,syear,emonth,eyear\n"
    file.write_bytes((head + "YUG,Dač,7,2012,4,2014\n").encode() + "FRN,Ré,1,1990,,\n".encode("latin-1"))
    assert list(check.reign_terms(file)) == [
        Term("Dač", ("YUG", "SCG", "SRB"), 2012.5, 2014.25),
        Term("Ré", ("FRA",), 1990.0, None),
    ]


def test_a_newsmap_file_is_read_by_its_lines(tmp_path: Path) -> None:
    file = tmp_path / "newsmap.yml"
    file.write_text("# words\nEUROPE:\n  NORTH:\n    'NO': [Norway, Norwegian*, Oslo]\n    'XX': [Nowhere]\n")
    assert list(check.newsmap_forms(file, {"NO": "NOR"})) == [
        *(("NOR", "Norway"), ("NOR", "Norwegian*"), ("NOR", "Oslo")),
        ("XX", "Nowhere"),
    ]


def test_a_report_counts_by_kind() -> None:
    findings = [Finding("no date", "a"), Finding("form of two codes", "b"), Finding("no date", "c")]
    assert list(check.report("Faults", findings)) == [
        *("Faults: 3", "  no date: 2", "    a", "    c", "  form of two codes: 1", "    b")
    ]


@pytest.mark.parametrize(("faults", "status"), [([], 0), ([Finding("no date", "a")], 1)])
def test_only_faults_inside_end_with_status_1(
    faults: list[Finding], status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "inside", lambda: faults)
    monkeypatch.setattr(check, "outside", lambda **_: [Finding("code only in atlas", "SWE")])
    monkeypatch.setattr(check, "PACKAGES", ("no_such_package",))
    assert check.main([]) == status
    assert capsys.readouterr().out.endswith(
        "Where references say otherwise: 1\n  code only in atlas: 1\n    SWE\n"
        "Not consulted, as not installed or not given: no_such_package, --reign, --newsmap\n"
    )


def test_a_missing_reference_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        check.main(["--reign", "nowhere.csv"])
    assert "nowhere.csv is missing: give the path of a file" in capsys.readouterr().err


def test_the_shipped_lexicon_has_no_fault_inside() -> None:
    assert check.inside() == []


@pytest.mark.parametrize("known", check.SEVERAL, ids=lambda known: f"{known.office} {known.country} {known.first}")
def test_every_office_of_several_is_still_held_by_several(known: Several) -> None:
    held = [row for row in LEADERS if (row["value"], row["country"]) == (known.office, known.country)]
    others = [other for other in check.SEVERAL if other != known]
    assert len(check.two_in_one_office(held, others)) > len(check.two_in_one_office(held))


def test_every_allowed_body_has_an_office() -> None:
    assert set(check.BODIES) <= {row["country"] for row in LEADERS}
