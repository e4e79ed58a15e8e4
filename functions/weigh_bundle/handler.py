"""Weighs the papers of a case together as often as one was read or marked: suggested scores, and what screens show.

It answers to what is true now. Whatever is read in whatever order, the last one to come sees all, and what was weighed
already is not weighed again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from domain.case.state import Case
from domain.case.weighing import basis, is_weighed, papers, record_weighing, restricted
from domain.documents.checklist import Asked, school_year
from domain.documents.document import DocumentReading
from domain.documents.suggesting import suggestions
from domain.documents.weigh import Paper, weigh
from domain.documents.weighed import Weighed
from domain.pupil.pupil import Pupil
from events.case import BundleWeighed
from events.values import SamePaper
from functions.shared.composition import reader
from functions.shared.parts import Parts
from functions.shared.paths import reading_of, text_kept, weighed_bundle
from functions.shared.reaction import Cause, reaction

NAME, VERSION = "weigh_bundle", "1"


def react(cause: Cause, world: Parts) -> None:
    weights = reader()
    case = world.door.load_case(cause.authority, cause.stream.id)
    if case.opened is None or case.closed or is_weighed(case, weights.model):
        return
    pupil = world.door.load_pupil(cause.authority, case.opened.pupil)
    asked, hidden = _asked(pupil, world), restricted(case)
    every = _papers(world, cause.authority, case.opened.pupil, case)
    whole = weigh(every, weights, asked)
    shown = weigh([p for p in every if p.reading.digest not in hidden], weights, asked) if hidden else whole
    facts = BundleWeighed(
        weighed=_keep(world, cause.authority, case.opened.pupil, whole),
        without_restricted=_keep(world, cause.authority, case.opened.pupil, shown),
        restricted=tuple(sorted(hidden)), same=_same(whole), basis=basis(case, weights.model), reader=weights.model,
    )  # fmt: skip
    proposals = suggestions([paper.reading for paper in every], whole.found)
    context = cause.context(NAME, VERSION, world, facts.basis[:24])
    world.door.case(context, case.id, lambda c: record_weighing(c, facts, proposals), facts.basis)


def _asked(pupil: Pupil, world: Parts) -> Asked:
    today = world.clock.today()
    year = school_year(pupil.birth_year, pupil.birth_month, today) if pupil.birth_year else None
    return Asked(as_at=today, school_year=year)


def _papers(world: Parts, authority: str, pupil: str, case: Case) -> Sequence[Paper]:
    found = []
    for read in papers(case):
        reading = world.objects.read(reading_of(authority, pupil, read.digest, read.reader))
        text = world.objects.read(text_kept(authority, pupil, read))
        found.append(
            Paper(
                reading=DocumentReading.model_validate_json(reading),
                pages=tuple(page["text"] for page in json.loads(text)),
            )
        )
    return found


def _keep(world: Parts, authority: str, pupil: str, weighed: Weighed) -> str:
    """By the digest of its bytes, so that nothing that a person may be looking at is ever written over."""
    body = weighed.model_dump_json().encode()
    digest = hashlib.sha256(body).hexdigest()
    world.objects.write(weighed_bundle(authority, pupil, digest), body, "application/json")
    return digest


def _same(weighed: Weighed) -> tuple[SamePaper, ...]:
    return tuple(
        SamePaper(digest=each.document, of=each.same_as) for each in weighed.found.documents if each.same_as
    )


handler = reaction(NAME, react, newest_only=True)
