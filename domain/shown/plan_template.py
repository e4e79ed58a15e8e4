"""The shape of an authority's template of the plan as screens read it, and of what a check found in one."""

from __future__ import annotations

from datetime import datetime

from domain.plan.template_fields import FILTERS, TemplateField
from events.values import Value


class TemplateFinding(Value):
    """`what` is wrong and `fix`, what to do; `where`: words of the template beside it, '' where it is no one place."""

    what: str
    fix: str
    where: str = ""


class TemplateChecked(Value):
    """`digest`: what the template is kept under and can be looked at and set by; None when it has problems and was not
    kept. `warnings` stand in nobody's way."""

    name: str
    digest: str | None
    problems: tuple[TemplateFinding, ...]
    warnings: tuple[TemplateFinding, ...]


class PlanTemplateShown(Value):
    """The template that new Word copies are written with. digest: None for the one that ships with the product. Issued
    plans keep the one that they were issued with. `fields`: all that a template may print."""

    digest: str | None
    name: str | None
    by: str | None
    at: datetime | None
    revision: int
    fields: tuple[TemplateField, ...]
    filters: dict[str, str] = FILTERS  # type: ignore[assignment]
