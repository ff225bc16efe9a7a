"""Why a file cannot be taken: one plain sentence for each reason, with the way out.

Enters: a reason (a key of `SENTENCES`), the file's name, and the figures of the sentence. Leaves: `TextError`.
"""

from components.ingest.errors import TextError
from components.ingest.limits import (
    MEMORY,
    MOST_BYTES,
    MOST_CHARACTERS,
    MOST_PAGES,
    MOST_PARAGRAPHS,
    MOST_UNPACKED,
    MOST_WORDS,
    SECONDS,
)

SAVE_AS_TEXT = "save the essay's text alone as .txt and bring that."
SENTENCES = {
    "empty": "{name} is empty: put the essay's text into it, with a blank line between paragraphs.",
    "wordless": "{name} holds no words: bring a file that has the essay's text in it.",
    "bytes": f"{{name}} has {{size:,}} bytes, and a file may have at most {MOST_BYTES:,}: {SAVE_AS_TEXT}",
    "words": f"{{name}} has {{words:,}} words, and an essay may have at most {MOST_WORDS:,}: bring a part of it.",
    "characters": (
        f"{{name}} has more than {MOST_CHARACTERS:,} characters of text, the most that an essay may have: bring a part of it."
    ),
    "paragraphs": f"{{name}} has {{paragraphs:,}} paragraphs, and an essay may have at most {MOST_PARAGRAPHS:,}: bring a part of it.",
    "pages": f"{{name}} has more than {MOST_PAGES} pages, the most that a PDF may have: bring the essay's pages alone.",
    "unpacked": (
        f"{{name}} unpacks to more than {MOST_UNPACKED // 1_000_000} MB, which no essay needs, and was not read: {SAVE_AS_TEXT}"
    ),
    "tags": f"{{name}} is built of too many parts to be an essay, and was not read: {SAVE_AS_TEXT}",
    "seconds": f"{{name}} was given up after {SECONDS} seconds of reading: {SAVE_AS_TEXT}",
    "memory": f"{{name}} was given up, since reading it took more than {MEMORY // 1_000_000} MB of memory: {SAVE_AS_TEXT}",
    "broken off": f"{{name}} could not be read, since the program that reads it broke off: {SAVE_AS_TEXT}",
    "pictures": "{name} holds only pictures of pages and no text: run text recognition (OCR) over it, or paste the text.",
    "picture": "{name} is a picture and no text: run text recognition (OCR) over it, or paste the text.",
    "encrypted": "{name} is encrypted: open it with its password, save a copy without one, and bring that.",
    "damaged": "{name} is cut off or damaged: fetch or save it again, and bring the whole file.",
    "circular": "{name} is a PDF whose pages run in a circle: print it to a new PDF and bring that, or paste the text.",
    "macros": "{name} holds macros, which are programs: save it as .docx without macros and bring that.",
    "old Word": "{name} is a Word file of the kind before 2007 (.doc): save it as .docx or .txt and bring that.",
    "old Office": "{name} is an Office file and no Word document: save the essay as .docx or .txt and bring that.",
    "other": "{name} is {what} and no essay in a form that can be read: save the text as .docx or .txt and bring that.",
    "binary": "{name} is neither text nor a Word file nor a PDF: bring the essay as .txt, .md, .html, .docx or .pdf.",
    "encoding": "{name} cannot be read as {encoding} (byte {byte:,} does not fit): choose another encoding.",
    "no encoding": "{name} cannot be read as “{encoding}”, which is no encoding known here: choose one of {known}.",
}


def refusal(reason: str, name: str, **figures: object) -> TextError:
    """The error that says why the file is not taken; `reason` is a key of `SENTENCES`."""
    return TextError(SENTENCES[reason].format(name=name, **figures))
