"""The list of fields is what a plan has, no more and no less."""

from dataclasses import fields

from domain.plan.document import PlanDocument, PlanLine, PlanSection
from domain.plan.state import SECTIONS
from domain.plan.template_fields import FIELDS, field_of, fields_page, names_of, nearest
from domain.plan.template_sample import sample


def test_every_part_of_a_plan_is_a_field_but_ids() -> None:
    assert set(names_of("plan")) == {f.name for f in fields(PlanDocument)} | {
        f"section_{s}" for s in SECTIONS
    }
    assert set(names_of("section")) == {f.name for f in fields(PlanSection)}
    assert set(names_of("line")) == {f.name for f in fields(PlanLine)} - {"id"}


def test_a_name_that_is_nearly_right_is_recognised() -> None:
    assert nearest("plan.nam", tuple(f"plan.{n}" for n in names_of("plan"))) == "plan.name"
    assert nearest("wholly different", names_of("line")) is None
    assert field_of("text", "anything") is None


def test_the_page_has_every_field_with_its_meaning() -> None:
    page = fields_page()
    assert all(f"`{f.of}.{f.name}`" in page and f.means in page for f in FIELDS)


def test_in_the_fictional_plan_everything_stands_and_no_text_stands_twice() -> None:
    plan = sample()
    texts = [line.text for s in plan.sections for line in s.lines]
    assert len(texts) == len(set(texts)) == 3 * len(SECTIONS)
    assert all(s.questions and s.removed for s in plan.sections)
    lines = [line for s in plan.sections for line in s.lines]
    assert any(line.change for line in lines)
    assert any(not line.sources for line in lines)
    assert all(not s.lines for s in sample(0).sections)
