"""Weighs the papers of a case together as often as one was read or marked: suggested scores, and what screens show.

It answers to what is true now. Whatever is read in whatever order, the last one to come sees all, and what was weighed
already is not weighed again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date

from domain.case.state import Case
from domain.case.weighing import basis, is_weighed, papers, record_weighing, restricted
from domain.documents.bundle import read_bundle
from domain.documents.checklist import school_year
from domain.documents.document import DocumentReading
from domain.documents.shown import BundleRead
from domain.documents.suggesting import suggestions
from domain.documents.summed_up import summed_up
from domain.pupil.pupil import Pupil
from events.case import BundleWeighed
from events.values import SamePaper
from functions.shared.composition import reader
from functions.shared.parts import Parts
from functions.shared.paths import reading_of, weighed_bundle
from functions.shared.reaction import Cause, reaction

NAME, VERSION = "weigh_bundle", "1"


def react(cause: Cause, world: Parts) -> None:
    weights = reader()
    case = world.door.load_case(cause.authority, cause.stream.id)
    if case.opened is None or case.closed or is_weighed(case, weights.model):
        return
    day, year = _day_and_year(world.door.load_pupil(cause.authority, case.opened.pupil), world)
    readings, hidden = _readings(world, cause.authority, case.opened.pupil, case), restricted(case)
    open_to_all = [each for each in readings if each.digest not in hidden]
    whole = summed_up(read_bundle(readings, weights), readings, day, year)
    shown = summed_up(read_bundle(open_to_all, weights), open_to_all, day, year) if hidden else whole
    facts = BundleWeighed(
        weighed=_keep(world, cause.authority, case.opened.pupil, whole),
        without_restricted=_keep(world, cause.authority, case.opened.pupil, shown),
        restricted=tuple(sorted(hidden)), same=_same(whole), basis=basis(case, weights.model), reader=weights.model,
    )  # fmt: skip
    proposals = suggestions(readings, whole)
    context = cause.context(NAME, VERSION, world, facts.basis[:24])
    world.door.case(context, case.id, lambda c: record_weighing(c, facts, proposals), facts.basis)


def _day_and_year(pupil: Pupil, world: Parts) -> tuple[date, int | None]:
    """Today, and the school year that the child is usually in then."""
    today = world.clock.today()
    return today, school_year(pupil.birth_year, pupil.birth_month, today) if pupil.birth_year else None


def _readings(world: Parts, authority: str, pupil: str, case: Case) -> Sequence[DocumentReading]:
    """Named by their digests: two papers of a case may have one name, and are two papers."""
    kept = (
        world.objects.read(reading_of(authority, pupil, read.digest, read.reader, read.keyed))
        for read in papers(case)
    )
    found = (DocumentReading.model_validate_json(body) for body in kept)
    return [each.model_copy(update={"name": each.digest}) for each in found]


def _keep(world: Parts, authority: str, pupil: str, weighed: BundleRead) -> str:
    """By the digest of its bytes, so that nothing that a person may be looking at is ever written over."""
    body = weighed.model_dump_json().encode()
    digest = hashlib.sha256(body).hexdigest()
    world.objects.write(weighed_bundle(authority, pupil, digest), body, "application/json")
    return digest


def _same(weighed: BundleRead) -> tuple[SamePaper, ...]:
    return tuple(
        SamePaper(digest=each.document, of=each.same_as) for each in weighed.documents if each.same_as
    )


handler = reaction(NAME, react, newest_only=True)
