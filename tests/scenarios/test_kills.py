"""Twenty kills at random instants in storms of commands: nothing acknowledged in time is lost, and it all goes on.

On the local cloud alone, what was acknowledged in the last five seconds before a kill may be gone; a real cloud
loses nothing that it acknowledged.
"""

from __future__ import annotations

import os
import random
import sys
import threading
import time
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from domain.case.evolving import fold
from events.case import FeedbackGiven
from events.envelope import StreamId
from functions.keep_views.handler import keep
from functions.shared.parts import Parts
from functions.shared.ports import View
from infrastructure.aws.world import from_environment
from infrastructure.local.cloud import LocalCloud

pytestmark = [pytest.mark.prove, pytest.mark.cloud]
KILLS = int(os.environ.get("EHCP_KILLS", "20"))
GRACE = 5.0
WRITERS = 6
CASES = 4


@dataclass(frozen=True)
class Acknowledged:
    """One command that was answered with success, and when."""

    case: str
    key: str
    text: str
    at: float


def change(api: httpx.Client, method: str, path: str, body: Any, key: str) -> httpx.Response:
    return api.request(method, path, json=body, headers={"Idempotency-Key": key})


def storm(
    cloud: LocalCloud, token: str, cases: list[str], stop: threading.Event, done: list[Acknowledged]
) -> None:
    """Feedback into random cases, as fast as it is acknowledged, until told to stop or the cloud is gone."""
    chance = random.Random()
    with httpx.Client(
        base_url=cloud.address, headers={"Authorization": f"Bearer {token}"}, timeout=10
    ) as api:
        while not stop.is_set():
            case, key = chance.choice(cases), uuid.uuid4().hex
            try:
                answer = change(api, "POST", f"/api/cases/{case}/feedback", {"text": f"note {key}"}, key)
            except httpx.HTTPError:
                continue
            if answer.is_success:
                done.append(Acknowledged(case, key, f"note {key}", time.monotonic()))


def parts_of(cloud: LocalCloud, monkeypatch: pytest.MonkeyPatch) -> Parts:
    """The cloud's own store and views, as its root, for looking at what is there."""
    for name, value in {
        "AWS_ENDPOINT_URL": cloud.endpoint, "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "eu-west-2",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    return from_environment(cloud.outputs)


def notes(world: Parts, case: str) -> list[str]:
    events = world.store.load(StreamId("eastmarsh", "case", case)).events
    return [e.event.text for e in events if isinstance(e.event, FeedbackGiven)]


def test_twenty_kills_lose_nothing_that_was_acknowledged_in_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cloud = LocalCloud(tmp_path / "state")
    cases: list[str] = []
    chance = random.Random(20261123)
    acknowledged: list[Acknowledged] = []
    in_time = lost_late = 0
    cloud.start()
    try:
        cases = _open_cases(cloud)
        time.sleep(GRACE + 1)
        for kill in range(1, KILLS + 1):
            done: list[Acknowledged] = []
            _storm_and_kill(cloud, cases, done, chance.uniform(10, 16))
            killed = time.monotonic()
            acknowledged += done
            cloud.start()
            world = parts_of(cloud, monkeypatch)
            there = {case: notes(world, case) for case in cases}
            for case, found in there.items():
                assert len(found) == len(set(found)), f"kill {kill}: something is there twice in {case}"
            present = {text for found in there.values() for text in found}
            must = [a for a in acknowledged if killed - a.at > GRACE]
            missing = [a for a in must if a.text not in present]
            assert missing == [], f"kill {kill}: {len(missing)} acknowledged commands are gone"
            in_time += len([a for a in done if killed - a.at > GRACE])
            late = [a for a in done if a.text not in present]
            lost_late += len(late)
            gone = {a.key for a in late}
            acknowledged = [a for a in acknowledged if a.key not in gone]
            sys.stdout.write(f"kill {kill}: {len(done)} acknowledged, {len(late)} of the last seconds lost\n")
        _pipeline_goes_on(cloud, cases[0])
        _views_equal_a_rebuild(cloud, monkeypatch, cases)
    finally:
        cloud.stop()
    sys.stdout.write(
        f"{KILLS} kills, {in_time} commands acknowledged in time and all there, {lost_late} of the last seconds lost\n"
    )


def _open_cases(cloud: LocalCloud) -> list[str]:
    with cloud.api("coordinator@eastmarsh.example") as api:
        made = []
        for number in range(CASES):
            body = {
                "reference": f"EM-KILL-{number}", "birth_year": 2017, "birth_month": 3,
                "received_on": "2026-01-05", "requested_by": "school",
            }  # fmt: skip
            answer = change(api, "POST", "/api/cases", body, f"open-{number:04d}")
            assert answer.is_success, answer.text
            made.append(str(answer.json()["case"]))
        return made


def _storm_and_kill(cloud: LocalCloud, cases: list[str], done: list[Acknowledged], seconds: float) -> None:
    token = cloud.sign_in("coordinator@eastmarsh.example")
    stop = threading.Event()
    writers = [threading.Thread(target=storm, args=(cloud, token, cases, stop, done)) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    time.sleep(seconds)
    cloud.kill()
    stop.set()
    for writer in writers:
        writer.join()


def _pipeline_goes_on(cloud: LocalCloud, case: str) -> None:
    """An answer saved now still leads to a new draft."""
    with cloud.api("coordinator@eastmarsh.example") as api:
        answer = change(
            api, "PUT", f"/api/cases/{case}/answers/agreed/SLC", {"score": 3, "revision": 0}, uuid.uuid4().hex
        )
        assert answer.is_success, answer.text
        end = time.monotonic() + 60
        while time.monotonic() < end:
            plan = api.get(f"/api/cases/{case}/plan").json()
            if any(i["id"] == "B:SLC" for s in plan["sections"] for i in s["items"]):
                return
            time.sleep(0.2)
    raise AssertionError("no new draft came after the last kill")


def _views_equal_a_rebuild(cloud: LocalCloud, monkeypatch: pytest.MonkeyPatch, cases: list[str]) -> None:
    """Once the log is quiet, what is kept is what a rebuild gives."""
    world = parts_of(cloud, monkeypatch)
    for case in cases:
        version = _quiet(world, case)
        kept = {name: _view(world, case, name) for name in ("case", "row", "assessment", "documents", "plan")}
        for name in kept:
            world.views.delete(f"eastmarsh/case/{case}", name)
        keep(world, "eastmarsh", case)
        for name, before in kept.items():
            assert before is not None, f"{name} of {case} was never kept"
            assert int(before.body["version"]) == version
            assert _view(world, case, name) == before


def _quiet(world: Parts, case: str) -> int:
    stream, seen, since = StreamId("eastmarsh", "case", case), -1, time.monotonic()
    while time.monotonic() - since < 5:
        version = fold(world.store.load(stream).events).version
        if version != seen:
            seen, since = version, time.monotonic()
        time.sleep(0.5)
    end = time.monotonic() + 30
    while time.monotonic() < end:
        view = _view(world, case, "case")
        if view is not None and int(view.body["version"]) == seen:
            break
        time.sleep(0.2)
    return seen


def _view(world: Parts, case: str, name: str) -> View | None:
    return world.views.get(f"eastmarsh/case/{case}", name)
