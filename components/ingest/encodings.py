"""Bytes to text: which encoding a file is in, said in words, and which others are plausible.

Enters: bytes, and the encoding that the reader chose, or "". Leaves: `Decoded`, or `TextError`. The rules, in order: the reader's
choice; a byte-order mark; what a page declares; strict UTF-8; UTF-16 by where its zero bytes stand; Windows-1252 or Mac Roman where
nearly all is ASCII and the rest makes sense as marks and letters; Shift-JIS or EUC-JP by its kana; else
what charset-normalizer finds likeliest of `ENCODINGS`.
"""

import re
from dataclasses import dataclass

from components.ingest.block import CONTROLS
from components.ingest.refusals import refusal

ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16 (little-endian)",
    "utf-16-be": "UTF-16 (big-endian)",
    "cp1252": "Windows-1252 (Western)",
    "cp1250": "Windows-1250 (Central European)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1255": "Windows-1255 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic)",
    "mac_roman": "Mac Roman",
    "koi8_r": "KOI8-R (Cyrillic)",
    "cp932": "Shift-JIS (Japanese)",
    "euc_jp": "EUC-JP (Japanese)",
    "gb18030": "GB18030 (Chinese)",
    "big5": "Big5 (Chinese)",
    "cp949": "EUC-KR (Korean)",
}
"""Codec and name in words, in the order in which a page may list them."""
ALIASES = {
    "utf8": "utf-8", "ascii": "utf-8", "us-ascii": "utf-8", "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252",
    "windows-1252": "cp1252", "windows-1250": "cp1250", "windows-1251": "cp1251", "windows-1253": "cp1253",
    "windows-1254": "cp1254", "iso-8859-9": "cp1254", "windows-1255": "cp1255", "windows-1256": "cp1256",
    "macintosh": "mac_roman", "koi8-r": "koi8_r", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
    "euc-jp": "euc_jp", "gb2312": "gb18030", "gbk": "gb18030", "euc-kr": "cp949", "utf-16": "utf-16-le",
}  # fmt: skip
MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
MOST_FOREIGN = 0.05
"""Share of bytes outside ASCII up to which a text is taken for a Western one."""
KANA = 0.2
"""Share of the characters outside ASCII that are kana from which a text is Japanese."""
SAMPLE = 200_000
PLAUSIBLE = 5
ODD = re.compile(r"[a-zß-ÿ][À-Þ]|[a-zA-Z][ÐÞ¤¥¦§¨©ª«¬®¯°±²³µ¶¸¹º¼½¾¿÷×†‡ˆ‰‹ŠŒŽ•˜™›œžŸ∞≤≥∂∑∏π∫Ω√≈∆◊ıˆ˜¯˘˙˚¸˝˛ˇ][a-zA-Z]")
"""What seldom stands in a Western text: a capital with an accent after a small letter, a sign between two letters."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the codec that it was read with, the other plausible codecs (likeliest first), and whether it was guessed."""

    text: str
    encoding: str
    encodings: tuple[str, ...] = ()
    guessed: bool = False


def decoded(data: bytes, *, name: str, encoding: str = "", declared: str = "") -> Decoded:
    """The text of a file. Raises `TextError` where the chosen encoding is unknown or does not fit, or none fits."""
    if encoding:
        return _as_chosen(data, name, encoding)
    for mark, codec in MARKS:
        if data.startswith(mark) and (text := _text(data[len(mark) :], codec)) is not None:
            return Decoded(text, codec)
    if codec := _utf_16(data):
        return Decoded(data.decode(codec), codec, _others(data, codec), guessed=True)
    if b"\0" in data[:SAMPLE] and data.count(b"\0") > len(data) // 1000 + 8:
        raise refusal("binary", name)
    if (text := _text(data, "utf-8")) is not None:
        return Decoded(text, "utf-8")
    codec = _known(declared)
    if codec and (text := _text(data, codec)) is not None:
        return Decoded(text, codec, _others(data, codec))
    codec = _western(data) or _japanese(data) or _likeliest(data)
    if not codec or (text := _text(data, codec)) is None or _is_noise(text):
        raise refusal("binary", name)
    return Decoded(text, codec, _others(data, codec), guessed=True)


