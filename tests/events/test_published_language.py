"""The published language stays what it was: names, schemas, and one frozen sample of every version, for ever."""

import json
from pathlib import Path
from typing import Any

import pytest

from events.base import EVENT_TYPES, Unreadable
from events.inbound import INBOUND
from events.registry import UPCASTERS, decode, encode
from events.subscriptions import CONSUMERS
from infrastructure.generate import stale

SAMPLES = Path("events/samples")


def test_generated_files_are_what_the_code_says() -> None:
    assert stale() == []


@pytest.mark.parametrize("wire", sorted(EVENT_TYPES))
def test_every_event_has_a_frozen_sample(wire: str) -> None:
    assert (SAMPLES / f"{wire}.json").exists()


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.json")), ids=lambda p: p.stem)
def test_a_frozen_sample_parses_for_ever_and_nothing_in_it_is_lost(path: Path) -> None:
    """A later version may add a field with a default; what an old event said it must go on saying."""
    event = decode(path.stem, path.read_bytes())
    assert not isinstance(event, Unreadable)
    if path.stem not in UPCASTERS:
        assert _holds(json.loads(encode(event)), json.loads(path.read_bytes()))


def _holds(now: Any, then: Any) -> bool:
    if isinstance(then, dict):
        return isinstance(now, dict) and all(k in now and _holds(now[k], v) for k, v in then.items())
    if isinstance(then, list):
        return len(now) == len(then) and all(map(_holds, now, then))
    return bool(now == then)


def test_an_unknown_name_is_kept_and_ignored() -> None:
    assert decode("ehcp.case.from-the-future.v9", b'{"x": 1}') == Unreadable(
        was="ehcp.case.from-the-future.v9"
    )


def test_consumers_listen_only_to_events_that_exist() -> None:
    assert {wire for c in CONSUMERS for wire in c.listens} <= set(EVENT_TYPES)


def test_wire_names_are_versioned_and_say_whose_they_are() -> None:
    for wire in (*EVENT_TYPES, *INBOUND):
        assert wire.startswith(("ehcp.case.", "ehcp.pupil.", "ehcp.authority.", "ehcp.inbound."))
        assert wire.rsplit(".", 1)[1] == "v1"
