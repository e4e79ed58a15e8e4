"""Models by the API and the reactions: bad input stores nothing, a broken model is told, a page done twice is done once."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from domain.allocation.tables import Tables
from domain.authority.state import stream_of
from events.authority import ReallocationAdvanced
from events.case import FlagRaised
from events.envelope import StreamId
from functions.keep_views.handler import keep
from functions.reallocate_cases import handler as reallocate_cases
from functions.shared.composition import shelf
from functions.shared.paths import model_file
from functions.shared.ports import Person
from infrastructure.models.artefact import MODEL_FILE, digest_of
from infrastructure.models.tables_json import to_json
from infrastructure.training.graph import build
from infrastructure.training.published import published
from infrastructure.training.shipped import model_bytes
from tests import history
from tests.pipeline import Pipeline

TABLES = published()
OWN = stream_of("eastmarsh")
OTHER_MANAGER = Person("u-other-manager", "wealdmarsh", "manager", "O. M.")


def challenger(reach: float = 3.0) -> Tables:
    """Groups reach less far, so that some cases fit none any more."""
    return replace(TABLES, reach=reach)


def body_of(body: bytes, **change: Any) -> dict[str, Any]:
    return {
        "digest": digest_of(body), "model": base64.b64encode(body).decode(), "card": "# A card", "cases": 1, "plans": 1,
        "refusals": 0, **change,
    }  # fmt: skip


def register(pipeline: Pipeline, tables: Tables, who: str = "u-manager", **change: Any) -> Any:
    return pipeline.ask("POST", "/api/model/challengers", body_of(model_bytes(tables), **change), who)


def choose(pipeline: Pipeline, digest: str, who: str = "u-manager") -> Any:
    return pipeline.ask("POST", "/api/model/choices", {"digest": digest, "reason": "As compared."}, who)


def own_log(pipeline: Pipeline) -> list[Any]:
    return [recorded.event for recorded in pipeline.world.store.load(OWN).events]


def wake(pipeline: Pipeline, consumer: str, version: int, attempt: int = 1) -> Any:
    """As the bus wakes a reaction for one event of the authority's own stream."""
    detail = {
        "id": f"{OWN}:{version}", "stream": str(OWN), "version": version, "type": "any", "correlation": "c",
    }  # fmt: skip
    return pipeline.deliver(consumer, json.dumps({"detail": detail}), attempt=attempt)


def with_history(cases: int) -> Pipeline:
    pipeline = Pipeline()
    pipeline.world.directory.put(OTHER_MANAGER)
    for case in history.write(pipeline.world, cases):
        keep(pipeline.world, "eastmarsh", case)
    return pipeline


def compared(pipeline: Pipeline, tables: Tables) -> str:
    """Registers a challenger and lets it be compared; its digest."""
    digest = str(register(pipeline, tables).ok()["digest"])
    wake(pipeline, "compare_model", len(own_log(pipeline)))
    return digest


# --- registering ------------------------------------------------------------------------------------------


def _metadata(**change: str) -> dict[str, str]:
    return {"name": "cluster-profiles", "version": "2", "tables": to_json(TABLES), **change}


def _made(metadata: dict[str, str]) -> bytes:
    body: bytes = build(TABLES, metadata).SerializeToString(deterministic=True)
    return body


def _says(change: Callable[[dict[str, Any]], None]) -> bytes:
    """A model whose tables were altered in what it says of itself."""
    plain = json.loads(to_json(TABLES))
    change(plain)
    return _made(_metadata(tables=json.dumps(plain)))


def _another_computation() -> bytes:
    """A graph whose numbers are not those of the tables that it names."""
    older = {**TABLES.profiles, "X2": {**TABLES.profiles["X2"], "Age": 14.0}}
    body: bytes = build(replace(TABLES, profiles=older), _metadata()).SerializeToString(deterministic=True)
    return body


BAD_MODELS = {
    "no model at all": (b"no model", "cannot be read"),
    "another name": (_made(_metadata(name="other")), "other 2"),
    "another version": (_made(_metadata(version="1")), "cluster-profiles 1"),
    "no tables": (_made({"name": "cluster-profiles", "version": "2"}), "tables"),
    "a mean off its scale": (_says(lambda t: t["profiles"]["X1"].update(SLC=9.0)), "SLC of X1"),
    "an unknown package": (_says(lambda t: t["packages"].update(SP99={})), "SP1 to SP13"),
    "a missing package": (_says(lambda t: t["packages"].pop("SP3")), "SP1 to SP13"),
    "X10 asked more often": (_says(lambda t: t.update(most_needs=4)), "most_needs"),
    "X10 as a group": (_says(lambda t: t.update(clusters=[*t["clusters"][:-1], "X10"])), "X10"),
    "a share above one": (
        _says(lambda t: t["packages"]["SP2"]["X1"].update(mean=1.5)), "",
    ),
    "two groups the same": (
        model_bytes(replace(TABLES, profiles={**TABLES.profiles, "X2": TABLES.profiles["X1"]})), "means of group",
    ),
    "another computation": (_another_computation(), "means of group"),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(BAD_MODELS))
