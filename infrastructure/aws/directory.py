"""The directory of sign-ins in DynamoDB."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from functions.shared.ports import Person
from infrastructure.aws.calls import patiently

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


class DynamoDirectory:
    """The index `by_school` (`place`: authority/school) follows a change within a second or so."""

    def __init__(
        self, client: DynamoDBClient, table: str, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._client = client
        self._table = table
        self._sleep = sleep

    def person(self, person_id: str) -> Person | None:
        # Consistent: a right that was taken away is gone at the next request.
        answer = patiently(
            lambda: self._client.get_item(
                TableName=self._table, Key={"person": {"S": person_id}}, ConsistentRead=True
            ),
            self._sleep,
        )
        return _person(answer["Item"]) if "Item" in answer else None

    def sencos(self, authority: str, school: str) -> Sequence[Person]:
        asked: dict[str, Any] = {
            "TableName": self._table, "IndexName": "by_school", "KeyConditionExpression": "#k = :k",
            "ExpressionAttributeNames": {"#k": "place"},
            "ExpressionAttributeValues": {":k": {"S": f"{authority}/{school}"}},
        }  # fmt: skip
        people: list[Person] = []
        while True:
            answer = patiently(lambda: self._client.query(**asked), self._sleep)
            people += [_person(item) for item in answer["Items"]]
            if "LastEvaluatedKey" not in answer:
                return [person for person in people if person.role == "senco"]
            asked["ExclusiveStartKey"] = answer["LastEvaluatedKey"]

    def put(self, person: Person) -> None:
        item: dict[str, Any] = {
            "person": {"S": person.id}, "authority": {"S": person.authority}, "role": {"S": person.role},
            "name": {"S": person.name}, "email": {"S": person.email},
        }  # fmt: skip
        if person.school is not None:
            item["school"] = {"S": person.school}
            item["place"] = {"S": f"{person.authority}/{person.school}"}
        if person.team is not None:
            item["team"] = {"S": person.team}
        # A set can't be empty in DynamoDB.
        if person.children:
            item["children"] = {"SS": sorted(person.children)}
        if person.cases:
            item["cases"] = {"SS": sorted(person.cases)}
        patiently(lambda: self._client.put_item(TableName=self._table, Item=item), self._sleep)


def _person(item: Mapping[str, Any]) -> Person:
    return Person(
        id=item["person"]["S"],
        authority=item["authority"]["S"],
        role=item["role"]["S"],
        name=item["name"]["S"],
        email=item["email"]["S"],
        school=item["school"]["S"] if "school" in item else None,
        team=item["team"]["S"] if "team" in item else None,
        children=frozenset(item["children"]["SS"]) if "children" in item else frozenset(),
        cases=frozenset(item["cases"]["SS"]) if "cases" in item else frozenset(),
    )
