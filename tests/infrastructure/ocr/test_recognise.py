"""Scans to words, with the real models. The pages are short, because a full one takes seconds."""

from __future__ import annotations

import io
from collections import Counter

import numpy as np
import pytest
from PIL import Image, ImageDraw

from infrastructure.files import limits, reader
from infrastructure.files.kinds import Kind
from infrastructure.files.layout import Line, Piece
from infrastructure.files.pages import Lines, RenderedPage, Unclear
from infrastructure.files.reader import read
from infrastructure.files.refused import Unreadable
from infrastructure.ocr.lines import Box, Read
from infrastructure.ocr.recognise import recognise
from infrastructure.ocr.recogniser import ILLEGIBLE, legible
from tests.scans import Sheet, Wear, as_pdf, sheets, worn

TEXT = """Eastmarsh Community Health
She has no difficulty hearing speech in a quiet room, but loses the thread in class.
Area | Result
Talking | 2.9 words"""


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return sheets(TEXT)[0]


def packed(image: Image.Image, kind: str, **how: object) -> bytes:
    body = io.BytesIO()
    image.save(body, kind, **how)
    return body.getvalue()


def scribble() -> Image.Image:
    """Strokes like joined-up writing that say nothing."""
    random = np.random.default_rng(3)
    image = Image.new("L", (1654, 2339), 255)
    pen = ImageDraw.Draw(image)
    for row in range(4):
        places = np.cumsum(random.integers(-4, 22, 120)) + 150
        heights = 200 + row * 110 + random.integers(-32, 22, 120)
        pen.line([(int(x), int(y)) for x, y in zip(places, heights, strict=True)], fill=30, width=4)
    return image


def missed(sheet: Sheet, text: str) -> float:
    """Share of the sheet's words that were not read as they are."""
    lost = Counter(sheet.words) - Counter(text.replace("|", " ").split())
    return sum(lost.values()) / len(sheet.words)


def test_a_scanned_page_is_read(sheet: Sheet) -> None:
    wear = Wear(skew=1.5, paper=230, ink=60, noise=8, jpeg=50)
    (page,) = read(as_pdf([worn(sheet.image, wear)]), "pdf", recognise).pages
    assert not page.needs_ocr
    assert missed(sheet, page.text) <= 0.05
    assert "She has no difficulty hearing speech in a quiet room, but loses the thread in class." in page.text
    assert "Talking | 2.9 words" in page.text


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_may_lie_on_its_side_or_stand_on_its_head(sheet: Sheet, quarters: int) -> None:
    turned = Image.fromarray(np.rot90(np.asarray(sheet.image), quarters))
    (page,) = read(packed(turned, "PNG"), "png", recognise).pages
    assert missed(sheet, page.text) <= 0.05


def test_pictures_of_every_kind_are_drawn_alike(sheet: Sheet) -> None:
    small = sheet.image.resize((400, 560))
    two = packed(small, "TIFF", save_all=True, append_images=[small])
    bodies: list[tuple[Kind, bytes, int]] = [
        ("png", packed(small, "PNG"), 1), ("jpeg", packed(small, "JPEG", quality=95), 1), ("tiff", two, 2),
    ]  # fmt: skip
    for kind, body, count in bodies:
        drawn = list(reader.rendered(body, kind, range(1, count + 1)))
        assert [(page.number, page.width, page.height) for page in drawn] == [
            (number, 400, 560) for number in range(1, count + 1)
        ]
        seen = np.frombuffer(drawn[-1].pixels, np.uint8).reshape(560, 400, 3)[:, :, 0]
        assert np.abs(seen.astype(int) - np.asarray(small)).mean() < 2


def test_what_is_see_through_is_paper() -> None:
    clear = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    (page,) = reader.rendered(packed(clear, "PNG"), "png", [1])
    assert set(page.pixels) == {255}


def test_a_blank_page_has_no_words() -> None:
    with pytest.raises(Unreadable, match="No words"):
        read(packed(Image.new("L", (800, 1100), 245), "PNG"), "png", recognise)


def test_a_photograph_of_nothing_has_no_words() -> None:
    random = np.random.default_rng(5)
    grey = np.linspace(60, 200, 900)[None, :] + random.normal(0, 20, (1200, 900))
    photograph = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    ImageDraw.Draw(photograph).ellipse((200, 300, 600, 700), fill=40)
    with pytest.raises(Unreadable, match="No words"):
        read(packed(photograph, "JPEG"), "jpeg", recognise)


def test_what_is_no_clear_print_is_not_guessed_at(sheet: Sheet) -> None:
    """The page is told, with what to do; the one beside it is still read."""
    found = read(as_pdf([sheet.image, scribble()]), "pdf", recognise)
    assert [page.needs_ocr for page in found.pages] == [False, True]
    assert found.pages[1].text == ""
    (note,) = found.notes
    assert "handwriting or too faint: page 2. Type what it says" in note


def test_a_line_that_is_unsure_is_marked_and_not_guessed_at() -> None:
    sure = Read(Box(0, 0, 900, 30), "She has no words.", 0.99)
    unsure = Read(Box(0, 40, 200, 70), "slqned Mwv", 0.5)
    assert [each.text for each in legible([sure, unsure])] == ["She has no words.", ILLEGIBLE]


def test_a_page_that_is_mostly_unsure_is_given_up() -> None:
    with pytest.raises(Unclear):
        legible([Read(Box(0, 0, 100, 30), "Name", 0.99), Read(Box(0, 40, 900, 70), "wWn MW", 0.5)])


def test_more_pictures_than_are_recognised_are_told(monkeypatch: pytest.MonkeyPatch, sheet: Sheet) -> None:
    monkeypatch.setattr(limits, "OCR_PAGES", 1)
    asked: list[int] = []

    def count(page: RenderedPage) -> Lines:
        asked.append(page.number)
        return [Line((Piece("A page of words.", 0, 100, 10),), 0, 12)]

    small = sheet.image.resize((400, 560))
    found = read(as_pdf([small, small, small]), "pdf", count)
    assert asked == [1]
    assert [page.needs_ocr for page in found.pages] == [False, True, True]
    assert any("pages 2 and 3" in note for note in found.notes)


def test_a_picture_that_breaks_off_is_told(sheet: Sheet) -> None:
    small = sheet.image.resize((400, 560))
    whole = packed(small, "PNG")
    assert list(reader.rendered(whole[: len(whole) // 2], "png", [1])) == []
