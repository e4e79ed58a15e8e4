"""Pages as a scanner gives them: text set on A4 sheets, then skewed, greyed, speckled, faxed. Nothing is random twice.

Pillow's own typeface serves where no other is given, so that tests need none of the machine's.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

A4_INCHES = (8.27, 11.69)
MARGIN_INCHES = 0.9
WHITE = 255
_BUILT_IN = str.maketrans("–—‘’“”•", "--''\"\"-")
"""Pillow's own typeface draws a box for these."""


class Sheet(NamedTuple):
    """A page, and every word that stands on it in reading order."""

    image: Image.Image
    words: list[str]


@dataclass(frozen=True)
class Wear:
    """What happened on the way: `skew` in degrees, `paper` and `ink` as grey (0 is black), `noise` as one standard
    deviation of grey, `blur` in pixels, `jpeg` as its quality,
    `fax`: black and white dots only, `shadow`: how much darker the right edge is than the left.
    """

    skew: float = 0.0
    paper: int = WHITE
    ink: int = 0
    noise: float = 0.0
    blur: float = 0.0
    jpeg: int | None = None
    fax: bool = False
    shadow: int = 0


def sheets(text: str, dpi: int = 200, points: float = 11, face: Path | None = None) -> list[Sheet]:
    """The text set line by line; a line with ' | ' is a table row of equal columns."""
    size = round(points * dpi / 72)
    font = ImageFont.truetype(str(face), size) if face else ImageFont.load_default(size)
    text = text if face else text.translate(_BUILT_IN)
    width, height = (round(side * dpi) for side in A4_INCHES)
    margin = round(MARGIN_INCHES * dpi)
    made: list[Sheet] = []
    image = draw = None
    y = height
    for row in _rows(text, font, width - 2 * margin):
        if image is None or draw is None or y + row.lines * size * 1.3 > height - margin:
            image = Image.new("L", (width, height), WHITE)
            draw = ImageDraw.Draw(image)
            made.append(Sheet(image, []))
            y = margin
        for x, lines in row.cells:
            for number, line in enumerate(lines):
                draw.text((margin + x, y + number * size * 1.3), line, fill=0, font=font)
            made[-1].words.extend(word for line in lines for word in line.split())
        y += round((row.lines + (0 if row.tight else 0.5)) * size * 1.3)
    return made


class _Row(NamedTuple):
    cells: list[tuple[int, list[str]]]
    lines: int
    tight: bool


def _rows(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont, width: int) -> Iterator[_Row]:
    for line in filter(str.strip, text.splitlines()):
        cells = line.split(" | ")
        column = width // len(cells)
        set_cells = [(column * n, _wrapped(cell, font, column * 0.93)) for n, cell in enumerate(cells)]
        yield _Row(set_cells, max(len(lines) for _, lines in set_cells), len(cells) > 1)


def _wrapped(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and font.getlength(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def worn(image: Image.Image, wear: Wear, seed: int = 7) -> Image.Image:
    """The sheet as it comes out of the scanner."""
    if wear.skew:
        image = image.rotate(wear.skew, resample=Image.Resampling.BICUBIC, fillcolor=WHITE)
    if wear.blur:
        image = image.filter(ImageFilter.GaussianBlur(wear.blur))
    grey = wear.ink + np.asarray(image, np.float32) * (wear.paper - wear.ink) / WHITE
    if wear.shadow:
        grey -= np.linspace(0, wear.shadow, grey.shape[1], dtype=np.float32)
    if wear.noise:
        grey += np.random.default_rng(seed).normal(0, wear.noise, grey.shape).astype(np.float32)
    image = Image.fromarray(np.clip(grey, 0, WHITE).astype(np.uint8))
    if wear.fax:
        image = _faxed(image)
    if wear.jpeg:
        packed = io.BytesIO()
        image.save(packed, "JPEG", quality=wear.jpeg)
        image = Image.open(io.BytesIO(packed.getvalue())).convert("L")
    return image


def _faxed(image: Image.Image) -> Image.Image:
    """ITU-T T.4's usual 'fine' grid is 204 by 196 dots an inch and its 'standard' one half that upright; this is fine."""
    width, height = round(A4_INCHES[0] * 204), round(A4_INCHES[1] * 196)
    dots = image.resize((width, height)).point(lambda grey: WHITE if grey > 150 else 0)
    return dots.resize(image.size, Image.Resampling.NEAREST)


def as_pdf(images: list[Image.Image], dpi: int = 200) -> bytes:
    """A PDF that holds the pictures and no text."""
    packed = io.BytesIO()
    images[0].save(packed, "PDF", save_all=True, append_images=images[1:], resolution=dpi)
    return packed.getvalue()
