"""Bus, mail, access log, queue and heads' images: what goes out, and what is done when it is not taken."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from boto3.dynamodb.types import TypeSerializer
from botocore.exceptions import ClientError

from functions.shared.ports import Routing
from infrastructure.aws.access_log import DynamoAccessLog
from infrastructure.aws.bus import EventBridgeBus
from infrastructure.aws.calls import ATTEMPTS
from infrastructure.aws.heads import head_image, newest
from infrastructure.aws.mail import SesMail
from infrastructure.aws.queue import SqsQueue
from infrastructure.records.codec import Codec
from infrastructure.records.row import genesis
from tests.infrastructure.stores import on_dynamodb
from tests.infrastructure.tables import create_tables
from tests.infrastructure.writing import NOW, a_stream, commit, said


class PickyBus:
    """Answers PutEvents with the error codes it is given, entry by entry, and then takes everything."""

    def __init__(self, *answers: list[str] | Exception) -> None:
        self.answers = list(answers)
        self.calls: list[list[str]] = []
        self.taken: list[str] = []

    def put_events(self, Entries: list[Any]) -> Any:  # noqa: N803  (boto3's name)
        assert {entry["EventBusName"] for entry in Entries} == {"case-bus"}
        names = [entry["Detail"] for entry in Entries]
        self.calls.append(names)
        answer = self.answers.pop(0) if self.answers else [""] * len(names)
        if isinstance(answer, Exception):
            raise answer
        self.taken += [name for name, code in zip(names, answer, strict=True) if not code]
        entries = [{"ErrorCode": code} if code else {"EventId": "e"} for code in answer]
        return {"FailedEntryCount": sum(map(bool, answer)), "Entries": entries}


def entries(*details: str) -> list[dict[str, str]]:
    return [{"Source": "ehcp", "DetailType": "t", "Detail": detail} for detail in details]


def bus(client: PickyBus) -> EventBridgeBus:
    return EventBridgeBus(client, "case-bus", sleep=lambda _: None)  # type: ignore[arg-type]


def test_only_the_entries_that_were_not_taken_go_again() -> None:
    client = PickyBus(["", "ThrottlingException", "InternalFailure"], ["", "ThrottlingException"])
    bus(client).publish(entries("a", "b", "c"))
    assert client.calls == [["a", "b", "c"], ["b", "c"], ["c"]]
    assert client.taken == ["a", "b", "c"]


def test_a_refusal_that_lasts_is_an_error_at_once() -> None:
    client = PickyBus(["", "NotAuthorizedForSourceException"])
    with pytest.raises(OSError, match="NotAuthorizedForSourceException"):
        bus(client).publish(entries("a", "b"))
    assert len(client.calls) == 1


def test_a_bus_that_never_takes_an_entry_is_an_error_in_the_end() -> None:
    client = PickyBus(*[["ThrottlingException"]] * 100)
    with pytest.raises(OSError, match="did not take 1 entries"):
        bus(client).publish(entries("a"))
    assert len(client.calls) == ATTEMPTS


def test_a_failed_call_is_tried_again_or_told() -> None:
    throttled = ClientError({"Error": {"Code": "ThrottlingException", "Message": ""}}, "PutEvents")
    client = PickyBus(throttled)
    bus(client).publish(entries("a"))
    assert client.taken == ["a"]
    denied = ClientError(
        {"Error": {"Code": "AccessDeniedException", "Message": "arn of somebody"}}, "PutEvents"
    )
    with pytest.raises(OSError, match=r"AccessDeniedException$"):
        bus(PickyBus(denied)).publish(entries("a"))


def test_calls_hold_at_most_ten_entries_and_256_kilobytes() -> None:
    client = PickyBus()
    bus(client).publish(entries(*[str(n) for n in range(23)]))
    assert [len(call) for call in client.calls] == [10, 10, 3]
    client = PickyBus()
    bus(client).publish(entries(*["x" * 100_000] * 5))
    assert [len(call) for call in client.calls] == [2, 2, 1]
    with pytest.raises(OSError, match="an entry of"):
        bus(PickyBus()).publish(entries("é" * 140_000))


def test_nothing_to_publish_is_no_call() -> None:
    client = PickyBus()
    bus(client).publish([])
    assert client.calls == []


@pytest.mark.cloud
def test_mail_is_sent_or_an_error_that_names_nobody(moto_cloud: Any) -> None:
    client = moto_cloud("sesv2")
    mail = SesMail(client, "notices@example.org")
    with pytest.raises(OSError) as told:
        mail.send("senco@example.org", "A case needs a look", "Sign in.")
    assert "senco" not in str(told.value)
    client.create_email_identity(EmailIdentity="notices@example.org")
    mail.send("senco@example.org", "A case needs a look", "Sign in.")


@pytest.mark.cloud
def test_two_reads_at_one_instant_are_two_entries(moto_cloud: Any) -> None:
    client = moto_cloud("dynamodb")
    create_tables(client, "reads-")
    log = DynamoAccessLog(client, "reads-access-log")
    for at in (NOW, NOW, NOW + timedelta(seconds=1)):
        log.record("ealing", "c-1", "sub-1", "case", at)
    items = client.scan(TableName="reads-access-log")["Items"]
    assert [(i["place"]["S"], i["person"]["S"], i["what"]["S"]) for i in items] == [
        ("ealing/c-1", "sub-1", "case")
    ] * 3
    assert sorted(i["at"]["S"][:26] for i in items) == ["2026-09-07T09:30:12.345678"] * 2 + [
        "2026-09-07T09:30:13.345678"
    ]


@pytest.mark.cloud
def test_a_buried_message_lies_in_the_dead_letters_with_its_reason(moto_cloud: Any) -> None:
    client = moto_cloud("sqs")
    queue, dead = (client.create_queue(QueueName=name)["QueueUrl"] for name in ("work", "dead"))
    client.send_message(QueueUrl=queue, MessageBody="{}")
    (message,) = client.receive_message(QueueUrl=queue, VisibilityTimeout=300)["Messages"]
    port = SqsQueue(client, queue, dead)
    port.retry_in(message["ReceiptHandle"], 0)
    assert client.receive_message(QueueUrl=queue)["Messages"][0]["Body"] == "{}"
    port.bury("{}", "not an event of the case bus")
    (buried,) = client.receive_message(QueueUrl=dead, MessageAttributeNames=["All"])["Messages"]
    assert buried["MessageAttributes"]["reason"]["StringValue"] == "not an event of the case bus"


def test_a_heads_image_tells_the_newest_commit_and_no_story() -> None:
    stream = a_stream()
    made = commit(stream, 4, [said("secret"), said("secret")], "c-1")
    rows = Codec().seal(made, genesis(stream))
    image = {"stream": {"S": str(stream)}, **head_image(made, rows)}
    recorded = "2026-09-07T09:30:12.345678+00:00"
    assert newest(image) == [
        Routing(
            stream,
            n,
            "ehcp.case.feedback-given.v1",
            "p-1",
            "correlation-1",
            None,
            "person",
            recorded,
            recorded,
        )
        for n in (5, 6)
    ]
    assert "secret" not in str(image)
    assert image["minute"] == TypeSerializer().serialize("2026-09-07T09:30")


@pytest.mark.cloud
def test_what_the_table_holds_reads_as_the_newest_commit(moto_cloud: Any) -> None:
    client = moto_cloud("dynamodb")
    ground = on_dynamodb(client)
    stream = a_stream()
    ground.store.append(commit(stream, 0))
    ground.store.append(commit(stream, 1, [said("2"), said("3")]))
    heads = ground.heads._log.heads  # type: ignore[attr-defined]
    item = client.get_item(TableName=heads, Key={"stream": {"S": str(stream)}})["Item"]
    assert newest(item) == list(ground.heads.routing(stream, 1))
