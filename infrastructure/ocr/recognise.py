"""What `infrastructure.files.reader` is given to read pages that are pictures."""

from __future__ import annotations

from infrastructure.files.pages import Lines, RenderedPage


def recognise(page: RenderedPage) -> Lines:
    """Lines of words in reading order. Raises Unclear when there is writing that cannot be read for certain."""
    from infrastructure.ocr.recogniser import recognise_page  # numpy, Pillow, onnxruntime: most papers need none

    return recognise_page(page)
