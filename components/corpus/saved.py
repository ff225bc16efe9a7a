"""The saved file: a reader's essays, what was changed in them, and the view, as one JSON text that any later version opens.

Enters: `Saved`. Leaves: bytes; and back, with every value checked (see `saved_part`). `format` is "side-by-side", `version` a whole number
that grows when an older app could no longer read the file; fields that are not known are passed over. With the texts an essay is its
paragraphs as the reader left them; without them it is what was counted: paragraphs with their words and no text, the program's mentions
and themes, and how often each word stands in each voice. `data/README.md` lists the fields.
"""

import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from components.coding.dates import is_date
from components.coding.mention import LAYERS
from components.corpus.change import SCOPES, Change, Coded, Recoded, Silenced, Spot
from components.corpus.essay import Essay
from components.corpus.listed import LISTED_LAYERS, LONGEST_NAME, MOST_NAMES, Listed
from components.corpus.own import (
    LONGEST_SLUG,
    LONGEST_TITLE,
    Kept,
    OwnEssay,
    clean,
)
from components.corpus.saved_essay import LONGEST_LINE, essay_in
from components.corpus.saved_part import Part, not_ours, read_json
from components.ingest.errors import InputError
from components.ingest.limits import MOST_CHARACTERS, MOST_ESSAYS, MOST_PARAGRAPHS

FORMAT = "side-by-side"
VERSION = 1
ENDING = "sidebyside.json"
MOST_CHANGES = 500
KIND_OF = {Recoded: "recoded", Coded: "coded", Silenced: "silenced", Listed: "listed"}


@dataclass(frozen=True, slots=True)
class Saved:
    """What a file holds: the reader's essays, the slugs on the page, the changes and whether they count, the address, the day, and
    whether the texts are in it.
    """

    essays: tuple[OwnEssay, ...] = ()
    laid: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    counted: bool = True
    address: tuple[tuple[str, str], ...] = ()
    day: str = ""
    texts: bool = True


def saved_bytes(saved: Saved) -> bytes:
    """The file."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "saved": saved.day,
        "texts": saved.texts,
        "address": dict(saved.address),
        "laid": list(saved.laid),
        "essays": [_essay_fields(each) for each in saved.essays],
        "changes": [{"change": KIND_OF[type(each)], **asdict(each)} for each in saved.changes],
        "changes_counted": saved.counted,
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return f"{text}\n".encode()


def _essay_fields(own: OwnEssay) -> dict[str, Any]:
    fields = asdict(own)
    if own.kept is None:
        del fields["kept"]
    return fields


def without_text(own: OwnEssay, essay: Essay) -> OwnEssay:
    """The essay with what was counted in it in place of its text; `essay` is the same as the program codes it."""
    kept = Kept(essay.fingerprint, essay.paragraphs, essay.program, essay.words)
    bare = tuple(replace(each, text="") for each in own.paragraphs)
    return replace(own, paragraphs=bare, kept=kept, encodings=(), notices=())


def opened(data: bytes, *, name: str) -> Saved:
    """What a file holds; raises InputError, one sentence, for a file that is not ours, of a later version, cut off or damaged."""
    file = clean(name)[:LONGEST_TITLE] or "The file"
    part = read_json(data, file=file)
    if part.fields.get("format") != FORMAT:
        raise not_ours(file)
    version = part.whole("version", least=1)
    if version > VERSION:
        raise InputError(
            f"{file} was saved by a later version of this app (format {version}; this one reads {VERSION}): open it there, or bring "
            "this app up to date. What is here stays as it is."
        )
    essays = tuple(map(essay_in, part.parts("essays", MOST_ESSAYS)))
    slugs = [each.slug for each in essays]
    if len({*slugs}) < len(slugs):
        part.fault("essays", "two essays have one slug")
    day = part.text("saved", len("2026-01-01"))
    if day and not is_date(day):
        part.fault("saved", "a day such as 2026-01-31 belongs there")
    address = part.part("address")
    if len(address.fields) > LONGEST_SLUG:
        part.fault("address", "more parameters than an address has")
    return Saved(
        essays=essays,
        laid=part.texts("laid", 2 * MOST_ESSAYS, LONGEST_TITLE),
        changes=tuple(map(_change, part.parts("changes", MOST_CHANGES))),
        counted=part.flag("changes_counted", default=True),
        address=tuple((clean(key)[:LONGEST_TITLE], address.text(key, LONGEST_LINE)) for key in address.fields),
        day=day,
        texts=part.flag("texts", default=True),
    )


def _change(part: Part) -> Change:
    kind = part.one_of("change", tuple(KIND_OF.values()))
    if kind == "silenced":
        return Silenced(part.one_of("layer", LAYERS), part.text("rule", LONGEST_LINE, least=1))
    if kind == "listed":
        return _listed(part)
    essay, scope = part.text("essay", LONGEST_TITLE, least=1), part.one_of("scope", SCOPES)
    spot_part = part.part("spot")
    spot = Spot(
        spot_part.whole("paragraph", MOST_PARAGRAPHS),
        spot_part.whole("start", MOST_CHARACTERS),
        spot_part.whole("end", MOST_CHARACTERS),
        spot_part.text("surface", LONGEST_LINE),
    )
    code = part.text("code", LONGEST_LINE, least=1)
    if kind == "coded":
        return Coded(essay, part.one_of("layer", LAYERS), code, spot, scope)
    layer, to_layer = part.one_of("layer", LISTED_LAYERS), part.one_of("to_layer", ("", *LAYERS))
    to_code = part.text("to_code", LONGEST_LINE)
    if bool(to_layer) != bool(to_code):
        part.fault("to_code", "layer and code go together")
    return Recoded(essay, layer, code, spot, scope, to_layer, to_code)


def _listed(part: Part) -> Listed:
    names = part.texts("names", MOST_NAMES, LONGEST_NAME)
    if any("~" in name or not any(sign.isalnum() for sign in name) for name in names):
        part.fault("names", "a name is a phrase as the texts write it")
    if not any(sign.isalnum() for sign in part.text("code", LONGEST_NAME)):
        part.fault("code", "a name is a phrase as the texts write it")
    return Listed(
        part.one_of("layer", LISTED_LAYERS),
        part.text("code", LONGEST_NAME, least=1),
        names,
        part.text("office", LONGEST_NAME),
        part.text("country", LONGEST_NAME),
    )
