"""When two texts say the same: whatever a word processor does to quotes, dashes and spaces by itself is no change."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

_TYPED = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‐‑–—−", "-"),
        "…": "...",
        "\u00ad": "",
        "\u200b": "",
        "\ufeff": "",
    }
)
_SPACES = re.compile(r"\s+")


def plain(text: str) -> str:
    """The words alone: one kind of quote and of dash, one space between words and none around them."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text).translate(_TYPED)).strip()


def same(one: str, other: str) -> bool:
    return one == other or plain(one) == plain(other)


def alike(one: str, other: str) -> float:
    """From 0 to 1: how large a share of the words of two texts stands in both, in the same order."""
    return SequenceMatcher(None, plain(one).split(), plain(other).split(), autojunk=False).ratio()
