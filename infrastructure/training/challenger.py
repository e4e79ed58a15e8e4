"""A challenger as it is kept: the model's bytes and digest, a card for people, and its figures."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from domain.allocation.tables import USUAL
from domain.insight.teaching import ENOUGH_FOR_GROUPS, ENOUGH_FOR_MEANS, ENOUGH_PLANS
from events.values import Share
from infrastructure.models.artefact import (
    CARD_FILE,
    DIGEST_FILE,
    METRICS_FILE,
    MODEL_FILE,
    NAME,
    TABLES_FILE,
    VERSION,
    digest_of,
)  # fmt: skip
from infrastructure.models.tables_json import to_json
from infrastructure.training.learning import CALIBRATED_WITHIN, PLANS_THAT_SPEAK, Learned
from infrastructure.training.shipped import metrics, model_bytes


@dataclass(frozen=True)
class Challenger:
    """card: Markdown. metrics: JSON."""

    body: bytes
    digest: str
    card: str
    metrics: str
    learned: Learned

    def write(self, folder: Path) -> None:
        """The same files as of a model that ships with the product."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MODEL_FILE).write_bytes(self.body)
        (folder / DIGEST_FILE).write_text(f"{self.digest}  {MODEL_FILE}\n", encoding="ascii")
        (folder / TABLES_FILE).write_text(to_json(self.learned.tables) + "\n", encoding="utf-8")
        (folder / METRICS_FILE).write_text(self.metrics, encoding="utf-8")
        (folder / CARD_FILE).write_text(self.card, encoding="utf-8")


def challenger(learned: Learned, on: date) -> Challenger:
    """`on`: the day it was trained, for its card only: the model's bytes do not know it."""
    body = model_bytes(learned.tables)
    digest = digest_of(body)
    figures = {
        **metrics(learned.tables), "complete_cases": learned.cases, "final_plans": learned.plans,
        "refusals_that_stand": learned.refusals, "plans_by_group": learned.plans_of, "decided_by_group": learned.decided_of,
        "asked_about_x10": [asdict(each) for each in learned.asked_about], "most_needs": learned.tables.most_needs,
        "regrouping": asdict(learned.regrouping) if learned.regrouping else None,
        "borne_out": asdict(learned.borne) if learned.borne else None,
    }  # fmt: skip
    text = json.dumps(figures, indent=1, sort_keys=True) + "\n"
    return Challenger(body, digest, _card(learned, digest, on), text, learned)


def _card(learned: Learned, digest: str, on: date) -> str:
    return CARD.format(
        name=NAME, version=VERSION, digest=digest, on=on.isoformat(), cases=learned.cases, plans=learned.plans,
        refusals=learned.refusals, enough_plans=ENOUGH_PLANS, enough_means=ENOUGH_FOR_MEANS, groups=_groups(learned),
        moved=_moved(learned), x10=_x10(learned), regrouping=_regrouping(learned), borne=_borne(learned),
    )  # fmt: skip


def _groups(learned: Learned) -> str:
    rows = [
        f"| {c} | {learned.prior.cases[c]} | {learned.decided_of[c]} | "
        f"{'moved' if learned.tables.profiles[c] != learned.prior.profiles[c] else 'as published'} | "
        f"{learned.plans_of[c]} | {'counted' if learned.plans_of[c] >= ENOUGH_PLANS else 'as published'} |"
        for c in learned.tables.clusters
    ]
    return "\n".join(
        ["| group | published cases | decided cases | means | final plans | shares |", "|---|---|---|---|---|---|", *rows]
    )  # fmt: skip


def _moved(learned: Learned) -> str:
    """Packages whose recommendation is another than published; all shares are in the tables of the model."""
    rows = []
    for code, given in learned.tables.packages.items():
        for cluster in learned.tables.clusters:
            was, now = learned.prior.packages[code][cluster], given[cluster]
            before, after = was.share.mean >= USUAL, now.share.mean >= USUAL
            if before != after or (after and was.level != now.level):
                rows.append(
                    f"| {cluster} | {code} | {was.level if before else 'no'} | {now.level if after else 'no'} | "
                    f"{_percent(now.share)} of {now.share.plans} plans |"
                )
    if not rows:
        return "No recommendation changed. Shares did, where there were enough plans."
    return "\n".join(
        ["| group | package | recommended before | now | share, and the middle 90 % of what it may be |",
         "|---|---|---|---|---|", *rows]
    )  # fmt: skip


