"""Makes the shipped template of the plan: `python -m infrastructure.files.make_template`.

Accessible by construction: real headings, header rows that repeat and are marked as such, a title and a language,
descriptions on tables, dark text on white, room made by styles and never by empty paragraphs. What tells where a line
comes from stands on the same page as the line. docxtpl marks stand where the plan's words go.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

TEMPLATE = Path(__file__).parent / "templates" / "plan.docx"
MADE = datetime(2025, 1, 1)  # noqa: DTZ001  (Word's own property has no zone; fixed, so that remaking changes nothing)
FONT, STRONG = "Arial", "Plan label"
SOURCES = r"Source: {{ line.sources|join('\nSource: ') }}"
"""one paragraph, so that no source begins a page of its own"""
INK, QUIET, HEADING = RGBColor(0x1A, 0x1A, 0x1A), RGBColor(0x4A, 0x4A, 0x4A), RGBColor(0x1D, 0x3C, 0x5E)


def make() -> DocumentType:
    document = Document()
    _styles(document)
    _page(document)
    document.add_paragraph("{{ plan.title }}", style="Title")
    document.add_paragraph("{{ plan.status }}", style="Plan status")
    document.add_paragraph("{{ plan.made_under }}")
    _details(document)
    _marked(document, "for notice in plan.notices", "{{ notice }}", "Plan notice")
    document.add_paragraph("{%p for section in plan.sections %}")
    document.add_paragraph("Section {{ section.letter }}: {{ section.title }}", style="Heading 1")
    document.add_paragraph("{%p if not section.lines %}")
    document.add_paragraph("{{ section.empty }}", style="Plan empty")
    document.add_paragraph("{%p elif section.layout == 'lines' %}")
    _lines(document)
    document.add_paragraph("{%p elif section.layout == 'thread' %}")
    _table(
        document,
        (("No.", 1.4), ("{{ section.column }}", 7.6), ("Serves", 1.9), ("Source", 6.1)),
        threaded=True,
    )
    document.add_paragraph("{%p else %}")
    _table(document, (("No.", 1.4), ("{{ section.column }}", 15.6)), threaded=False)
    document.add_paragraph("{%p endif %}")
    _told(document, "for words in section.removed", "To be removed: ", "{{ words }}", "Plan gap")
    _told(document, "for question in section.questions", "To be answered: ", "{{ question }}", "Plan gap")
    document.add_paragraph("{%p endfor %}")
    # A word processor wants a paragraph after a table that ends the file, and would put an empty one there.
    document.add_paragraph("End of the plan", style="Plan end")
    return document


def _styles(document: DocumentType) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = FONT, Pt(11), INK
    normal.paragraph_format.space_after = Pt(6)
    for name, size, before, after in (("Title", 24, 0, 4), ("Heading 1", 15, 18, 6)):
        style: Any = document.styles[name]
        style.font.name, style.font.size, style.font.bold, style.font.color.rgb = (
            FONT,
            Pt(size),
            True,
            HEADING,
        )
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.keep_with_next = True
        _font_everywhere(style)
        for border in style.element.xpath(".//w:pBdr"):
            border.getparent().remove(border)
    _style(document, "Plan status", size=12, bold=True)
    _style(document, "Plan notice", italic=True, before=6)
    _style(document, "Plan line", left=1.1, hanging=1.1, after=4)
    # With the next: what stands under a line, its change or its sources, never begins a page without it.
    _style(document, "Plan line with more", left=1.1, hanging=1.1, after=2, with_next=True)
    _style(document, "Plan source", size=9, colour=QUIET, left=1.1, after=4, whole=True)
    _style(document, "Plan change", size=10, bold=True, left=1.1, after=2, with_next=True)
    _style(document, "Plan cell", after=3)
    _style(document, "Plan cell change", size=10, bold=True, after=3)
    _style(document, "Plan cell source", size=9, colour=QUIET, after=3)
    _style(document, "Plan column", bold=True, after=3, with_next=True)
    _style(document, "Plan empty", colour=QUIET)
    _style(document, "Plan gap", left=0.3, before=4, after=4)
    _mark_left(document.styles["Plan gap"])
    _style(document, "Plan end", size=9, colour=QUIET, before=12)
    _strong(document)
    language = document.styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0]
    for old in language.xpath("w:lang"):
        language.remove(old)
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), "en-GB")
    tag.set(qn("w:eastAsia"), "en-GB")
    language.append(tag)


def _style(
    document: DocumentType, name: str, *, size: float | None = None, bold: bool = False, italic: bool = False,
    colour: RGBColor | None = None, left: float = 0, hanging: float = 0, before: float | None = None,
    after: float | None = None, with_next: bool = False, whole: bool = False,
) -> None:  # fmt: skip
    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.font.bold, style.font.italic = bold or None, italic or None
    if size:
        style.font.size = Pt(size)
    if colour:
        style.font.color.rgb = colour
    if left:
        style.paragraph_format.left_indent = Cm(left)
    if hanging:
        style.paragraph_format.first_line_indent = Cm(-hanging)
    if before is not None:
        style.paragraph_format.space_before = Pt(before)
    if after is not None:
        style.paragraph_format.space_after = Pt(after)
    style.paragraph_format.keep_with_next = with_next or None
    style.paragraph_format.keep_together = whole or with_next or None


def _strong(document: DocumentType) -> None:
    """A label inside a line is strong by a style of that name, so that no bold of one's own looks like a heading."""
    style: Any = document.styles.add_style(STRONG, WD_STYLE_TYPE.CHARACTER)
    style.font.bold = True