def test_a_model_that_is_not_sound_is_refused_and_nothing_is_stored(name: str) -> None:
    pipeline = Pipeline()
    model, words = BAD_MODELS[name]
    answer = pipeline.ask("POST", "/api/model/challengers", body_of(model), "u-manager")
    assert (answer.status, answer.body["field"]) == (422, "model")
    assert words in answer.body["detail"]
    assert own_log(pipeline) == []
    assert pipeline.world.objects._objects == {}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"digest": "0" * 64}, "model"),
        ({"digest": "x"}, "digest"),
        ({"model": "not base64!"}, "model"),
        ({"model": "A" * 2_000_001}, "model"),
        ({"card": ""}, "card"),
        ({"cases": -1}, "cases"),
        ({"plans": "1"}, "plans"),
        ({"more": 1}, "more"),
    ],
)
def test_what_comes_with_a_model_is_checked_and_named(change: dict[str, Any], field: str) -> None:
    pipeline = Pipeline()
    answer = register(pipeline, challenger(), **change)
    assert (answer.status, answer.body["field"]) == (422, field)
    assert own_log(pipeline) == []


def test_the_shipped_model_is_no_challenger() -> None:
    answer = register(Pipeline(), TABLES)
    assert (answer.status, answer.body["code"]) == (422, "nothing-learned")


def test_a_challenger_registered_twice_is_one() -> None:
    pipeline = Pipeline()
    first, second = register(pipeline, challenger()).ok(), register(pipeline, challenger()).ok()
    assert (first["again"], second["again"]) == (False, True)
    assert len(own_log(pipeline)) == 1


# --- whose models they are --------------------------------------------------------------------------------


def test_another_authority_neither_sees_nor_chooses_this_ones_models() -> None:
    pipeline = with_history(12)
    digest = compared(pipeline, challenger())
    for path in (f"/api/model/{digest}", f"/api/model/comparisons/{digest}"):
        assert pipeline.ask("GET", path, None, OTHER_MANAGER.id).status == 404
    answer = choose(pipeline, digest, OTHER_MANAGER.id)
    assert (answer.status, answer.body["code"]) == (404, "unknown-model")
    shown = pipeline.get("/api/model", OTHER_MANAGER.id)
    assert (shown["digest"], shown["challengers"]) == (shelf().shipped, [])
    assert pipeline.get("/api/model/cases", OTHER_MANAGER.id)["cases"] == []


def test_a_coordinator_sees_the_model_and_neither_trains_nor_chooses() -> None:
    pipeline = with_history(12)
    digest = compared(pipeline, challenger())
    assert pipeline.get("/api/model")["challengers"][0]["digest"] == digest
    assert choose(pipeline, digest, "u-coordinator").status == 403
    assert register(pipeline, challenger(2.0), "u-coordinator").status == 403
    for path in ("/api/model/cases", f"/api/model/comparisons/{digest}"):
        assert pipeline.ask("GET", path).status == 403


def test_who_reads_the_facts_of_all_cases_is_in_the_access_log() -> None:
    pipeline = with_history(12)
    first = pipeline.get("/api/model/cases?limit=7", "u-manager")
    second = pipeline.get(f"/api/model/cases?limit=7&after={first['next']}", "u-manager")
    assert [len(first["cases"]), len(second["cases"]), second["next"]] == [7, 5, None]
    read = [e for e in pipeline.world.access_log.entries if e.person == "u-manager"]  # type: ignore[attr-defined]
    assert len(read) == 2
    assert all("train a model" in e.what for e in read)


# --- comparing --------------------------------------------------------------------------------------------


def test_promoting_before_the_comparison_is_refused_with_what_to_do() -> None:
    pipeline = with_history(12)
    digest = register(pipeline, challenger()).ok()["digest"]
    answer = choose(pipeline, digest)
    assert (answer.status, answer.body["code"], answer.body["field"]) == (422, "not-compared", "digest")
    assert "compare" in answer.body["detail"]


