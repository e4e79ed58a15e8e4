"""The clock on the wall."""

from __future__ import annotations

from datetime import UTC, date, datetime

from infrastructure.records.london import london_date


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def today(self) -> date:
        return london_date(self.now())
