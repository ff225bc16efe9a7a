"""The selection as the address of the page, both ways: short own ids, defaults left out, unknown ones ignored with a notice.

Enters: query parameters as text. Leaves: `Selection` and plain notices; and back. Nothing here raises: an address is typed,
mailed, cut off and edited by people.
"""

from collections.abc import Collection, Mapping, Sequence

from components.corpus.essay import CODINGS
from components.measures.selection import (
    AGREEMENTS,
    BASES,
    CHARTS,
    LENSES,
    MEASURES,
    ORDERS,
    PRIORS,
    TERMS,
    THEME_MEASURES,
    TIES,
    WHOSE,
    Selection,
)

PARAMETERS = {
    "lens": ("lens", LENSES),
    "measure": ("measure", MEASURES),
    "share": ("theme_measure", THEME_MEASURES),
    "basis": ("basis", BASES),
    "voice": ("voice", WHOSE),
    "coding": ("coding", CODINGS),
    "agreement": ("agreement", AGREEMENTS),
    "terms": ("terms", TERMS),
    "prior": ("prior", PRIORS),
    "tie": ("tie", TIES),
    "chart": ("chart", CHARTS),
}
"""Parameter of the address: field of `Selection` and the values allowed."""
PAIR = 2
"""Slugs of the parameter `pair`."""
LONGEST = 80
"""A value longer than this is not repeated in full in a notice."""


def _quoted(value: str) -> str:
    shown = "".join(c for c in value if c.isprintable())
    return f"“{shown[:LONGEST]}…”" if len(shown) > LONGEST else f"“{shown}”"


def selection_from(
    params: Mapping[str, str], *, essays: Sequence[str], subjects: Collection[str]
) -> tuple[Selection, tuple[str, ...]]:
    """The selection that an address asks for, and one notice for each part of it that is not known.

    `essays` are the slugs at hand in the page's order, `subjects` the ids that can be picked. Parameters of other parts of the
    page are left alone.
    """
    fields: dict[str, object] = {}
    notices: list[str] = []
    for name, (field, allowed) in PARAMETERS.items():
        value = params.get(name)
        if value is None:
            continue
        if value in allowed:
            fields[field] = value
        else:
            notices.append(
                f"The address asks for the {name} {_quoted(value)}, which is not one of {', '.join(allowed)}: ignored."
            )
    if "essays" in params:
        asked = [s for s in params["essays"].split(",") if s]
        known = tuple(s for s in essays if s in asked)
        notices.extend(
            f"The address asks for the essay {_quoted(s)}, which is not here (here are {', '.join(essays)}): ignored."
            for s in asked
            if s not in essays
        )
        fields["essays"] = () if len(known) == len(essays) else known
    if params.get("pair"):
        pair = tuple(params["pair"].split(","))
        if len(pair) == PAIR and len(set(pair)) == PAIR and set(pair) <= set(essays):
            fields["pair"] = pair
        else:
            notices.append(
                f"The address asks for the pair {_quoted(params['pair'])}, which is not two of {', '.join(essays)}: ignored."
            )
    if "order" in params:
        if params["order"] in (*ORDERS, *essays):
            fields["order"] = params["order"]
        else:
            notices.append(
                f"The address asks for the order {_quoted(params['order'])}, which is not one of "
                f"{', '.join((*ORDERS, *essays))}: ignored."
            )
    if params.get("pick"):
        if params["pick"] in subjects:
            fields["pick"] = params["pick"]
        else:
            notices.append(
                f"The address picks {_quoted(params['pick'])}, which no essay here speaks of: ignored. Pick a name in any chart."
            )
    return Selection().but(**fields), tuple(notices)


def params_of(selection: Selection) -> dict[str, str]:
    """The query parameters of a selection, defaults left out, in a fixed order."""
    default = Selection()
    params = {
        name: str(getattr(selection, field))
        for name, (field, _) in PARAMETERS.items()
        if getattr(selection, field) != getattr(default, field)
    }
    if selection.essays:
        params["essays"] = ",".join(selection.essays)
    if selection.pair:
        params["pair"] = ",".join(selection.pair)
    if selection.order != default.order:
        params["order"] = selection.order
    if selection.pick:
        params["pick"] = selection.pick
    return params
