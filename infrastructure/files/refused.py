"""How a file is refused: what is wrong with it, and what a person can do, in plain English."""

from __future__ import annotations


class NotAccepted(Exception):
    """The file cannot be kept as a document. `reason` says what is wrong, `advice` what to do next (both under
    300 characters, nothing from inside the file)."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.advice = advice


class Unreadable(NotAccepted):
    """The file is kept, but no machine of ours can get its words: a person types or describes them, or another copy
    comes. `advice` says how to get a copy that can be read."""


DAMAGED = "Open it on your own computer, save it again under a new name, and upload that copy."
"""Advice for every file that does not open."""

LOCKED = NotAccepted(
    "The document is locked with a password.", "Ask its author for an unlocked copy, and upload that."
)

MENDED = "The file is damaged: what could be saved of it was read. Check it against the original."
"""Note on a file that was read although it was broken."""