def _percent(share: Share) -> str:
    return f"{share.mean:.0%} ({share.low:.0%} to {share.high:.0%})"


def _x10(learned: Learned) -> str:
    rows = [f"| {seen.needs} | {seen.plans} | {seen.refusals} |" for seen in learned.asked_about]
    tightened = learned.tables.most_needs < learned.prior.most_needs
    verdict = (
        f"So it is asked about at most {learned.tables.most_needs} needs, not {learned.prior.most_needs}."
        if tightened
        else f"So the limit of {learned.prior.most_needs} needs stays."
    )
    table = ["| needs | final plans | refusals that stand |", "|---|---|---|", *rows]
    return (
        "\n".join(table)
        + f"\n\n{verdict} (Rule: {PLANS_THAT_SPEAK} plans or more, and more plans than refusals.)"
    )


def _regrouping(learned: Learned) -> str:
    seen = learned.regrouping
    if seen is None:
        return f"Not looked at: it takes {ENOUGH_FOR_GROUPS} complete cases, and there are {learned.cases}."
    return (
        f"Hierarchical clustering of {seen.looked_at} of {seen.cases} complete cases into as many groups as today agrees "
        f"with them to an adjusted Rand index of {seen.adjusted_rand} (1: the same, 0: chance), silhouette "
        f"{seen.silhouette}. The clearest number of groups would be {seen.suggested} (silhouette "
        f"{seen.suggested_silhouette}). **Nothing of this was applied**: new groups need names, words and people who "
        "stand behind them."
    )


def _borne(learned: Learned) -> str:
    seen = learned.borne
    if seen is None or seen.cases < ENOUGH_FOR_GROUPS:
        return (
            f"**Uncalibrated**. It takes {ENOUGH_FOR_GROUPS} complete cases whose group a person decided to see whether "
            f"probabilities are borne out, and there are {seen.cases if seen else sum(learned.decided_of.values())}."
        )
    verdict = "Calibrated" if learned.tables.calibrated else "Uncalibrated"
    return (
        f"**{verdict}**. In {seen.cases} cases, each scored by means learned without it, people decided for the nearest "
        f"group in {seen.agreed:.0%}, and the probability of the nearest group was {seen.error:.1%} off on average (called "
        f"calibrated up to {CALIBRATED_WITHIN:.0%}). People had a suggestion before them when they decided, so this says "
        "that probabilities tell what people do with suggestions, not that the groups are right."
    )


CARD = """# {name} {version}: a challenger

Made by `ehcp model train` on {on}. SHA-256 of the model: `{digest}`

It starts from the published tables and moves them by what people decided in this authority's log. Everything that the
card of the published model says of purpose, scaling and numbers holds for it too. It changes nothing until a named
person promotes it.

## What it learned from

{cases} complete cases, {plans} final plans, {refusals} refusals that stand for good (upheld by a tribunal, or their
time for an appeal ran out unused). Drafts, proposed amendments, cases without a group and refusals that were
overturned, conceded, withdrawn or are under appeal taught it nothing.

{groups}

A group's means move from {enough_means} complete cases on whose group a person decided, and are then the mean of the
published cases and of these. Its shares move from {enough_plans} final plans on: fewer are chance, and would point at
single families. SP1 (special school placement) is never learned: it is no line of a plan, so that a plan without it
says nothing of it. No child's answers are in the model.

## What it would recommend otherwise

{moved}

## When it asks whether a plan is necessary (X10)

Of children who meet every published criterion, by number of needs:

{x10}

## Would real cases fall into these groups?

{regrouping}

## Are its probabilities borne out?

{borne}

## Known weaknesses

- Plans are written with the recommendation in sight, so that it partly confirms itself; a package that nobody offers is
  never learned.
- A group that was only suggested counts for shares of packages: the plan is a person's, the group may be a machine's.
- Nothing says whether what was given helped.
"""
