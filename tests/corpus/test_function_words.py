"""The function words: the file as it ships, and what is said where it is damaged."""

from pathlib import Path

import pytest

from components.corpus.function_words import FILE, load_function_words
from components.ingest.errors import DataError


def test_the_list_that_ships() -> None:
    words = load_function_words()
    assert {"the", "of", "it", "don't", "would"} <= words
    assert not {"treaty", "president", "national", "said", "never"} & words
    assert "us" not in words, "in lower case the pronoun and the country are one"
    lines = FILE.read_text(encoding="utf-8").splitlines()[1:]
    assert [line.split(",")[0] for line in lines] == sorted(words)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("The,article\n", "row 2: word is “The”, allowed is one word in lower case"),
        ("the,article\nthe,article\n", "row 3: word is “the”, allowed is each word once"),
        ("the,noun\n", "row 2: class is “noun”, allowed is article, auxiliary"),
    ],
)
def test_damage_is_named(tmp_path: Path, rows: str, said: str) -> None:
    path = tmp_path / "function_words.csv"
    path.write_text(f"word,class\n{rows}", encoding="utf-8")
    with pytest.raises(DataError, match=said.replace("(", r"\(")):
        load_function_words(path)
