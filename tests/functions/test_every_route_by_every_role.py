"""Every route by every role: what each gets is written down, and a route that nobody wrote down fails the test."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import pytest

from infrastructure.generate import openapi
from tests.pipeline import PEOPLE, Pipeline

ROLES = {p.role if p.authority == "eastmarsh" else "another authority": p.id for p in PEOPLE}
ALL = frozenset(ROLES) - {"another authority"}
C = frozenset({"coordinator"})
FAMILY_AND_ADVISERS = frozenset({"senco", "parent", "psychologist", "specialist"})
READERS = C | FAMILY_AND_ADVISERS | {"panel"}

LETTER = b"Advice of a service: no concerns about hearing."
DIGEST = hashlib.sha256(LETTER).hexdigest()
ALLOWED: dict[str, frozenset[str]] = {
    "get /api/me": ALL | {"another authority"},
    "get /api/instrument": ALL | {"another authority"},
    "get /api/cases": ALL | {"another authority"},
    "post /api/cases": C | {"another authority"},
    "get /api/cases/{case}": ALL,
    "put /api/cases/{case}/pupil": C,
    "put /api/cases/{case}/contacts/{contact}": C,
    "delete /api/cases/{case}/contacts/{contact}": C,
    "get /api/cases/{case}/assessment": READERS,
    "put /api/cases/{case}/answers/{voice}/{question}": C,
    "delete /api/cases/{case}/answers/{voice}/{question}": C,
    "put /api/cases/{case}/validations/{question}": C | {"psychologist", "specialist"},
    "put /api/cases/{case}/statements/{voice}": frozenset({"psychologist"}),
    "put /api/cases/{case}/need-types": C,
    "get /api/need-types": ALL | {"another authority"},
    "put /api/cases/{case}/views/{voice}/{prompt}": C | {"parent"},
    "post /api/cases/{case}/suggestion-decisions": C,
    "get /api/cases/{case}/recommendation": C | {"panel"},
    "put /api/cases/{case}/packages/{package}": C,
    "get /api/cases/{case}/similar": C,
    "get /api/settings": C | {"manager", "another authority"},
    "put /api/settings/catalogue": frozenset({"manager"}),
    "put /api/settings/wording": frozenset({"manager"}),
    "get /api/settings/plan-rules": C | {"manager", "another authority"},
    "put /api/settings/plan-rules": frozenset({"manager"}),
    "get /api/settings/plan-template": C | {"manager", "another authority"},
    "put /api/settings/plan-template": frozenset({"manager"}),
    "post /api/settings/plan-templates": frozenset({"manager"}),
    "get /api/settings/plan-templates/{digest}/template.docx": C | {"manager", "another authority"},
    "get /api/settings/plan-templates/{digest}/preview.docx": C | {"manager", "another authority"},
    "get /api/cases/{case}/reading": C | {"panel"},
    "get /api/reader": C | {"manager", "another authority"},
    "get /api/cases/{case}/documents": READERS,
    "post /api/cases/{case}/uploads": C | FAMILY_AND_ADVISERS,
    "get /api/cases/{case}/documents/{digest}": C | {"panel"},
    "get /api/cases/{case}/documents/{digest}/pages": C | {"panel", "psychologist", "specialist"},
    "get /api/cases/{case}/documents/{digest}/link": C | {"panel", "psychologist", "specialist"},
    "put /api/cases/{case}/documents/{digest}/marking": C,
    "put /api/cases/{case}/documents/{digest}/pages": C,
    "get /api/cases/{case}/plan": READERS,
    "get /api/cases/{case}/plan/audit": C | {"panel"},
    "get /api/cases/{case}/plan/thread": C | {"panel"},
    "put /api/cases/{case}/plan/line": C,
    "post /api/cases/{case}/plan/removals": C,
    "post /api/cases/{case}/plan/settlements": C,
    "post /api/cases/{case}/plan/issues": C,
    "get /api/cases/{case}/plan/sharing": READERS,
    "get /api/cases/{case}/plan/served/{number}": READERS,
    "post /api/cases/{case}/plan/servings": C,
    "post /api/cases/{case}/plan/answers": frozenset({"coordinator", "senco", "parent", "panel"}),
    "post /api/cases/{case}/plan/consultations": C,
    "post /api/cases/{case}/plan/consultation-replies": frozenset(
        {"coordinator", "senco", "parent", "panel"}
    ),
    "post /api/cases/{case}/plan/comments": frozenset({"coordinator", "senco", "parent", "panel"}),
    "post /api/cases/{case}/plan/comment-settlements": C,
    "get /api/cases/{case}/plan/money": C | {"panel"},
    "post /api/cases/{case}/plan/direct-payments": C,
    "get /api/cases/{case}/plan/versions": C,
    "get /api/cases/{case}/plan/versions/{version}": C,
    "get /api/cases/{case}/plan/comparison": C,
    "get /api/cases/{case}/plan/proposals": C,
    "post /api/cases/{case}/plan/dismissals": C,
    "post /api/cases/{case}/plan/restorations": C,
    "post /api/cases/{case}/plan/orders": C,
    "get /api/cases/{case}/plan/presence": C,
    "put /api/cases/{case}/plan/presence": C,
    "get /api/cases/{case}/plan.docx": C | {"panel"},
    "get /api/cases/{case}/plan.pdf": C | {"panel"},
    "get /api/cases/{case}/plan.xml": C | {"panel"},
    "get /api/cases/{case}/plan.json": C | {"panel"},
    "post /api/cases/{case}/plan/returned": C,
    "post /api/cases/{case}/plan/returned/edits": C,
    "post /api/cases/{case}/decisions": C,
    "post /api/cases/{case}/appeals": C,
    "get /api/model": C | {"manager", "another authority"},
    "get /api/model/cases": frozenset({"manager"}),
    "get /api/model/comparisons/{digest}": frozenset({"manager"}),
    "get /api/model/{digest}": C | {"manager", "another authority"},
    "post /api/model/choices": frozenset({"manager"}),
    "post /api/model/challengers": frozenset({"manager"}),
    "post /api/cases/{case}/shares": C,
    "delete /api/cases/{case}/shares/{what}/{key}/{person}": C,
    "get /api/cases/{case}/people": C,
    "post /api/cases/{case}/feedback": C | {"senco", "parent"},
    "post /api/cases/{case}/flag-settlements": C,
    "get /api/cases/{case}/history": C | {"auditor"},
}
"""Who gets further than the rights and the sight of the document; the one in the case is advice, shared with nobody."""

BODIES = {
    "post /api/cases": {
        "reference": "EM-77",
        "birth_year": 2016,
        "birth_month": 1,
        "received_on": "2026-08-01",
        "requested_by": "school",
    },
    "put /api/cases/{case}/pupil": {"birth_year": 2017, "birth_month": 3, "school": "averley", "revision": 1},
    "put /api/cases/{case}/contacts/{contact}": {
        "name": "A",
        "relationship": "aunt",
        "responsibility": False,
    },
    "put /api/cases/{case}/answers/{voice}/{question}": {"score": 1},
    "put /api/cases/{case}/validations/{question}": {
        "validator": "A",
        "qualification": "B",
        "source": "C",
        "on": "2026-08-01",
    },
    "put /api/cases/{case}/statements/{voice}": {"observations": "Speaks in single words."},
    "put /api/cases/{case}/need-types": {"primary": "SLCN"},
    "put /api/cases/{case}/views/{voice}/{prompt}": {"text": "A friend."},
    "post /api/cases/{case}/suggestion-decisions": {"suggestion": "s", "decision": "accepted", "revision": 1},
    "put /api/cases/{case}/packages/{package}": {"level": "High", "reason": "Asked for."},
    "put /api/settings/wording": {"order": ["SLC"], "revision": 0},
    "put /api/settings/catalogue": {"entries": [{"package": "SP5", "name": "Circuits"}], "revision": 0},
    "put /api/settings/plan-rules": {"since": "2026-08-01", "revision": 0},
    "put /api/settings/plan-template": {"digest": None, "revision": 0},
    "post /api/settings/plan-templates": {"name": "a.docx", "file": "bm8gV29yZA=="},
    "post /api/cases/{case}/uploads": {"name": "a.txt", "size": 3},
    "put /api/cases/{case}/documents/{digest}/marking": {"marking": "advice"},
    "put /api/cases/{case}/documents/{digest}/pages": {
        "page": 1,
        "kind": "words",
        "text": "x",
        "revision": 0,
    },
    "put /api/cases/{case}/plan/line": {"item": "x", "section": "F", "text": "Therapy."},
    "post /api/cases/{case}/plan/removals": {"item": "x", "revision": 0},
    "post /api/cases/{case}/plan/settlements": {"item": "x", "revision": 0, "taken": True},
    "post /api/cases/{case}/plan/dismissals": {"proposals": [{"item": "x", "revision": 1}]},
    "post /api/cases/{case}/plan/restorations": {"version": 1, "seen": 1},
    "post /api/cases/{case}/plan/orders": {"section": "F", "items": ["x"]},
    "put /api/cases/{case}/plan/presence": {"section": "F"},
    "post /api/cases/{case}/plan/returned": {"file": "bm8gV29yZA=="},
    "post /api/cases/{case}/plan/returned/edits": {
        "edits": [{"item": "x", "section": "F", "text": "Therapy."}]
    },
    "post /api/cases/{case}/plan/issues": {"kind": "draft", "on": "2026-08-01"},
    "post /api/cases/{case}/plan/servings": {
        "number": 1,
        "on_whom": "parent",
        "recipient": "Sam T.",
        "how": "post",
        "on": "2026-08-05",
    },
    "post /api/cases/{case}/plan/answers": {"serving": "sv-1", "agrees": True},
    "post /api/cases/{case}/plan/consultations": {
        "number": 1,
        "setting": "Averley",
        "recipient": "The head",
        "how": "post",
        "on": "2026-08-05",
    },
    "post /api/cases/{case}/plan/consultation-replies": {"consultation": "cn-1", "says": "can-meet"},
    "post /api/cases/{case}/plan/comments": {"number": 1, "section": "F", "kind": "comment", "text": "Well."},
    "post /api/cases/{case}/plan/comment-settlements": {"comment": "cm-1", "outcome": "taken", "revision": 1},
    "post /api/cases/{case}/plan/direct-payments": {"item": "F:1", "can": True},
    "post /api/cases/{case}/decisions": {"decision": "assess", "reason": "r", "on": "2026-08-01"},
    "post /api/cases/{case}/shares": {"what": "document", "key": DIGEST, "person": "u-parent"},
    "post /api/cases/{case}/appeals": {"against": "not-assess", "outcome": "registered", "on": "2026-08-01"},
    "post /api/model/choices": {"digest": "shipped", "reason": "r"},
    "post /api/model/challengers": {
        "digest": DIGEST,
        "model": "bm8gbW9kZWw=",
        "card": "c",
        "cases": 0,
        "plans": 0,
        "refusals": 0,
    },
    "post /api/cases/{case}/feedback": {"text": "Well."},
    "post /api/cases/{case}/flag-settlements": {"flag": "f", "reason": "seen"},
}
VOICES = {"views": "parent", "statements": "psychologist", "answers": "agreed"}
ROUTES = [f"{method} {path}" for path, operations in openapi()["paths"].items() for method in operations]
NOT_HERE = {"unknown-case", "not-allowed", "unknown-document"}


def test_every_route_is_written_down() -> None:
    assert set(ROUTES) == set(ALLOWED)


@pytest.mark.parametrize("route", sorted(ALLOWED))
def test_a_route_by_every_role(route: str) -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    _tie_to(pipeline, case)
    pipeline.upload(case, "advice.txt", LETTER, "advice")
    pipeline.settle()
    method, path = route.split(" ")
    for name, value in {
        "case": case, "contact": "k", "voice": next((v for k, v in VOICES.items() if k in path), ""), "question": "SLC",
        "prompt": "goals",
        "digest": DIGEST, "what": "document", "key": DIGEST, "person": "u-parent", "package": "SP5", "version": "1",
        "number": "1",
    }.items():  # fmt: skip
        path = path.replace(f"{{{name}}}", value)
    if method == "delete" and "answers" in path:
        path += "?revision=0"
    got = set()
    for role, person in ROLES.items():
        answer = _ask(pipeline, method, path, BODIES.get(route), person)
        if not (answer.status in (403, 404) and answer.body["code"] in NOT_HERE):
            got.add(role)
            assert answer.status < 500, (role, answer.body)
    assert got == ALLOWED[route]


def test_a_sign_in_that_is_not_in_the_directory_opens_nothing() -> None:
    pipeline = Pipeline()
    assert pipeline.ask("GET", "/api/cases", None, "u-nobody").status == 403


def _tie_to(pipeline: Pipeline, case: str) -> None:
    pupil = pipeline.get(f"/api/cases/{case}")["pupil"]
    for person in PEOPLE:
        if person.role == "parent":
            pipeline.world.directory.put(replace(person, children=frozenset({pupil})))
        if person.role in ("psychologist", "specialist"):
            pipeline.world.directory.put(replace(person, cases=frozenset({case})))


def _ask(pipeline: Pipeline, method: str, path: str, body: object, person: str) -> Any:
    return pipeline.ask(method.upper(), path, body, person)
