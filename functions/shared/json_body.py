"""A request's body, as the routes take it: JSON, whatever it says of itself."""

from __future__ import annotations

import base64
import json
from typing import Any


def as_json(event: dict[str, Any]) -> dict[str, Any]:
    """One that no reader takes, too deep or with a number too long, is made plainly broken, so that it is refused like
    any other and not answered as our own failure."""
    body = event.get("body")
    if not body:
        return event
    try:
        text = base64.b64decode(body).decode() if event.get("isBase64Encoded") else body
        json.loads(text)
    except (ValueError, RecursionError):
        text = "{"
    headers = {**event["headers"], "content-type": "application/json"}
    return {**event, "headers": headers, "body": text, "isBase64Encoded": False}
