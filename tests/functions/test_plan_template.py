"""An authority uploads a template of its own: it is checked, looked at, set, used, returned in, and left again."""

from __future__ import annotations

import base64
import hashlib
from io import BytesIO
from typing import Any

import docx
import pytest

from functions.shared.paths import plan_template_file
from functions.write_plan import templates
from infrastructure.files.word_changes import read
from infrastructure.files.word_plan import TEMPLATE
from tests.asking import Answered
from tests.functions.test_the_plan_through_word import LINE, back, edits, reworded, word
from tests.infrastructure.files.own_template import HEAD, SECTION, made, split_across_runs, with_more
from tests.pipeline import Pipeline, texts

OWN = made((*HEAD, ("Normal", "By Eastmarsh Council"), ("Normal", "{%p for s in plan.sections %}"), *SECTION, ("Normal", "{%p endfor %}")))  # fmt: skip
DIGEST = hashlib.sha256(OWN).hexdigest()


@pytest.fixture
def given() -> tuple[Pipeline, str]:
    templates._kept.clear()
    pipeline = Pipeline()
    case = pipeline.open()
    for item, section, text in (("f-1", "F", LINE), ("b-1", "B", "She counts to 10.")):
        pipeline.ask(
            "PUT", f"/api/cases/{case}/plan/line", {"item": item, "section": section, "text": text}
        ).ok()
    return pipeline, case


def upload(pipeline: Pipeline, body: bytes, name: str = "Eastmarsh plan.docx") -> Any:
    file = base64.b64encode(body).decode()
    return pipeline.ask(
        "POST", "/api/settings/plan-templates", {"name": name, "file": file}, "u-manager"
    ).ok()


def choose(pipeline: Pipeline, digest: str | None, revision: int = 0) -> Answered:
    body = {"digest": digest, "name": "Eastmarsh plan.docx", "revision": revision}
    return pipeline.ask("PUT", "/api/settings/plan-template", body, "u-manager")


def set_own(pipeline: Pipeline) -> None:
    assert upload(pipeline, OWN)["digest"] == DIGEST
    choose(pipeline, DIGEST).ok()


def says(body: bytes) -> str:
    return "\n".join(p.text for p in docx.Document(BytesIO(body)).paragraphs)


def test_a_template_is_checked_looked_at_set_and_used(given: tuple[Pipeline, str]) -> None:
    pipeline, case = given
    checked = upload(pipeline, OWN)
    assert (checked["digest"], checked["problems"], checked["warnings"]) == (DIGEST, [], [])
    preview = pipeline.get(f"/api/settings/plan-templates/{DIGEST}/preview.docx", "u-manager")
    assert "By Eastmarsh Council" in says(preview)
    assert "Robin Example" in says(preview)
    assert "By Eastmarsh Council" not in says(word(pipeline, case)), "looking changes nothing"
    choose(pipeline, DIGEST).ok()
    assert "By Eastmarsh Council" in says(word(pipeline, case))
    shown = pipeline.get("/api/settings/plan-template", "u-manager")
    assert (shown["digest"], shown["name"], shown["by"]) == (DIGEST, "Eastmarsh plan.docx", "M. M.")
    assert pipeline.get(f"/api/settings/plan-templates/{DIGEST}/template.docx", "u-manager") == OWN


def test_the_shipped_one_can_be_had_and_gone_back_to(given: tuple[Pipeline, str]) -> None:
    pipeline, case = given
    assert (
        pipeline.get("/api/settings/plan-templates/shipped/template.docx", "u-manager")
        == TEMPLATE.read_bytes()
    )
    assert "Robin Example" in str(
        read(pipeline.get("/api/settings/plan-templates/shipped/preview.docx", "u-manager")).paragraphs
    )
    before = says(word(pipeline, case))
    set_own(pipeline)
    revision = pipeline.get("/api/settings/plan-template", "u-manager")["revision"]
    choose(pipeline, None, revision).ok()
    assert says(word(pipeline, case)) == before
    assert pipeline.get("/api/settings/plan-template", "u-manager")["name"] is None


def test_problems_are_told_and_nothing_is_kept(given: tuple[Pipeline, str]) -> None:
    pipeline, _ = given
    bad = with_more("{{ plan.nam }}", "{{ plan.name|safe }}")
    checked = upload(pipeline, bad)
    assert checked["digest"] is None
    assert [p["fix"] for p in checked["problems"]] == [
        "Did you mean ‘plan.name’?",
        "Allowed are: join, upper, lower.",
    ]
    digest = hashlib.sha256(bad).hexdigest()
    assert pipeline.world.objects.pin(plan_template_file("eastmarsh", digest)) is None
    refused = choose(pipeline, digest)
    assert (refused.status, refused.body["code"], refused.body["field"]) == (
        404,
        "unknown-template",
        "digest",
    )


def test_a_copy_written_with_an_own_template_comes_back_with_the_right_edits(
    given: tuple[Pipeline, str],
) -> None:
    pipeline, case = given
    set_own(pipeline)
    own = word(pipeline, case)
    assert back(pipeline, case, own).ok()["changes"] == []
    found = back(pipeline, case, reworded(own, "40 minutes", "50 minutes")).ok()
    assert [(c["kind"], c["item"], c["text"]) for c in found["changes"]] == [
        ("changed", "f-1", LINE.replace("40", "50"))
    ]
    pipeline.ask("POST", f"/api/cases/{case}/plan/returned/edits", edits(found)).ok()
    assert texts(pipeline.get(f"/api/cases/{case}/plan"), "F") == [LINE.replace("40", "50")]


