"""Keeps the views that screens read. They hold nothing that the log does not, and a newer one always wins."""

from __future__ import annotations

from collections.abc import Sequence

from domain.case.evolving import fold as fold_case
from domain.insight.case_facts import facts_of
from domain.insight.plan_quality import plan_result
from domain.pupil.pupil import fold as fold_pupil
from domain.shown import build
from events.envelope import Recorded, StreamId
from events.pupil import PupilDetailsChanged, PupilRegistered
from functions.shared.parts import Parts
from functions.shared.ports import View
from functions.shared.reaction import Cause, reaction

NAME = "keep_views"


def react(cause: Cause, world: Parts) -> None:
    if cause.stream.kind == "case":
        keep(world, cause.authority, cause.stream.id)
        return
    if cause.stream.kind != "pupil":
        return  # what an authority sets for itself is read from its own stream
    place = f"{cause.authority}/pupil/{cause.stream.id}/cases"
    page, _ = world.views.page(place, "", None, 100)
    for row in page:
        keep(world, cause.authority, str(row.body["case"]))


def keep(world: Parts, authority: str, case_id: str) -> bool:
    """Rebuilds every view of one case from the log. The same log always gives the same views.

    They are kept all together, so that no screen shows a new draft beside an old assessment. False when newer ones
    stand there already.
    """
    events = world.store.load(StreamId(authority, "case", case_id)).events
    case = fold_case(events)
    if case.opened is None or case.changed_at is None:
        return False
    # The case is read before the pupil: whoever changes either last then reads both, and its version is highest.
    told_of_pupil = world.store.load(StreamId(authority, "pupil", case.opened.pupil)).events
    pupil = fold_pupil(told_of_pupil)
    version, day = case.version + pupil.version, case.changed_at.date()
    place = f"{authority}/case/{case_id}"
    shown = {
        name: View(place, name, version, v.model_dump(mode="json"))
        for name, v in build.views(case, pupil, day).items()
    }
    result = plan_result(case, pupil, events, day)
    row = shown["row"].body
    listed = f"{row['received_on']}#{case_id}"
    facts = View(f"{authority}/facts", case_id, version, facts_of(case, pupil, day).model_dump(mode="json"))
    lists = [f"{authority}/cases", f"{authority}/pupil/{case.opened.pupil}/cases"]
    if row["school"]:
        lists.append(_of_school(authority, row["school"]))
    left = {case.opened.school, *_schools(told_of_pupil)} - {None, row["school"]}
    graded = f"{authority}/plan-results"
    results = [View(graded, case_id, version, result.model_dump(mode="json"))] if result else []
    return world.views.keep(
        shown.pop("case"),
        [*shown.values(), facts, *results, *(View(at, listed, version, row) for at in lists)],
        [
            *((_of_school(authority, school), listed) for school in sorted(map(str, left))),
            *([] if result else [(graded, case_id)]),
        ],
    )


def _schools(told_of_pupil: Sequence[Recorded]) -> set[str | None]:
    """Every school that the pupil was ever at, as the log tells: what stands in the views may be another keeper's
    from a moment ago, and a school must not go on listing a child who left."""
    facts = (recorded.event for recorded in told_of_pupil)
    return {fact.school for fact in facts if isinstance(fact, PupilRegistered | PupilDetailsChanged)}


def _of_school(authority: str, school: object) -> str:
    return f"{authority}/school/{school}/cases"


handler = reaction(NAME, react, newest_only=True)
