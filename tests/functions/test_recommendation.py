"""Packages, settings and similar cases by the API: what people ask, and what the plan and the log then say."""

from __future__ import annotations

from typing import Any

import pytest

from events.envelope import StreamId
from tests.domain.allocation.children import JORRIN, PELIA
from tests.pipeline import Pipeline, texts

CIRCUITS = {"package": "SP5", "name": "Sensory circuits", "cost": {"low": 400, "high": 800.5}}
CATALOGUE = {"entries": [CIRCUITS, {"package": "SP2", "name": "Individual teaching"}], "revision": 0}
CHOICE = {"level": "High", "reason": "The therapist asks for it."}


def set_catalogue(pipeline: Pipeline, **more: Any) -> Any:
    return pipeline.ask("PUT", "/api/settings/catalogue", {**CATALOGUE, **more}, "u-manager")


def assessed(pipeline: Pipeline, answers: dict[str, int], reference: str = "EM-1") -> str:
    case = pipeline.open(reference)
    for question, score in answers.items():
        pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/{question}", {"score": score}).ok()
    pipeline.settle()
    return case


def row(pipeline: Pipeline, case: str, package: str) -> Any:
    found = pipeline.get(f"/api/cases/{case}/recommendation")["packages"]
    return next((each for each in found if each["package"] == package), None)


class TestCatalogue:
    def test_what_a_manager_sets_a_coordinator_reads(self) -> None:
        pipeline = Pipeline()
        version = set_catalogue(pipeline).ok()["version"]
        seen = pipeline.get("/api/settings")
        assert (seen["catalogue_revision"], [e["name"] for e in seen["catalogue"]]) == (
            version, ["Sensory circuits", "Individual teaching"],
        )  # fmt: skip

    def test_another_authority_keeps_its_own(self) -> None:
        pipeline = Pipeline()
        set_catalogue(pipeline).ok()
        assert pipeline.get("/api/settings", "u-other")["catalogue"] == []

    @pytest.mark.parametrize(
        ("entry", "field", "says"),
        [
            ({"package": "SP99", "name": "x"}, "entries.1.package", "SP13"),
            ({"package": "SP2"}, "entries.1.name", "required"),
            ({"package": "SP2", "name": "x", "cost": {"low": 2, "high": 1}}, "entries.1.cost", "low is above high"),
            ({"package": "SP2", "name": "x", "hours": {"low": 1, "high": 900}}, "entries.1.hours", "168"),
            ({"package": "SP5", "name": "x"}, "entries.1.package", "2 times"),
            ({"package": "SP2", "name": "x", "price": 3}, "entries.1.price", "not permitted"),
        ],
    )  # fmt: skip
    def test_what_does_not_fit_names_entry_and_field_and_stores_nothing(
        self, entry: dict[str, Any], field: str, says: str
    ) -> None:
        pipeline = Pipeline()
        answer = set_catalogue(pipeline, entries=[CIRCUITS, entry])
        assert (answer.status, answer.body["field"]) == (422, field)
        assert says in answer.body["detail"]
        assert list(pipeline.world.store.streams()) == []

    def test_more_entries_than_packages_and_levels_are_refused(self) -> None:
        answer = set_catalogue(Pipeline(), entries=[CIRCUITS] * 66)
        assert (answer.status, answer.body["field"]) == (422, "entries")

    def test_a_stale_catalogue_is_told_with_who_and_what(self) -> None:
        pipeline = Pipeline()
        set_catalogue(pipeline).ok()
        clash = set_catalogue(pipeline, entries=[CIRCUITS])
        assert (clash.status, clash.body["who"], len(clash.body["theirs"]["entries"])) == (
            409, "M. M. (manager)", 2,
        )  # fmt: skip
        set_catalogue(pipeline, entries=[CIRCUITS], revision=clash.body["revision"]).ok()

    def test_the_same_command_twice_is_once(self) -> None:
        pipeline = Pipeline()
        for again in (False, True):
            done = pipeline.ask(
                "PUT", "/api/settings/catalogue", CATALOGUE, "u-manager", key="catalogue-1"
            ).ok()
            assert (done["version"], done["again"]) == (1, again)

    def test_its_names_are_those_of_suggestions_of_the_recommendation_and_of_the_plan(self) -> None:
        pipeline = Pipeline()
        set_catalogue(pipeline).ok()
        case = assessed(pipeline, JORRIN.answers)
        assert row(pipeline, case, "SP5")["name"] == "Sensory circuits"
        assert any(
            text.startswith("Sensory circuits –")
            for text in texts(pipeline.get(f"/api/cases/{case}/plan"), "F")
        )

    def test_a_new_catalogue_shows_at_once_in_cases_that_nobody_touched(self) -> None:
        pipeline = Pipeline()
        case = assessed(pipeline, JORRIN.answers)
        before = pipeline.get(f"/api/cases/{case}/recommendation")["budget"]
        set_catalogue(pipeline).ok()
        after = pipeline.get(f"/api/cases/{case}/recommendation")["budget"]
        assert (before["with_open"]["high"], after["with_open"]) == (0, {"low": 400, "high": 800.5})
        assert "SP2" in after["without_cost"]


