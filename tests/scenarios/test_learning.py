"""A thousand synthetic cases with amendments: train, compare, promote, allocate anew, roll back, as people do it.

In the history (tests/history.py) people of group X4 reject SP3 and put SP5 in. So the model that learns from it must
recommend SP5 there and not SP3; a person must put it in use; every case must follow, in sight; and all of it must be
undone by the same person, and stand in the log.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import pytest

from domain.allocation.profiles import PROFILES
from domain.authority.state import stream_of
from domain.case.suggestions import current_allocation
from domain.needs.questions import QUESTIONS
from events.authority import ModelChosen, ModelCompared, ModelTrained, ReallocationAdvanced
from events.envelope import StreamId
from events.subscriptions import CONSUMERS
from functions.keep_views.handler import keep
from functions.shared.composition import shelf
from functions.shared.publishing import carry
from infrastructure.command_line.main import main as ehcp
from tests import history
from tests.pipeline import Pipeline
from tests.terminal import Terminal

OWN = stream_of("eastmarsh")


class Seen(NamedTuple):
    groups: dict[str, str | None]
    flagged: set[str]


class World:
    """The pipeline, a service manager's terminal, and the log to look into."""

    def __init__(self, cases: int) -> None:
        self.pipeline = Pipeline()
        self.shipped = shelf().shipped
        self.cases = history.write(self.pipeline.world, cases)
        for case in self.cases:
            keep(self.pipeline.world, "eastmarsh", case)

    def answer(self) -> None:
        """Carries what the authority's own stream has, and lets those who listen to it answer, until nothing new comes."""
        bus, world = self.pipeline.world.bus, self.pipeline.world
        while carry(world, OWN, world.store.load(OWN).version):
            entries, bus.entries[:] = list(bus.entries), []  # type: ignore[attr-defined]
            for entry in entries:
                body = json.dumps({"detail-type": entry["DetailType"], "detail": json.loads(entry["Detail"])})
                for consumer in CONSUMERS:
                    if entry["DetailType"] in consumer.listens:
                        done = self.pipeline.deliver(consumer.name, body)
                        assert done["batchItemFailures"] == []
        assert world.queue.buried == []  # type: ignore[attr-defined]

    def log(self) -> list[Any]:
        return [recorded.event for recorded in self.pipeline.world.store.load(OWN).events]

    def look(self) -> Seen:
        """Every case's suggested group, and those with an open flag that their model changed it."""
        found: dict[str, str | None] = {}
        flagged = set()
        for case in self.cases:
            state = self.pipeline.world.door.load_case("eastmarsh", case)
            if standing := current_allocation(state):
                found[case] = standing[1].cluster
            kinds = {f.raised.kind for f in state.flags.values() if f.settled is None}
            if "model-changed-allocation" in kinds:
                flagged.add(case)
        return Seen(found, flagged)

    def suggested_to_a_new_child_of_x4(self, reference: str) -> set[str]:
        """Opens a case with the answers of the middle of X4, and gives the packages that are then suggested."""
        pipeline = self.pipeline
        case = pipeline.open(reference, birth_year=2019)
        for question in QUESTIONS:
            score = {"score": round(PROFILES["X4"][question])}
            saved = pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/{question}", score).ok()
        stream = StreamId("eastmarsh", "case", case)
        detail = {
            "id": f"{stream}:{saved['version']}", "stream": str(stream), "version": saved["version"],
            "type": "ehcp.case.answer-given.v1", "correlation": "c",
        }  # fmt: skip
        pipeline.deliver("allocate_cluster", json.dumps({"detail": detail}))
        shown = pipeline.get(f"/api/cases/{case}/assessment?at_least={saved['version'] + 1}")
        assert shown["allocation"]["value"]["cluster"] == "X4"
        return {each["value"]["package"] for each in shown["packages"]}

    def versions(self) -> list[int]:
        store: Any = self.pipeline.world.store
        return [len(store.rows(StreamId("eastmarsh", "case", case))) for case in self.cases]

    def facts(self, case: str) -> dict[str, Any]:
        kept = self.pipeline.world.views.get("eastmarsh/facts", case)
        assert kept is not None
        return dict(kept.body)

    def model(self) -> Any:
        return self.pipeline.get("/api/model", "u-manager")


