"""From papers to suggestions to answers: what is suggested, what people make of it, and who sees which of it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from functions.read_document import handler as read_document
from functions.weigh_bundle import handler as weigh_bundle
from tests.pipeline import Pipeline
from tests.reader import by_rules

SENCO = (
    b"Averley School\n\nDate: 3 March 2025\n\nRe: Jo B.\n\nJo speaks in two-word phrases and has a severe language "
    b"disorder. Jo is two years behind in reading.\n\nR. T.\nSENCO\n"
)
THERAPIST = (
    b"Eastmarsh NHS Trust\n\nDate: 10 June 2025\n\nRe: Jo B.\n\nJo has a severe receptive and expressive language disorder "
    b"and needs visual support to follow instructions.\n\nM. K.\nSpeech and Language Therapist\n"
)
SECRET = (
    b"Eastmarsh Social Care\n\nDate: 1 May 2025\n\nRe: Jo B.\n\nJo has been physically hurt at home and is subject to a "
    b"child protection plan. Jo has severe anxiety and harms himself daily.\n\nP. W.\nSocial Worker\n"
)


@pytest.fixture(autouse=True)
def _by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    for handler in (read_document, weigh_bundle):
        monkeypatch.setattr(handler, "reader", by_rules)


def reading(pipeline: Pipeline, case: str, who: str = "u-coordinator") -> Any:
    return pipeline.get(f"/api/cases/{case}/reading", who)


def question(seen: Any, name: str) -> Any:
    return next(each for each in seen["questions"] if each["question"] == name)


def decide(pipeline: Pipeline, case: str, suggested: Any, decision: str, **more: Any) -> Any:
    body = {
        "suggestion": suggested["suggestion"],
        "revision": suggested["revision"],
        "decision": decision,
        **more,
    }
    return pipeline.ask("POST", f"/api/cases/{case}/suggestion-decisions", body)


@pytest.fixture
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.fixture
def case(pipeline: Pipeline) -> str:
    case = pipeline.open()
    pipeline.upload(case, "senco.txt", SENCO)
    pipeline.settle()
    return case


class TestSuggesting:
    def test_a_score_comes_with_the_sentence_where_it_stands(self, pipeline: Pipeline, case: str) -> None:
        suggested = question(reading(pipeline, case), "SLC")["suggested"]
        proof = suggested["evidence"][0]
        path = f"/api/cases/{case}/documents/{proof['document']}/pages"
        page = pipeline.get(path)["pages"][proof["page"] - 1]["text"]
        assert " ".join(page[proof["start"] : proof["end"]].split()) == proof["sentence"]
        assert (proof["role"], proof["written_on"], proof["name"]) == ("SENCO", "2025-03-03", "senco.txt")
        assert 0 < suggested["sure"] <= 1

    def test_silence_is_no_score(self, pipeline: Pipeline, case: str) -> None:
        assert question(reading(pipeline, case), "PD_Hearing")["suggested"] is None

    def test_nothing_is_answered_by_a_machine(self, pipeline: Pipeline, case: str) -> None:
        assert pipeline.get(f"/api/cases/{case}")["answered"] == 0

    def test_the_newest_paper_is_quoted_first(self, pipeline: Pipeline, case: str) -> None:
        pipeline.upload(case, "therapist.txt", THERAPIST)
        pipeline.settle()
        proofs = question(reading(pipeline, case), "SLC")["suggested"]["evidence"]
        assert [each["role"] for each in proofs][:2] == ["Speech and Language Therapist", "SENCO"]

    def test_the_same_words_in_another_file_count_once(self, pipeline: Pipeline, case: str) -> None:
        before = question(reading(pipeline, case), "SLC")["suggested"]
        pipeline.upload(case, "copy.txt", SENCO + b"\n")
        pipeline.settle()
        listed = pipeline.get(f"/api/cases/{case}/documents")["documents"]
        (copy,) = [each for each in listed if each["status"] == "duplicate"]
        assert copy["same_as"] in {each["digest"] for each in listed} - {copy["digest"]}
        after = question(reading(pipeline, case), "SLC")["suggested"]
        assert len(after["evidence"]) == len(before["evidence"])

    def test_two_papers_with_one_name_are_two_papers(self, pipeline: Pipeline, case: str) -> None:
        pipeline.upload(case, "senco.txt", THERAPIST)
        pipeline.settle()
        assert {each["status"] for each in pipeline.get(f"/api/cases/{case}/documents")["documents"]} == {
            "read"
        }

    def test_the_summary_is_of_this_bundle(self, pipeline: Pipeline, case: str) -> None:
        seen = reading(pipeline, case)
        digests = {hashlib.sha256(SENCO).hexdigest()}
        assert {each["document"] for each in seen["summary"]["lines"]} == digests
        assert {each["document"] for each in seen["summary"]["documents"]} == digests
        assert (seen["up_to_date"], len(seen["questions"])) == (True, 20)
        assert seen["summary"]["checklist"]["kinds"]

    def test_a_case_without_papers_has_nothing_to_show(self, pipeline: Pipeline) -> None:
        seen = reading(pipeline, pipeline.open("EM-2"))
        assert (seen["up_to_date"], seen["to_decide"], seen["summary"]) == (True, 0, None)


class TestDeciding:
    def test_accepting_answers_and_looks_for_similar_cases_but_validates_nothing(
        self, pipeline: Pipeline, case: str
    ) -> None:
        suggested = question(reading(pipeline, case), "SLC")["suggested"]
        decide(pipeline, case, suggested, "accepted").ok()
        pipeline.settle()
        answered = question(pipeline.get(f"/api/cases/{case}/assessment"), "SLC")
        assert answered["agreed"]["score"] == suggested["score"]
        assert answered["agreed"]["sources"][0]["sentence"]["text"] == suggested["evidence"][0]["sentence"]
        assert (answered["validation"], answered["needs_validation"]) == (None, True)
        assert pipeline.get(f"/api/cases/{case}/assessment")["allocation"] is not None

    def test_an_altered_score_is_the_answer(self, pipeline: Pipeline, case: str) -> None:
        value = {"kind": "score", "question": "SLC", "score": 1}
        decide(
            pipeline, case, question(reading(pipeline, case), "SLC")["suggested"], "altered", value=value
        ).ok()
        seen = question(reading(pipeline, case), "SLC")
        assert (seen["answered"], seen["suggested"]["decided"]["score"], seen["own_answer"]) == (1, 1, False)

    def test_a_persons_own_answer_stays(self, pipeline: Pipeline, case: str) -> None:
        body = {"score": 1, "note": "I saw Jo.", "revision": 0}
        pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/SLC", body).ok()
        seen = question(reading(pipeline, case), "SLC")
        assert (seen["answered"], seen["own_answer"]) == (1, True)
        refused = decide(pipeline, case, seen["suggested"], "accepted")
        assert (refused.status, refused.body["code"]) == (422, "answered-by-a-person")
        assert question(reading(pipeline, case), "SLC")["answered"] == 1

    def test_what_a_paper_says_after_a_decision_is_shown_beside_it(
        self, pipeline: Pipeline, case: str
    ) -> None:
        decide(
            pipeline,
            case,
            question(reading(pipeline, case), "SLC")["suggested"],
            "rejected",
            reason="Not so.",
        ).ok()
        pipeline.upload(case, "therapist.txt", THERAPIST)
        pipeline.settle()
        seen = question(reading(pipeline, case), "SLC")
        assert (seen["before"]["decided"]["decision"], seen["suggested"]["decided"]) == ("rejected", None)

    def test_what_was_accepted_is_not_asked_again_for_more_of_the_same(
        self, pipeline: Pipeline, case: str
    ) -> None:
        decide(pipeline, case, question(reading(pipeline, case), "SLC")["suggested"], "accepted").ok()
        pipeline.upload(case, "therapist.txt", THERAPIST)
        pipeline.settle()
        seen = question(reading(pipeline, case), "SLC")
        assert (seen["suggested"]["decided"]["decision"], seen["before"]) == ("accepted", None)

    def test_it_can_be_counted_by_question(self, pipeline: Pipeline, case: str) -> None:
        decide(pipeline, case, question(reading(pipeline, case), "SLC")["suggested"], "accepted").ok()
        pipeline.settle()
        told = pipeline.get("/api/reader", "u-manager")
        counted = next(each for each in told["counts"] if each["question"] == "SLC")
        assert (told["cases"], counted["accepted"], counted["waiting"], counted["accepted_share"]) == (
            1,
            1,
            0,
            1.0,
        )


class TestWhoSees:
    WORDS = ("hurt at home", "harms himself")

    def says(self, pipeline: Pipeline, case: str, who: str) -> bool:
        said = json.dumps(reading(pipeline, case, who))
        return any(words in said for words in self.WORDS) or hashlib.sha256(SECRET).hexdigest() in said

    def test_a_restricted_paper_is_the_coordinators_alone(self, pipeline: Pipeline, case: str) -> None:
        pipeline.upload(case, "social.txt", SECRET, marking="restricted")
        pipeline.settle()
        assert self.says(pipeline, case, "u-coordinator")
        seen = reading(pipeline, case, "u-panel")
        assert not self.says(pipeline, case, "u-panel")
        assert seen["summary"]["lines"]
        assert question(seen, "Psych_SEMH")["suggested"] is None
        assert question(seen, "SLC")["suggested"] is not None

    def test_at_once_when_it_is_marked_and_before_it_is_weighed_anew(
        self, pipeline: Pipeline, case: str
    ) -> None:
        pipeline.upload(case, "social.txt", SECRET)
        pipeline.settle()
        assert self.says(pipeline, case, "u-panel")
        at = f"/api/cases/{case}/documents/{hashlib.sha256(SECRET).hexdigest()}/marking"
        pipeline.ask("PUT", at, {"marking": "restricted"}).ok()
        assert not self.says(pipeline, case, "u-panel")
        assert reading(pipeline, case, "u-panel")["summary"] is None
        pipeline.settle()
        assert not self.says(pipeline, case, "u-panel")
        assert reading(pipeline, case, "u-panel")["summary"]["lines"]

    def test_that_an_open_paper_repeats_a_restricted_one_is_not_told(
        self, pipeline: Pipeline, case: str
    ) -> None:
        pipeline.upload(case, "social.txt", SECRET, marking="restricted")
        pipeline.upload(case, "copy.txt", SECRET + b"\n")
        pipeline.settle()
        listed = pipeline.get(f"/api/cases/{case}/documents", "u-panel")["documents"]
        assert all(each["same_as"] is None and each["status"] == "read" for each in listed)

    def test_nobody_elses_role_reads_it(self, pipeline: Pipeline, case: str) -> None:
        for who in ("u-senco", "u-manager", "u-auditor"):
            assert pipeline.ask("GET", f"/api/cases/{case}/reading", None, who).status == 403

    def test_the_bus_carries_no_word_of_it(self, pipeline: Pipeline, case: str) -> None:
        carried = json.dumps(pipeline.world.bus.entries)  # type: ignore[attr-defined]
        assert "two-word" not in carried


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_deliveries_does_not_matter(seed: int) -> None:
    """Each delivered twice, shuffled, with papers read one by one or together."""

    def told(pipeline: Pipeline, together: bool) -> Any:
        case = pipeline.open()
        for name, body in (("a.txt", SENCO), ("b.txt", THERAPIST), ("c.txt", SECRET)):
            pipeline.upload(case, name, body)
            if not together:
                pipeline.settle()
        pipeline.settle()
        seen = reading(pipeline, case)
        waiting = [
            each["suggested"] for each in (*seen["questions"], seen["primary_need"]) if each["suggested"]
        ]
        return [(each["suggestion"], each["evidence"]) for each in waiting], seen["summary"]

    assert told(Pipeline(seed, repeats=2), together=True) == told(Pipeline(), together=False)


def test_what_was_weighed_is_not_weighed_again(pipeline: Pipeline, case: str) -> None:
    before = pipeline.get(f"/api/cases/{case}")["version"]
    stream = f"eastmarsh/case/{case}"
    for version in range(1, before + 1):
        detail = {
            "id": f"{stream}:{version}",
            "stream": stream,
            "version": version,
            "type": "-",
            "correlation": "c",
        }
        assert pipeline.deliver("weigh_bundle", json.dumps({"detail": detail}))["batchItemFailures"] == []
    pipeline.settle()
    assert pipeline.get(f"/api/cases/{case}")["version"] == before
