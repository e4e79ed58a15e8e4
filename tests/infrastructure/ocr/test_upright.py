"""The turn of a page is found from its rows of print."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from infrastructure.ocr.upright import find_turn
from tests.scans import Wear, sheets, worn

TEXT = "\n".join(["She had about ten words at eighteen months, which then faded over one winter."] * 12)


@pytest.fixture(scope="module")
def sheet() -> Image.Image:
    return sheets(TEXT, dpi=100)[0].image


@pytest.mark.parametrize("skew", [-4.0, -1.5, 0.0, 1.0, 2.0, 6.0])
def test_skew_is_found_to_a_tenth_of_a_degree(sheet: Image.Image, skew: float) -> None:
    turn = find_turn(np.asarray(worn(sheet, Wear(skew=skew, noise=8))))
    assert turn.quarters == 0
    assert turn.degrees == pytest.approx(-skew, abs=0.15)


@pytest.mark.parametrize("quarters, found", [(0, 0), (1, 1), (2, 0), (3, 1)])
def test_a_page_on_its_side_is_turned(sheet: Image.Image, quarters: int, found: int) -> None:
    """On its head and upright look alike here."""
    assert find_turn(np.rot90(np.asarray(sheet), quarters)).quarters == found


def test_a_blank_page_stays_as_it_is() -> None:
    assert find_turn(np.full((400, 300), 250, np.uint8)) == (0, 0.0)