def test_a_line_added_and_one_taken_out_in_an_own_template_are_known(given: tuple[Pipeline, str]) -> None:
    pipeline, case = given
    set_own(pipeline)
    document, out = docx.Document(BytesIO(word(pipeline, case))), BytesIO()
    line = next(p for p in document.paragraphs if LINE in p.text)
    line.insert_paragraph_before("A swim each Friday.")
    gone = next(p for p in document.paragraphs if "She counts to 10." in p.text)
    gone._p.getparent().remove(gone._p)
    document.save(out)
    found = back(pipeline, case, out.getvalue()).ok()
    assert {(c["kind"], c["section"], c["item"] if c["kind"] == "removed" else c["text"]) for c in found["changes"]} == {
        ("inserted", "F", "A swim each Friday."), ("removed", None, "b-1"),
    }  # fmt: skip


def test_a_copy_comes_back_though_another_template_is_in_use_by_then(given: tuple[Pipeline, str]) -> None:
    pipeline, case = given
    set_own(pipeline)
    own = word(pipeline, case)
    choose(pipeline, None, pipeline.get("/api/settings/plan-template", "u-manager")["revision"]).ok()
    assert [c["kind"] for c in back(pipeline, case, reworded(own, "40", "50")).ok()["changes"]] == ["changed"]


def test_what_was_issued_keeps_the_template_that_it_was_issued_with(given: tuple[Pipeline, str]) -> None:
    pipeline, case = given
    issue = {"kind": "draft", "on": "2026-08-04"}
    pipeline.ask("POST", f"/api/cases/{case}/plan/issues", issue).ok()
    set_own(pipeline)
    pipeline.ask("PUT", f"/api/cases/{case}/plan/line", {"item": "f-2", "section": "F", "text": "More."}).ok()
    pipeline.ask("POST", f"/api/cases/{case}/plan/issues", issue).ok()
    second = upload(pipeline, split_across_runs(OWN))["digest"]
    choose(pipeline, second, pipeline.get("/api/settings/plan-template", "u-manager")["revision"]).ok()
    first, later = (says(pipeline.get(f"/api/cases/{case}/plan.docx?issue={n}")) for n in (1, 2))
    assert "By Eastmarsh Council" not in first
    assert "By Eastmarsh Council" in later
    copy = read(pipeline.get(f"/api/cases/{case}/plan.docx?issue=2")).copy
    assert copy is not None
    assert copy.template == DIGEST


@pytest.mark.parametrize("lost", [True, False], ids=["missing", "altered"])
def test_a_template_that_is_lost_is_told_and_no_other_takes_its_place(
    given: tuple[Pipeline, str], lost: bool
) -> None:
    pipeline, case = given
    set_own(pipeline)
    key = plan_template_file("eastmarsh", DIGEST)
    pipeline.world.objects.delete(key) if lost else pipeline.world.objects.write(
        key, TEMPLATE.read_bytes(), "x/y"
    )
    answer = pipeline.ask("GET", f"/api/cases/{case}/plan.docx")
    assert answer.status in (404, 422)
    assert answer.body["field"] == "template"
    assert "No Word file was written" in answer.body["detail"]
    assert "go back to the shipped one" in answer.body["detail"]
    assert pipeline.get(f"/api/cases/{case}/plan.pdf").startswith(b"%PDF")


def test_another_authority_neither_has_it_nor_can_read_it(given: tuple[Pipeline, str]) -> None:
    pipeline, _ = given
    set_own(pipeline)
    assert pipeline.get("/api/settings/plan-template", "u-other")["digest"] is None
    assert (
        pipeline.ask("GET", f"/api/settings/plan-templates/{DIGEST}/template.docx", None, "u-other").status
        == 404
    )
    case = pipeline.ask(
        "POST", "/api/cases",
        {"reference": "W-1", "birth_year": 2017, "birth_month": 3, "received_on": "2026-08-03", "requested_by": "school"},
        "u-other",
    ).ok()["case"]  # fmt: skip
    assert "By Eastmarsh" not in says(pipeline.get(f"/api/cases/{case}/plan.docx", "u-other"))


def test_two_managers_are_told_of_one_another(given: tuple[Pipeline, str]) -> None:
    pipeline, _ = given
    set_own(pipeline)
    clash = choose(pipeline, None, 0)
    assert (clash.status, clash.body["code"], clash.body["who"]) == (
        409,
        "changed-meanwhile",
        "M. M. (manager)",
    )


@pytest.mark.parametrize(
    ("body", "status"),
    [({"name": "a.docx", "file": "not base64!"}, 422), ({"name": "a.docx", "file": "A" * 4_100_000}, 422), ({"name": "a.docx"}, 422)],
)  # fmt: skip
def test_a_body_that_is_none_is_refused(given: tuple[Pipeline, str], body: Any, status: int) -> None:
    assert given[0].ask("POST", "/api/settings/plan-templates", body, "u-manager").status == status
