"""Fine-tunes the network on labelled sentences. The same sentences and seed give the same network on one machine."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from domain.needs.questions import QUESTIONS
from infrastructure.training.encoder.network import Network, padded

PASSES, BATCH = 3, 32
FASTEST, HEAD_FASTER, DECAY, WARMING = 1.5e-4, 20, 0.01, 0.1
"""learning rate at its highest, of which the head's is a multiple; weight decay; share of the steps that rise to it"""
TOGETHER = 8
"""batches sorted by length at a time, so that little is filled up"""


class Taught(NamedTuple):
    numbers: list[int]
    needs: frozenset[str]


def learn(sentences: Sequence[Taught], seed: int = 0) -> Network:
    torch.manual_seed(seed)
    order = random.Random(seed)  # noqa: S311  (an order of teaching, no secret)
    network = Network()
    head = list(network.head.parameters())
    rest = [each for name, each in network.named_parameters() if not name.startswith("head.")]
    optimiser = torch.optim.AdamW(
        [{"params": rest, "lr": FASTEST}, {"params": head, "lr": FASTEST * HEAD_FASTER}], weight_decay=DECAY
    )
    steps = PASSES * -(-len(sentences) // BATCH)
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (WARMING * steps)) * max(0.0, 1 - step / steps)
    )
    started = time.monotonic()
    for number in range(PASSES):
        for batch in _batches(sentences, order):
            wanted = torch.tensor([[float(q in each.needs) for q in QUESTIONS] for each in batch])
            said = network(*padded([each.numbers for each in batch]))
            loss = nn.functional.binary_cross_entropy_with_logits(said, wanted, reduction="sum") / len(batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            pace.step()
        sys.stderr.write(f"pass {number + 1} of {PASSES}: {time.monotonic() - started:.0f} s\n")
    return network.eval()


def log_odds(network: Network, rows: Sequence[Sequence[int]]) -> npt.NDArray[np.float32]:
    found = np.zeros((len(rows), len(QUESTIONS)), np.float32)
    by_length = sorted(range(len(rows)), key=lambda place: len(rows[place]))
    with torch.no_grad():
        for start in range(0, len(rows), 64):
            some = by_length[start : start + 64]
            found[some] = network(*padded([rows[place] for place in some])).numpy()
    return found


def _batches(sentences: Sequence[Taught], order: random.Random) -> list[list[Taught]]:
    mixed = list(sentences)
    order.shuffle(mixed)
    batches = []
    for start in range(0, len(mixed), BATCH * TOGETHER):
        some = sorted(mixed[start : start + BATCH * TOGETHER], key=lambda each: len(each.numbers))
        batches += [some[first : first + BATCH] for first in range(0, len(some), BATCH)]
    order.shuffle(batches)
    return batches
