"""`python -m components.ingest.child`: parse one file in a process of its own, which may fail without harm.

Enters on standard input: a line of JSON (name, encoding, seconds, memory), then the file's bytes. Leaves on standard output: an extract
as JSON, or {"refused": sentence}. Before any parser is imported the process limits itself: address space, processor time, size of
files. macOS does not hold a process to its address space, so a thread also watches the memory in use and ends the process above
the limit; the parent kills it after the same time on the wall clock.
"""

import contextlib
import json
import os
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from components.ingest.errors import TextError
from components.ingest.extract import TOO_MUCH_MEMORY
from components.ingest.refusals import refusal

FILE_BYTES = 1_000_000
"""Bytes of a file that the child may write: enough for Python to keep its compiled modules, no more."""
WATCHED = 0.05
"""Seconds between two looks at the memory in use."""


def main() -> None:
    """Answer for one file."""
    asked = json.loads(sys.stdin.buffer.readline())
    limit_itself(seconds=asked["seconds"], memory=asked["memory"])
    data = sys.stdin.buffer.read()
    try:
        from components.ingest.taking import extract_here

        said: dict[str, Any] = asdict(extract_here(data, name=asked["name"], encoding=asked["encoding"]))
    except TextError as problem:
        said = {"refused": str(problem)}
    except MemoryError:
        os._exit(TOO_MUCH_MEMORY)
    except RecursionError:
        said = {"refused": str(refusal("tags", asked["name"]))}
    sys.stdout.buffer.write(json.dumps(said).encode())
    sys.stdout.buffer.flush()
    os._exit(0)


def limit_itself(*, seconds: int, memory: int) -> None:
    """Set the limits of this process; where the system knows none, the watching thread and the parent's clock remain."""
    try:
        import resource
    except ImportError:
        return
    for limit, most, hard in (
        (resource.RLIMIT_AS, memory, memory),
        (resource.RLIMIT_CPU, seconds, seconds + 1),
        (resource.RLIMIT_FSIZE, FILE_BYTES, FILE_BYTES),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, hard))

    def watch() -> None:
        while memory_in_use() < memory:
            time.sleep(WATCHED)
        os._exit(TOO_MUCH_MEMORY)

    threading.Thread(target=watch, daemon=True).start()


def memory_in_use() -> int:
    """Bytes of memory that this process holds, 0 where nothing tells.

    Linux: as /proc has it now. The peak of `getrusage` will not do there: a child begins with the peak of the process that forked it,
    so that under a large server every file would be refused.
    """
    with contextlib.suppress(OSError, ValueError, IndexError):
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    if sys.platform == "darwin":
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return 0


if __name__ == "__main__":
    main()
