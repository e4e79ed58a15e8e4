"""A history of synthetic cases in the log, as people and machines would have left it: the same for the same seed.

In group X4 people reject SP3 and put SP5 in, nine times in ten; everywhere else they accept what is suggested. Some
mild cases were refused: most long ago and without an appeal, some overturned or too recent to count.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from domain.allocation.model import ClusterModel
from domain.allocation.profiles import CLUSTERS, PROFILES
from domain.case.allocating import suggest
from domain.case.evolving import fold, with_events
from domain.case.state import Case
from domain.needs.questions import NEEDS, QUESTIONS, highest
from domain.plan.lines import section_of
from domain.pupil.pupil import Pupil
from events.base import Event
from events.case import (
    AnswerGiven,
    AppealRecorded,
    CaseOpened,
    DecisionRecorded,
    NeedTypesAgreed,
    PackageChosen,
    SuggestionDecided,
)
from events.envelope import Actor, Context, StreamId
from events.plan import PlanIssued
from events.pupil import PupilRegistered
from events.values import PackageValue, PlanItem
from functions.shared.composition import shelf
from functions.shared.parts import Parts
from functions.shared.ports import Commit
from tests.given import record

AUTHORITY = "eastmarsh"
COORDINATOR = Actor("person", "u-coordinator", "coordinator")
BEGAN = datetime(2025, 1, 6, 9, tzinfo=UTC)
MILD_EVERY = 15
"""One case in so many is mild and was refused."""


def write(world: Parts, cases: int, seed: int = 20261123) -> list[str]:
    """Appends so many cases to the log, each with its pupil. Returns their ids."""
    chance = random.Random(seed)
    model = shelf().model(AUTHORITY, shelf().shipped)
    return [_one(world, model, chance, number) for number in range(cases)]


def _one(world: Parts, model: ClusterModel, chance: random.Random, number: int) -> str:
    case, pupil, at = f"c-{number:05d}", f"p-{number:05d}", BEGAN + timedelta(hours=number)
    mild = number % MILD_EVERY == 0
    group = chance.choice(CLUSTERS)
    born = at - timedelta(days=365.25 * max(2.0, PROFILES[group]["Age"] + chance.gauss(0, 1)))
    registered = PupilRegistered(
        reference=f"EM-{number}", birth_year=born.year, birth_month=born.month, name=None, school="averley"
    )
    _append(world, StreamId(AUTHORITY, "pupil", pupil), pupil, [registered], at)
    child = Pupil(id=pupil, version=1, birth_year=born.year, birth_month=born.month)
    opened = CaseOpened(pupil=pupil, received_on=at.date(), requested_by="school")
    scores = _mild(chance) if mild else _like(group, chance)
    answers = [
        AnswerGiven(question=q, voice="agreed", score=score, instrument="1") for q, score in scores.items()
    ]
    before: list[Event] = [opened, *answers]
    if mild:
        events = [*before, *_refusal(at.date(), number)]
    else:
        before += [
            _decision("assess", at.date()),
            NeedTypesAgreed(primary=chance.choice(("SLCN", "ASD", "MLD"))),
        ]
        events = [*before, *_plan(before, child, model, chance, at.date())]
    _append(world, StreamId(AUTHORITY, "case", case), pupil, events, at)
    return case


def _like(group: str, chance: random.Random) -> dict[str, int]:
    means = PROFILES[group]
    return {q: min(highest(q), max(0, round(means[q] + chance.gauss(0, 0.4)))) for q in QUESTIONS}


def _mild(chance: random.Random) -> dict[str, int]:
    needs = chance.sample([q for q in NEEDS if q != "Social_care"], chance.choice((1, 2, 3)))
    return {q: int(q in needs) for q in QUESTIONS}


def _refusal(on: date, number: int) -> list[Event]:
    decided: list[Event] = [_decision("not-assess", on)]
    if number % 4 == 0:
        decided.append(
            AppealRecorded(against="not-assess", outcome="overturned", on=on + timedelta(90), officer="N. D.")
        )
    return decided


def _plan(
    before: list[Event], pupil: Pupil, model: ClusterModel, chance: random.Random, on: date
) -> Iterable[Event]:
    state = fold(record(before))
    suggested = suggest(state, pupil, model, None, on)
    state = with_events(state, suggested, _context(BEGAN, "suggested"))
    group = next(
        s.suggestion.value.cluster
        for s in state.suggestions.values()
        if s.suggestion.value.kind == "allocation"
    )
    decided = [_decide(ident, state, group, chance) for ident in state.suggestions]
    chosen = (
        [PackageChosen(package="SP5", level="Y", reason="As seen in class.", name="N. D.")]
        if group == "X4" and chance.random() < 0.9
        else []
    )
    accepted = {d.suggestion for d in decided if d.decision == "accepted"}
    items = tuple(
        PlanItem(
            id=f"line-{n}", section=section, text="A line.", origin="drafted", standing="accepted", suggestion=ident
        )
        for n, (ident, s) in enumerate(state.suggestions.items())
        if ident in accepted and (section := section_of(s.suggestion.value)) is not None
    )  # fmt: skip
    issued = PlanIssued(kind="final", number=1, on=on, officer="N. D.", items=items, digest="0" * 64)
    return [*suggested, *decided, *chosen, _decision("issue-plan", on), issued]


def _decide(ident: str, state: Case, group: str | None, chance: random.Random) -> SuggestionDecided:
    value = state.suggestions[ident].suggestion.value
    unwanted = group == "X4" and isinstance(value, PackageValue) and value.package == "SP3"
    if unwanted and chance.random() < 0.9:
        return SuggestionDecided(suggestion=ident, decision="rejected", reason="Too loud.", name="N. D.")
    return SuggestionDecided(suggestion=ident, decision="accepted", name="N. D.")


def _decision(decision: str, on: date) -> DecisionRecorded:
    return DecisionRecorded.model_validate(
        {"decision": decision, "reason": "As recorded.", "officer": "N. D.", "on": on}
    )


def _context(at: datetime, command: str) -> Context:
    return Context(COORDINATOR, AUTHORITY, command, command, None, at)


def _append(world: Parts, stream: StreamId, pupil: str, events: list[Event], at: datetime) -> None:
    if stream.kind == "pupil":
        world.keys.create(AUTHORITY, pupil)
    context = _context(at, f"history:{stream.id}")
    world.store.append(Commit(stream, pupil, 0, events, context, at, fingerprint="history"))
