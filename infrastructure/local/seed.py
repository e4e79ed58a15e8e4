"""Plays the fictional stories through the API, as a co-ordinator would: nothing is put into the log by a back door.

Each story is played once and remembered, so that a first start that was broken off goes on where it stopped.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import httpx

from domain.plan.lines import waits_to_be_specified, waits_to_be_worded
from functions.shared.ports import Person
from infrastructure.aws.directory import DynamoDirectory
from infrastructure.command_line.session import Api, Trouble
from infrastructure.command_line.settings_files import read_catalogue
from infrastructure.local.cloud import LocalCloud
from infrastructure.local.stories import STORIES, Story

CATALOGUE = Path(__file__).with_name("eastmarsh_catalogue.csv")
"""Fiction: no authority's names or prices."""
PATIENCE = 60.0
ANSWERS = {
    "E": "By July 2027, reads a page of a favourite book aloud to an adult with no more than two prompts.",
    "F": "Taught one to one for 20 minutes, four times a week in term time, by a teaching assistant trained by the "
    "specialist teacher; reviewed each half term.",
    "J": "None requested.",
}
"""What a co-ordinator of fiction writes into gaps."""
EARLY = "The family answered the draft by telephone, and agree with it."
"""why a final plan of fiction goes out on the day of its draft"""
REASONS = {
    "assess": "The child has or may have special educational needs, and a plan may be necessary (s.36(8)).",
    "issue-plan": "The advice shows that provision through a plan is necessary (s.37).",
    "not-assess": "Needs are met from what is ordinarily available in school, and there is progress.",
}


def seed_cases(cloud: LocalCloud, say: Callable[[str], None], stories: Sequence[Story] = STORIES) -> None:
    today = date.today()  # noqa: DTZ011  (a laptop's own day will do for fiction)
    cloud.once("catalogue", lambda: _set_catalogue(cloud))
    api = Api(cloud.address, cloud.sign_in("coordinator@eastmarsh.example"))
    for number, story in enumerate(stories, 1):

        def tell(number: int = number, story: Story = story) -> None:
            say(f"Making a fictional case, {number} of {len(stories)} ...")
            _tell(cloud, api, story, today)

        cloud.once(f"story-{story.reference}", tell)


def _set_catalogue(cloud: LocalCloud) -> None:
    """Before the stories, so that their packages have the names of Eastmarsh."""
    manager = Api(cloud.address, cloud.sign_in("manager@eastmarsh.example"))
    manager.change("PUT", "/api/settings/catalogue", {"entries": read_catalogue(CATALOGUE), "revision": 0})


def _tell(cloud: LocalCloud, api: Api, story: Story, today: date) -> None:
    try:
        _play(cloud, api, story, today)
    except Trouble as trouble:
        if "already has an open case" not in str(trouble):
            raise


def _play(cloud: LocalCloud, api: Api, story: Story, today: date) -> None:
    year, month = story.born
    opened = api.change("POST", "/api/cases", {
        "reference": story.reference, "birth_year": year, "birth_month": month, "name": story.name,
        "school": story.school, "received_on": (today - timedelta(weeks=story.weeks)).isoformat(),
        "requested_by": story.requested_by,
    })  # fmt: skip
    at = f"/api/cases/{opened['case']}"
    for email in story.people:
        person = _tie(cloud, email, opened["case"], opened["pupil"])
        if person.role == "parent":
            contact = {
                "person": person.id,
                "name": person.name,
                "relationship": "parent",
                "responsibility": True,
            }
            api.change("PUT", f"{at}/contacts/parent", contact)
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
            "text": "A mainstream primary school: Larkfield Primary School.",
            "revision": 0,
        }
        _line(api, at, placement)
        _quiet(api, at)
        _settle_plan(api, at, whole=True)
        api.change(
            "POST", f"{at}/plan/issues", {"kind": "final", "on": today.isoformat(), "early_reason": EARLY}
        )
    if story.feedback:
        api.change("POST", f"{at}/feedback", {"text": story.feedback})


def _tie(cloud: LocalCloud, email: str, case: str, pupil: str) -> Person:
    """Tells the directory that this person has to do with the case; a service manager does it in an authority."""
    directory = DynamoDirectory(cloud.client("dynamodb"), cloud.outputs["DIRECTORY_TABLE"])
    known = directory.person(cloud.api(email).get("/api/me").json()["id"])
    assert known is not None, "seeded before"
    family = known.role in ("parent", "young-person")
    tied = replace(
        known, children=known.children | {pupil} if family else known.children,
        cases=known.cases if family else known.cases | {case},
    )  # fmt: skip
    directory.put(tied)
    return tied


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
    for _ in range(6):
        plan = api.get(f"{at}/plan")
        open_items = [
            i
            for s in plan["sections"]
            for i in s["items"]
            if i["standing"] != "accepted" and i["section"] != "I"
        ]
        if not open_items:
            return
        # Suggestions first: what they fill is no gap any more.
        for item in [i for i in open_items if i["suggestion"]] or open_items:
            try:
                _settle_line(api, at, item, whole)
            except Trouble as trouble:
                # The draft was redrawn meanwhile; what is still open comes again in the next round.
                if "Reload the page" not in str(trouble):
                    raise
        if not whole:
            return
        _quiet(api, at)


def _settle_line(api: Api, at: str, item: dict[str, Any], whole: bool) -> None:
    if whole and (waits_to_be_specified(item["text"]) or waits_to_be_worded(item["text"])):
        _line(api, at, _in_words(item))
    elif item["suggestion"]:
        body = {
            "suggestion": item["suggestion"], "decision": "accepted", "revision": item["suggestion_revision"],
        }  # fmt: skip
        api.change("POST", f"{at}/suggestion-decisions", body)
    elif whole:
        _line(api, at, _in_words(item))


def _in_words(item: dict[str, Any]) -> dict[str, object]:
    text = ANSWERS.get(item["section"], "None identified in the advice received.")
    if item["suggestion"]:
        text = f"{item['text'].partition(' – ')[0].strip('“”')}: {text}"
    return {"item": item["id"], "section": item["section"], "text": text, "revision": item["revision"]}


def _line(api: Api, at: str, body: dict[str, object]) -> None:
    api.change("PUT", f"{at}/plan/line", body)
