"""A draft that goes out, by the API: who is told, who sees what, what they say, and when the plan may be final."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from functions.shared.ports import Person
from tests.pipeline import PEOPLE, Pipeline

OTHER_PARENT = Person("u-other-parent", "eastmarsh", "parent", "Alex T.", "alex@home.invalid")
STRANGER = Person("u-stranger", "eastmarsh", "parent", "Kim V.", "kim@home.invalid")


class Sharing:
    """A case whose draft was issued today; both parents have a sign-in and the child in the directory."""

    def __init__(self) -> None:
        self.pipeline = Pipeline()
        self.case = self.pipeline.open(name="Jo B.")
        self.today = self.pipeline.world.clock.today().isoformat()
        pupil = self.pipeline.get(f"/api/cases/{self.case}")["pupil"]
        for person in (*PEOPLE, OTHER_PARENT, STRANGER):
            children = frozenset({pupil}) if person.id in ("u-parent", OTHER_PARENT.id) else frozenset()
            if person.role == "parent":
                email = person.email or "sam@home.invalid"
                self.pipeline.world.directory.put(replace(person, children=children, email=email))
        self.write("F:x", "Speech therapy for Jo, 45 minutes, weekly.", "F")
        self.pipeline.decide(self.case)
        self.post("issues", {"kind": "draft", "on": self.today}).ok()

    def post(self, what: str, body: dict[str, Any], who: str = "u-coordinator") -> Any:
        return self.pipeline.ask("POST", f"/api/cases/{self.case}/plan/{what}", body, who)

    def write(self, item: str, text: str, section: str) -> None:
        line = {"item": item, "section": section, "text": text}
        self.pipeline.ask("PUT", f"/api/cases/{self.case}/plan/line", line).ok()

    def serve(self, **more: object) -> None:
        service = {"number": 1, "on_whom": "parent", "recipient": "Sam T.", "how": "link", "on": self.today}
        self.post("servings", {**service, "person": "u-parent", **more}).ok()

    def seen(self, who: str = "u-coordinator") -> Any:
        return self.pipeline.get(f"/api/cases/{self.case}/plan/sharing", who)

    def comment(self, who: str, text: str, **more: object) -> Any:
        said = {"number": 1, "section": "F", "item": "F:x", "kind": "change", "text": text, **more}
        return self.post("comments", said, who)

    def letters(self) -> list[Any]:
        return list(self.pipeline.world.mail.outbox)  # type: ignore[attr-defined]


def test_a_link_is_told_once_by_a_letter_that_names_nobody() -> None:
    sharing = Sharing()
    sharing.serve()
    sharing.pipeline.settle()
    (letter,) = sharing.letters()
    assert letter.to == "sam@home.invalid"
    assert f"/#/cases/{sharing.case}/plan" in letter.text
    assert not any(word in letter.subject + letter.text for word in ("Jo", "Sam", "EM-1", "Speech", "SEN"))
    sharing.serve(person=OTHER_PARENT.id, recipient="Alex T.")
    sharing.pipeline.settle()
    assert [each.to for each in sharing.letters()] == ["sam@home.invalid", "alex@home.invalid"]
    assert {one["told"] for one in sharing.seen()["servings"]} == {"sent"}


def test_nobody_is_written_to_about_what_an_officer_sent() -> None:
    sharing = Sharing()
    sharing.serve(how="post")
    sharing.pipeline.settle()
    assert sharing.letters() == []


def test_a_parent_reads_what_was_served_and_nobody_else_does() -> None:
    sharing = Sharing()
    at = f"/api/cases/{sharing.case}/plan/served/1"
    assert sharing.pipeline.ask("GET", at, None, "u-parent").body["code"] == "unknown-plan"
    sharing.serve()
    sections = sharing.pipeline.get(at, "u-parent")["sections"]
    assert [line["label"] for section in sections for line in section["lines"]] == ["F1"]
    for person in (OTHER_PARENT.id, "u-senco"):
        assert sharing.pipeline.ask("GET", at, None, person).body["code"] == "unknown-plan"
    assert sharing.pipeline.ask("GET", at, None, STRANGER.id).body["code"] == "unknown-case"


def test_everyone_sees_what_was_sent_to_them_and_their_own_words_only() -> None:
    sharing = Sharing()
    sharing.serve()
    sharing.serve(person=OTHER_PARENT.id, recipient="Alex T.", how="post")
    sharing.serve(person="u-senco", on_whom="setting", recipient="B. F.")
    sharing.comment("u-parent", "HERS").ok()
    sharing.comment(OTHER_PARENT.id, "HIS").ok()
    sharing.comment("u-senco", "SCHOOL").ok()
    sharing.comment("u-panel", "PANEL", item=None).ok()
    own = {"u-parent": "HERS", OTHER_PARENT.id: "HIS", "u-senco": "SCHOOL", "u-panel": "PANEL"}
    for person, words in own.items():
        seen = sharing.seen(person)
        assert [c["text"] for c in seen["comments"]] == [words]
        assert {s["person"] for s in seen["servings"]} <= {person}
        assert not any(other in json.dumps(seen) for other in own.values() if other != words)
    assert {c["text"] for c in sharing.seen()["comments"]} == set(own.values())
    assert sharing.seen("u-parent")["servings"][0]["notice"]["reviewed"] is False
    assert sharing.seen("u-senco")["servings"][0]["notice"] is None


@pytest.mark.parametrize(
    ("what", "body"),
    [
        ("servings", {"number": 1, "on_whom": "parent", "recipient": "A", "how": "post", "on": "2026-08-05"}),
        ("answers", {"serving": "sv-1", "agrees": True}),
        ("consultations", {"number": 1, "setting": "A", "recipient": "A", "how": "post", "on": "2026-08-05"}),
        ("consultation-replies", {"consultation": "cn-1", "says": "can-meet"}),
        ("comments", {"number": 1, "section": "F", "kind": "comment", "text": "Mine."}),
        ("comment-settlements", {"comment": "cm-1", "outcome": "taken", "revision": 1}),
        ("direct-payments", {"item": "F:x", "can": True}),
    ],
)
def test_somebody_elses_case_is_not_there(what: str, body: dict[str, Any]) -> None:
    sharing = Sharing()
    for person in (STRANGER.id, "u-other"):
        answer = sharing.post(what, body, person)
        assert (answer.status, answer.body["code"]) == (404, "unknown-case")


@pytest.mark.parametrize("what", ["sharing", "served/1", "money"])
def test_nor_is_it_there_to_read(what: str) -> None:
    sharing = Sharing()
    for person in (STRANGER.id, "u-other"):
        answer = sharing.pipeline.ask("GET", f"/api/cases/{sharing.case}/plan/{what}", None, person)
        assert (answer.status, answer.body["code"]) == (404, "unknown-case")


def test_nobody_answers_or_comments_in_anothers_name() -> None:
    sharing = Sharing()
    sharing.serve()
    (serving,) = sharing.seen()["servings"]
    theirs = {"serving": serving["serving"], "agrees": True}
    sharing.serve(person=OTHER_PARENT.id, recipient="Alex T.", how="post")
    assert sharing.post("answers", theirs, OTHER_PARENT.id).body["code"] == "unknown-serving"
    assert sharing.comment(OTHER_PARENT.id, "x", sent=serving["serving"]).body["code"] == "own-words"
    assert sharing.comment("u-coordinator", "x").body["code"] == "whose-words"
    sharing.comment("u-coordinator", "She writes: twice a week.", sent=serving["serving"]).ok()
    assert [c["name"] for c in sharing.seen("u-parent")["comments"]] == ["Sam T."]


@pytest.mark.parametrize(
    ("person", "code"),
    [("u-nobody", "unknown-person"), ("u-other", "unknown-person"), (STRANGER.id, "not-theirs"), ("u-senco", "not-theirs")],
)  # fmt: skip
def test_a_link_goes_only_to_whom_it_is_said_to_go(person: str, code: str) -> None:
    sharing = Sharing()
    body = {"number": 1, "on_whom": "parent", "recipient": "S", "how": "link", "on": sharing.today}
    answer = sharing.post("servings", {**body, "person": person})
    assert (answer.body["code"], answer.body["field"]) == (code, "person")


def test_what_became_of_a_comment_is_told_to_whoever_made_it() -> None:
    sharing = Sharing()
    sharing.serve()
    sharing.comment("u-parent", "Twice a week, please.").ok()
    (comment,) = sharing.seen()["comments"]
    assert (comment["item_text"], comment["stands"]) == ("Speech therapy for Jo, 45 minutes, weekly.", True)
    body = {"comment": comment["comment"], "revision": comment["revision"], "outcome": "not-taken"}
    assert sharing.post("comment-settlements", body).body["code"] == "reason-missing"
    sharing.post("comment-settlements", {**body, "reason": "The advice says weekly."}).ok()
    (mine,) = sharing.seen("u-parent")["comments"]
    assert (mine["settled"]["outcome"], mine["settled"]["reason"]) == ("not-taken", "The advice says weekly.")


def test_a_final_plan_waits_for_the_family() -> None:
    sharing = Sharing()
    assert "No draft is on record" in sharing.seen()["final"]["because"]
    sharing.serve()
    seen = sharing.seen()
    assert (seen["servings"][0]["time"], seen["servings"][0]["days_left"]) == ("running", 15)
    answer = {
        "serving": seen["servings"][0]["serving"],
        "agrees": False,
        "meeting": True,
        "setting": "Averley",
    }
    sharing.post("answers", answer, "u-parent").ok()
    seen = sharing.seen()
    assert (seen["servings"][0]["time"], seen["final"]) == ("answered", {"free": True, "because": None})
    assert seen["servings"][0]["answer"]["setting"] == "Averley"


def test_a_consulted_setting_replies_for_itself_and_no_family_sees_it() -> None:
    sharing = Sharing()
    sharing.serve()
    asked = {"number": 1, "setting": "Averley", "recipient": "B. F.", "how": "link", "on": sharing.today}
    sharing.post("consultations", {**asked, "person": "u-senco"}).ok()
    (consultation,) = sharing.seen("u-senco")["consultations"]
    said = {"consultation": consultation["consultation"], "says": "cannot-meet", "text": "The year is full."}
    assert sharing.post("consultation-replies", said, "u-parent").body["code"] == "unknown-consultation"
    sharing.post("consultation-replies", said, "u-senco").ok()
    assert sharing.seen()["consultations"][0]["reply"]["text"] == "The year is full."
    assert sharing.seen("u-parent")["consultations"] == []


def test_the_history_says_what_was_sent_and_what_was_said() -> None:
    sharing = Sharing()
    sharing.serve()
    sharing.comment("u-parent", "Twice a week.").ok()
    says = [
        e["says"] for e in sharing.pipeline.get(f"/api/cases/{sharing.case}/history?limit=100")["entries"]
    ]
    assert any("served on Sam T. (parent) by link" in each for each in says)
    assert any(each == "Change asked for on section F by parent" for each in says)


def test_nobody_is_told_of_a_version_that_was_not_sent_to_them() -> None:
    sharing = Sharing()
    sharing.serve()
    serving = sharing.seen()["servings"][0]["serving"]
    sharing.write("F:s", "Only in version two.", "F")
    sharing.post("issues", {"kind": "draft", "on": sharing.today}).ok()
    answer = sharing.comment("u-coordinator", "She says so.", number=2, item="F:s", sent=serving)
    assert answer.body["code"] == "unknown-serving"
