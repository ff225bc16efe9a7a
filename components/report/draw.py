"""Charts drawn in a process of their own, so that drawing stops nobody: `vl-convert` holds Python's lock while it works.

Enters: specifications or SVG, by `Pen`. Leaves: SVG, PNG. The child (`python -m components.report.draw`) reads a line of JSON a
drawing and answers with one; it fetches nothing, and it ends with its pen or when its time is up.
"""

import base64
import json
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO

from components.ingest.errors import InputError

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 90.0
"""Seconds that a child may live."""
SCALE = 2
"""How many pixels of a PNG a pixel of the drawing has across."""
MODULE = "components.report.draw"
PENS = threading.BoundedSemaphore(4)
"""Children at once in one server process: each takes 80 MB and more."""


class Pen:
    """Draws through a child process; made by `pen`."""

    def __init__(self, child: "subprocess.Popen[str]") -> None:
        self._child = child

    def svg(self, spec: Mapping[str, Any]) -> str:
        """A Vega-Lite specification as SVG. Raises InputError where it cannot be drawn."""
        return str(self._answer({"spec": spec})["svg"])

    def png(self, svg: str) -> bytes:
        """SVG as PNG, `SCALE` pixels to one. Raises InputError where it cannot be drawn."""
        return base64.b64decode(self._answer({"svg": svg})["png"])

    def _answer(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        assert self._child.stdin
        assert self._child.stdout
        try:
            self._child.stdin.write(json.dumps(asked) + "\n")
            self._child.stdin.flush()
            line = self._child.stdout.readline()
            answer: dict[str, Any] = json.loads(line)
        except (OSError, ValueError):  # the child is gone, perhaps in the middle of a line
            answer = {"fault": "gone"}
        if "fault" in answer:
            raise InputError("The picture could not be drawn. Try again, or take the data instead.")
        return answer


@contextmanager
def pen(*, patience: float = PATIENCE) -> Iterator[Pen]:
    """A pen for as many drawings as are wanted; its child ends with the block. Waits while `PENS` others draw."""
    with PENS:
        child = subprocess.Popen(
            [sys.executable, "-m", MODULE],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        clock = threading.Timer(patience, child.kill)
        clock.daemon = True
        clock.start()
        try:
            yield Pen(child)
        finally:
            clock.cancel()
            child.kill()
            child.wait()
            for stream in (child.stdin, child.stdout):
                if stream:
                    with suppress(OSError):  # what a child that was killed did not read
                        stream.close()


def drawn(asked: Mapping[str, Any]) -> dict[str, str]:
    """The child's answer to one line: the drawing, or what is wrong with what was asked."""
    import vl_convert

    try:
        if "spec" in asked:
            return {"svg": vl_convert.vegalite_to_svg(asked["spec"], allowed_base_urls=[])}
        return {"png": base64.b64encode(vl_convert.svg_to_png(asked["svg"], scale=SCALE)).decode("ascii")}
    except ValueError as fault:
        return {"fault": str(fault)[:200]}


def serve(lines: TextIO, answers: TextIO) -> None:
    """Answer every line until they end."""
    for line in lines:
        answers.write(json.dumps(drawn(json.loads(line))) + "\n")
        answers.flush()


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    serve(sys.stdin, sys.stdout)
