"""The card of the reader's weights: what they were learned from, and how well they do on authors left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from domain.documents.evaluation import Table
from infrastructure.models.sentences import WEIGHTS_FILE

_ROWS = (
    ("Need F1, 20 questions", "need_f1"),
    ("Score within tolerance", "within_tolerance"),
    ("Traps wrongly counted", "traps_counted"),
    ("Evidence recall", "evidence_recall"),
    ("Evidence precision", "evidence_precision"),
    ("Contributors F1", "contributors_f1"),
    ("Primary need", "primary_need"),
)


def card(tables: Mapping[str, Table], bundles: int, authors: Sequence[str], singles: int, words: int) -> str:
    """tables: by what was used, in the order of the columns; all over the same bundles."""
    last = list(tables.values())[-1]
    head = f"| Measure | {' | '.join(tables)} |\n|---|{'---|' * len(tables)}"
    rows = "\n".join(
        f"| {name} | {' | '.join(f'{getattr(each, field):.3f}' for each in tables.values())} |"
        for name, field in _ROWS
    )
    questions = "\n".join(
        f"| {question} | {' | '.join(_figure(each.by_question[question]) for each in tables.values())} |"
        for question in last.by_question
    )
    return f"""# The reader's weights

Three things are weighed for each sentence: its words and pairs of words, the verdicts of the rules (both linear, by logistic regression, in `{WEIGHTS_FILE}`), and what a small encoder of sentences says (`model_artifacts/sentence_encoder`). Then a bundle's strongest sentences, for a need; and the words of the evidence, for its level. `make model` remakes the weights; the encoder is remade by `python -m infrastructure.training.encoder`, which needs PyTorch.

Learned from {bundles} fictional bundles by {len(authors)} authors ({", ".join(authors)}) and {singles} single fictional sentences; {words} words and pairs. No specialist has reviewed the labels; each author's were made by one hand. It has read no real child's documents, and its chances are not calibrated. A person decides every score.

Measured on {last.bundles} bundles of three authors (`KEPT_FROM_ENCODER`), each author's with what was learned from the others and from the single sentences; the encoder was taught from none of the three. The rules of who wrote a document, the dictionary and the thresholds were made with these bundles in sight, so these figures flatter.

{head}
{rows}

| Question (need F1) | {" | ".join(tables)} |
|---|{"---|" * len(tables)}
{questions}
"""


def _figure(f1: float | None) -> str:
    return "" if f1 is None else f"{f1:.2f}"
