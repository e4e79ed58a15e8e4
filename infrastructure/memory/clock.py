"""A clock that stands until it is set."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from infrastructure.records.london import london_date


class MemoryClock:
    def __init__(self, at: datetime) -> None:
        self.set(at)

    def set(self, at: datetime) -> None:
        """Raises ValueError for a time without a zone."""
        if at.tzinfo is None:
            raise ValueError("a time without a zone")
        self._at = at

    def forward(self, by: timedelta) -> None:
        self._at += by

    def now(self) -> datetime:
        return self._at

    def today(self) -> date:
        return london_date(self._at)
