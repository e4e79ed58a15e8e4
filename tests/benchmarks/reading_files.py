"""Readers of files side by side, on the three bundles and on made files: how much of the words, in what time and memory.

`python -m tests.benchmarks.reading_files` prints the tables of docs/decisions/reading-files.md. A reader that is not
installed is left out: pypdf, pdfminer.six, pdfplumber, striprtf, python-docx and docx2txt are no part of the product.
"""

from __future__ import annotations

import io
import json
import re
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.infrastructure.files import build

BUNDLES = Path(__file__).parents[1] / "bundles"
LINE = "Line {} of a report about reading and language, long enough to be like one of a real report."


def ours(kind: str) -> Callable[[bytes], str]:
    def words(body: bytes) -> str:
        from infrastructure.files import docx, pdf, rtf

        module = {"pdf": pdf, "docx": docx, "rtf": rtf}[kind]
        return "\n\n".join(draft.text for draft in module.read(body).drafts)

    return words


def with_pypdf(body: bytes) -> str:
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(body)).pages)


def with_pdfium_alone(body: bytes) -> str:
    import pypdfium2

    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(body))


def with_pdfminer(body: bytes) -> str:
    from pdfminer.high_level import extract_text

    return str(extract_text(io.BytesIO(body)))


def with_pdfplumber(body: bytes) -> str:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(body)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def with_python_docx(body: bytes) -> str:
    from docx import Document

    document = Document(io.BytesIO(body))
    rows = [" | ".join(cell.text for cell in row.cells) for table in document.tables for row in table.rows]
    return "\n\n".join([paragraph.text for paragraph in document.paragraphs] + rows)


def with_docx2txt(body: bytes) -> str:
    import docx2txt

    return str(docx2txt.process(io.BytesIO(body)))


def with_striprtf(body: bytes) -> str:
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(body.decode("latin-1")))


READERS: dict[str, dict[str, Callable[[bytes], str]]] = {
    "pdf": {
        "ours (pypdfium2, laid out, hidden words marked)": ours("pdf"),
        "pypdfium2 alone": with_pdfium_alone,
        "pypdf": with_pypdf,
        "pdfminer.six": with_pdfminer,
        "pdfplumber": with_pdfplumber,
    },
    "docx": {"ours": ours("docx"), "python-docx": with_python_docx, "docx2txt": with_docx2txt},
    "rtf": {"ours": ours("rtf"), "striprtf": with_striprtf},
}


def samples(kind: str) -> list[tuple[bytes, str]]:
    """Files with the words that their author wrote."""
    if kind == "rtf":
        texts = [
            path.read_text(encoding="utf-8") for path in sorted((BUNDLES / "examples").glob("*/docs/*.txt"))
        ]
        return [(build.rtf(*text.splitlines()), text) for text in texts]
    found = []
    for path in sorted(BUNDLES.glob(f"H*/*.{kind}")):
        text = BUNDLES / "examples" / path.parent.name / "docs" / f"{path.stem}.txt"
        found.append((path.read_bytes(), text.read_text(encoding="utf-8")))
    return found


def large(kind: str, pages: int = 200) -> bytes:
    lines = [LINE.format(n) for n in range(40)]
    if kind == "pdf":
        return build.pdf(*[tuple(lines)] * pages)
    if kind == "docx":
        return build.docx("".join(build.paragraph(line) for _ in range(pages) for line in lines))
    return build.rtf(*lines * pages)


def share_of_words(read: str, meant: str) -> float:
    wanted = Counter(re.findall(r"\w+", meant))
    return sum((wanted & Counter(re.findall(r"\w+", read))).values()) / wanted.total()


def share_of_paragraphs(read: str, meant: str) -> float:
    """Paragraphs and rows of tables that stand whole on a line of their own, white space and bullets apart."""
    plain = {" ".join(line.strip("-•* ").split()) for line in re.split(r"\n+", read)}
    wanted = [" ".join(line.strip("-•* ").split()) for line in re.split(r"\n+", meant) if line.strip()]
    return sum(line in plain for line in wanted) / len(wanted)


def measured(kind: str, reader: str) -> dict[str, float]:
    """In a process of its own, so that memory is this reader's."""
    words = READERS[kind][reader]
    done = [(words(body), meant) for body, meant in samples(kind)]
    whole = " ".join(meant for _, meant in done)
    body = large(kind)
    start = time.process_time()
    words(body)
    seconds = time.process_time() - start
    return {
        "words": share_of_words(" ".join(read for read, _ in done), whole),
        "whole": sum(share_of_paragraphs(read, meant) for read, meant in done) / len(done),
        "pages a second": 200 / seconds,
        "MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000,
    }


def main() -> None:
    for kind, readers in READERS.items():
        print(
            f"\n| {kind} | words found | paragraphs and rows whole | pages a second (200 pages) | peak MB |\n|---|---|---|---|---|"
        )
        for reader in readers:
            command = [sys.executable, "-m", "tests.benchmarks.reading_files", kind, reader]
            done = subprocess.run(command, capture_output=True, text=True)
            if done.returncode:
                print(f"| {reader} | {done.stderr.strip().splitlines()[-1]} | | | |")
                continue
            got = json.loads(done.stdout)
            print(
                f"| {reader} | {got['words']:.3f} | {got['whole']:.2f} | {got['pages a second']:.0f} | {got['MB']:.0f} |"
            )


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(json.dumps(measured(*sys.argv[1:])))
    else:
        main()