@pytest.fixture(params=[pytest.param(400), pytest.param(1000, marks=pytest.mark.prove)])
def world(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> World:
    made = World(request.param)
    monkeypatch.setattr(
        "infrastructure.command_line.model.api", lambda _: Terminal(made.pipeline, "u-manager")
    )
    return made


def recommended(model: Any, cluster: str) -> set[str]:
    group = next(g for g in model["groups"] if g["cluster"] == cluster)
    return {code for code, given in group["packages"].items() if given["recommended"]}


def test_a_model_learns_from_amendments_is_promoted_by_a_person_and_rolled_back(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    before, first, versions = world.look(), world.model(), world.versions()
    assert before.flagged == set()
    assert {"SP3"} <= recommended(first, "X4")
    assert "SP5" not in recommended(first, "X4")

    # A challenger is trained and compared; nothing has changed by it.
    assert ehcp(["model", "train"]) == 0
    world.answer()
    told = capsys.readouterr().out
    assert f"{len(world.cases)} cases read" in told
    (challenger,) = world.model()["challengers"]
    comparison = challenger["comparison"]
    assert comparison["against"] == world.shipped == world.model()["digest"]
    assert world.versions() == versions

    # The comparison tells what will happen, in aggregate, for whom, and case by case.
    assert ehcp(["model", "compare", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    open_cases = [c for c in world.cases if not world.facts(c)["closed"]]
    assert report["cases"] == len(open_cases)
    for part in ("by_group", "by_age_band", "by_primary_need", "by_first_language"):
        assert sum(each["cases"] for each in report[part]) == len(open_cases)
        assert sum(each["changed"] for each in report[part]) == report["changed"]
    moving = {c["case"]: c["after"] for c in report["case_by_case"] if c["before"] != c["after"]}
    assert len(moving) == report["changed"] > 0
    stay_in_x4 = [c for c in report["case_by_case"] if (c["before"], c["after"]) == ("X4", "X4")]
    assert {(tuple(c["packages_in"]), tuple(c["packages_out"])) for c in stay_in_x4} == {(("SP5",), ("SP3",))}

    # A named person promotes it. The open cases follow, and each whose group changed is flagged.
    assert ehcp(["model", "promote", challenger["digest"][:12], "--reason", "X4 needs quiet."]) == 0
    world.answer()
    now = world.model()
    assert now["digest"] == challenger["digest"]
    assert "SP5" in recommended(now, "X4")
    assert "SP3" not in recommended(now, "X4")
    assert recommended(now, "X1") == recommended(first, "X1")
    after = world.look()
    assert {case: group for case, group in after.groups.items() if group != before.groups[case]} == moving
    assert after.flagged == set(moving)
    suggested = world.suggested_to_a_new_child_of_x4("EM-NEW-1")
    assert "SP5" in suggested
    assert "SP3" not in suggested
    choice = now["choices"][0]
    assert (choice["looked"], choice["changed"], choice["failed"], choice["done"]) == (
        len(open_cases), len(moving), 0, True,
    )  # fmt: skip

    # Rolled back by the same person: every group is what it was, and no flag is left.
    assert ehcp(["model", "roll-back", "--reason", "The panel wants to look first."]) == 0
    world.answer()
    assert world.model()["digest"] == world.shipped
    assert world.look() == before
    suggested = world.suggested_to_a_new_child_of_x4("EM-NEW-2")
    assert "SP3" in suggested
    assert "SP5" not in suggested

    # Every step is in the log, by whom and why.
    log = world.log()
    pages = [e for e in log if isinstance(e, ReallocationAdvanced)]
    assert [type(e) for e in log if not isinstance(e, ReallocationAdvanced)] == [
        ModelTrained, ModelCompared, ModelChosen, ModelChosen,
    ]  # fmt: skip
    assert [(e.how, e.by, e.reason) for e in log if isinstance(e, ModelChosen)] == [
        ("promoted", "M. M.", "X4 needs quiet."),
        ("rolled-back", "M. M.", "The panel wants to look first."),
    ]
    assert sum(page.after is None for page in pages) == 2
    assert sum(page.looked for page in pages) == 2 * len(open_cases)

    # And a past allocation is still explained with the model of its day.
    case = next(iter(moving))
    models_of_its_days = {
        s.suggestion.model.digest
        for s in world.pipeline.world.door.load_case("eastmarsh", case).suggestions.values()
        if s.suggestion.value.kind == "allocation"
    }
    assert models_of_its_days == {world.shipped, challenger["digest"]}
    for digest in models_of_its_days:
        told = world.pipeline.get(f"/api/model/{digest}", "u-manager")
        assert (told["digest"], len(told["groups"]), "SHA-256" in told["card"]) == (digest, 9, True)
