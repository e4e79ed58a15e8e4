"""The HTTP API: a token on every route, and in it the scope that the method needs."""

from __future__ import annotations

from collections.abc import Sequence

from aws_cdk import RemovalPolicy
from aws_cdk import aws_apigatewayv2 as apigateway
from aws_cdk import aws_kms as kms
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_logs as logs
from aws_cdk.aws_apigatewayv2_authorizers import HttpJwtAuthorizer
from aws_cdk.aws_apigatewayv2_integrations import HttpLambdaIntegration
from constructs import Construct

READ, WRITE = "ehcp/cases.read", "ehcp/cases.write"
M = apigateway.HttpMethod
ACCESS_LOG = (
    '{"request":"$context.requestId","route":"$context.routeKey","status":$context.status,'
    '"milliseconds":$context.responseLatency,"error":"$context.error.messageString"}'
)
"""The route and not the path: a path holds the id of a case. No address of the caller either."""


class Api(Construct):
    def __init__(
        self, scope: Construct, *, prefix: str, people: lambda_.Function, plan: lambda_.Function,
        challengers: lambda_.Function, issuer: str, clients: Sequence[str], logs_key: kms.IKey,
    ) -> None:  # fmt: skip
        super().__init__(scope, "Api")
        self.http = apigateway.HttpApi(
            self, "Http", api_name=prefix, create_default_stage=False,
            description="What people's browsers and terminals ask",
        )  # fmt: skip
        authoriser = HttpJwtAuthorizer(
            "SignedIn", issuer, jwt_audience=list(clients), identity_source=["$request.header.Authorization"]
        )
        api, word = HttpLambdaIntegration("api", people), HttpLambdaIntegration("write-plan", plan)
        models = HttpLambdaIntegration("register-model", challengers)
        for path, methods, scope_needed, integration in (
            ("/api/{proxy+}", [M.GET], READ, api),
            ("/api/{proxy+}", [M.POST, M.PUT, M.PATCH, M.DELETE], WRITE, api),
            ("/api/cases/{case}/plan.docx", [M.GET], READ, word),
            ("/api/cases/{case}/plan.pdf", [M.GET], READ, word),
            ("/api/cases/{case}/plan.xml", [M.GET], READ, word),
            ("/api/cases/{case}/plan.json", [M.GET], READ, word),
            ("/api/cases/{case}/plan/returned", [M.POST], WRITE, word),
            ("/api/settings/plan-templates", [M.POST], WRITE, word),
            ("/api/settings/plan-templates/{digest}/template.docx", [M.GET], READ, word),
            ("/api/settings/plan-templates/{digest}/preview.docx", [M.GET], READ, word),
            ("/api/model/challengers", [M.POST], WRITE, models),
        ):
            self.http.add_routes(
                path=path, methods=methods, integration=integration, authorizer=authoriser,
                authorization_scopes=[scope_needed],
            )  # fmt: skip
        log = logs.LogGroup(
            self, "Log", log_group_name=f"/aws/apigateway/{prefix}-api", retention=logs.RetentionDays.ONE_YEAR,
            encryption_key=logs_key, removal_policy=RemovalPolicy.DESTROY,
        )  # fmt: skip
        stage = apigateway.HttpStage(
            self, "Stage", http_api=self.http, stage_name="$default", auto_deploy=True,
            throttle=apigateway.ThrottleSettings(rate_limit=200, burst_limit=400),
        )  # fmt: skip
        default = stage.node.default_child
        assert isinstance(default, apigateway.CfnStage)
        default.access_log_settings = apigateway.CfnStage.AccessLogSettingsProperty(
            destination_arn=log.log_group_arn, format=ACCESS_LOG
        )
