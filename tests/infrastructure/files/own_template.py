"""Templates as an authority might make them in Word, and ways to spoil one."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

HEAD = (
    ("Title", "{{ plan.title }}"), ("Normal", "{{ plan.status }}"), ("Normal", "{{ plan.made_under }}"),
    ("Normal", "Child: {{ plan.name }}, our reference {{ plan.reference }}, born {{ plan.born }}"),
    ("Normal", "{%p for told in plan.notices %}"), ("Normal", "{{ told }}"), ("Normal", "{%p endfor %}"),
)  # fmt: skip
SECTION = (
    ("Heading 1", "Section {{ s.letter }}: {{ s.title }}"),
    ("Normal", "{%p if not s.lines %}"), ("Normal", "{{ s.empty }}"), ("Normal", "{%p endif %}"),
    ("Normal", "{%p for each in s.lines %}"),
    ("List Bullet", "{{ each.label }}\t{{ each.text }}"),
    ("Normal", "{%p if each.change %}"), ("Normal", "{{ each.change }}"), ("Normal", "{%p endif %}"),
    ("Normal", "{%p if each.sources %}"), ("Normal", "From: {{ each.sources|join('; ') }}"), ("Normal", "{%p endif %}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p for gap in s.questions %}"), ("Normal", "To be answered: {{ gap }}"), ("Normal", "{%p endfor %}"),
    ("Normal", "{%p for old in s.removed %}"), ("Normal", "To be removed: {{ old }}"), ("Normal", "{%p endfor %}"),
)  # fmt: skip
WHOLE = (*HEAD, ("Normal", "{%p for s in plan.sections %}"), *SECTION, ("Normal", "{%p endfor %}"))
Lines = Sequence[tuple[str, str]]


def made(lines: Lines = WHOLE, change: Callable[[Any], None] | None = None) -> bytes:
    """A template with these paragraphs, each of a style. change: what else is done to the document."""
    word, out = docx.Document(), BytesIO()
    for style, text in lines:
        word.add_paragraph(text, style=style)
    for tag in word.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), "en-GB")
    word.core_properties.title = "Plan"
    footer = OxmlElement("w:fldSimple")
    footer.set(qn("w:instr"), "PAGE")
    word.sections[0].footer.paragraphs[0]._p.append(footer)
    if change:
        change(word)
    word.save(out)
    return out.getvalue()


def with_more(*texts: str) -> bytes:
    """The sound template with more paragraphs at its end."""
    return made((*WHOLE, *(("Normal", text) for text in texts)))


def without(*words: str) -> bytes:
    """The sound template without the paragraphs that hold one of these."""
    return made([(style, text) for style, text in WHOLE if not any(word in text for word in words)])


def repacked(body: bytes, files: dict[str, bytes | Callable[[bytes], bytes]]) -> bytes:
    """The same file with other contents: bytes to put in a file, or a function of what is in it."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(body)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            change = files.get(name)
            new.writestr(
                name,
                change(old.read(name)) if callable(change) else old.read(name) if change is None else change,
            )
        for name, content in files.items():
            if name not in old.namelist():
                assert isinstance(content, bytes)
                new.writestr(name, content)
    return out.getvalue()


def split_across_runs(body: bytes) -> bytes:
    """Each paragraph's words in runs of three letters, as Word leaves them after much editing."""

    def change(word: Any) -> None:
        for paragraph in word.paragraphs:
            text = paragraph.text
            for run in list(paragraph.runs):
                run._r.getparent().remove(run._r)
            for start in range(0, len(text), 3):
                run = paragraph.add_run(text[start : start + 3])
                run.bold = start % 2 == 1 or None

    word, out = docx.Document(BytesIO(body)), BytesIO()
    change(word)
    word.save(out)
    return out.getvalue()