def _mark_left(style: Any) -> None:
    """A bar beside the text, so that a gap is told from the plan's own words without relying on colour."""
    borders, bar = OxmlElement("w:pBdr"), OxmlElement("w:left")
    for key, value in (("val", "single"), ("sz", "24"), ("space", "6"), ("color", "1D3C5E")):
        bar.set(qn(f"w:{key}"), value)
    borders.append(bar)
    spacing = style.element.get_or_add_pPr().find(qn("w:spacing"))
    spacing.addprevious(borders)


def _font_everywhere(style: Any) -> None:
    """Headings name their font by theme, which wins over the name that we give."""
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:hAnsi"), FONT)


def _page(document: DocumentType) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2.2)
    section.header.paragraphs[0].text = "{{ plan.status }}"
    section.header.paragraphs[0].style = document.styles["Plan cell source"]
    footer = section.footer.paragraphs[0]
    footer.style = document.styles["Plan cell source"]
    footer.add_run("{{ plan.name }}, {{ plan.reference }} – page ")
    _field(footer, "PAGE")
    footer.add_run(" of ")
    _field(footer, "NUMPAGES")
    properties = document.core_properties
    properties.title, properties.language, properties.author = (
        "Education, Health and Care Plan",
        "en-GB",
        "Digital EHCP",
    )
    properties.comments = properties.keywords = ""
    properties.last_modified_by = "Digital EHCP"
    properties.created = properties.modified = MADE


def _field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _details(document: DocumentType) -> None:
    table = _bare_table(document, (5.0, 12.0), "Personal details of the child or young person")
    _header_row(table, ("Detail", "As recorded"))
    for label, mark in (
        ("Name", "{{ plan.name }}"),
        ("Authority's reference", "{{ plan.reference }}"),
        ("Date of birth", "{{ plan.born }}"),
    ):
        row = _row(table)
        row.cells[0].text, row.cells[1].text = label, mark
        row.cells[0].paragraphs[0].style = document.styles["Plan column"]
        row.cells[1].paragraphs[0].style = document.styles["Plan cell"]
        _widths(row.cells, (5.0, 12.0))


def _lines(document: DocumentType) -> None:
    document.add_paragraph("{%p for line in section.lines %}")
    document.add_paragraph("{%p if line.sources or line.change %}")
    _labelled(document, "{{ line.label }}", "\t{{ line.text }}", "Plan line with more")
    document.add_paragraph("{%p else %}")
    _labelled(document, "{{ line.label }}", "\t{{ line.text }}", "Plan line")
    document.add_paragraph("{%p endif %}")
    _marked(document, "if line.change", "{{ line.change }}", "Plan change", "endif")
    _marked(document, "if line.sources", SOURCES, "Plan source", "endif")
    document.add_paragraph("{%p endfor %}")


def _labelled(document: DocumentType, label: str, text: str, style: str) -> None:
    paragraph = document.add_paragraph("", style=style)
    paragraph.add_run(label, style=STRONG)
    paragraph.add_run(text)


