"""The cloud on a laptop: everything on one address, and everything there again after a stop and after a power cut."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from botocore.exceptions import ClientError

from infrastructure.local import deploy
from infrastructure.local.cloud import CACHE, LocalCloud, NotStarted, free_port
from infrastructure.local.deploy import digest_of_sources, synthesised
from infrastructure.local.people import PEOPLE
from infrastructure.local.seed import seed_cases
from infrastructure.local.sign_in import SignInFailed
from infrastructure.local.stories import STORIES

pytestmark = [pytest.mark.cloud]
COORDINATOR = "coordinator@eastmarsh.example"
DIGEST = "of other sources"
SAVED_SECONDS = 5
"""What a power cut may cost."""


def until(done: Callable[[], Any], seconds: float = 30) -> Any:
    end = time.monotonic() + seconds
    while not (answer := done()):
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.2)
    return answer


def opened(cloud: LocalCloud, reference: str) -> str:
    body = {
        "reference": reference, "birth_year": 2016, "birth_month": 5, "requested_by": "parent",
        "received_on": "2026-11-02",
    }  # fmt: skip
    with cloud.api(COORDINATOR) as api:
        answer = api.post("/api/cases", json=body, headers={"Idempotency-Key": str(uuid.uuid4())})
        assert answer.is_success, answer.text
        return str(answer.json()["case"])


def listed(cloud: LocalCloud, email: str = COORDINATOR) -> set[str]:
    with cloud.api(email) as api:
        return {str(row["case"]) for row in api.get("/api/cases").json()["cases"]}


@pytest.fixture(scope="module")
def sources() -> str:
    return digest_of_sources()


@pytest.fixture
def own(tmp_path: Path, sources: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalCloud]:
    """A cloud of a test's own, that it may stop and kill. Its sources stay as they are while it does."""
    monkeypatch.setattr(deploy, "digest_of_sources", lambda: sources)
    cloud = LocalCloud(tmp_path / "state", free_port())
    yield cloud
    cloud.stop()


@pytest.mark.prove
def test_after_a_stop_it_is_there_again_within_twenty_seconds(own: LocalCloud) -> None:
    own.start()
    own.stop()
    began = time.monotonic()
    own.start()
    assert time.monotonic() - began < 20


@pytest.mark.prove
def test_after_a_stop_everything_is_as_it_was(own: LocalCloud) -> None:
    own.start()
    case = opened(own, "EM-STOP")
    until(lambda: case in listed(own))
    own.client("s3").put_object(
        Bucket=own.outputs["DOCUMENTS_BUCKET"], Key="originals/a/p/d", Body=b"w" * 50_000
    )
    own.stop()
    own.start()
    assert listed(own) == {case}
    body = own.client("s3").get_object(Bucket=own.outputs["DOCUMENTS_BUCKET"], Key="originals/a/p/d")["Body"]
    assert body.read() == b"w" * 50_000
    again = opened(own, "EM-STOP-2")
    until(lambda: listed(own) == {case, again})


@pytest.mark.prove
def test_a_power_cut_costs_at_most_five_seconds_and_the_pipeline_goes_on(own: LocalCloud) -> None:
    own.start()
    early = opened(own, "EM-EARLY")
    time.sleep(SAVED_SECONDS)
    own.kill()
    own.start()
    until(lambda: early in listed(own))
    late = opened(own, "EM-LATE")
    until(lambda: listed(own) == {early, late})


@pytest.mark.prove
def test_what_was_appended_but_not_carried_is_carried_after_a_power_cut(own: LocalCloud) -> None:
    own.start()
    mapping = next(
        m
        for m in own.client("lambda").list_event_source_mappings()["EventSourceMappings"]
        if m["FunctionArn"].endswith("ehcp-local-publish")
    )
    own.client("lambda").update_event_source_mapping(UUID=mapping["UUID"], Enabled=False)
    case = opened(own, "EM-UNCARRIED")
    assert listed(own) == set()
    time.sleep(SAVED_SECONDS)
    own.kill()
    own.start()
    until(lambda: listed(own) == {case})


