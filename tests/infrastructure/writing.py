"""Commits for the tests of the event store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count
from typing import Any

from events.base import Event
from events.case import FeedbackGiven
from events.envelope import Actor, Context, StreamId
from functions.shared.ports import Commit

NOW = datetime(2026, 9, 7, 9, 30, 12, 345678, tzinfo=UTC)
PERSON = Actor("person", "sub-1", "coordinator")
_numbers = count(1)


def a_stream(kind: Any = "case") -> StreamId:
    """One that no test used before."""
    return StreamId("ealing", kind, f"s-{next(_numbers)}")


def said(text: str = "Better at reading.") -> FeedbackGiven:
    return FeedbackGiven(feedback="f-1", voice="parent", text=text)


def context(command: str | None = None, at: datetime = NOW, actor: Actor = PERSON) -> Context:
    return Context(actor, "ealing", command or f"command-{next(_numbers)}", "correlation-1", None, at)


def commit(
    stream: StreamId,
    expected: int,
    events: Sequence[Event] | None = None,
    command: str | None = None,
    **more: Any,
) -> Commit:
    return Commit(
        stream=stream, pupil=more.pop("pupil", "p-1"), expected=expected,
        events=[said()] if events is None else events, context=context(command), recorded=more.pop("recorded", NOW),
        fingerprint=more.pop("fingerprint", "asked-1"), **more,
    )  # fmt: skip
