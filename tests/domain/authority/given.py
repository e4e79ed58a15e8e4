"""An authority's own settings, as its log tells them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.authority.state import Authority, fold, stream_of
from events.base import Event
from events.envelope import Actor
from tests.given import record

MANAGER = Actor("person", "u-manager", "manager")


def authority(*events: Event) -> Authority:
    return fold(_own(events))


def _own(events: Sequence[Event]) -> list[object]:
    return [replace(recorded, stream=stream_of("eastmarsh")) for recorded in record(events, MANAGER)]
