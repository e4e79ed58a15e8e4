"""The stream of the heads table to the case bus. It raises rather than reports a partial failure: order matters."""

from __future__ import annotations

from typing import Any

from functions.shared.composition import parts
from functions.shared.publishing import carry
from infrastructure.aws.heads import newest


def handler(event: dict[str, Any], context: Any) -> None:
    world = parts()
    for record in event["Records"]:
        image = record["dynamodb"].get("NewImage")
        if image is not None:
            facts = newest(image)
            carry(world, facts[-1].stream, facts[-1].version, facts)
