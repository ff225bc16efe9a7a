"""`python -m components.coding`: the table on standard output, problems in plain lines on standard error."""

import csv
import io
from pathlib import Path

import pytest

from components.coding.__main__ import main


def test_prints_mentions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "essay.txt"
    path.write_text("President Putin spoke in Moscow.\n\nThe Russian Putin left.", encoding="utf-8")
    assert main([str(path)]) == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert rows == [
        ["file", "paragraph", "start", "end", "layer", "code", "kind", "surface"],
        [str(path), "1", "0", "15", "leader", "Vladimir Putin", "name", "President Putin"],
        [str(path), "1", "25", "31", "country", "RUS", "metonym", "Moscow"],
        [str(path), "2", "38", "45", "country", "RUS", "demonym", "Russian"],
        [str(path), "2", "46", "51", "leader", "Vladimir Putin", "name", "Putin"],
    ]


def test_prints_themes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "essay.txt"
    path.write_text("Tariffs on imports rose, and trade talks failed.\n\nIt rained.", encoding="utf-8")
    assert main([str(path), "--themes"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert list(rows[0]) == ["file", "paragraph", "theme", "level", "cues"]
    assert "trade" in {row["theme"] for row in rows}


def test_bad_files_are_named_and_the_others_coded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, odd, empty = tmp_path / "good.txt", tmp_path / "odd.txt", tmp_path / "empty.txt"
    good.write_text("Russia waited.\n\nIt rained.", encoding="utf-8")
    odd.write_bytes(b"Caf\xe9")
    empty.write_text("\n")
    assert main([str(tmp_path / "none.txt"), str(odd), str(good), str(empty), str(tmp_path)]) == 2
    printed = capsys.readouterr()
    assert [row["surface"] for row in csv.DictReader(io.StringIO(printed.out))] == ["Russia"]
    lines = printed.err.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        f"{tmp_path / 'none.txt'} is not there",
        f"{odd} is not UTF-8 text (byte 3)",
        f"{empty} is empty",
        f"{tmp_path} is a folder",
    ]


def test_a_text_without_blank_lines_is_coded_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "essay.txt"
    path.write_text("Russia waited.\nIt rained.", encoding="utf-8")
    assert main([str(path)]) == 2
    printed = capsys.readouterr()
    assert "Russia" in printed.out
    assert (
        printed.err
        == f"{path} has no blank lines, so it counts as one paragraph: put a blank line between paragraphs.\n"
    )


def test_a_damaged_lexicon_is_one_line(
    lexicon_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from components.coding import __main__ as command
    from components.coding.lexicon import load_lexicon

    (lexicon_folder / "leaders.csv").unlink()
    monkeypatch.setattr(command, "load_lexicon", lambda: load_lexicon(lexicon_folder))
    assert main([str(tmp_path / "essay.txt")]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert (
        printed.err
        == f"{lexicon_folder / 'leaders.csv'} is missing: bring it back with git, or install the project again.\n"
    )
