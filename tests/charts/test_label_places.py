"""Labels find a place beside their points, and none lies over another."""

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.charts.label_places import GAP, HEIGHT, Box, has_leader, label_places, text_width

FRAME = Box(0, 0, 300, 200)
places = st.tuples(st.floats(0, 300), st.floats(0, 200))
labels = st.sampled_from(["coal", "treaty", "Qatar", "one-on-one", "administration", "Ærø"])


def placed(points: list[tuple[float, float]], names: list[str], **more: object) -> list[Box | None]:
    return label_places(points, names, frame=FRAME, size=13, radius=5, **more)  # type: ignore[arg-type]


def test_a_label_alone_stands_at_the_right_of_its_point() -> None:
    (box,) = placed([(100, 100)], ["coal"])
    wide, high = text_width("coal", 13), HEIGHT * 13
    assert box == Box(105 + GAP, 100 - high / 2, 105 + GAP + wide, 100 + high / 2)
    assert not has_leader((100, 100), box, 5)


def test_at_the_right_edge_it_stands_at_the_left() -> None:
    (box,) = placed([(290, 100)], ["administration"])
    assert box is not None
    assert box.right == 285 - GAP


def test_the_first_goes_first_and_what_finds_no_room_stays_a_point() -> None:
    boxes = placed([(150, 100)] * 40, ["administration"] * 40)
    assert boxes[0] is not None
    assert boxes[-1] is None


def test_places_that_are_taken_stay_free() -> None:
    taken = Box(0, 0, 300, 99)
    (box,) = placed([(100, 110)], ["coal"], taken=[taken])
    assert box is not None
    assert not box.meets(taken)
    assert placed([(100, 110)], ["coal"], taken=[FRAME]) == [None]


@given(st.lists(st.tuples(places, labels), max_size=40))
def test_no_label_lies_over_another_over_a_point_or_outside(given_: list[tuple[tuple[float, float], str]]) -> None:
    points, names = [point for point, _ in given_], [name for _, name in given_]
    boxes = placed(points, names)
    assert len(boxes) == len(points)
    shown = [box for box in boxes if box]
    assert not [pair for pair in combinations(shown, 2) if pair[0].meets(pair[1])]
    assert all(box.within(FRAME) for box in shown)
    assert not [box for box in shown for x, y in points if box.left < x < box.right and box.top < y < box.bottom]
    for point, box in zip(points, boxes, strict=True):
        if box:
            x, y = box.nearest(*point)
            assert math.dist((x, y), point) < 60


@pytest.mark.parametrize("text", ["coal", "administration", "Radosław Sikorski", "U.S.", "WWW"])
def test_a_width_grows_with_size_and_letters(text: str) -> None:
    assert text_width(text, 26) == pytest.approx(2 * text_width(text, 13))
    assert text_width(text + "a", 13) > text_width(text, 13)
