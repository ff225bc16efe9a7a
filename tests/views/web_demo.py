"""A small made-up page with every element on it, for the tests to drive; what the elements send back stands in `heard`."""

from typing import Any

import streamlit as st

from components.views.web import essay_cards, passages, reading, statements, subject_table

st.set_page_config(page_title="Elements", layout="wide")

SCRIPT = "<img src=x onerror=\"document.title='ran'\">"
ESSAYS = (
    ("tides", "The tide tables", "#0072B2", "circle"),
    ("harbour", "Harbour lights", "#D55E00", "square"),
    ("lanterns", "Nine lanterns", "#009E73", "triangle"),
)
TEXTS = {
    "tides": (
        "Queen Anna of Norway sat with President Łukasz Nowak for an hour. Nowak left content; Norway did not.",
        "The ministry heard of it from a newspaper, and from nobody else. " * 5,
        "Poland has changed its mind since. Its president has not: Nowak calls the old deal his best.",
        "Later that year the Nordic League asked for the minutes of the hour. " * 6,
        "There were none, and Anna said so.",
    ),
    "harbour": (
        "A harbour is a promise that Norway keeps in steel. Anna likes to be seen there.",
        "What the harbour cost is another matter. " * 8,
        f"The sign at the gate reads {SCRIPT} and nobody has mended it.",
        "Poland built a harbour of its own, with Nowak in a hard hat.",
    ),
    "lanterns": (
        "Lanterns",
        "The café by the quay still hangs out nine lanterns, one a minister. " * 4,
        "The eighth was for a minister of Poland; it went out first.",
    ),
}
SURFACES = (
    ("Queen Anna", "anna", "leader"),
    ("Anna", "anna", "leader"),
    ("President Łukasz Nowak", "nowak", "leader"),
    ("Nowak", "nowak", "leader"),
    ("Norway", "NOR", "country"),
    ("Poland", "POL", "country"),
    ("minister of Poland", "poland-minister", "leader"),
    ("Nordic League", "nordic-league", "bloc"),
)
SUBJECTS: dict[str, dict[str, Any]] = {
    "anna": {"label": "Anna", "layer": "leader", "who": "Queen of Norway since 2001"},
    "nowak": {"label": "Łukasz Nowak", "layer": "leader", "who": {"tides": "President of Poland", "harbour": "Mayor"}},
    "poland-minister": {"label": "The minister", "layer": "leader", "who": ""},
    "NOR": {"label": "Norway", "layer": "country", "who": ""},
    "POL": {"label": "Poland", "layer": "country", "who": ""},
    "nordic-league": {"label": f"Nordic League {SCRIPT}", "layer": "bloc", "who": ""},
    "trust": {"label": "Trust", "layer": "theme", "who": ""},
}


def mentions(text: str, start: int) -> list[dict[str, Any]]:
    found: dict[tuple[str, int], dict[str, Any]] = {}
    for surface, subject, layer in SURFACES:
        at = text.find(surface)
        while at >= 0:
            end = at + len(surface)
            inside = any(f["layer"] == layer and f["start"] <= start + at < f["end"] for f in found.values())
            if not inside:
                found[layer, at] = {
                    "start": start + at,
                    "end": start + end,
                    "layer": layer,
                    "subject": subject,
                    "label": SUBJECTS[subject]["label"],
                    "kind": "name",
                    "surface": surface,
                    "rule": "named in full",
                }
            at = text.find(surface, end)
    return sorted(found.values(), key=lambda mention: mention["start"])


def paragraphs(slug: str, *, full: bool) -> list[dict[str, Any]]:
    rows, start = [], 0
    for number, text in enumerate(TEXTS[slug], start=1):
        voice = {("tides", 4): "quotation", ("lanterns", 1): "heading"}.get((slug, number), "author")
        theme = {"id": "trust", "label": "Trust", "level": 2 if number == 1 else 1}
        rows.append(
            {
                "number": number,
                "start": start,
                "end": start + len(text),
                "voice": voice,
                "source": "Quay Gazette" if voice == "quotation" else "",
                "gist": f"Says in one line what paragraph {number} holds. {SCRIPT if number == 3 else ''}",
                "text": text if full else None,
                "themes": [theme] if number % 2 and voice == "author" else [],
                "mentions": mentions(text, start),
            }
        )
        start += len(text) + 2
    return rows


