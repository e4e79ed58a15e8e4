"""From an authority's settings and what a model rests on to what is shown of them."""

from __future__ import annotations

from domain.allocation.allocation import ENOUGH_CASES
from domain.allocation.outcomes import OUTCOMES
from domain.allocation.profiles import DESCRIPTIONS
from domain.allocation.tables import USUAL, Tables
from domain.authority.models import in_use
from domain.authority.state import Authority, Challenger, Choice
from domain.shown.authority import (
    ChallengerShown,
    ChoiceShown,
    ComparisonShown,
    CountShown,
    GivenShown,
    GroupShown,
    ModelDescribed,
    ModelShown,
)
from events.authority import Count, ModelCompared


def described(digest: str, tables: Tables, card: str) -> ModelDescribed:
    """Any model, without what became of it."""
    return ModelDescribed(
        digest=digest, calibrated=tables.calibrated, reach=tables.reach, card=card,
        groups=tuple(_group(tables, cluster) for cluster in tables.clusters),
    )  # fmt: skip


def model_shown(settings: Authority, model: ModelDescribed, shipped: str) -> ModelShown:
    """The model in use, its challengers newest first, and choices newest first."""
    using = in_use(settings, shipped)
    return ModelShown(
        version=settings.version, digest=using, shipped=shipped, calibrated=model.calibrated, reach=model.reach,
        groups=model.groups, card=model.card,
        challengers=tuple(_challenger(c, using) for c in reversed(settings.challengers.values())),
        choices=tuple(_choice(c) for c in reversed(settings.choices)),
    )  # fmt: skip


def _group(tables: Tables, cluster: str) -> GroupShown:
    usual = {ident: shares[cluster] for ident, shares in tables.outcomes.items() if cluster in shares}
    given = {code: shares[cluster] for code, shares in tables.packages.items() if cluster in shares}
    return GroupShown(
        cluster=cluster, says=DESCRIPTIONS.get(cluster, ""),
        outcomes=tuple(OUTCOMES[i].summary for i, share in usual.items() if share.mean >= USUAL and i in OUTCOMES),
        cases=tables.cases[cluster], thin=tables.cases[cluster] < ENOUGH_CASES, profile=dict(tables.profiles[cluster]),
        packages={
            code: GivenShown(level=g.level, share=g.share, recommended=g.share.mean >= USUAL)
            for code, g in given.items()
        },
    )  # fmt: skip


def _challenger(challenger: Challenger, using: str) -> ChallengerShown:
    trained = challenger.trained
    return ChallengerShown(
        digest=trained.model.digest or "", name=trained.model.name, model_version=trained.model.version,
        at=challenger.at, by=trained.by, cases=trained.cases, plans=trained.plans, refusals=trained.refusals,
        in_use=trained.model.digest == using, comparison=_comparison(challenger.compared),
    )  # fmt: skip


def _comparison(compared: ModelCompared | None) -> ComparisonShown | None:
    if compared is None:
        return None
    return ComparisonShown(
        against=compared.against, cases=compared.cases, changed=compared.changed, recommended=compared.recommended,
        by_group=_counts(compared.by_group), by_age_band=_counts(compared.by_age_band),
        by_primary_need=_counts(compared.by_primary_need), by_first_language=_counts(compared.by_first_language),
    )  # fmt: skip


def _counts(counts: tuple[Count, ...]) -> tuple[CountShown, ...]:
    return tuple(CountShown(name=c.name, cases=c.cases, changed=c.changed) for c in counts)


def _choice(choice: Choice) -> ChoiceShown:
    chosen = choice.chosen
    return ChoiceShown(
        digest=chosen.digest, before=chosen.before, how=chosen.how, reason=chosen.reason, by=chosen.by, at=choice.at,
        looked=choice.looked, changed=choice.changed, failed=choice.failed, done=choice.done,
    )  # fmt: skip
