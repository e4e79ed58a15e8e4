"""Keeps the views that screens read. They hold nothing that the log does not, and a newer one always wins."""

from __future__ import annotations

from domain.case.state import fold as fold_case
from domain.pupil.pupil import fold as fold_pupil
from domain.shown import build
from domain.shown.history import entry
from events.envelope import Recorded, StreamId
from functions.shared.parts import Parts
from functions.shared.ports import View
from functions.shared.reaction import Cause, reaction

NAME = "keep_views"


def react(cause: Cause, world: Parts) -> None:
    if cause.stream.kind == "case":
        keep(world, cause.authority, cause.stream.id)
        return
    place = f"{cause.authority}/pupil/{cause.stream.id}/cases"
    page, _ = world.views.page(place, "", None, 100)
    for row in page:
        keep(world, cause.authority, str(row.body["case"]))


def keep(world: Parts, authority: str, case_id: str) -> None:
    """Rebuilds every view of one case from the log. The same log always gives the same views."""
    events = world.store.load(StreamId(authority, "case", case_id)).events
    case = fold_case(events)
    if case.opened is None or case.changed_at is None:
        return
    # The case is read before the pupil: whoever changes either last then reads both, and its version is highest.
    pupil = fold_pupil(world.store.load(StreamId(authority, "pupil", case.opened.pupil)).events)
    version = case.version + pupil.version
    place = f"{authority}/case/{case_id}"
    _keep_history(world, place, events)
    shown = build.views(case, pupil, case.changed_at.date())
    row = shown["row"].model_dump(mode="json")
    name = f"{row['received_on']}#{case_id}"
    listed = [f"{authority}/cases", f"{authority}/pupil/{case.opened.pupil}/cases"]
    if row["school"]:
        listed.append(f"{authority}/school/{row['school']}/cases")
    before = world.views.get(place, "row")
    left = (
        str(before.body["school"]) if before and before.body["school"] not in (None, row["school"]) else None
    )
    for list_place in listed:
        world.views.put(View(list_place, name, version, row))
    if left:
        world.views.delete(f"{authority}/school/{left}/cases", name)
    for view, value in shown.items():
        world.views.put(View(place, view, version, value.model_dump(mode="json")))


def _keep_history(world: Parts, place: str, events: tuple[Recorded, ...]) -> None:
    """History only grows: what is there already is not written again."""
    kept = world.views.get(place, "history")
    known = int(kept.body["up_to"]) if kept else 0
    for recorded in events[known:]:
        shown = entry(recorded)
        world.views.put(
            View(place, f"history#{recorded.version:06d}", recorded.version, shown.model_dump(mode="json"))
        )
    if events and events[-1].version > known:
        world.views.put(View(place, "history", events[-1].version, {"up_to": events[-1].version}))


handler = reaction(NAME, react, newest_only=True)
