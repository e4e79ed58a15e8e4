"""What somebody can type, send or be must not stop a case for good: no event that cannot be read again, no reaction
that fails for ever, nothing lost without a word."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

import pytest

from domain.process.flags import FLAGS_AT_ONCE
from domain.process.law import VALIDATE_AN_ANSWER
from domain.shown.build import FEEDBACK_CHARACTERS
from events.case import FlagRaised
from events.envelope import StreamId
from functions.shared.ports import Corrupt, History, Person
from functions.sweep_flags import handler as sweep_flags
from tests.asking import ask_raw
from tests.pipeline import Pipeline


def _buried(pipeline: Pipeline) -> list[Any]:
    return pipeline.world.queue.buried  # type: ignore[attr-defined, no-any-return]


def test_a_number_that_is_none_is_refused_and_the_case_can_still_be_read() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    for question in ("SLC", "LD", "Psych_ASD"):
        pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/{question}", {"score": 3}).ok()
    pipeline.settle()
    allocation = pipeline.get(f"/api/cases/{case}/assessment")["allocation"]
    for number in (float("nan"), float("inf")):
        answer = pipeline.ask(
            "POST",
            f"/api/cases/{case}/suggestion-decisions",
            {
                "suggestion": allocation["id"], "decision": "altered", "revision": allocation["revision"],
                "value": {**allocation["value"], "margin": number},
            },
        )  # fmt: skip
        assert answer.status == 422
    pipeline.get(f"/api/cases/{case}?at_least=9999")


def _in_every_case(word: str) -> str:
    letters = [(letter, letter.upper()) if letter.isalpha() else (letter,) for letter in word]
    return " ".join("".join(spelling) for spelling in itertools.product(*letters))


def test_the_same_worrying_word_in_every_spelling_is_one_word_of_one_flag() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    text = " ".join(_in_every_case(word) for word in ("desperate", "not eating", "suicidal", "bullying"))
    pipeline.ask("POST", f"/api/cases/{case}/feedback", {"text": text[:20_000]}).ok()
    pipeline.settle()
    (flag,) = pipeline.get(f"/api/cases/{case}")["flags"]
    assert len(flag["reason"]) < 200


def test_more_worries_at_once_than_one_commit_holds_are_all_raised() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    many = FLAGS_AT_ONCE + 1
    for number in range(many):
        pipeline.ask("POST", f"/api/cases/{case}/feedback", {"text": f"Bullied again, day {number}"}).ok()
    pipeline.settle()
    assert len(pipeline.get(f"/api/cases/{case}")["flags"]) == many


def test_a_worry_about_a_child_whose_case_is_closed_is_raised_too() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    refusal = {"decision": "not-assess", "reason": "Met by the school.", "on": "2026-09-01"}
    pipeline.ask("POST", f"/api/cases/{case}/decisions", refusal).ok()
    pipeline.ask("POST", f"/api/cases/{case}/feedback", {"text": "She says that she is not safe."}).ok()
    pipeline.settle()
    assert [f["kind"] for f in pipeline.get(f"/api/cases/{case}")["flags"]] == ["worrying-words"]
    assert len(pipeline.world.mail.outbox) == 1  # type: ignore[attr-defined]


def test_a_case_lives_on_past_its_young_persons_26th_birthday() -> None:
    pipeline = Pipeline()
    pipeline.world.clock.set(datetime(2026, 9, 30, 12, tzinfo=UTC))  # type: ignore[attr-defined]
    case = pipeline.open(birth_year=2000, birth_month=10)
    pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/SLC", {"score": 3}).ok()
    pipeline.settle()
    pipeline.world.clock.set(datetime(2026, 10, 1, 9, tzinfo=UTC))  # type: ignore[attr-defined]
    saved = pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/LD", {"score": 3}).ok()
    assert pipeline.get(f"/api/cases/{case}?at_least={saved['version']}")["age_band"] == "over 25"
    pipeline.settle()
    assert _buried(pipeline) == []
    assert pipeline.get(f"/api/cases/{case}")["version"] >= saved["version"]


def test_a_document_of_long_sentences_in_four_byte_letters_is_read() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    text = "\n\n".join(f"He has autism {number} and " + "\U0001f600" * 1900 + "." for number in range(600))
    pipeline.upload(case, "letter.txt", text.encode())
    pipeline.settle()
    (document,) = pipeline.get(f"/api/cases/{case}/documents")["documents"]
    assert document["status"] == "read"
    assert document["findings"] > 300


def test_a_file_that_arrives_after_the_case_was_closed_is_refused_in_sight() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    body = b"He has autism."
    ticket = pipeline.ask("POST", f"/api/cases/{case}/uploads", {"name": "a.txt", "size": len(body)}).ok()
    refusal = {"decision": "not-assess", "reason": "Met by the school.", "on": "2026-09-01"}
    pipeline.ask("POST", f"/api/cases/{case}/decisions", refusal).ok()
    pipeline.post(ticket, body)
    pipeline.settle()
    assert _buried(pipeline) == []
    (refused,) = pipeline.get(f"/api/cases/{case}/documents")["refused"]
    assert (refused["name"], "closed" in refused["reason"]) == ("a.txt", True)


def test_no_attachment_is_left_out_without_a_word() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@school.invalid", "b@council.invalid", "Papers"
    mail.set_content("See attached.")
    for number in range(60):
        mail.add_attachment(
            f"Letter {number}: he has autism.".encode(), "text", "plain", filename=f"{number}.txt"
        )
    pipeline.upload(case, "papers.eml", mail.as_bytes())
    pipeline.settle()
    shown = pipeline.get(f"/api/cases/{case}/documents")
    assert len(shown["documents"]) + len(shown["refused"]) == 61


def test_the_largest_answer_that_is_taken_can_be_drafted() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    text = "\n\n".join(f"He has autism {number} and " + "\U0001f600" * 1900 + "." for number in range(50))
    pipeline.upload(case, "letter.txt", text.encode())
    pipeline.settle()
    digest = pipeline.get(f"/api/cases/{case}/documents")["documents"][0]["digest"]
    found = pipeline.get(f"/api/cases/{case}/documents/{digest}")["findings"]
    quoted = [{"kind": "sentence", "sentence": f["sentence"]} for f in found]
    assert len(quoted) == 50
    at, taken = f"/api/cases/{case}/answers/agreed/SLC", 0
    for sources in (50, 48, 30, 15, 14, 13, 12, 11):
        body = {"score": 3, "note": "n" * 3000, "sources": quoted[:sources], "revision": taken}
        answer = pipeline.ask("PUT", at, body)
        if answer.status == 200:
            taken = answer.body["version"]
            pipeline.settle()
        else:
            assert (answer.status, answer.body["field"]) == (422, "sources")
    assert taken, "none of them was taken"
    plan = pipeline.get(f"/api/cases/{case}/plan")
    (line,) = (i for s in plan["sections"] for i in s["items"] if i["id"] == "B:SLC")
    assert "n" * 3000 in line["text"]


def test_an_email_with_more_parts_than_anyone_sends_is_told_of_and_blocks_nothing() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@school.invalid", "b@council.invalid", "Papers"
    mail.set_content("See attached.")
    for number in range(250):
        mail.add_attachment(f"Letter {number}.".encode(), "text", "plain", filename=f"{number}.txt")
    pipeline.upload(case, "papers.eml", mail.as_bytes())
    pipeline.settle()
    (document,) = pipeline.get(f"/api/cases/{case}/documents")["documents"]
    assert (document["status"], bool(document["advice"])) == ("unread", True)


def test_a_case_that_fails_in_the_daily_sweep_blocks_no_other() -> None:
    pipeline = Pipeline()
    broken, sound = pipeline.open("EM-1"), pipeline.open("EM-2")
    for case in (broken, sound):
        pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/SLC", {"score": 3}).ok()
    pipeline.settle()
    pipeline.world.clock.forward(VALIDATE_AN_ANSWER.amount)  # type: ignore[attr-defined]
    load = pipeline.world.store.load

    def fails(stream: StreamId, after: int = 0) -> History:
        if stream.id == broken:
            raise Corrupt("on purpose")
        return load(stream, after)

    pipeline.world.store.load = fails  # type: ignore[method-assign]
    with pytest.raises(RuntimeError, match="1 of 2"):
        sweep_flags.sweep(pipeline.world, ["eastmarsh"], pipeline.world.clock.today())
    raised = [
        r.event for r in load(StreamId("eastmarsh", "case", sound)).events if isinstance(r.event, FlagRaised)
    ]
    assert [flag.kind for flag in raised] == ["unvalidated-answers"]


@pytest.mark.parametrize(
    "body",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"score":' + "9" * 5000 + "}",
        "\ufeff{}",
        "{",
        "null",
        "[]",
        '"x"',
        "NaN",
    ],
)
def test_a_body_that_no_reader_takes_is_refused(body: str) -> None:
    case = Pipeline().open()
    assert ask_raw("PUT", f"/api/cases/{case}/answers/agreed/SLC", "u-coordinator", body).status == 422


@pytest.mark.parametrize("media", ["text/plain", "multipart/form-data", "application/x-www-form-urlencoded"])
def test_a_body_is_json_whatever_it_says_of_itself(media: str) -> None:
    case = Pipeline().open()
    at = f"/api/cases/{case}/answers/agreed/SLC"
    assert ask_raw("PUT", at, "u-coordinator", '{"score": 2}', media).status == 200


@pytest.mark.parametrize("score", [True, "1", 1.0, None, [1], {"score": 1}])
def test_a_score_is_a_number_and_nothing_that_might_be_one(score: Any) -> None:
    pipeline = Pipeline()
    answer = pipeline.ask("PUT", f"/api/cases/{pipeline.open()}/answers/agreed/SLC", {"score": score})
    assert (answer.status, answer.body["field"]) == (422, "score")


@pytest.mark.parametrize("case", ["x" * 3000, "a b", "%F0%9F%98%80", "'", "é"])
@pytest.mark.parametrize("page", ["", "/plan", "/history", "/plan.docx", "/documents"])
def test_what_can_be_no_cases_id_is_never_looked_up(case: str, page: str) -> None:
    pipeline = Pipeline()

    def looked_up(*of: Any) -> None:
        raise AssertionError(of)

    pipeline.world.views.get = looked_up  # type: ignore[method-assign, assignment]
    pipeline.world.store.load = looked_up  # type: ignore[method-assign, assignment]
    assert pipeline.ask("GET", f"/api/cases/{case}{page}").status == 404


def test_a_senco_of_no_school_sees_no_case_even_of_a_school_of_that_name() -> None:
    pipeline = Pipeline()
    pipeline.world.directory.put(Person("u-new", "eastmarsh", "senco", "N. N.", school=None))
    pipeline.open(school="None")
    pipeline.settle()
    assert pipeline.get("/api/cases", "u-new")["cases"] == []


def test_however_much_feedback_is_given_the_case_can_be_opened() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    for number in range(30):
        pipeline.ask("POST", f"/api/cases/{case}/feedback", {"text": f"{number} " + "word " * 3990}).ok()
    pipeline.settle()
    feedback = pipeline.get(f"/api/cases/{case}")["feedback"]
    assert sum(len(f["text"]) for f in feedback) <= FEEDBACK_CHARACTERS
    assert feedback[-1]["text"].startswith("29 ")


def test_nobody_puts_words_into_a_documents_mouth() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    pipeline.upload(case, "a.txt", b"He has autism.")
    pipeline.settle()
    digest = pipeline.get(f"/api/cases/{case}/documents")["documents"][0]["digest"]
    found = pipeline.get(f"/api/cases/{case}/documents/{digest}")["findings"][0]["sentence"]
    at = f"/api/cases/{case}/answers/agreed/Psych_ASD"
    for change in ({"text": "He is violent."}, {"page": 7}, {"start": 3}):
        quoted = [{"kind": "sentence", "sentence": {**found, **change}}]
        answer = pipeline.ask("PUT", at, {"score": 2, "sources": quoted})
        assert (answer.status, answer.body["code"]) == (422, "not-in-the-document")
    pipeline.ask("PUT", at, {"score": 2, "sources": [{"kind": "sentence", "sentence": found}]}).ok()


def test_an_amendment_needs_a_plan_and_a_date_needs_a_request() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    at = f"/api/cases/{case}/plan/issues"
    pipeline.ask(
        "PUT", f"/api/cases/{case}/plan/line", {"item": "i", "section": "I", "text": "Averley School"}
    ).ok()
    undecided = pipeline.ask("POST", at, {"kind": "draft", "on": "2026-09-01"})
    assert (undecided.status, undecided.body["code"]) == (422, "not-decided")
    pipeline.decide(case)
    amendment = pipeline.ask("POST", at, {"kind": "proposed-amendment", "on": "2026-09-01"})
    assert (amendment.status, amendment.body["code"]) == (422, "no-final-plan")
    early = pipeline.ask("POST", at, {"kind": "final", "on": "0001-01-01"})
    assert (early.status, early.body["code"]) == (422, "before-the-request")
    decided = {"decision": "assess", "reason": "Met.", "on": "2026-08-02"}
    assert pipeline.ask("POST", f"/api/cases/{case}/decisions", decided).body["field"] == "on"


def test_no_request_precedes_a_birth() -> None:
    body = {"reference": "EM-1", "birth_year": 2017, "birth_month": 3, "requested_by": "school"}
    pipeline = Pipeline()
    answer = pipeline.ask("POST", "/api/cases", {**body, "received_on": "2017-02-28"})
    assert (answer.status, answer.body["field"]) == (422, "received_on")
    assert list(pipeline.world.store.streams()) == []
