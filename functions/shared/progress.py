"""How far a document is being read: a row for screens while it lasts, and no event a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from functions.shared.ports import View, Views

MOST = 500
"""documents of a case that may be being read at the same time, as screens show them"""


class Progress(NamedTuple):
    read: int
    pages: int


def tell(views: Views, authority: str, case: str, digest: str, progress: Progress) -> None:
    """One that is behind what was told before changes nothing."""
    views.keep(View(_place(authority, case), digest, progress.read + 1, progress._asdict()))


def done(views: Views, authority: str, case: str, digest: str) -> None:
    views.delete(_place(authority, case), digest)


def underway(views: Views, authority: str, case: str) -> Mapping[str, Progress]:
    """By digest, what is being read now."""
    rows, _ = views.page(_place(authority, case), "", None, MOST)
    return {row.name: Progress(int(row.body["read"]), int(row.body["pages"])) for row in rows}


def _place(authority: str, case: str) -> str:
    return f"{authority}/case/{case}/reading"
