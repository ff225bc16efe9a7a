"""The reader's own essays: in this session's memory, nowhere else.

Enters: bytes of a file or a pasted text, and what the reader changes. Leaves: `OwnEssay`s in the reader's order, which of them are laid
out, and of these the `Essay`s. Whatever cannot be taken raises InputError with one plain sentence, and leaves the others as they are.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

import streamlit as st

from components.coding.lexicon import Lexicon
from components.corpus.essay import Essay
from components.corpus.lend import lent_essay
from components.corpus.own import PREFIX, OwnEssay, checked_date, essay_of, field, own_essay, own_print, own_slug
from components.corpus.recognise import as_copy
from components.ingest.document import VOICES
from components.ingest.errors import InputError
from components.ingest.extract import PASTED, Extract, extract_of
from components.ingest.limits import MOST_ESSAYS
from components.session.kept import forget, kept_here

ESSAYS = "own-essays"
"""Session key: the reader's essays, in the reader's order."""
BYTES = "own-bytes"
"""Session key: by slug, the bytes of a plain text, so that it can be read in another encoding."""
LAID = "own-laid"
"""Session key: the slugs on the page, shipped ones and own ones; absent until the reader chooses."""
AT_START = "own-at-start"
"""Session key: slugs of the essays that the folder brought, on the page until the reader chooses."""
REVISION = "own-revision"
"""Session key: how many essays were coded in this session; tells one coding of an essay from the next."""
ABOUT = ("title", "author", "outlet", "date")
WORDS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


def own_essays() -> tuple[OwnEssay, ...]:
    """The reader's essays, in the reader's order."""
    return st.session_state.get(ESSAYS, ())


def own_essay_of(slug: str) -> OwnEssay | None:
    """The reader's essay of that slug, or None."""
    return next((each for each in own_essays() if each.slug == slug), None)


def bring(
    data: bytes,
    *,
    name: str,
    shipped: Sequence[Essay],
    title: str = "",
    extract: Callable[..., Extract] = extract_of,
) -> OwnEssay:
    """Take a file or a pasted text as one more essay; raises InputError where it cannot be read or is one too many."""
    if len(own_essays()) >= MOST_ESSAYS:
        raise InputError(
            f"{name} is left out: {WORDS[MOST_ESSAYS]} essays are here already, the most that can be told apart; remove one first."
        )
    return _taken(_own(extract(data, name=name), shipped, title=title), data)


def restored(own: OwnEssay, *, shipped: Sequence[Essay]) -> OwnEssay:
    """Take an essay as a reader left it elsewhere, under a slug that is free here; raises InputError as `bring` does."""
    if len(own_essays()) >= MOST_ESSAYS:
        raise InputError(f"“{own.title}” is left out: {WORDS[MOST_ESSAYS]} essays are here already; remove one first.")
    known = own.known if own.known in [each.slug for each in shipped] else ""
    if own_essay_of(own.slug):
        own = replace(own, slug=own_essay_slug(own.title, shipped))
    return _taken(replace(own, known=known if own.kept is None else ""), None)


def _own(extract: Extract, shipped: Sequence[Essay], *, title: str = "") -> OwnEssay:
    taken = _slugs(shipped)
    return as_copy(own_essay(extract, title=title, taken=taken), shipped)


def _slugs(shipped: Sequence[Essay]) -> list[str]:
    """The slugs that are taken, in the page's order: the shipped essays', then the reader's."""
    return [*(each.slug for each in shipped), *(each.slug for each in own_essays())]


def own_essay_slug(title: str, shipped: Sequence[Essay]) -> str:
    """A slug that no essay here has."""
    return own_slug(title, _slugs(shipped))


def _taken(own: OwnEssay, data: bytes | None) -> OwnEssay:
    mark = own_print(own)
    for other in own_essays():
        if own_print(other) == mark:
            raise InputError(f"{own.name} is left out: it is the same text as “{other.title}”, which is here already.")
        if own.known and other.known == own.known:
            raise InputError(
                f"{own.name} is left out: {other.name} is taken for “{other.title}” already; remove that one first."
            )
    st.session_state[ESSAYS] = (*own_essays(), own)
    if data is not None and own.encoding and own.name != PASTED:
        st.session_state.setdefault(BYTES, {})[own.slug] = data
    return own


def _put(own: OwnEssay) -> None:
    st.session_state[ESSAYS] = tuple(own if each.slug == own.slug else each for each in own_essays())


def _known(slug: str) -> OwnEssay:
    own = own_essay_of(slug)
    if own is None:
        raise InputError("That essay is no longer here: bring it again.")
    return own


def say(slug: str, what: str, value: str) -> None:
    """Set title, author, outlet or date; raises InputError for a date that is none and for an empty title."""
    own = _known(slug)
    value = checked_date(value) if what == "date" else field(what, value)
    if what == "title" and not value:
        raise InputError("An essay needs a title: the old one stays.")
    basis = tuple(each for each in own.basis if each[0] != what)
    _put(replace(own, **{what: value}, basis=basis))  # type: ignore[arg-type]


def voice(slug: str, number: int, chosen: str, *, source: str | None = None) -> None:
    """Set whose voice a paragraph is, and who is quoted; `source` None leaves it."""
    own = _known(slug)
    if chosen not in VOICES or not 1 <= number <= len(own.paragraphs):
        raise InputError(f"Paragraph {number} cannot be “{field('source', chosen)}”: choose {', '.join(VOICES)}.")
    if own.kept:
        raise InputError("The text of this essay was not saved, so its voices stay as they were counted.")
    each = own.paragraphs[number - 1]
    said = each.source if source is None else field("source", source)
    own_words = replace(each, voice=chosen, source=said if chosen == "quotation" else "", why="as you say")
    _put(replace(own, paragraphs=(*own.paragraphs[: number - 1], own_words, *own.paragraphs[number:])))


