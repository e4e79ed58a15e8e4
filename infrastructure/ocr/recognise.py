"""What `infrastructure.files.reader` is given to read pages that are pictures."""

from __future__ import annotations

from infrastructure.files.pages import Lines, RenderedPage


def recognise(page: RenderedPage) -> Lines:
    """Lines of words in reading order. Raises Unclear when there is writing that cannot be read for certain."""
    # numpy, Pillow and onnxruntime come with it, and most papers need none of them
    from infrastructure.ocr.recogniser import recognise_page

    return recognise_page(page)
