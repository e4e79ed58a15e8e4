"""Ids that count."""

from __future__ import annotations

from itertools import count


class MemoryIds:
    """'id-000001', 'id-000002' and so on: the same in every run."""

    def __init__(self) -> None:
        self._count = count(1)

    def new(self) -> str:
        return f"id-{next(self._count):06d}"
