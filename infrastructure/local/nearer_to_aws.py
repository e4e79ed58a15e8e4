"""Where MiniStack 1.5.33 is further from AWS than it need be. Look at each again with a new release."""

from __future__ import annotations

import json


def adjust() -> None:
    """Before anything is served."""
    _no_wait_for_logs()
    _buses_ask_their_policies()
    _mail_names_its_sender()


def _no_wait_for_logs() -> None:
    """It waits 50 ms for a log line after every call of a function, and one that has nothing to say writes none."""
    from ministack.core.lambda_runtime import Worker

    Worker._drain_stderr_bounded.__defaults__ = (0.001, 0.001, 0.05)


def _buses_ask_their_policies() -> None:
    """It keeps the policies of buses, but does not ask them who may put."""
    from ministack.core import iam_evaluator
    from ministack.services import eventbridge

    def policy_and_owner(arn: str) -> tuple[object, str]:
        return eventbridge._event_bus_policies.get(arn.rsplit("/", 1)[-1]), arn.split(":")[4]

    eventbridge.bus_policy_for_arn = policy_and_owner
    iam_evaluator._RESOURCE_POLICY_LOOKUPS["events"] = ("eventbridge", "bus_policy_for_arn")


def _mail_names_its_sender() -> None:
    """It authorises a mail on anything, where SES does on the sender's identity: a role for one sender sends none."""
    from ministack.core import iam_actions

    known = iam_actions._ses_v2_resource_arn

    def resource(method: str, path: str, body: bytes, region: str, account: str) -> str:
        if path == "/v2/email/outbound-emails":
            sender = json.loads(body or b"{}").get("FromEmailAddress", "")
            return f"arn:aws:ses:{region}:{account}:identity/{sender}"
        return str(known(method, path, body, region, account))

    iam_actions._ses_v2_resource_arn = resource
