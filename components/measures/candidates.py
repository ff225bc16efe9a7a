"""Sentences that could stand on the page.

Enters: `Readings` and a `Selection`. Leaves: every `Candidate` that a rule finds on the selection's lens; none without
essays or subjects.
"""

from components.measures.alternatives import Readings
from components.measures.apart_candidates import contrast, depends, differs, quoted
from components.measures.scene import Candidate, scene_of
from components.measures.selection import Selection
from components.measures.shared_candidates import alone, leads, shared, sharing, too_few

RULES = {
    "leaders": (leads, shared, alone, differs, depends, quoted, sharing, too_few),
    "countries": (leads, shared, alone, differs, depends, quoted, sharing, too_few),
    "themes": (leads, shared, contrast, differs, sharing),
}


def candidates(readings: Readings, selection: Selection) -> list[Candidate]:
    """Everything that the rules find on the selection's lens."""
    scene = scene_of(readings, selection)
    if not scene.grid.essays or not scene.grid.subjects:
        return []
    return [candidate for rule in RULES[selection.lens] for candidate in rule(scene)]
