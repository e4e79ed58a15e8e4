"""A DynamoDB client that misbehaves on order, around a real one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from botocore.exceptions import ClientError, ReadTimeoutError

Fault = Callable[[Callable[..., Any], dict[str, Any]], Any]
"""Given the real call and its arguments, answers or raises in its place."""


class FaultyClient:
    """`faults[operation]` are used up one call at a time; then the real client answers. `calls` counts."""

    def __init__(self, real: Any) -> None:
        self._real = real
        self.faults: dict[str, list[Fault]] = {}
        self.calls: list[str] = []

    def __getattr__(self, operation: str) -> Any:
        real = getattr(self._real, operation)
        if not callable(real):
            return real

        def call(**asked: Any) -> Any:
            self.calls.append(operation)
            waiting = self.faults.get(operation)
            return waiting.pop(0)(real, asked) if waiting else real(**asked)

        return call


def refuse(code: str, message: str = "") -> Fault:
    """Nothing is done."""

    def fault(real: Callable[..., Any], asked: dict[str, Any]) -> Any:
        raise ClientError({"Error": {"Code": code, "Message": message}}, "Operation")

    return fault


def cancel(code: str, at: int = 0) -> Fault:
    """A transaction that was cancelled for the action at this position."""

    def fault(real: Callable[..., Any], asked: dict[str, Any]) -> Any:
        reasons: list[Any] = [{"Code": "None"} for _ in asked["TransactItems"]]
        reasons[at] = {"Code": code}
        response: Any = {
            "Error": {"Code": "TransactionCanceledException", "Message": ""}, "CancellationReasons": reasons,
        }  # fmt: skip
        raise ClientError(response, "TransactWriteItems")

    return fault


def lose_the_answer(real: Callable[..., Any], asked: dict[str, Any]) -> Any:
    """It is done, and nobody hears of it."""
    real(**asked)
    raise ReadTimeoutError(endpoint_url="https://dynamodb")


def hide(*versions: int) -> Fault:
    """A query that comes between the writes of a commit: these versions are not there yet."""

    def fault(real: Callable[..., Any], asked: dict[str, Any]) -> Any:
        answer = real(**asked)
        answer["Items"] = [i for i in answer["Items"] if int(i["version"]["N"]) not in versions]
        return answer

    return fault
