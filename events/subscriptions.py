"""Who listens to what. The deployment, the reaction harness and `ehcp dlq` all read this one table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Bundle = Literal["core", "documents", "model", "ocr", "word"]


@dataclass(frozen=True, slots=True)
class Consumer:
    """One rule, one queue, one dead-letter queue and one function on the case bus.

    name: the folder under functions/. listens: wire names; empty means every event.
    seconds: the function's time-out; the queue's visibility is six times that.
    """

    name: str
    listens: tuple[str, ...]
    says: str
    seconds: int = 30
    memory: int = 512
    batch: int = 10
    bundle: Bundle = "core"
    receives: int = 5


CONSUMERS: tuple[Consumer, ...] = (
    Consumer(
        "read_document",
        ("ehcp.case.document-added.v1", "ehcp.case.page-keyed.v1"),
        "reads a document: text by page, who wrote it, sentences that bear on the child",
        seconds=300, memory=3538, batch=1, bundle="ocr",
    ),
    Consumer(
        "weigh_bundle",
        ("ehcp.case.document-read.v1", "ehcp.case.document-marked.v1"),
        "weighs the papers of a case together: suggested scores, summary, checklist",
        seconds=60, memory=1024, bundle="documents",
    ),
    Consumer(
        "allocate_cluster",
        (
            "ehcp.case.answer-given.v1",
            "ehcp.case.answer-withdrawn.v1",
            "ehcp.pupil.details-changed.v1",
        ),
        "suggests a group of similar cases, its packages and outcomes",
        memory=512, bundle="model",
    ),
    Consumer(
        "compare_model",
        (
            "ehcp.authority.model-trained.v1",
            "ehcp.authority.model-chosen.v1",
            "ehcp.authority.model-compared.v1",
        ),
        "compares a challenger with the model in use, over every open case",
        seconds=300, memory=1769, batch=1, bundle="model",
    ),
    Consumer(
        "reallocate_cases",
        ("ehcp.authority.model-chosen.v1", "ehcp.authority.reallocation-advanced.v1"),
        "allocates open cases anew after another model was put in use",
        seconds=120, memory=1024, batch=1, bundle="model",
    ),
    Consumer(
        "draft_plan",
        (
            "ehcp.case.opened.v1",
            "ehcp.case.answer-given.v1",
            "ehcp.case.answer-withdrawn.v1",
            "ehcp.case.answer-validated.v1",
            "ehcp.case.findings-recorded.v1",
            "ehcp.case.document-read.v1",
            "ehcp.case.document-added.v1",
            "ehcp.case.document-marked.v1",
            "ehcp.case.suggestions-made.v1",
            "ehcp.case.suggestions-superseded.v1",
            "ehcp.case.suggestion-decided.v1",
            "ehcp.case.package-chosen.v1",
            "ehcp.case.view-given.v1",
            "ehcp.case.plan-item-written.v1",
            "ehcp.case.plan-item-removed.v1",
            "ehcp.case.plan-proposal-settled.v1",
            "ehcp.case.plan-restored.v1",
        ),
        "redraws the working draft from what is agreed now",
    ),
    Consumer(
        "raise_flags",
        (
            "ehcp.case.answer-given.v1",
            "ehcp.case.answer-withdrawn.v1",
            "ehcp.case.answer-validated.v1",
            "ehcp.case.suggestions-made.v1",
            "ehcp.case.suggestion-decided.v1",
            "ehcp.case.feedback-given.v1",
        ),
        "raises a review flag where somebody should look",
    ),
    Consumer(
        "notify",
        ("ehcp.case.flag-raised.v1", "ehcp.case.plan-served.v1", "ehcp.case.setting-consulted.v1"),
        "tells a SENCO, a validator or a plan's reader by an e-mail with nothing personal in it",
        batch=1,
    ),
    Consumer("keep_views", (), "keeps the views that screens read"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Intake:
    """A queue with a function that is fed from outside the case bus: uploads, and authorities' systems."""

    name: str
    says: str
    seconds: int = 30
    memory: int = 512
    batch: int = 10
    bundle: Bundle = "core"
    receives: int = 5


VERIFY_UPLOAD = Intake(
    "verify_upload",
    "checks an upload and keeps it under its digest",
    seconds=60,
    memory=1024,
    batch=1,
    bundle="documents",
)
RECEIVE = Intake("receive", "turns an authority's event into a command")
INTAKES = (VERIFY_UPLOAD, RECEIVE)

SOURCE = "ehcp"
"""The `source` of every event on the case bus."""


def consumer(name: str) -> Consumer | Intake:
    """Raises KeyError for a name that is not in the table."""
    every: tuple[Consumer | Intake, ...] = (*CONSUMERS, *INTAKES)
    return {c.name: c for c in every}[name]
