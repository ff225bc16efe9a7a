"""Sets of words written as prose, so that a list of a hundred words stays a few lines.

Enters: words between spaces. Leaves: a frozenset of them.
"""


def listed(words: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(words.split())
