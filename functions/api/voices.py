"""In whose voice somebody speaks, and whose words they may change."""

from __future__ import annotations

from domain.access.rights import VOICES
from domain.refusals import Refused
from functions.shared.desk import Asked


def own(ask: Asked) -> str | None:
    """Whose words these must be to be changed; a co-ordinator may change anyone's."""
    return None if ask.who.role == "coordinator" else ask.who.id


def must_speak(ask: Asked, voice: str) -> None:
    if voice not in VOICES.get(ask.who.role, frozenset()):
        raise Refused("not-allowed", "You may only answer in your own voice.", "voice")
