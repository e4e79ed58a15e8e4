"""Ids that nobody can guess."""

from __future__ import annotations

import uuid


class RandomIds:
    def new(self) -> str:
        return uuid.uuid4().hex
