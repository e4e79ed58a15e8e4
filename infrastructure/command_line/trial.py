"""A plan on trial: what the papers suggest, accepted by nobody, so that the drafting can be judged without any server.

The events are those of a real case and go through the same decisions; only the person is marked as none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from domain.case.deciding import decide
from domain.case.evolving import fold, with_events
from domain.case.state import Case
from domain.documents.bundle import read_bundle
from domain.documents.document import DocumentReading
from domain.documents.learned import Weights
from domain.documents.requests import with_requests
from domain.documents.suggesting import suggestions
from domain.needs.questions import INSTRUMENT
from domain.plan.drafting import desired, redraft
from domain.plan.gaps import unlike_amounts
from domain.plan.quoting import text_suggestions
from events.base import Event
from events.case import (
    CaseOpened,
    DocumentAdded,
    DocumentRead,
    FindingsRecorded,
    SuggestionDecided,
    SuggestionsMade,
)
from events.envelope import Actor, Context, Recorded, StreamId
from events.values import Suggestion

NOBODY = "Accepted for trial, nobody decided"
_STREAM = StreamId("trial", "case", "trial")
_TRIAL = Actor("person", "trial", "coordinator")


def on_trial(readings: Sequence[DocumentReading], weights: Weights, as_at: date) -> Case:
    """The case with its draft once every suggestion is accepted; what papers give different amounts of stays open beside
    its question. The same readings always give the same."""
    noon = datetime(as_at.year, as_at.month, as_at.day, 12, tzinfo=UTC)
    context = Context(_TRIAL, _STREAM.authority, "trial", "trial", None, noon)
    # Papers under their digests: two files of a folder may have one name.
    named = [each.model_copy(update={"name": each.digest}) for each in readings]
    found = read_bundle(named, weights)
    counted = {each.document for each in found.documents if each.status == "read"}
    facts: list[Event] = [CaseOpened(pupil="trial", received_on=as_at, requested_by="other")]
    for reading in readings:
        if reading.digest in counted:
            facts.extend(_read(reading))
    case = fold(Recorded(_STREAM, n, fact, context, noon, hash="") for n, fact in enumerate(facts, start=1))
    _accept(case, suggestions(named, found), context, ())
    asked = text_suggestions(case)
    case = with_events(case, [SuggestionsMade(suggestions=tuple(asked))] if asked else [], context)
    waits = {each.item.suggestion for lines in unlike_amounts(case, desired(case)) for each in lines}
    _accept(case, asked, context, waits)
    return with_events(case, redraft(case), context)


def _read(reading: DocumentReading) -> Iterable[Event]:
    name = reading.name[-300:]
    yield DocumentAdded(digest=reading.digest, name=name, media="text/plain", size=1, marking="advice")
    yield DocumentRead(
        digest=reading.digest, text=reading.digest, pages=reading.pages, author=reading.author, role=reading.role,
        organisation=reading.organisation, written_on=reading.written_on, terms=reading.terms, reader=reading.reader,
    )  # fmt: skip
    yield FindingsRecorded(digest=reading.digest, part=1, findings=with_requests(reading))


def _accept(case: Case, proposed: Sequence[Suggestion], context: Context, but: Iterable[str | None]) -> None:
    """Each in turn by the decision that a person's goes through; `case` moves on with them."""
    standing = [each for each in proposed if each.id not in case.suggestions]
    if standing:
        with_events(case, [SuggestionsMade(suggestions=tuple(standing))], context)
    for each in proposed:
        if each.id not in but:
            facts = SuggestionDecided(suggestion=each.id, decision="accepted", name=NOBODY)
            with_events(case, decide(case, facts, case.suggestions[each.id].revision, INSTRUMENT), context)
