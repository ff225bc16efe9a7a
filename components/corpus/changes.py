"""What a reader changes in how essays are coded, applied on top of any coding of them.

Enters: essays, a reader's changes in the order they were made, and per essay what a longer lexicon codes otherwise (see `listed`).
Leaves: the same essays with `changed` filled in, both codings of each, and an `Effect` a change. The rules: first the rules that are
switched off, then what the reader listed, then place by place in the reader's order; where a reader's mention meets another of its
layer, the reader's stays. Every mention that a change makes has a rule that begins with "you: ". A change that finds nothing to change
says so in its effect and is no error: the text may be another, or not here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from components.coding.mention import Mention, ThemeCoding
from components.corpus.change import YOURS, Change, Coded, Recoded, Silenced, family
from components.corpus.correct import coding_of
from components.corpus.essay import CODINGS, Coding, Essay, EssayParagraph
from components.corpus.lend import MARKS
from components.corpus.listed import Difference, Label, Listed, named

BY_HAND = "reader: "


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change did: how many mentions (or themes of paragraphs), where (slug and paragraph), or why nothing, in a sentence."""

    change: Change
    count: int = 0
    places: tuple[tuple[str, int], ...] = ()
    said: str = ""


@dataclass
class _Work:
    """One coding of one essay while changes are applied to it."""

    essay: Essay
    label: Label
    mentions: dict[tuple[str, int, int], Mention]
    themes: dict[tuple[int, str], ThemeCoding]
    done: dict[int, list[int]] = field(default_factory=dict)

    def note(self, number: int, paragraph: int) -> None:
        self.done.setdefault(number, []).append(paragraph)

    def put(self, mention: Mention) -> bool:
        """Put a mention of the reader's in place of all that it meets on its layer."""
        place = (mention.layer, mention.start, mention.end)
        met = _meeting(self.mentions.values(), mention)
        if any(other.code == mention.code and (other.start, other.end) == place[1:] for other in met):
            return False
        for other in met:
            del self.mentions[other.layer, other.start, other.end]
        self.mentions[place] = mention
        return True


def is_changed(essay: Essay) -> bool:
    """Whether a reader's change counts in an essay."""
    plain = replace(essay, changed=())
    return any(coding != coding_of(plain, which) for which, coding in essay.changed)


def rules_of(essays: Iterable[Essay]) -> dict[tuple[str, str], int]:
    """Layer and family of every rule of the program's that decided in these essays, with the mentions it made, most first."""
    counts: dict[tuple[str, str], int] = {}
    for essay in essays:
        for mention in essay.program.mentions:
            key = (mention.layer, family(mention.rule))
            counts[key] = counts.get(key, 0) + 1
    return dict(sorted(counts.items(), key=lambda each: (-each[1], each[0])))


def applied(
    essays: Sequence[Essay],
    changes: Sequence[Change],
    *,
    label: Label,
    differences: Mapping[str, Difference] | None = None,
) -> tuple[tuple[Essay, ...], tuple[Effect, ...]]:
    """The essays with the changes in them, and what each change did.

    `differences` says by slug what the longer lexicon codes otherwise; an essay without one has no text at hand.
    """
    if not changes:
        return tuple(essays), ()
    works = {essay.slug: {which: _work(essay, which, label) for which in CODINGS} for essay in essays}
    for by_coding in works.values():
        for work in by_coding.values():
            _change(work, changes, (differences or {}).get(work.essay.slug))
    made = tuple(
        replace(essay, changed=tuple((which, _coding(work)) for which, work in works[essay.slug].items()))
        for essay in essays
    )
    by_slug = {slug: by_coding[CODINGS[0]] for slug, by_coding in works.items()}
    other = {slug: by_coding[CODINGS[1]] for slug, by_coding in works.items()}
    return made, tuple(_effect(number, change, by_slug, other) for number, change in enumerate(changes))