def reread(slug: str, encoding: str, *, shipped: Sequence[Essay], extract: Callable[..., Extract] = extract_of) -> None:
    """Read a plain text again in another encoding: its paragraphs are guessed anew, what the reader said of it stays.

    Raises InputError where the bytes make no text in that encoding; the essay then stays as it was.
    """
    own = _known(slug)
    data = st.session_state.get(BYTES, {}).get(slug)
    if data is None or encoding == own.encoding:
        return
    fresh = replace(_own(extract(data, name=own.name, encoding=encoding), shipped), slug=slug)
    guessed = dict(own.basis)
    said = {what: getattr(own, what) for what in ABOUT if getattr(own, what) and what not in guessed}
    basis = tuple(each for each in fresh.basis if each[0] not in said)
    encodings = tuple(dict.fromkeys((*fresh.encodings, *own.encodings, own.encoding)))
    _put(replace(fresh, **said, basis=basis, encodings=encodings))


def remove(slug: str) -> None:
    """Let go of an essay, and of everything that was made of it."""
    st.session_state[ESSAYS] = tuple(each for each in own_essays() if each.slug != slug)
    st.session_state.get(BYTES, {}).pop(slug, None)
    if LAID in st.session_state:
        st.session_state[LAID] = tuple(each for each in st.session_state[LAID] if each != slug)
    st.session_state[AT_START] = tuple(each for each in st.session_state.get(AT_START, ()) if each != slug)
    forget()


def move(slug: str, by: int) -> None:
    """Move an essay up (−1) or down (1) in the reader's order."""
    order = [*own_essays()]
    place = next((n for n, each in enumerate(order) if each.slug == slug), -1)
    if place >= 0 and 0 <= place + by < len(order):
        order.insert(place + by, order.pop(place))
        st.session_state[ESSAYS] = tuple(order)


def laid(shipped: Sequence[Essay]) -> tuple[str, ...]:
    """The slugs on the page: what the reader chose, else the shipped essays and what the folder brought."""
    here = _slugs(shipped)
    asked = st.session_state.get(LAID)
    if asked is None:
        asked = (*(each.slug for each in shipped), *st.session_state.get(AT_START, ()))
    chosen = tuple(slug for slug in here if slug in asked)
    return chosen or tuple(each.slug for each in shipped)


def places_of(slugs: Collection[str], shipped: Sequence[Essay]) -> tuple[str, ...]:
    """The essays that some slugs come to on the page: a copy of a shipped essay stands in its place, not beside it."""
    copies = {own.slug: own.known for own in own_essays() if own.known}
    return tuple(dict.fromkeys(copies.get(slug, slug) for slug in _in_order(slugs, shipped)))


def _in_order(slugs: Collection[str], shipped: Sequence[Essay]) -> list[str]:
    here = _slugs(shipped)
    return [slug for slug in here if slug in slugs]


def lay(slugs: Collection[str], shipped: Sequence[Essay]) -> None:
    """Put these essays on the page; raises InputError for none and for more than can be told apart."""
    asked = _in_order(slugs, shipped)
    count = len(places_of(asked, shipped))
    if not count:
        raise InputError("Nothing is chosen: choose one to six essays to lay side by side.")
    if count > MOST_ESSAYS:
        raise InputError(
            f"{count} essays are chosen, and {WORDS[MOST_ESSAYS]} is the most that can be told apart: leave out {count - MOST_ESSAYS}."
        )
    st.session_state[LAID] = tuple(asked)


def coded(own: OwnEssay, shipped: Sequence[Essay], lexicon: Lexicon) -> tuple[Essay, str]:
    """The reader's essay as the measures see it, and a key that is another whenever it changed."""

    def made() -> tuple[Essay, str]:
        st.session_state[REVISION] = st.session_state.get(REVISION, 0) + 1
        known = next((each for each in shipped if each.slug == own.known), None)
        essay = lent_essay(own, known, lexicon) if known else essay_of(own, lexicon)
        return essay, f"{essay.slug}@{st.session_state[REVISION]}"

    return kept_here(("essay", own), made)


def laid_out(shipped: Sequence[Essay], lexicon: Lexicon) -> tuple[tuple[Essay, ...], str]:
    """The essays on the page in order, and the key of the reader's among them ("" where none is)."""
    chosen = laid(shipped)
    mine = [coded(own, shipped, lexicon) for own in own_essays() if own.slug in chosen]
    copies = {essay.slug: essay for essay, _ in mine}
    first = [copies.pop(each.slug, each) for each in shipped if each.slug in chosen or each.slug in copies]
    return _told_apart([*first, *copies.values()]), "|".join(key for _, key in mine)


def _told_apart(essays: Sequence[Essay]) -> tuple[Essay, ...]:
    """The essays, a number behind each title that another one has already."""
    seen: dict[str, int] = {}
    apart = []
    for essay in essays:
        seen[essay.title] = seen.get(essay.title, 0) + 1
        again = essay.slug.startswith(PREFIX) and seen[essay.title] > 1
        apart.append(replace(essay, title=f"{essay.title} ({seen[essay.title]})") if again else essay)
    return tuple(apart)
