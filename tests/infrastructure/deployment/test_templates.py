"""What must be so in every deployment, read from the synthesised templates."""

from __future__ import annotations

import json
from typing import Any

import pytest

from events.subscriptions import CONSUMERS, INTAKES, consumer

Resources = dict[str, Any]
FED = [c.name for c in (*CONSUMERS, *INTAKES)]  # type: ignore[attr-defined]


def of(resources: Resources, kind: str) -> dict[str, Any]:
    return {name: r["Properties"] for name, r in resources.items() if r["Type"] == kind}


def by_name(resources: Resources, kind: str, key: str, value: str) -> tuple[str, Any]:
    return next((n, p) for n, p in of(resources, kind).items() if p.get(key) == value)


def points_at(value: Any, name: str) -> bool:
    return f'"{name}"' in json.dumps(value)


@pytest.mark.parametrize("name", FED)
def test_a_queue_fed_function_has_all_that_its_row_says(name: str, stateless: Resources) -> None:
    row = consumer(name)
    queue_id, queue = by_name(stateless, "AWS::SQS::Queue", "QueueName", f"ehcp-local-{name}")
    dead_id, dead = by_name(stateless, "AWS::SQS::Queue", "QueueName", f"ehcp-local-{name}-dlq")
    _, function = by_name(stateless, "AWS::Lambda::Function", "FunctionName", f"ehcp-local-{name}")
    assert function["Timeout"] == row.seconds
    assert queue["VisibilityTimeout"] == 6 * row.seconds
    assert queue["RedrivePolicy"]["maxReceiveCount"] == row.receives
    assert points_at(queue["RedrivePolicy"], dead_id)
    assert dead["MessageRetentionPeriod"] == 14 * 86400
    mapping = next(
        m
        for m in of(stateless, "AWS::Lambda::EventSourceMapping").values()
        if points_at(m["EventSourceArn"], queue_id)
    )
    assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert mapping["BatchSize"] == row.batch
    alarms = of(stateless, "AWS::CloudWatch::Alarm").values()
    assert any(points_at(a["Dimensions"], dead_id) and a["AlarmActions"] for a in alarms)


@pytest.mark.parametrize("row", CONSUMERS, ids=lambda c: c.name)
def test_a_consumer_hears_what_its_row_says(row: Any, stateless: Resources) -> None:
    queue_id, _ = by_name(stateless, "AWS::SQS::Queue", "QueueName", f"ehcp-local-{row.name}")
    rules = [r for r in of(stateless, "AWS::Events::Rule").values() if points_at(r["Targets"], queue_id)]
    assert len(rules) == 1
    assert rules[0]["EventPattern"]["source"] == ["ehcp"]
    assert rules[0]["EventPattern"].get("detail-type", []) == list(row.listens)
    assert rules[0]["Targets"][0]["DeadLetterConfig"]


def test_an_inbound_bus_stamps_its_authority_whatever_the_sender_says(stateless: Resources) -> None:
    queue_id, _ = by_name(stateless, "AWS::SQS::Queue", "QueueName", "ehcp-local-receive")
    rules = [r for r in of(stateless, "AWS::Events::Rule").values() if points_at(r["Targets"], queue_id)]
    stamped = {r["Targets"][0]["InputTransformer"]["InputTemplate"].split('"')[3] for r in rules}
    assert stamped == {"eastmarsh", "wealdmarsh"}


def test_only_an_authority_s_own_principal_may_put_on_its_bus(stateful: Resources) -> None:
    inbound = {p["Name"]: p for p in of(stateful, "AWS::Events::EventBus").values() if "inbound" in p["Name"]}
    assert len(inbound) == 2
    for name, bus in inbound.items():
        (statement,) = bus["Policy"]["Statement"]
        authority = name.removeprefix("ehcp-local-inbound-")
        assert statement["Principal"] == {"AWS": f"arn:aws:iam::000000000000:user/{authority}-systems"}
        assert statement["Action"] == "events:PutEvents"


def test_every_queue_is_encrypted_and_refuses_plain_http(stateless: Resources) -> None:
    policies = json.dumps(list(of(stateless, "AWS::SQS::QueuePolicy").values()))
    for name, queue in of(stateless, "AWS::SQS::Queue").items():
        assert "KmsMasterKeyId" in queue, name
        assert f'"{name}"' in policies, name
    for policy in of(stateless, "AWS::SQS::QueuePolicy").values():
        assert '"aws:SecureTransport": "false"' in json.dumps(policy)


def test_every_route_wants_a_token_with_the_scope_of_its_method(stateless: Resources) -> None:
    routes = of(stateless, "AWS::ApiGatewayV2::Route").values()
    assert len(routes) == 14
    for route in routes:
        wanted = "ehcp/cases.read" if route["RouteKey"].startswith("GET ") else "ehcp/cases.write"
        assert (route["AuthorizationType"], route["AuthorizationScopes"]) == ("JWT", [wanted])


def test_what_was_kept_outlives_the_stack(stateful: Resources) -> None:
    for name, resource in stateful.items():
        if resource["Type"] in ("AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::KMS::Key", "AWS::Cognito::UserPool",
                                "AWS::Events::EventBus"):  # fmt: skip
            assert resource["DeletionPolicy"] == "Retain", name
            assert resource["UpdateReplacePolicy"] == "Retain", name


