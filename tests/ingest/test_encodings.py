"""Which encoding a text is in: said, named, changeable."""

import pytest

from components.ingest.encodings import decoded, encoding_label
from components.ingest.errors import TextError
from components.ingest.extract import extract_of

ENGLISH = "“I was tired,” the minister’s aide said – and it rained on the café for most of that long and dreary week in Geneva."
JAPANESE = "大臣は雨の夜遅くに帰宅した。古い家では誰も彼を待っていなかった。翌朝、彼は新聞を読み、静かにお茶を飲んだ。"
RUSSIAN = (
    "Министр пришёл домой поздно вечером, и никто в старом доме его не ждал. Утром он прочитал газету и выпил чаю."
)


@pytest.mark.parametrize(
    ("text", "written", "read", "guessed"),
    [
        (ENGLISH, "utf-8", "utf-8", False),
        (ENGLISH, "utf-8-sig", "utf-8", False),
        (ENGLISH, "utf-16", "utf-16-le", False),
        (ENGLISH, "utf-16-le", "utf-16-le", True),
        (ENGLISH, "utf-16-be", "utf-16-be", True),
        (ENGLISH, "cp1252", "cp1252", True),
        (ENGLISH, "mac_roman", "mac_roman", True),
        (JAPANESE, "shift_jis", "cp932", True),
        (JAPANESE, "euc_jp", "euc_jp", True),
        (RUSSIAN, "cp1251", "cp1251", True),
        (RUSSIAN, "koi8_r", "koi8_r", True),
        ("The minister came home late.", "ascii", "utf-8", False),
    ],
)
def test_the_encoding_is_found(text: str, written: str, read: str, guessed: bool) -> None:
    found = decoded(text.encode(written), name="a.txt")
    assert (found.text, found.encoding, found.guessed) == (text, read, guessed)


def test_a_guess_is_named_and_can_be_changed() -> None:
    data = JAPANESE.encode("shift_jis")
    guess = extract_of(data, name="a.txt")
    assert (guess.encoding, guess.language) == ("cp932", "ja")
    assert guess.notices[0] == "a.txt does not say its encoding; it was read as Shift-JIS (Japanese)."
    assert "gb18030" in guess.encodings
    chosen = extract_of(data, name="a.txt", encoding="gb18030")
    assert (chosen.encoding, chosen.paragraphs[0].text == JAPANESE) == ("gb18030", False)
    assert not any("encoding" in notice for notice in chosen.notices)
    assert extract_of(data, name="a.txt", encoding="Shift_JIS").paragraphs[0].text == JAPANESE


def test_utf_8_has_no_others() -> None:
    assert decoded(ENGLISH.encode(), name="a.txt").encodings == ()
    assert "mac_roman" in decoded(ENGLISH.encode("cp1252"), name="a.txt").encodings


def test_a_page_says_its_encoding() -> None:
    page = f'<!doctype html><html><head><meta charset="windows-1251"></head><body><p>{RUSSIAN}</p></body></html>'
    extract = extract_of(page.encode("cp1251"), name="a.html")
    assert (extract.encoding, extract.paragraphs[0].text) == ("cp1251", RUSSIAN)
    assert extract.notices == (
        "a.html seems to be in Russian, not in English: the program knows names and themes as English has them, and will find few.",
    )


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("euc_jp", "a.txt cannot be read as EUC-JP (Japanese) (byte 1 does not fit): choose another encoding."),
        ("rot13", "a.txt cannot be read as “rot13”, which is no encoding known here: choose one of utf-8, utf-16-le, "),
    ],
)
def test_an_encoding_that_does_not_fit(encoding: str, said: str) -> None:
    with pytest.raises(TextError) as problem:
        decoded(JAPANESE.encode("shift_jis"), name="a.txt", encoding=encoding)
    assert str(problem.value).startswith(said)


def test_labels() -> None:
    assert (encoding_label("cp1252"), encoding_label("odd")) == ("Windows-1252 (Western)", "odd")
