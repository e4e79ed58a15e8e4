"""The tags of a template, read and never run: each field must be a declared one, and nothing but fields, loops and ifs.

docxtpl joins what Word split across runs, jinja2 parses the result, and every node of what it parsed is looked at here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import NamedTuple

from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import TemplateSyntaxError, nodes

from domain.plan.template_fields import FILTERS, OF, ROOT, Kind, field_of, names_of, nearest
from domain.shown.plan_template import TemplateFinding
from infrastructure.files.word_plan import environment

SHOWN = 90
"""characters of the template that a finding quotes"""
TAGS = 1_000
"""of all parts together; the shipped template has some 60"""
_SPECIAL = re.compile(r"\{%\s*(colspan|cellbg|vm|hm)\b|\{[{%]r\s")
_NOT_ALLOWED: Mapping[type[nodes.Node], str] = {
    nodes.Macro: "a macro", nodes.CallBlock: "a call", nodes.FilterBlock: "a filter block", nodes.Import: "an import",
    nodes.FromImport: "an import", nodes.Include: "another template", nodes.Extends: "another template",
    nodes.Block: "a block", nodes.Assign: "‘set’", nodes.AssignBlock: "‘set’", nodes.With: "‘with’",
    nodes.Call: "a call, something with brackets", nodes.Getitem: "square brackets", nodes.Test: "a test (‘is …’)",
    nodes.Scope: "a scope", nodes.Slice: "square brackets", nodes.Concat: "‘~’",
}  # fmt: skip


class Part(NamedTuple):
    """A part of the file that is filled in. xml: as jinja2 gets it, a paragraph a line. words: as they stand in Word."""

    name: str
    xml: str
    words: str


def parts_of(body: bytes) -> list[Part]:
    """Everything that docxtpl fills in: the text, headers, footers, footnotes and the properties of the file."""
    word = DocxTemplate(BytesIO(body))
    word.init_docx()
    found = [("the text", word.get_xml())]
    for uri, name in ((word.HEADER_URI, "a header"), (word.FOOTER_URI, "a footer")):
        found += [(name, word.get_part_xml(part)) for _, part in word.get_headers_footers(uri)]
    for part in word.docx.part.package.iter_parts():
        if part.content_type.endswith("wordprocessingml.footnotes+xml"):
            found.append(("a footnote", part.blob.decode("utf-8", "replace")))
    told = [
        Part(name, re.sub(r"<w:p([ >])", r"\n<w:p\1", word.patch_xml(xml)), re.sub(r"<[^>]*>", "", xml))
        for name, xml in found
    ]
    properties = word.docx.core_properties
    for each in ("author", "comments", "identifier", "language", "subject", "title"):
        text = str(getattr(properties, each) or "")
        told.append(Part("the file's properties", text, text))
    return told


def problems_of(parts: list[Part]) -> list[TemplateFinding]:
    """Every tag that is not allowed, every field that there is not, each with what to write instead."""
    if sum(part.xml.count("{{") + part.xml.count("{%") for part in parts) > TAGS:
        return [
            _finding(
                f"The template has more than {TAGS:,} tags.",
                "Use loops in place of tags written many times.",
                "",
            )
        ]
    reader = _Reader()
    for part in parts:
        reader.read(part)
    return list(dict.fromkeys(reader.problems))


@dataclass(slots=True)
class _Reader:
    problems: list[TemplateFinding] = field(default_factory=list)
    _lines: list[str] = field(default_factory=list)

    def read(self, part: Part) -> None:
        self._lines = part.xml.split("\n")
        for special in dict.fromkeys(found[0].strip() for found in _SPECIAL.finditer(part.words)):
            fix = "Merge or colour cells in Word, and print text with {{ … }}."
            self.problems.append(_finding(f"{special} is not allowed.", fix, ""))
        try:
            tree = environment().parse(part.xml)
        except TemplateSyntaxError as error:
            self._say(
                error.lineno,
                f"The tags in {part.name} do not fit together: {_in_english(error.message or '')}",
                _FIT,
            )
            return
        except RecursionError:
            self._say(
                1, f"The tags in {part.name} are too deep inside one another.", "Write them more simply."
            )
            return
        self._block(tree.body, {ROOT: "plan"}, ())

    def _block(self, body: list[nodes.Node], names: dict[str, Kind], through: tuple[Kind, ...]) -> None:
        """names: what may be named here. through: what the loops around it go through."""
        for node in body:
            if isinstance(node, nodes.Output):
                for printed in node.nodes:
                    if not isinstance(printed, nodes.TemplateData):
                        self._printed(printed, names)
            elif isinstance(node, nodes.If):
                self._kind(node.test, names)
                self._block(node.body, names, through)
                self._block(list(node.elif_), names, through)
                self._block(node.else_, names, through)
            elif isinstance(node, nodes.For):
                self._loop(node, names, through)
            else:
                self._refuse(node)

    def _loop(self, node: nodes.For, names: dict[str, Kind], through: tuple[Kind, ...]) -> None:
        kind = self._kind(node.iter, names)
        if not isinstance(node.target, nodes.Name) or node.recursive:
            self._say(node.lineno, "A loop needs one name.", "Write {%p for line in section.lines %}.")
            return
        if kind is not None and kind not in OF:
            self._say(
                node.lineno,
                "A loop goes through something that is no list.",
                "Loop over sections, lines or a list.",
            )
        one = OF.get(kind) if kind else None
        if one is not None and one in through:
            what = {"section": "sections", "line": "lines"}.get(one, "texts")
            self._say(
                node.lineno, f"A loop over {what} stands inside another loop over {what}.",
                "End the first with {%p endfor %} before the second begins.",
            )  # fmt: skip
        if node.target.name in (ROOT, "loop"):
            self._say(node.lineno, f"‘{node.target.name}’ is taken.", "Choose another name for the loop.")
            return
        inner: dict[str, Kind] = {**names, "loop": "loop"}
        # Unknown things were told of once: what follows from them is not told again.
        inner[node.target.name] = one or "text"
        unknown = one is None
        before = len(self.problems)
        if node.test is not None:
            self._kind(node.test, inner)
        self._block(node.body, inner, (*through, one) if one else through)
        if unknown:
            del self.problems[before:]
        self._block(node.else_, names, through)

    def _printed(self, node: nodes.Node, names: Mapping[str, Kind]) -> None:
        kind = self._kind(node, names)
        if kind is not None and kind != "text":
            fix = {"texts": "Join it: {{ line.serves|join(', ') }}, or loop over it."}.get(kind, _LOOP)
            self._say(node.lineno, "A list or a part of the plan is printed as it is.", fix)

    def _kind(self, node: nodes.Node, names: Mapping[str, Kind]) -> Kind | None:
        """What the expression is; None where that was refused, which is told."""
        if isinstance(node, nodes.Const | nodes.TemplateData):
            return "text"
        if isinstance(node, nodes.Name):
            if node.name in names:
                return names[node.name]
            self._unknown(node.lineno, node.name, tuple(names))
            return None
        if isinstance(node, nodes.Getattr):
            base = self._kind(node.node, names)
            if base is None:
                return None
            found = field_of(base, node.attr)
            if found is None and base == "text":
                self._say(
                    node.lineno, f"A text has no part ‘{_short(node.attr)}’.", "Print the text as it is."
                )
                return None
            if found is None:
                owner = node.node.name if isinstance(node.node, nodes.Name) else base
                self._unknown(
                    node.lineno, f"{owner}.{node.attr}", tuple(f"{owner}.{n}" for n in names_of(base))
                )
                return None
            return found.kind
        if isinstance(node, nodes.Filter) and node.name in FILTERS and node.node is not None:
            kind = self._kind(node.node, names)
            plain = all(isinstance(each, nodes.Const) and isinstance(each.value, str) for each in node.args)
            if not plain or node.kwargs or node.dyn_args or node.dyn_kwargs or len(node.args) > 1:
                self._say(
                    node.lineno, f"The filter ‘{node.name}’ is written in a way that is not allowed.", _JOIN
                )
                return None
            if kind is not None and (kind == "texts") != (node.name == "join"):
                self._say(node.lineno, f"The filter ‘{node.name}’ does not fit what it stands after.", _JOIN)
                return None
            return kind and "text"
        if isinstance(node, nodes.Filter):
            self._say(
                node.lineno,
                f"The filter ‘{node.name}’ is not allowed.",
                f"Allowed are: {', '.join(FILTERS)}.",
            )
            return None
        if isinstance(node, nodes.And | nodes.Or):
            return self._either(node.left, node.right, names)
        if isinstance(node, nodes.Not):
            return self._kind(node.node, names) and "text"
        if isinstance(node, nodes.Compare) and all(each.op in ("eq", "ne") for each in node.ops):
            kinds = [self._kind(each, names) for each in (node.expr, *(each.expr for each in node.ops))]
            return "text" if all(kinds) else None
        if isinstance(node, nodes.CondExpr):
            self._kind(node.test, names)
            return self._either(node.expr1, node.expr2 or nodes.Const(""), names)
        self._refuse(node)
        return None

    def _either(self, one: nodes.Node, other: nodes.Node, names: Mapping[str, Kind]) -> Kind | None:
        kinds = (self._kind(one, names), self._kind(other, names))
        return None if None in kinds else kinds[0] if kinds[0] == kinds[1] else "text"

    def _unknown(self, line: int, name: str, known: tuple[str, ...]) -> None:
        meant = nearest(name, known)
        instead = f"Did you mean ‘{meant}’?" if meant else f"Known here: {', '.join(known)}."
        self._say(line, f"There is no field ‘{_short(name)}’.", instead)

    def _refuse(self, node: nodes.Node) -> None:
        what = _NOT_ALLOWED.get(type(node), "something that computes")
        self._say(
            node.lineno, f"The template uses {what}, which is not allowed.", "Use only fields, loops and ifs."
        )

    def _say(self, line: int, what: str, fix: str) -> None:
        place = min(max(line - 1, 0), len(self._lines) - 1)
        self.problems.append(_finding(what, fix, _words(self._lines[place])))


_FIT = "Each {% for … %} needs an {% endfor %}, each {% if … %} an {% endif %}, and each {{ its }}."
_LOOP = "Write a loop: {%p for line in section.lines %}, then {{ line.text }}, then {%p endfor %}."
_JOIN = "Write it like {{ line.serves|join(', ') }} or {{ plan.name|upper }}."


def _in_english(message: str) -> str:
    """jinja2's own words, without what only its programmers know."""
    message = message.replace("Jinja was looking for the following tags:", "it lacks:").replace(
        "Unexpected end of template.", "the end comes too early;"
    )
    return _short(message.split("The innermost block")[0].strip())


def _words(xml: str) -> str:
    return _short(re.sub(r"\s+", " ", re.sub(r"<[^>]*>?", "", xml)).strip())


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


def _finding(what: str, fix: str, where: str) -> TemplateFinding:
    return TemplateFinding(what=what, fix=fix, where=where)