def encoding_label(codec: str) -> str:
    """The encoding's name in words, as in `ENCODINGS`; the codec itself where it is none of them."""
    return ENCODINGS.get(codec, codec)


def _as_chosen(data: bytes, name: str, encoding: str) -> Decoded:
    codec = _known(encoding)
    if not codec:
        raise refusal("no encoding", name, encoding=encoding, known=", ".join(ENCODINGS))
    mark = next((mark for mark, marked in MARKS if marked == codec and data.startswith(mark)), b"")
    try:
        text = data[len(mark) :].decode(codec)
    except UnicodeDecodeError as problem:
        byte = problem.start + len(mark) + 1
        raise refusal("encoding", name, encoding=encoding_label(codec), byte=byte) from None
    return Decoded(text, codec, _others(data, codec))


def _known(encoding: str) -> str:
    """The codec of `ENCODINGS` that a name means, or ""."""
    plain = encoding.strip().lower()
    return next((codec for codec in (plain, ALIASES.get(plain, "")) if codec in ENCODINGS), "")


def _text(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _utf_16(data: bytes) -> str:
    """UTF-16 without a mark: in Western text every other byte is zero, nearly always the same one."""
    sample = data[: SAMPLE // 2 * 2]
    if len(data) % 2 or len(sample) < 2:
        return ""
    half = len(sample) // 2
    even, odd = sample[::2].count(0) / half, sample[1::2].count(0) / half
    for zeros, other, codec in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros > 0.4 and other < 0.05 and (text := _text(data, codec)) is not None and not _is_noise(text):
            return codec
    return ""


def _western(data: bytes) -> str:
    """Windows-1252 or Mac Roman, whichever makes fewer odd letters of a text that is nearly all ASCII; else ""."""
    sample = data[:SAMPLE]
    if sum(byte > 127 for byte in sample) > MOST_FOREIGN * len(sample):
        return ""
    oddities = []
    for codec in ("cp1252", "mac_roman"):
        text = _text(data, codec)
        if text is not None and not _is_noise(text):
            oddities.append((sum(1 for _ in ODD.finditer(text)), codec))
    return min(oddities, key=lambda pair: pair[0])[1] if oddities else ""


def _japanese(data: bytes) -> str:
    """Shift-JIS or EUC-JP where a good part of the text is kana, which wrongly decoded Chinese or Korean is not; else ""."""
    for codec in ("cp932", "euc_jp"):
        if (text := _text(data, codec)) is not None:
            foreign = [character for character in text[:SAMPLE] if character > "\x7f"]
            kana, narrow = (sum(low <= each <= high for each in foreign) for low, high in (("ぁ", "ヿ"), ("｡", "ﾟ")))
            if kana > KANA * len(foreign) and narrow < KANA * kana:
                return codec
    return ""


def _likeliest(data: bytes) -> str:
    """The best of charset-normalizer's guesses among `ENCODINGS`, or ""."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE], cp_isolation=list(ENCODINGS), enable_fallback=False).best()
    codec = (
        best.encoding.replace("_", "-") if best and best.encoding.startswith("utf") else best.encoding if best else ""
    )
    if codec in ENCODINGS and _text(data, codec) is not None:
        return codec
    return next((each for each in ENCODINGS if (text := _text(data, each)) is not None and not _is_noise(text)), "")


def _others(data: bytes, codec: str) -> tuple[str, ...]:
    """The other encodings in which the bytes are a text without control characters, and not the same one."""
    if codec.startswith("utf-16"):
        return ()
    sample = data[: SAMPLE // 2 * 2]
    own = sample.decode(codec, "replace")
    others: list[str] = []
    for each in ENCODINGS:
        if each == codec or (each.startswith("utf-16") and b"\0" not in sample):
            continue
        text = _text(data, each)
        if text is not None and text[: len(own)] != own and not CONTROLS.search(text[:SAMPLE]):
            others.append(each)
    return tuple(others[:PLAUSIBLE])


def _is_noise(text: str) -> bool:
    """Whether too many characters are control characters for the text to be one."""
    sample = text[:SAMPLE]
    return sum(1 for _ in CONTROLS.finditer(sample)) > len(sample) // 50 + 8
