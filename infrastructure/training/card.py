"""The model card: what the shipped model is for, what it rests on, what was measured and what it cannot do."""

from __future__ import annotations

from typing import Any

from domain.allocation.allocation import ENOUGH_CASES
from domain.allocation.no_plan import MOST_NEEDS
from domain.allocation.tables import Tables
from infrastructure.models.artefact import NAME, VERSION
from infrastructure.training.clustering import LINKAGES

SPREADS_SAID = {
    "narrow": "narrow: each answer on one of the two levels next to the mean",
    "binomial": "binomial: variance m(k-m)/k on a scale 0 to k",
    "wide": "wide: up to two and a half times the binomial variance",
}
SCALINGS_SAID = {
    "levels": "one level is one level, age in bands (used)",
    "range": "each scale from end to end is one",
    "deviation": "one standard deviation is one",
    "years": "one level is one level, age in years",
}
IN_DOUBT_SAID = {
    "tie_exactly": "children whose two nearest groups tie exactly",
    "second_group_within_half_a_level": "share whose second group is less than half a level further away",
    "one_answer_a_level_different_could_change_the_group": "share whose group one answer a level different could change",
    "beyond_reach": "share beyond the reach of every group",
    "another_group_if_scaled_by_range": "share with another nearest group if each scale from end to end is one",
    "another_group_if_scaled_by_deviation": "share with another nearest group if one standard deviation is one",
    "another_group_if_scaled_by_years": "share with another nearest group if age is left in years",
}


def card(tables: Tables, measured: dict[str, Any], digest: str) -> str:
    """In Markdown. measured: all that `shipped.train` measures."""
    cohort, stability, deals = measured["cohort"], measured["stability"], measured["deals"]
    silhouettes: dict[str, float] = measured["silhouette_by_number_of_groups"]
    drawn = measured["drawn_children"]
    best = max(silhouettes, key=silhouettes.__getitem__)
    return CARD.format(
        name=NAME, version=VERSION, digest=digest, years=tables.years_a_level, reach=measured["reach_levels"],
        enough=ENOUGH_CASES, most_needs=MOST_NEEDS,
        off=cohort["means_off_by_at_most"], bands=_listed(cohort["age_bands"]),
        correlations=_listed(cohort["correlations"]),
        clustering=_clustering(measured), scaling=_scaling(measured), groups=_groups(measured),
        doubts=_doubts(measured), allocated=_allocated(measured),
        deals=deals["deals"], recovered=deals["all_groups_recovered"], deals_rand=deals["adjusted_rand"],
        deals_least=deals["adjusted_rand_least"], resamples=stability["resamples"],
        stable=stability["adjusted_rand"], stable_low=stability["adjusted_rand_lowest_twentieth"],
        best=int(best), best_silhouette=silhouettes[best], fewest=int(min(silhouettes)), most=int(max(silhouettes)),
        drawn_own=drawn["nearest_to_their_own_group"], children=f"{drawn['children']:,}",
        redrawn=measured["another_group_if_other_cases_had_been_sampled"],
        largest_silhouette=measured["clustering"]["narrow"]["levels"]["silhouette_of_the_groups"],
        pulling=measured["weight_of_measures"]["levels"]["english_maths_problem_solving"],
    )  # fmt: skip


def _table(*rows: tuple[object, ...]) -> str:
    head, *body = ("| " + " | ".join(map(str, row)) + " |" for row in rows)
    return "\n".join([head, "|---" * len(rows[0]) + "|", *body])


def _listed(figures: dict[str, float]) -> str:
    return "; ".join(f"{what}: {figure}" for what, figure in figures.items())


def _clustering(measured: dict[str, Any]) -> str:
    rows: list[tuple[object, ...]] = []
    for spread, said in SPREADS_SAID.items():
        for linkage in LINKAGES:
            found = measured["clustering"][spread]["levels"][linkage]
            rows.append((said, linkage, found["adjusted_rand"], found["cophenetic"], found["silhouette"]))
    return _table(("assumed spread", "linkage", "adjusted Rand", "cophenetic", "silhouette"), *rows)


