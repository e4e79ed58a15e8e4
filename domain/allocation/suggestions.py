"""What an allocation and the answers bring to the table: suggestions with reasons, for a person to decide."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from domain.allocation.model import ModelOutput
from domain.allocation.outcomes import OUTCOMES, Outcome
from domain.allocation.packages import PACKAGES, Package, package_line
from domain.allocation.reasons import (
    allocation_reason,
    answers_in_words,
    outcome_reason,
    package_reason,
)  # fmt: skip
from domain.allocation.tables import USUAL, Given
from domain.authority.catalogue import named
from events.authority import CatalogueSet
from events.values import AllocationValue, Model, OutcomeValue, PackageValue, Share, Suggestion


def suggestions(
    allocation: AllocationValue,
    answers: Mapping[str, int],
    output: ModelOutput,
    catalogue: CatalogueSet | None = None,
) -> list[Suggestion]:
    """The allocation, then packages and outcomes, in a fixed order and with ids that name the same proposal for good.

    Packages and outcomes of a group rest on the allocation without FLMT, so that FLMT alone never adds or takes
    away one (Children and Families Act 2014, s.20(4)). Nothing is suggested while nothing is answered.

    catalogue: the authority's own names of packages. A suggestion is made in them because its words are those of
    the plan once somebody accepts it: a plan then says what a person read and accepted, and no other name.
    """
    if not answers:
        return []
    group = allocation.without_flmt
    packages = (
        _package(package, group, _given(package, group, output), answers, output.model, catalogue)
        for package in PACKAGES.values()
    )
    outcomes = (_outcome(outcome, group, output) for outcome in OUTCOMES.values())
    return [
        _allocation(allocation, answers, output),
        *(made for made in (*packages, *outcomes) if made is not None),
    ]


def _allocation(allocation: AllocationValue, answers: Mapping[str, int], output: ModelOutput) -> Suggestion:
    said = allocation.model_dump_json() + output.model.model_dump_json()
    return Suggestion(
        id=f"allocation:{sha256(said.encode()).hexdigest()[:32]}",
        value=allocation,
        reason=allocation_reason(allocation, answers, output.tables),
        model=output.model,
    )


def _given(package: Package, group: str | None, output: ModelOutput) -> Given | None:
    return output.tables.packages[package.code].get(group) if group else None


def _package(
    package: Package, group: str | None, given: Given | None, answers: Mapping[str, int], model: Model,
    catalogue: CatalogueSet | None,
) -> Suggestion | None:  # fmt: skip
    """One suggestion a package: of the group if its children usually get it, of the answers that ask for it, or both."""
    usual = given if given is not None and given.share.mean >= USUAL else None
    asking = package.asked_by(answers)
    if usual is None and not asking:
        return None
    level = usual.level if usual else "Y"
    return Suggestion(
        id=f"package:{package.code}:{group if usual else '.'.join(asking)}",
        value=PackageValue(
            package=package.code,
            level=level,
            section=package.section,
            text=package_line(package, named(catalogue, package.code, level)),
            given_by="answers" if usual is None else "group and answers" if asking else "group",
            against=answers_in_words(package.against(answers), answers) if usual else (),
            share=given.share if given else None,
        ),
        reason=package_reason(package, group, given, usual is not None, answers),
        model=model,
    )


def _outcome(outcome: Outcome, group: str | None, output: ModelOutput) -> Suggestion | None:
    share: Share | None = output.tables.outcomes[outcome.id].get(group) if group else None
    if group is None or share is None or share.mean < USUAL:
        return None
    return Suggestion(
        id=f"outcome:{outcome.id}:{group}",
        value=OutcomeValue(text=outcome.summary, outcome=outcome.id, share=share),
        reason=outcome_reason(group, share),
        model=output.model,
    )
