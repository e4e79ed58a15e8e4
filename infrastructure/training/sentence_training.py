"""Learns the reader's weights from labelled fiction, and measures them on authors that they did not learn from."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression, Ridge  # type: ignore[import-untyped]

from domain.documents.bundle import Line, read_bundle, signs_of
from domain.documents.document import DocumentReading, Given, read_document, with_chances
from domain.documents.evaluation import SHORTEST_PART, Table, evaluate
from domain.documents.learned import PLACES, Weights, in_doubt, mixed, scaled, word_features
from domain.documents.sentences import collapse
from domain.needs.questions import QUESTIONS
from events.values import Model
from infrastructure.models.artefact import CARD_FILE, DIGEST_FILE, METRICS_FILE, digest_of
from infrastructure.models.encoder import digest as encoder_digest
from infrastructure.models.sentences import FOLDER, NAME, VERSION, WEIGHTS_FILE
from infrastructure.training.labelled import (
    SENTENCES,
    Labelled,
    LabelledSentence,
    bundles,
    single_sentences,
)
from infrastructure.training.sentence_card import card

LEAST_OFTEN = 2
"""sentences in which a word stands before it is learned"""
STRENGTH, BUNDLE_STRENGTH = 20.0, 0.3
"""inverse of the penalty on large weights (scikit-learn's C)"""
LEVEL_PENALTY = 2.0
DECIMALS = 3
KEPT_FROM_ENCODER = ("alder", "cedar", "examples")
"""authors whose bundles the encoder is not taught from: a bundle's weights are learned, and measured, on them alone"""
UNSEEN = SENTENCES.parent / "unseen.json"
"""what the encoder says of their sentences; `infrastructure.training.encoder` writes it"""
N = len(QUESTIONS)
UNFIT = Model(name=NAME, version=VERSION, digest="0" * 64)
Array = npt.NDArray[np.float64]


class Example(NamedTuple):
    """levels: by question of which it is evidence, how severe; None where only the bundle was given a level."""

    words: frozenset[str]
    marks: frozenset[str]
    levels: Mapping[str, int | None]


class Prepared(NamedTuple):
    """readings: without chances. examples: one a line, document by document."""

    labelled: Labelled
    readings: list[DocumentReading]
    examples: list[Example]

    @property
    def lines(self) -> list[Line]:
        return [Line(each.name, line) for each in self.readings for line in each.lines]


def train(folder: Path = FOLDER) -> str:
    """Writes weights, digest, card and metrics; gives the digest."""
    prepared = [prepare(each) for each in bundles()]
    singles = [single(each) for each in single_sentences()]
    unseen = json.loads(UNSEEN.read_text(encoding="ascii"))
    held = held_out(prepared, singles)
    kept = [each for each in prepared if each.labelled.author in KEPT_FROM_ENCODER]
    weights = fit(prepared, singles, seen_anew(kept, held, unseen))
    said = {name: getattr(weights, name) for name in Weights.__slots__ if name not in ("model", "encode")}
    said["encoder"] = encoder_digest()
    body = (json.dumps(said, separators=(",", ":"), ensure_ascii=False) + "\n").encode()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WEIGHTS_FILE).write_bytes(body)
    (folder / DIGEST_FILE).write_text(f"{digest_of(body)}  {WEIGHTS_FILE}\n", encoding="ascii")
    tables = {
        "words and rules": by_author_left_out(kept, held, None),
        "with the encoder": by_author_left_out(kept, held, unseen),
    }
    said_of = {name: table._asdict() for name, table in tables.items()}
    (folder / METRICS_FILE).write_text(json.dumps(said_of, indent=1) + "\n", encoding="utf-8")
    authors = sorted({each.labelled.author for each in prepared})
    (folder / CARD_FILE).write_text(
        card(tables, len(prepared), authors, len(singles), len(weights.rarity)), encoding="utf-8"
    )
    return digest_of(body)


def held_out(prepared: Sequence[Prepared], singles: Sequence[Example]) -> dict[str, Weights]:
    """By author, sentence weights that were learned without that author's bundles."""
    return {
        author: _fit_sentences(
            [*singles, *(one for each in prepared if each.labelled.author != author for one in each.examples)]
        )
        for author in KEPT_FROM_ENCODER
    }


def seen_anew(
    prepared: Sequence[Prepared], held: Mapping[str, Weights], unseen: Mapping[str, list[float]] | None
) -> list[Prepared]:
    """The bundles with the chances that models give which learned from other authors; without `unseen`, no encoder's."""
    found = []
    for each in prepared:
        weights = held[each.labelled.author]
        readings = []
        for reading in each.readings:
            lines = []
            for line in reading.lines:
                odds = weights.log_odds(line.sentence.text, line.marks)
                other = odds
                if unseen is not None and in_doubt(odds):
                    other = unseen[key_of(each.labelled, line.sentence.text)]
                lines.append(with_chances(line, mixed(odds, other)))
            readings.append(reading.model_copy(update={"lines": tuple(lines)}))
        found.append(each._replace(readings=readings))
    return found


def by_author_left_out(
    prepared: Sequence[Prepared], held: Mapping[str, Weights], unseen: Mapping[str, list[float]] | None
) -> Table:
    """Each author's bundles as read by what was learned from the others and from the single sentences."""
    anew = seen_anew(prepared, held, unseen)
    pairs = []
    for author, sentence_weights in held.items():
        others = [each for each in anew if each.labelled.author != author]
        weights = _with_bundles(sentence_weights, others)
        pairs += [
            (each.labelled.labels, read_bundle(each.readings, weights))
            for each in anew
            if each.labelled.author == author
        ]
    return evaluate(pairs)


