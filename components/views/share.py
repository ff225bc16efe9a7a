"""Share and cite: the address of a view, a frame for a course page, the report, all the data, and how to cite.

Enters: the desk. Leaves: elements. A report and a package are made when they are asked for, and kept in the session until something
that they depend on changes.
"""

import html
from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlencode, urlsplit

import pandas as pd
import streamlit as st

from components.corpus.accuracy import load_accuracy
from components.corpus.function_words import load_function_words
from components.corpus.own import PREFIX
from components.ingest.errors import InputError
from components.measures.selection import CHARTS, Selection
from components.measures.words import word_counts
from components.report.choices import choices, in_words
from components.report.citation import citation, version
from components.report.compose import report_of
from components.report.data_package import package_zip
from components.report.draw import pen
from components.report.html_report import LONGEST_NOTES, html_report
from components.report.names import file_name
from components.session.address import params_of
from components.session.desk import DATA, Desk
from components.session.viewer import is_loopback
from components.views.frame import heading, lede, quiet
from components.views.gallery import GALLERY
from components.views.web.copy_link import copy_link

PAGES = {"": "Compare", "read": "Read", "contrast": "Contrast", "connections": "Connections"}
"""The pages that a link can lead to, by their path."""
MADE = "made-file"
"""Session key: what was made last, by its name: (what it depends on, file name, bytes)."""
NOTES = "report-notes"
FRAME = ' width="100%" height="520" style="border: 0" loading="lazy"></iframe>'


def share(desk: Desk) -> None:
    """The page."""
    heading("Share and cite", level=1)
    lede("A link is the view: whoever opens it sees what you chose. What is to last longer can be taken away.")
    with st.container(key="share"):
        _chosen(desk)
        _link(desk)
        _frame(desk)
        _report(desk)
        _package(desk)
        _citation(desk)


def _chosen(desk: Desk) -> None:
    """What goes along, in words."""
    pick = desk.label(desk.selection.pick) if desk.selection.pick else ""
    titles = {essay.slug: essay.title for essay in desk.essays}
    rows = choices(desk.selection.but(essays=tuple(desk.chosen_marks)), titles, pick=pick, changes=desk.counted_changes)
    said = "".join(f"<dt>{html.escape(name)}</dt><dd><bdi>{html.escape(words)}</bdi></dd>" for name, words in rows)
    heading("What is chosen", sub="on the pages before this one; it goes along with everything below")
    st.html(f"<dl class='sbs-choices'>{said}</dl>")


def _link(desk: Desk) -> None:
    heading("A link to the view", sub="every choice stands in the address")
    path = st.selectbox("Page", tuple(PAGES), format_func=PAGES.__getitem__, key="share-page", width=220)
    query = urlencode(params_of(desk.selection))
    copy_link(path, query, key="share-link", label="Address of the view", copy="Copy link")
    if desk.counted_changes:
        quiet("Your changes do not go along in a link: to carry them, save all as one file under “Your essays”.")
    if any(e.document or e.slug.startswith(PREFIX) for e in desk.essays):
        quiet(
            "Essays of your own are in this session alone. A link carries the choices and not the texts: whoever opens it sees "
            "a sentence that says which essays are not there."
        )


def _frame(desk: Desk) -> None:
    heading("One chart in another page", sub="for a course page or a blog: the chart alone, without controls")
    chart = st.selectbox("Chart", CHARTS, format_func=lambda name: GALLERY[name].label, key="share-chart", width=220)
    query = urlencode({**params_of(desk.selection.but(pick="", also="", word="")), "only": chart, "embed": "true"})
    title = html.escape(f"Side by Side: {GALLERY[chart].label}", quote=True)
    copy_link(
        "",
        query,
        key="share-frame",
        label="HTML of the frame",
        copy="Copy HTML",
        around=(f'<iframe title="{title}" src="', f'"{FRAME}'),
        markup=True,
    )
    quiet("The server decides which pages may frame it; one of your own has a setting for that.")


