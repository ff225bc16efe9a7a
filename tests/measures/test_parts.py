"""A sentence in parts."""

import pytest

from components.measures.parts import named_parts


@pytest.mark.parametrize(
    ("sentence", "labels", "titles", "expected"),
    [
        (
            "The United States and Peru are the only countries.",
            {"PER": "Peru", "USA": "United States"},
            (),
            (("The ", ""), ("United States", "USA"), (" and ", ""), ("Peru", "PER"), (" are the only countries.", "")),
        ),
        (
            "Only “Peru at sea” dwells on Peru.",  # the title holds the name too
            {"PER": "Peru"},
            ("“Peru at sea”",),
            (("Only “Peru at sea” dwells on ", ""), ("Peru", "PER"), (".", "")),
        ),
        (
            "Guinea-Bissau and Guinea",  # the shorter name lies in the longer
            {"GIN": "Guinea", "GNB": "Guinea-Bissau"},
            (),
            (("Guinea-Bissau", "GNB"), (" and ", ""), ("Guinea", "GIN")),
        ),
        ("Nobody says Perugia.", {"PER": "Peru"}, (), (("Nobody says Perugia.", ""),)),
        ("Nobody.", {}, (), (("Nobody.", ""),)),
    ],
)
def test_named_subjects_are_parts(sentence: str, labels: dict, titles: tuple, expected: tuple) -> None:
    assert named_parts(sentence, labels, titles) == expected
    assert "".join(text for text, _ in expected) == sentence
