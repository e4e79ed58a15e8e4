"""Views in DynamoDB. Bodies are compressed JSON, so that a long draft fits an item; one that does not, takes several."""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from botocore.exceptions import ClientError

from functions.shared.ports import Busy, View
from infrastructure.aws.calls import ATTEMPTS, PASSING, patiently, pause

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

PIECE = 290_000
"""Bytes. An item holds 400 KB, and MiniStack counts bytes as base64."""


class DynamoViews:
    def __init__(
        self, client: DynamoDBClient, table: str, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._client = client
        self._table = table
        self._sleep = sleep

    def keep(self, view: View, others: Sequence[View] = (), without: Sequence[tuple[str, str]] = ()) -> bool:
        newer = {
            "ConditionExpression": "attribute_not_exists(#v) OR #v < :v",
            "ExpressionAttributeNames": {"#v": "version"},
            "ExpressionAttributeValues": {":v": {"N": str(view.version)}},
        }
        first, *more = _items(view)
        more += [item for other in others for item in _items(other)]
        actions: list[Any] = [{"Put": {"TableName": self._table, "Item": first, **newer}}]
        actions += [{"Put": {"TableName": self._table, "Item": item}} for item in more]
        actions += [{"Delete": {"TableName": self._table, "Key": _key(*gone)}} for gone in without]
        for attempt in range(1, ATTEMPTS + 1):
            try:
                patiently(lambda: self._client.transact_write_items(TransactItems=actions), self._sleep)
                return True
            except ClientError as error:
                reasons = {str(r.get("Code")) for r in error.response.get("CancellationReasons", [])}
                if "ConditionalCheckFailed" in reasons:
                    return False
                if not reasons & PASSING:
                    raise
                self._sleep(pause(attempt))
        raise Busy("The views are being kept by many at once. Try again in a moment.")

    def get(self, place: str, name: str) -> View | None:
        for attempt in range(1, ATTEMPTS + 1):
            item = self._item(place, name)
            if item is None:
                return None
            view = self._view(item)
            if view is not None:
                return view
            self._sleep(pause(attempt))
        raise Busy("This view is being kept by many at once. Try again in a moment.")

    def page(self, place: str, prefix: str, after: str | None, limit: int) -> tuple[list[View], str | None]:
        asked: dict[str, Any] = {
            "TableName": self._table, "ConsistentRead": True, "KeyConditionExpression": "#p = :p",
            "ExpressionAttributeNames": {"#p": "place"}, "ExpressionAttributeValues": {":p": {"S": place}},
        }  # fmt: skip
        if prefix:
            asked["KeyConditionExpression"] += " AND begins_with(#n, :n)"
            asked["ExpressionAttributeNames"]["#n"] = "view"
            asked["ExpressionAttributeValues"][":n"] = {"S": prefix}
        if after is not None:
            asked["ExclusiveStartKey"] = _key(place, after)
        views: list[View] = []
        # One more than asked for tells whether there is a next page.
        while len(views) <= limit:
            asked["Limit"] = limit + 1 - len(views)
            answer = patiently(lambda: self._client.query(**asked), self._sleep)
            views += [view for item in answer["Items"] if (view := self._whole(item))]
            if "LastEvaluatedKey" not in answer:
                break
            asked["ExclusiveStartKey"] = answer["LastEvaluatedKey"]
        return views[:limit], views[limit - 1].name if len(views) > limit else None

    def delete(self, place: str, name: str) -> None:
        patiently(lambda: self._client.delete_item(TableName=self._table, Key=_key(place, name)), self._sleep)

    def _item(self, place: str, name: str) -> Mapping[str, Any] | None:
        answer = patiently(
            lambda: self._client.get_item(TableName=self._table, Key=_key(place, name), ConsistentRead=True),
            self._sleep,
        )
        return answer.get("Item")

    def _whole(self, item: Mapping[str, Any]) -> View | None:
        return self._view(item) or self.get(item["place"]["S"], item["view"]["S"])

    def _view(self, item: Mapping[str, Any]) -> View | None:
        """None when a newer view took the place of some of its parts while they were read."""
        place, name, version = item["place"]["S"], item["view"]["S"], item["version"]["N"]
        packed = bytes(item["body"]["B"])
        for number in range(1, int(item.get("parts", {"N": "1"})["N"])):
            part = self._item(*_part(place, name, number))
            if part is None or part["version"]["N"] != version:
                return None
            packed += bytes(part["body"]["B"])
        return View(place, name, int(version), json.loads(zlib.decompress(packed)))


def _items(view: View) -> list[dict[str, Any]]:
    """The view, and what of it did not fit beside it, in a place that no page of views lists."""
    text = json.dumps(dict(view.body), ensure_ascii=False, separators=(",", ":"))
    packed = zlib.compress(text.encode())
    pieces = [packed[at : at + PIECE] for at in range(0, len(packed), PIECE)]
    version = {"N": str(view.version)}
    first = {**_key(view.place, view.name), "version": version, "body": {"B": pieces[0]}}
    if len(pieces) > 1:
        first["parts"] = {"N": str(len(pieces))}
    rest = enumerate(pieces[1:], start=1)
    return [
        first,
        *({**_key(*_part(view.place, view.name, n)), "version": version, "body": {"B": p}} for n, p in rest),
    ]


def _part(place: str, name: str, number: int) -> tuple[str, str]:
    return f"{place}#parts", f"{name}#{number}"


def _key(place: str, name: str) -> dict[str, Any]:
    return {"place": {"S": place}, "view": {"S": name}}
