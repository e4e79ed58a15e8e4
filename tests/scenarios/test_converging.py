"""Duplicates, redeliveries and deliveries out of order converge: the same commands lead to the same state."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pipeline import Pipeline

LETTER = b"Averley School\n\nRe: Jo B.\n\nJo speaks in two-word phrases.\n\nWe recommend speech and language therapy once a week for 30 minutes.\n\nR. T.\nSENCO\n"
VOLATILE = {"version", "revision", "pupil_revision", "suggestion_revision", "at", "added_at", "raised_at"}


def play(pipeline: Pipeline, settle_between: list[bool]) -> str:
    """One story, with deliveries let through, or held back, after each step."""
    case = pipeline.open()
    steps = [
        lambda: pipeline.upload(case, "letter.txt", LETTER),
        lambda: pipeline.ask(
            "PUT", f"/api/cases/{case}/answers/agreed/SLC", {"score": 3, "revision": 0}
        ).ok(),
        lambda: pipeline.ask(
            "PUT", f"/api/cases/{case}/answers/agreed/Psych_ASD", {"score": 3, "revision": 0}
        ).ok(),
        lambda: pipeline.ask(
            "PUT", f"/api/cases/{case}/views/parent/goals", {"text": "A friend.", "revision": 0}
        ).ok(),
        lambda: pipeline.ask(
            "POST", f"/api/cases/{case}/feedback", {"text": "He cannot cope."}, key="feedback-1"
        ).ok(),
    ]
    for step, through in zip(steps, settle_between, strict=True):
        step()
        if through:
            pipeline.settle()
    pipeline.settle()
    return case


def stable(value: Any) -> Any:
    """A view without what tells when and in what order, and with lists whose order says nothing sorted."""
    if isinstance(value, dict):
        return {k: stable(v) for k, v in value.items() if k not in VOLATILE}
    if isinstance(value, list):
        return sorted((stable(v) for v in value), key=repr)
    return value


def seen(pipeline: Pipeline, case: str) -> dict[str, Any]:
    names = ("", "/assessment", "/documents", "/plan", "/reading")
    shown = {name: stable(pipeline.get(f"/api/cases/{case}{name}")) for name in names}
    for view in shown.values():
        view.pop("case", None)
    return shown


@settings(max_examples=12, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    repeats=st.integers(1, 3),
    through=st.lists(st.booleans(), min_size=5, max_size=5),
)
def test_any_order_and_any_number_of_deliveries_lead_to_the_same_views(
    seed: int, repeats: int, through: list[bool]
) -> None:
    plain = Pipeline()
    expected = seen(plain, play(plain, [True] * 5))
    mixed = Pipeline(seed=seed, repeats=repeats)
    assert seen(mixed, play(mixed, through)) == expected


def test_a_settled_case_stays_still() -> None:
    pipeline = Pipeline(repeats=2)
    case = play(pipeline, [True] * 5)
    version = pipeline.get(f"/api/cases/{case}")["version"]
    bodies = list(pipeline.world.bus.entries)  # type: ignore[attr-defined]
    pipeline._carried -= len(bodies)  # the bus delivers everything once more
    pipeline.settle()
    assert pipeline.get(f"/api/cases/{case}")["version"] == version


def test_kept_views_equal_a_rebuild() -> None:
    from functions.keep_views.handler import keep

    pipeline = Pipeline(seed=7, repeats=2)
    case = play(pipeline, [False] * 5)
    kept = seen(pipeline, case)
    views = pipeline.world.views
    for view in list(views._views):  # type: ignore[attr-defined]
        views.delete(*view)
    keep(pipeline.world, "eastmarsh", case)
    assert seen(pipeline, case) == kept


def test_one_notice_goes_to_the_senco_however_often_it_is_delivered() -> None:
    pipeline = Pipeline(seed=3, repeats=3)
    case = play(pipeline, [True] * 5)
    outbox = pipeline.world.mail.outbox  # type: ignore[attr-defined]
    assert [letter.to for letter in outbox] == ["senco@school.invalid"]
    assert "Jo" not in outbox[0].text
    assert case not in outbox[0].text
