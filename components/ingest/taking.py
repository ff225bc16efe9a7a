"""Bytes to an `Extract` in this process: sniffed, decoded, read by the reader of its format, voiced, described. The child runs it.

Enters: bytes, name, the encoding chosen or "". Leaves: `Extract`, or `TextError`.
"""

import re

from components.ingest.about import FIELDS, about_first_lines
from components.ingest.block import Taken, controls_in
from components.ingest.encodings import decoded, encoding_label
from components.ingest.extract import PASTED, Extract, ExtractParagraph
from components.ingest.language import language_notice, language_of
from components.ingest.limits import MOST_CHARACTERS, MOST_PARAGRAPHS, MOST_TAGS, MOST_WORDS
from components.ingest.refusals import refusal
from components.ingest.sniff import format_of
from components.ingest.voice import guesses_of
from components.ingest.words import has_words_at_most, word_count

DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,20})|<\?xml[^>]{0,100}?encoding=["']([\w.:-]{2,20})""", re.I
)


def extract_here(data: bytes, *, name: str, encoding: str = "") -> Extract:
    """What is in a file. Raises `TextError` where it is no essay that can be read."""
    form, notices = ("text", ()) if name == PASTED else format_of(data, name)
    taken = _taken(data, form, name=name, encoding=encoding)
    blocks = [block for block in taken.blocks if block.text.strip()]
    _check_size([block.text for block in blocks], name)
    voiced = guesses_of([block.text for block in blocks], [(block.voice, block.why) for block in blocks])
    paragraphs = tuple(
        ExtractParagraph(block.text, voice, block.source, why)
        for block, (voice, why) in zip(blocks, voiced, strict=True)
    )
    text = "\n\n".join(each.text for each in paragraphs if each.voice != "furniture")
    language = language_of(text or "\n\n".join(each.text for each in paragraphs))
    first = about_first_lines([(each.text, each.voice) for each in paragraphs])
    about = {**taken.weak, **first, **taken.about}
    told = language_notice(name, language)
    return Extract(
        name=name,
        format=form,
        paragraphs=paragraphs,
        **{field: about[field][0] for field in FIELDS if field in about},
        guesses={field: about[field][1] for field in FIELDS if field in about},
        encoding=taken.encoding,
        encodings=taken.encodings,
        language=language,
        notices=(*notices, *taken.notices, *([told] if told else [])),
    )


def _taken(data: bytes, form: str, *, name: str, encoding: str) -> Taken:
    """What the reader of the format takes out; each parser is imported only for its own files."""
    if form == "docx":
        from components.ingest.wordfile import word_taken

        return word_taken(data, name=name)
    if form == "pdf":
        from components.ingest.pdf import pdf_taken

        return pdf_taken(data, name=name)
    declared = DECLARED.search(data[:4096]) if form == "html" else None
    read = decoded(
        data, name=name, encoding=encoding, declared=(declared[1] or declared[2]).decode() if declared else ""
    )
    if form == "text":
        from components.ingest.plain import plain_blocks

        blocks, told = plain_blocks(read.text, name=name)
        taken = Taken(blocks, notices=told)
    else:
        if read.text.count("<") > MOST_TAGS:
            raise refusal("tags", name)
        from components.ingest.markdown import markdown_taken
        from components.ingest.webpage import page_taken

        taken = (markdown_taken if form == "markdown" else page_taken)(read.text)
    notices = list(taken.notices)
    if read.guessed:
        notices.insert(0, f"{name} does not say its encoding; it was read as {encoding_label(read.encoding)}.")
    if controls := controls_in(read.text):
        notices.append(f"{controls:,} control character{'s were' if controls > 1 else ' was'} left out of {name}.")
    return Taken(
        taken.blocks, taken.about, taken.weak, tuple(notices), read.encoding, () if name == PASTED else read.encodings
    )


def _check_size(texts: list[str], name: str) -> None:
    characters = sum(map(len, texts))
    if characters > MOST_CHARACTERS:
        raise refusal("characters", name)
    if len(texts) > MOST_PARAGRAPHS:
        raise refusal("paragraphs", name, paragraphs=len(texts))
    if not any(not has_words_at_most(text, 0) for text in texts):
        raise refusal("wordless", name)
    if (words := sum(map(word_count, texts))) > MOST_WORDS:
        raise refusal("words", name, words=words)
