"""The assessment through the API: an authority's words, who may stand behind an answer, statements, two at one answer."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from domain.authority.wording import set_wording
from domain.needs.questions import BEFORE_LEVELS, INSTRUMENT, QUESTIONS
from events.authority import WordingSet
from events.envelope import Actor, Context, StreamId
from events.values import QuestionWords
from functions.shared.ports import Person
from tests.pipeline import PEOPLE, Pipeline

ANOTHER = Person("u-colleague", "eastmarsh", "coordinator", "C. C.")
READING = QuestionWords(
    question="English", label="Reading and writing", definition="How the child reads.",
    level_notes=("", "", "Ask the school.", ""),
)  # fmt: skip


@pytest.fixture
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.fixture
def case(pipeline: Pipeline) -> str:
    """A case on which both advisers are asked, of a child whose parent is in the directory."""
    case = pipeline.open()
    pupil = pipeline.get(f"/api/cases/{case}")["pupil"]
    pipeline.world.directory.put(ANOTHER)
    for person in PEOPLE:
        if person.role in ("psychologist", "specialist"):
            told = replace(person, cases=frozenset({case}), email=f"{person.role}@advice.invalid")
            pipeline.world.directory.put(told)
        if person.role == "parent":
            pipeline.world.directory.put(replace(person, children=frozenset({pupil})))
    return case


def word(pipeline: Pipeline, wording: WordingSet, revision: int = 0) -> None:
    context = Context(
        Actor("person", "u-manager", "manager"), "eastmarsh", f"words-{revision}", "x", None, pipeline.world.clock.now()
    )  # fmt: skip
    pipeline.world.door.authority(context, lambda a: set_wording(a, wording, revision), "words")


def question(pipeline: Pipeline, case: str, name: str, who: str = "u-coordinator") -> Any:
    shown = pipeline.get(f"/api/cases/{case}/assessment?at_least=999", who)["questions"]
    return next(q for q in shown if q["question"] == name)


def answer(pipeline: Pipeline, case: str, score: int, who: str = "u-coordinator", **more: Any) -> Any:
    return pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/SLC", {"score": score, **more}, who)


def validate(pipeline: Pipeline, case: str, who: str = "u-coordinator", **more: Any) -> Any:
    body = {"qualification": "HCPC", "source": "Report of 1 August", "on": "2026-08-01", **more}
    return pipeline.ask("PUT", f"/api/cases/{case}/validations/SLC", body, who)


# --- the instrument --------------------------------------------------------------------------------------


def test_every_level_is_told_with_what_one_would_see(pipeline: Pipeline) -> None:
    shown = pipeline.get("/api/instrument")
    assert (shown["version"], shown["reviewed"], shown["reviewed_by"]) == (INSTRUMENT, False, None)
    assert [q["question"] for q in shown["questions"]] == list(QUESTIONS)
    assert all(level["definition"] for q in shown["questions"] for level in q["levels"])
    flmt = next(q for q in shown["questions"] if q["question"] == "FLMT")
    assert (flmt["pack_name"], flmt["need"], flmt["section"]) == ("FLMT Flag", False, None)


def test_an_authority_asks_in_its_own_words_and_order_and_no_other_does(pipeline: Pipeline) -> None:
    before = pipeline.get("/api/instrument")
    word(pipeline, WordingSet(words=(READING,), order=("English", "SLC"), reviewed_by="Dr H. L."))
    shown = pipeline.get("/api/instrument", "u-senco")
    assert (shown["version"], shown["reviewed_by"]) == (f"{INSTRUMENT}/own-1", "Dr H. L.")
    english, slc, *rest = shown["questions"]
    assert (english["label"], english["definition"]) == ("Reading and writing", "How the child reads.")
    assert [level["note"] for level in english["levels"]] == ["", "", "Ask the school.", ""]
    assert (slc["question"], [q["question"] for q in rest][:2]) == ("SLC", ["LD", "Health"])
    definitions = {q["question"]: [lv["definition"] for lv in q["levels"]] for q in before["questions"]}
    assert {
        q["question"]: [lv["definition"] for lv in q["levels"]] for q in shown["questions"]
    } == definitions
    assert pipeline.get("/api/instrument", "u-other") == before


def test_an_answer_keeps_the_words_that_it_was_given_under(pipeline: Pipeline, case: str) -> None:
    answer(pipeline, case, 3).ok()
    assert question(pipeline, case, "SLC")["agreed"]["instrument"] == INSTRUMENT
    word(pipeline, WordingSet(words=(READING,)))
    assert question(pipeline, case, "SLC")["agreed"]["instrument"] == INSTRUMENT
    at = f"/api/cases/{case}/answers/agreed/English"
    pipeline.ask("PUT", at, {"score": 2}).ok()
    given_under = question(pipeline, case, "English")["agreed"]["instrument"]
    assert given_under == f"{INSTRUMENT}/own-1"
    word(pipeline, WordingSet(), 1)
    then = pipeline.get(f"/api/instrument?version={given_under}")
    assert next(q for q in then["questions"] if q["question"] == "English")["label"] == "Reading and writing"


def test_an_answer_may_name_the_words_that_were_on_the_page(pipeline: Pipeline, case: str) -> None:
    word(pipeline, WordingSet(words=(READING,)))
    answer(pipeline, case, 3, instrument=BEFORE_LEVELS).ok()
    assert question(pipeline, case, "SLC")["agreed"]["instrument"] == BEFORE_LEVELS
    refused = answer(pipeline, case, 2, instrument="pack-0.09/wording-9", revision=2)
    assert (refused.status, refused.body["field"]) == (422, "instrument")


def test_a_version_that_never_was_is_not_found(pipeline: Pipeline) -> None:
    told = pipeline.ask("GET", f"/api/instrument?version={INSTRUMENT}/own-7")
    assert (told.status, told.body["field"]) == (404, "version")


# --- who stands behind an answer -------------------------------------------------------------------------


def test_an_adviser_stands_behind_an_answer_in_their_own_name_only(pipeline: Pipeline, case: str) -> None:
    answer(pipeline, case, 3).ok()
    forged = validate(pipeline, case, "u-specialist", person="u-psychologist")
    assert (forged.status, forged.body["field"]) == (403, "person")
    validate(pipeline, case, "u-specialist", validator="Somebody Grand").ok()
    shown = question(pipeline, case, "SLC")
    assert (shown["validation"]["validator"], shown["validation"]["person"]) == ("M. O.", "u-specialist")
    assert not shown["needs_validation"]


def test_a_co_ordinator_names_a_colleague_of_the_directory_or_anybody_with_a_name(
    pipeline: Pipeline, case: str
) -> None:
    answer(pipeline, case, 3).ok()
    for person in ("u-nobody", "u-other"):
        strange = validate(pipeline, case, validator="A", person=person)
        assert (strange.status, strange.body["field"]) == (404, "person")
    nameless = validate(pipeline, case)
    assert (nameless.status, nameless.body["field"]) == (422, "validator")
    validate(pipeline, case, person="u-specialist").ok()
    assert question(pipeline, case, "SLC")["validation"]["validator"] == "M. O."
    validate(pipeline, case, validator="Dr Q. R.").ok()
    validation = question(pipeline, case, "SLC")["validation"]
    assert (validation["validator"], validation["person"]) == ("Dr Q. R.", None)


def test_a_validator_is_told_by_a_letter_with_nothing_personal_when_the_answer_changes(
    pipeline: Pipeline, case: str
) -> None:
    answer(pipeline, case, 3, note="Echoes.").ok()
    validate(pipeline, case, "u-specialist").ok()
    answer(pipeline, case, 1, revision=2).ok()
    pipeline.settle()
    ((to, subject, text),) = sent(pipeline)
    assert to == "specialist@advice.invalid"
    for private in ("EM-1", "M. O.", "Speech", "Echoes", case):
        assert private not in subject + text
    (flag,) = pipeline.get(f"/api/cases/{case}")["flags"]
    assert (flag["kind"], flag["notice"], flag["questions"]) == ("validated-answer-changed", "sent", ["SLC"])
    assert question(pipeline, case, "SLC")["overturned"]["validator"] == "M. O."
    validate(pipeline, case, "u-specialist", source="Seen again").ok()
    pipeline.settle()
    assert [f["open"] for f in pipeline.get(f"/api/cases/{case}")["flags"]] == [False]
    assert len(sent(pipeline)) == 1


def test_a_validator_without_an_address_is_shown_as_not_told(pipeline: Pipeline, case: str) -> None:
    answer(pipeline, case, 3).ok()
    validate(pipeline, case, person="u-panel").ok()
    answer(pipeline, case, 1, revision=2).ok()
    pipeline.settle()
    (flag,) = pipeline.get(f"/api/cases/{case}")["flags"]
    assert (flag["notice"], sent(pipeline)) == ("failed", [])


def sent(pipeline: Pipeline) -> list[Any]:
    return list(pipeline.world.mail.outbox)  # type: ignore[attr-defined]


def test_an_adviser_sees_what_they_may_stand_behind_and_none_of_the_words_beside_it(
    pipeline: Pipeline, case: str
) -> None:
    answer(pipeline, case, 3, note="SECRET", observations="SECRET").ok()
    validate(pipeline, case, "u-specialist").ok()
    answer(pipeline, case, 1, note="SECRET", revision=2).ok()
    mine = question(pipeline, case, "SLC", "u-specialist")
    assert (mine["agreed"]["score"], mine["needs_validation"]) == (1, True)
    assert mine["overturned"]["validator"] == "M. O."
    assert question(pipeline, case, "SLC", "u-psychologist")["overturned"] is None
    for who in ("u-specialist", "u-psychologist", "u-senco", "u-parent"):
        assert "SECRET" not in json.dumps(pipeline.get(f"/api/cases/{case}/assessment?at_least=999", who))
    for who in ("u-senco", "u-parent"):
        assert question(pipeline, case, "SLC", who)["agreed"] is None


# --- statements and types of need ------------------------------------------------------------------------


def test_a_statement_is_seen_by_whoever_gave_it_and_by_those_who_decide(
    pipeline: Pipeline, case: str
) -> None:
    at = f"/api/cases/{case}/statements/speech-therapist"
    body = {"observations": "Speaks in single words.", "basis": "Two visits."}
    pipeline.ask("PUT", at, body, "u-specialist").ok()
    for who in ("u-specialist", "u-coordinator", "u-panel"):
        (shown,) = pipeline.get(f"/api/cases/{case}/assessment?at_least=999", who)["statements"]
        assert (shown["voice"], shown["observations"], shown["basis"]) == ("speech-therapist", *body.values())
    for who in ("u-psychologist", "u-senco", "u-parent"):
        assert pipeline.get(f"/api/cases/{case}/assessment?at_least=999", who)["statements"] == []


@pytest.mark.parametrize(
    ("who", "voice", "status", "field"),
    [
        ("u-senco", "senco", 422, "voice"),
        ("u-coordinator", "psychologist", 403, "voice"),
        ("u-specialist", "psychologist", 403, "voice"),
        ("u-specialist", "aliens", 422, "path.voice"),
    ],
)
def test_a_statement_is_an_advisers_own(
    pipeline: Pipeline, case: str, who: str, voice: str, status: int, field: str
) -> None:
    told = pipeline.ask("PUT", f"/api/cases/{case}/statements/{voice}", {"observations": "x"}, who)
    assert (told.status, told.body["field"]) == (status, field)


def test_types_of_need_are_seen_by_those_who_decide_only(pipeline: Pipeline, case: str) -> None:
    at = f"/api/cases/{case}/need-types"
    pipeline.ask("PUT", at, {"primary": "ASD", "secondary": "SLCN"}).ok()
    clash = pipeline.ask("PUT", at, {"primary": "SLD"}, ANOTHER.id)
    assert (clash.status, clash.body["who"], clash.body["theirs"]["primary"]) == (
        409,
        "N. D. (coordinator)",
        "ASD",
    )
    for person in (*PEOPLE, ANOTHER):
        if person.authority != "eastmarsh":
            continue
        head = pipeline.get(f"/api/cases/{case}?at_least=999", person.id)
        seen = ("ASD", "SLCN") if person.role in ("coordinator", "panel") else (None, None)
        assert (head["primary_need"], head["secondary_need"]) == seen, person.role


def test_the_types_of_need_stand_beside_the_packs_own_names(pipeline: Pipeline) -> None:
    types = {t["code"]: t for t in pipeline.get("/api/need-types", "u-parent")["types"]}
    assert types["SLD"]["pack_names"] == ["Severe LD", "SevLD"]
    assert (types["DS"]["since"], types["DS"]["area_confirmed"]) == (2025, False)


# --- two people at one answer ----------------------------------------------------------------------------


def test_a_clash_on_one_answer_is_shown_to_both_and_either_can_be_saved(
    pipeline: Pipeline, case: str
) -> None:
    answer(pipeline, case, 3, note="MINE").ok()
    clash = answer(pipeline, case, 1, ANOTHER.id, note="THEIRS", revision=0)
    assert (clash.status, clash.body["who"], clash.body["theirs"]["note"]) == (
        409,
        "N. D. (coordinator)",
        "MINE",
    )
    shown = question(pipeline, case, "SLC")
    assert shown["agreed"]["note"] == "MINE"
    assert [(c["note"], c["by"]["id"]) for c in shown["contests"]] == [("THEIRS", ANOTHER.id)]
    (gate, *_) = pipeline.get(f"/api/cases/{case}/assessment?at_least=999")["gates"]
    assert [one["question"] for one in gate["open"] if one["kind"] == "contested"] == ["SLC"]
    unseen = answer(pipeline, case, 3, note="MINE, LONGER", revision=2)
    assert (unseen.status, unseen.body["who"], unseen.body["theirs"]["note"]) == (
        409,
        "C. C. (coordinator)",
        "THEIRS",
    )
    answer(pipeline, case, 1, ANOTHER.id, note="BOTH", revision=unseen.body["revision"]).ok()
    shown = question(pipeline, case, "SLC")
    assert (shown["agreed"]["note"], shown["contests"]) == ("BOTH", [])


def test_keep_mine_is_saved_at_once_with_the_revision_of_the_clash_and_the_same_key(
    pipeline: Pipeline, case: str
) -> None:
    at = f"/api/cases/{case}/answers/agreed/SLC"
    answer(pipeline, case, 3).ok()
    mine = {"score": 1, "note": "MINE", "revision": 0}
    clash = pipeline.ask("PUT", at, mine, ANOTHER.id, key="keep-mine")
    again = pipeline.ask("PUT", at, mine, ANOTHER.id, key="keep-mine")
    assert (clash.body["revision"], again.body["revision"]) == (3, 3)
    pipeline.ask("PUT", at, {**mine, "revision": 3}, ANOTHER.id, key="keep-mine").ok()
    kept = [e.event.wire for e in pipeline.world.store.load(StreamId("eastmarsh", "case", case)).events]
    assert kept.count("ehcp.case.answer-contested.v1") == 1
    assert question(pipeline, case, "SLC")["agreed"]["note"] == "MINE"


def test_different_answers_of_two_people_merge(pipeline: Pipeline, case: str) -> None:
    answer(pipeline, case, 3).ok()
    pipeline.ask("PUT", f"/api/cases/{case}/answers/agreed/LD", {"score": 1}, ANOTHER.id).ok()
    assert pipeline.get(f"/api/cases/{case}?at_least=999")["answered"] == 2
