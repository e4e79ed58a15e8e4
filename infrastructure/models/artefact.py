"""Where the trained model stands, and how it is told from another: used in training and in use alike."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "model_artifacts"
CLUSTER_PROFILES = ROOT / "cluster_profiles"
SYNTHETIC_COHORT = ROOT / "synthetic_cohort"
"""Children who never lived, for the figures of training. No code in use may read them."""

MODEL_FILE, DIGEST_FILE, CARD_FILE, METRICS_FILE = "model.onnx", "model.sha256", "card.md", "metrics.json"
COHORT_FILE = "children.csv"
TABLES_FILE = "tables.json"
"""What the model rests on, as it stands in the model too: for those who may not load it."""

NAME, VERSION = "cluster-profiles", "2"
"""Version: of the mathematics and its interface. Other tables give another digest, not another version."""


OUTPUTS = ("distances", "probabilities", "margins", "explains", "contributions")
"""What the graph gives, in this order."""


class ModelUnusable(Exception):
    """The model cannot be used: it is missing, altered, corrupt, or of a version that this code does not know."""


def digest_of(body: bytes) -> str:
    return sha256(body).hexdigest()


@cache
def shipped_digest() -> str:
    """Digest of the model that this release ships with. Raises ModelUnusable."""
    return _stated(CLUSTER_PROFILES)


def folder_of(digest: str) -> Path | None:
    """Where the model of this digest lies, if it shipped with this release or an earlier one: a model that was ever
    released keeps a folder in model_artifacts/, because allocations of its day are explained with it."""
    return _folders().get(digest)


@cache
def _folders() -> dict[str, Path]:
    return {_stated(path.parent): path.parent for path in sorted(ROOT.glob(f"*/{DIGEST_FILE}"))}


def _stated(folder: Path) -> str:
    try:
        return (folder / DIGEST_FILE).read_text(encoding="ascii").split()[0]
    except (OSError, IndexError, UnicodeDecodeError) as error:
        raise ModelUnusable(
            f"The model or its digest is missing in model_artifacts/{folder.name}. Run `make model`."
        ) from error


def read_model(folder: Path = CLUSTER_PROFILES) -> tuple[bytes, str]:
    """The model's bytes and their digest, held against the digest beside them. Raises ModelUnusable."""
    try:
        body = (folder / MODEL_FILE).read_bytes()
    except OSError as error:
        raise ModelUnusable(
            f"The model or its digest is missing in model_artifacts/{folder.name}. Run `make model`."
        ) from error
    stated, found = _stated(folder), digest_of(body)
    if found != stated:
        raise ModelUnusable(
            f"{MODEL_FILE} in model_artifacts/{folder.name} is not the one that was trained: its digest is {found}, "
            f"{DIGEST_FILE} says {stated}. Run `make model`, or restore the file."
        )
    return body, found
