"""From a folded case to what became of its issued versions, as it is today. Pure, and made when it is read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.case.state import Case
from domain.plan.document import document
from domain.plan.notice import WORDING
from domain.plan.serving import issued_as, must_have_had_time
from domain.plan.sharing_state import Comment, Consultation, Serving
from domain.plan.state import find
from domain.process.law import ANSWER_A_CONSULTATION, ANSWER_A_DRAFT, ANSWER_AN_AMENDMENT, Limit
from domain.pupil.pupil import Pupil
from domain.refusals import Refused
from domain.shown import plan_sharing as s
from domain.shown.build import by
from events.plan_sharing import Notice

COMMENT_CHARACTERS = 400_000
"""Newest comments that a page shows: some 200 long letters. All of it stays in the log."""


def sharing(case: Case, today: date) -> s.PlanSharingShown:
    """All that was sent and said, oldest first, and how much time is left on this day."""
    comments = _newest(list(case.sharing.comments.values()))
    return s.PlanSharingShown(
        case=case.id, version=case.version,
        servings=tuple(_serving(case, one, today) for one in case.sharing.servings.values()),
        consultations=tuple(_consultation(case, one, today) for one in case.sharing.consultations.values()),
        comments=tuple(_comment(case, one) for one in comments),
        comments_left_off=len(case.sharing.comments) - len(comments),
        final=_final(case, today),
        limits=tuple(_limit(each) for each in (ANSWER_A_DRAFT, ANSWER_AN_AMENDMENT, ANSWER_A_CONSULTATION)),
    )  # fmt: skip


def served_plan(case: Case, pupil: Pupil, number: int) -> s.ServedPlan:
    """An issued version to read. Raises Unknown for one never issued."""
    shown = document(case, pupil, number)
    return s.ServedPlan(
        case=case.id, number=number, status=shown.status, made_under=shown.made_under,
        sections=tuple(
            s.ServedSection(
                section=section.letter, title=section.title, empty=section.empty,
                lines=tuple(
                    s.ServedLine(id=line.id, label=line.label, text=line.text, serves=line.serves, sources=line.sources)
                    for line in section.lines
                ),
            )
            for section in shown.sections
        ),
    )  # fmt: skip


def _serving(case: Case, serving: Serving, today: date) -> s.ServingShown:
    fact = serving.served
    time, left = _time(fact.answer_by, serving.answered is not None, today)
    return s.ServingShown(
        **fact.model_dump(exclude={"notice"}), kind=issued_as(case, fact.number).kind, time=time, days_left=left,
        told=_told(case, fact.serving), notice=_notice(fact.notice) if fact.notice else None,
        answer=s.PlanAnswerShown(**serving.answered.model_dump(exclude={"serving"})) if serving.answered else None,
    )  # fmt: skip


def _consultation(case: Case, consultation: Consultation, today: date) -> s.ConsultationShown:
    fact, replied = consultation.consulted, consultation.replied
    time, left = _time(fact.answer_by, replied is not None, today)
    return s.ConsultationShown(
        **fact.model_dump(), time=time, days_left=left, told=_told(case, fact.consultation),
        reply=s.SettingReplyShown(**replied.model_dump(exclude={"consultation"})) if replied else None,
    )  # fmt: skip


def _comment(case: Case, comment: Comment) -> s.PlanCommentShown:
    fact = comment.commented
    lines = {item.id: item.text for item in issued_as(case, fact.number).items}
    text = lines.get(fact.item) if fact.item else None
    standing = find(case.plan, fact.item) if fact.item else None
    return s.PlanCommentShown(
        **fact.model_dump(), revision=comment.revision, item_text=text,
        stands=(standing is not None and standing.item.text == text) if fact.item else None,
        written_by=by(comment.by), at=comment.at, settled=_settled(comment),
    )  # fmt: skip


def _settled(comment: Comment) -> s.CommentSettlementShown | None:
    if comment.settled is None or comment.settled_at is None:
        return None
    return s.CommentSettlementShown(**comment.settled.model_dump(exclude={"comment"}), at=comment.settled_at)


def _newest(comments: Sequence[Comment]) -> Sequence[Comment]:
    """As much as a page can hold, oldest first."""
    kept: list[Comment] = []
    room = COMMENT_CHARACTERS
    for comment in reversed(comments):
        room -= len(comment.commented.text) + 500
        if room < 0:
            break
        kept.insert(0, comment)
    return kept


def _time(answer_by: date | None, answered: bool, today: date) -> tuple[s.Time, int | None]:
    if answer_by is None:
        return "none", None
    if answered:
        return "answered", None
    left = (answer_by - today).days + 1
    return ("running", left) if left > 0 else ("over", None)


def _told(case: Case, ident: str) -> s.Told:
    outcomes = [n.outcome for n in case.notifications.values() if n.claimed.about == ident]
    known: dict[str, s.Told] = {"claimed": "claimed", "sent": "sent", "failed": "failed"}
    return known[outcomes[-1]] if outcomes else "none"


def _notice(notice: Notice) -> s.NoticeShown:
    return s.NoticeShown(**notice.model_dump(), reviewed=WORDING.reviewed, source=WORDING.source)


def _final(case: Case, today: date) -> s.FinalShown:
    try:
        must_have_had_time(case, today, "")
    except Refused as refused:
        return s.FinalShown(free=False, because=refused.message)
    return s.FinalShown(free=True, because=None)


def _limit(limit: Limit) -> s.LimitShown:
    return s.LimitShown(
        says=limit.says, days=limit.amount.days, counts_first_day=limit.counts_first_day, source=limit.source,
        confirmed=limit.confirmed,
    )  # fmt: skip