def test_each_table_recovers_as_it_should(stateful: Resources) -> None:
    days = {}
    for name, table in of(stateful, "AWS::DynamoDB::Table").items():
        assert table["DeletionProtectionEnabled"] is True, name
        assert table["BillingMode"] == "PAY_PER_REQUEST", name
        point = table["PointInTimeRecoverySpecification"]
        days[name[:-8]] = point.get("RecoveryPeriodInDays", 0) if point["PointInTimeRecoveryEnabled"] else 0
    assert days == {
        "Heads": 35, "Events": 35, "Reservations": 35, "Published": 35, "Directory": 35, "AccessLog": 35,
        "Keys": 1, "Views": 0,
    }  # fmt: skip


def test_documents_are_versioned_sealed_private_and_uploads_are_swept(stateful: Resources) -> None:
    (bucket,) = of(stateful, "AWS::S3::Bucket").values()
    assert bucket["VersioningConfiguration"] == {"Status": "Enabled"}
    (rule,) = bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"]
    assert rule["ServerSideEncryptionByDefault"]["SSEAlgorithm"] == "aws:kms"
    assert set(bucket["PublicAccessBlockConfiguration"].values()) == {True}
    swept = {rule["Prefix"]: rule["ExpirationInDays"] for rule in bucket["LifecycleConfiguration"]["Rules"]}
    assert swept == {"incoming/": 1, "recognised/": 7}
    assert bucket["NotificationConfiguration"] == {"EventBridgeConfiguration": {"EventBridgeEnabled": True}}
    assert bucket["CorsConfiguration"]["CorsRules"][0]["AllowedOrigins"] == ["https://ehcp.example.org"]


def test_problems_of_the_api_reach_people_as_they_are(stateless: Resources) -> None:
    (distribution,) = of(stateless, "AWS::CloudFront::Distribution").values()
    config = distribution["DistributionConfig"]
    assert "CustomErrorResponses" not in config
    assert [b["PathPattern"] for b in config["CacheBehaviors"]] == ["/api/*"]


def test_the_site_runs_only_its_own_script_and_is_never_framed(stateless: Resources) -> None:
    (headers,) = of(stateless, "AWS::CloudFront::ResponseHeadersPolicy").values()
    policy = json.dumps(
        headers["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"]["ContentSecurityPolicy"]
    )
    for rule in ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"):
        assert rule in policy
    assert "unsafe" not in policy


def test_a_stream_that_fails_does_not_block_for_ever(stateless: Resources) -> None:
    mapping = next(
        m for m in of(stateless, "AWS::Lambda::EventSourceMapping").values() if points_at(m, "publish7EC8F74C")
        or "DestinationConfig" in m
    )  # fmt: skip
    assert mapping["BisectBatchOnFunctionError"] is True
    assert 0 < mapping["MaximumRetryAttempts"] < 100
    assert mapping["MaximumRecordAgeInSeconds"] < 86400
    assert mapping["StartingPosition"] == "TRIM_HORIZON"
    assert mapping["DestinationConfig"]["OnFailure"]["Destination"]


def test_any_change_of_an_event_raises_an_alarm(stateless: Resources) -> None:
    function, _ = by_name(stateless, "AWS::Lambda::Function", "FunctionName", "ehcp-local-watch_log")
    mapping = next(
        m
        for m in of(stateless, "AWS::Lambda::EventSourceMapping").values()
        if points_at(m["FunctionName"], function)
    )
    assert json.loads(mapping["FilterCriteria"]["Filters"][0]["Pattern"]) == {
        "eventName": ["MODIFY", "REMOVE"]
    }
    alarm = next(
        a for a in of(stateless, "AWS::CloudWatch::Alarm").values() if points_at(a["Dimensions"], function)
    )
    assert (alarm["MetricName"], alarm["Threshold"]) == ("Invocations", 1)


def test_every_function_keeps_an_encrypted_log_for_a_time(stateless: Resources) -> None:
    logs = of(stateless, "AWS::Logs::LogGroup")
    for log in logs.values():
        assert log["RetentionInDays"] == 365
        assert "KmsKeyId" in log
    for function in of(stateless, "AWS::Lambda::Function").values():
        assert function["LoggingConfig"]["LogGroup"]["Ref"] in logs
        assert function["Runtime"] == "python3.13"


def test_the_app_client_is_public_and_goes_by_code_alone(stateless: Resources) -> None:
    (client,) = of(stateless, "AWS::Cognito::UserPoolClient").values()
    assert client["GenerateSecret"] is False
    assert client["AllowedOAuthFlows"] == ["code"]
    assert not set(client.get("ExplicitAuthFlows", [])) - {"ALLOW_REFRESH_TOKEN_AUTH"}


def test_people_need_a_second_factor(stateful: Resources) -> None:
    (pool,) = of(stateful, "AWS::Cognito::UserPool").values()
    assert pool["MfaConfiguration"] == "ON"
    assert pool["AdminCreateUserConfig"]["AllowAdminCreateUserOnly"] is True
