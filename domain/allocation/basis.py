"""Which answers an allocation rests on, as a digest: the same answers in any order give the same."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping


def basis_of(answers: Mapping[str, int]) -> str:
    plain = ",".join(f"{question}={score}" for question, score in sorted(answers.items()))
    return hashlib.sha256(plain.encode()).hexdigest()[:32]