def test_a_comparison_is_read_in_pages_and_made_once() -> None:
    pipeline = with_history(40)
    digest = compared(pipeline, challenger(0.5))
    wake(pipeline, "compare_model", 1)
    assert len(own_log(pipeline)) == 2
    whole = pipeline.get(f"/api/model/comparisons/{digest}?limit=1000", "u-manager")["cases"]
    assert len(whole) > 10
    paged: list[Any] = []
    after = None
    while after or not paged:
        more = f"&after={after}" if after else ""
        page = pipeline.get(f"/api/model/comparisons/{digest}?limit=7{more}", "u-manager")
        paged, after = paged + page["cases"], page["next"]
    assert paged == whole


def test_a_challenger_whose_file_is_gone_does_not_keep_the_others_waiting() -> None:
    pipeline = with_history(12)
    sound = register(pipeline, challenger()).ok()["digest"]
    gone = register(pipeline, challenger(2.0)).ok()["digest"]
    pipeline.world.objects.delete(model_file("eastmarsh", gone, MODEL_FILE))
    answer = wake(pipeline, "compare_model", 2)
    assert len(answer["batchItemFailures"]) == 1
    by_digest = {c["digest"]: c["comparison"] for c in pipeline.get("/api/model", "u-manager")["challengers"]}
    assert by_digest[sound] is not None
    assert by_digest[gone] is None


# --- allocating with the model in use ---------------------------------------------------------------------


def test_a_model_in_use_whose_file_is_gone_allocates_nothing_and_says_why() -> None:
    pipeline = with_history(12)
    digest = compared(pipeline, challenger())
    choose(pipeline, digest).ok()
    pipeline.world.objects.delete(model_file("eastmarsh", digest, MODEL_FILE))
    shelf.cache_clear()
    case = pipeline.open()
    pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/SLC", {"score": 3}).ok()
    version = pipeline.world.store.load(StreamId("eastmarsh", "case", case)).version
    detail = {
        "id": f"eastmarsh/case/{case}:{version}", "stream": f"eastmarsh/case/{case}", "version": version,
        "type": "ehcp.case.answer-given.v1", "correlation": "c",
    }  # fmt: skip
    message = json.dumps({"detail": detail})
    assert len(pipeline.deliver("allocate_cluster", message)["batchItemFailures"]) == 1
    pipeline.deliver("allocate_cluster", message, attempt=5)
    ((_, reason),) = pipeline.world.queue.buried  # type: ignore[attr-defined]
    assert "is missing" in reason
    assert pipeline.world.store.load(StreamId("eastmarsh", "case", case)).version == version


def test_a_file_that_is_not_the_model_of_its_digest_is_never_used() -> None:
    pipeline = with_history(12)
    digest = compared(pipeline, challenger())
    choose(pipeline, digest).ok()
    pipeline.world.objects.write(model_file("eastmarsh", digest, MODEL_FILE), model_bytes(TABLES), "x")
    shelf.cache_clear()
    before = len(own_log(pipeline))
    wake(pipeline, "reallocate_cases", before, attempt=5)
    ((_, reason),) = pipeline.world.queue.buried  # type: ignore[attr-defined]
    assert "not the one that was named" in reason
    assert len(own_log(pipeline)) == before


# --- allocating anew --------------------------------------------------------------------------------------


