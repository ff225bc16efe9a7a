"""Measuring on a benchmark of two sentences: the whole table, what is kept, and what is refused in one line."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from components.coding.lexicon import Lexicon
from components.coding.mention import ThemeCoding
from components.corpus import __main__ as command
from components.corpus import program
from components.corpus.accuracy import DEVELOPMENT, HELD_OUT, READERS, SHIPPED, Score, accuracy_csv, load_accuracy
from components.corpus.basis import Basis, basis_sentence, lexicon_basis
from components.corpus.benchmark import benchmark_accuracy, load_benchmark, peer_accuracy, peer_of, readers_accuracy
from components.corpus.published import FROM, TO, readers_sentence, readme_block, with_block
from components.ingest.document import Document
from components.ingest.errors import DataError

TEXT = "France met Italy.\n\nA Rome of its own, France says.\n"
GOLD = "start,end,layer,code,kind\n0,6,country,FRA,name\n11,16,country,ITA,name\n21,25,country,ITA,metonym\n"
THEMES = "essay,paragraph,theme,level\na-lake,1,negotiation,2\n"
PEERS = """
def installed():
    return {"atlas 2.0": lambda text: [(0, 6, "FRA"), (21, 25, "ITA"), (38, 44, "FRA")]}


def missing():
    return ("globe",)
"""


@pytest.fixture
def lexicon(monkeypatch: pytest.MonkeyPatch) -> Lexicon:
    """One theme, which lies in a paragraph where somebody met somebody."""
    monkeypatch.setattr(program, "themes_of", themes_met)
    return cast(Lexicon, SimpleNamespace(themes=SimpleNamespace(labels={"negotiation": "Summits"})))


def themes_met(document: Document, _themes: object, _mentions: object) -> tuple[ThemeCoding, ...]:
    return tuple(ThemeCoding(p.number, "negotiation", 2) for p in document.paragraphs if "met" in document.text_of(p))


@pytest.fixture
def benchmark(tmp_path: Path) -> Path:
    folder = tmp_path / "benchmark"
    for name, text in {
        "texts/a-lake.txt": TEXT,
        "gold/a-lake.mentions.csv": GOLD,
        "gold/themes.csv": THEMES,
        "peers.py": PEERS,
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return folder


@pytest.fixture
def data(tmp_path: Path, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder whose lexicon is the small one of these tests."""
    monkeypatch.setattr(command, "load_lexicon", lambda _folder: lexicon)
    folder = tmp_path / "data"
    (folder / "lexicon").mkdir(parents=True)
    return folder


def test_every_score_of_a_set(benchmark: Path, lexicon: Lexicon) -> None:
    assert benchmark_accuracy(load_benchmark(benchmark, lexicon), lexicon) == (
        Score(HELD_OUT, "leader", 0, 0, 0, 1),
        Score(HELD_OUT, "country", 2, 1, 1, 1),
        Score(HELD_OUT, "bloc", 0, 0, 0, 1),
        Score(HELD_OUT, "actor", 0, 0, 0, 1),
        Score(HELD_OUT, "source", 0, 0, 0, 1),
        Score(HELD_OUT, "theme-main", 1, 0, 0, 1),
        Score(HELD_OUT, "theme-any", 1, 0, 0, 1),
        Score(HELD_OUT, "theme-main: negotiation", 1, 0, 0, 1),
        Score(HELD_OUT, "theme-any: negotiation", 1, 0, 0, 1),
        Score(HELD_OUT, "country-names", 2, 1, 0, 1),
    )


def test_a_second_reading_is_measured_against_the_first(benchmark: Path, lexicon: Lexicon) -> None:
    texts = load_benchmark(benchmark, lexicon)
    assert readers_accuracy(benchmark, texts, lexicon) == ()
    readings = {"first": THEMES, "second": THEMES.replace(",2\n", ",1\n") + "a-lake,2,negotiation,2\n"}
    for which, reading in readings.items():
        (benchmark / "gold" / f"themes.{which}.csv").write_text(reading, encoding="utf-8")
    scores = readers_accuracy(benchmark, texts, lexicon)
    assert scores == (
        Score(READERS, "theme-main", 0, 1, 1, 1),
        Score(READERS, "theme-any", 1, 1, 0, 1),
        Score(READERS, "theme-main: negotiation", 0, 1, 1, 1),
        Score(READERS, "theme-any: negotiation", 1, 1, 0, 1),
    )
    assert "F1 of 0.000 on main points and 0.667 on main or touched" in readers_sentence(scores)
    assert readers_sentence(()) == ""


def test_a_peer_is_asked_for_countries_and_for_their_names(benchmark: Path, lexicon: Lexicon) -> None:
    texts = load_benchmark(benchmark, lexicon)
    assert peer_accuracy(texts, {"atlas 2.0": lambda _text: [(0, 6, "FRA"), (21, 25, "ITA"), (38, 44, "FRA")]}) == (
        Score(HELD_OUT, "country: atlas 2.0", 2, 1, 1, 1),
        Score(HELD_OUT, "country-names: atlas 2.0", 1, 1, 1, 1),
    )


