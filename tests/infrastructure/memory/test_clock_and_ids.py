from datetime import UTC, date, datetime, timedelta

import pytest

from infrastructure.aws.clock import SystemClock
from infrastructure.aws.ids import RandomIds
from infrastructure.memory.clock import MemoryClock
from infrastructure.memory.ids import MemoryIds


@pytest.mark.parametrize(
    "at, day",
    [
        (datetime(2026, 6, 30, 22, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 23, 0, tzinfo=UTC), date(2026, 7, 1)),  # summer time
        (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), date(2026, 12, 31)),
    ],
)
def test_today_is_the_date_in_london(at: datetime, day: date) -> None:
    assert MemoryClock(at).today() == day


def test_a_clock_in_memory_stands_until_it_is_moved() -> None:
    clock = MemoryClock(datetime(2026, 9, 7, tzinfo=UTC))
    clock.forward(timedelta(days=1))
    assert clock.now() == clock.now() == datetime(2026, 9, 8, tzinfo=UTC)
    with pytest.raises(ValueError):
        clock.set(datetime(2026, 9, 7))  # noqa: DTZ001


def test_the_clock_on_the_wall_tells_utc() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)


def test_ids_count_in_memory_and_are_random_elsewhere() -> None:
    ids = MemoryIds()
    assert [ids.new(), ids.new()] == ["id-000001", "id-000002"]
    assert len({RandomIds().new() for _ in range(100)}) == 100
