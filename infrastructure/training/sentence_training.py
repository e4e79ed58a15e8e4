"""Learns the reader's weights from labelled fiction, and measures them on authors that they did not learn from."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from domain.documents.bundle import Line, read_bundle, signs_of
from domain.documents.document import Given, read_document, weighed
from domain.documents.evaluation import SHORTEST_PART, Table, evaluate
from domain.documents.learned import PLACES, Weights, scaled, word_features
from domain.documents.reading import summarise
from domain.documents.sentences import collapse
from domain.needs.questions import QUESTIONS
from events.values import Model
from infrastructure.models.artefact import CARD_FILE, DIGEST_FILE, METRICS_FILE, digest_of
from infrastructure.models.sentences import FOLDER, NAME, VERSION, WEIGHTS_FILE
from infrastructure.training.labelled import Labelled, LabelledSentence, bundles, single_sentences

LEAST_OFTEN = 2
"""sentences in which a word stands before it is learned"""
STRENGTH, BUNDLE_STRENGTH = 20.0, 0.3
"""inverse of the penalty on large weights (scikit-learn's C)"""
DECIMALS = 3
UNSEEN_FILE = "unseen.json"
"""what encoders that had not read a bundle's author say of its sentences"""
N = len(QUESTIONS)
UNFIT = Model(name=NAME, version=VERSION, digest="0" * 64)
Array = npt.NDArray[np.float64]


class Example(NamedTuple):
    words: frozenset[str]
    marks: frozenset[str]
    needs: frozenset[str]


class Prepared(NamedTuple):
    labelled: Labelled
    lines: list[Line]
    examples: list[Example]


def train(folder: Path = FOLDER) -> str:
    """Writes weights, digest, card and metrics; gives the digest."""
    prepared = [prepare(each) for each in bundles()]
    singles = [single(each) for each in single_sentences()]
    weights = fit(prepared, singles)
    said = {name: getattr(weights, name) for name in Weights.__slots__ if name != "model"}
    body = (json.dumps(said, separators=(",", ":"), ensure_ascii=False) + "\n").encode()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WEIGHTS_FILE).write_bytes(body)
    (folder / DIGEST_FILE).write_text(f"{digest_of(body)}  {WEIGHTS_FILE}\n", encoding="ascii")
    table = by_author_left_out(prepared, singles)
    (folder / METRICS_FILE).write_text(json.dumps(table._asdict(), indent=1) + "\n", encoding="utf-8")
    authors = sorted({each.labelled.author for each in prepared})
    (folder / CARD_FILE).write_text(
        _card(table, authors, len(singles), len(weights.rarity)), encoding="utf-8"
    )
    return digest_of(body)


def by_author_left_out(prepared: Sequence[Prepared], singles: Sequence[Example]) -> Table:
    """Each author's bundles are read with weights learned from the others and from the single sentences."""
    pairs = []
    for author in sorted({each.labelled.author for each in prepared}):
        weights = fit([each for each in prepared if each.labelled.author != author], singles)
        pairs += [
            (
                each.labelled.labels,
                read_bundle([read_document(one, weights) for one in each.labelled.given], weights),
            )
            for each in prepared
            if each.labelled.author == author
        ]
    return evaluate(pairs)


def prepare(labelled: Labelled) -> Prepared:
    lines = [
        Line(given.name, line) for given in labelled.given
        for line in weighed(given, summarise(given.digest, given.pages), None)
    ]  # fmt: skip
    marked = [*labelled.labels["key_findings"], *labelled.labels.get("other_evidence", ())]
    spoken = [
        (mark["doc"], collapse(mark["sentence"]), {mark["question"], *mark.get("also_questions", ())})
        for mark in marked
    ]
    examples = []
    for line in lines:
        needs: set[str] = set()
        for document, sentence, questions in spoken:
            text = line.read.sentence.text
            if document == line.document and (
                sentence in text or (len(text) > SHORTEST_PART and text in sentence)
            ):
                needs |= questions
        examples.append(
            Example(frozenset(word_features(line.read.sentence.text)), line.read.marks, frozenset(needs))
        )
    return Prepared(labelled, lines, examples)


