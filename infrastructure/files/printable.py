"""Text as XML can hold it."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, escaped or not (section 2.2); Word refuses a file that has it."""


def clean(text: str) -> str:
    """The text with one kind of line end and nothing that XML cannot hold."""
    return _NOT_XML.sub("", _LINE_ENDS.sub("\n", text))
