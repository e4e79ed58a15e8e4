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
    made = propose(case, proposals, KINDS, "The agreed answers say otherwise now.")
    return [*made, *_flags_of_the_model(case, proposals)]


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
    if (
        standing
        and group_words(standing[1]) == group_words(now.value)
        and not case.suggestions[standing[0].id].open
    ):
        proposals = [standing[0], *(p for p in proposals if p is not now)]
    made = propose(case, proposals, KINDS, "Another model is in use now.")
    return [*made, *(_flags(case, *standing, now, now.value, choice) if standing else ())]


def _flags_of_the_model(case: Case, proposals: Sequence[Suggestion]) -> list[Event]:
    """An answer saved again just after a model was put in use may find the case before the run through all cases does:
    where the answers are the same and the group is not, it was the model, and that is flagged here."""
    standing = current_allocation(case)
    now = next((p for p in proposals if isinstance(p.value, AllocationValue)), None)
    if case.closed or standing is None or now is None or not isinstance(now.value, AllocationValue):
        return []
    same_answers = standing[1].basis == now.value.basis
    if not same_answers or standing[0].model == now.model:
        return []
    return _flags(case, *standing, now, now.value, f"{now.model.digest}:{standing[0].id}")


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
    if (stands.cluster, stands.ask_no_plan) == (stood.cluster, stood.ask_no_plan):
        return []
    waiting = [
        s.raised for s in case.flags.values() if s.raised.kind == "model-changed-allocation" and not s.settled
    ]
    was = waiting[0].group_before if waiting else stood.cluster
    settled: list[Event] = [FlagSettled(flag=flag.flag, how="no-longer-so") for flag in waiting]
    if stands.cluster == was and (waiting or stands.ask_no_plan == stood.ask_no_plan):
        return settled
    before_words = _group(was) if waiting else group_words(stood)
    return [
        *settled,
        FlagRaised(
            flag=f"model-changed:{hashlib.sha256(choice.encode()).hexdigest()[:24]}",
            kind="model-changed-allocation", group_before=was,
            reason=f"Another model was put in use: {model_words(now.model)}, after {model_words(before.model)}. The "
            f"same answers now suggest {group_words(stands)}; before, they suggested {before_words}. Nothing that "
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
