"""What a model suggests for a case: when its answers change, and anew when another model is put in use."""

from __future__ import annotations

import hashlib
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

    catalogue: the authority's own, for its names of packages.
    """
    proposals = _proposals(case, pupil, model, catalogue, today)
    return propose(case, proposals, KINDS, "The agreed answers say otherwise now.")


def suggest_anew(
    case: Case, pupil: Pupil, model: ClusterModel, catalogue: CatalogueSet | None, today: date, choice: str
) -> list[Event]:
    """The same after another model was put in use, with a flag where the group is another: nothing changes silently.

    What people decided stays. Where a person decided the very allocation that stands and the group is the same, they
    are not asked again. choice: id of the event that put the model in use.
    """
    standing = current_allocation(case)
    proposals = _proposals(case, pupil, model, catalogue, today)
    if case.closed or not proposals:
        return []
    now = next(p for p in proposals if isinstance(p.value, AllocationValue))
    assert isinstance(now.value, AllocationValue)
    if standing and standing[1].cluster == now.value.cluster and not case.suggestions[standing[0].id].open:
        proposals = [standing[0], *(p for p in proposals if p is not now)]
    made = propose(case, proposals, KINDS, "Another model is in use now.")
    return [*made, *(_flags(case, *standing, now, now.value, choice) if standing else ())]


def _proposals(
    case: Case, pupil: Pupil, model: ClusterModel, catalogue: CatalogueSet | None, today: date
) -> Sequence[Suggestion]:
    answers, age = case.scores(), assessed_age(case, pupil, today)
    if not answers or age is None:
        return []  # past the ages that a plan is for, no group of children is like this one
    output = model.score(answers, age)
    return suggestions(allocate(answers, age, output), answers, output, catalogue)


def _flags(
    case: Case, before: Suggestion, stood: AllocationValue, now: Suggestion, stands: AllocationValue, choice: str
) -> list[Event]:  # fmt: skip
    """One open flag at most, from the group that stood before the first change that nobody has looked at yet."""
    if stands.cluster == stood.cluster:
        return []
    waiting = [
        s.raised for s in case.flags.values() if s.raised.kind == "model-changed-allocation" and not s.settled
    ]
    was = waiting[0].group_before if waiting else stood.cluster
    settled: list[Event] = [FlagSettled(flag=flag.flag, how="no-longer-so") for flag in waiting]
    if stands.cluster == was:
        return settled
    return [
        *settled,
        FlagRaised(
            flag=f"model-changed:{hashlib.sha256(choice.encode()).hexdigest()[:24]}",
            kind="model-changed-allocation", group_before=was,
            reason=f"Another model was put in use: {model_words(now.model)}, after {model_words(before.model)}. The "
            f"same answers now suggest {_group(stands.cluster)}; before, they suggested {_group(was)}. Nothing that "
            "anybody decided was changed. Look again at the allocation.",
        ),
    ]  # fmt: skip


def model_words(model: Model) -> str:
    """A model as people may tell it from another: its name, version and the first figures of its digest."""
    return f"{model.name} {model.version} ({(model.digest or 'no digest')[:8]})"


def _group(cluster: str | None) -> str:
    return f"group {cluster}" if cluster else "no group"
