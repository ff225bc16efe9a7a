"""What was taken out of a file, paragraph by paragraph, to be looked at before it is coded: whose voice each paragraph is, changeable.

Enters: `ExtractRow`s. Leaves: nothing; a change calls `on_voice(number, voice, source)`. A long paragraph shows its beginning until it
is opened, and the list can be narrowed to one voice, so that the few that are not the author's own are found among hundreds.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypedDict

from components.views.web.element import mount


class ExtractRow(TypedDict):
    """A paragraph: number from 1, text, voice, source of a quotation, and why that voice."""

    number: int
    text: str
    voice: str
    source: str
    why: str


def extract_rows(
    rows: Sequence[ExtractRow],
    *,
    key: str,
    title: str,
    voices: Mapping[str, str],
    on_voice: Callable[[int, str, str], None],
) -> None:
    """Draw the paragraphs of one essay; `voices` are the voices allowed and what they are called."""

    def heard(value: Mapping[str, str]) -> None:
        on_voice(int(value["number"]), str(value["voice"]), str(value["source"]))

    data = {"title": title, "rows": rows, "voices": [{"id": each, "label": label} for each, label in voices.items()]}
    mount("extract", data, key=key, events={"voice": heard})
