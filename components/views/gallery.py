"""The charts by name: how each is drawn, under which lens, how wide, on which page it stands, and where it does not apply.

Enters: a chart's name (one of `measures.selection.CHARTS`) and the desk. Leaves: elements, on the stage. Present and the single
chart of an address draw from here; the blocks are those of the pages.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from components.measures.selection import CHARTS, Selection
from components.session.desk import Desk
from components.views.agreement import matrix_block
from components.views.connections import ties_block
from components.views.contrast import contrast_block
from components.views.emphasis import emphasis_block, emphasis_table
from components.views.map import LENS, map_block
from components.views.overlap import CIRCLES, circles_block
from components.views.places import places_block
from components.views.stage import on_stage
from components.views.voice import voice_block, voice_found
from components.views.wording import LENS_NOUNS


def _always(_: Desk) -> str:
    return ""


def _two(desk: Desk) -> str:
    return "" if len(desk.chosen) > 1 else "It takes two essays; one is switched on."


def _counted(desk: Desk) -> str:
    nothing = emphasis_table(desk).empty
    return f"No {LENS_NOUNS[desk.selection.lens]} are counted in these essays." if nothing else ""


def _several(desk: Desk) -> str:
    return _two(desk) or _counted(desk)


def _quoted(desk: Desk) -> str:
    return "" if voice_found(desk) else "Without block quotations nothing here would be told otherwise."


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A chart: its name on the page, what draws it, the pixels across that it is laid out for, the page where it stands,
    the lens that it is drawn under ("" for any), whether it needs a key to the essays' marks, whether it is as high as wide,
    and the sentence where it does not apply.
    """

    label: str
    draw: Callable[[Desk], None]
    wide: int
    path: str = ""
    lens: str = ""
    keyed: bool = False
    square: Callable[[Desk], bool] = lambda _: False
    why_not: Callable[[Desk], str] = _always


GALLERY = {
    "emphasis": Exhibit("Emphasis", emphasis_block, 560, keyed=True, why_not=_counted),
    "overlap": Exhibit(
        "Overlap", circles_block, 620, square=lambda desk: len(desk.chosen) in CIRCLES, why_not=_several
    ),
    "agreement": Exhibit("Agreement", matrix_block, 560, why_not=_several),
    "places": Exhibit("Where it comes up", places_block, 660, why_not=_counted),
    "voice": Exhibit("Voice", voice_block, 660, why_not=_quoted),
    "map": Exhibit("Map", map_block, 880, lens=LENS, why_not=_counted),
    "contrast": Exhibit("Contrast", contrast_block, 900, path="contrast", why_not=_two),
    "connections": Exhibit("Connections", ties_block, 900, path="connections"),
}
"""Every name of `CHARTS`, in its order."""


def hung(desk: Desk, name: str) -> Desk:
    """The desk as a chart sees it: under the chart's own lens where it has one, and whichever chart is shown beside it."""
    lens = GALLERY[name].lens or desk.selection.lens
    return replace(desk, selection=desk.selection.but(lens=lens, chart=Selection().chart))


def why_not(desk: Desk, name: str) -> str:
    """Why a chart does not apply to this selection, in one sentence; "" where it does."""
    return GALLERY[name].why_not(hung(desk, name))


def shown(desk: Desk) -> tuple[str, ...]:
    """The charts that apply to this selection, in order."""
    return tuple(name for name in CHARTS if not why_not(desk, name))


def exhibit(desk: Desk, name: str, *, alone: bool = False) -> None:
    """A chart on the stage."""
    own, seen = GALLERY[name], hung(desk, name)
    on_stage(
        lambda: own.draw(seen),
        why_not=own.why_not(seen),
        title=own.label,
        alone=alone,
        beside=own.square(seen),
        key=seen.chosen_marks.values() if own.keyed else (),
    )


def full_view(desk: Desk, name: str) -> tuple[str, Selection]:
    """Where a chart stands among its controls: the page's path and the selection to open it with."""
    return GALLERY[name].path, hung(desk, name).selection
