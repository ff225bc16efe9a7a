"""What the README promises: its commands, the files and pages it names, its figures, its picture; and what no file here may name."""

import csv
import re
import subprocess
from pathlib import Path

import pytest

from components.corpus.accuracy import LAYER_WORDS, SETS, load_accuracy
from components.corpus.basis import lexicon_basis
from components.corpus.published import readme_block, with_block

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
COMMANDS = (
    "python3 -m venv .venv && .venv/bin/pip install -q -e . && .venv/bin/streamlit run dashboard.py",
    'python3 -m venv .venv && .venv/bin/pip install -q -e ".[test]" && .venv/bin/pytest',
)
PATH = re.compile(r"[\w.][\w./*-]*(/|\.(py|md|csv|toml|txt|css|js|svg|png|sh))$")
"""What reads like a file or folder of the project: it ends in a slash or a known suffix."""
BROUGHT = ("data/texts", ".venv")
"""What a reader or a command makes, so that it need not be there."""
LOCK_FILES = ("uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "package-lock.json", "yarn.lock", "conda-lock.yml")
HOSTS = tuple(
    ".".join(parts)
    for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"), ("anaconda", "org"))
)
"""Hosts of package registries, in parts, so that this file does not name them."""


@pytest.fixture(scope="module")
def readme() -> str:
    return README.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    """The files that git tracks, or will once they are added; every file but what .gitignore names where there is no git."""
    try:
        listed = subprocess.run(
            ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no git history here: which files are the project's own cannot be told")
    paths = (ROOT / line for line in listed.stdout.decode().splitlines())
    return [path for path in paths if path.is_file()]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_commands_stand_there_to_be_copied(readme: str, command: str) -> None:
    assert command in [line.strip() for line in readme.splitlines()]


def test_every_file_that_is_named_is_there(readme: str) -> None:
    prose = re.sub(r"```.*?```", "", readme, flags=re.DOTALL)
    links = re.findall(r"\]\((?!https?://|#)([^)\s]+)\)", prose)
    named = [word for span in re.findall(r"`([^`\n]+)`", prose) for word in span.split() if PATH.match(word)]
    assert [*links, *named], "the README names no file at all"
    lost = [
        name
        for name in dict.fromkeys([*links, *named])
        if not name.rstrip("/").startswith(BROUGHT) and not list(ROOT.glob(name.partition("#")[0].rstrip("/")))
    ]
    assert lost == []


def test_every_page_is_mentioned(readme: str) -> None:
    titles = re.findall(r"title=\"([^\"]+)\"", (ROOT / "dashboard.py").read_text(encoding="utf-8"))
    assert len(titles) >= 3
    assert [title for title in titles if not re.search(rf"\b{re.escape(title)}\b", readme)] == []


def test_the_accuracy_is_that_of_the_data(readme: str) -> None:
    with (ROOT / "data" / "accuracy.csv").open(encoding="utf-8", newline="") as file:
        scores = {(row["set"], row["layer"]): row for row in csv.DictReader(file)}
    held_out, *tuned_on = SETS
    rows = {}
    for line in readme.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and cells[0] in LAYER_WORDS.values():
            rows[cells[0]] = cells[1:]
    assert rows == {
        words: [
            *(scores[held_out, layer][column] for column in ("precision", "recall", "f1")),
            *(scores[name, layer]["f1"] for name in tuned_on),
        ]
        for layer, words in LAYER_WORDS.items()
    }


def test_what_it_says_of_the_accuracy_is_what_the_command_writes(readme: str) -> None:
    assert readme == with_block(README, readme_block(load_accuracy(), lexicon_basis()))


def test_the_picture_is_there_and_said_in_words(readme: str) -> None:
    pictures = re.findall(r"!\[([^\]]*)\]\(([^)\s]+)\)", readme)
    assert pictures
    for words, path in pictures:
        assert len(words.split()) > 3, f"{path} has no text alternative"
        assert (ROOT / path).read_bytes().startswith((b"\x89PNG", b"<svg", b"\xff\xd8"))
        assert (ROOT / path).stat().st_size < 1_500_000


def test_no_lock_file_is_kept(tracked: list[Path]) -> None:
    assert [path.name for path in tracked if path.name in LOCK_FILES or path.suffix == ".lock"] == []


def test_no_file_names_where_packages_come_from(tracked: list[Path]) -> None:
    naming = []
    for path in tracked:
        text = path.read_bytes().decode("utf-8", errors="replace").lower()
        naming += [f"{path.relative_to(ROOT)}: {host}" for host in HOSTS if host in text]
    assert naming == []
