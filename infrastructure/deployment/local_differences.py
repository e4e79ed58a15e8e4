"""Everything in which the deployment on a laptop differs from the one in the cloud. There is nothing else.

The same app is synthesised; each difference below then alters the template, and says where and why. A test holds
this list against both templates: what differs and is not declared here fails, and so does what no longer differs.

Beside the templates, two things differ. A function's package holds our own code only, because its locked packages
come from the interpreter that runs it (docs/decisions/local-cloud.md). And the emulator's CloudFormation ignores the
policy of a bus, so the launcher sets it by the API, from the same template.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

Template = dict[str, Any]
CLOUD_ADDRESS = "https://ehcp.example.org"
"""The site's address in the synthesised template of the local cloud; the port is known only when it starts."""
HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Difference:
    """where: what it touches, as `Type.Property` or a section of the template; a whole type if it adds or removes one."""

    where: tuple[str, ...]
    why: str
    alter: Callable[[Template, int], None]


def to_local(template: Template, port: int) -> Template:
    """The template that is deployed on a laptop whose site is served on `port`."""
    local = deepcopy(template)
    for difference in DIFFERENCES:
        difference.alter(local, port)
    return local


def address(port: int) -> str:
    return f"http://{HOST}:{port}"


def of_type(template: Template, kind: str) -> dict[str, dict[str, Any]]:
    return {name: r["Properties"] for name, r in template["Resources"].items() if r["Type"] == kind}


def _no_bootstrap(template: Template, _: int) -> None:
    template.pop("Rules", None)
    template.get("Parameters", {}).pop("BootstrapVersion", None)


def _no_archive(template: Template, _: int) -> None:
    for name in of_type(template, "AWS::Events::Archive"):
        del template["Resources"][name]


def _no_second_factor(template: Template, _: int) -> None:
    for pool in of_type(template, "AWS::Cognito::UserPool").values():
        pool["MfaConfiguration"] = "OFF"
        del pool["EnabledMfas"]


def _no_certificate(template: Template, _: int) -> None:
    for distribution in of_type(template, "AWS::CloudFront::Distribution").values():
        for name in ("Aliases", "ViewerCertificate"):
            del distribution["DistributionConfig"][name]


def _api_on_loopback(template: Template, port: int) -> None:
    apis = list(of_type(template, "AWS::ApiGatewayV2::Api"))
    for distribution in of_type(template, "AWS::CloudFront::Distribution").values():
        for origin in distribution["DistributionConfig"]["Origins"]:
            if "CustomOriginConfig" in origin:
                origin["DomainName"] = HOST
                origin["OriginPath"] = {"Fn::Sub": f"/_aws/execute-api/${{{apis[0]}}}/$default"}
                origin["CustomOriginConfig"] = {"OriginProtocolPolicy": "http-only", "HTTPPort": port}


def _two_at_a_time(template: Template, _: int) -> None:
    for mapping in of_type(template, "AWS::Lambda::EventSourceMapping").values():
        if "StartingPosition" not in mapping:  # of a queue, not of a table's stream
            mapping["ScalingConfig"] = {"MaximumConcurrency": 2}


def _address(template: Template, port: int) -> None:
    text = json.dumps(template).replace(CLOUD_ADDRESS, address(port))
    template.clear()
    template.update(json.loads(text))


DIFFERENCES = (
    Difference(("Rules", "Parameters"), "nothing is bootstrapped on a laptop", _no_bootstrap),
    Difference(
        ("AWS::Events::Archive",),
        "the emulator's CloudFormation has no archive; `ehcp rebuild` reads the log itself",
        _no_archive,
    ),
    Difference(
        ("AWS::Cognito::UserPool.MfaConfiguration", "AWS::Cognito::UserPool.EnabledMfas"),
        "the fictional people, and tests, sign in with a password alone: nowhere else may anybody",
        _no_second_factor,
    ),
    Difference(
        (
            "AWS::CloudFront::Distribution.DistributionConfig.Aliases",
            "AWS::CloudFront::Distribution.DistributionConfig.ViewerCertificate",
        ),
        "there is neither a domain nor a certificate on a laptop",
        _no_certificate,
    ),
    Difference(
        ("AWS::CloudFront::Distribution.DistributionConfig.Origins",),
        "the API is on loopback too, under a path and without TLS",
        _api_on_loopback,
    ),
    Difference(
        ("AWS::Lambda::EventSourceMapping.ScalingConfig",),
        "a laptop has two cores: more processes of one function would only start, and wait for one another",
        _two_at_a_time,
    ),
    Difference(
        (
            "AWS::S3::Bucket.CorsConfiguration", "AWS::Lambda::Function.Environment",
            "AWS::Cognito::UserPoolClient.CallbackURLs", "AWS::Cognito::UserPoolClient.LogoutURLs", "Outputs",
        ),
        "the site is on loopback, on a port that is known only now",
        _address,
    ),
)  # fmt: skip
