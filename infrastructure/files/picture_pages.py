"""Pages of PNG, JPEG and TIFF files as pictures for a recogniser, with Pillow. `pictures` has measured them before."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable, Iterator

from PIL import Image, ImageOps

from infrastructure.files import limits
from infrastructure.files.pages import RenderedPage

_FORMATS = ("PNG", "JPEG", "TIFF")
"""No other of Pillow's readers is to see a stranger's bytes."""
_DAMAGED = (OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError, struct.error, Image.DecompressionBombError)  # fmt: skip
"""What Pillow raises on damaged files."""


def rendered(body: bytes, numbers: Iterable[int]) -> Iterator[RenderedPage]:
    """These pages (counted from 1), one at a time, the right way up where the camera noted it. A page that cannot be
    drawn is passed over."""
    for number in numbers:
        try:
            picture = _page(body, number)
        except _DAMAGED:
            continue
        yield picture


def _page(body: bytes, number: int) -> RenderedPage:
    with Image.open(io.BytesIO(body), formats=_FORMATS) as file:
        file.draft("RGB", (limits.OCR_PIXELS, limits.OCR_PIXELS))  # a JPEG is unpacked no larger than needed
        file.seek(number - 1)
        dpi = round(file.info.get("dpi", (0, 0))[0])
        upright = ImageOps.exif_transpose(file)
    flat = _on_white(upright)
    before = flat.width
    flat.thumbnail((limits.OCR_PIXELS, limits.OCR_PIXELS))
    return RenderedPage(number, flat.width, flat.height, dpi * flat.width // before, flat.tobytes())


def _on_white(picture: Image.Image) -> Image.Image:
    """8 bits of red, green and blue; what is see-through is white, as on paper."""
    if picture.mode.startswith("I"):  # 16 bits of grey
        return picture.point(lambda grey: grey / 256).convert("L").convert("RGB")
    if picture.has_transparency_data:
        seen = picture.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB")
    return picture.convert("RGB")
