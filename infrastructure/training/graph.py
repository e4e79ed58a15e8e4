"""The allocation model as an ONNX graph: tables in, and everything that an allocation rests on out.

Nothing is fitted here: the groups' means are the model. Let x be a child's answers and p a group's means, age divided
by `years_a_level`. For groups c and d the gap is |x-p_d|^2 - |x-p_c|^2: how much nearer c is. It is linear in each
answer, so for an answer that is missing the least that it can be stands at an end of the scale; with that least the
gap holds whatever the missing answers are. Probability is a softmax of -|x-p|^2/2 (a spread of one level on every
question), written through the gaps so that missing answers only ever lower it.

All that is linear in (x, known, x*x) comes out of one matrix product, twice over: with FLMT and without it. The rest
is a few small steps on 9 by 9 gaps. Each step costs some two microseconds whatever it does, so there are few: the
scaling, the signs and the halves are inside the matrix.
`infrastructure.training.formulas` has the same mathematics written out plainly, to check the graph by.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from onnx import ModelProto, NodeProto, TensorProto, checker, helper, numpy_helper

from domain.allocation.model import PER_TIE, TIE
from domain.allocation.profiles import MEASURES
from domain.allocation.tables import Tables
from domain.needs.ages import TOO_OLD
from domain.needs.questions import NEEDS, QUESTIONS, highest
from infrastructure.models.artefact import OUTPUTS

Array = npt.NDArray[np.float64]

IR_VERSION, OPSET = 10, 21
FAR = 1e9


@dataclass(frozen=True)
class Constants:
    """n groups, m measures; pairs are (c, d) in row-major order.

    linear, constant: m x n*n, of an answer in each gap. least: m x n*n, the gap's part of an answer that is missing.
    step: n x n, what one answer a level different can take from a gap.
    """

    scale: Array
    profiles: Array
    linear: Array
    constant: Array
    least: Array
    step: Array


def constants(tables: Tables) -> Constants:
    n, m = len(tables.clusters), len(MEASURES)
    scale = np.array([1 / tables.years_a_level if name == "Age" else 1.0 for name in MEASURES])
    top = np.array([TOO_OLD if name == "Age" else highest(name) for name in MEASURES]) * scale
    profiles = np.array([[tables.profiles[c][name] for name in MEASURES] for c in tables.clusters]) * scale
    mine, other = profiles[:, None, :], profiles[None, :, :]
    linear, constant = 2 * (mine - other), other**2 - mine**2
    least = np.minimum(constant, linear * top + constant)
    answers = np.array([name in QUESTIONS for name in MEASURES])

    def by_pair(table: Array) -> Array:
        return np.ascontiguousarray(table.reshape(n * n, m).T)

    return Constants(
        scale, profiles, by_pair(linear), by_pair(constant), by_pair(least),
        np.abs(linear[:, :, answers]).max(axis=2),
    )  # fmt: skip


def _product(k: Constants) -> tuple[Array, Array]:
    """The one matrix and its bias. Columns: minus half of the gaps, with FLMT and without; squared distances, with and
    without; what explains the needs better than 'none'; how many measures are known, with and without, once a group."""
    n, m = k.profiles.shape
    with_flmt, without = np.ones(m), np.array([float(name != "FLMT") for name in MEASURES])
    needs = np.array([float(name in NEEDS) for name in MEASURES])
    nothing, others = np.zeros((m, n)), 1 - np.eye(n).ravel()
    columns: list[Array] = []
    bias: list[Array] = []
    for counted in (with_flmt, without):
        c = counted[:, None]
        columns.append(np.vstack([k.linear * c, (k.constant - k.least) * c, np.zeros((m, n * n))]) / -2)
        bias.append(((k.least * c).sum(0) - others / PER_TIE) / -2)
    for counted in (with_flmt, without):
        c = counted[:, None]
        columns.append(np.vstack([-2 * k.profiles.T * c, k.profiles.T**2 * c, np.repeat(c, n, axis=1)]))
        bias.append(np.zeros(n))
    c = needs[:, None]
    columns.append(np.vstack([2 * k.profiles.T * c, -(k.profiles.T**2) * c, nothing]))
    bias.append(np.zeros(n))
    for counted in (with_flmt, without):
        columns.append(np.vstack([nothing, np.repeat(counted[:, None], n, axis=1), nothing]))
        bias.append(np.zeros(n))
    scales = np.concatenate([k.scale, np.ones(m), k.scale**2])
    return np.hstack(columns) * scales[:, None], np.concatenate(bias)


def _values(k: Constants) -> dict[str, npt.NDArray[np.generic]]:
    n, m = k.profiles.shape
    matrix, bias = _product(k)
    itself = np.eye(n) * FAR
    pulls = np.hstack([k.linear.T * k.scale, k.constant.T, np.zeros((n * n, m))])
    return {
        "matrix": matrix, "bias": bias, "zero": np.array(0.0), "one": np.array(1.0),
        "parts": np.array([2 * n * n, 2 * n, n, 2 * n], np.int64),
        "measures_in_ties": np.repeat([m * PER_TIE, (m - 1) * PER_TIE], n), "untie": np.array(TIE),
        "pairs": np.array([-1, 2, 1, n, n], np.int64),
        # minus half, like the gaps: nothing for the margin; for steadiness what one answer can take from a gap
        "one_step": np.stack([-itself, k.step / 2 - itself])[None, None],
        "with_flmt": np.array([n], np.int64), "first": np.array([0], np.int64), "axis_1": np.array([1], np.int64),
        "two": np.array([2], np.int64), "pair": np.array([n, 1], np.int64), "pulls": pulls,
        "feature_kinds": np.array([-1, 3, m], np.int64), "last": np.array([-1], np.int64),
    }  # fmt: skip


def _nodes() -> list[NodeProto]:
    node = helper.make_node
    return [
        node("IsNaN", ["answers"], ["absent"]),
        node("Where", ["absent", "zero", "answers"], ["x"]),
        node("Where", ["absent", "zero", "one"], ["known"]),
        node("Mul", ["x", "x"], ["x_squared"]),
        node("Concat", ["x", "known", "x_squared"], ["features"], axis=1),
        node("Gemm", ["features", "matrix", "bias"], ["product"]),
        node(
            "Split", ["product", "parts"], ["half_gaps", "squared_known", "explains", "known_total"], axis=1
        ),
        # how far, over what is known, scaled up to all measures; age is always known
        node("Div", ["measures_in_ties", "known_total"], ["rescale"]),
        node("Mul", ["squared_known", "rescale"], ["in_ties"]),
        node("Round", ["in_ties"], ["rounded"]),
        node("Mul", ["rounded", "untie"], ["squared"]),
        node("Sqrt", ["squared"], ["distances"]),
        # how likely, and how far from any other group, whatever is missing
        node("Reshape", ["half_gaps", "pairs"], ["half_gaps_of_pairs"]),
        node("Exp", ["half_gaps_of_pairs"], ["odds"]),
        node("ReduceSum", ["odds", "last"], ["odds_total"], keepdims=0),
        node("Reciprocal", ["odds_total"], ["probabilities"]),
        node("Add", ["half_gaps_of_pairs", "one_step"], ["half_gaps_to_others"]),
        node("ReduceMax", ["half_gaps_to_others", "last"], ["half_margins_of_groups"], keepdims=0),
        node("ReduceMin", ["half_margins_of_groups", "last"], ["margins"], keepdims=0),
        # what each answer pulls to the nearest and away from the second
        node("Slice", ["rounded", "first", "with_flmt", "axis_1"], ["rounded_with_flmt"]),
        node("TopK", ["rounded_with_flmt", "two"], ["_two_nearest", "order"], axis=1, largest=0, sorted=1),
        node("MatMul", ["order", "pair"], ["pair_number"]),
        node("Gather", ["pulls", "pair_number"], ["pulls_of_pair"], axis=0),
        node("Mul", ["features", "pulls_of_pair"], ["pulls_of_features"]),
        node("Reshape", ["pulls_of_features", "feature_kinds"], ["pulls_by_kind"]),
        node("ReduceSum", ["pulls_by_kind", "axis_1"], ["contributions"], keepdims=0),
    ]


def build(tables: Tables, metadata: dict[str, str]) -> ModelProto:
    """The graph with its tables inside. The same tables and metadata give the same bytes.

    distances: with FLMT, then without. probabilities: the two, by group. margins: the two, by margin and steadiness;
    minus half of squared levels, as they come out of the product.
    """
    k = constants(tables)
    n, m = k.profiles.shape
    shapes: dict[str, list[int | str]] = {
        "distances": ["children", 2 * n], "probabilities": ["children", 2, 1, n], "margins": ["children", 2, 2],
        "explains": ["children", n], "contributions": ["children", m],
    }  # fmt: skip
    graph = helper.make_graph(
        _nodes(), "cluster_profiles",
        [helper.make_tensor_value_info("answers", TensorProto.DOUBLE, ["children", m])],
        [helper.make_tensor_value_info(name, TensorProto.DOUBLE, shapes[name]) for name in OUTPUTS],
        [numpy_helper.from_array(np.ascontiguousarray(value), name) for name, value in _values(k).items()],
    )  # fmt: skip
    model = helper.make_model(
        graph,
        producer_name="digital-ehcp",
        ir_version=IR_VERSION,
        opset_imports=[helper.make_opsetid("", OPSET)],
    )
    helper.set_model_props(model, dict(sorted(metadata.items())))
    checker.check_model(model, full_check=True)
    return model
