"""Every rule that ships, in the order of the plan."""

from __future__ import annotations

from collections.abc import Mapping

from domain.plan.quality.rules import Rule
from domain.plan.quality.table_sections import NEEDS, OTHERS, OUTCOME
from domain.plan.quality.table_thread import PROVISION, THREAD
from domain.plan.quality.table_words import SOURCES, WORDS

RULES: tuple[Rule, ...] = (*THREAD, *NEEDS, *OUTCOME, *PROVISION, *OTHERS, *SOURCES, *WORDS)
BY_ID: Mapping[str, Rule] = {rule.id: rule for rule in RULES}
