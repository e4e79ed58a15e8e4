"""Every check by the id of its rule."""

from __future__ import annotations

from collections.abc import Mapping

from domain.plan.quality import (
    checks_outcomes,
    checks_provision,
    checks_sections,
    checks_sources,
    checks_thread,
    checks_vague,
    checks_words,
)  # fmt: skip
from domain.plan.quality.found import Check

CHECKS: Mapping[str, Check] = {
    check: look
    for room in (
        checks_thread, checks_vague, checks_provision, checks_outcomes, checks_sections, checks_sources, checks_words,
    )
    for check, look in room.CHECKS.items()
}  # fmt: skip
