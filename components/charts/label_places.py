"""Where labels stand beside their points so that none lies over another.

Enters: points in pixels in order of their weight, their labels, the frame. Leaves: a `Box` for every label that found
room, None for the others: a point without a label stays a point.

Rule: greedy, the weightiest first (a simple case of the point-feature labelling of Christensen, Marks and Shieber 1995).
A label tries eight places around its point, then the same further out; it takes the first that lies in the frame and over
no label, no point and no leader. What stands further out than `NEAR` needs a leader, a line to its point, which passes
over no label either. The width of a text is estimated from above, so that the drawn text lies inside its box.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

HEIGHT = 1.25
"""Height of a line of text, in parts of the font size."""
NARROW, WIDE, USUAL, CAPITAL = 0.34, 0.92, 0.58, 0.74
"""Widths of letters in parts of the font size, those of a wide sans-serif."""
GAP = 3.0
"""Pixels between a point's edge and its label, and between two labels."""
RINGS = (0.0, 6.0, 14.0, 23.0)
"""Pixels that the rings of places lie further out."""
NEAR = 9.0
"""Pixels between a point's edge and its label from which a leader is drawn."""
STEP = 3.0
"""Pixels between the samples by which a leader is kept clear of labels."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether two rectangles have a piece of plane in common; touching edges do not count."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, frame: "Box") -> bool:
        """Whether it lies wholly in a frame."""
        return (
            frame.left <= self.left
            and frame.top <= self.top
            and self.right <= frame.right
            and self.bottom <= frame.bottom
        )

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """The place of the rectangle that is nearest to a point."""
        return min(max(x, self.left), self.right), min(max(y, self.top), self.bottom)

    def grown(self, by: float) -> "Box":
        """The rectangle with so many pixels more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


def text_width(text: str, size: float) -> float:
    """An upper estimate of a text's width in pixels at a font size."""
    return size * sum(_letter(sign) for sign in text)


def _letter(sign: str) -> float:
    if sign in "iljtfrI.,'’|!:; ":
        return NARROW
    if sign in "mwMW@%—…":
        return WIDE
    return CAPITAL if sign.isupper() or ord(sign) > 0x2FF else USUAL


def label_places(
    points: Sequence[tuple[float, float]],
    labels: Sequence[str],
    *,
    frame: Box,
    size: float,
    radius: float,
    others: Sequence[tuple[float, float]] = (),
    taken: Sequence[Box] = (),
) -> list[Box | None]:
    """The boxes of labels of `size` beside points of `radius`, in the order given; None where there is no room.

    `others` are points without a label and `taken` rectangles that must stay free as well.
    """
    dots = [Box(x, y, x, y).grown(radius) for x, y in (*points, *others)]
    placed: list[Box | None] = []
    full = list(taken)
    lines: list[Box] = []
    for (x, y), label in zip(points, labels, strict=True):
        for box in _tried(x, y, text_width(label, size), HEIGHT * size, radius):
            line = _samples((x, y), box) if has_leader((x, y), box, radius) else []
            room = box.grown(GAP / 2)
            free = box.within(frame) and not any(room.meets(other) for other in (*full, *lines))
            if (
                free
                and not any(box.meets(dot) for dot in dots)
                and not any(a.meets(b) for a in line for b in (*full, *lines))
            ):
                placed.append(box)
                full.append(room)
                lines += line
                break
        else:
            placed.append(None)
    return placed


def has_leader(point: tuple[float, float], box: Box, radius: float) -> bool:
    """Whether a label stands so far out that a line leads to its point."""
    x, y = box.nearest(*point)
    return hypot(x - point[0], y - point[1]) - radius > NEAR


def _samples(point: tuple[float, float], box: Box) -> list[Box]:
    """Small rectangles along the line from a point to its label."""
    (x, y), (to_x, to_y) = point, box.nearest(*point)
    steps = max(1, round(hypot(to_x - x, to_y - y) / STEP))
    places = ((x + (to_x - x) * n / steps, y + (to_y - y) * n / steps) for n in range(steps))
    return [Box(a, b, a, b).grown(STEP / 2) for a, b in places]


def _tried(x: float, y: float, width: float, height: float, radius: float) -> list[Box]:
    """The places of a label around a point: right, left, above, below, then the corners; nearest ring first."""
    tried = []
    for ring in RINGS:
        out = radius + GAP + ring
        slant = out * 0.6
        lefts = {"right": x + out, "left": x - out - width, "middle": x - width / 2}
        lefts |= {"near right": x + slant, "near left": x - slant - width}
        tops = {"middle": y - height / 2, "above": y - out - height, "below": y + out}
        tops |= {"near above": y - slant - height, "near below": y + slant}
        for across, down in (
            *(("right", "middle"), ("left", "middle"), ("middle", "above"), ("middle", "below")),
            *(("near right", "near above"), ("near right", "near below")),
            *(("near left", "near above"), ("near left", "near below")),
        ):
            left, top = lefts[across], tops[down]
            tried.append(Box(left, top, left + width, top + height))
    return tried
