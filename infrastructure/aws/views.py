"""Views in DynamoDB. Bodies are compressed JSON, so that a long draft fits an item."""

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
        actions: list[Any] = [{"Put": {"TableName": self._table, "Item": _item(view), **newer}}]
        actions += [{"Put": {"TableName": self._table, "Item": _item(other)}} for other in others]
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
        answer = patiently(
            lambda: self._client.get_item(TableName=self._table, Key=_key(place, name), ConsistentRead=True),
            self._sleep,
        )
        return _view(answer["Item"]) if "Item" in answer else None

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
            views += [_view(item) for item in answer["Items"]]
            if "LastEvaluatedKey" not in answer:
                break
            asked["ExclusiveStartKey"] = answer["LastEvaluatedKey"]
        return views[:limit], views[limit - 1].name if len(views) > limit else None

    def delete(self, place: str, name: str) -> None:
        patiently(lambda: self._client.delete_item(TableName=self._table, Key=_key(place, name)), self._sleep)


def _item(view: View) -> dict[str, Any]:
    body = zlib.compress(json.dumps(dict(view.body), ensure_ascii=False, separators=(",", ":")).encode())
    return {**_key(view.place, view.name), "version": {"N": str(view.version)}, "body": {"B": body}}


def _key(place: str, name: str) -> dict[str, Any]:
    return {"place": {"S": place}, "view": {"S": name}}


def _view(item: Mapping[str, Any]) -> View:
    body = json.loads(zlib.decompress(bytes(item["body"]["B"])))
    return View(item["place"]["S"], item["view"]["S"], int(item["version"]["N"]), body)
