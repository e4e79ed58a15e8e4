"""PDFs are read in a process of their own. PDFium is native code: it cannot be interrupted, a file may be made to use up
time and memory in it, and a crash in it would end whoever called. Here it ends a helper, which knows no secret.

One helper serves a process for as long as it behaves. A question is a line of JSON and the file; an answer is a line of
JSON and, for a drawn page, its pixels.
"""

from __future__ import annotations

import atexit
import json
import os
import resource
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from typing import IO, Any

from infrastructure.files import limits
from infrastructure.files.pages import Draft, Found, RenderedPage
from infrastructure.files.refused import NotAccepted, Unreadable

_TOO_HEAVY = Unreadable(
    "The PDF takes far more time or memory to open than any report.",
    "Print it to a new PDF on your own computer, and upload that.",
)
_REFUSALS = {each.__name__: each for each in (NotAccepted, Unreadable)}


def check(body: bytes) -> None:
    """Raises NotAccepted when the PDF is locked, damaged, has too many pages or takes too much to open."""
    _helper.ask("check", body)


def read(body: bytes) -> Found:
    """Text by page. Raises NotAccepted as `check`, Unreadable when there is far too much."""
    said, _ = _helper.ask("read", body)
    return Found([Draft(text, needs_ocr) for text, needs_ocr in said["drafts"]], tuple(said["notes"]))


def rendered(body: bytes, numbers: Iterable[int]) -> Iterator[RenderedPage]:
    """These pages (counted from 1) as pictures, one at a time. A page that cannot be drawn is passed over."""
    for number in numbers:
        try:
            said, pixels = _helper.ask("draw", body, number)
        except NotAccepted:
            continue
        yield RenderedPage(number, said["width"], said["height"], said["dpi"], pixels, said["of"])


class _Helper:
    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._one_at_a_time = threading.Lock()

    def ask(self, job: str, body: bytes, number: int = 0) -> tuple[dict[str, Any], bytes]:
        """Raises what the helper raised, and Unreadable when it had to be stopped or ended by itself."""
        with self._one_at_a_time:
            process = self._started()
            assert process.stdin is not None
            assert process.stdout is not None
            watch = threading.Timer(limits.PDF_SECONDS, process.kill)
            watch.start()
            try:
                _send(process.stdin, {"job": job, "number": number}, body)
                said, rest = _received(process.stdout)
            except (OSError, ValueError):
                self.stop()
                raise _TOO_HEAVY from None
            finally:
                watch.cancel()
        if "refused" in said:
            raise _REFUSALS[said["refused"]](said["reason"], said["advice"])
        return said, rest

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            environment = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": os.pathsep.join(sys.path)}
            self._process = subprocess.Popen(
                [sys.executable, "-m", "infrastructure.files.apart"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment,
            )  # fmt: skip
        return self._process

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


_helper = _Helper()
atexit.register(_helper.stop)


def _send(stream: IO[bytes], said: dict[str, Any], rest: bytes = b"") -> None:
    stream.write(json.dumps({**said, "length": len(rest)}).encode() + b"\n")
    stream.write(rest)
    stream.flush()


def _received(stream: IO[bytes]) -> tuple[dict[str, Any], bytes]:
    """Raises ValueError when the other side ended, EOF included: an empty line is no JSON."""
    said = json.loads(stream.readline())
    rest = stream.read(said["length"])
    if len(rest) < said["length"]:
        raise ValueError("cut short")
    return said, rest


def _answer(job: str, body: bytes, number: int) -> tuple[dict[str, Any], bytes]:
    from infrastructure.files import pdf

    try:
        if job == "check":
            pdf.check(body)
            return {}, b""
        if job == "read":
            found = pdf.read(body)
            return {"drafts": found.drafts, "notes": found.notes}, b""
        page = pdf.rendered(body, number)
        return {"width": page.width, "height": page.height, "dpi": page.dpi, "of": page.of}, page.pixels
    except NotAccepted as refusal:
        return {"refused": type(refusal).__name__, "reason": refusal.reason, "advice": refusal.advice}, b""


def _serve() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (limits.PDF_MEMORY, limits.PDF_MEMORY))
    while True:
        try:
            question, body = _received(sys.stdin.buffer)
        except ValueError:
            return
        _send(sys.stdout.buffer, *_answer(question["job"], body, question["number"]))


if __name__ == "__main__":
    _serve()
