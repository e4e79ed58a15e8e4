"""The reader's learned weights as they are kept: plain JSON, its digest and its card beside it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from domain.documents import dictionary
from domain.documents.learned import Encode, Weights
from events.values import Model
from infrastructure.models.artefact import DIGEST_FILE, ROOT, ModelUnusable, digest_of

FOLDER = ROOT / "sentences"
WEIGHTS_FILE = "weights.json"
NAME, VERSION = "reader", f"3+dictionary-{dictionary.VERSION}"


@cache
def load(folder: Path = FOLDER) -> Weights:
    """Raises ModelUnusable when the weights are missing or are not those that were learned."""
    try:
        body = (folder / WEIGHTS_FILE).read_bytes()
        stated = (folder / DIGEST_FILE).read_text(encoding="ascii").split()[0]
    except (OSError, IndexError) as error:
        raise ModelUnusable(
            f"The reader's weights are missing in {folder.name}. Run `make model`."
        ) from error
    if digest_of(body) != stated:
        raise ModelUnusable(f"{WEIGHTS_FILE} is not what was learned. Run `make model`, or restore the file.")
    said = json.loads(body)
    encoder = said.pop("encoder")
    return Weights(model=Model(name=NAME, version=VERSION, digest=stated), encode=_encode(encoder), **said)


def _encode(digest: str) -> Encode:
    def encode(texts: Sequence[str]) -> Sequence[Sequence[float]]:
        from infrastructure.models.encoder import load as load_encoder  # only where documents are read

        return load_encoder(digest).log_odds(texts)

    return encode
