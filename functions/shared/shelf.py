"""Models by digest: those that ship with the product, and those that an authority registered and keeps as objects.

A digest names a model for good. What was ever in use stays here, so that every past allocation can be explained with
the model of its day.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from domain.allocation.model import ClusterModel
from domain.allocation.tables import Tables
from domain.authority.models import in_use
from domain.authority.state import Authority
from functions.shared.paths import model_file
from functions.shared.ports import Objects
from infrastructure.models.artefact import (
    CARD_FILE,
    MODEL_FILE,
    TABLES_FILE,
    ModelUnusable,
    folder_of,
    read_model,
    shipped_digest,
)
from infrastructure.models.tables_json import from_json, to_json

KEPT = 4
"""Models that a process keeps loaded: some megabytes each, and an authority rarely goes back and forth."""


class Described(NamedTuple):
    """What a model rests on and what its card says: all that can be told without loading it."""

    digest: str
    tables: Tables
    card: str


class ModelShelf:
    def __init__(self, objects: Objects, load: Callable[[bytes, str], ClusterModel]) -> None:
        """load: makes a model of bytes and their digest, or raises ModelUnusable."""
        self._objects = objects
        self._load = load
        self._loaded: dict[tuple[str, str], ClusterModel] = {}

    @property
    def shipped(self) -> str:
        """Digest of the model that ships with this release."""
        return shipped_digest()

    def in_use(self, authority: str, settings: Authority) -> ClusterModel:
        """The model of an authority: the one that was chosen last, or the one that ships. Raises ModelUnusable."""
        return self.model(authority, in_use(settings, self.shipped))

    def model(self, authority: str, digest: str) -> ClusterModel:
        """Raises ModelUnusable when it is missing, altered or of a version that this code does not know."""
        at = (authority, digest)
        if at not in self._loaded:
            made = self._load(self._bytes(authority, digest), digest)
            while len(self._loaded) >= KEPT:
                del self._loaded[next(iter(self._loaded))]
            self._loaded[at] = made
        return self._loaded[at]

    def described(self, authority: str, digest: str) -> Described:
        """Raises ModelUnusable when it is missing or unreadable."""
        folder = folder_of(digest)
        try:
            if folder is not None:
                tables, card = (folder / TABLES_FILE).read_text(), (folder / CARD_FILE).read_text()
            else:
                tables = self._read(authority, digest, TABLES_FILE).decode()
                card = self._read(authority, digest, CARD_FILE).decode()
            return Described(digest, from_json(tables), card)
        except (OSError, ValueError) as error:
            raise ModelUnusable(f"What model {digest[:8]} rests on cannot be read: {error}") from error

    def keep(self, authority: str, digest: str, body: bytes, tables: Tables, card: str) -> None:
        """Keeps a model that was found to be sound. The same one twice is one."""
        for name, content, media in (
            (MODEL_FILE, body, "application/octet-stream"),
            (TABLES_FILE, to_json(tables).encode(), "application/json"),
            (CARD_FILE, card.encode(), "text/markdown"),
        ):
            self._objects.write(model_file(authority, digest, name), content, media)

    def _bytes(self, authority: str, digest: str) -> bytes:
        folder = folder_of(digest)
        return read_model(folder)[0] if folder is not None else self._read(authority, digest, MODEL_FILE)

    def _read(self, authority: str, digest: str, name: str) -> bytes:
        try:
            return self._objects.read(model_file(authority, digest, name))
        except KeyError:
            raise ModelUnusable(
                f"{name} of model {digest[:8]} is missing from the authority's models. Restore it from the bucket's "
                "versions, or choose another model: ehcp model roll-back"
            ) from None
