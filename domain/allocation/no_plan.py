"""When to ask whether a plan is necessary at all: the pack's X10, "No EHCP".

The pack has no case of X10 and says that examples are needed, so nothing can be learned and nothing is measured
here. A person reads four plain criteria; whoever meets them all gets a question put to a named person. It is
never a ground for refusal: the test is that of the Children and Families Act 2014, s.36(8).
"""

from __future__ import annotations

from collections.abc import Mapping

from domain.needs.questions import NEEDS, QUESTIONS

HIGHEST_ANSWER = 1
"""No need above the first level. (The pack's severe levels, 3 and more, can so never be among them.)"""

MOST_NEEDS = 3
"""At most so many needs at all. With three needs of one level none of the nine published groups is nearer to the
child than 'none' throughout is; with four, X3 can be. A test proves it on every such child."""

CRITERIA = (
    "all 20 questions are answered",
    "no need is above the first level of its scale",
    "no social care needs",
    f"at most {MOST_NEEDS} needs in all",
)

LAWFUL_TEST = (
    "This is a question and never a ground for refusal. The test is whether the child or young person has or may "
    "have special educational needs, and whether it may be necessary for special educational provision to be made "
    "in accordance with an EHC plan (Children and Families Act 2014, s.36(8))."
)


def ask_no_plan(answers: Mapping[str, int], most_needs: int = MOST_NEEDS) -> bool:
    """Whether the answers meet every criterion. FLMT must be answered and counts neither way.

    most_needs: a model may have learned to ask less often, never more.
    """
    if any(question not in answers for question in QUESTIONS):
        return False
    needs = [answers[question] for question in NEEDS]
    return (
        max(needs) <= HIGHEST_ANSWER
        and answers["Social_care"] == 0
        and sum(score > 0 for score in needs) <= min(most_needs, MOST_NEEDS)
    )