def heard(name: str, *values: object) -> None:
    st.session_state.setdefault("heard", []).append([name, *values])


def picked(subject: str) -> None:
    heard("reading", subject)
    st.session_state["pick"] = subject


full = st.query_params.get("text") == "1"
essays = [
    {"slug": slug, "title": title, "color": color, "shape": shape, "words": 100, "meta": "100 words", "differs": ""}
    | {"paragraphs": paragraphs(slug, full=full)}
    for slug, title, color, shape in ESSAYS
]
rows = [
    {"subject": "anna", "label": "Anna", "number": "17", "says": "17 mentions", "bar": 1.0},
    {"subject": "nowak", "label": f"Łukasz Nowak {SCRIPT}", "number": "4", "says": "4 mentions", "bar": 0.24},
]
groups: list[Any] = [
    {"lens": "leaders", "heading": "Leaders", "none": "no leader named", "rows": rows},
    {"lens": "countries", "heading": "Countries", "none": "no country named", "rows": []},
]
st.title("Elements")
essay_cards(
    [{**essay, "meta": ["June 2018 · author unknown", "100 words"], "groups": groups} for essay in essays],  # type: ignore[typeddict-item]
    key="cards",
    on_pick=lambda lens, subject: heard("cards", lens, subject),
)
statements(
    [
        {
            "text": "Anna is named by two.",
            "parts": [{"text": "Anna", "subject": "anna"}, {"text": " is named by two.", "subject": ""}],
            "figures": "2 and 1 mentions",
            "caveat": "",
            "lens": "leaders",
            "subject": "",
            "standing": "holds under 1 of 2 ways to count",
            "held": 0.5,
            "ways": [
                {"choice": "as chosen here", "holds": "yes", "figures": "2 and 1 mentions"},
                {"choice": "with names only", "holds": "no", "figures": f"2 and 0 mentions {SCRIPT}"},
                {"choice": "by plain count", "holds": "none", "figures": "the sentence is on mentions"},
            ],
        },
        {
            "text": f"A third says {SCRIPT}.",
            "parts": [{"text": f"A third says {SCRIPT}.", "subject": ""}],
            "figures": "1 mention",
            "caveat": "too few to rank",
            "lens": "leaders",
            "subject": "nowak",
            "standing": "",
            "held": 1.0,
            "ways": [],
        },
    ],
    key="statements",
    on_pick=lambda lens, subject: heard("statements", lens, subject),
    on_count=lambda statement, way: heard("count", statement, way),
)
subject_table(
    [{"label": "Leader"}, {"label": "The tide tables", "numeric": True, "unit": "per 1,000 words"}],
    [
        {"subject": "anna", "label": "Anna", "cells": [{"text": "2.0", "sort": 2.0}]},
        {"subject": "nowak", "label": "Łukasz Nowak", "cells": [{"text": "11.5", "sort": 11.5}]},
        {"subject": "none", "label": SCRIPT, "cells": [{"text": "–", "sort": None}]},
    ],
    key="table",
    on_pick=lambda subject: heard("table", subject),
    caption="Mentions of leaders",
    picked="nowak",
    open=True,
)
passages(
    [
        {
            **essay,  # type: ignore[typeddict-item]
            "summary": "3 mentions in 2 passages",
            "passages": [
                {**row, "paragraph": row["number"], "marks": [m for m in row["mentions"] if m["subject"] == "nowak"]}
                for row in essay["paragraphs"]
                if any(m["subject"] == "nowak" for m in row["mentions"])
            ],
        }
        for essay in essays
    ],
    key="passages",
    on_open=lambda essay, paragraph: heard("passages", essay, paragraph),
)
reading(
    {
        "essays": essays,  # type: ignore[typeddict-item]
        "subjects": SUBJECTS,  # type: ignore[typeddict-item]
        "pick": st.session_state.get("pick", st.query_params.get("pick", "")),
        "at": st.query_params.get("at", ""),
        "note": "" if full else "The sentences are not ours to show.",
    },
    key="reading",
    on_pick=picked,
)
st.text(f"heard: {st.session_state.get('heard', [])}")
