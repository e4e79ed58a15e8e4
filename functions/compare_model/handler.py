"""Compares a challenger with the model in use, over every open case of the authority: what would change, and for whom.

One challenger at a time; its comparison wakes the next. It reads facts of cases and no names, and changes no case.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from domain.authority.models import in_use, record_comparison, to_compare
from domain.insight.case_facts import CaseFacts
from domain.insight.comparing import Comparison, compare
from events.authority import ModelCompared
from functions.shared.composition import shelf
from functions.shared.door import fingerprint
from functions.shared.parts import Parts
from functions.shared.paths import model_report
from functions.shared.reaction import Cause, reaction
from infrastructure.models.artefact import ModelUnusable

NAME, VERSION = "compare_model", "1"
PAGE = 500


def react(cause: Cause, world: Parts) -> None:
    """A challenger whose file is missing or broken does not keep the others waiting; the failure is told at the end."""
    settings = world.door.load_authority(cause.authority)
    models = shelf()
    using = models.in_use(cause.authority, settings)
    broken: ModelUnusable | None = None
    for digest in to_compare(settings, models.shipped):
        try:
            challenger = models.model(cause.authority, digest)
        except ModelUnusable as error:
            broken = error
            continue
        found = compare(_facts(world, cause.authority), using, challenger)
        facts = _kept(world, cause.authority, digest, in_use(settings, models.shipped), found)
        context = cause.context(NAME, VERSION, world, digest)
        world.door.authority(
            context, lambda a, f=facts: record_comparison(a, f, models.shipped), fingerprint(NAME, digest)  # type: ignore[misc]
        )  # fmt: skip
        break
    if broken is not None:
        raise broken


def _facts(world: Parts, authority: str) -> Iterator[CaseFacts]:
    after: str | None = None
    while True:
        page, after = world.views.page(f"{authority}/facts", "", after, PAGE)
        yield from (CaseFacts.model_validate(view.body) for view in page)
        if after is None:
            return


def _kept(world: Parts, authority: str, digest: str, against: str, found: Comparison) -> ModelCompared:
    """Case by case in an object, because an event has a size limit; its digest in the event, so that both belong."""
    report = json.dumps([each.model_dump() for each in found.case_by_case], separators=(",", ":")).encode()
    named = hashlib.sha256(report).hexdigest()
    world.objects.write(model_report(authority, named), report, "application/json")
    return ModelCompared(
        challenger=digest, against=against, report=named, cases=found.cases, changed=found.changed,
        recommended=found.recommended, by_group=found.by_group, by_age_band=found.by_age_band,
        by_primary_need=found.by_primary_need, by_first_language=found.by_first_language,
    )  # fmt: skip


handler = reaction(NAME, react, newest_only=True)
