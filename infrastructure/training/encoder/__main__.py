"""`python -m infrastructure.training.encoder`: the encoder, and what encoders that had not read a bundle's author say of it.

The second is what the weights of a whole bundle are learned from: an encoder is too sure of what it was taught.
"""

from __future__ import annotations

import json
import sys

from infrastructure.models.artefact import digest_of
from infrastructure.models.encoder import DIGEST_FILE, ENCODER_FILE, FOLDER, VOCABULARY_FILE
from infrastructure.models.wordpiece import WordPieces
from infrastructure.training.encoder.graph import graph_of
from infrastructure.training.encoder.learn import Taught, learn, log_odds
from infrastructure.training.encoder.network import vocabulary
from infrastructure.training.labelled import bundles, single_sentences
from infrastructure.training.sentence_training import UNSEEN_FILE, key_of, prepare

FOLDS = 2
DECIMALS = 2


def main() -> None:
    prepared = [prepare(each) for each in bundles()]
    pieces = WordPieces({piece: number for number, piece in enumerate(vocabulary())})
    singles = [Taught(pieces.numbers(each.text), frozenset(each.levels)) for each in single_sentences()]
    taught = [
        [
            Taught(pieces.numbers(line.read.sentence.text), example.needs)
            for line, example in zip(each.lines, each.examples, strict=True)
        ]
        for each in prepared
    ]
    authors = sorted({each.labelled.author for each in prepared})
    unseen: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        held = set(authors[fold::FOLDS])
        rest = [
            row
            for each, rows in zip(prepared, taught, strict=True)
            if each.labelled.author not in held
            for row in rows
        ]
        network = learn([*rest, *singles])
        for each, rows in zip(prepared, taught, strict=True):
            if each.labelled.author in held:
                odds = log_odds(network, [row.numbers for row in rows])
                for line, said in zip(each.lines, odds.tolist(), strict=True):
                    unseen[key_of(each.labelled, line.read.sentence.text)] = [
                        round(one, DECIMALS) for one in said
                    ]
    network = learn([*(row for rows in taught for row in rows), *singles])
    FOLDER.mkdir(parents=True, exist_ok=True)
    body = graph_of(network).SerializeToString()
    (FOLDER / ENCODER_FILE).write_bytes(body)
    words = ("\n".join(vocabulary()) + "\n").encode()
    (FOLDER / VOCABULARY_FILE).write_bytes(words)
    (FOLDER / DIGEST_FILE).write_text(
        f"{digest_of(body + words)}  {ENCODER_FILE} {VOCABULARY_FILE}\n", encoding="ascii"
    )
    (FOLDER / UNSEEN_FILE).write_text(json.dumps(unseen, separators=(",", ":")) + "\n", encoding="ascii")
    sys.stdout.write(f"{ENCODER_FILE}: {digest_of(body + words)}\n")


if __name__ == "__main__":
    main()
