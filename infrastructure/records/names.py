"""The keys of what must be unique. Digests, so that neither a reference nor a command id lies open in a key."""

from __future__ import annotations

from hashlib import sha256

from events.envelope import Context, StreamId
from functions.shared.ports import Reservation


def command_name(context: Context, stream: StreamId) -> str:
    """One command of one actor. The kind of stream is part of it: one command may register a pupil and open a case."""
    return _name(context.authority, "command", stream.kind, context.actor.id, context.command)


def reservation_name(reservation: Reservation) -> str:
    return _name(reservation.authority, reservation.kind, reservation.name)


def _name(authority: str, kind: str, *parts: str) -> str:
    # Lengths first, so that ("a", "bc") and ("ab", "c") differ.
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return f"{authority}/{kind}/{sha256(text.encode()).hexdigest()}"
