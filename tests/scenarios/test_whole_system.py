"""The whole system, as deployed, with its roles enforced: a bundle to a Word plan, and what goes wrong on the way."""

from __future__ import annotations

import io
import json
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import docx
import httpx
import pytest

from events.subscriptions import CONSUMERS, INTAKES
from infrastructure.command_line import dead_letters
from infrastructure.command_line.main import main as ehcp
from infrastructure.local.cloud import LocalCloud
from infrastructure.local.people import PASSWORD
from infrastructure.local.sign_in import sign_in
from tests.scenarios.test_bundles import BUNDLES, GOLD

pytestmark = [pytest.mark.cloud]
COORDINATOR = "coordinator@eastmarsh.example"


@pytest.fixture(scope="module")
def api(cloud: LocalCloud) -> Iterator[httpx.Client]:
    with cloud.api(COORDINATOR) as client:
        yield client


def change(api: httpx.Client, method: str, path: str, body: Any = None) -> Any:
    answer = api.request(method, path, json=body, headers={"Idempotency-Key": str(uuid.uuid4())})
    assert answer.is_success, (answer.status_code, answer.text)
    return answer.json()


def opened(api: httpx.Client, reference: str) -> str:
    body = {
        "reference": reference, "birth_year": 2017, "birth_month": 3, "requested_by": "school",
        "received_on": (date.today() - timedelta(days=3)).isoformat(),
    }  # fmt: skip
    return str(change(api, "POST", "/api/cases", body)["case"])


def post_file(api: httpx.Client, case: str, name: str, body: bytes) -> None:
    ticket = change(
        api, "POST", f"/api/cases/{case}/uploads", {"name": name, "size": len(body), "marking": "advice"}
    )
    answer = httpx.post(ticket["url"], data=ticket["fields"], files={"file": (name, body)}, timeout=60)
    assert answer.is_success, answer.text


def until(done: Callable[[], Any], seconds: float = 60) -> Any:
    """What `done` gives once it is true; fails when that takes too long."""
    end = time.monotonic() + seconds
    while True:
        answer = done()
        if answer:
            return answer
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.1)


def waiting(cloud: LocalCloud) -> dict[str, int]:
    """Messages in each dead-letter queue."""
    sqs = cloud.client("sqs")
    found = {}
    for consumer in (*CONSUMERS, *INTAKES):
        url = sqs.get_queue_url(QueueName=f"ehcp-local-{consumer.name}-dlq")["QueueUrl"]
        answer = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages"])
        found[consumer.name] = int(answer["Attributes"]["ApproximateNumberOfMessages"])
    return found


@pytest.mark.parametrize(
    "child", ["H01_JT", *(pytest.param(child, marks=pytest.mark.prove) for child in sorted(GOLD)[1:])]
)
def test_a_bundle_imported_from_a_terminal_becomes_a_word_plan(
    cloud: LocalCloud,
    api: httpx.Client,
    child: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("EHCP_TOKEN", cloud.sign_in(COORDINATOR))
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(GOLD[child]["scores"]))
    arguments = ["--address", cloud.address, "case", "import", str(BUNDLES / child), "--reference", child]
    assert (
        ehcp(
            [
                *arguments,
                "--born",
                GOLD[child]["born"],
                "--as-at",
                GOLD[child]["as_at"],
                "--answers",
                str(answers),
            ]
        )
        == 0
    )
    said = capsys.readouterr().out
    assert "findings" in said
    plan = tmp_path / "plan.docx"
    assert ehcp(["--address", cloud.address, "case", "plan", child, "-o", str(plan)]) == 0
    document = docx.Document(io.BytesIO(plan.read_bytes()))
    words = " ".join(
        [p.text for p in document.paragraphs]
        + [c.text for t in document.tables for r in t.rows for c in r.cells]
    )
    case = next(
        c["case"]
        for c in api.get("/api/cases", params={"limit": 100}).json()["cases"]
        if c["reference"] == child
    )
    shown = api.get(f"/api/cases/{case}/plan").json()
    accepted = [
        i["text"]
        for s in shown["sections"]
        if s["section"] == "B"
        for i in s["items"]
        if i["standing"] == "accepted"
    ]
    assert accepted
    assert all(text in words for text in accepted)


