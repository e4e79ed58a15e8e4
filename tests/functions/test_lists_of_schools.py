"""A school lists the children that it has, and no child who left."""

from __future__ import annotations

from typing import Any

import pytest

from functions.keep_views.handler import keep
from tests.pipeline import Pipeline


def test_a_child_who_moves_leaves_the_old_schools_list() -> None:
    pipeline = Pipeline()
    case = pipeline.open()
    pipeline.settle()
    _move(pipeline, case)
    pipeline.settle()
    assert _listed(pipeline, "averley") == []
    assert _listed(pipeline, "larkfield") == [case]


def test_a_keeper_that_was_overtaken_leaves_no_row_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """One keeper reads the old school; while it is about to write, the child moves and another keeper sees to it."""
    pipeline = Pipeline()
    case = pipeline.open()
    views = pipeline.world.views
    first_keep = views.keep

    def write_between_read_and_write(*args: Any, **more: Any) -> bool:
        monkeypatch.setattr(views, "get", lambda *_: None)  # what the newer keeper would have read before
        monkeypatch.setattr(views, "keep", first_keep)
        written = first_keep(*args, **more)
        _move(pipeline, case)
        keep(pipeline.world, "eastmarsh", case)
        return written

    monkeypatch.setattr(views, "keep", write_between_read_and_write)
    keep(pipeline.world, "eastmarsh", case)
    monkeypatch.undo()
    assert _listed(pipeline, "averley") == []
    assert _listed(pipeline, "larkfield") == [case]


def _move(pipeline: Pipeline, case: str) -> None:
    details = {"birth_year": 2017, "birth_month": 3, "school": "larkfield", "revision": 1}
    pipeline.ask("PUT", f"/api/cases/{case}/pupil", details).ok()


def _listed(pipeline: Pipeline, school: str) -> list[str]:
    page, _ = pipeline.world.views.page(f"eastmarsh/school/{school}/cases", "", None, 10)
    return [str(view.body["case"]) for view in page]
