"""The catch-up: what cannot be carried holds the cursor, and nobody else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest

from events.envelope import StreamId
from functions.catch_up.handler import sweep
from functions.shared.ports import Corrupt, Routing
from tests.pipeline import Pipeline


def test_a_stream_that_cannot_be_carried_holds_up_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = Pipeline()
    cases = [pipeline.open(reference) for reference in ("EM-1", "EM-2", "EM-3")]
    world = pipeline.world
    world.clock.forward(timedelta(hours=1))  # type: ignore[attr-defined]
    routing = world.heads.routing

    def broken(stream: StreamId, after: int) -> Sequence[Routing]:
        if stream.id == cases[1]:
            raise Corrupt("a version is missing")
        return routing(stream, after)

    with monkeypatch.context() as patch:
        patch.setattr(world.heads, "routing", broken)
        with pytest.raises(Corrupt):
            sweep(world)
    assert {cases[0], cases[2]} <= _carried(world)
    assert cases[1] not in _carried(world)
    assert sweep(world) > 0
    assert cases[1] in _carried(world)


def _carried(world: Any) -> set[str]:
    return {StreamId.parse(json.loads(entry["Detail"])["stream"]).id for entry in world.bus.entries}
