"""From a folded case and pupil to every view of it. Pure: the same log always gives the same views."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Literal

from domain.allocation.basis import basis_of
from domain.case.assessment import unvalidated
from domain.case.state import Case, Document, FlagState, Part, SuggestionState
from domain.case.suggestions import current_allocation
from domain.case.weighing import up_to_date
from domain.needs.ages import age_band, age_on, check_birth, months_old
from domain.needs.questions import QUESTIONS, level
from domain.plan.drafting import redraft
from domain.plan.lines import waits_to_be_specified, waits_to_be_worded
from domain.plan.sections import title
from domain.plan.state import SECTIONS, Order, WorkingItem, working
from domain.process.gates import Gate, gates
from domain.process.stage import due, stage
from domain.pupil.pupil import Pupil
from domain.refusals import Refused, Unknown
from domain.shown import models as m
from domain.shown import plan as mp
from events.case import AnswerContested, AnswerGiven, AnswerValidated, FeedbackGiven
from events.envelope import Actor
from events.values import Finding, PlanItem, Question, SenType, Value

FEEDBACK_CHARACTERS = 400_000
"""Newest feedback that the head of a case shows: some 200 long letters. All of it stays in the log."""
CONTEST_CHARACTERS = 100_000
"""Newest contests of all answers that a page shows, for the same reason; the history has the others."""

_PHYSICAL: tuple[Question, ...] = ("PD_Hearing", "PD_Visual", "PD_Other", "Physical")
_PANEL_ADVISES = frozenset({"assess", "not-assess", "issue-plan", "not-issue-plan"})


def by(actor: Actor) -> m.By:
    return m.By(id=actor.id, role=actor.role)


def views(case: Case, pupil: Pupil, as_at: date) -> Mapping[str, Value]:
    """Every view of an open or closed case by name. `as_at`: the day of the newest event, for the age band."""
    return {
        "case": case_shown(case, pupil, as_at),
        "row": row(case, pupil, as_at),
        "assessment": assessment(case, pupil, as_at),
        "documents": documents(case),
        "plan": plan(case),
    }


def findings(case: Case, digest: str) -> m.FindingsShown:
    """What was found in one document. It is read from the log when asked for: bundles may hold thousands.

    Raises Unknown when there is no such document.
    """
    document = case.documents.get(digest)
    if document is None:
        raise Unknown("unknown-document", "There is no such document in this case.", "digest")
    return m.FindingsShown(
        case=case.id, version=case.version, digest=digest, findings=tuple(document.all_findings())
    )


def case_shown(case: Case, pupil: Pupil, as_at: date) -> m.CaseShown:
    opened = case.opened
    assert opened is not None, "only an opened case is shown"
    cluster, fit = _cluster(case)
    return m.CaseShown(
        case=case.id, version=case.version, pupil=opened.pupil, pupil_revision=pupil.details_revision,
        reference=pupil.reference, name=pupil.name, birth_year=pupil.birth_year, birth_month=pupil.birth_month,
        birth_date=pupil.birth_date, school=pupil.school or opened.school, age_band=_band(pupil, as_at),
        received_on=opened.received_on, requested_by=opened.requested_by, stage=stage(case), closed=case.closed,
        due=_due(case), primary_need=_need_types(case)[0], secondary_need=_need_types(case)[1],
        need_types_revision=case.need_types.revision if case.need_types else 0,
        health=_above_none(case, ("Health",)), physical_disability=_above_none(case, _PHYSICAL),
        social_care=_above_none(case, ("Social_care",)), panel=_panel(case),
        final=any(issue.kind == "final" for issue in case.plan.issued),
        cluster=cluster, fit=fit, answered=len(case.agreed()), unvalidated=tuple(unvalidated(case)),
        documents=len(case.documents), unread=sum(1 for d in case.documents.values() if not d.read and not d.unreadable),
        suggestions_open=sum(1 for s in case.suggestions.values() if s.open), working=still_working(case),
        decisions=tuple(m.DecisionShown(**d.model_dump()) for d in case.decisions),
        flags=tuple(_flag(case, ident, state) for ident, state in case.flags.items()),
        feedback=tuple(
            m.FeedbackShown(feedback=f.feedback, voice=f.voice, text=f.text, by=by(actor), at=at)
            for f, actor, at in _newest_feedback(case)
        ),
        views=tuple(
            m.ViewShown(prompt=p.fact.prompt, voice=p.fact.voice, text=p.fact.text, revision=p.revision, by=by(p.by), at=p.at)
            for p in case.views.values()
        ),
        contacts=tuple(m.ContactShown(**c.model_dump()) for c in pupil.contacts.values()),
    )  # fmt: skip


def _newest_feedback(case: Case) -> Sequence[tuple[FeedbackGiven, Actor, datetime]]:
    """As much as a page can hold, oldest first. However much anyone writes, the case can still be opened."""
    kept: list[tuple[FeedbackGiven, Actor, datetime]] = []
    room = FEEDBACK_CHARACTERS
    for given in reversed(case.feedback):
        room -= len(given[0].text) + 200
        if room < 0:
            break
        kept.insert(0, given)
    return kept


def row(case: Case, pupil: Pupil, as_at: date) -> m.CaseRow:
    opened = case.opened
    assert opened is not None, "only an opened case is shown"
    return m.CaseRow(
        case=case.id, version=case.version, pupil=opened.pupil, reference=pupil.reference, name=pupil.name,
        school=pupil.school or opened.school, age_band=_band(pupil, as_at), stage=stage(case), closed=case.closed,
        received_on=opened.received_on, due=_due(case), cluster=_cluster(case)[0],
        flags_open=sum(1 for f in case.flags.values() if not f.settled), answered=len(case.agreed()),
        primary_need=_need_types(case)[0],
    )  # fmt: skip


def still_working(case: Case) -> tuple[str, ...]:
    """What reactions have not caught up with yet, in words. Derived from the log, so it can never stick."""
    if case.closed:
        return ()
    waiting: list[str] = []
    unread = sum(1 for d in case.documents.values() if not d.read and not d.unreadable)
    if unread:
        waiting.append(f"reading {unread} document{'s' if unread > 1 else ''}")
    elif not up_to_date(case):
        waiting.append("weighing the papers together")
    allocation = current_allocation(case)
    if case.agreed() and (allocation is None or allocation[1].basis != basis_of(case.scores())):
        waiting.append("looking for similar cases")
    if redraft(case):
        waiting.append("redrawing the draft plan")
    return tuple(waiting)


def assessment(case: Case, pupil: Pupil, as_at: date) -> m.AssessmentShown:
    evidence: dict[str, list[Finding]] = defaultdict(list)
    for finding in case.findings():
        if finding.question is not None:
            evidence[finding.question].append(finding)
    contests = _newest_contests(case)
    allocation = current_allocation(case)
    shown = {ident: suggestion(state) for ident, state in case.suggestions.items() if not state.superseded}
    return m.AssessmentShown(
        case=case.id, version=case.version,
        restricted=tuple(d for d, document in case.documents.items() if document.marking == "restricted"),
        questions=tuple(_question(case, q, evidence[q], contests[q]) for q in QUESTIONS),
        allocation=shown.get(allocation[0].id) if allocation else None,
        packages=tuple(s for s in shown.values() if s.value.kind == "package"),
        outcomes=tuple(s for s in shown.values() if s.value.kind == "outcome"),
        chosen=tuple(
            m.ChosenPackage(**part.fact.model_dump(), revision=part.revision, at=part.at) for part in case.chosen.values()
        ),
        statements=tuple(
            m.StatementShown(**p.fact.model_dump(), revision=p.revision, by=by(p.by), at=p.at)
            for p in case.statements.values()
        ),
        gates=tuple(_gate(gate) for gate in gates(case, pupil, as_at)), age=_age(pupil, as_at),
    )  # fmt: skip


def documents(case: Case) -> m.DocumentsShown:
    return m.DocumentsShown(
        case=case.id, version=case.version,
        documents=tuple(_document(case, d) for d in case.documents.values()),
        refused=tuple(m.RefusedUpload(**r.model_dump()) for r in case.refused_uploads),
    )  # fmt: skip


def plan(case: Case) -> mp.PlanShown:
    items = [_item(case, w) for w in working(case.plan)]
    standing = Counter(item.standing for item in items)
    return mp.PlanShown(
        case=case.id, version=case.version,
        sections=tuple(
            mp.SectionShown(
                section=s, title=title(s), items=tuple(i for i in items if i.section == s),
                order=_order(case.plan.orders.get(s)),
            )
            for s in SECTIONS
        ),
        issued=tuple(
            mp.IssuedShown(
                kind=i.kind, number=i.number, on=i.on, officer=i.officer, digest=i.digest, lines=len(i.items),
                shared_with=_shared(case, "plan", str(i.number)),
            )
            for i in case.plan.issued
        ),
        gaps=standing["gap"], suggestions=standing["suggested"], proposals=sum(1 for i in items if i.proposal),
    )  # fmt: skip


def _band(pupil: Pupil, as_at: date) -> str:
    if not pupil.birth_year:
        return "not known"
    try:
        return age_band(age_on(pupil.birth_year, pupil.birth_month, as_at))
    except Refused:
        # A birthday passes while a case is open; the case must still be seen.
        return "over 25"


def _age(pupil: Pupil, as_at: date) -> m.AgeShown | None:
    try:
        check_birth(pupil.birth_year, pupil.birth_month, as_at)
    except Refused:
        return None
    years, months = divmod(months_old(pupil.birth_year, pupil.birth_month, as_at), 12)
    return m.AgeShown(on=as_at, years=years, months=months, band=_band(pupil, as_at))


def _gate(gate: Gate) -> m.GateShown:
    return m.GateShown(
        gate=gate.name, title=gate.title, passed=gate.passed,
        open=tuple(m.ToDo(kind=one.kind, question=one.question, says=one.says) for one in gate.open),
    )  # fmt: skip


def _need_types(case: Case) -> tuple[SenType | None, SenType | None]:
    agreed = case.need_types.fact if case.need_types else None
    return (agreed.primary, agreed.secondary) if agreed else (None, None)


def _above_none(case: Case, questions: Sequence[Question]) -> bool | None:
    """Whether any of the agreed answers is above 'none'; None while one that could be is not answered."""
    scores = case.scores()
    if any(scores.get(question, 0) for question in questions):
        return True
    return False if all(question in scores for question in questions) else None


def _panel(case: Case) -> str | None:
    advised = [d.decision for d in case.decisions if d.decision in _PANEL_ADVISES]
    return advised[-1] if advised else None


def _due(case: Case) -> m.Due | None:
    next_date = due(case)
    return m.Due(what=next_date[0], on=next_date[1]) if next_date else None


def _cluster(case: Case) -> tuple[str | None, str | None]:
    allocation = current_allocation(case)
    return (allocation[1].cluster, allocation[1].fit) if allocation else (None, None)


def _flag(case: Case, ident: str, state: FlagState) -> m.FlagShown:
    outcomes = [n.outcome for n in case.notifications.values() if n.claimed.flag == ident]
    return m.FlagShown(
        flag=ident, kind=state.raised.kind, reason=state.raised.reason, questions=state.raised.questions,
        raised_at=state.at, open=state.settled is None, settled=state.settled.how if state.settled else None,
        notice=outcomes[-1] if outcomes else "none",
    )  # fmt: skip


def _newest_contests(case: Case) -> Mapping[str, Sequence[m.ContestShown]]:
    """By question, oldest first: as much as a page can hold."""
    shown: dict[str, list[m.ContestShown]] = defaultdict(list)
    room = CONTEST_CHARACTERS
    unsettled = [part for parts in case.contests.values() for part in parts]
    for part in sorted(unsettled, key=lambda p: p.revision, reverse=True):
        room -= len(part.fact.note) + len(part.fact.observations) + 200
        if room < 0:
            break
        shown[part.fact.question].insert(0, _contest(part))
    return shown


def _question(
    case: Case, question: str, evidence: Sequence[Finding], contests: Sequence[m.ContestShown]
) -> m.QuestionShown:
    agreed, overturned = case.answers.get((question, "agreed")), case.overturned.get(question)
    validation = case.validations.get(question)
    return m.QuestionShown(
        question=question,
        agreed=_answer(agreed) if agreed else None,
        voices=tuple(
            _answer(p) for (q, voice), p in case.answers.items() if q == question and voice != "agreed"
        ),
        validation=_validation(validation) if validation else None,
        needs_validation=question in unvalidated(case),
        evidence=tuple(evidence),
        contests=tuple(contests),
        overturned=_validation(overturned.validation) if overturned else None,
    )


def _validation(fact: AnswerValidated) -> m.ValidationShown:
    return m.ValidationShown(**fact.model_dump(exclude={"question"}))


def _contest(part: Part[AnswerContested]) -> m.ContestShown:
    fact = part.fact
    return m.ContestShown(
        voice=fact.voice, score=fact.score, level=level(fact.question, fact.score), note=fact.note,
        observations=fact.observations, sources=fact.sources, by=by(part.by), at=part.at,
    )  # fmt: skip


def _answer(part: Part[AnswerGiven]) -> m.AnswerShown:
    fact = part.fact
    return m.AnswerShown(
        voice=fact.voice, score=fact.score, level=level(fact.question, fact.score), note=fact.note,
        observations=fact.observations, sources=fact.sources, instrument=fact.instrument, revision=part.revision,
        by=by(part.by), at=part.at,
    )  # fmt: skip


def suggestion(state: SuggestionState) -> m.SuggestionShown:
    s, decided = state.suggestion, state.decided
    return m.SuggestionShown(
        id=s.id, revision=state.revision, value=s.value, reason=s.reason, evidence=s.evidence, model=s.model,
        status=decided.decision if decided else "open", decided_by=decided.name if decided else None,
        decided_value=decided.value if decided else None, decided_reason=decided.reason if decided else None,
    )  # fmt: skip


def _document(case: Case, d: Document) -> m.DocumentShown:
    read, unreadable = d.read, d.unreadable
    same = case.weighed.same if case.weighed else ()
    same_as = next((each.of for each in same if each.digest == d.added.digest), None)
    return m.DocumentShown(
        digest=d.added.digest, name=d.added.name, media=d.added.media, size=d.added.size, marking=d.marking,
        revision=d.revision, added_at=d.at, added_by=by(d.by), written_by=d.added.written_by,
        status="duplicate" if same_as else "read" if read else "unread" if unreadable else "waiting",
        same_as=same_as, unread_pages=read.unread if read else (), notes=read.notes if read else (),
        problem=unreadable.reason if unreadable and not read else None,
        advice=unreadable.advice if unreadable and not read else None,
        author=read.author if read else None, role=read.role if read else None,
        organisation=read.organisation if read else None, written_on=read.written_on if read else None,
        pages=read.pages if read else 0, terms=read.terms if read else (), findings=len(d.all_findings()),
        shared_with=_shared(case, "document", d.added.digest),
    )  # fmt: skip


def _item(case: Case, w: WorkingItem) -> mp.ItemShown:
    item = w.item
    suggestion = case.suggestions.get(item.suggestion) if item.suggestion else None
    return mp.ItemShown(
        id=item.id, section=item.section, text=item.text, origin=item.origin, standing=item.standing,
        revision=w.revision, edited_by=w.edited_by, edited_at=w.at if w.edited_by else None, reason=w.reason,
        removed=w.removed,
        proposal=mp.ProposalShown(kind=w.proposal.kind, text=w.proposal.text, had=w.proposal.had) if w.proposal else None,
        sources=item.sources, suggestion=item.suggestion, suggestion_revision=suggestion.revision if suggestion else None,
        needs=item.needs, outcomes=item.outcomes, provision=item.provision, waits_for=_waits_for(item),
    )  # fmt: skip


def _waits_for(item: PlanItem) -> Literal["specifics", "wording"] | None:
    if item.standing == "gap":
        return None
    if waits_to_be_specified(item.text):
        return "specifics"
    return "wording" if waits_to_be_worded(item.text) else None


def _order(order: Order | None) -> mp.OrderShown | None:
    if order is None:
        return None
    over_by, over_at = order.over or (None, None)
    return mp.OrderShown(
        revision=order.revision,
        by=by(order.by),
        at=order.at,
        over_by=by(over_by) if over_by else None,
        over_at=over_at,
    )


def _shared(case: Case, what: str, key: str) -> tuple[str, ...]:
    return tuple(sorted(person for w, k, person in case.shares if (w, k) == (what, key)))
