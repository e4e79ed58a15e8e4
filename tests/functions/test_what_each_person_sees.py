"""What leaks by side doors: clashes, flags, lists, links, shares. Each person sees theirs and what was shown to them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from functions.shared.ports import Person
from tests.pipeline import PEOPLE, Pipeline, texts

OTHER_PARENT = Person("u-other-parent", "eastmarsh", "parent", "Alex T.")


def tied(pipeline: Pipeline) -> str:
    """A case whose child both parents have in the directory."""
    case = pipeline.open(name="Jo B.")
    pupil = pipeline.get(f"/api/cases/{case}")["pupil"]
    for person in (*PEOPLE, OTHER_PARENT):
        if person.role == "parent":
            pipeline.world.directory.put(replace(person, children=frozenset({pupil})))
        if person.role == "specialist":
            pipeline.world.directory.put(replace(person, cases=frozenset({case})))
    return case


def read_log(pipeline: Pipeline) -> list[Any]:
    return list(pipeline.world.access_log.entries)  # type: ignore[attr-defined]


def test_two_parents_each_have_their_own_answers_and_views() -> None:
    pipeline = Pipeline()
    case = tied(pipeline)
    for at in (f"/api/cases/{case}/views/parent/goals", f"/api/cases/{case}/answers/parent/SLC"):
        body = {"text": "HERS", "revision": 0} if "views" in at else {"score": 2, "note": "HERS"}
        pipeline.ask("PUT", at, body, "u-parent").ok()
        his = {"text": "HIS", "revision": 0} if "views" in at else {"score": 1, "note": "HIS"}
        pipeline.ask("PUT", at, his, OTHER_PARENT.id).ok()
    pipeline.settle()
    seen = pipeline.get(f"/api/cases/{case}/assessment")["questions"]
    assert {a["note"] for q in seen for a in q["voices"]} == {"HERS", "HIS"}
    plan = pipeline.get(f"/api/cases/{case}/plan")
    assert set(texts(plan, "A", "accepted")) == {"HERS", "HIS"}
    for person, other in (("u-parent", "HIS"), (OTHER_PARENT.id, "HERS")):
        for path in ("", "/assessment"):
            assert other not in json.dumps(pipeline.get(f"/api/cases/{case}{path}", person))


def test_one_parent_withdraws_only_their_own_answer() -> None:
    pipeline = Pipeline()
    case = tied(pipeline)
    at = f"/api/cases/{case}/answers/parent/SLC"
    version = pipeline.ask("PUT", at, {"score": 2}, "u-parent").ok()["version"]
    assert pipeline.ask("DELETE", f"{at}?revision={version}", None, OTHER_PARENT.id).status == 404
    pipeline.ask("DELETE", f"{at}?revision={version}", None, "u-parent").ok()


def test_a_flag_quotes_nobody_to_the_school() -> None:
    pipeline = Pipeline()
    case = tied(pipeline)
    said = "She came home with bruises."
    pipeline.ask("POST", f"/api/cases/{case}/feedback", {"text": said}, "u-parent").ok()
    pipeline.settle()
    (flag,) = pipeline.get(f"/api/cases/{case}")["flags"]
    assert "bruises" in flag["reason"]
    seen = pipeline.get(f"/api/cases/{case}", "u-senco")
    assert [f["flag"] for f in seen["flags"]] == [flag["flag"]]
    assert seen["flags"][0]["reason"]
    assert "bruises" not in json.dumps(seen)
    assert pipeline.get(f"/api/cases/{case}", "u-parent")["flags"] == []


def test_the_list_of_cases_shows_no_more_than_the_head_of_a_case() -> None:
    pipeline = Pipeline()
    case = tied(pipeline)
    pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/SLC", {"score": 3, "revision": 0}).ok()
    pipeline.settle()
    for person in (*PEOPLE, OTHER_PARENT):
        if person.authority == "eastmarsh" and (rows := pipeline.get("/api/cases", person.id)["cases"]):
            head = pipeline.get(f"/api/cases/{case}", person.id)
            assert (rows[0]["cluster"], rows[0]["answered"]) == (head["cluster"], head["answered"]), person


def test_the_name_of_a_file_is_in_no_address() -> None:
    pipeline = Pipeline()
    case = tied(pipeline)
    pipeline.upload(case, "Jo B expelled.txt", b"Jo speaks in two-word phrases.")
    digest = pipeline.get(f"/api/cases/{case}/documents")["documents"][0]["digest"]
    url = pipeline.get(f"/api/cases/{case}/documents/{digest}/link")["url"]
    assert "expelled" not in url
    assert url.count(".txt") == 1


def test_a_document_that_one_may_not_see_is_not_logged_as_read() -> None:
    pipeline = Pipeline()
    case = tied(pipeline)
    pipeline.upload(case, "call log.txt", b"Mother rang and asked how long it takes.", "internal")
    digest = pipeline.get(f"/api/cases/{case}/documents")["documents"][0]["digest"]
    before = len(read_log(pipeline))
    assert pipeline.ask("GET", f"/api/cases/{case}/documents/{digest}/pages", None, "u-parent").status == 404
    assert len(read_log(pipeline)) == before


def test_nothing_is_shared_with_somebody_whom_the_directory_does_not_know() -> None:
    pipeline = Pipeline()
    case = tied(pipeline)
    pipeline.upload(case, "report.txt", b"Jo speaks in two-word phrases.")
    digest = pipeline.get(f"/api/cases/{case}/documents")["documents"][0]["digest"]
    for person in ("u-nobody", "u-other"):
        share = {"what": "document", "key": digest, "person": person}
        answer = pipeline.ask("POST", f"/api/cases/{case}/shares", share)
        assert (answer.status, answer.body["field"]) == (404, "person")


def test_two_people_with_the_same_key_both_keep_their_feedback() -> None:
    pipeline = Pipeline()
    case = tied(pipeline)
    for person in ("u-parent", OTHER_PARENT.id):
        text = {"text": f"Well, says {person}."}
        pipeline.ask("POST", f"/api/cases/{case}/feedback", text, person, key="feedback-1").ok()
    pipeline.settle()
    assert len(pipeline.get(f"/api/cases/{case}")["feedback"]) == 2


def test_the_plan_as_word_says_what_is_wrong_as_every_route_does() -> None:
    pipeline = Pipeline()
    case = tied(pipeline)
    answer = pipeline.ask("GET", f"/api/cases/{case}/plan.docx?issue=abc")
    assert (answer.status, answer.body["code"]) == (422, "not-valid")


def test_the_panel_sees_no_sentence_of_a_restricted_paper() -> None:
    pipeline = Pipeline()
    case = tied(pipeline)
    for name, marking, words in (
        ("open.txt", "advice", "She has moderate hearing loss."),
        ("closed.txt", "restricted", "He is deaf in both ears."),
    ):
        pipeline.upload(case, name, words.encode(), marking)
    pipeline.settle()
    at = f"/api/cases/{case}/assessment"
    assert {f["sentence"]["text"] for q in pipeline.get(at)["questions"] for f in q["evidence"]} == {
        "She has moderate hearing loss.", "He is deaf in both ears.",
    }  # fmt: skip
    assert "both ears" not in json.dumps(pipeline.get(at, "u-panel"))
    assert "hearing loss" in json.dumps(pipeline.get(at, "u-panel"))


def test_words_sent_after_a_withdrawal_are_shown_and_a_parent_stands_behind_nobodys_answer() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    at = f"/api/cases/{case}/answers/agreed/SLC"
    seen = pipeline.ask("PUT", at, {"score": 2}).ok()["version"]
    pipeline.ask("DELETE", f"{at}?revision={seen}").ok()
    late = pipeline.ask("PUT", at, {"score": 3, "note": "Late words.", "revision": seen})
    assert (late.status, late.body["code"]) == (409, "gone")
    pipeline.settle()
    (slc,) = [q for q in pipeline.get(f"/api/cases/{case}/assessment")["questions"] if q["question"] == "SLC"]
    assert [contest["note"] for contest in slc["contests"]] == ["Late words."]
    pipeline.ask("PUT", at, {"score": 3}).ok()
    named = {"validator": "S.", "qualification": "q", "source": "s", "on": "2026-08-03", "person": "u-parent"}
    refused = pipeline.ask("PUT", f"/api/cases/{case}/validations/SLC", named)
    assert refused.body["code"] == "not-qualified"
