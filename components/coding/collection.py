"""Python's search for cyclic garbage, put off while many records are made that are all kept.

Enters: nothing. Leaves: a context. The search runs each time so many records more are alive, looks through all that are young, and finds
nothing here, at a sixth of the time that loading takes. What is no longer held is freed at once all the same.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_collected() -> Iterator[None]:
    """No search for cyclic garbage inside; afterwards as before."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
