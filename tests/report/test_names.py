"""Files are named by what they hold, and two that differ never share a name."""

import hashlib

import pytest
from streamlit.runtime.memory_media_file_storage import _calculate_file_id

from components.measures.selection import Selection
from components.report.names import LONGEST, file_name, measure_name

LARGE = 3 * 1024 * 1024


def test_a_name_says_what_the_file_holds_and_ends_in_its_fingerprint() -> None:
    stem = f"side-by-side-emphasis-countries-{measure_name(Selection(lens='countries'))}"
    signs = hashlib.sha256(b"content").hexdigest()[:8]
    assert file_name(stem, b"content", "svg") == f"side-by-side-emphasis-countries-per-1000-words-{signs}.svg"


@pytest.mark.parametrize(
    "stem", ["../../etc/passwd", "=1</script>", "Łódź\u202e\U0001f30d", "x" * 300, "", "a/b\\c:d*?"]
)
def test_a_name_holds_plain_signs_only(stem: str) -> None:
    name = file_name(stem, b"", "png")
    assert name.startswith("side-by-side")
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert len(name) <= LONGEST + len("side-by-side--12345678.png")
    assert name.count(".") == 1


def test_two_readers_with_files_of_one_length_and_name_each_get_their_own() -> None:
    one = bytes(LARGE)
    other = bytes(LARGE // 4) + b"x" + bytes(LARGE - LARGE // 4 - 1)
    mime = "application/zip"
    assert _calculate_file_id(one, mime, "data.zip") == _calculate_file_id(other, mime, "data.zip")  # why names differ
    names = [file_name("side-by-side-data", content, "zip") for content in (one, other)]
    ids = [_calculate_file_id(content, mime, name) for content, name in zip((one, other), names, strict=True)]
    assert ids[0] != ids[1]