@pytest.mark.parametrize(
    ("layer", "peer"),
    [
        ("country: geotext 0.4.0", "geotext"),
        ("country-names: geotext 0.4.0 with cities", "geotext"),
        ("country", ""),
        ("country-names", ""),
        ("theme-main: trade", ""),
    ],
)
def test_which_peer_a_row_is_about(layer: str, peer: str) -> None:
    assert peer_of(layer) == peer


def test_the_command_keeps_what_it_does_not_measure(benchmark: Path, data: Path) -> None:
    kept = (
        Score(HELD_OUT, "country: globe 1.0", 1, 0, 0, 1),
        Score(DEVELOPMENT, "leader", 1, 0, 0, 1),
        Score(SHIPPED, "leader", 1, 0, 0, 3),
    )
    old = (Score(HELD_OUT, "leader", 9, 9, 9, 9), Score(HELD_OUT, "country: atlas 1.0", 9, 9, 9, 9))
    (data / "accuracy.csv").write_text(accuracy_csv((*old, *kept)), encoding="utf-8", newline="\n")
    assert command.main(["accuracy", str(benchmark), "--data", str(data), "--peers"]) == 0
    scores = load_accuracy(data / "accuracy.csv")
    assert [score for score in scores if score in kept] == list(kept)
    assert [score for score in scores if score in old] == []
    assert [score.layer for score in scores if peer_of(score.layer)] == [
        "country: atlas 2.0",
        "country-names: atlas 2.0",
        "country: globe 1.0",
    ]


def test_a_peer_that_was_not_asked_for_keeps_its_rows(benchmark: Path, data: Path) -> None:
    command.main(["accuracy", str(benchmark), "--data", str(data), "--peers"])
    before = (data / "accuracy.csv").read_bytes()
    command.main(["accuracy", str(benchmark), "--data", str(data)])
    assert (data / "accuracy.csv").read_bytes() == before


def test_the_readme_is_written_anew_between_its_marks(benchmark: Path, data: Path, tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"Before\n\n{FROM} on -->\nold\n{TO}\n\nAfter\n", encoding="utf-8")
    assert command.main(["accuracy", str(benchmark), "--data", str(data), "--readme", str(readme)]) == 0
    block = readme_block(load_accuracy(data / "accuracy.csv"), ())
    assert readme.read_text(encoding="utf-8") == f"Before\n\n{FROM} on -->\n\n{block}\n\n{TO}\n\nAfter\n"
    assert "On 1 text that nothing was tuned on" in block
    assert "| Countries | 0.667 | 0.667 | 0.667 | – | – |" in block


def test_a_readme_without_marks_is_refused(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Nothing here\n", encoding="utf-8")
    with pytest.raises(DataError, match="has no place for the accuracy; put it between"):
        with_block(tmp_path / "README.md", "")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("gold/a-lake.mentions.csv", GOLD.replace("21,25", "21,99"), "row 4: end is “99”, allowed is from 22 to"),
        ("gold/a-lake.mentions.csv", GOLD.replace("metonym", "city"), "row 4: kind is “city”, allowed is name, role,"),
        ("gold/a-lake.mentions.csv", "a,b\n", "row 1: the columns are “a,b”, allowed is start,end,layer,code,kind"),
        ("gold/themes.csv", THEMES.replace(",1,n", ",7,n"), "row 2: paragraph is “7”, allowed is a number from 1 to 2"),
        ("gold/themes.csv", THEMES.replace("negotiation", "weather"), "row 2: theme is “weather”, allowed is"),
        ("gold/themes.csv", THEMES.replace("a-lake", "a-sea"), "row 2: essay is “a-sea”, allowed is a-lake"),
        ("gold/a-sea.mentions.csv", GOLD, "is the coding of no text in"),
        ("texts/x-sea.txt", TEXT, "x-sea.txt belongs to no set, allowed are names that begin with a-, b-, c-"),
        ("texts/b-sea.txt", TEXT, "b-sea.mentions.csv is missing"),
    ],
)
def test_what_does_not_fit_is_one_line_and_writes_nothing(
    benchmark: Path, data: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, said: str
) -> None:
    (benchmark / name).write_text(text, encoding="utf-8")
    assert command.main(["accuracy", str(benchmark), "--data", str(data)]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not (data / "accuracy.csv").exists()


def test_a_folder_without_texts_and_one_without_peers(
    benchmark: Path, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["accuracy", str(tmp_path / "none"), "--data", str(data)]) == 2
    assert "none holds no texts; name the folder of the benchmark" in capsys.readouterr().err
    (benchmark / "peers.py").unlink()
    assert command.main(["accuracy", str(benchmark), "--data", str(data), "--peers"]) == 2
    assert "peers.py is missing; restore it from the repository or leave --peers out." in capsys.readouterr().err


def test_what_the_lexicon_rests_on(tmp_path: Path) -> None:
    (tmp_path / "lakes.csv").write_text("code,basis\na,memory\nb,reference\nc,memory\n", encoding="utf-8")
    (tmp_path / "themes.csv").write_text("theme,fact\ntrade,cue\n", encoding="utf-8")
    files = lexicon_basis(tmp_path)
    assert files == (Basis("lakes.csv", 3, 1, 2), Basis("themes.csv", 1, 0, 0))
    assert basis_sentence(files) == (
        "Of the 3 facts about names in the lexicon 1 was checked against a work of reference and 2 were written from memory "
        "(column `basis`; the cues and thresholds of themes.csv, 1 in all, have none)."
    )
