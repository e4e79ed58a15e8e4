"""Why something is suggested, in words that a parent can read and anybody can check against the answers.

Every sentence says one thing. The wording is ours, and no practitioner has reviewed it yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from domain.allocation.allocation import MOST_CHANGES
from domain.allocation.no_plan import CRITERIA, LAWFUL_TEST
from domain.allocation.packages import Package
from domain.allocation.profiles import CASES, DESCRIPTIONS
from domain.allocation.tables import Given, Tables
from domain.needs.questions import NEEDS, QUESTIONS, asked, level
from events.values import AllocationValue, Share, SingleChange

REVIEWED = False

SAID = 3
"""How many answers, or changes of an answer, one sentence names; more would not be read."""

WORTH_SAYING = 0.5
"""Smaller pulls, in squared levels, are left out: less than half a level's worth of one answer."""

OURS = "Which answers bear on which package is our own rule, and no specialist has reviewed it yet."


def allocation_reason(allocation: AllocationValue, answers: Mapping[str, int], tables: Tables) -> str:
    """Why this group or none, what speaks for another, and how far to lean on it."""
    said = [
        _verdict(allocation, answers, tables),
        *_pulls(allocation, answers),
        *_changes(allocation, answers),
    ]
    missing = sum(question not in answers for question in NEEDS)
    if missing:
        said.append(
            f"{_count(missing, 'question')} about needs {'is' if missing == 1 else 'are'} not answered yet. "
            "Not answered means not known, never none."
        )
    if allocation.cluster != allocation.without_flmt:
        said.append(
            "The answer about first language (FLMT) makes a difference here, and what the pack means by it is not "
            f"confirmed. Without it, {_would_fit(allocation.without_flmt)}. Packages and outcomes follow that."
        )
    if allocation.ask_no_plan:
        said.append(
            f"Is a plan necessary? It is asked because all of these hold: {'; '.join(CRITERIA)}. {LAWFUL_TEST}"
        )
    return " ".join([*said, _rests_on(tables)])


def package_reason(
    package: Package, group: str | None, given: Given | None, usual: bool, answers: Mapping[str, int]
) -> str:
    """What asks for the package, how sure that is, and where the group and this child's answers disagree."""
    asking = package.asked_by(answers)
    said: list[str] = []
    if usual and given is not None:
        said.append(f"{_of_group(given.share, str(group), True)}.")
    if asking:
        said.append(f"This child's answers ask for it, whatever the group: {_listed(asking, answers)}.")
    share = given.share if given else None
    if (but := disagreement(package, group, share, usual, answers)) is not None:
        said.append(but)
    if asking or package.against(answers):
        said.append(OURS)
    return " ".join([*said, package.note]).strip()


def disagreement(
    package: Package, group: str | None, share: Share | None, usual: bool, answers: Mapping[str, int]
) -> str | None:
    """Where the group says one thing and this child's answers another; None where they agree or say nothing.

    share: how many of the group's children get it; usual: whether they usually do. An unanswered question speaks
    neither way.
    """
    if usual:
        return against_decision(package, True, answers)
    if group is not None and share is not None and package.asked_by(answers):
        words = _of_group(share, group, False)
        return f"But {words[0].lower()}{words[1:]}."
    return None


def against_decision(package: Package, kept: bool, answers: Mapping[str, int]) -> str | None:
    """Where this child's answers as they are now speak against a package that is kept, or for one that is not."""
    if kept and (against := package.against(answers)):
        return f"But this child's answers speak against it: {_listed(against, answers)}."
    if not kept and (asking := package.asked_by(answers)):
        return f"But this child's answers ask for it: {_listed(asking, answers)}."
    return None


def outcome_reason(group: str, share: Share) -> str:
    named = (
        _number(share, f"plans of group {group} seek it", "the pack's outcomes summary")
        if share.plans
        else f"The pack's outcomes summary names it for group {group}, and no final plans are counted yet"
    )
    return (
        f"{named}. It is a starting point. It becomes an outcome for this child when somebody says from where, to "
        "where, by when, and how it will be known."
    )


def _of_group(share: Share, group: str, usual: bool) -> str:
    """How sure it is that the group's children get a package. The mapping has marks and no shares, so a number is
    said only once plans were counted."""
    if share.plans:
        return _number(share, f"children of group {group} get it", "the published mapping")
    gives = "gives it" if usual else "does not give it"
    return f"The published mapping {gives} to group {group}, and no final plans are counted yet"