def prepare(labelled: Labelled) -> Prepared:
    readings = [read_document(given, None) for given in labelled.given]
    marked = [*labelled.labels["key_findings"], *labelled.labels.get("other_evidence", ())]
    spoken = [
        (mark["doc"], collapse(mark["sentence"]), {mark["question"], *mark.get("also_questions", ())})
        for mark in marked
    ]
    examples = []
    for reading in readings:
        for line in reading.lines:
            text = line.sentence.text
            needs: set[str] = set()
            for document, sentence, questions in spoken:
                if document == reading.name and (
                    sentence in text or (len(text) > SHORTEST_PART and text in sentence)
                ):
                    needs |= questions
            words = frozenset(word_features(text))
            examples.append(Example(words, line.marks, dict.fromkeys(sorted(needs))))
    return Prepared(labelled, readings, examples)


def key_of(labelled: Labelled, sentence: str) -> str:
    """The sentence of this bundle, as UNSEEN_FILE names it."""
    return digest_of(f"{labelled.author}/{labelled.labels['child_id']}/{sentence}".encode())[:12]


def single(each: LabelledSentence) -> Example:
    lines = read_document(Given("sentence", "0" * 64, (each.text,)), None).lines
    marks = frozenset[str]().union(*(line.marks for line in lines))
    return Example(frozenset(word_features(each.text)), marks, each.levels)


def fit(prepared: Sequence[Prepared], singles: Sequence[Example], anew: Sequence[Prepared]) -> Weights:
    """Sentences first; then the bundle, from chances given by models that did not learn from its author."""
    everything = [example for each in prepared for example in each.examples]
    return _with_bundles(_fit_sentences([*singles, *everything]), anew)


def _with_bundles(weights: Weights, anew: Sequence[Prepared]) -> Weights:
    signs = [signs_of(question, each.lines) for each in anew for question in PLACES]
    needed = [each.labelled.labels["scores"][question] > 0 for each in anew for question in PLACES]
    bundle, starts = _fit_bundle(np.array(signs), np.array(needed))
    levels = [_usual_level(question, anew) for question in QUESTIONS]
    return replace(weights, bundle=bundle, bundle_start=starts, usual_level=levels)


def _fit_sentences(examples: Sequence[Example]) -> Weights:
    often = Counter(word for example in examples for word in example.words)
    rarity = {
        word: round(1 + math.log((1 + len(examples)) / (1 + count)), DECIMALS)
        for word, count in sorted(often.items())
        if count >= LEAST_OFTEN
    }
    marks = sorted({mark for example in examples for mark in example.marks})
    place = {name: number for number, name in enumerate((*rarity, *marks))}
    rows, columns, values = [], [], []
    for row, example in enumerate(examples):
        for name, size in [*scaled(example.words, rarity).items(), *((mark, 1.0) for mark in example.marks)]:
            rows.append(row)
            columns.append(place[name])
            values.append(size)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(examples), len(place)))
    learned = np.zeros((len(place), N))
    starts = np.full(N, -9.0)
    for number, question in enumerate(QUESTIONS):
        found = np.array([question in example.levels for example in examples])
        if found.any():
            model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0).fit(matrix, found)
            learned[:, number], starts[number] = model.coef_[0], model.intercept_[0]
    kept = learned.round(DECIMALS).tolist()
    return Weights(
        UNFIT, rarity, {word: kept[place[word]] for word in rarity},
        {mark: kept[place[mark]] for mark in marks}, starts.round(DECIMALS).tolist(), [], [], [],
        _fit_severity(examples, rarity),
    )  # fmt: skip


def _fit_severity(examples: Sequence[Example], rarity: Mapping[str, float]) -> dict[str, float]:
    """By word, the levels by which a need in these words differs from the mean of its question."""
    graded = [
        (example.words, question, level)
        for example in examples
        for question, level in example.levels.items()
        if level is not None
    ]
    means: dict[str, float] = {
        name: float(np.mean([level for _, question, level in graded if question == name] or [0]))
        for name in QUESTIONS
    }
    place = {word: number for number, word in enumerate(rarity)}
    cells = [
        (row, place[word], size)
        for row, (words, _, _) in enumerate(graded)
        for word, size in scaled(words, rarity).items()
    ]
    rows, columns, values = zip(*cells, strict=True)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(graded), len(rarity)))
    wanted = np.array([level - means[question] for _, question, level in graded])
    model = Ridge(alpha=LEVEL_PENALTY, fit_intercept=False, solver="lsqr").fit(matrix, wanted)
    kept = model.coef_.round(DECIMALS).tolist()
    return {word: kept[number] for word, number in place.items() if kept[number]}


def _fit_bundle(signs: Array, needed: npt.NDArray[np.bool_]) -> tuple[list[float], list[float]]:
    middle, spread = signs.mean(axis=0), signs.std(axis=0) + 1e-9
    which = np.tile(np.eye(N), (len(signs) // N, 1)) / 2
    model = LogisticRegression(C=BUNDLE_STRENGTH, max_iter=1_000).fit(
        np.hstack([(signs - middle) / spread, which]), needed
    )
    found: Any = model.coef_[0]
    weights = found[: signs.shape[1]] / spread
    starts = model.intercept_[0] - (weights * middle).sum() + found[signs.shape[1] :] / 2
    return weights.round(DECIMALS).tolist(), starts.round(DECIMALS).tolist()


def _usual_level(question: str, prepared: Sequence[Prepared]) -> float:
    """The mean of the levels that were marked where there is a need, drawn a little to 2."""
    scores = [each.labelled.labels["scores"][question] for each in prepared]
    levels: list[int] = [2, *(score for score in scores if score > 0)]
    return round(sum(levels) / len(levels), DECIMALS)
