"""A sentence in parts, so that each subject that it names leads to its own passages.

Enters: a sentence, the subjects that it is on with their labels, the titles that it may hold. Leaves: parts in order,
each a run of text and the subject that it names ("" for none); joined they are the sentence.

Rule: a subject is the first place where its label stands as whole words outside a title; where labels lie in each
other ("Guinea", "Guinea-Bissau") the longer is looked for first. A subject that the sentence does not name has no part.
"""

import re
from collections.abc import Mapping, Sequence

Part = tuple[str, str]
MASK = "\x00"


def named_parts(sentence: str, labels: Mapping[str, str], titles: Sequence[str]) -> tuple[Part, ...]:
    """The parts of a sentence; `labels` by subject, `titles` as the sentence writes them."""
    open_text = sentence
    for title in sorted(titles, key=len, reverse=True):
        open_text = open_text.replace(title, MASK * len(title))
    places: list[tuple[int, int, str]] = []
    for subject, label in sorted(labels.items(), key=lambda named: -len(named[1])):
        found = re.search(rf"(?<![\w-]){re.escape(label)}(?![\w-])", open_text)
        if found:
            places.append((found.start(), found.end(), subject))
            open_text = open_text[: found.start()] + MASK * len(label) + open_text[found.end() :]
    parts: list[Part] = []
    at = 0
    for start, end, subject in sorted(places):
        parts += [(sentence[at:start], ""), (sentence[start:end], subject)]
        at = end
    return tuple(part for part in (*parts, (sentence[at:], "")) if part[0])