def _work(essay: Essay, which: str, label: Label) -> _Work:
    coding = coding_of(replace(essay, changed=()), which)
    mentions = {(mention.layer, mention.start, mention.end): mention for mention in coding.mentions}
    return _Work(essay, label, mentions, {(theme.paragraph, theme.theme): theme for theme in coding.themes})


def _coding(work: _Work) -> Coding:
    themes = sorted(work.themes.values(), key=lambda theme: (theme.paragraph, theme.theme))
    return Coding(tuple(sorted(work.mentions.values())), tuple(themes))


def _change(work: _Work, changes: Sequence[Change], difference: Difference | None) -> None:
    for number, change in enumerate(changes):
        if isinstance(change, Silenced):
            _silence(work, number, change)
    listed = [(number, change) for number, change in enumerate(changes) if isinstance(change, Listed)]
    if listed and difference:
        _list(work, listed, difference)
    for number, change in enumerate(changes):
        if isinstance(change, (Recoded, Coded)) and change.essay == work.essay.slug:
            (_recode if isinstance(change, Recoded) else _code)(work, number, change)  # type: ignore[arg-type]


def _silence(work: _Work, number: int, change: Silenced) -> None:
    for place, mention in [*work.mentions.items()]:
        if mention.rule.startswith((BY_HAND, YOURS)):
            continue
        if mention.layer == change.layer and family(mention.rule) == change.rule:
            del work.mentions[place]
            work.note(number, mention.paragraph)


def _list(work: _Work, listed: Sequence[tuple[int, Listed]], difference: Difference) -> None:
    """Take over what the longer lexicon codes otherwise; what was corrected by hand stays as it is."""
    for gone in difference.gone:
        held = work.mentions.get((gone.layer, gone.start, gone.end))
        if held == gone:
            del work.mentions[gone.layer, gone.start, gone.end]
            work.note(_owner(gone, listed), gone.paragraph)
    for mention in difference.come:
        if not _meeting(work.mentions.values(), mention):
            number = _owner(mention, listed)
            rule = f"{YOURS}listed {named(dict(listed)[number], work.label)} ({mention.rule})"
            work.mentions[mention.layer, mention.start, mention.end] = replace(mention, rule=rule)
            work.note(number, mention.paragraph)
    for place, theme in difference.themes:
        held_theme = work.themes.get(place)
        if held_theme and held_theme.rule.startswith(BY_HAND):
            continue
        work.themes.pop(place, None)
        if theme:
            work.themes[place] = replace(theme, rule=f"{YOURS}cues of {work.label('theme', theme.theme)}")
        work.note(_owner_of_theme(place[1], listed), place[0])


def _owner(mention: Mention, listed: Sequence[tuple[int, Listed]]) -> int:
    """Which of the listed made a mention: one of its code that has the words, one of its code, else the first."""
    same = [each for each in listed if (each[1].layer, each[1].code) == (mention.layer, mention.code)]
    words = mention.surface.casefold()
    exact = [each for each in same if any(name.casefold() in words for name in each[1].names)]
    return (exact or same or [*listed])[0][0]


def _owner_of_theme(theme: str, listed: Sequence[tuple[int, Listed]]) -> int:
    themes = [each for each in listed if each[1].layer == "theme"] or [*listed]
    return next((number for number, each in themes if each.code == theme), themes[0][0])


def _recode(work: _Work, number: int, change: Recoded) -> None:
    if change.layer == "theme":
        for place in [*work.themes]:
            if place[1] == change.code and (change.scope == "essay" or place[0] == change.spot.paragraph):
                del work.themes[place]
                work.note(number, place[0])
        return
    begins = {paragraph.number: paragraph.start for paragraph in work.essay.paragraphs}
    old = work.label(change.layer, change.code)
    for mention in [*work.mentions.values()]:
        if (mention.layer, mention.code) != (change.layer, change.code) or not _meant(mention, change, begins):
            continue
        work.mentions.pop((mention.layer, mention.start, mention.end), None)
        work.note(number, mention.paragraph)
        if change.to_code:
            new = work.label(change.to_layer, change.to_code)
            kind = mention.kind if change.to_layer == mention.layer else "name"
            rule = f"{YOURS}{new}, not {old}"
            work.put(replace(mention, layer=change.to_layer, code=change.to_code, kind=kind, rule=rule))


