"""A co-ordinator gets the plan as Word, changes it there, and takes the changes back into the log."""

from __future__ import annotations

import base64
import json
from typing import Any

import jsonschema
import pytest
from lxml import etree

from infrastructure.generate import ROOT
from tests.asking import Answered
from tests.infrastructure.files.test_word_changes import edited
from tests.pipeline import Pipeline, texts

LINE = "A therapist, 40 minutes weekly, for two terms."
SECOND = "A laptop of her own, from September."
Given = tuple[Pipeline, str]


@pytest.fixture
def given() -> Given:
    pipeline = Pipeline()
    case = pipeline.open()
    for item, section, text in (("f-1", "F", LINE), ("b-1", "B", "She counts to 10.")):
        pipeline.ask(
            "PUT", f"/api/cases/{case}/plan/line", {"item": item, "section": section, "text": text}
        ).ok()
    return pipeline, case


def word(pipeline: Pipeline, case: str) -> bytes:
    body: bytes = pipeline.get(f"/api/cases/{case}/plan.docx")
    return body


def back(pipeline: Pipeline, case: str, body: bytes, who: str = "u-coordinator") -> Answered:
    file = base64.b64encode(body).decode()
    return pipeline.ask("POST", f"/api/cases/{case}/plan/returned", {"file": file}, who)


def reworded(body: bytes, old: str, new: str) -> bytes:
    def change(tree: Any) -> None:
        for text in tree.iter("{*}t"):
            text.text = (text.text or "").replace(old, new)

    return edited(change, body)


def edits(found: Any) -> dict[str, Any]:
    return {
        "edits": [
            {
                "item": c["item"], "section": c["section"], "revision": c["revision"],
                "text": None if c["kind"] == "removed" else c["text"],
            }
            for c in found["changes"]
        ]
    }  # fmt: skip


def test_a_change_made_in_word_is_found_changes_nothing_and_is_taken_when_ticked(given: Given) -> None:
    pipeline, case = given
    found = back(pipeline, case, reworded(word(pipeline, case), "40 minutes", "50 minutes")).ok()
    assert [(c["kind"], c["item"], c["text"]) for c in found["changes"]] == [
        ("changed", "f-1", LINE.replace("40", "50"))
    ]
    assert texts(pipeline.get(f"/api/cases/{case}/plan"), "F") == [LINE]
    pipeline.ask("POST", f"/api/cases/{case}/plan/returned/edits", edits(found)).ok()
    assert texts(pipeline.get(f"/api/cases/{case}/plan"), "F") == [LINE.replace("40", "50")]
    assert back(pipeline, case, word(pipeline, case)).ok()["changes"] == []


def rows_swapped(body: bytes) -> bytes:
    def change(tree: Any) -> None:
        first, second = (
            next(next(t for t in tree.iter("{*}t") if words in (t.text or "")).iterancestors("{*}tr"))
            for words in (LINE, SECOND)
        )
        second.addnext(first)

    return edited(change, body)


def test_an_order_made_in_word_is_taken_as_an_order(given: Given) -> None:
    pipeline, case = given
    line = {"item": "f-2", "section": "F", "text": SECOND}
    pipeline.ask("PUT", f"/api/cases/{case}/plan/line", line).ok()
    found = back(pipeline, case, rows_swapped(word(pipeline, case))).ok()
    assert found["changes"] == []
    (order,) = found["orders"]
    body = {"orders": [{name: order[name] for name in ("section", "items", "revision")}]}
    pipeline.ask("POST", f"/api/cases/{case}/plan/returned/edits", body).ok()
    assert texts(pipeline.get(f"/api/cases/{case}/plan"), "F") == [SECOND, LINE]
    assert back(pipeline, case, word(pipeline, case)).ok()["orders"] == []


def test_a_change_that_somebody_else_overtook_is_told_and_not_saved_over(given: Given) -> None:
    pipeline, case = given
    found = back(pipeline, case, reworded(word(pipeline, case), "40", "50")).ok()
    newer = {"item": "f-1", "section": "F", "text": "Theirs.", "revision": found["changes"][0]["revision"]}
    pipeline.ask("PUT", f"/api/cases/{case}/plan/line", newer).ok()
    refused = pipeline.ask("POST", f"/api/cases/{case}/plan/returned/edits", edits(found))
    assert (refused.status, refused.body["code"]) == (409, "changed-meanwhile")
    assert texts(pipeline.get(f"/api/cases/{case}/plan"), "F") == ["Theirs."]


def test_an_older_copy_shows_all_three_side_by_side(given: Given) -> None:
    pipeline, case = given
    older = word(pipeline, case)
    revision = back(pipeline, case, reworded(older, "40", "50")).ok()["changes"][0]["revision"]
    newer = {"item": "f-1", "section": "F", "text": "Theirs.", "revision": revision}
    pipeline.ask("PUT", f"/api/cases/{case}/plan/line", newer).ok()
    (change,) = back(pipeline, case, reworded(older, "40", "50")).ok()["changes"]
    assert change["clash"]
    assert (change["before"], change["text"], change["now"]) == (LINE, LINE.replace("40", "50"), "Theirs.")


def test_another_child_s_plan_is_refused_and_so_is_a_file_that_says_nothing(given: Given) -> None:
    pipeline, case = given
    other = pipeline.open("EM-2")
    for body, code in ((word(pipeline, other), "another-plan"), (b"no word", "not-accepted")):
        refused = back(pipeline, case, body)
        assert (refused.status, refused.body["code"], refused.body["field"]) == (422, code, "file")


def test_all_edits_are_taken_or_none(given: Given) -> None:
    pipeline, case = given
    body = {"edits": [
        {"item": "new", "section": "F", "text": "New."}, {"item": "f-1", "section": "F", "text": "X.", "revision": 1}
    ]}  # fmt: skip
    assert pipeline.ask("POST", f"/api/cases/{case}/plan/returned/edits", body).status == 409
    assert texts(pipeline.get(f"/api/cases/{case}/plan"), "F") == [LINE]


def test_the_plan_as_json_and_as_xml_keeps_to_its_published_schema(given: Given) -> None:
    pipeline, case = given
    typed = "{{ 7 * 7 }} <script>alert(1)</script> ]]> & {% x %}"
    pipeline.ask("PUT", f"/api/cases/{case}/plan/line", {"item": "f-2", "section": "F", "text": typed}).ok()
    told = pipeline.get(f"/api/cases/{case}/plan.json")
    jsonschema.validate(told, json.loads((ROOT / "docs" / "plan.schema.json").read_text()))
    assert [line["text"] for line in told["sections"][5]["lines"]] == [LINE, typed]
    tree = etree.fromstring(xml(pipeline, case))
    etree.XMLSchema(etree.parse(str(ROOT / "docs" / "plan.xsd"))).assertValid(tree)
    assert [line.text for line in tree.iterfind("{*}sections/{*}section[6]/{*}lines/{*}line/{*}text")] == [
        LINE,
        typed,
    ]


def xml(pipeline: Pipeline, case: str) -> bytes:
    body: bytes = pipeline.get(f"/api/cases/{case}/plan.xml")
    return body
