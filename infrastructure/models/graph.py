"""The allocation model as an ONNX graph and, beside it, the same mathematics in plain numpy to check it by.

Nothing is fitted: the published means are the model. Let x be a child's answers and p a group's means, age divided
by profiles.YEARS_A_LEVEL. For groups c and d the gap is |x-p_d|^2 - |x-p_c|^2: how much nearer c is. It is linear
in each answer, so for an answer that is missing the least that it can be stands at an end of the scale; with that
least the gap holds whatever the missing answers are. Probability is a softmax of -|x-p|^2/2 (a spread of one
level on every question), written through the gaps so that missing answers only ever lower it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from onnx import ModelProto, TensorProto, checker, helper, numpy_helper

from domain.allocation.profiles import CLUSTERS, MEASURES, PROFILES, YEARS_A_LEVEL
from domain.needs.ages import TOO_OLD
from domain.needs.questions import NEEDS, QUESTIONS, highest

Array = npt.NDArray[np.float64]

OUTPUTS = ("distances", "probabilities", "margin", "steadiness", "explains", "contributions")
IR_VERSION, OPSET = 10, 21
TIE = 1e9
"""Squared distances are rounded to 1/TIE, so that groups which tie on paper tie in the graph; the first published wins."""
FAR = 1e9


@dataclass(frozen=True)
class Constants:
    """The tables of the graph. n groups, m measures; pairs are (c, d) in row-major order."""

    scale: Array  # m
    profiles: Array  # n x m, scaled
    linear: Array  # m x n*n: of an answer, in each gap
    constant: Array  # m x n*n
    least: Array  # m x n*n: the gap's part of an answer that is missing
    step: Array  # n x n: what one answer a level different can take from a gap; FAR on the diagonal
    itself: Array  # n x n: FAR on the diagonal
    needs: Array  # m: 1 for what is a need


def constants() -> Constants:
    n, m = len(CLUSTERS), len(MEASURES)
    scale = np.array([1 / YEARS_A_LEVEL if name == "Age" else 1.0 for name in MEASURES])
    top = np.array([TOO_OLD if name == "Age" else highest(name) for name in MEASURES]) * scale
    profiles = np.array([[PROFILES[c][name] for name in MEASURES] for c in CLUSTERS]) * scale
    mine, other = profiles[:, None, :], profiles[None, :, :]
    linear, constant = 2 * (mine - other), other**2 - mine**2
    least = np.minimum(constant, linear * top + constant)
    answers = np.array([name in QUESTIONS for name in MEASURES])
    itself = np.eye(n) * FAR

    def by_pair(table: Array) -> Array:
        return np.ascontiguousarray(table.reshape(n * n, m).T)

    return Constants(
        scale, profiles, by_pair(linear), by_pair(constant), by_pair(least),
        itself - np.abs(linear[:, :, answers]).max(axis=2), itself,
        np.array([float(name in NEEDS) for name in MEASURES]),
    )  # fmt: skip


def reference(answers: Array, counted: Array) -> dict[str, Array]:
    """What the graph computes, in numpy. Rows are children; NaN is not answered; counted 0 leaves a measure out."""
    k = constants()
    n = len(CLUSTERS)
    absent = np.isnan(answers)
    known, missing = counted * ~absent, counted * absent
    x = np.where(absent, 0.0, answers) * k.scale * known
    parts = known[:, None, :] * (x[:, None, :] - k.profiles) ** 2
    rescale = counted.sum(1, keepdims=True) / np.maximum(known.sum(1, keepdims=True), 1)
    squared = np.round(parts.sum(2) * rescale * TIE) / TIE
    gaps = (x @ k.linear + known @ k.constant + missing @ k.least).reshape(-1, n, n)
    first, second = np.argsort(squared, axis=1, kind="stable")[:, :2].T
    rows = np.arange(len(answers))
    return {
        "distances": np.sqrt(squared),
        "probabilities": 1 / np.exp(gaps * -0.5).sum(2),
        "margin": (gaps + k.itself).min(2).max(1),
        "steadiness": (gaps + k.step).min(2).max(1),
        "explains": (x * k.needs) @ (2 * k.profiles.T) - (known * k.needs) @ (k.profiles.T**2),
        "contributions": parts[rows, second] - parts[rows, first],
    }


def build(metadata: dict[str, str]) -> ModelProto:
    """The graph with its tables inside. The same metadata gives the same bytes."""
    k = constants()
    n, m = len(CLUSTERS), len(MEASURES)
    tables: dict[str, npt.NDArray[np.generic]] = {
        "scale": k.scale, "profiles": k.profiles, "linear": k.linear, "constant": k.constant, "least": k.least,
        "itself": k.itself, "step": k.step, "needs": k.needs,
        "twice_profiles": np.ascontiguousarray(2 * k.profiles.T),
        "profiles_squared": np.ascontiguousarray(k.profiles.T**2),
        "zero": np.array(0.0), "one": np.array(1.0), "minus_half": np.array(-0.5), "tie": np.array(TIE),
        "on_groups": np.array([1], np.int64), "on_measures": np.array([2], np.int64), "on_others": np.array([2], np.int64),
        "on_row": np.array([1], np.int64), "square": np.array([-1, n, n], np.int64),
        "two": np.array([2], np.int64), "nearest": np.array(0, np.int64), "runner_up": np.array(1, np.int64),
    }  # fmt: skip
    node = helper.make_node
    nodes = [
        node("IsNaN", ["answers"], ["absent"]),
        node("Cast", ["absent"], ["absent_number"], to=TensorProto.DOUBLE),
        node("Mul", ["counted", "absent_number"], ["missing"]),
        node("Sub", ["counted", "missing"], ["known"]),
        node("Where", ["absent", "zero", "answers"], ["filled"]),
        node("Mul", ["filled", "scale"], ["scaled"]),
        node("Mul", ["scaled", "known"], ["x"]),
        # distances, over what is known
        node("Unsqueeze", ["x", "on_groups"], ["x_by_group"]),
        node("Unsqueeze", ["known", "on_groups"], ["known_by_group"]),
        node("Sub", ["x_by_group", "profiles"], ["differences"]),
        node("Mul", ["differences", "differences"], ["squares"]),
        node("Mul", ["squares", "known_by_group"], ["parts"]),
        node("ReduceSum", ["parts", "on_measures"], ["known_squared"], keepdims=0),
        node("ReduceSum", ["counted", "on_row"], ["counted_total"], keepdims=1),
        node("ReduceSum", ["known", "on_row"], ["known_total"], keepdims=1),
        node("Max", ["known_total", "one"], ["known_at_least_one"]),
        node("Div", ["counted_total", "known_at_least_one"], ["rescale"]),
        node("Mul", ["known_squared", "rescale"], ["rescaled"]),
        node("Mul", ["rescaled", "tie"], ["in_ties"]),
        node("Round", ["in_ties"], ["rounded"]),
        node("Div", ["rounded", "tie"], ["squared"]),
        node("Sqrt", ["squared"], ["distances"]),
        # gaps between groups, whatever is missing
        node("MatMul", ["x", "linear"], ["gap_linear"]),
        node("MatMul", ["known", "constant"], ["gap_constant"]),
        node("MatMul", ["missing", "least"], ["gap_least"]),
        node("Sum", ["gap_linear", "gap_constant", "gap_least"], ["gap_pairs"]),
        node("Reshape", ["gap_pairs", "square"], ["gaps"]),
        node("Mul", ["gaps", "minus_half"], ["exponents"]),
        node("Exp", ["exponents"], ["odds"]),
        node("ReduceSum", ["odds", "on_others"], ["odds_total"], keepdims=0),
        node("Reciprocal", ["odds_total"], ["probabilities"]),
        node("Add", ["gaps", "itself"], ["gaps_to_others"]),
        node("ReduceMin", ["gaps_to_others", "on_others"], ["margins"], keepdims=0),
        node("ReduceMax", ["margins", "on_row"], ["margin"], keepdims=0),
        node("Add", ["gaps", "step"], ["gaps_after_step"]),
        node("ReduceMin", ["gaps_after_step", "on_others"], ["steady_margins"], keepdims=0),
        node("ReduceMax", ["steady_margins", "on_row"], ["steadiness"], keepdims=0),
        # against 'none' throughout
        node("Mul", ["x", "needs"], ["x_needs"]),
        node("Mul", ["known", "needs"], ["known_needs"]),
        node("MatMul", ["x_needs", "twice_profiles"], ["explained"]),
        node("MatMul", ["known_needs", "profiles_squared"], ["own"]),
        node("Sub", ["explained", "own"], ["explains"]),
        # what each answer pulls
        node("TopK", ["squared", "two"], ["_nearest_squared", "order"], axis=1, largest=0, sorted=1),
        node("Gather", ["order", "nearest"], ["first"], axis=1),
        node("Gather", ["order", "runner_up"], ["second"], axis=1),
        node("Gather", ["profiles", "first"], ["first_profile"], axis=0),
        node("Gather", ["profiles", "second"], ["second_profile"], axis=0),
        node("Sub", ["x", "first_profile"], ["from_first"]),
        node("Sub", ["x", "second_profile"], ["from_second"]),
        node("Mul", ["from_first", "from_first"], ["from_first_squared"]),
        node("Mul", ["from_second", "from_second"], ["from_second_squared"]),
        node("Sub", ["from_second_squared", "from_first_squared"], ["pulls"]),
        node("Mul", ["pulls", "known"], ["contributions"]),
    ]
    shapes: dict[str, list[int | str]] = {
        "distances": ["children", n], "probabilities": ["children", n], "margin": ["children"],
        "steadiness": ["children"], "explains": ["children", n], "contributions": ["children", m],
    }  # fmt: skip
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.DOUBLE, ["children", m])
        for name in ("answers", "counted")
    ]
    outputs = [helper.make_tensor_value_info(name, TensorProto.DOUBLE, shapes[name]) for name in OUTPUTS]
    graph = helper.make_graph(
        nodes, "cluster_profiles", inputs, outputs,
        [numpy_helper.from_array(table, name) for name, table in tables.items()],
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
