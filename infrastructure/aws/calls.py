"""Calls to AWS: which failures pass by themselves, and how long to wait for that."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TypeVar

from botocore.exceptions import (
    ClientError,
    ConnectionError,
    HTTPClientError,
)

from functions.shared.ports import Busy

T = TypeVar("T")

PASSING = frozenset(
    {
        "TransactionConflict", "TransactionConflictException", "TransactionInProgressException",
        "ThrottlingError", "ThrottlingException", "Throttling", "ProvisionedThroughputExceeded",
        "ProvisionedThroughputExceededException", "RequestLimitExceeded", "TooManyRequestsException",
        "LimitExceededException", "InternalServerError", "InternalFailure", "InternalException",
        "ServiceUnavailable", "ServiceUnavailableException", "SlowDown",
    }
)  # fmt: skip
"""Error codes after which the same call may succeed (API references of DynamoDB, EventBridge, KMS and S3)."""

ATTEMPTS = 8
FIRST_PAUSE = 0.02
LONGEST_PAUSE = 0.5


def pause(attempt: int) -> float:
    """Seconds to wait after failed attempt `attempt` (from 1): full jitter, so that rivals do not meet again."""
    return random.uniform(0, min(FIRST_PAUSE * 2**attempt, LONGEST_PAUSE))  # noqa: S311  (jitter, not a secret)


def code(error: ClientError) -> str:
    return str(error.response.get("Error", {}).get("Code", ""))


def passes(error: Exception) -> bool:
    """Whether the same call may succeed later."""
    if isinstance(error, ClientError):
        return code(error) in PASSING
    return isinstance(error, ConnectionError | HTTPClientError)


def patiently(call: Callable[[], T], sleep: Callable[[float], None]) -> T:
    """The call's answer, asked again while failures pass by themselves. Raises Busy when they did not in time."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return call()
        except (ClientError, ConnectionError, HTTPClientError) as error:
            if not passes(error):
                raise
            if attempt < ATTEMPTS:
                sleep(pause(attempt))
    raise Busy("The store is busy. Try again in a moment.")
