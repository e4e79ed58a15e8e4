"""The whole house in memory: people ask the API, appended events go over a bus, reactions answer. No cloud.

Deliveries can be shuffled, repeated and made to fail, to show that it all comes out the same.
"""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from typing import Any

from events.subscriptions import CONSUMERS
from functions.allocate_cluster import handler as allocate_cluster
from functions.catch_up.handler import sweep
from functions.compare_model import handler as compare_model
from functions.draft_plan import handler as draft_plan
from functions.keep_views import handler as keep_views
from functions.notify import handler as notify
from functions.raise_flags import handler as raise_flags
from functions.read_document import handler as read_document
from functions.reallocate_cases import handler as reallocate_cases
from functions.shared import composition
from functions.shared.parts import Parts
from functions.shared.ports import Person, UploadTicket
from functions.verify_upload import handler as verify_upload
from functions.weigh_bundle import handler as weigh_bundle
from infrastructure.memory.objects import MemoryObjects
from infrastructure.memory.world import memory_world
from tests.asking import Answered, ask

REACTIONS = {
    "read_document": read_document.handler,
    "weigh_bundle": weigh_bundle.handler,
    "allocate_cluster": allocate_cluster.handler,
    "compare_model": compare_model.handler,
    "reallocate_cases": reallocate_cases.handler,
    "draft_plan": draft_plan.handler,
    "raise_flags": raise_flags.handler,
    "notify": notify.handler,
    "keep_views": keep_views.handler,
}
PEOPLE = (
    Person("u-coordinator", "eastmarsh", "coordinator", "N. D."),
    Person("u-senco", "eastmarsh", "senco", "B. F.", "senco@school.invalid", school="averley"),
    Person("u-parent", "eastmarsh", "parent", "Sam T."),
    Person("u-psychologist", "eastmarsh", "psychologist", "Dr H. L."),
    Person("u-specialist", "eastmarsh", "specialist", "M. O."),
    Person("u-panel", "eastmarsh", "panel", "P. C."),
    Person("u-auditor", "eastmarsh", "auditor", "A. A."),
    Person("u-manager", "eastmarsh", "manager", "M. M."),
    Person("u-other", "wealdmarsh", "coordinator", "W. O."),
)


class Pipeline:
    def __init__(self, seed: int | None = None, repeats: int = 1) -> None:
        """seed: shuffles deliveries. repeats: how often each is delivered."""
        self.world: Parts = memory_world()
        self._random = random.Random(seed) if seed is not None else None
        self._repeats = repeats
        self._carried = 0
        for person in PEOPLE:
            self.world.directory.put(person)
        composition.use(self.world)

    def ask(
        self, method: str, path: str, body: Any = None, who: str = "u-coordinator", key: str | None = None
    ) -> Answered:
        return ask(method, path, who, body, key)

    def open(self, reference: str = "EM-1", **more: Any) -> str:
        body = {
            "reference": reference, "birth_year": 2017, "birth_month": 3, "received_on": "2026-08-03",
            "requested_by": "school", "school": "averley", **more,
        }  # fmt: skip
        return str(self.ask("POST", "/api/cases", body).ok()["case"])

    def decide(self, case: str, *decisions: str, on: str = "2026-08-03") -> None:
        """An officer's decisions, by default those that a plan's issue follows."""
        for decision in decisions or ("assess", "issue-plan"):
            said = {"decision": decision, "reason": "As assessed.", "on": on}
            self.ask("POST", f"/api/cases/{case}/decisions", said).ok()

    def upload(
        self, case: str, name: str, body: bytes, marking: str = "advice", who: str = "u-coordinator"
    ) -> None:
        ticket = self.ask(
            "POST", f"/api/cases/{case}/uploads", {"name": name, "size": len(body), "marking": marking}, who
        ).ok()
        self.post(ticket, body)

    def post(self, ticket: Mapping[str, Any], body: bytes) -> None:
        """What a browser does with a ticket, and what storage then tells."""
        objects = self.world.objects
        assert isinstance(objects, MemoryObjects)
        objects.post(UploadTicket(ticket["url"], ticket["fields"]), body)
        created = json.dumps({"detail": {"object": {"key": ticket["fields"]["key"]}}})
        self.deliver("verify_upload", created)

    def deliver(self, consumer: str, *bodies: str, attempt: int = 1) -> Mapping[str, Any]:
        handler = {**REACTIONS, "verify_upload": verify_upload.handler}[consumer]
        return handler({"Records": [_sqs(body, attempt, n) for n, body in enumerate(bodies)]}, None)

    def settle(self) -> int:
        """Carries and answers until nothing new comes; returns how many deliveries that took."""
        count = 0
        while True:
            sweep(self.world)
            entries = self.world.bus.entries[self._carried :]  # type: ignore[attr-defined]
            self._carried += len(entries)
            deliveries = [
                (c.name, json.dumps({"detail-type": e["DetailType"], "detail": json.loads(e["Detail"])}))
                for e in entries
                for c in CONSUMERS
                if not c.listens or e["DetailType"] in c.listens
            ] * self._repeats
            if not deliveries:
                return count
            if self._random:
                self._random.shuffle(deliveries)
            for consumer, body in deliveries:
                answer = self.deliver(consumer, body)
                assert answer["batchItemFailures"] == [], (consumer, body)
                count += 1

    def get(self, path: str, who: str = "u-coordinator") -> Any:
        return self.ask("GET", path, None, who).ok()


def _sqs(body: str, attempt: int, number: int) -> dict[str, Any]:
    return {
        "messageId": f"m-{number}", "receiptHandle": f"r-{number}", "body": body, "messageAttributes": {},
        "attributes": {"ApproximateReceiveCount": str(attempt)}, "md5OfBody": "", "eventSource": "aws:sqs",
        "eventSourceARN": "arn:aws:sqs:eu-west-2:1:q", "awsRegion": "eu-west-2",
    }  # fmt: skip


def texts(plan: Mapping[str, Any], section: str, standing: str | None = None) -> Sequence[str]:
    items = next(s["items"] for s in plan["sections"] if s["section"] == section)
    return [i["text"] for i in items if standing is None or i["standing"] == standing]