@pytest.fixture
def promoted(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    """Thirty cases, pages of eight, and a challenger just put in use that leaves many cases without a group."""
    monkeypatch.setattr(reallocate_cases, "PAGE", 8)
    pipeline = with_history(30)
    choose(pipeline, compared(pipeline, challenger(1.5))).ok()
    return pipeline


def run(pipeline: Pipeline, consumer: str = "reallocate_cases") -> None:
    """Wakes the reaction as its own events do, until the newest choice is done."""
    while not pipeline.get("/api/model", "u-manager")["choices"][0]["done"]:
        wake(pipeline, consumer, len(own_log(pipeline)))


def versions(pipeline: Pipeline) -> dict[str, int]:
    streams = [s for s in pipeline.world.store.streams("eastmarsh") if s.kind == "case"]
    return {s.id: pipeline.world.store.load(s).version for s in streams}


def test_cases_are_allocated_anew_a_page_at_a_time_and_progress_is_seen(promoted: Pipeline) -> None:
    wake(promoted, "reallocate_cases", len(own_log(promoted)))
    choice = promoted.get("/api/model", "u-manager")["choices"][0]
    assert (choice["done"], 0 < choice["looked"] <= 8, choice["failed"]) == (False, True, 0)
    run(promoted)
    choice = promoted.get("/api/model", "u-manager")["choices"][0]
    open_cases = [f for f in promoted.get("/api/model/cases", "u-manager")["cases"] if not f["closed"]]
    assert choice["looked"] == len(open_cases)
    assert choice["changed"] > 5


def test_a_page_delivered_twice_and_late_changes_nothing(promoted: Pipeline) -> None:
    run(promoted)
    before, log = versions(promoted), own_log(promoted)
    for version in range(1, len(log) + 1):
        wake(promoted, "reallocate_cases", version)
    assert versions(promoted) == before
    assert own_log(promoted) == log


def test_a_crash_in_the_middle_of_a_page_is_gone_on_from(
    promoted: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    append, calls = promoted.world.store.append, 0

    def dies(commit: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls > 3:
            raise KeyboardInterrupt  # as a process that is killed: nothing catches it
        return append(commit)

    with monkeypatch.context() as patch:
        patch.setattr(promoted.world.store, "append", dies)
        with pytest.raises(KeyboardInterrupt):
            wake(promoted, "reallocate_cases", len(own_log(promoted)))
    assert not [e for e in own_log(promoted) if isinstance(e, ReallocationAdvanced)]
    run(promoted)
    once = Pipeline()
    for case in history.write(once.world, 30):
        keep(once.world, "eastmarsh", case)
    choose(once, compared(once, challenger(1.5))).ok()
    run(once)
    assert versions(promoted) == versions(once)


def test_a_newer_choice_stops_an_older_run(promoted: Pipeline) -> None:
    wake(promoted, "reallocate_cases", len(own_log(promoted)))
    older = len(own_log(promoted))
    choose(promoted, "shipped").ok()
    wake(
        promoted, "reallocate_cases", older
    )  # the older run's next page: it takes up the newer choice instead
    run(promoted)
    pages = [e for e in own_log(promoted) if isinstance(e, ReallocationAdvanced)]
    promoted_at, back_at = sorted({page.choice for page in pages})
    assert [page.after is None for page in pages if page.choice == promoted_at] == [False]
    assert sum(page.after is None for page in pages if page.choice == back_at) == 1
    assert _open_flags(promoted) == 0


def test_what_an_older_run_does_after_a_newer_choice_is_done_again_under_the_newer(
    promoted: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The choice falls while a page is under way, and the newer run passes first."""
    allocate, nested = reallocate_cases._allocate, False

    def overtaken(*args: Any) -> Any:
        nonlocal nested
        if not nested:
            nested = True
            choose(promoted, "shipped").ok()
            run(promoted)
        return allocate(*args)

    monkeypatch.setattr(reallocate_cases, "_allocate", overtaken)
    wake(promoted, "reallocate_cases", len(own_log(promoted)))
    assert _open_flags(promoted) == 0
    models = {f["allocated_by"] for f in _fresh_facts(promoted) if not f["closed"] and f["scores"]}
    assert models == {shelf().shipped}


def test_a_case_that_fails_blocks_no_other_and_is_counted(
    promoted: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    load, broken = promoted.world.store.load, "c-00001"

    def fails(stream: StreamId, after: int = 0) -> Any:
        if stream.id == broken:
            raise OSError("on purpose")
        return load(stream, after)

    monkeypatch.setattr(promoted.world.store, "load", fails)
    run(promoted)
    choice = promoted.get("/api/model", "u-manager")["choices"][0]
    assert (choice["failed"], choice["done"]) == (1, True)


def test_a_changed_case_tells_no_school_by_mail_and_is_told_in_the_list(promoted: Pipeline) -> None:
    run(promoted)
    shown = promoted.get("/api/model", "u-manager")["choices"][0]
    flagged = [case for case in versions(promoted) if _open_flags(promoted, case)]
    assert len(flagged) == shown["changed"]
    for case in flagged:
        detail = {
            "id": "e", "stream": f"eastmarsh/case/{case}", "version": versions(promoted)[case],
            "type": FlagRaised.wire, "correlation": "c",
        }  # fmt: skip
        promoted.deliver("notify", json.dumps({"detail": detail}))
        keep(promoted.world, "eastmarsh", case)
    assert promoted.world.mail.outbox == []  # type: ignore[attr-defined]
    listed = [c["case"] for c in promoted.get("/api/cases?limit=100")["cases"] if c["flags_open"]]
    assert sorted(listed) == sorted(flagged)
    (seen,) = promoted.get(f"/api/cases/{flagged[0]}", "u-senco")["flags"]
    assert "group X" not in seen["reason"]


def _open_flags(pipeline: Pipeline, *cases: str) -> int:
    states = [pipeline.world.door.load_case("eastmarsh", case) for case in cases or versions(pipeline)]
    return sum(
        f.settled is None and f.raised.kind == "model-changed-allocation"
        for s in states
        for f in s.flags.values()
    )


def _fresh_facts(pipeline: Pipeline) -> list[Any]:
    for case in versions(pipeline):
        keep(pipeline.world, "eastmarsh", case)
    return list(pipeline.get("/api/model/cases", "u-manager")["cases"])
