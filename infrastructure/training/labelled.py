"""Labelled fiction as it is kept: bundles (docs/*.txt with gold.json) and single sentences.

A sentence is a line of three columns parted by tabs: the questions of which it is evidence of a need, each with its
level ('SLC:2,ADL:1', or '-' for none), what it says of the child (need, denied, other, asked, provision, outcome, view,
strength, admin), and its words.
"""

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
    """levels: by question of which it is evidence of a need, how severe."""

    levels: dict[str, int]
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
            labels, stance, text = line.split("\t")
            pairs = (each.split(":") for each in labels.split(",") if each != "-")
            yield LabelledSentence({question: int(level) for question, level in pairs}, stance, text)


def _given(path: Path) -> Given:
    body = path.read_bytes()
    return Given(path.name, hashlib.sha256(body).hexdigest(), (body.decode("utf-8"),))
