"""Labelled fiction as it is kept: bundles (docs/*.txt with gold.json) and single sentences (question|stance|level|words)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from domain.documents.document import Given

ROOT = Path(__file__).resolve().parents[2]
BUNDLES = ROOT / "tests" / "bundles"
SENTENCES = ROOT / "model_artifacts" / "source" / "sentences"


class Labelled(NamedTuple):
    """author: who wrote it. labels: as in gold.json. given: its documents."""

    author: str
    labels: dict[str, Any]
    given: tuple[Given, ...]


class LabelledSentence(NamedTuple):
    question: str
    stance: str
    text: str


def bundles(root: Path = BUNDLES) -> list[Labelled]:
    """Every folder with a gold.json under `root`, in order of path; the author is the folder above it."""
    found = []
    for gold in sorted(root.rglob("gold.json")):
        given = tuple(_given(path) for path in sorted((gold.parent / "docs").glob("*.txt")))
        found.append(Labelled(gold.parent.parent.name, json.loads(gold.read_text(encoding="utf-8")), given))
    return found


def single_sentences(folder: Path = SENTENCES) -> Iterator[LabelledSentence]:
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            parts = line.split("|", 3)
            if len(parts) == 4:
                yield LabelledSentence(parts[0], parts[1], parts[3])


def _given(path: Path) -> Given:
    body = path.read_bytes()
    return Given(path.name, hashlib.sha256(body).hexdigest(), (body.decode("utf-8"),))
