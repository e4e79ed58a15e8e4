"""From the file to its findings: a report of 10 pages in a warm function, a bundle of 200 by `ehcp read`.

`pytest -m bench -s tests/benchmarks/test_whole_files.py`. Pages are filled with the words of the labelled bundles, as
many characters each as a page of the published examples' PDF files holds on average. The rival is pypdf, which only
takes the words out of the same files.
"""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import time
from itertools import chain, cycle, islice
from pathlib import Path
from textwrap import wrap

import pytest
from pypdf import PdfReader

from domain.documents.document import Given, read_document
from infrastructure.files.kinds import sniff
from infrastructure.files.reader import read
from infrastructure.models.sentences import load
from infrastructure.ocr.recognise import recognise
from infrastructure.training.labelled import bundles
from tests.infrastructure.files.build import pdf

pytestmark = pytest.mark.bench
BLIND = Path(__file__).parents[1] / "blind_bundles"
CHARACTERS = 1_550
"""the 12 pages of the examples' PDF files hold 18,553"""
LINE = 95


def report(pages: int, start: int = 0) -> bytes:
    text = "\n".join(page for each in bundles(BLIND) for given in each.given for page in given.pages)
    lines = list(chain.from_iterable(wrap(line, LINE) for line in text.split("\n") if line.strip()))
    a_page = CHARACTERS * len(lines) // len(text)
    some = islice(cycle(lines), start * a_page, (start + pages) * a_page)
    printable = (line.encode("cp1252", "replace").decode("cp1252") for line in some)
    return pdf(*zip(*[iter(printable)] * a_page, strict=False))


def warm(body: bytes) -> float:
    began = time.perf_counter()
    file = read(body, sniff(body, "report.pdf"), recognise)
    read_document(Given("report.pdf", "0" * 64, [page.text for page in file.pages]), load())
    return time.perf_counter() - began


def test_ten_pages_in_a_warm_function() -> None:
    body = report(10)
    warm(body)
    took = sorted(warm(body) for _ in range(5))
    began = time.perf_counter()
    for page in PdfReader(io.BytesIO(body)).pages:
        page.extract_text()
    rival = time.perf_counter() - began
    print(
        f"\n10 pages, warm: {took[2]:.2f} s (slowest of five {took[-1]:.2f}); pypdf, words alone: {rival:.2f} s"
    )


def test_a_bundle_of_two_hundred_pages(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number:02}.pdf").write_bytes(report(10, 10 * number))
    command = "from infrastructure.command_line.main import main; raise SystemExit(main())"
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", command, "read", str(tmp_path), "--born", "2017-03", "--as-at", "2025-03-20", "--json"],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    took = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"\n200 pages in 20 files, start to finish: {took:.1f} s, peak memory of its largest process {peak:.0f} MB"
    )
