"""Each function, as its own role, tries everything that any function may do: it may do its own part and no more."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from botocore.exceptions import ClientError

from infrastructure.deployment.grants import GRANTS, grants_of
from infrastructure.local.cloud import LocalCloud

pytestmark = [pytest.mark.cloud]
KEYS = {
    "heads": {"stream": {"S": "probe"}}, "events": {"stream": {"S": "probe"}, "version": {"N": "1"}},
    "reservations": {"name": {"S": "probe"}}, "published": {"stream": {"S": "probe"}},
    "keys": {"pupil": {"S": "probe"}}, "views": {"place": {"S": "probe"}, "view": {"S": "probe"}},
    "directory": {"person": {"S": "probe"}}, "access log": {"place": {"S": "probe"}, "at": {"S": "probe"}},
}  # fmt: skip
PREFIXES = ("incoming", "originals", "texts", "models")
Connect = Callable[[str], Any]
Probe = tuple[str, str, Callable[[Connect], Any]]


def role_of(cloud: LocalCloud, function: str) -> Connect:
    """Clients with the credentials that the emulator gives to a function's process, derived as it derives them."""
    known = cloud.client("lambda").get_function(FunctionName=f"ehcp-local-{function}")["Configuration"]
    digest = hashlib.sha256(f"{known['FunctionArn']}:{known['Role']}".encode()).hexdigest()
    return cache(lambda service: cloud.client(
        service, key=f"ASIA{digest[:16].upper()}", secret=hashlib.sha256(f"secret:{digest}".encode()).hexdigest(),
        token=hashlib.sha256(f"token:{digest}".encode()).hexdigest(),
    ))  # fmt: skip


def probes(told: dict[str, str]) -> list[Probe]:
    """Harmless calls: conditions that do not hold, objects that are not there."""
    found: list[Probe] = []
    for on, key in KEYS.items():
        table, first = told[f"{on.upper().replace(' ', '_')}_TABLE"], next(iter(key))
        never: dict[str, Any] = {"TableName": table, "ConditionExpression": "attribute_exists(nothing)"}
        query = {
            "TableName": table, "KeyConditionExpression": "#k = :k", "ExpressionAttributeNames": {"#k": first},
            "ExpressionAttributeValues": {":k": {"S": "probe"}},
        }  # fmt: skip
        found += [
            (on, "dynamodb:GetItem", lambda c, t=table, k=key: c("dynamodb").get_item(TableName=t, Key=k)),
            (on, "dynamodb:Query", lambda c, q=query: c("dynamodb").query(**q)),
            (on, "dynamodb:Scan", lambda c, t=table: c("dynamodb").scan(TableName=t)),
            (on, "dynamodb:PutItem", lambda c, n=never, k=key: c("dynamodb").put_item(Item=k, **n)),
            (on, "dynamodb:DeleteItem", lambda c, n=never, k=key: c("dynamodb").delete_item(Key=k, **n)),
            (
                on, "dynamodb:UpdateItem",
                lambda c, n=never, k=key: c("dynamodb").update_item(Key=k, UpdateExpression="SET x = y", **n),
            ),
        ]  # fmt: skip
    for index, table, key_name in (
        ("by_minute", "HEADS_TABLE", "minute"),
        ("by_school", "DIRECTORY_TABLE", "place"),
    ):
        asked = {
            "TableName": told[table], "IndexName": index, "KeyConditionExpression": "#k = :k",
            "ExpressionAttributeNames": {"#k": key_name}, "ExpressionAttributeValues": {":k": {"S": "probe"}},
        }  # fmt: skip
        on = f"{table.split('_')[0].lower()}/index/{index}"
        found.append((on, "dynamodb:Query", lambda c, q=asked: c("dynamodb").query(**q)))
    bucket = told["DOCUMENTS_BUCKET"]
    for prefix in PREFIXES:
        where = {"Bucket": bucket, "Key": f"{prefix}/probe"}
        on = f"documents/{prefix}/*"
        found.append((on, "s3:GetObject", lambda c, w=where: c("s3").get_object(**w)))
        if prefix != "incoming":  # an upload that nobody made would be looked at
            found.append((on, "s3:PutObject", lambda c, w=where: c("s3").put_object(Body=b"probe", **w)))
        else:
            found.append((on, "s3:DeleteObject", lambda c, w=where: c("s3").delete_object(**w)))
    wrapped = {"KeyId": told["DATA_KEY"], "CiphertextBlob": b"probe" * 20}
    found += [
        ("data key", "kms:Decrypt", lambda c: c("kms").decrypt(**wrapped)),
        ("data key", "kms:GenerateDataKey",
         lambda c: c("kms").generate_data_key(KeyId=told["DATA_KEY"], KeySpec="AES_256")),
        ("case bus", "events:PutEvents", lambda c: c("events").put_events(
            Entries=[{"Source": "probe", "DetailType": "probe", "Detail": "{}", "EventBusName": told["CASE_BUS"]}])),
        ("mail sender", "ses:SendEmail", lambda c: c("sesv2").send_email(
            FromEmailAddress=told["MAIL_SENDER"], Destination={"ToAddresses": ["probe@example.org"]},
            Content={"Simple": {"Subject": {"Data": "probe"}, "Body": {"Text": {"Data": "probe"}}}})),
        ("nobody's", "cognito-idp:ListUsers", lambda c: c("cognito-idp").list_users(UserPoolId=told["USER_POOL"])),
        ("nobody's", "iam:ListRoles", lambda c: c("iam").list_roles()),
    ]  # fmt: skip
    return found


def allowed(call: Callable[[Connect], Any], connect: Connect) -> bool:
    try:
        call(connect)
    except ClientError as error:
        code = error.response["Error"]["Code"]
        assert code not in ("UnrecognizedClientException", "InvalidClientTokenId", "InvalidToken"), code
        return "AccessDenied" not in code
    return True


@pytest.mark.parametrize("function", sorted(set(GRANTS) - {"watch_log"}))
def test_a_role_may_do_what_its_grants_say_and_nothing_else(function: str, cloud: LocalCloud) -> None:
    s3 = cloud.client("s3")
    for prefix in PREFIXES[1:]:
        s3.put_object(Bucket=cloud.outputs["DOCUMENTS_BUCKET"], Key=f"{prefix}/probe", Body=b"probe")
    cloud.wake(function)
    connect = role_of(cloud, function)
    granted = {(g.on, action) for g in grants_of(function) for action in g.actions}
    wrong = {
        (on, action): "may" if may else "may not"
        for on, action, call in probes(cloud.outputs)
        if (may := allowed(call, connect)) is not ((on, action) in granted)
    }
    assert wrong == {}


def test_a_role_may_touch_no_queue_but_its_own(cloud: LocalCloud) -> None:
    sqs = cloud.client("sqs")
    for function in ("draft_plan", "keep_views", "api"):
        cloud.wake(function)
        connect = role_of(cloud, function)
        for url in sqs.list_queues()["QueueUrls"]:
            may = allowed(
                lambda c, u=url: c("sqs").get_queue_attributes(QueueUrl=u, AttributeNames=["QueueArn"]),
                connect,
            )
            assert may is (url.rsplit("/", 1)[-1] == f"ehcp-local-{function}"), (function, url)
