"""`python -m infrastructure.training.encoder`: teaches the encoder, and asks it about the authors it was not taught from.

An encoder is too sure of what it was taught, so the weights of a whole bundle are learned from bundles that it never saw.
"""

from __future__ import annotations

import json
import sys

from infrastructure.models.artefact import digest_of
from infrastructure.models.encoder import ENCODER_FILE, FOLDER, VOCABULARY_FILE
from infrastructure.models.wordpiece import WordPieces
from infrastructure.training.encoder.graph import graph_of
from infrastructure.training.encoder.learn import Taught, learn, log_odds
from infrastructure.training.encoder.network import vocabulary
from infrastructure.training.labelled import bundles, single_sentences
from infrastructure.training.sentence_training import KEPT_FROM_ENCODER, UNSEEN, key_of, prepare

DECIMALS = 2


def main() -> None:
    prepared = [prepare(each) for each in bundles()]
    pieces = WordPieces({piece: number for number, piece in enumerate(vocabulary())})
    taught = [Taught(pieces.numbers(each.text), frozenset(each.levels)) for each in single_sentences()]
    for each in prepared:
        if each.labelled.author not in KEPT_FROM_ENCODER:
            taught += [
                Taught(pieces.numbers(line.read.sentence.text), frozenset(example.levels))
                for line, example in zip(each.lines, each.examples, strict=True)
            ]
    network = learn(taught)
    unseen: dict[str, list[float]] = {}
    for each in prepared:
        if each.labelled.author in KEPT_FROM_ENCODER:
            texts = [line.read.sentence.text for line in each.lines]
            odds = log_odds(network, [pieces.numbers(text) for text in texts])
            for text, said in zip(texts, odds.tolist(), strict=True):
                unseen[key_of(each.labelled, text)] = [round(one, DECIMALS) for one in said]
    FOLDER.mkdir(parents=True, exist_ok=True)
    body, words = graph_of(network).SerializeToString(), ("\n".join(vocabulary()) + "\n").encode()
    (FOLDER / ENCODER_FILE).write_bytes(body)
    (FOLDER / VOCABULARY_FILE).write_bytes(words)
    UNSEEN.write_text(json.dumps(unseen, separators=(",", ":")) + "\n", encoding="ascii")
    sys.stdout.write(f"{ENCODER_FILE}: {digest_of(body + words)}\n")


if __name__ == "__main__":
    main()