def test_what_was_read_in_a_bundle_is_suggested_and_accepted(cloud: LocalCloud, api: httpx.Client) -> None:
    case, before = opened(api, "EM-READ"), waiting(cloud)
    folder = BUNDLES / min(GOLD)
    for path in sorted(p for p in folder.iterdir() if p.suffix in (".pdf", ".docx", ".txt", ".eml")):
        post_file(api, case, path.name, path.read_bytes())

    def read() -> Any:
        seen = api.get(f"/api/cases/{case}/reading").json()
        return seen if seen["up_to_date"] and seen["summary"] else None

    seen = until(read, 120)
    assert seen["summary"]["lines"]
    assert seen["summary"]["checklist"]["kinds"]
    suggested = next(q["suggested"] for q in seen["questions"] if q["suggested"])
    body = {"suggestion": suggested["suggestion"], "revision": suggested["revision"], "decision": "accepted"}
    change(api, "POST", f"/api/cases/{case}/suggestion-decisions", body)
    until(lambda: api.get(f"/api/cases/{case}").json()["answered"] == 1)
    assert waiting(cloud) == before


def test_twelve_documents_at_once_leave_every_dead_letter_queue_empty(
    cloud: LocalCloud, api: httpx.Client
) -> None:
    case = opened(api, "EM-TWELVE")
    before = waiting(cloud)
    for number in range(12):
        post_file(
            api,
            case,
            f"letter {number}.txt",
            f"Letter {number}. Jo has no words. He needs therapy {number} times.".encode(),
        )

    def all_read() -> bool:
        documents = api.get(f"/api/cases/{case}/documents").json()["documents"]
        return len(documents) == 12 and all(d["status"] == "read" for d in documents)

    until(all_read, 120)
    until(lambda: not api.get(f"/api/cases/{case}").json()["working"], 60)
    assert waiting(cloud) == before


@pytest.mark.prove
def test_a_reaction_that_fails_five_times_ends_in_its_dead_letter_queue_and_is_redriven(
    cloud: LocalCloud, api: httpx.Client, capsys: pytest.CaptureFixture[str]
) -> None:
    case, s3, sqs = opened(api, "EM-DLQ"), cloud.client("s3"), cloud.client("sqs")
    bucket = cloud.outputs["DOCUMENTS_BUCKET"]
    body = b"Jo has no words."
    post_file(api, case, "letter.txt", body)
    document = until(lambda: next(iter(api.get(f"/api/cases/{case}/documents").json()["documents"]), None))
    until(lambda: api.get(f"/api/cases/{case}/documents").json()["documents"][0]["status"] == "read")
    pupil = api.get(f"/api/cases/{case}").json()["pupil"]
    # A document whose original is away for a while: the reading fails each time it is tried.
    again = opened(api, "EM-DLQ-2")
    other = api.get(f"/api/cases/{again}").json()["pupil"]
    moved = f"originals/eastmarsh/{other}/{document['digest']}"
    s3.put_bucket_notification_configuration(
        Bucket=bucket, NotificationConfiguration={"EventBridgeConfiguration": {}}
    )
    cloud.client("lambda").put_function_concurrency(
        FunctionName="ehcp-local-read_document", ReservedConcurrentExecutions=0
    )
    post_file(api, again, "letter.txt", body)
    until(lambda: api.get(f"/api/cases/{again}/documents").json()["documents"])
    s3.delete_object(Bucket=bucket, Key=moved)
    cloud.client("lambda").delete_function_concurrency(FunctionName="ehcp-local-read_document")
    until(lambda: waiting(cloud)["read_document"] == 1, 150)
    assert dead_letters.explain(sqs, "local", "read_document") == 1
    assert "KeyError" in capsys.readouterr().out
    s3.copy_object(
        Bucket=bucket,
        Key=moved,
        CopySource={"Bucket": bucket, "Key": f"originals/eastmarsh/{pupil}/{document['digest']}"},
    )
    time.sleep(6)  # what was looked at is hidden from others for five seconds
    assert dead_letters.redrive(sqs, "local", "read_document") == 1
    until(lambda: api.get(f"/api/cases/{again}/documents").json()["documents"][0]["status"] == "read")
    assert waiting(cloud)["read_document"] == 0


