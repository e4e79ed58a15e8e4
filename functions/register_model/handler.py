"""Takes in a challenger that a service manager trained: looks at it closely, keeps it, and changes nothing by it.

A function of its own, because it loads the model to see that it is one, and the API's package has no onnxruntime.
"""

from __future__ import annotations

import base64
import binascii
import math
from http import HTTPStatus
from typing import Annotated, Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.utilities.typing import LambdaContext
from pydantic import Field, StringConstraints

from domain.access.rights import must_hold
from domain.allocation.model import ClusterModel
from domain.allocation.tables import Tables
from domain.authority.models import register
from domain.refusals import Refused
from events.authority import ModelTrained
from events.values import Digest, TypedByPeople, Value
from functions.shared import problems
from functions.shared.composition import load_model, shelf
from functions.shared.desk import asked
from functions.shared.door import fingerprint
from functions.shared.json_body import as_json
from infrastructure.models.artefact import ModelUnusable

app = APIGatewayHttpResolver(enable_validation=True)
problems.speak(app)
CLOSE = 1e-4
"""Levels by which a distance may differ from its formula: rounding, and nothing else."""
Counted = Annotated[int, Field(strict=True, ge=0, le=100_000_000)]


class NewModel(TypedByPeople):
    """`model`: the ONNX file in base64; a model of ours takes some 170 KB. The counts are of what it learned from."""

    digest: Digest
    model: Annotated[str, StringConstraints(min_length=1, max_length=2_000_000)]
    card: Annotated[str, StringConstraints(min_length=1, max_length=200_000)]
    cases: Counted
    plans: Counted
    refusals: Counted


class Registered(Value):
    digest: str
    version: int
    again: bool = False


@app.post(
    "/api/model/challengers", summary="Register a trained challenger", tags=["model"],
    status_code=HTTPStatus.CREATED,
)  # fmt: skip
def register_challenger(body: NewModel) -> Registered:
    """The same one twice is one. It is compared with the model in use by itself, and waits to be promoted."""
    ask = asked(app)
    must_hold(ask.who, "model.train")
    context, models = ask.context, shelf()
    content = _content(body.model)
    made = _sound(content, body.digest)
    facts = ModelTrained(
        model=made.model, cases=body.cases, plans=body.plans, refusals=body.refusals, by=ask.person.name
    )
    register(
        ask.parts.door.load_authority(ask.who.authority), facts, models.shipped
    )  # refuse before it is kept
    models.keep(ask.who.authority, body.digest, content, made.tables, body.card)
    done = ask.parts.door.authority(
        context, lambda a: register(a, facts, models.shipped), fingerprint("model.train", body.digest)
    )
    return Registered(digest=body.digest, version=done.last, again=not done.now)


def _content(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        raise Refused(
            "not-base64", "The model must be sent as base64. Run: ehcp model train", "model"
        ) from None


def _sound(content: bytes, digest: str) -> ClusterModel:
    """The model, loaded and found to be what it should be. Raises Refused, naming what is wrong."""
    try:
        model = load_model(content, digest)
    except ModelUnusable as error:
        raise Refused(
            "model-unusable", f"{error} Nothing was stored. Train it again: ehcp model train", "model"
        ) from None
    tables = model.tables
    for cluster, means in tables.profiles.items():
        answers: dict[str, float | None] = {name: mean for name, mean in means.items() if name != "Age"}
        scores = model.score(answers, means["Age"]).scores
        expected = [_levels_apart(tables, cluster, other) for other in tables.clusters]
        as_told = all(abs(a - b) < CLOSE for a, b in zip(scores.distances, expected, strict=True))
        if not as_told or scores.clusters[scores.ranked()[0]] != cluster:
            raise Refused(
                "model-unsound",
                f"A child with the very means of group {cluster} would not be found nearest to it: two groups are the "
                "same, or the model does not compute what its tables say. Nothing was stored.",
                "model",
            )
    return model


def _levels_apart(tables: Tables, one: str, other: str) -> float:
    """By hand, from what the model says that it rests on."""
    ours, theirs = tables.profiles[one], tables.profiles[other]
    steps = {name: tables.years_a_level if name == "Age" else 1.0 for name in ours}
    return math.dist([v / steps[n] for n, v in ours.items()], [theirs[n] / steps[n] for n in ours])


def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    return app.resolve(as_json(event), context)
