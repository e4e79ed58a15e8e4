"""What the bus may know of stored events, from their envelopes alone: nothing sealed is opened."""

from __future__ import annotations

from events.envelope import StreamId
from functions.shared.ports import Routing
from infrastructure.records.row import Envelope


def routing(stream: StreamId, envelope: bytes) -> Routing:
    facts = Envelope.read(envelope)
    return Routing(
        stream, facts.version, facts.type, facts.pupil, facts.correlation, facts.cause, facts.actor_kind,
        facts.occurred, facts.recorded,
    )  # fmt: skip


def minute(recorded: str) -> str:
    """The minute (UTC) of a stored time: '2026-11-23T20:45'."""
    return recorded[:16]
