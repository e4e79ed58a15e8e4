"""Pupils' data keys: made and wrapped by one KMS key, kept wrapped in a table of their own."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from botocore.exceptions import ClientError

from functions.shared.ports import KeyDestroyed
from infrastructure.aws.calls import code, patiently

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_kms import KMSClient

CACHED_KEYS = 500
CACHED_SECONDS = 300.0
"""How long another process may still read after a key was destroyed."""


class _Kept(NamedTuple):
    key: bytes
    until: float


class KmsKeys:
    def __init__(
        self, dynamodb: DynamoDBClient, kms: KMSClient, table: str, data_key: str,
        sleep: Callable[[float], None] = time.sleep, ticks: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self._dynamodb = dynamodb
        self._kms = kms
        self._table = table
        self._data_key = data_key
        self._sleep = sleep
        self._ticks = ticks
        self._cache: OrderedDict[str, _Kept] = OrderedDict()
        self._lock = Lock()

    def create(self, authority: str, pupil: str) -> bytes:
        place = _place(authority, pupil)
        kept = self._cached(place)
        if kept is not None:
            return kept
        wrapped = self._wrapped(place)
        if wrapped is None:
            made = patiently(
                lambda: self._kms.generate_data_key(
                    KeyId=self._data_key, KeySpec="AES_256", EncryptionContext=_context(authority, pupil)
                ),
                self._sleep,
            )
            if self._put_first(place, made["CiphertextBlob"]):
                return self._keep(place, made["Plaintext"])
            wrapped = self._wrapped(place)  # another maker was first: theirs is the key
        return self._unwrap(authority, pupil, wrapped)

    def open(self, authority: str, pupil: str) -> bytes:
        place = _place(authority, pupil)
        kept = self._cached(place)
        return kept if kept is not None else self._unwrap(authority, pupil, self._wrapped(place))

    def destroy(self, authority: str, pupil: str) -> None:
        place = _place(authority, pupil)
        # The item stays without its key, so that no new key takes the place of the old.
        patiently(
            lambda: self._dynamodb.put_item(
                TableName=self._table, Item={"pupil": {"S": place}, "destroyed": {"S": _now()}}
            ),
            self._sleep,
        )
        with self._lock:
            self._cache.pop(place, None)

    def _unwrap(self, authority: str, pupil: str, wrapped: bytes | None) -> bytes:
        if wrapped is None:
            raise KeyDestroyed
        opened = patiently(
            lambda: self._kms.decrypt(
                CiphertextBlob=wrapped, KeyId=self._data_key, EncryptionContext=_context(authority, pupil)
            ),
            self._sleep,
        )
        return self._keep(_place(authority, pupil), opened["Plaintext"])

    def _wrapped(self, place: str) -> bytes | None:
        """None when there never was a key. Raises KeyDestroyed when there was one."""
        answer = patiently(
            lambda: self._dynamodb.get_item(
                TableName=self._table, Key={"pupil": {"S": place}}, ConsistentRead=True
            ),
            self._sleep,
        )
        item = answer.get("Item")
        if item is None:
            return None
        if "wrapped" not in item:
            raise KeyDestroyed
        return bytes(item["wrapped"]["B"])

    def _put_first(self, place: str, wrapped: bytes) -> bool:
        try:
            patiently(
                lambda: self._dynamodb.put_item(
                    TableName=self._table,
                    Item={"pupil": {"S": place}, "wrapped": {"B": wrapped}, "made": {"S": _now()}},
                    ConditionExpression="attribute_not_exists(pupil)",
                ),
                self._sleep,
            )
        except ClientError as error:
            if code(error) == "ConditionalCheckFailedException":
                return False
            raise
        return True

    def _cached(self, place: str) -> bytes | None:
        with self._lock:
            kept = self._cache.get(place)
            return kept.key if kept is not None and kept.until > self._ticks() else None

    def _keep(self, place: str, key: bytes) -> bytes:
        with self._lock:
            self._cache[place] = _Kept(key, self._ticks() + CACHED_SECONDS)
            self._cache.move_to_end(place)
            if len(self._cache) > CACHED_KEYS:
                self._cache.popitem(last=False)
        return key


def _place(authority: str, pupil: str) -> str:
    return f"{authority}/{pupil}"


def _context(authority: str, pupil: str) -> dict[str, str]:
    return {"authority": authority, "pupil": pupil}


def _now() -> str:
    return datetime.now(UTC).isoformat()