def _scaling(measured: dict[str, Any]) -> str:
    rows: list[tuple[object, ...]] = []
    for name, said in SCALINGS_SAID.items():
        found = [measured["clustering"][spread][name] for spread in SPREADS_SAID]
        weight = measured["weight_of_measures"][name]
        rows.append((
            said,
            " / ".join(str(each["nearest_to_their_own_group"]) for each in found),
            " / ".join(str(each["ward"]["adjusted_rand"]) for each in found),
            weight["age"], weight["flags"], weight["sight"],
        ))  # fmt: skip
    spreads = " / ".join(SPREADS_SAID)
    return _table(
        ("scaling", f"of 95 nearest to their own group, {spreads}", f"adjusted Rand (Ward), {spreads}",
         "share of age", "of the two flags", "of sight"),
        *rows,
    )  # fmt: skip


def _groups(measured: dict[str, Any]) -> str:
    alike, off = measured["stability"]["of_groups"], measured["means_may_be_off_by_levels"]
    return _table(
        ("group", "cases", "nearest other", "levels apart", "probability at own means", "means may be off by",
         "found again in resamples", f"fewer than {ENOUGH_CASES} cases"),
        *(
            (name, g["cases"], g["nearest_other"], g["levels_apart"], g["probability_at_own_means"], off[name],
             alike[name], "yes" if g["thin"] else "")
            for name, g in measured["groups"].items()
        ),
    )  # fmt: skip


def _doubts(measured: dict[str, Any]) -> str:
    drawn, lawful = measured["drawn_children"], measured["any_lawful_children"]
    return _table(
        ("", "drawn about the groups", "any lawful answers"),
        *((said, drawn[what], lawful[what]) for what, said in IN_DOUBT_SAID.items()),
    )


def _allocated(measured: dict[str, Any]) -> str:
    columns = ("own_group", "another_group", "no_group", "clear", "safe")
    return _table(
        ("cohort of 95", "own group", "another", "none", "a clear fit", "safe to lean on"),
        *(
            (said, *(measured["cohort_allocated"][spread][column] for column in columns))
            for spread, said in SPREADS_SAID.items()
        ),
    )


