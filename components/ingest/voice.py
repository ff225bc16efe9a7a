"""Whose voice each paragraph is, guessed from its form alone: author, heading, quotation or furniture.

Enters: the paragraphs of a text in order, as strings. Leaves: one of `VOICES` for each. The rules, in order: page furniture by its wording;
a quotation follows a paragraph that ends with a colon, and goes on while paragraphs open with a quotation mark that the one before left
open; a heading is short and has no closing punctuation. A reader can correct each guess; ingest knows no names, so sources stay empty.
"""

import re
from collections.abc import Sequence

from components.ingest.words import has_words_at_most, word_count

HEADING_WORDS = 14
FURNITURE_WORDS = 14
MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
FURNITURE = (
    r"related (content|articles?|stories|topics|reading|coverage|posts?|items)",
    r"(read|see|learn) (more|next|also)\b.*",
    r"more (on|from|about) .*",
    r"more in this series.*",
    r"(also|further) (read|reading)\b.*",
    r"(recommended|most read|most popular|trending|editors?['’]s? picks?|you (may|might) also like)\b.*",
    r"(share|tweet|email|e-mail|print|save|comments?|reply|like)( (this|on|via|to|article|story|page|post|link|"
    r"facebook|twitter|x|linkedin|whatsapp|email|e-mail)\b.*)?",
    r"((share|tweet|email|print|save|facebook|twitter|linkedin|whatsapp|reddit|pinterest|copy link|comments?)[ ,|/·•]*){2,}",
    r"(story continues below|continue reading|keep reading|click here)\b.*",
    r"advertisement|sponsored( content)?|paid post|promoted",
    r"(follow|join|like|find) (us|me|him|her|them|the author|the writer|@\w+)\b.*",
    r"(sign up|subscribe|register|log ?in|sign in|donate|support us|become a (member|subscriber))\b.*",
    r"(©|\(c\)|copyright\b).*",
    r"all rights reserved\b.*",
    r"(photo(graph)?|image|picture|illustration|video)( credits?)?( by)?\s*[:/].*",
    r"(getty images|ap photo|afp|photo illustration)\b.*",
    r"(filed under|tags?|topics?|categories|category|keywords?)\s*:.*",
    r"(published|updated|posted|last (updated|modified))\b.*\d.*",
    r"\d+ (comments?|shares?|min(ute)?s? read)\b.*",
    r"(by|By|BY) [A-ZÀ-Ý][\w.'’-]*( (and |van |von |de |al-|[A-ZÀ-Ý])[\w.'’-]*)*( \|.*)?",
    rf"((mon|tues|wednes|thurs|fri|satur|sun)day)?,? ?{MONTH}\.? \d{{1,2}},? \d{{4}}.*",
    rf"\d{{1,2}} {MONTH} \d{{4}}.*",
    r"[*·•—–_=~#-]+( [*·•—–_=~#-]+)*",
)
IS_FURNITURE = re.compile(rf"(?:{'|'.join(FURNITURE)})[\s.:»→>]*", re.IGNORECASE)
IS_LISTED = re.compile(r"(?:[-*•–—·]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s|(?:first|firstly|one|to begin)\b", re.IGNORECASE)
WHY = {
    "only": "the only paragraph",
    "furniture": "worded like a byline, a date, a credit or a link of the page",
    "colon": "follows a paragraph that ends with a colon",
    "open": "goes on with the quotation that the paragraph before left open",
    "heading": "short, and without closing punctuation",
    "author": "an ordinary paragraph",
}
"""The reason for each guess, in words."""
CLOSING = ".!?…:;,"
CLOSING_MARKS = "\"'”’»)]"


def voices_of(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """The voice of each paragraph, guessed; a text of a single paragraph is the author's own."""
    return tuple(voice for voice, _ in guesses_of(paragraphs))


def guesses_of(paragraphs: Sequence[str], marked: Sequence[tuple[str, str]] = ()) -> tuple[tuple[str, str], ...]:
    """Voice and reason of each paragraph; `marked` holds what the markup says, ("", "") where it says nothing.

    What is marked as furniture does not stand between two paragraphs.
    """
    known = list(marked) or [("", "")] * len(paragraphs)
    if len(paragraphs) < 2:
        return tuple((voice or "author", why or WHY["only"]) for voice, why in known)
    guesses: list[tuple[str, str]] = []
    before, voice_before = "", ""
    for paragraph, (voice, why) in zip(paragraphs, known, strict=True):
        guesses.append((voice, why) if voice else _voice(paragraph, before, voice_before))
        if voice != "furniture":
            before, voice_before = paragraph, guesses[-1][0]
    return tuple(guesses)


def is_furniture(paragraph: str) -> bool:
    """Whether the paragraph is the page's and not the essay's: links, share lines, credits, bylines and dates."""
    if not has_words_at_most(paragraph, FURNITURE_WORDS):
        return False
    return IS_FURNITURE.fullmatch(" ".join(paragraph.split())) is not None


def is_heading(paragraph: str, *, first: bool = False) -> bool:
    """Whether the paragraph is short and closes like a heading; the first paragraph may also end with "?" or "!"."""
    if not has_words_at_most(paragraph, HEADING_WORDS if first else HEADING_WORDS - 2) or not word_count(paragraph):
        return False
    bare = paragraph.strip().rstrip(CLOSING_MARKS)
    if first and bare.endswith(("?", "!")):
        return True
    return (
        not bare.endswith(tuple(CLOSING)) and not paragraph.strip().endswith(("”", '"')) and not _is_listed(paragraph)
    )


def _voice(paragraph: str, before: str, voice_before: str) -> tuple[str, str]:
    if is_furniture(paragraph):
        return "furniture", WHY["furniture"]
    if voice_before == "author" and before.rstrip().endswith(":") and not _is_listed(paragraph):
        return "quotation", WHY["colon"]
    if voice_before == "quotation" and _is_open(before) and paragraph.lstrip().startswith(("“", '"')):
        return "quotation", WHY["open"]
    if is_heading(paragraph, first=not before):
        return "heading", WHY["heading"]
    return "author", WHY["author"]


def _is_open(paragraph: str) -> bool:
    """Whether a paragraph opens with a quotation mark and leaves it open for the next one, as print does."""
    text = paragraph.strip()
    if text.startswith("“"):
        return text.count("“") > text.count("”")
    return text.startswith('"') and text.count('"') % 2 == 1


def _is_listed(paragraph: str) -> bool:
    return IS_LISTED.match(paragraph.lstrip()) is not None
