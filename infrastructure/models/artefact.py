"""Where the trained model stands, and how it is told from another: used in training and in use alike."""

from __future__ import annotations

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


class ModelUnusable(Exception):
    """The model cannot be used: it is missing, altered, corrupt, or of a version that this code does not know."""


def digest_of(body: bytes) -> str:
    return sha256(body).hexdigest()


def read_model(folder: Path = CLUSTER_PROFILES) -> tuple[bytes, str]:
    """The model's bytes and their digest, held against the digest beside them. Raises ModelUnusable."""
    try:
        body = (folder / MODEL_FILE).read_bytes()
        stated = (folder / DIGEST_FILE).read_text(encoding="ascii").split()[0]
    except (OSError, IndexError, UnicodeDecodeError) as error:
        raise ModelUnusable(
            f"The model or its digest is missing in model_artifacts/{folder.name}. Run `make model`."
        ) from error
    found = digest_of(body)
    if found != stated:
        raise ModelUnusable(
            f"{MODEL_FILE} in model_artifacts/{folder.name} is not the one that was trained: its digest is {found}, "
            f"{DIGEST_FILE} says {stated}. Run `make model`, or restore the file."
        )
    return body, found
