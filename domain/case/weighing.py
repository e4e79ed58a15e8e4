"""The papers of a case weighed together: what is to be weighed, whether it was, and what is recorded of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from domain.case.read_scores import KINDS
from domain.case.state import Case
from domain.case.suggestions import propose
from events.base import Event
from events.case import BundleWeighed, DocumentRead
from events.values import Model, Suggestion


def papers(case: Case) -> list[DocumentRead]:
    """What was read of each paper and kept, oldest first and in the same order whatever was read when."""
    read = [d.read for d in case.documents.values() if d.read is not None and d.read.reading is not None]
    return sorted(read, key=lambda one: (one.written_on or date.max, one.digest))


def restricted(case: Case) -> frozenset[str]:
    """Digests of the papers that only the co-ordinator sees."""
    return frozenset(d for d, document in case.documents.items() if document.marking == "restricted")


def basis(case: Case, weigher: Model) -> str:
    """A digest of what weighing rests on: the readings, which of their papers are restricted, and who weighs."""
    hidden = restricted(case)
    rests_on = [f"{one.digest}:{one.reading}:{one.digest in hidden}" for one in papers(case)]
    return sha256("\n".join((weigher.model_dump_json(), *rests_on)).encode()).hexdigest()


def up_to_date(case: Case) -> bool:
    """Whether what was weighed rests on every paper that could be read, whichever reader weighed it."""
    waiting = any(d.read is None and d.unreadable is None for d in case.documents.values())
    weighed = not papers(case) if case.weighed is None else is_weighed(case, case.weighed.reader)
    return weighed and not waiting


def is_weighed(case: Case, weigher: Model) -> bool:
    """Whether nothing is to be done: there is nothing to weigh, or it was weighed just as it is."""
    if case.weighed is None:
        return not papers(case)
    return case.weighed.basis == basis(case, weigher)


def record_weighing(case: Case, facts: BundleWeighed, proposals: Sequence[Suggestion]) -> list[Event]:
    """What the papers come to, and what they suggest now. Nothing, when papers were read or marked meanwhile: that
    wakes a weighing of its own, and it sees them all."""
    if case.closed or facts.basis != basis(case, facts.reader) or is_weighed(case, facts.reader):
        return []
    return [facts, *propose(case, proposals, KINDS, "The papers that were read say otherwise now.")]
