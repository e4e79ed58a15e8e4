"""Which cases may teach a model what, and how many it takes. A model learns from what people decided, in numbers that
point at no child."""

from __future__ import annotations

from datetime import date, timedelta

from domain.allocation.allocation import ENOUGH_CASES
from domain.insight.case_facts import CaseFacts
from domain.needs.questions import QUESTIONS
from domain.process.law import TAKE_A_REFUSAL_AS_FINAL

ENOUGH_PLANS = ENOUGH_CASES
"""A group with fewer final plans moves no share. A share of one in three plans would tell what one of three families
got, and would move by a third with the next plan."""

ENOUGH_FOR_MEANS = 30
"""Complete cases, their group decided by a person, before they move the group's means: the mean of thirty answers
that vary by a level is known to within a fifth of a level."""

ENOUGH_FOR_GROUPS = 500
"""Complete cases before it is looked at whether they would fall into other groups, and whether probabilities are
borne out: some fifty a group."""


def is_complete(facts: CaseFacts) -> bool:
    """Every question answered, and an age that a plan is for."""
    return len(facts.scores) == len(QUESTIONS) and facts.age is not None


def teaches_means(facts: CaseFacts) -> bool:
    """A machine's own suggestion teaches nobody: the group must be one that a person decided."""
    return is_complete(facts) and facts.group_decided and facts.group is not None


def teaches_shares(facts: CaseFacts) -> bool:
    """A final plan of a case in a group, decided or suggested: whoever wrote the plan had the group before them."""
    return facts.packages is not None and facts.group is not None


def is_final_refusal(
    facts: CaseFacts, today: date, window: timedelta = TAKE_A_REFUSAL_AS_FINAL.amount
) -> bool:
    """A refusal that a tribunal upheld, or whose time for an appeal ran out unused.

    Never one that was overturned, conceded, or is still under appeal; nor one whose appeal was withdrawn, because
    nobody judged it and the reason may be an agreement.
    """
    if facts.refused is None or facts.refused_on is None:
        return False
    return facts.appeal == "upheld" or (facts.appeal == "none" and today > facts.refused_on + window)