def test_an_authoritys_system_opens_a_case_by_a_plain_event(cloud: LocalCloud, api: httpx.Client) -> None:
    detail = {
        "message": uuid.uuid4().hex, "reference": "EM-INBOUND", "birth_year": 2018, "birth_month": 2,
        "received_on": date.today().isoformat(), "requested_by": "health",
    }  # fmt: skip
    told = {
        "Source": "eastmarsh.pupils",
        "DetailType": "ehcp.inbound.request-received.v1",
        "Detail": json.dumps(detail),
    }
    theirs = cloud.client(
        "events", key=cloud.outputs["KEY_eastmarsh"], secret=cloud.outputs["SECRET_eastmarsh"]
    )
    sent = theirs.put_events(Entries=[{**told, "EventBusName": cloud.outputs["INBOUND_BUS_eastmarsh"]}] * 2)
    assert sent["FailedEntryCount"] == 0

    def listed() -> list[Any]:
        cases = api.get("/api/cases", params={"limit": 100}).json()["cases"]
        return [c for c in cases if c["reference"] == "EM-INBOUND"]

    assert len(until(listed)) == 1
    with pytest.raises(theirs.exceptions.ClientError):
        theirs.put_events(Entries=[{**told, "EventBusName": cloud.outputs["INBOUND_BUS_wealdmarsh"]}])
    with pytest.raises(theirs.exceptions.ClientError):
        theirs.put_events(Entries=[{**told, "EventBusName": cloud.outputs["CASE_BUS"]}])


def test_what_fits_no_schema_ends_in_the_dead_letter_queue_with_the_reason(
    cloud: LocalCloud, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs = cloud.client(
        "events", key=cloud.outputs["KEY_eastmarsh"], secret=cloud.outputs["SECRET_eastmarsh"]
    )
    entry = {
        "Source": "eastmarsh.pupils", "DetailType": "ehcp.inbound.request-received.v1",
        "Detail": json.dumps({"message": uuid.uuid4().hex, "reference": "EM-BAD", "birth_month": 14}),
        "EventBusName": cloud.outputs["INBOUND_BUS_eastmarsh"],
    }  # fmt: skip
    theirs.put_events(Entries=[entry])
    until(lambda: waiting(cloud)["receive"] >= 1)
    dead_letters.explain(cloud.client("sqs"), "local", "receive")
    said = capsys.readouterr().out
    assert "birth_month" in said
    assert "EM-BAD" not in said


@pytest.mark.parametrize("token", [None, "garbage", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."])
def test_a_missing_or_forged_token_opens_nothing(cloud: LocalCloud, token: str | None) -> None:
    headers = {} if token is None else {"Authorization": f"Bearer {token}"}
    assert httpx.get(f"{cloud.address}/api/cases", headers=headers).status_code == 401


@pytest.mark.parametrize(
    ("scopes", "reads", "writes"), [("openid", 403, 403), ("openid ehcp/cases.read", 200, 403)]
)
def test_a_token_opens_only_what_its_scopes_say(
    cloud: LocalCloud, scopes: str, reads: int, writes: int
) -> None:
    token = sign_in(cloud.address, {**cloud.outputs, "SCOPES": scopes}, COORDINATOR, PASSWORD)
    with httpx.Client(
        base_url=cloud.address, headers={"Authorization": f"Bearer {token}"}, timeout=30
    ) as client:
        assert client.get("/api/cases").status_code == reads
        assert client.post("/api/cases", json={}).status_code == writes


def test_another_authority_sees_nothing(cloud: LocalCloud, api: httpx.Client) -> None:
    case = opened(api, "EM-MINE")
    with cloud.api("coordinator@wealdmarsh.example") as stranger:
        assert stranger.get("/api/cases").json()["cases"] == []
        answer = stranger.get(f"/api/cases/{case}")
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown-case")
