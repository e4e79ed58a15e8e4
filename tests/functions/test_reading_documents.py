"""Reading one document in the cloud: nothing is read twice, nothing is written over, and how far it is can be seen."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from functions.read_document import handler as read_document
from functions.shared.composition import reader
from infrastructure.files.layout import Line, Piece
from infrastructure.files.pages import Lines, RenderedPage, Unclear
from infrastructure.memory.objects import MemoryObjects
from tests.infrastructure.files import build
from tests.pipeline import Pipeline

LETTER = b"Averley School\n\nRe: Jo B.\n\nJo speaks in two-word phrases and has a severe language disorder.\n\nR. T.\nSENCO\n"
PAGES = 4
SHAPES = b"q 10 0 0 10 100 700 cm 0 0 20 3 re f Q"


class Recogniser:
    """Reads every page as the same words, and breaks down once before a page."""

    def __init__(self, breaks_at: int | None = None) -> None:
        self.breaks_at = breaks_at
        self.unclear = 0
        self.asked: list[int] = []
        self.seen_meanwhile: list[Mapping[str, Any]] = []
        self.look: Any = None

    def __call__(self, page: RenderedPage) -> Lines:
        if page.number == self.breaks_at:
            self.breaks_at = None
            raise MemoryError
        self.asked.append(page.number)
        if page.number == self.unclear:
            raise Unclear
        if self.look:
            self.seen_meanwhile.append(self.look())
        return [Line((Piece(f"Page {page.number}: Jo cannot read.", 0, 60, 10),), 700, 11)]


@pytest.fixture
def recogniser(monkeypatch: pytest.MonkeyPatch) -> Recogniser:
    made = Recogniser()
    monkeypatch.setattr(read_document, "recogniser", lambda: made)
    return made


def scanned() -> bytes:
    """A PDF of pages of shapes and no letters."""
    return build.pdf(content=SHAPES, kids="4 0 R " * PAGES, count=PAGES)


def added(case: str, version: int) -> str:
    stream = f"eastmarsh/case/{case}"
    detail = {
        "id": f"{stream}:{version}",
        "stream": stream,
        "version": version,
        "type": "-",
        "correlation": "c",
    }
    return json.dumps({"detail": detail})


def documents(pipeline: Pipeline, case: str) -> Any:
    return pipeline.get(f"/api/cases/{case}/documents")["documents"]


def text_pages(pipeline: Pipeline, case: str) -> Any:
    digest = documents(pipeline, case)[0]["digest"]
    return pipeline.get(f"/api/cases/{case}/documents/{digest}/pages")["pages"]


def keys(pipeline: Pipeline, prefix: str) -> list[str]:
    objects = pipeline.world.objects
    assert isinstance(objects, MemoryObjects)
    return sorted(key for key in objects._objects if key.startswith(prefix))


class TestAfterACrash:
    def test_no_page_is_recognised_twice(self, recogniser: Recogniser) -> None:
        pipeline = Pipeline()
        case = pipeline.open()
        pipeline.upload(case, "scan.pdf", scanned())
        recogniser.breaks_at = 3
        assert pipeline.deliver("read_document", added(case, 2))["batchItemFailures"] != []
        assert documents(pipeline, case)[0]["status"] == "reading"
        pipeline.settle()
        assert recogniser.asked == [1, 2, 3, 4]
        assert [page["text"] for page in text_pages(pipeline, case)] == [
            f"Page {number}: Jo cannot read." for number in range(1, PAGES + 1)
        ]

    def test_nor_is_one_that_was_unclear(self, recogniser: Recogniser) -> None:
        pipeline = Pipeline()
        case = pipeline.open()
        pipeline.upload(case, "scan.pdf", scanned())
        recogniser.breaks_at, recogniser.unclear = 3, 2
        assert pipeline.deliver("read_document", added(case, 2))["batchItemFailures"] != []
        pipeline.settle()
        assert (recogniser.asked, documents(pipeline, case)[0]["unread_pages"]) == ([1, 2, 3, 4], [2])

    def test_one_that_runs_out_of_time_goes_on_where_it_stopped(
        self, recogniser: Recogniser, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pipeline = Pipeline()
        case = pipeline.open()
        pipeline.upload(case, "scan.pdf", scanned())
        monkeypatch.setattr(read_document, "MARGIN", 1e9)
        assert pipeline.deliver("read_document", added(case, 2))["batchItemFailures"] != []
        assert recogniser.asked == []
        monkeypatch.undo()
        monkeypatch.setattr(read_document, "recogniser", lambda: recogniser)
        pipeline.settle()
        assert recogniser.asked == [1, 2, 3, 4]

    def test_the_file_is_not_opened_again_once_its_text_is_kept(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pipeline = Pipeline()
        case = pipeline.open()
        pipeline.upload(case, "letter.txt", LETTER)
        opened: list[str] = []
        real = read_document.read
        monkeypatch.setattr(read_document, "read", lambda *given: opened.append("once") or real(*given))
        breaks = iter([True])

        def breaking(*given: Any) -> Any:
            if next(breaks, False):
                raise MemoryError
            return reading(*given)

        reading = read_document.read_document
        monkeypatch.setattr(read_document, "read_document", breaking)
        assert pipeline.deliver("read_document", added(case, 2))["batchItemFailures"] != []
        pipeline.settle()
        assert (opened, documents(pipeline, case)[0]["status"]) == (["once"], "read")


class TestProgress:
    def test_pages_are_counted_while_it_is_read_and_no_event_is_spent_on_them(
        self, recogniser: Recogniser
    ) -> None:
        pipeline = Pipeline()
        case = pipeline.open()
        pipeline.upload(case, "scan.pdf", scanned())
        recogniser.look = lambda: documents(pipeline, case)[0]
        assert documents(pipeline, case)[0]["status"] == "waiting"
        pipeline.settle()
        told = [(seen["status"], seen["pages_read"], seen["pages"]) for seen in recogniser.seen_meanwhile]
        assert told == [("reading", 0, 0), ("reading", 1, 4), ("reading", 2, 4), ("reading", 3, 4)]
        done = documents(pipeline, case)[0]
        assert (done["status"], done["pages"]) == ("read", PAGES)

    def test_one_that_cannot_be_read_says_why_and_what_to_do(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def by_hand(page: RenderedPage) -> Lines:
            raise Unclear

        monkeypatch.setattr(read_document, "recogniser", lambda: by_hand)
        pipeline = Pipeline()
        case = pipeline.open()
        pipeline.upload(case, "scan.pdf", scanned())
        pipeline.settle()
        document = documents(pipeline, case)[0]
        assert (document["status"], bool(document["problem"]), bool(document["advice"])) == (
            "unread",
            True,
            True,
        )

    def test_pages_that_nobody_could_recognise_are_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def only_the_first(page: RenderedPage) -> Lines:
            return [Line((Piece("Jo cannot read.", 0, 60, 10),), 700, 11)] if page.number == 1 else []

        monkeypatch.setattr(read_document, "recogniser", lambda: only_the_first)
        pipeline = Pipeline()
        case = pipeline.open()
        pipeline.upload(case, "scan.pdf", scanned())
        pipeline.settle()
        (document,) = documents(pipeline, case)
        assert document["unread_pages"] == [2, 3, 4]
        assert "No words were found on pages 2" in document["notes"][0]
        assert [page["unread"] for page in text_pages(pipeline, case)] == [False, True, True, True]


class TestAnotherReader:
    @pytest.fixture
    def pipeline(self) -> Pipeline:
        pipeline = Pipeline()
        self.case = pipeline.open()
        pipeline.upload(self.case, "letter.txt", LETTER)
        pipeline.settle()
        return pipeline

    @pytest.fixture
    def newer(self, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
        weights = reader()
        model = weights.model.model_copy(update={"version": "99", "digest": "9" * 64})
        other = replace(weights, model=model)
        monkeypatch.setattr(read_document, "reader", lambda: other)

    def test_the_same_reader_does_not_read_again(self, pipeline: Pipeline) -> None:
        before = pipeline.get(f"/api/cases/{self.case}")["version"]
        pipeline.deliver("read_document", added(self.case, 2))
        pipeline.settle()
        assert pipeline.get(f"/api/cases/{self.case}")["version"] == before

    @pytest.mark.usefixtures("newer")
    def test_a_newer_one_writes_beside_it_and_never_over_it(self, pipeline: Pipeline) -> None:
        before = {key: pipeline.world.objects.read(key) for key in keys(pipeline, "texts/")}
        pipeline.deliver("read_document", added(self.case, 2))
        assert all(pipeline.world.objects.read(key) == body for key, body in before.items())
        assert len(keys(pipeline, "texts/")) == len(keys(pipeline, "readings/")) == 2

    @pytest.mark.usefixtures("newer")
    def test_screens_show_the_text_that_the_newest_reading_speaks_of(self, pipeline: Pipeline) -> None:
        pipeline.deliver("read_document", added(self.case, 2))
        newest = next(key for key in keys(pipeline, "texts/") if "99-" in key)
        pipeline.world.objects.write(newest, b'{"pages": [{"number": 1, "text": "Newer."}]}', "-")
        assert text_pages(pipeline, self.case)[0]["text"] == "Newer."
