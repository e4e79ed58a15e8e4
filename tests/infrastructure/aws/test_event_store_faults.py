"""What the DynamoDB event store does when DynamoDB is busy, slow, torn or silent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError

from functions.shared.ports import Appended, Busy, Corrupt, TooLarge, VersionConflict
from infrastructure.aws.calls import ATTEMPTS
from infrastructure.aws.event_store import DynamoEventStore
from infrastructure.aws.heads import DynamoHeads
from infrastructure.aws.log import REREADS, Log
from infrastructure.memory.keys import MemoryKeys
from infrastructure.records.codec import Codec
from tests.infrastructure.faults import Fault, FaultyClient, cancel, hide, lose_the_answer, refuse
from tests.infrastructure.tables import create_tables
from tests.infrastructure.writing import a_stream, commit, said

pytestmark = pytest.mark.cloud


class Bench:
    def __init__(self, real: Any, prefix: str) -> None:
        self.client = FaultyClient(real)
        self.slept: list[float] = []
        self.log = Log(self.client, f"{prefix}heads", f"{prefix}events", self.slept.append)  # type: ignore[arg-type]
        self.store = DynamoEventStore(self.log, f"{prefix}reservations", Codec(MemoryKeys()))

    def given(self, operation: str, *faults: Fault) -> None:
        self.client.faults[operation] = list(faults)
        self.client.calls.clear()
        self.slept.clear()


@pytest.fixture(scope="module", params=["moto", "ministack"])
def cloud(request: pytest.FixtureRequest) -> tuple[Any, str]:
    client = request.getfixturevalue(f"{request.param}_cloud")("dynamodb")
    prefix = f"faults-{request.param}-"
    create_tables(client, prefix)
    return client, prefix


@pytest.fixture
def bench(cloud: tuple[Any, str]) -> Bench:
    return Bench(*cloud)


@pytest.mark.parametrize(
    "fault",
    [
        cancel("TransactionConflict"), cancel("ThrottlingError", 2), cancel("ProvisionedThroughputExceeded", 1),
        refuse("TransactionInProgressException"), refuse("ThrottlingException"), refuse("InternalServerError"),
    ],
)  # fmt: skip
def test_a_contended_append_is_tried_again_after_a_pause(bench: Bench, fault: Fault) -> None:
    stream = a_stream()
    bench.given("transact_write_items", *[fault] * 3)
    assert bench.store.append(commit(stream, 0)) == Appended(stream, 1, 1)
    assert bench.client.calls.count("transact_write_items") == 4
    assert len(bench.slept) == 3


def test_an_append_gives_up_in_the_end(bench: Bench) -> None:
    stream = a_stream()
    bench.given("transact_write_items", *[cancel("TransactionConflict")] * 100)
    with pytest.raises(Busy):
        bench.store.append(commit(stream, 0))
    assert bench.client.calls.count("transact_write_items") == ATTEMPTS
    assert sum(bench.slept) < 3
    bench.given("transact_write_items")
    assert bench.store.load(stream).version == 0


@pytest.mark.parametrize("fault", [refuse("AccessDeniedException"), cancel("ValidationError")])
def test_what_will_not_pass_is_not_tried_again(bench: Bench, fault: Fault) -> None:
    bench.given("transact_write_items", fault)
    with pytest.raises(ClientError):
        bench.store.append(commit(a_stream(), 0))
    assert bench.client.calls.count("transact_write_items") == 1


def test_a_cloud_that_finds_a_commit_too_large_is_believed(bench: Bench) -> None:
    bench.given("transact_write_items", refuse("ValidationException", "Item size has exceeded the maximum"))
    with pytest.raises(TooLarge):
        bench.store.append(commit(a_stream(), 0))


def test_an_event_that_stands_beyond_the_head_is_corruption(bench: Bench) -> None:
    bench.given("transact_write_items", cancel("ConditionalCheckFailed", at=2))
    with pytest.raises(Corrupt):
        bench.store.append(commit(a_stream(), 0))


def test_an_append_whose_answer_was_lost_stands_once(bench: Bench) -> None:
    stream = a_stream()
    bench.given("transact_write_items", lose_the_answer)
    result = bench.store.append(commit(stream, 0, [said("1"), said("2")]))
    # Where the cloud honours the token of the request this very call did it; moto does not, and tells of a repeat.
    assert result[:3] == (stream, 1, 2)
    assert bench.store.load(stream).version == 2


def test_the_token_tells_a_lost_answer_from_a_repeat(ministack_cloud: Callable[[str], Any]) -> None:
    client = ministack_cloud("dynamodb")
    create_tables(client, "token-")
    bench = Bench(client, "token-")
    bench.given("transact_write_items", lose_the_answer)
    assert bench.store.append(commit(a_stream(), 0)).again is False


def test_a_repeat_is_found_although_only_the_head_is_reported(bench: Bench) -> None:
    stream = a_stream()
    first = commit(stream, 0)
    bench.store.append(first)
    bench.given("transact_write_items", cancel("ConditionalCheckFailed", at=0))
    assert bench.store.append(first) == Appended(stream, 1, 1, again=True)
    bench.given("transact_write_items", cancel("ConditionalCheckFailed", at=0))
    with pytest.raises(VersionConflict):
        bench.store.append(commit(stream, 0))


@pytest.mark.parametrize("missing", [(3,), (2, 3), (1,), (2,)], ids=str)
def test_a_torn_read_is_read_again(bench: Bench, missing: tuple[int, ...]) -> None:
    stream = a_stream()
    bench.store.append(commit(stream, 0, [said(str(n)) for n in (1, 2, 3)]))
    bench.given("query", *[hide(*missing)] * 3)
    assert [r.event for r in bench.store.load(stream).events] == [said("1"), said("2"), said("3")]
    bench.given("query", *[hide(*missing)] * 3)
    assert [r.version for r in DynamoHeads(bench.log).routing(stream, 0)] == [1, 2, 3]


def test_a_tail_that_stays_missing_is_corruption(bench: Bench) -> None:
    stream = a_stream()
    bench.store.append(commit(stream, 0, [said(str(n)) for n in (1, 2, 3)]))
    bench.given("query", *[hide(3)] * 100)
    with pytest.raises(Corrupt, match="version 3 of 3 is missing"):
        bench.store.load(stream)
    assert bench.client.calls.count("query") == REREADS


def test_a_throttled_read_is_tried_again_and_given_up_in_the_end(bench: Bench) -> None:
    stream = a_stream()
    bench.store.append(commit(stream, 0))
    bench.given("query", *[refuse("ProvisionedThroughputExceededException")] * 2)
    assert bench.store.load(stream).version == 1
    bench.given("get_item", *[refuse("ThrottlingException")] * 100)
    with pytest.raises(Busy):
        bench.store.load(stream)


def test_a_stored_event_that_was_altered_is_noticed_on_load(bench: Bench) -> None:
    stream = a_stream()
    bench.store.append(commit(stream, 0, [said("1"), said("2")]))
    bench.client.update_item(
        TableName=bench.log.events,
        Key={"stream": {"S": str(stream)}, "version": {"N": "1"}},
        UpdateExpression="SET #b = :b",
        ExpressionAttributeNames={"#b": "body"},
        ExpressionAttributeValues={":b": {"B": b"something else"}},
    )
    with pytest.raises(Corrupt, match=":1: the body is not the one that was recorded"):
        bench.store.load(stream)


def test_a_tail_cut_off_with_its_head_put_back_is_noticed_by_the_hash(bench: Bench) -> None:
    stream = a_stream()
    bench.store.append(commit(stream, 0, [said("1"), said("2")]))
    bench.client.update_item(
        TableName=bench.log.heads,
        Key={"stream": {"S": str(stream)}},
        UpdateExpression="SET #v = :v",
        ExpressionAttributeNames={"#v": "version"},
        ExpressionAttributeValues={":v": {"N": "1"}},
    )
    with pytest.raises(Corrupt, match="is not where the chain ended"):
        bench.store.load(stream)


def test_an_append_after_a_load_reads_nothing(bench: Bench) -> None:
    stream = a_stream()
    bench.store.append(commit(stream, 0))
    bench.store.load(stream)
    bench.given("get_item")
    bench.store.append(commit(stream, 1))
    bench.store.append(commit(stream, 2))
    assert bench.client.calls == ["transact_write_items"] * 2
