"""Plays the fictional stories through the API, as a co-ordinator would: nothing is put into the log by a back door."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta

import httpx

from infrastructure.command_line.session import Api
from infrastructure.local.seed_stories import STORIES, Story

PATIENCE = 60.0
REASONS = {
    "assess": "The child has or may have special educational needs, and a plan may be necessary (s.36(8)).",
    "issue-plan": "The advice shows that provision through a plan is necessary (s.37).",
    "not-assess": "Needs are met from what is ordinarily available in school, and there is progress.",
}


def seed_cases(api: Api, say: Callable[[str], None], today: date, parent: str) -> None:
    """`parent`: the sign-in of the fictional parent, who becomes a contact of the first child."""
    for number, story in enumerate(STORIES, 1):
        say(f"Seeding case {number} of {len(STORIES)}")
        _play(api, story, today, parent if number == 1 else None)


def _play(api: Api, story: Story, today: date, parent: str | None) -> None:
    year, month = story.born
    case = api.change("POST", "/api/cases", {
        "reference": story.reference, "birth_year": year, "birth_month": month, "name": story.name,
        "school": story.school, "received_on": (today - timedelta(weeks=story.weeks)).isoformat(),
        "requested_by": story.requested_by,
    })["case"]  # fmt: skip
    at = f"/api/cases/{case}"
    if parent:
        contact = {"person": parent, "name": "Sam B.", "relationship": "mother", "responsibility": True}
        api.change("PUT", f"{at}/contacts/mother", contact)
    for name, marking, text in story.letters:
        _upload(api, at, name, marking, text.encode())
    for question, score in story.answers.items():
        api.change("PUT", f"{at}/answers/agreed/{question}", {"score": score, "revision": 0})
    for prompt, text in story.views.items():
        api.change("PUT", f"{at}/views/parent/{prompt}", {"text": text, "revision": 0})
    _decide(api, at, story, today)
    if story.until in ("draft issued", "final issued"):
        _quiet(api, at)
        _settle_plan(api, at, whole=story.until == "final issued")
        api.change("POST", f"{at}/plan/issues", {"kind": "draft", "on": today.isoformat()})
    if story.until == "final issued":
        placement = {
            "item": "placement",
            "section": "I",
            "text": "A mainstream primary school: Averley Lane Primary School.",
            "revision": 0,
        }
        _line(api, at, placement)
        _quiet(api, at)
        _settle_plan(api, at, whole=True)
        api.change("POST", f"{at}/plan/issues", {"kind": "final", "on": today.isoformat()})
    if story.feedback:
        api.change("POST", f"{at}/feedback", {"text": story.feedback})


def _decide(api: Api, at: str, story: Story, today: date) -> None:
    steps = {
        "requested": (), "assessing": ("assess",), "not assessed": ("not-assess",),
    }.get(story.until, ("assess", "issue-plan"))  # fmt: skip
    for decision in steps:
        api.change(
            "POST",
            f"{at}/decisions",
            {"decision": decision, "reason": REASONS[decision], "on": today.isoformat()},
        )


def _upload(api: Api, at: str, name: str, marking: str, body: bytes) -> None:
    ticket = api.change("POST", f"{at}/uploads", {"name": name, "size": len(body), "marking": marking})
    httpx.post(
        ticket["url"], data=ticket["fields"], files={"file": (name, body)}, timeout=60
    ).raise_for_status()


def _quiet(api: Api, at: str) -> None:
    until = time.monotonic() + PATIENCE
    while api.get(at)["working"] and time.monotonic() < until:
        time.sleep(0.2)


def _settle_plan(api: Api, at: str, whole: bool) -> None:
    """Accepts packages but the special school, answers gaps in words, and takes what is left as it comes."""
    for _ in range(4):
        plan = api.get(f"{at}/plan")
        open_items = [
            i
            for s in plan["sections"]
            for i in s["items"]
            if i["standing"] != "accepted" and i["section"] != "I"
        ]
        if not open_items:
            return
        for item in open_items:
            if item["suggestion"]:
                body = {
                    "suggestion": item["suggestion"],
                    "decision": "accepted",
                    "revision": item["suggestion_revision"],
                }
                api.change("POST", f"{at}/suggestion-decisions", body)
            elif whole:
                body = {
                    "item": item["id"],
                    "section": item["section"],
                    "text": "None identified in the advice received.",
                    "revision": item["revision"],
                }
                _line(api, at, body)
        if not whole:
            return
        _quiet(api, at)


def _line(api: Api, at: str, body: dict[str, object]) -> None:
    api.change("PUT", f"{at}/plan/line", body)