WORDS = {"question": "SLC", "label": "Talking", "definition": "How the child talks.", "level_notes": []}


class TestWording:
    def put(self, pipeline: Pipeline, **body: Any) -> Any:
        return pipeline.ask("PUT", "/api/settings/wording", {"revision": 0, **body}, "u-manager")

    def test_words_and_order_are_set_and_read(self) -> None:
        pipeline = Pipeline()
        self.put(pipeline, words=[WORDS], order=["SLC", "LD"], reviewed_by="Dr H. L., psychologist").ok()
        seen = pipeline.get("/api/settings")
        assert (seen["wording"], seen["order"], seen["wording_reviewed_by"], seen["wording_revision"]) == (
            [WORDS], ["SLC", "LD"], "Dr H. L., psychologist", 1,
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("body", "field"),
        [
            ({"words": [{**WORDS, "question": "Nonsense"}]}, "words.0.question"),
            ({"words": [WORDS, WORDS]}, "words"),
            ({"words": [{**WORDS, "level_notes": ["a"]}]}, "words.0.level_notes"),
            ({"words": [WORDS] * 21}, "words"),
            ({"order": ["SLC", "SLC"]}, "order"),
            ({"revision": -1}, "revision"),
        ],
    )
    def test_what_does_not_fit_names_the_field_and_stores_nothing(
        self, body: dict[str, Any], field: str
    ) -> None:
        pipeline = Pipeline()
        answer = self.put(pipeline, **body)
        assert (answer.status, answer.body["field"]) == (422, field)
        assert list(pipeline.world.store.streams()) == []


class TestChoosing:
    def test_a_chosen_package_stands_in_the_plan_in_the_authoritys_name(self) -> None:
        pipeline = Pipeline()
        set_catalogue(pipeline).ok()
        case = assessed(pipeline, {"SLC": 3})
        pipeline.ask("PUT", f"/api/cases/{case}/packages/SP5", CHOICE).ok()
        pipeline.settle()
        plan = pipeline.get(f"/api/cases/{case}/plan")
        (line,) = [text for text in texts(plan, "F", "accepted") if "circuits" in text]
        assert line.startswith("Sensory circuits, high amount – to be specified")
        assert row(pipeline, case, "SP5")["status"] == "chosen"
        (chosen,) = pipeline.get(f"/api/cases/{case}/assessment")["chosen"]
        assert (chosen["package"], chosen["name"]) == ("SP5", "N. D.")

    def test_taking_out_an_accepted_package_takes_its_line_away(self) -> None:
        pipeline = Pipeline()
        case = assessed(pipeline, JORRIN.answers)
        found = row(pipeline, case, "SP6")
        revision = next(
            s["revision"] for s in pipeline.get(f"/api/cases/{case}/assessment")["packages"] if s["id"] == found["suggestion"]
        )  # fmt: skip
        accept = {"suggestion": found["suggestion"], "decision": "accepted", "revision": revision}
        pipeline.ask("POST", f"/api/cases/{case}/suggestion-decisions", accept).ok()
        pipeline.settle()
        assert any(
            "Quiet place" in t for t in texts(pipeline.get(f"/api/cases/{case}/plan"), "F", "accepted")
        )
        pipeline.ask(
            "PUT", f"/api/cases/{case}/packages/SP6", {"level": None, "reason": "There is none."}
        ).ok()
        pipeline.settle()
        assert not any("Quiet place" in t for t in texts(pipeline.get(f"/api/cases/{case}/plan"), "F"))
        assert row(pipeline, case, "SP6")["status"] == "taken out"
        assert pipeline.get(f"/api/cases/{case}")["working"] == []

    @pytest.mark.parametrize(
        ("package", "change", "field"),
        [
            ("SP99", {}, "path.package"), ("SP5", {"level": "Some"}, "level"), ("SP5", {"reason": " "}, "reason"),
            ("SP5", {"level": None}, "level"), ("SP5", {"revision": 3}, "revision"), ("SP5", {"more": 1}, "more"),
        ],
    )  # fmt: skip
    def test_what_does_not_fit_names_the_field_and_changes_nothing(
        self, package: str, change: dict[str, Any], field: str
    ) -> None:
        pipeline = Pipeline()
        case = pipeline.open()
        answer = pipeline.ask("PUT", f"/api/cases/{case}/packages/{package}", {**CHOICE, **change})
        assert answer.status in (409, 422)
        assert answer.body["field"] == field
        assert pipeline.world.store.load(StreamId("eastmarsh", "case", case)).version == 1

    def test_a_choice_is_hidden_from_those_who_do_not_see_suggestions(self) -> None:
        pipeline = Pipeline()
        case = pipeline.open()
        pipeline.ask("PUT", f"/api/cases/{case}/packages/SP5", CHOICE).ok()
        assert pipeline.get(f"/api/cases/{case}/assessment", "u-panel")["chosen"]
        assert pipeline.get(f"/api/cases/{case}/assessment", "u-senco")["chosen"] == []


