"""How long people wait, warm, on the cloud on this machine; beside what the emulator itself takes for one read.

Printed, never asserted: a laptop's emulator is not the cloud, and machines are noisy.
"""

from __future__ import annotations

import sys
import time
import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

import httpx
import pytest

from infrastructure.local.cloud import LocalCloud
from tests.infrastructure.files.build import pdf

pytestmark = [pytest.mark.bench, pytest.mark.cloud]
LINES = (
    "Jo speaks in phrases of two words and is hard to understand.",
    "He is working two years behind his class in reading.",
    "There are no concerns about his hearing.",
    "We recommend speech and language therapy once a week for 30 minutes.",
)


def report(pages: int = 10) -> bytes:
    """A report that nobody has seen before, with some 40 lines on each page."""
    return pdf(*((f"Report {uuid.uuid4().hex}, page {number}.", *LINES * 10) for number in range(pages)))


def change(api: httpx.Client, method: str, path: str, body: Any) -> Any:
    answer = api.request(method, path, json=body, headers={"Idempotency-Key": uuid.uuid4().hex})
    assert answer.is_success, answer.text
    return answer.json()


def timed(run: Callable[[], Any], times: int, pause: float = 0.0) -> list[float]:
    """pause: seconds between one and the next, as people leave them; back to back only queues on two cores."""
    taken = []
    for _ in range(times):
        time.sleep(pause)
        start = time.perf_counter()
        run()
        taken.append((time.perf_counter() - start) * 1000)
    return sorted(taken)


def wait(done: Callable[[], bool], seconds: float = 30) -> None:
    end = time.perf_counter() + seconds
    while not done():
        assert time.perf_counter() < end, "it took too long"
        time.sleep(0.01)


def row(what: str, taken: list[float], against: float, target: str) -> str:
    p50, p95 = taken[len(taken) // 2], taken[min(int(len(taken) * 0.95), len(taken) - 1)]
    return f"{what:52} {p50:8.0f} {p95:8.0f} {p50 / against:8.1f}   {target}"


def test_how_long_people_wait(cloud: LocalCloud) -> None:
    with cloud.api("coordinator@eastmarsh.example") as api:
        body = {
            "reference": f"EM-{uuid.uuid4().hex[:8]}", "birth_year": 2017, "birth_month": 3,
            "received_on": date.today().isoformat(), "requested_by": "school",
        }  # fmt: skip
        at = f"/api/cases/{change(api, 'POST', '/api/cases', body)['case']}"
        dynamodb = cloud.client("dynamodb")
        bare = timed(
            lambda: dynamodb.get_item(TableName=cloud.outputs["HEADS_TABLE"], Key={"stream": {"S": "none"}}),
            60,
        )
        state = {"revision": 0, "score": 0}

        def save() -> int:
            state["score"] = state["score"] % 3 + 1
            saved = change(
                api,
                "PUT",
                f"{at}/answers/agreed/SLC",
                {"score": state["score"], "revision": state["revision"]},
            )
            state["revision"] = saved["version"]
            return int(saved["version"])

        def drafted(since: str) -> Callable[[], bool]:
            return lambda: _need(api, at) not in ("", since)

        def save_and_see() -> None:
            before = _need(api, at)
            save()
            wait(drafted(before))

        def upload_and_see() -> None:
            document = report()
            known = len(api.get(f"{at}/documents").json()["documents"])
            ticket = change(
                api,
                "POST",
                f"{at}/uploads",
                {"name": "report.pdf", "size": len(document), "marking": "advice"},
            )
            sent = httpx.post(
                ticket["url"], data=ticket["fields"], files={"file": ("report.pdf", document)}, timeout=60
            )
            assert sent.is_success

            def read() -> bool:
                documents = api.get(f"{at}/documents").json()["documents"]
                return len(documents) > known and all(
                    d["status"] == "read" and d["findings"] for d in documents
                )

            wait(read)

        for warm in (save_and_see, save_and_see, upload_and_see, upload_and_see):
            warm()
        against = bare[len(bare) // 2]
        lines = [
            f"\n{'milliseconds, warm':52} {'p50':>8} {'p95':>8} {'ratio':>8}   target (p95)",
            row("one GetItem on the emulator, the rival", bare, against, "-"),
            row("API: read a case", timed(lambda: api.get(at).raise_for_status(), 100), against, "150"),
            row(
                "API: read the plan",
                timed(lambda: api.get(f"{at}/plan").raise_for_status(), 100),
                against,
                "150",
            ),
            row("API: save an answer, one a second", timed(save, 30, 1.0), against, "150"),
            row("API: save an answer, back to back", timed(save, 30), against, "-"),
            row("answer saved to new draft visible", timed(save_and_see, 25, 1.0), against, "1000"),
            row("10-page PDF uploaded to findings visible", timed(upload_and_see, 10, 1.0), against, "3000"),
        ]
        sys.stdout.write("\n".join(lines) + "\n")


def _need(api: httpx.Client, at: str) -> str:
    plan = api.get(f"{at}/plan").json()
    return next((i["text"] for s in plan["sections"] for i in s["items"] if i["id"] == "B:SLC"), "")
