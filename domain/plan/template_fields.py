"""What a template of the plan may print: every field by name, with its meaning. Nothing else is there for a template.

The names are those of `document.py`; a test holds the two together. docs/plan-template-fields.md is made from this list.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final, Literal

from domain.plan.sections import SECTION_WORDS
from events.values import Value

Kind = Literal["text", "texts", "section", "sections", "line", "lines", "plan", "loop"]
"""A text, some texts, one or all sections, one or all lines of a section, the plan itself, and where a loop stands."""
Need = Literal["must", "should", "may"]
"""Without a `must` the template is refused: the plan would not say what it has to. A `should` is a warning."""

ROOT: Final = "plan"
OF: Final[Mapping[Kind, Kind]] = {"texts": "text", "sections": "section", "lines": "line"}
"""What a loop over one of these goes through."""
FILTERS: Final[Mapping[str, str]] = {
    "join": "the texts of a list in one, as in {{ line.serves|join(', ') }}",
    "upper": "in capitals",
    "lower": "in small letters",
}
"""The filters that a template may use."""


class TemplateField(Value):
    """`of`: what it belongs to. `means`: for people. `need`: whether a template has to print it."""

    of: Kind
    name: str
    kind: Kind
    means: str
    need: Need = "may"


def _field(of: Kind, name: str, kind: Kind, means: str, need: Need = "may") -> TemplateField:
    return TemplateField(of=of, name=name, kind=kind, means=means, need=need)


FIELDS: Final = (
    _field("plan", "title", "text", "Education, Health and Care Plan"),
    _field("plan", "status", "text", "What it is: a working draft, or what was issued, when and by whom", "must"),
    _field("plan", "made_under", "text", "The Act and regulations that the plan is made under", "should"),
    _field("plan", "name", "text", "The child's or young person's name", "must"),
    _field("plan", "reference", "text", "The authority's reference of the child", "must"),
    _field("plan", "born", "text", "Date of birth", "must"),
    _field("plan", "notices", "texts", "What a working copy leaves out, and how an amendment is marked", "must"),
    _field("plan", "sections", "sections", "Every section, A to K, in order"),
    *(
        _field("plan", f"section_{letter}", "section", f"Section {letter}: {words.title}")
        for letter, words in SECTION_WORDS.items()
    ),
    _field("section", "letter", "text", "A to K, with H1 and H2"),
    _field("section", "title", "text", "What the section is called, without its letter"),
    _field("section", "layout", "text", "'lines', 'thread' (a table with what each line serves) or 'list' (a table)"),
    _field("section", "column", "text", "What the lines are called in the head of a table"),
    _field("section", "empty", "text", "What to say where the section has no line", "should"),
    _field("section", "lines", "lines", "The lines of the section", "must"),
    _field("section", "questions", "texts", "What is still to be answered, in a working copy only", "must"),
    _field("section", "removed", "texts", "Lines that a proposed amendment leaves out", "must"),
    _field("line", "label", "text", "The number of the line, such as F2", "should"),
    _field("line", "text", "text", "The words of the line. Each line needs a paragraph of its own", "must"),
    _field("line", "serves", "texts", "Numbers of the needs and outcomes that the line answers to"),
    _field("line", "sources", "texts", "Where the line comes from, in words", "should"),
    _field("line", "change", "text", "In a proposed amendment, how the line differs; else empty", "must"),
    _field("loop", "index", "text", "How many times the loop went round, counted from 1"),
    _field("loop", "first", "text", "Whether it is the first time"),
    _field("loop", "last", "text", "Whether it is the last time"),
)  # fmt: skip

_BY_NAME: Mapping[Kind, Mapping[str, TemplateField]] = {
    kind: {field.name: field for field in FIELDS if field.of == kind} for kind in ("plan", "section", "line", "loop")
}  # fmt: skip


def field_of(kind: Kind, name: str) -> TemplateField | None:
    """The field of that name; None where there is none."""
    return _BY_NAME.get(kind, {}).get(name)


def names_of(kind: Kind) -> tuple[str, ...]:
    return tuple(_BY_NAME.get(kind, {}))


def nearest(name: str, among: tuple[str, ...]) -> str | None:
    """The known name that somebody most likely meant."""
    found = get_close_matches(name, among, n=1, cutoff=0.55)
    return found[0] if found else None


def fields_page() -> str:
    """docs/plan-template-fields.md, in Markdown, the same every time."""
    rows = "\n".join(
        f"| `{_written(field)}` | {_KINDS[field.kind]} | {field.need} | {field.means} |" for field in FIELDS
    )
    filters = "\n".join(f"- `{name}`: {means}" for name, means in FILTERS.items())
    return (
        "# Fields of a plan template\n\nMade from the code (`make schemas`). A template is a Word document (.docx) with "
        "these fields in it. It is checked when it is uploaded, and nothing in it is run.\n\n"
        "A field stands in double braces: `{{ plan.name }}`. A list is gone through with a loop, each tag in a paragraph "
        "of its own (`{%p … %}`) or, in a table, a row of its own (`{%tr … %}`):\n\n"
        "```\n{%p for section in plan.sections %}\nSection {{ section.letter }}: {{ section.title }}\n"
        "{%p for line in section.lines %}\n{{ line.label }} {{ line.text }}\n{%p endfor %}\n{%p endfor %}\n```\n\n"
        "`{%p if section.lines %} … {%p else %} … {%p endif %}` prints what depends. In place of `section` and `line` you "
        "may choose other names. To lay a section out by itself, write `plan.section_B` for section B.\n\n"
        f"Filters: \n\n{filters}\n\nAnything else (calls, macros, imports, other filters) is refused.\n\n"
        "A template that lacks a field marked *must* is refused; one that lacks a *should* is taken with a warning.\n\n"
        f"| field | is | a template | means |\n|---|---|---|---|\n{rows}\n"
    )


_KINDS: Mapping[Kind, str] = {
    "text": "text", "texts": "list of texts", "section": "section", "sections": "list of sections",
    "line": "line", "lines": "list of lines", "plan": "plan", "loop": "loop",
}  # fmt: skip


def _written(field: TemplateField) -> str:
    return f"{field.of}.{field.name}"