class TestOutcomes:
    def test_blanks_filled_by_a_person_make_the_sentence_of_the_plan(self) -> None:
        pipeline = Pipeline()
        case = assessed(pipeline, PELIA.answers)
        found = pipeline.get(f"/api/cases/{case}/recommendation")
        outcome = next(o for o in found["outcomes"] if o["value"]["outcome"] == "language-ability")
        filled = {
            **outcome["value"], "baseline": "two words", "target": "four words", "measure": "a count", "by": "2027-07-31",
        }  # fmt: skip
        altered = {
            "suggestion": outcome["id"],
            "decision": "altered",
            "value": filled,
            "revision": outcome["revision"],
        }
        pipeline.ask("POST", f"/api/cases/{case}/suggestion-decisions", altered).ok()
        pipeline.settle()
        assert texts(pipeline.get(f"/api/cases/{case}/plan"), "E", "accepted") == [
            "By 31 July 2027, understands and uses language: four words. Now: two words. Progress is measured by a count."
        ]


class TestSimilar:
    def test_the_nearest_cases_are_shown_with_what_is_most_different_and_on_record(self) -> None:
        pipeline = Pipeline()
        mine = assessed(pipeline, JORRIN.answers)
        unlike = assessed(pipeline, PELIA.answers, "EM-2")
        alike = assessed(pipeline, {**JORRIN.answers, "Psych_ASD": 1}, "EM-3")
        found = pipeline.get(f"/api/cases/{mine}/similar")
        assert [c["reference"] for c in found["cases"]] == ["EM-3", "EM-2"]
        first = found["cases"][0]
        assert (first["distance"], first["compared"], first["same"], first["furthest_on"]) == (
            2,
            19,
            18,
            ["Psych_ASD"],
        )
        assert (first["packages"], first["age_band"], first["stage"]) == ([], "5-10", "request received")
        assert found["looked_at"] == 2
        read = {(a.case, a.what) for a in pipeline.world.access_log.entries if a.person == "u-coordinator"}  # type: ignore[attr-defined]
        assert {
            (mine, "similar cases"),
            (alike, f"as similar to {mine}"),
            (unlike, f"as similar to {mine}"),
        } <= read

    def test_another_case_of_the_same_pupil_is_never_shown(self) -> None:
        pipeline = Pipeline()
        first = assessed(pipeline, JORRIN.answers)
        refusal = {"decision": "not-assess", "reason": "Met by the school.", "on": "2026-09-01"}
        pipeline.ask("POST", f"/api/cases/{first}/decisions", refusal).ok()
        pipeline.settle()
        second = assessed(pipeline, JORRIN.answers)
        assert first != second
        found = pipeline.get(f"/api/cases/{second}/similar")
        assert (found["cases"], found["looked_at"]) == ([], 0)

    def test_a_case_of_few_answers_is_like_none(self) -> None:
        pipeline = Pipeline()
        mine = assessed(pipeline, {"SLC": 3})
        assessed(pipeline, PELIA.answers, "EM-2")
        found = pipeline.get(f"/api/cases/{mine}/similar")
        assert (found["cases"], found["looked_at"]) == ([], 1)

    def test_no_case_of_another_authority_is_looked_at(self) -> None:
        pipeline = Pipeline()
        mine = assessed(pipeline, PELIA.answers)
        body = {
            "reference": "WM-1",
            "birth_year": 2017,
            "birth_month": 3,
            "received_on": "2026-08-03",
            "requested_by": "school",
        }
        theirs = pipeline.ask("POST", "/api/cases", body, "u-other").ok()["case"]
        for question, score in PELIA.answers.items():
            pipeline.ask(
                "PUT", f"/api/cases/{theirs}/answers/agreed/{question}", {"score": score}, "u-other"
            ).ok()
        pipeline.settle()
        assert pipeline.get(f"/api/cases/{mine}/similar")["looked_at"] == 0