CARD = """# {name} {version}

Made by `make model`; do not edit. SHA-256 of `model.onnx`: `{digest}`

## What it is for

It compares a child's agreed answers to the 20 questions, and age, with the nine published groups of similar cases,
and says how far each is, which answers pull which way, and how much of that would stand whatever the answers still
missing are. Its tables also say which packages and outcomes the pack links to each group. A person decides. It must
not be used to refuse an assessment or a plan, to choose a placement, or to set a budget.

## Data

The mean answers, mean ages and counts of nine groups of 95 cases from three local authorities, and the mapping of
groups to packages and outcomes, published in the pack "Producing EHCPs Using AI & Analytics" v0.09 (March 2019), kept
in `model_artifacts/source/`. Nothing is fitted: the published means are the model. No case and no spread within a
group is published. The sample is young (77 % under 11) and dates from 2019 or before. The mapping gives marks, not
shares: a mark is taken as a share of 0.9 and no mark as 0.1, each believed as much as ten plans and never more than
the group has cases.

## The synthetic cohort

`model_artifacts/synthetic_cohort/` holds 95 children who never lived, made from the same tables. They serve the
figures below and nothing else: they have no authority and no case, are in no package of a function, and never appear
as similar cases. What the pack says of its 95 is kept:

- Means: the furthest is {off} off, so all agree with the two decimals printed. (So the published figures can indeed be
  those of whole answers on these scales by children of whole years.)
- Age bands, exactly: {bands}.
- Correlations, of which the pack gives the sign alone, have that sign: {correlations}.

**Assumed, because nobody published it**: how answers lie about their means, and that those of which the pack says
nothing vary by themselves. The cohort is made with the narrow spread. It is the only one of the three from which
clustering finds the groups again, and the pack says that clustering found them; but real children are surely less
alike, so read the other lines too.

## Does clustering find the groups again?

Hierarchical clustering on levels, cut into nine. Adjusted Rand: 1 is every child in its group, 0 is chance.

{clustering}

- Which child of a group has which of its answers is dealt by a digest. The cohort is the first deal, and is found
  again whole; so are {recovered} of the first {deals} deals, with adjusted Rand {deals_rand} on average and
  {deals_least} at the least.
- Ward on the different children in each of {resamples} seeded resamples with replacement: adjusted Rand {stable} on
  average, {stable_low} at the lowest twentieth. How well each group is found again is in the table of groups (share in common, 1 is whole).
- Cut into {fewest} to {most} groups, the silhouette is highest at {best} ({best_silhouette}).
- A silhouette of {largest_silhouette} is weak even so: the groups touch. With binomial spread clustering no longer
  finds them, and with wide spread hardly anything of them, while allocation to the nearest profile mostly still does.
  These figures say what the tables allow; they cannot say how real children fall.

## Scaling

One level is one level on every question, so that a distance reads as levels; one age band ({years} years, a fifth of
0 to 25) is one level. The last three columns are the share of the squared distances between the published profiles
that age, the two yes/no flags (one is FLMT, whose meaning is unconfirmed) and sight carry.

{scaling}

Counted from end to end of its scale, a yes/no flag weighs as much as the whole way from no to profound learning
difficulties. By standard deviation, what is rare weighs most: sight, above none in one group only, then weighs as much
as age. In years, age outweighs the answers. With one level as one level clustering finds the groups best at the narrow
and the binomial spread, and a person can check a distance by hand. It is not best at everything: with wide spread more
children are nearest to their own group by standard deviation.

## Numbers that it gives

- Distance: Euclidean, over the measures answered, scaled up to all of them.
- Probability: softmax of minus half the squared distance, a spread of one level on every question, no weight for
  a group's size. **Uncalibrated**: shown to people only as clear, close or no fit. English, maths and problem
  solving move together (they carry {pulling} of the distances between groups), so one difficulty counts three times
  and the probability is surer than it should be.
- Missing answers are never 'none'. Probability and margin are the least that they can be whatever is missing, so
  a missing answer never raises them.
- Pull of each answer: how much nearer it brings the nearest group than the second, in squared levels.
- Reach: {reach} levels. Beyond it no group fits. It is twice the squared distance that a child would have from its
  own group on average if answers varied independently and binomially about the published means: wider than the
  cohort on purpose, so that nobody is turned away for being less alike than children who never lived.

## Ties and thin data

{children} children drawn about the groups' means with binomial spread, and as many with any lawful answers at all (no
real child is like those; nearly all are beyond reach, as they should be):

{doubts}

- Of the drawn children {drawn_own} are nearest to the group that they were drawn about.
- Had each group's means come from as many other cases of the same spread, {redrawn} of the drawn children would be
  nearest to another group. By how many levels each group's means may be off is in the table of groups.
- A tie leaves the group open and lists the one published first; a group that one answer a level different could
  change is called close, never clear.

What the rules make of the cohort:

{allocated}

## The groups

{groups}

## What is not here

- **X10 ("No EHCP")** has no case and so no profile. It is never 'nearest to zero'. A person is asked whether a plan is
  necessary only when all 20 questions are answered, no need is above the first level, there are no social care needs
  and at most {most_needs} needs in all (`domain/allocation/no_plan.py`). It is a question, never a ground for refusal.
- **FLMT** is never defined in the pack. Every child is scored with and without it; reach, packages and outcomes rest on
  the score without, and no change of it is ever proposed.

## Known weaknesses

- Groups rest on as few as three cases (X9); a group of fewer than {enough} is never called safe to lean on.
- X4 and X6, and X6 and X8, lie little more than two levels apart, so that two assessors who differ by a level on one
  answer can change the group.
- No group stands for mainly social, emotional and mental health needs, for sight, or for young people over 16;
  such children get no fit, or a poor one.
- Nothing here was measured on real children. What authorities accept and amend is what can correct it
  (`ehcp model train`).

## How it is remade

`make model`, from `domain/allocation/` and nothing else: the same bytes each time. The tables stand in the model's
metadata, so that the digest covers them, and in `tables.json` for those who cannot load a model. All figures of this
card are in `metrics.json`.
"""
