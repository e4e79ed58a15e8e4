"""What a model suggests for a case, when its answers change and when another model is put in use alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.allocation.allocation import allocate
from domain.allocation.model import ClusterModel
from domain.allocation.suggestions import suggestions
from domain.case.assessment import assessed_age
from domain.case.state import Case
from domain.case.suggestions import current_allocation, propose
from domain.pupil.pupil import Pupil
from events.authority import CatalogueSet
from events.base import Event
from events.case import FlagRaised, FlagSettled
from events.values import AllocationValue, Model, Suggestion

KINDS = frozenset({"allocation", "package", "outcome"})


def suggest(
    case: Case, pupil: Pupil, model: ClusterModel, catalogue: CatalogueSet | None, today: date
) -> list[Event]:
    """The group that the agreed answers suggest under this model, its packages and outcomes, as they should stand.

    Where the model is another than that of the allocation that stands, a changed group is flagged: nothing changes
    silently, whichever reaction meets the case first. What people decided stays; where they decided on these very
    answers and another model says the same, they are not asked again. catalogue: the authority's own, for its names
    of packages.
    """
    if case.closed:
        return []
    proposals = _proposals(case, pupil, model, catalogue, today)
    standing = current_allocation(case)
    now = next((p for p in proposals if isinstance(p.value, AllocationValue)), None)
    if standing is None or now is None or standing[0].model == now.model:
        return propose(case, proposals, KINDS, "The agreed answers say otherwise now.")
    (before, stood), stands = standing, now.value
    assert isinstance(stands, AllocationValue)
    same_answers, same_verdict = stood.basis == stands.basis, group_words(stood) == group_words(stands)
    if same_answers and same_verdict and not case.suggestions[before.id].open:
        proposals = [before, *(p for p in proposals if p is not now)]
    made = propose(case, proposals, KINDS, "Another model is in use now.")
    return made if same_verdict else [*made, *_flags(case, before, stood, now, stands)]


def _proposals(
    case: Case, pupil: Pupil, model: ClusterModel, catalogue: CatalogueSet | None, today: date
) -> Sequence[Suggestion]:
    answers, age = case.scores(), assessed_age(case, pupil, today)
    if not answers or age is None:
        return []  # past the ages that a plan is for, no group of children is like this one
    output = model.score(answers, age)
    return suggestions(allocate(answers, age, output), answers, output, catalogue)


def _flags(
    case: Case, before: Suggestion, stood: AllocationValue, now: Suggestion, stands: AllocationValue
) -> list[Event]:
    """One open flag at most, from the group that stood before the first change that nobody has looked at yet."""
    waiting = [
        s.raised for s in case.flags.values() if s.raised.kind == "model-changed-allocation" and not s.settled
    ]
    was, was_words = (
        (waiting[0].group_before, _group(waiting[0].group_before))
        if waiting
        else (stood.cluster, group_words(stood))
    )
    settled: list[Event] = [FlagSettled(flag=flag.flag, how="no-longer-so") for flag in waiting]
    if waiting and stands.cluster == was:
        return settled
    answers = (
        "same answers now suggest" if stood.basis == stands.basis else "answers, changed since, now suggest"
    )
    return [
        *settled,
        FlagRaised(
            flag=f"model-changed:{case.version}", kind="model-changed-allocation", group_before=was,
            reason=f"Another model was put in use: {model_words(now.model)}, after {model_words(before.model)}. The "
            f"{answers} {group_words(stands)}; before, they suggested {was_words}. Nothing that "
            "anybody decided was changed. Look again at the allocation.",
        ),
    ]  # fmt: skip


def model_words(model: Model) -> str:
    """A model as people may tell it from another: its name, version and the first figures of its digest."""
    return f"{model.name} {model.version} ({(model.digest or 'no digest')[:8]})"


def group_words(value: AllocationValue) -> str:
    """What an allocation says, in words."""
    return "no group, and ask whether a plan is necessary" if value.ask_no_plan else _group(value.cluster)


def _group(cluster: str | None) -> str:
    return f"group {cluster}" if cluster else "no group"
