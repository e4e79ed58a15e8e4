"""What no machine can read is kept, told with what to do, and read in the words that a person types of it."""

from __future__ import annotations

from typing import Any

import pytest

from functions.read_document import handler as read_document
from infrastructure.files.layout import Line, Piece
from infrastructure.files.pages import Lines, RenderedPage
from tests.functions.test_reading_documents import PAGES, documents, scanned, text_pages
from tests.pipeline import Pipeline

HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"
DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
TYPED = "From his mother.\nHe has a severe language disorder and speaks in two-word phrases."


@pytest.fixture
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.fixture
def case(pipeline: Pipeline) -> str:
    return pipeline.open()


def key_in(pipeline: Pipeline, case: str, who: str = "u-coordinator", **more: Any) -> Any:
    digest = documents(pipeline, case)[0]["digest"]
    body = {"page": 1, "kind": "words", "text": TYPED, "revision": 0, **more}
    return pipeline.ask("PUT", f"/api/cases/{case}/documents/{digest}/pages", body, who)


def keep(pipeline: Pipeline, case: str, name: str = "letter.heic", body: bytes = HEIC) -> Any:
    pipeline.upload(case, name, body)
    pipeline.settle()
    (document,) = documents(pipeline, case)
    return document


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("letter.heic", HEIC),
        ("report.doc", DOC),
        ("page.html", b"<html>x</html>"),
        ("report.pdf", b"\0\1\2\xfe no PDF"),
        ("a.docx", b"PK\3\4 broken"),
    ],
)
def test_a_file_of_no_kind_that_can_be_read_is_kept_and_says_what_to_do(
    pipeline: Pipeline, case: str, name: str, body: bytes
) -> None:
    document = keep(pipeline, case, name, body)
    assert (document["status"], document["media"]) == ("unread", "application/octet-stream")
    assert document["problem"]
    assert document["advice"]


def test_what_a_person_types_of_it_is_read_and_weighed(pipeline: Pipeline, case: str) -> None:
    keep(pipeline, case)
    key_in(pipeline, case).ok()
    pipeline.settle()
    (document,) = documents(pipeline, case)
    assert (document["status"], document["pages"]) == ("read", 1)
    (page,) = text_pages(pipeline, case)
    assert page["text"] == TYPED
    assert (page["keyed"]["kind"], page["keyed"]["by"]["id"]) == ("words", "u-coordinator")
    scores = pipeline.get(f"/api/cases/{case}/reading")["questions"]
    assert any(one["question"] == "SLC" and one["suggested"] for one in scores)


def test_other_words_for_the_page_are_read_instead(pipeline: Pipeline, case: str) -> None:
    keep(pipeline, case)
    key_in(pipeline, case, text="He likes trains.").ok()
    pipeline.settle()
    revision = text_pages(pipeline, case)[0]["keyed"]["revision"]
    key_in(pipeline, case, revision=revision).ok()
    pipeline.settle()
    assert [page["text"] for page in text_pages(pipeline, case)] == [TYPED]


def test_words_that_somebody_typed_meanwhile_are_not_written_over(pipeline: Pipeline, case: str) -> None:
    keep(pipeline, case)
    key_in(pipeline, case, text="He likes trains.").ok()
    assert key_in(pipeline, case, text="He likes buses.").status == 409


def test_a_page_among_others_is_typed_and_the_others_stay(
    pipeline: Pipeline, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def only_the_first(page: RenderedPage) -> Lines:
        return [Line((Piece("Jo cannot read.", 0, 60, 10),), 700, 11)] if page.number == 1 else []

    monkeypatch.setattr(read_document, "recogniser", lambda: only_the_first)
    keep(pipeline, case, "scan.pdf", scanned())
    key_in(pipeline, case, page=3, kind="description", text="A drawing of a house; nobody is in it.").ok()
    pipeline.settle()
    (document,) = documents(pipeline, case)
    assert document["unread_pages"] == [2, 4]
    pages = text_pages(pipeline, case)
    assert (len(pages), pages[0]["text"], pages[2]["keyed"]["kind"]) == (
        PAGES,
        "Jo cannot read.",
        "description",
    )
    assert key_in(pipeline, case, page=1).status == 422


def test_one_page_after_another_of_what_no_machine_read(pipeline: Pipeline, case: str) -> None:
    keep(pipeline, case)
    for page in (1, 3, 2):
        key_in(pipeline, case, page=page, text=f"This is page {page}.").ok()
        pipeline.settle()
    assert [page["text"] for page in text_pages(pipeline, case)] == [
        f"This is page {page}." for page in (1, 2, 3)
    ]


@pytest.mark.parametrize("more", [{"text": "\u200b\ufeff"}, {"text": " ... "}, {"page": True}, {"page": "1"}])
def test_what_says_nothing_or_names_no_page_is_refused(
    pipeline: Pipeline, case: str, more: dict[str, Any]
) -> None:
    keep(pipeline, case)
    assert key_in(pipeline, case, **more).status == 422


@pytest.mark.parametrize("who", ["u-parent", "u-senco", "u-panel", "u-auditor"])
def test_only_the_coordinator_types(pipeline: Pipeline, case: str, who: str) -> None:
    keep(pipeline, case)
    assert key_in(pipeline, case, who).status in (403, 404)


@pytest.mark.parametrize("seed", range(3))
def test_in_whatever_order_it_is_told_the_last_words_are_read(seed: int) -> None:
    pipeline = Pipeline(seed, repeats=2)
    case = pipeline.open()
    keep(pipeline, case)
    key_in(pipeline, case, text="He likes trains.").ok()
    (revision,) = [
        part.revision
        for part in pipeline.world.door.load_case("eastmarsh", case).documents.popitem()[1].keyed.values()
    ]
    key_in(pipeline, case, revision=revision).ok()
    pipeline.settle()
    assert [page["text"] for page in text_pages(pipeline, case)] == [TYPED]