def _words(desk: Desk) -> pd.DataFrame:
    return desk.kept("words", lambda: word_counts(desk.essays, load_function_words()), selection=Selection())


def _address() -> str:
    """Where the app is seen, "" where that is only this machine."""
    parts = urlsplit(st.context.url or "")
    folder = parts.path.rpartition("/")[0]
    return "" if not parts.netloc or is_loopback(parts.netloc) else f"{parts.scheme}://{parts.netloc}{folder}/"


def _report(desk: Desk) -> None:
    heading(
        "A report", sub="one HTML file for print and mail: essays, choices, findings, all charts and tables, accuracy"
    )
    notes = st.text_area(
        "Your notes, if any: they stand at its beginning", key=NOTES, max_chars=LONGEST_NOTES, height=110
    )

    def made() -> tuple[str, bytes]:
        pick = desk.label(desk.selection.pick) if desk.selection.pick else ""
        report = report_of(
            desk.essays,
            desk.tables_by_coding,
            desk.selection,
            desk.chosen_marks,
            words=_words(desk),
            scores=load_accuracy(DATA / "accuracy.csv"),
            on=date.today(),
            of=version(),
            address=_address(),
            notes=notes,
            pick=pick,
            changes=desk.counted_changes,
        )
        with pen() as drawing:
            content = html_report(report, drawing).encode("utf-8")
        return file_name(f"side-by-side-report-{desk.selection.lens}", content, "html"), content

    _made_on_demand(
        "report", "Make the report", "Take the report", "text/html", (desk.key, desk.selection, notes), made
    )
    quiet("It holds no script and fetches nothing. To have it as PDF, open it and print it from the browser.")


def _package(desk: Desk) -> None:
    heading("All the data", sub="a zip of CSV tables with a description that programs read (Frictionless Data Package)")

    def made() -> tuple[str, bytes]:
        content = package_zip(
            desk.essays,
            desk.tables_by_coding,
            desk.selection,
            _words(desk),
            of=version(),
            said=in_words(desk.selection, changes=desk.counted_changes),
            data=DATA,
        )
        return file_name("side-by-side-data", content, "zip"), content

    _made_on_demand("data", "Pack the data", "Take the data", "application/zip", (desk.key, desk.selection), made)
    quiet("Mentions, themes, corrections, measures, lexicon and codebook. No text of an essay is in it.")


def _made_on_demand(
    name: str, ask: str, take: str, mime: str, depends: tuple[Any, ...], make: Callable[[], tuple[str, bytes]]
) -> None:
    """A button that makes a file, then one that hands it over as long as nothing that it depends on has changed."""
    store: dict[str, tuple[tuple[Any, ...], str, bytes]] = st.session_state.setdefault(MADE, {})
    if name in store and store[name][0] != depends:
        del store[name]
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        if st.button(ask, key=f"make-{name}"):
            with st.spinner("Making it…"):
                try:
                    store[name] = (depends, *make())
                except InputError as fault:
                    quiet(str(fault))
        if name in store:
            _, file, content = store[name]
            st.download_button(take, content, file_name=file, mime=mime, key=f"take-{name}", on_click="ignore")
            quiet(f"{_size(content)}: {file}")


def _size(content: bytes) -> str:
    """How large a file is."""
    kilo = 1024
    return f"{len(content) / kilo**2:.1f} MB" if len(content) >= kilo**2 else f"{max(1, len(content) // kilo)} KB"


def _citation(desk: Desk) -> None:
    heading("How to cite", sub="with version and day; the essays as what they are, unnamed authors unnamed")
    cited = citation(desk.chosen, on=date.today(), of=version(), address=_address())
    st.html(f"<p class='sbs-prose'>{html.escape(cited.plain)}</p>")
    st.code(cited.bibtex, language=None, wrap_lines=True)
    lines = "".join(f"<li>{html.escape(line)}</li>" for line in cited.essays)
    st.html(f"<p class='sbs-sub'>The essays that are compared:</p><ul class='sbs-prose'>{lines}</ul>")