@pytest.mark.prove
@pytest.mark.parametrize("before", [0, 1], ids=["first deployment", "later deployment"])
def test_a_power_cut_in_the_middle_of_a_deployment_leaves_what_was_there(
    before: int, own: LocalCloud, sources: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = set()
    if before:
        own.start()
        cases = {opened(own, "EM-KEPT")}
        own.stop()
    put = deploy._put_stack

    def cut(cloudformation: Any, name: str, template: str) -> None:
        put(cloudformation, name, template)
        time.sleep(SAVED_SECONDS)
        raise KeyboardInterrupt

    monkeypatch.setattr(deploy, "digest_of_sources", lambda: DIGEST)
    monkeypatch.setattr(deploy, "synthesised", lambda cache, digest: cached)
    cached = synthesised(CACHE, sources)
    monkeypatch.setattr(deploy, "_put_stack", cut)
    with pytest.raises(KeyboardInterrupt):
        own.start()
    monkeypatch.setattr(deploy, "_put_stack", put)
    own.start()
    until(lambda: listed(own) == cases)


@pytest.mark.prove
def test_every_fictional_case_is_made_at_the_first_start(own: LocalCloud) -> None:
    own.start()
    seed_cases(own, lambda _: None)
    assert len(listed(own)) == len(STORIES)


def test_one_state_is_not_used_twice_at_once(cloud: LocalCloud) -> None:
    cases = listed(cloud)
    with pytest.raises(NotStarted, match="Another cloud is running"):
        LocalCloud(cloud.state).start()
    assert listed(cloud) == cases


def test_a_port_in_use_is_told_in_words(cloud: LocalCloud, tmp_path: Path) -> None:
    with pytest.raises(NotStarted, match="Something is on port"):
        LocalCloud(tmp_path, cloud.port).start()


@pytest.mark.parametrize("person", PEOPLE, ids=lambda p: p.email)
def test_each_of_the_fictional_people_signs_in_and_is_who_they_are(person: Any, cloud: LocalCloud) -> None:
    with cloud.api(person.email) as api:
        me = api.get("/api/me").json()
    assert (me["name"], me["role"], me["authority"]) == (person.name, person.role, person.authority)


def test_a_wrong_password_signs_nobody_in(cloud: LocalCloud) -> None:
    with pytest.raises(SignInFailed):
        cloud.sign_in(COORDINATOR, "not-the-password")


def test_a_token_without_the_scope_is_refused_before_any_function_runs(cloud: LocalCloud) -> None:
    reading = {**cloud.outputs, "SCOPES": "openid ehcp/cases.read"}
    from infrastructure.local.sign_in import sign_in

    token = sign_in(cloud.address, reading, COORDINATOR, "Eastmarsh-2026!")
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid.uuid4())}
    assert httpx.get(f"{cloud.address}/api/me", headers=headers).status_code == 200
    assert httpx.post(f"{cloud.address}/api/cases", json={}, headers=headers).status_code == 403
    assert httpx.get(f"{cloud.address}/api/me").status_code == 401
    forged = {"Authorization": f"Bearer {token[:-6]}AAAAAA"}
    assert httpx.get(f"{cloud.address}/api/me", headers=forged).status_code == 401


def test_problems_of_the_api_come_through_as_they_are(cloud: LocalCloud) -> None:
    with cloud.api(COORDINATOR) as api:
        answer = api.get("/api/cases/c-unknown")
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert "script-src 'self'" in answer.headers["content-security-policy"]


def test_an_authority_s_systems_may_put_on_its_own_bus_and_nowhere_else(cloud: LocalCloud) -> None:
    told = cloud.outputs
    systems = cloud.client("events", key=told["KEY_eastmarsh"], secret=told["SECRET_eastmarsh"])
    detail = {
        "message": f"m-{uuid.uuid4()}", "reference": "EM-INBOUND", "birth_year": 2015, "birth_month": 4,
        "received_on": "2026-11-02", "requested_by": "school",
    }  # fmt: skip
    entry = {
        "Source": "eastmarsh.cms", "DetailType": "ehcp.inbound.request-received.v1", "Detail": json.dumps(detail),
    }  # fmt: skip
    before = listed(cloud)
    assert (
        systems.put_events(Entries=[{**entry, "EventBusName": told["INBOUND_BUS_eastmarsh"]}])[
            "FailedEntryCount"
        ]
        == 0
    )
    until(lambda: len(listed(cloud) - before) == 1)
    assert listed(cloud, "coordinator@wealdmarsh.example") == set()
    for bus in ("INBOUND_BUS_wealdmarsh", "CASE_BUS"):
        with pytest.raises(ClientError, match="AccessDenied"):
            systems.put_events(Entries=[{**entry, "EventBusName": told[bus]}])


def test_an_upload_and_a_link_work_on_the_same_address(cloud: LocalCloud) -> None:
    case = opened(cloud, f"EM-{uuid.uuid4().hex[:6]}")
    with cloud.api(COORDINATOR) as api:
        until(lambda: api.get(f"/api/cases/{case}").is_success)
        asked = {"name": "letter.txt", "size": 30, "marking": "advice"}
        ticket = api.post(
            f"/api/cases/{case}/uploads", json=asked, headers={"Idempotency-Key": str(uuid.uuid4())}
        ).json()
        assert ticket["url"].startswith(f"{cloud.address}/")
        words = b"Dr A Example wrote this letter."
        tampered = {**ticket["fields"], "x-amz-meta-note": "someone else's"}
        assert httpx.post(ticket["url"], data=tampered, files={"file": words}).status_code == 403
        assert httpx.post(ticket["url"], data=ticket["fields"], files={"file": words}).is_success
        (document,) = until(lambda: api.get(f"/api/cases/{case}/documents").json()["documents"])
        link = api.get(f"/api/cases/{case}/documents/{document['digest']}/link").json()["url"]
    assert link.startswith(f"{cloud.address}/")
    assert httpx.get(link).content == words
    assert httpx.get(link.split("?")[0]).status_code == 403
