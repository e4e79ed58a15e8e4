"""An authority's own rules of the audit of plans: what it may change, and which hold on a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from domain.authority.state import Authority
from domain.plan.quality.rules import SHIPPED, OwnPhrase, OwnRules, OwnWord, Rule, must_be_allowed
from domain.plan.quality.table import BY_ID, RULES
from domain.plan.quality.thresholds import THRESHOLDS
from domain.refusals import Clash, Refused
from domain.shown.plan_rules import NumberShown, PlanRulesShown, RuleShown
from events.authority import PlanRulesSet
from events.base import Event

AHEAD = timedelta(days=366)
"""How far ahead rules may be set. Ours: a year's notice is ample, and a slip of a century is seen."""


def set_plan_rules(state: Authority, facts: PlanRulesSet, revision: int, today: date) -> list[Event]:
    """All that the authority changed, as it is to stand from `since` on.

    revision: as the person saw it (0: nothing was set). Raises Refused where a duty would be switched off or made less
    grave, naming the field; Clash on a stale revision.
    """
    _once([each.rule for each in facts.severities], "severities")
    _once([each.name for each in facts.numbers], "numbers")
    _once([each.words.casefold() for each in facts.words], "words")
    _once([f"{each.section} {each.words.casefold()}" for each in facts.phrases], "phrases")
    try:
        must_be_allowed(_own(facts), RULES)
    except Refused as refusal:
        refusal.field = (refusal.field or "").replace("thresholds", "numbers")
        raise
    if not today - AHEAD <= facts.since <= today + AHEAD:
        raise Refused("since", "Give a day within a year of today from which these rules hold.", "since")
    if state.plan_rules and state.plan_rules[-1] == facts:
        return []
    if state.plan_rules_revision != revision:
        if not state.plan_rules or state.plan_rules_at is None:
            raise Refused(
                "gone", "No rules were set before. Reload the page to see what stands now.", "revision"
            )
        raise Clash(
            "Somebody set the rules since you opened them. Compare the two and save again.", "revision",
            state.plan_rules_by, state.plan_rules_at, state.plan_rules_revision, state.plan_rules[-1].model_dump(mode="json"),
        )  # fmt: skip
    return [facts]


def rules_on(state: Authority, on: date) -> OwnRules:
    """The authority's rules for a plan of this day: of all that hold by then, what was set last. What a newer release no
    longer knows or no longer lets be changed is left out, so that an audit never fails for what was once set."""
    holding = [facts for facts in state.plan_rules if facts.since <= on]
    return _still_allowed(_own(holding[-1])) if holding else SHIPPED


def plan_rules(state: Authority) -> PlanRulesShown:
    facts = state.plan_rules[-1] if state.plan_rules else None
    severities = {each.rule: each.severity for each in facts.severities} if facts else {}
    numbers = {each.name: each.value for each in facts.numbers} if facts else {}
    return PlanRulesShown(
        rules=tuple(
            RuleShown(
                id=rule.id, title=rule.title, why=rule.why, section=rule.section, severity=rule.severity,
                law=rule.source.law, source=rule.source.words, off=facts is not None and rule.id in facts.off,
                own=severities.get(rule.id),
            )
            for rule in RULES
        ),
        words=facts.words if facts else (), phrases=facts.phrases if facts else (),
        numbers=tuple(
            NumberShown(
                name=each.name, means=each.means, ships=each.ships, least=each.least, most=each.most,
                value=numbers.get(each.name),
            )
            for each in THRESHOLDS.values()
        ),
        since=facts.since if facts else None, by=facts.by if facts else None, at=state.plan_rules_at,
        revision=state.plan_rules_revision,
    )  # fmt: skip


def _own(facts: PlanRulesSet) -> OwnRules:
    return OwnRules(
        off=frozenset(facts.off), words=tuple(OwnWord(each.words, each.why) for each in facts.words),
        severities={each.rule: each.severity for each in facts.severities},
        phrases=tuple(OwnPhrase(each.section, each.words, each.why) for each in facts.phrases),
        thresholds={each.name: each.value for each in facts.numbers}, since=facts.since,
    )  # fmt: skip


def _still_allowed(own: OwnRules) -> OwnRules:
    off = frozenset(ident for ident in own.off if _fits(OwnRules(off=frozenset({ident}))))
    severities = {k: v for k, v in own.severities.items() if _fits(OwnRules(severities={k: v}))}
    thresholds = {k: v for k, v in own.thresholds.items() if _fits(OwnRules(thresholds={k: v}))}
    return OwnRules(off, own.words, severities, own.phrases, thresholds, own.since)


def _fits(own: OwnRules, rules: Iterable[Rule] = BY_ID.values()) -> bool:
    try:
        must_be_allowed(own, tuple(rules))
    except Refused:
        return False
    return True


def _once(names: list[str], field: str) -> None:
    twice = [name for name, times in Counter(names).items() if times > 1]
    if twice:
        raise Refused("twice", f"‘{twice[0]}’ stands there twice. Keep one.", field)