def _meant(mention: Mention, change: Recoded, begins: Mapping[int, int]) -> bool:
    if change.scope == "essay":
        return True
    same = _plain(mention.surface) == _plain(change.spot.surface)
    if change.scope == "written":
        return same
    start = begins.get(mention.paragraph, 0)
    place = (mention.paragraph, mention.start - start, mention.end - start)
    return same and place == (change.spot.paragraph, change.spot.start, change.spot.end)


def _code(work: _Work, number: int, change: Coded) -> None:
    text = work.essay.document.text if work.essay.document else None
    rule = f"{YOURS}this is {work.label(change.layer, change.code)} too"
    for paragraph in work.essay.paragraphs:
        if paragraph.voice == "furniture":
            continue
        for start, end in _spans(change, paragraph, text):
            surface = text[start:end] if text is not None else change.spot.surface
            mention = Mention(paragraph.number, start, end, change.layer, change.code, "name", surface, rule)
            around = [m for m in _meeting(work.mentions.values(), mention) if not start <= m.start <= m.end <= end]
            if (change.scope == "here" or not around) and work.put(mention):
                work.note(number, paragraph.number)


def _spans(change: Coded, paragraph: EssayParagraph, text: str | None) -> list[tuple[int, int]]:
    """Where in a paragraph the words of the change stand, as offsets into the text."""
    spot = change.spot
    if change.scope == "here":
        start, end = paragraph.start + spot.start, paragraph.start + spot.end
        if paragraph.number != spot.paragraph or not paragraph.start <= start < end <= paragraph.end:
            return []
        return [(start, end)] if text is None or _plain(text[start:end]) == _plain(spot.surface) else []
    if text is None:
        return []
    written, wanted = _plain(text[paragraph.start : paragraph.end]), _plain(spot.surface)
    found, at = [], written.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if not (written[at - 1 : at].isalnum() or written[end : end + 1].isalnum()):
            found.append((paragraph.start + at, paragraph.start + end))
        at = written.find(wanted, end)
    return found


def _plain(text: str) -> str:
    """The text with one kind of quotation mark, dash and blank, of the same length."""
    return text.translate(MARKS).replace("\n", " ")


def _meeting(mentions: Iterable[Mention], mention: Mention) -> list[Mention]:
    return [m for m in mentions if m.layer == mention.layer and m.start < mention.end and mention.start < m.end]


def _effect(number: int, change: Change, works: Mapping[str, _Work], other: Mapping[str, _Work]) -> Effect:
    for among in (works, other):
        places = [(slug, paragraph) for slug, work in among.items() for paragraph in work.done.get(number, ())]
        if places:
            return Effect(change, len(places), tuple(dict.fromkeys(places)))
    return Effect(change, said=_why_nothing(change, works))


def _why_nothing(change: Change, works: Mapping[str, _Work]) -> str:
    if isinstance(change, (Recoded, Coded)) and change.essay not in works:
        return "Its essay is not on the page."
    if isinstance(change, Coded):
        if change.scope != "here" and works[change.essay].essay.document is None:
            return "The essay’s text is not at hand, so the words cannot be looked for."
        return "Nothing to change: the words stand nowhere there, or are coded so already."
    if isinstance(change, Silenced):
        return "Nothing to change: that rule decided nothing here."
    if isinstance(change, Listed):
        if not any(work.essay.document for work in works.values()):
            return "No essay’s text is at hand, so the words cannot be looked for."
        return "Nothing to change: the texts at hand do not write it, or it is coded so already."
    return "Nothing to change: the essay has no such mention there, the text may be another."
