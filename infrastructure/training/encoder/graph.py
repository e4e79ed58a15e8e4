"""The trained network as an ONNX graph whose large weights are bytes: a quarter of the size, and read as they are."""

from __future__ import annotations

from typing import Any

import numpy as np
from onnx import ModelProto, TensorProto, checker, helper, numpy_helper

from infrastructure.training.encoder.network import EPSILON, HEADS, SIZE, Network

OPSET, IR_VERSION = 17, 9
FAR = -1e4


class _Graph:
    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.weights: list[Any] = []

    def node(self, kind: str, *inputs: str, **attributes: Any) -> str:
        name = f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def constant(self, value: Any) -> str:
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def bytes_of(self, weight: Any) -> str:
        """A matrix as whole numbers from -127 to 127 with one scale a column."""
        scale = np.maximum(np.abs(weight).max(0), 1e-8).astype(np.float32) / 127
        whole = np.round(weight / scale).astype(np.int8)
        return self.node(
            "DequantizeLinear", self.constant(whole), self.constant(scale),
            self.constant(np.zeros(len(scale), np.int8)), axis=1,
        )  # fmt: skip

    def linear(self, x: str, module: Any) -> str:
        weight = self.bytes_of(module.weight.detach().numpy().T)
        return self.node("Add", self.node("MatMul", x, weight), self.constant(module.bias.detach().numpy()))

    def norm(self, x: str, module: Any) -> str:
        scale, bias = (
            self.constant(module.weight.detach().numpy()),
            self.constant(module.bias.detach().numpy()),
        )
        return self.node("LayerNormalization", x, scale, bias, axis=-1, epsilon=EPSILON)

    def reshape(self, x: str, shape: list[int]) -> str:
        return self.node("Reshape", x, self.constant(np.array(shape, np.int64)))


def graph_of(network: Network) -> ModelProto:
    """numbers: (sentences, pieces) int64; 0 where a row is filled up. log_odds: (sentences, 20)."""
    g = _Graph()
    known = g.node("Cast", g.node("Greater", "numbers", g.constant(np.int64(0))), to=TensorProto.FLOAT)
    # Each word's vector has a scale of its own: gathered as bytes, then scaled.
    words = network.words.weight.detach().numpy()
    scale = np.maximum(np.abs(words).max(1, keepdims=True), 1e-8).astype(np.float32) / 127
    gathered = g.node("Gather", g.constant(np.round(words / scale).astype(np.int8)), "numbers")
    x = g.node(
        "Mul", g.node("Cast", gathered, to=TensorProto.FLOAT), g.node("Gather", g.constant(scale), "numbers")
    )
    length = g.node(
        "Slice", g.node("Shape", "numbers"), *(g.constant(np.array([each], np.int64)) for each in (1, 2))
    )
    places = g.constant(network.places.weight.detach().numpy())
    first = g.constant(np.array([0], np.int64))
    x = g.norm(g.node("Add", x, g.node("Slice", places, first, length, first)), network.norm)
    beyond = g.node("Mul", g.node("Sub", g.constant(np.float32(1)), known), g.constant(np.float32(FAR)))
    beyond = g.node("Unsqueeze", beyond, g.constant(np.array([1, 2], np.int64)))
    for layer in network.layers:
        x = _layer(g, x, beyond, layer)
    weight = g.node("Unsqueeze", known, g.constant(np.array([2], np.int64)))
    axis = g.constant(np.array([1], np.int64))
    total = g.node("ReduceSum", g.node("Mul", x, weight), axis, keepdims=0)
    mean = g.node("Div", total, g.node("ReduceSum", weight, axis, keepdims=0))
    odds = g.linear(mean, network.head)
    g.nodes.append(helper.make_node("Identity", [odds], ["log_odds"]))
    graph = helper.make_graph(
        g.nodes, "sentences",
        [helper.make_tensor_value_info("numbers", TensorProto.INT64, ["sentences", "pieces"])],
        [helper.make_tensor_value_info("log_odds", TensorProto.FLOAT, ["sentences", network.head.out_features])],
        g.weights,
    )  # fmt: skip
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
    checker.check_model(model, full_check=True)
    return model


def _layer(g: _Graph, x: str, beyond: str, layer: Any) -> str:
    query, key, value = (
        g.node("Transpose", g.reshape(g.linear(x, each), [0, 0, HEADS, SIZE // HEADS]), perm=perm)
        for each, perm in (
            (layer.query, [0, 2, 1, 3]),
            (layer.key, [0, 2, 3, 1]),
            (layer.value, [0, 2, 1, 3]),
        )
    )
    scores = g.node("Mul", g.node("MatMul", query, key), g.constant(np.float32((SIZE // HEADS) ** -0.5)))
    shares = g.node("Softmax", g.node("Add", scores, beyond), axis=-1)
    mixed = g.node("Transpose", g.node("MatMul", shares, value), perm=[0, 2, 1, 3])
    x = g.norm(g.node("Add", x, g.linear(g.reshape(mixed, [0, 0, SIZE]), layer.mixed)), layer.mixed_norm)
    return g.norm(
        g.node("Add", x, g.linear(_gelu(g, g.linear(x, layer.widen)), layer.narrow)), layer.narrow_norm
    )


def _gelu(g: _Graph, x: str) -> str:
    half = g.node("Mul", x, g.constant(np.float32(0.5)))
    erf = g.node("Erf", g.node("Mul", x, g.constant(np.float32(0.5**0.5))))
    return g.node("Mul", half, g.node("Add", erf, g.constant(np.float32(1))))