def _number(share: Share, what: str, source: str) -> str:
    mean, low, high = (round(100 * each) for each in (share.mean, share.low, share.high))
    return (
        f"About {mean} in 100 {what}, going by {source} and {_count(share.plans, 'final plan')}; it is likely "
        f"(90 %) between {low} and {high}"
    )


def answers_in_words(questions: Iterable[str], answers: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(f"{asked(q).label}: {level(q, answers[q])}" for q in questions)


def _verdict(allocation: AllocationValue, answers: Mapping[str, int], tables: Tables) -> str:
    nearest = ", ".join(f"{near.cluster} ({near.distance:.1f})" for near in allocation.nearest)
    near = (
        f"Nearest groups, with how many steps away they are: {nearest}. One step is one level of one answer."
    )
    cluster = allocation.cluster
    if cluster is None:
        undecided = allocation.margin <= 0 and not allocation.ask_no_plan
        why = (
            "The answers do not yet settle which group this child is most like"
            if undecided
            else f"No {'published ' if _has_published_means(tables) else ''}profile fits this child's answers"
        )
        return f"{why}. {near}"
    cases = _count(tables.cases[cluster], "child", "children")
    fit = "clearly so" if allocation.fit == "clear" else "but it is close, or not settled yet"
    says = f" The pack describes them so: ‘{DESCRIPTIONS[cluster]}’." if cluster in DESCRIPTIONS else ""
    lean = (
        "" if allocation.safe else f" Do not lean on this alone: {_why_unsafe(allocation, answers, cases)}."
    )
    return f"This child's answers are most like those of group {cluster} ({cases}), {fit}.{says} {near}{lean}"


def _why_unsafe(allocation: AllocationValue, answers: Mapping[str, int], cases: str) -> str:
    if any(question not in answers for question in NEEDS):
        return "not every question about needs is answered"
    if allocation.cluster != allocation.without_flmt:
        return "it turns on the answer about first language"
    if allocation.fit != "clear":
        return "one answer a level different could change the group"
    return f"the group rests on {cases} only"


def _pulls(allocation: AllocationValue, answers: Mapping[str, int]) -> list[str]:
    if allocation.cluster is None or len(allocation.nearest) < 2:
        return []
    towards = [w.measure for w in allocation.weights if w.weight >= WORTH_SAYING][:SAID]
    away = [w.measure for w in allocation.weights if w.weight <= -WORTH_SAYING][:SAID]
    first, second = (near.cluster for near in allocation.nearest[:2])
    said = []
    if towards:
        said.append(f"What speaks most for {first} rather than {second}: {_listed(towards, answers)}.")
    if away:
        said.append(f"What speaks most for {second} instead: {_listed(away, answers)}.")
    return said


def _changes(allocation: AllocationValue, answers: Mapping[str, int]) -> list[str]:
    if len(answers) < len(QUESTIONS):
        return []  # an answer that is missing may change it too, so nothing can be said yet
    if not allocation.changes:
        return ["No single answer, whatever else it were, would change this."]
    named, more = allocation.changes[:SAID], len(allocation.changes) - SAID
    capped = " or more" if len(allocation.changes) == MOST_CHANGES else ""
    others = [f"So could {_count(more, 'other answer')}{capped}."] if more > 0 else []
    return [
        "A single different answer could change this.",
        *(_if(change, answers) for change in named),
        *others,
    ]


def _if(change: SingleChange, answers: Mapping[str, int]) -> str:
    question = change.question
    return (
        f"If {asked(question).label} were ‘{level(question, change.score)}’ and not "
        f"‘{level(question, answers[question])}’, {_would_fit(change.cluster)}."
    )


def _would_fit(cluster: str | None) -> str:
    return f"group {cluster} would fit" if cluster else "no group would fit"


def _rests_on(tables: Tables) -> str:
    published = " published in 2019" if _has_published_means(tables) else ""
    checked = (
        ""
        if tables.calibrated
        else " Its probabilities are not calibrated: nobody has checked them against what was decided later."
    )
    return (
        f"All of this is a comparison with {sum(tables.cases.values())} cases{published}, and a place to start "
        f"from.{checked} People decide."
    )


def _has_published_means(tables: Tables) -> bool:
    return tables.cases == CASES


def _listed(measures: Sequence[str], answers: Mapping[str, int]) -> str:
    return "; ".join(
        "age" if m == "Age" else f"{asked(m).label} (‘{level(m, answers[m])}’)" for m in measures
    )


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
