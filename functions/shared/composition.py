"""The one composition root: ports to adapters, by the environment that the deployment sets.

Everything is made on first use and kept for the life of the process, so a cold start pays for what it needs only.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from functions.shared.parts import Parts
from functions.shared.shelf import ModelShelf

if TYPE_CHECKING:
    from domain.allocation.model import ClusterModel
    from domain.documents.learned import Weights
    from infrastructure.files.pages import Recognise


@cache
def parts() -> Parts:
    """The parts of the world on AWS. Tests replace this function's answer with `use`."""
    if _given:
        return _given[0]
    from infrastructure.aws.world import from_environment

    return from_environment(os.environ)


@cache
def shelf() -> ModelShelf:
    """Models by digest. Only a function whose package has onnxruntime may load one; every one may read of them."""
    return ModelShelf(parts().objects, load_model)


def load_model(body: bytes, digest: str) -> ClusterModel:
    from infrastructure.models.clusters import OnnxClusterModel

    return OnnxClusterModel.from_bytes(body, digest)


def reader() -> Weights:
    """The learned part of the reader. Only packages of the documents group hold it. Raises ModelUnusable."""
    from infrastructure.models.sentences import load

    return load()


def recogniser() -> Recognise:
    """What reads pages that are pictures of words. Only the package of the ocr group holds it."""
    from infrastructure.ocr.recognise import recognise

    return recognise


_given: list[Parts] = []


def use(world: Parts) -> None:
    """Makes every function of this process use these parts: for tests and for a world in memory."""
    _given[:] = [world]
    parts.cache_clear()
    shelf.cache_clear()
