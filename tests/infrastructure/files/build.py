"""Small files made on the spot, honest and hostile."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from email.message import EmailMessage

_PARENTHESIS, BACKSLASHED = re.compile(r"([()])"), r"\\\1"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(
    *pages: tuple[str, ...],
    content: bytes | None = None,
    kids: str | None = None,
    count: int | None = None,
    font: str = "Helvetica",
    size: int = 11,
) -> bytes:
    """A PDF with these lines on these pages. `content`: a raw page stream; `kids`, `count`: a page tree of one's own."""
    streams = [_lines(lines, size) for lines in pages] if content is None else [content]
    first = 4
    numbers = [first + 2 * i for i in range(len(streams))]
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Count {count or len(numbers)}/Kids[{kids or ' '.join(f'{n} 0 R' for n in numbers)}]>>".encode(),
        3: f"<</Type/Font/Subtype/Type1/BaseFont/{font}/Encoding/WinAnsiEncoding>>".encode(),
    }
    for number, stream in zip(numbers, streams, strict=True):
        packed = zlib.compress(stream, 9)
        objects[number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {number + 1} 0 R>>".encode()
        )
        objects[number + 1] = b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (
            len(packed),
            packed,
        )
    return file(objects)


def _lines(lines: tuple[str, ...], size: int) -> bytes:
    shown = [f"({_PARENTHESIS.sub(BACKSLASHED, line)}) Tj 0 -14 Td" for line in lines]
    return (f"BT /F1 {size} Tf 60 780 Td " + " ".join(shown) + " ET").encode("cp1252")


def file(objects: dict[int, bytes]) -> bytes:
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = {}
    for number, body in objects.items():
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for number in sorted(objects):
        out.write(b"%010d 00000 n \n" % places[number])
    out.write(b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table))
    return out.getvalue()


def empty_pages(number: int) -> bytes:
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 3: b"null"}
    kids = " ".join(f"{n} 0 R" for n in range(4, number + 4))
    objects[2] = f"<</Type/Pages/Count {number}/Kids[{kids}]>>".encode()
    for n in range(4, number + 4):
        objects[n] = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    return file(objects)


def locked_pdf(password: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(pdf(("Words under a lock.",)))))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx(body: str, *, files: dict[str, str | bytes] | None = None, **parts: str) -> bytes:
    """`body`: the XML inside w:body. `parts`: other parts by name without 'word/' and '.xml', their inner XML.
    `files`: others of the package as they are."""
    held: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": _part("document", f"<w:body>{body}</w:body>"),
    }
    held |= {f"word/{name}.xml": _part("part", inner) for name, inner in parts.items()}
    return zipped(held | (files or {}))


def _part(root: str, inner: str) -> str:
    return f'<?xml version="1.0"?><w:{root} xmlns:w="{WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{inner}</w:{root}>'


ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF_SPACES = " ".join(
    f'xmlns:{short}="{ODF}{long}:1.0"'
    for short, long in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)


def odt(
    body: str, *, styles: str = "", master: str = "", files: dict[str, str | bytes] | None = None
) -> bytes:
    """`body`: the XML inside office:text. `styles`: inside the automatic styles; `master`: inside the master styles."""
    automatic = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    held: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {_ODF_SPACES}>{automatic}<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {_ODF_SPACES}><office:master-styles>{master}</office:master-styles></office:document-styles>",
    }
    return zipped(held | (files or {}))


def rtf(*paragraphs: str) -> bytes:
    """Paragraphs of plain words or of RTF; what is not ASCII as Unicode with a '?' for old readers."""
    words = "".join(f"\\pard {paragraph}\\par\n" for paragraph in paragraphs)
    coded = "".join(c if c < "\x80" else f"\\u{ord(c)}?" for c in words)
    return ("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}}\n" + coded + "}").encode("ascii")


def png(width: int = 8, height: int = 8) -> bytes:
    """The head of one, which tells its size; whole only if small."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    rows = zlib.compress(b"\x00".ljust(width + 1, b"\xff") * height) if width < 2_000 else b""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg(width: int = 8, height: int = 8) -> bytes:
    """As far as the size."""
    size = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return b"\xff\xd8\xff\xe0\x00\x04JF\xff\xc0\x00\x0b\x08" + size + b"\x01\x01\x11\x00"


def tiff(pages: int, *, loop: bool = False) -> bytes:
    """Directories that give their sizes and no points. `loop`: the last leads back to the first."""
    out = bytearray(b"II*\x00\x08\x00\x00\x00")
    for number in range(pages):
        last = number == pages - 1
        following = (8 if loop else 0) if last else len(out) + 30
        out += (2).to_bytes(2, "little")
        for tag in (256, 257):
            out += (
                tag.to_bytes(2, "little")
                + (3).to_bytes(2, "little")
                + (1).to_bytes(4, "little")
                + (8).to_bytes(4, "little")
            )
        out += following.to_bytes(4, "little")
    return bytes(out)


def zipped(files: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return out.getvalue()


def paragraph(*words: str) -> str:
    return "<w:p>" + "".join(f"<w:r><w:t>{word}</w:t></w:r>" for word in words) + "</w:p>"


def mail(
    text: str = "Hello.",
    *,
    html: str | None = None,
    attach: dict[str, bytes] | None = None,
    sender: str = '"Mrs A" <a@example.invalid>',
) -> bytes:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "EHC team <ehc@example.invalid>"
    message["Date"] = "Mon, 02 Sep 2024 07:12:00 +0000"
    message["Subject"] = "Starting school"
    message["Message-ID"] = "<1@example.invalid>"
    message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html")
    for name, body in (attach or {}).items():
        message.add_attachment(body, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


def nested_mail(depth: int) -> bytes:
    inner = b"Content-Type: text/plain\n\nAt the bottom."
    for number in range(depth):
        edge = b"b%d" % number
        inner = b"Content-Type: multipart/mixed; boundary=%b\n\n--%b\n%b\n--%b--\n" % (
            edge,
            edge,
            inner,
            edge,
        )
    return b"From: a@example.invalid\nTo: b@example.invalid\nMIME-Version: 1.0\n" + inner