def _told(document: DocumentType, loop: str, label: str, text: str, style: str) -> None:
    document.add_paragraph(f"{{%p {loop} %}}")
    _labelled(document, label, text, style)
    document.add_paragraph("{%p endfor %}")


def _table(document: DocumentType, columns: Sequence[tuple[str, float]], *, threaded: bool) -> None:
    widths = [width for _, width in columns]
    table = _bare_table(document, widths, "Section {{ section.letter }}: {{ section.title }}")
    _header_row(table, [name for name, _ in columns])
    _row_mark(table, "{%tr for line in section.lines %}")
    row = _row(table)
    # A row that a page cannot hold is parted all the same; any other stays with its own sources.
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    row.cells[0].text = "{{ line.label }}"
    _cell(row.cells[1], "{{ line.text }}", "Plan cell")
    row.cells[1].add_paragraph("{%p if line.change %}")
    row.cells[1].add_paragraph("{{ line.change }}", style="Plan cell change")
    row.cells[1].add_paragraph("{%p endif %}")
    if threaded:
        row.cells[2].text = "{{ line.serves|join(', ') or '–' }}"
        # A cell must hold a paragraph, and so says it when there is no source at all.
        _cell(row.cells[3], r"{{ line.sources|join('\n') or 'No source is recorded' }}", "Plan cell source")
    else:
        row.cells[1].add_paragraph("{%p if line.sources %}")
        row.cells[1].add_paragraph(SOURCES, style="Plan cell source")
        row.cells[1].add_paragraph("{%p endif %}")
    _widths(row.cells, widths)
    _row_mark(table, "{%tr endfor %}")


def _bare_table(document: DocumentType, widths: Sequence[float], describes: str) -> Table:
    table: Table = document.add_table(rows=0, cols=len(widths))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    _room(table)
    for tag in ("w:tblCaption", "w:tblDescription"):
        element = OxmlElement(tag)
        element.set(qn("w:val"), describes)
        table._tbl.tblPr.append(element)
    return table


def _room(table: Table) -> None:
    """Space inside cells, in twentieths of a point, and the table's edge in line with the text."""
    indent, margins = OxmlElement("w:tblInd"), OxmlElement("w:tblCellMar")
    indent.set(qn("w:w"), "0")
    indent.set(qn("w:type"), "dxa")
    for side, room in (("top", 60), ("left", 100), ("bottom", 40), ("right", 100)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(room))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    layout = table._tbl.tblPr.find(qn("w:tblLayout"))
    layout.addprevious(indent)
    layout.addnext(margins)


def _header_row(table: Table, names: Sequence[str]) -> None:
    row = _row(table)
    properties = row._tr.get_or_add_trPr()
    for tag in ("w:cantSplit", "w:tblHeader"):
        properties.append(OxmlElement(tag))
    for cell, name in zip(row.cells, names, strict=True):
        _cell(cell, name, "Plan column")
        shade = OxmlElement("w:shd")
        for key, value in (("val", "clear"), ("color", "auto"), ("fill", "E8EDF2")):
            shade.set(qn(f"w:{key}"), value)
        cell._tc.get_or_add_tcPr().append(shade)
    _widths(row.cells, [column.width.cm for column in table.columns])


def _row(table: Table) -> _Row:
    return cast(_Row, table.add_row())  # type: ignore[no-untyped-call]


def _row_mark(table: Table, mark: str) -> None:
    _row(table).cells[0].text = mark


def _cell(cell: _Cell, text: str, style: str) -> None:
    cell.text = text
    cell.paragraphs[0].style = style


def _widths(cells: Sequence[_Cell], widths: Sequence[float]) -> None:
    for cell, width in zip(cells, widths, strict=True):
        cell.width = Cm(width)


def _marked(document: DocumentType, mark: str, text: str, style: str, end: str = "endfor") -> None:
    document.add_paragraph(f"{{%p {mark} %}}")
    document.add_paragraph(text, style=style)
    document.add_paragraph(f"{{%p {end} %}}")


def main() -> None:
    TEMPLATE.parent.mkdir(exist_ok=True)
    make().save(str(TEMPLATE))


if __name__ == "__main__":
    main()