def key_of(labelled: Labelled, sentence: str) -> str:
    """The sentence of this bundle, as UNSEEN_FILE names it."""
    return digest_of(f"{labelled.author}/{labelled.labels['child_id']}/{sentence}".encode())[:12]


def single(each: LabelledSentence) -> Example:
    given = Given("sentence", "0" * 64, (each.text,))
    lines = weighed(given, summarise(given.digest, given.pages), None)
    marks = frozenset[str]().union(*(line.marks for line in lines))
    return Example(frozenset(word_features(each.text)), marks, frozenset(each.levels))


def fit(prepared: Sequence[Prepared], singles: Sequence[Example]) -> Weights:
    """Sentences first; then the bundle, from chances given by weights that did not learn from its author."""
    everything = [example for each in prepared for example in each.examples]
    weights = _fit_sentences([*everything, *singles])
    signs: list[list[float]] = []
    needed: list[bool] = []
    for author in sorted({each.labelled.author for each in prepared}):
        rest = [example for each in prepared if each.labelled.author != author for example in each.examples]
        others = _fit_sentences([*rest, *singles])
        for each in prepared:
            if each.labelled.author == author:
                lines = [
                    Line(
                        line.document,
                        line.read.model_copy(
                            update={"chances": others.bearing(line.read.sentence.text, line.read.marks)}
                        ),
                    )
                    for line in each.lines
                ]
                for question in PLACES:
                    signs.append(signs_of(question, lines))
                    needed.append(each.labelled.labels["scores"][question] > 0)
    bundle, starts = _fit_bundle(np.array(signs), np.array(needed))
    levels = [_usual_level(question, prepared) for question in QUESTIONS]
    return Weights(UNFIT, weights.rarity, weights.words, weights.marks, weights.sentence_start,
                   bundle, starts, levels)  # fmt: skip


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
        found = np.array([question in example.needs for example in examples])
        if found.any():
            model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0).fit(matrix, found)
            learned[:, number], starts[number] = model.coef_[0], model.intercept_[0]
    kept = learned.round(DECIMALS).tolist()
    return Weights(
        UNFIT, rarity, {word: kept[place[word]] for word in rarity},
        {mark: kept[place[mark]] for mark in marks}, starts.round(DECIMALS).tolist(), [], [], [],
    )  # fmt: skip


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


def _usual_level(question: str, prepared: Sequence[Prepared]) -> int:
    accepted: Counter[int] = Counter({2: 1})
    for each in prepared:
        score = each.labelled.labels["scores"][question]
        if score > 0:
            accepted.update(each.labelled.labels["score_tolerance"].get(question, [score]))
    return max((level for level in accepted if level > 0), key=lambda level: (accepted[level], -level))


def _card(table: Table, authors: Sequence[str], singles: int, words: int) -> str:
    each = "\n".join(
        f"| {question} | {'' if f1 is None else f'{f1:.2f}'} |" for question, f1 in table.by_question.items()
    )
    return f"""# The reader's weights

Linear weights on words, pairs of words and the verdicts of the rules (sentences), then on a bundle's strongest sentences (needs). Learned by logistic regression; plain numbers in `{WEIGHTS_FILE}`; remade by `make model`.

Learned from {table.bundles} fictional bundles by {len(authors)} authors ({", ".join(authors)}) and {singles} single fictional sentences; {words} words and pairs. No specialist has reviewed the labels. It has read no real child's documents, and its chances are not calibrated. A person decides every score.

Measured by leaving each author's bundles out in turn. The rules and the dictionary were written with `examples` in sight; the thresholds were set on these same figures, so they flatter a little.

| Measure | Left out |
|---|---|
| Need F1, 20 questions | {table.need_f1:.2f} |
| Score within tolerance | {table.within_tolerance:.2f} |
| Traps wrongly counted | {table.traps_counted:.1%} |
| Evidence recall | {table.evidence_recall:.2f} |
| Evidence precision | {table.evidence_precision:.2f} |
| Contributors F1 | {table.contributors_f1:.2f} |
| Primary need | {table.primary_need:.2f} |

| Question | Need F1 |
|---|---|
{each}
"""
