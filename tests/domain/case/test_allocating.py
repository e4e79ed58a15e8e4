"""Another model in use: new suggestions and a flag in one go, what people decided untouched, and one flag at most."""

from __future__ import annotations

from dataclasses import replace

from domain.allocation.profiles import PROFILES
from domain.case.allocating import suggest
from domain.case.evolving import with_events
from domain.case.state import Case
from domain.case.suggestions import current_allocation, decided_allocation
from domain.needs.questions import QUESTIONS
from domain.process.flags import due_flags
from domain.pupil.pupil import Pupil
from events.base import Event
from events.case import AnswerGiven, DecisionRecorded, FlagRaised, FlagSettled, SuggestionDecided
from infrastructure.models.clusters import OnnxClusterModel
from infrastructure.training.published import published
from tests.given import START, TODAY, case, record
from tests.models import model_of

TABLES = published()
MEANS = PROFILES["X6"]
CHILD = Pupil(id="p-1", version=1, birth_year=2020, birth_month=2)
ANSWERS = [
    AnswerGiven.model_validate(
        {"question": q, "voice": "agreed", "score": round(MEANS[q]), "instrument": "1"}
    )
    for q in QUESTIONS
]


def renamed(old: str, new: str) -> OnnxClusterModel:
    """The published model with two groups' places exchanged: the same child is nearest to the other name."""
    swap = {old: new, new: old}
    profiles = {c: TABLES.profiles[swap.get(c, c)] for c in TABLES.clusters}
    return model_of(replace(TABLES, profiles=profiles))


A, B, C = model_of(TABLES), renamed("X6", "X4"), renamed("X6", "X8")


def after(state: Case, *events: Event) -> Case:
    return with_events(state, events, record([ANSWERS[0]])[0].context)


def allocated() -> Case:
    state = case(*ANSWERS)
    return after(state, *suggest(state, CHILD, A, None, TODAY))


def put_in_use(state: Case, model: OnnxClusterModel) -> list[Event]:
    return suggest(state, CHILD, model, None, TODAY)


def flags(events: list[Event]) -> list[Event]:
    return [e for e in events if isinstance(e, FlagRaised | FlagSettled)]


def group(state: Case) -> str | None:
    standing = current_allocation(state)
    return standing[1].cluster if standing else None


def test_a_changed_group_is_suggested_and_flagged_in_one_go_naming_groups_and_models() -> None:
    state = allocated()
    assert group(state) == "X6"
    events = put_in_use(state, B)
    (flag,) = flags(events)
    assert isinstance(flag, FlagRaised)
    assert (flag.kind, flag.group_before) == ("model-changed-allocation", "X6")
    for words in ("group X6", "group X4", *((m.model.digest or "")[:8] for m in (A, B))):
        assert words in flag.reason
    assert group(after(state, *events)) == "X4"


def test_done_again_it_changes_nothing() -> None:
    state = allocated()
    state = after(state, *put_in_use(state, B))
    assert put_in_use(state, B) == []


def test_rolled_back_the_flag_goes_because_the_group_is_again_the_one_before() -> None:
    state = allocated()
    state = after(state, *put_in_use(state, B))
    (settled,) = flags(put_in_use(state, A))
    assert isinstance(settled, FlagSettled)
    assert settled.how == "no-longer-so"


def test_two_changes_in_a_row_leave_one_flag_that_tells_of_both() -> None:
    state = allocated()
    state = after(state, *put_in_use(state, B))
    events = put_in_use(state, C)
    settled, raised = flags(events)
    assert isinstance(settled, FlagSettled)
    assert isinstance(raised, FlagRaised)
    assert raised.group_before == "X6"
    state = after(state, *events)
    assert [type(e) for e in flags(put_in_use(state, A))] == [FlagSettled]


def test_a_flag_that_somebody_looked_at_is_the_past_and_a_new_change_is_flagged_anew() -> None:
    state = allocated()
    state = after(state, *put_in_use(state, B))
    (flag,) = state.flags
    state = after(state, FlagSettled(flag=flag, how="looked-at"))
    (raised,) = flags(put_in_use(state, A))
    assert isinstance(raised, FlagRaised)
    assert raised.group_before == "X4"


def test_what_a_person_decided_stays_and_only_the_models_own_flag_tells_of_it() -> None:
    state = allocated()
    standing = current_allocation(state)
    assert standing is not None
    state = after(state, SuggestionDecided(suggestion=standing[0].id, decision="accepted", name="N. D."))
    state = after(state, *put_in_use(state, B))
    decided = decided_allocation(state)
    assert decided is not None
    assert decided[1].cluster == "X6"
    raised = {e.kind for e in due_flags(state, START) if isinstance(e, FlagRaised)}
    assert "allocation-changed" not in raised
    back = after(state, *put_in_use(state, A))
    assert group(back) == "X6"


def test_nobody_is_asked_again_where_the_group_that_they_decided_stays() -> None:
    state = allocated()
    standing = current_allocation(state)
    assert standing is not None
    state = after(state, SuggestionDecided(suggestion=standing[0].id, decision="accepted", name="N. D."))
    same = model_of(replace(TABLES, reach=TABLES.reach - 0.001))
    state = after(state, *put_in_use(state, same))
    assert current_allocation(state) == standing


def test_a_closed_case_and_one_that_cannot_be_allocated_are_left_alone() -> None:
    state = allocated()
    closed = after(state, DecisionRecorded(decision="cease", reason="r", officer="o", on=TODAY))
    assert put_in_use(closed, B) == []
    assert put_in_use(case(), B) == []


def test_an_answer_that_changes_just_after_a_promotion_does_not_hide_the_new_model() -> None:
    """The reaction to the answer may find the case before the run through all cases does: either flags it, once."""
    raised = AnswerGiven(question="Psych_ASD", voice="agreed", score=1, instrument="1")
    state = after(allocated(), raised)
    made = put_in_use(state, B)
    (flag,) = flags(made)
    assert isinstance(flag, FlagRaised)
    assert "answers, changed since" in flag.reason
    assert flags(put_in_use(after(state, *made), B)) == []


def test_a_model_that_no_longer_asks_about_a_plan_is_flagged_too() -> None:
    mild = [a.model_copy(update={"score": int(a.question in ("LD", "SLC", "Maths"))}) for a in ANSWERS]
    state = case(*mild)
    state = after(state, *put_in_use(state, A))
    standing = current_allocation(state)
    assert standing is not None
    assert standing[1].ask_no_plan
    (flag,) = flags(put_in_use(state, model_of(replace(TABLES, most_needs=1))))
    assert isinstance(flag, FlagRaised)
    assert "ask whether a plan is necessary" in flag.reason
