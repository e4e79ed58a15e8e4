"""The tables as docs/architecture.md lists them, made with boto3 alone."""

from __future__ import annotations

from typing import Any

TABLES: dict[str, tuple[str, ...]] = {
    "heads": ("stream",),
    "events": ("stream", "version"),
    "reservations": ("name",),
    "published": ("stream",),
    "keys": ("pupil",),
    "views": ("place", "view"),
    "directory": ("person",),
    "access-log": ("place", "at"),
}
INDEXES = {"heads": ("by_minute", "minute", "stream"), "directory": ("by_school", "place", "person")}
NUMBERS = frozenset({"version"})


def create_tables(dynamodb: Any, prefix: str) -> None:
    for table, keys in TABLES.items():
        asked: dict[str, Any] = {
            "TableName": f"{prefix}{table}", "BillingMode": "PAY_PER_REQUEST", "KeySchema": _schema(keys),
        }  # fmt: skip
        attributes = set(keys)
        if table in INDEXES:
            name, *index_keys = INDEXES[table]
            projection = (
                {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["version"]}
                if table == "heads"
                else {"ProjectionType": "ALL"}
            )
            asked["GlobalSecondaryIndexes"] = [
                {"IndexName": name, "KeySchema": _schema(tuple(index_keys)), "Projection": projection}
            ]
            attributes |= set(index_keys)
        asked["AttributeDefinitions"] = [
            {"AttributeName": a, "AttributeType": "N" if a in NUMBERS else "S"} for a in sorted(attributes)
        ]
        dynamodb.create_table(**asked)


def _schema(keys: tuple[str, ...]) -> list[dict[str, str]]:
    return [
        {"AttributeName": key, "KeyType": kind} for key, kind in zip(keys, ("HASH", "RANGE"), strict=False)
    ]
