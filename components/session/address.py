"""The selection as the address of the page, both ways: short own ids, defaults left out, unknown ones ignored with a notice.

Enters: query parameters as text. Leaves: `Selection` and plain notices; and back. Nothing here raises: an address is typed,
mailed, cut off and edited by people.
"""

from collections.abc import Collection, Mapping, Sequence

from components.corpus.essay import CODINGS
from components.corpus.own import PREFIX
from components.measures.selection import (
    AGREEMENTS,
    BASES,
    CHARTS,
    FUNCTION_WORDS,
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
from components.measures.words import LONGEST_WORD, folded, is_word

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
    "function": ("function_words", FUNCTION_WORDS),
}
"""Parameter of the address: field of `Selection` and the values allowed."""
PAIR = 2
"""Slugs of the parameter `pair`."""
LONGEST = 80
"""A value longer than this is not repeated in full in a notice."""


def _quoted(value: str) -> str:
    shown = "".join(c for c in value if c.isprintable())
    return f"“{shown[:LONGEST]}…”" if len(shown) > LONGEST else f"“{shown}”"


def _without_away(params: Mapping[str, str], essays: Sequence[str]) -> tuple[dict[str, str], str]:
    """The parameters without the essays of another reader, and the one sentence that says why they are not here."""
    named = [s for name in ("essays", "pair", "order") for s in params.get(name, "").split(",")]
    away = [s for s in dict.fromkeys(named) if s.startswith(PREFIX) and s not in essays]
    if not away:
        return {**params}, ""
    kept = dict(params)
    for name in ("essays", "pair", "order"):
        slugs = params.get(name, "").split(",")
        if set(slugs) & set(away):
            kept[name] = ",".join(s for s in slugs if s not in away and name == "essays")
            if not kept[name]:
                del kept[name]
    count = "an essay that its maker brought" if len(away) == 1 else f"{len(away)} essays that their maker brought"
    listed = ", ".join(_quoted(s) for s in away[:6])
    return kept, (
        f"The address asks for {count} ({listed}): a text does not travel in an address, so it is not here. "
        "Ask for the essays as files, or as the saved file of that page, and bring them under “Your essays”."
    )


def selection_from(
    params: Mapping[str, str], *, essays: Sequence[str], subjects: Collection[str], words: Collection[str] = ()
) -> tuple[Selection, tuple[str, ...]]:
    """The selection that an address asks for, and one notice for each part of it that is not known.

    `essays` are the slugs at hand in the page's order, `subjects` the ids that can be picked, `words` the folded words of the
    essays. Parameters of other parts of the page are left alone.
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
    params, away = _without_away(params, essays)
    if away:
        notices.append(away)
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
    if params.get("also"):
        if params["also"] in subjects and "pick" in fields and params["also"] != fields["pick"]:
            fields["also"] = params["also"]
        else:
            why = (
                "which no essay here speaks of"
                if params["also"] not in subjects
                else "which needs another one picked first"
            )
            notices.append(
                f"The address also picks {_quoted(params['also'])}, {why}: ignored. Pick a pair under Connections."
            )
    if params.get("word"):
        word = folded(params["word"])
        if word in words and len(word) <= LONGEST_WORD:
            fields["word"] = word
        else:
            why = (
                "which no essay here uses" if is_word(word) else f"which is not a word of up to {LONGEST_WORD} letters"
            )
            notices.append(
                f"The address asks for the word {_quoted(params['word'])}, {why}: ignored. Pick a word under Contrast."
            )
    return Selection().but(**fields), tuple(notices)


def only_from(params: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """The chart that an address asks for alone, "" for none, and a notice where it is not known."""
    only = params.get("only", "")
    if not only or only in CHARTS:
        return only, ()
    return "", (
        f"The address asks for the chart {_quoted(only)} alone, which is not one of {', '.join(CHARTS)}: ignored.",
    )


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
        if selection.also:
            params["also"] = selection.also
    if selection.word:
        params["word"] = selection.word
    return params
