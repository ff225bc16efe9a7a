import subprocess
import sys
from pathlib import Path

import pytest

from components.coding.lexicon import Lexicon
from components.coding.mention import Mention
from components.corpus import __main__ as command
from components.corpus.build import build
from components.ingest.document import Document
from components.ingest.errors import DataError, TextError
from components.ingest.text import fingerprint

PARAGRAPHS = """paragraph,start,end,words,print
1,0,11,3,3
2,13,44,5,5
3,46,59,3,3
4,61,83,4,4
5,85,100,2,2
"""
MENTIONS = """paragraph,start,end,layer,code,kind,surface,rule
2,13,18,country,ITA,name,Italy,country name
2,23,29,country,FRA,name,France,country name
2,31,36,country,ITA,name,Italy,country name
4,61,67,country,FRA,name,France,country name
"""
THEMES = """paragraph,theme,level,cues,offsets,weights
2,negotiation,2,met,19-22,2
4,negotiation,2,waits,68-73,2
"""
WORDS = """voice,word,count
author,a,1
author,france,1
author,guest,1
author,italy,2
author,met,1
author,said,1
author,smiled,1
heading,lake,1
heading,on,1
heading,the,1
quotation,for,1
quotation,france,1
quotation,rome,1
quotation,waits,1
"""
ACCURACY = """set,texts,layer,right,wrong,missed,precision,recall,f1
three essays (tuned on),1,leader,0,0,0,0.000,0.000,0.000
three essays (tuned on),1,country,4,0,0,1.000,1.000,1.000
three essays (tuned on),1,bloc,0,0,0,0.000,0.000,0.000
three essays (tuned on),1,actor,0,0,0,0.000,0.000,0.000
three essays (tuned on),1,source,0,0,0,0.000,0.000,0.000
three essays (tuned on),1,theme-main,2,0,0,1.000,1.000,1.000
three essays (tuned on),1,theme-any,2,0,0,1.000,1.000,1.000
three essays (tuned on),1,theme-main: negotiation,2,0,0,1.000,1.000,1.000
three essays (tuned on),1,theme-any: negotiation,2,0,0,1.000,1.000,1.000
"""
TABLES = {"paragraphs.csv": PARAGRAPHS, "mentions.csv": MENTIONS, "themes.csv": THEMES, "words.csv": WORDS}


@pytest.mark.parametrize("name", TABLES)
def test_a_build_writes_the_whole_table(built: Path, name: str) -> None:
    assert (built / name).read_bytes().decode() == TABLES[name]


def test_a_build_measures_the_accuracy(built: Path) -> None:
    assert (built.parents[1] / "accuracy.csv").read_text(encoding="utf-8") == ACCURACY


def test_the_first_build_of_an_essay_has_no_corrections(built: Path) -> None:
    header = "layer,action,paragraph,start,end,code,kind,surface,level,reason\n"
    assert (built / "corrections.csv").read_text(encoding="utf-8") == header


def test_two_builds_write_the_same_bytes_and_keep_the_corrections(built: Path, texts: Path, lexicon: Lexicon) -> None:
    row = "country,add,4,78,82,ITA,metonym,Rome,0,capital that stands for the state\n"
    with (built / "corrections.csv").open("a", encoding="utf-8", newline="") as file:
        file.write(row)
    before = {path.name: path.read_bytes() for path in built.iterdir()}
    build(texts, built.parents[1], lexicon=lexicon)
    assert {path.name: path.read_bytes() for path in built.iterdir()} == before


def test_the_voices_and_the_date_are_the_readers_before_coding(
    texts: Path, data: Path, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Document] = []

    def mentions_of(document: Document, lexicon: Lexicon) -> tuple[Mention, ...]:  # noqa: ARG001
        seen.append(document)
        return ()

    monkeypatch.setattr("components.corpus.program.mentions_of", mentions_of)
    build(texts, data, lexicon=lexicon)
    voices = [(each.voice, each.source) for each in seen[0].paragraphs]
    assert seen[0].date == "2019-01"
    assert voices == [("heading", ""), ("author", ""), ("author", ""), ("quotation", "A guest"), ("furniture", "")]


def test_another_text_is_refused_with_both_fingerprints_and_nothing_is_written(
    texts: Path, data: Path, lexicon: Lexicon
) -> None:
    allowed = fingerprint((texts / "lake.txt").read_text(encoding="utf-8"))
    (texts / "lake.txt").write_text("Another text.\n", encoding="utf-8")
    with pytest.raises(TextError) as error:
        build(texts, data, lexicon=lexicon)
    assert str(error.value) == (
        f"{texts}/lake.txt is not the text that {data}/essays/lake/about.toml describes: its fingerprint is "
        f"{fingerprint('Another text.')}, allowed is {allowed}; bring the text that was read, or read this one and "
        "describe it there."
    )
    assert [path.name for path in (data / "essays" / "lake").iterdir()] == ["about.toml"]


def test_a_text_in_other_paragraphs_is_refused(texts: Path, data: Path, lexicon: Lexicon) -> None:
    text = (texts / "lake.txt").read_text(encoding="utf-8")
    (texts / "lake.txt").write_text(text.replace("\n\n", "\n"), encoding="utf-8")
    with pytest.raises(DataError) as error:
        build(texts, data, lexicon=lexicon)
    assert str(error.value) == (
        f"{data}/essays/lake/about.toml describes 5 paragraphs, allowed is 1 as in {texts}/lake.txt; separate the "
        "text's paragraphs by blank lines as they were read."
    )


def test_a_missing_text_is_one_sentence(texts: Path, data: Path, lexicon: Lexicon) -> None:
    (texts / "lake.txt").unlink()
    with pytest.raises(TextError, match=r"lake\.txt is not there"):
        build(texts, data, lexicon=lexicon)


def test_a_correction_that_no_longer_fits_is_named_after_the_tables_are_written(
    built: Path, texts: Path, lexicon: Lexicon
) -> None:
    row = "country,remove,4,78,82,ITA,metonym,Rome,0,no longer found\n"
    with (built / "corrections.csv").open("a", encoding="utf-8", newline="") as file:
        file.write(row)
    (built / "mentions.csv").unlink()
    with pytest.raises(DataError, match=r"corrections\.csv, row 2: nothing to remove"):
        build(texts, built.parents[1], lexicon=lexicon)
    assert (built / "mentions.csv").read_text(encoding="utf-8") == MENTIONS


def test_the_command_builds_and_says_what_it_wrote(
    texts: Path, data: Path, lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("components.corpus.build.load_lexicon", lambda _: lexicon)
    assert command.main(["build", str(texts), "--data", str(data)]) == 0
    assert capsys.readouterr().out == (
        f"{data}/essays/lake: 17 words, 4 mentions, 0 corrections\n{data}/accuracy.csv\n"
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["build", "{tmp}/none"], "{tmp}/none is no folder; name the folder that holds the essays' texts.\n"),
        (["build"], "python -m components.corpus build: the following arguments are required: TEXTS\n"),
        ([], "python -m components.corpus: the following arguments are required: command\n"),
    ],
)
def test_bad_input_ends_with_2_and_one_line(arguments: list[str], sentence: str, tmp_path: Path) -> None:
    filled = [each.format(tmp=tmp_path) for each in arguments]
    run = subprocess.run(
        [sys.executable, "-m", "components.corpus", *filled], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (2, "", sentence.format(tmp=tmp_path))
