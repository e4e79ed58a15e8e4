"""What every release may replace: functions and what wakes them, the API, the site, the app client, the alarms."""

from __future__ import annotations

from aws_cdk import Duration, Stack
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_cloudwatch_actions as actions
from aws_cdk import aws_cognito as cognito
from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_sns as sns
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from events.subscriptions import CONSUMERS, RECEIVE, SOURCE, VERIFY_UPLOAD
from infrastructure.deployment.api import READ, WRITE, Api
from infrastructure.deployment.consumer import QueueFed, Wakes
from infrastructure.deployment.functions import Functions
from infrastructure.deployment.outputs import tell
from infrastructure.deployment.settings import Settings
from infrastructure.deployment.site import Site
from infrastructure.deployment.stateful import StatefulStack

TERMINAL_CALLBACK = "http://127.0.0.1:8765/callback"
"""Where `ehcp sign-in` waits for the browser to come back (RFC 8252 section 7.3)."""
STREAM_AGE = Duration.hours(6)
STREAM_RETRIES = 30


class StatelessStack(Stack):
    def __init__(
        self, scope: Construct, id: str, settings: Settings, kept: StatefulStack, **how: object
    ) -> None:
        super().__init__(scope, id, **how)  # type: ignore[arg-type]
        self._settings = settings
        self._kept = kept
        self._unpublished = sqs.Queue(
            self, "Unpublished", queue_name=f"{settings.prefix}-unpublished", retention_period=Duration.days(14),
            encryption=sqs.QueueEncryption.KMS, encryption_master_key=kept.messages_key, enforce_ssl=True,
        )  # fmt: skip
        self._functions = Functions(self, settings, self._arns(), kept.names(), kept.messages_key)
        self._reactions()
        self._publishing()
        self._schedules()
        self._append_only()
        client = self._client()
        self._people_s_way_in(client)
        self._tell_operators()
        tell(self, "CLIENT_ID", client.user_pool_client_id)
        tell(self, "SITE_ADDRESS", settings.site_address)

    def _arns(self) -> dict[str, str]:
        kept = self._kept
        identity = self.format_arn(
            service="ses", resource="identity", resource_name=self._settings.mail_sender
        )
        return {
            "stream of heads": str(kept.heads.table_stream_arn),
            "stream of events": str(kept.events.table_stream_arn),
            "heads": kept.heads.table_arn, "events": kept.events.table_arn,
            "reservations": kept.reservations.table_arn, "published": kept.published.table_arn,
            "keys": kept.keys.table_arn, "views": kept.views.table_arn, "directory": kept.directory.table_arn,
            "access log": kept.access_log.table_arn, "documents": kept.documents.bucket_arn,
            "data key": kept.data_key.key_arn, "documents key": kept.documents_key.key_arn,
            "messages key": kept.messages_key.key_arn, "case bus": kept.case_bus.event_bus_arn,
            "unpublished": self._unpublished.queue_arn, "mail sender": identity, "anything": "*",
        }  # fmt: skip

    def _reactions(self) -> None:
        kept = self._kept
        for consumer in CONSUMERS:
            pattern: dict[str, object] = {"source": [SOURCE]}
            if consumer.listens:
                pattern["detail-type"] = list(consumer.listens)
            self._queue_fed(consumer, [Wakes("rule", kept.case_bus.event_bus_name, pattern)])
        uploaded: dict[str, object] = {
            "source": ["aws.s3"], "detail-type": ["Object Created"],
            "detail": {"bucket": {"name": [kept.documents.bucket_name]}, "object": {"key": [{"prefix": "incoming/"}]}},
        }  # fmt: skip
        self._queue_fed(VERIFY_UPLOAD, [Wakes("rule", "default", uploaded)])
        self._queue_fed(
            RECEIVE,
            [
                Wakes(
                    f"from-{authority}", bus.ref, {"source": [{"prefix": ""}]},
                    # The authority is the bus; what the sender says of it is not asked.
                    f'{{"authority": "{authority}", "type": <type>, "detail": <detail>}}',
                )
                for authority, bus in kept.inbound.items()
            ],
        )  # fmt: skip

    def _queue_fed(self, consumer: object, wakes: list[Wakes]) -> None:
        QueueFed(
            self, consumer, wakes, prefix=self._settings.prefix, key=self._kept.messages_key,  # type: ignore[arg-type]
            functions=self._functions,
        )  # fmt: skip

    def _publishing(self) -> None:
        publish = self._functions.make("publish", "carries what was appended to the case bus")
        lambda_.CfnEventSourceMapping(
            self, "publish-mapping", event_source_arn=self._kept.heads.table_stream_arn,
            function_name=publish.function_name, starting_position="TRIM_HORIZON", batch_size=100,
            bisect_batch_on_function_error=True, maximum_retry_attempts=STREAM_RETRIES,
            maximum_record_age_in_seconds=int(STREAM_AGE.to_seconds()),
            destination_config=lambda_.CfnEventSourceMapping.DestinationConfigProperty(
                on_failure=lambda_.CfnEventSourceMapping.OnFailureProperty(
                    destination=self._unpublished.queue_arn
                )
            ),
        )  # fmt: skip
        cloudwatch.Alarm(
            self, "unpublished-alarm", alarm_description="Records that were not published; catch_up carries them",
            metric=self._unpublished.metric_approximate_number_of_messages_visible(period=Duration.minutes(1)),
            threshold=1, evaluation_periods=1, treat_missing_data=cloudwatch.TreatMissingData.NOT_BREACHING,
        )  # fmt: skip

    def _schedules(self) -> None:
        catch_up = self._functions.make(
            "catch_up", "publishes what the stream missed", seconds=50, memory=256
        )
        sweep = self._functions.make(
            "sweep_flags", "raises flags that only time raises", seconds=900,
            more={"AUTHORITIES": ",".join(sorted(self._settings.authorities))},
        )  # fmt: skip
        for function, schedule in (
            (catch_up, events.Schedule.rate(Duration.minutes(1))),
            (sweep, events.Schedule.cron(hour="5", minute="0")),
        ):
            events.Rule(
                self, f"{function.node.id}-schedule", schedule=schedule,
                targets=[targets.LambdaFunction(function, retry_attempts=2)],
            )  # fmt: skip

    def _append_only(self) -> None:
        """Nobody may change an event. If anybody did, this tells the operators which one."""
        touched = '{"eventName": ["MODIFY", "REMOVE"]}'
        lambda_.CfnEventSourceMapping(
            self, "watch-log-mapping", event_source_arn=self._kept.events.table_stream_arn,
            function_name=self._functions.watch_log().function_name, starting_position="TRIM_HORIZON",
            filter_criteria=lambda_.CfnEventSourceMapping.FilterCriteriaProperty(
                filters=[lambda_.CfnEventSourceMapping.FilterProperty(pattern=touched)]
            ),
            maximum_retry_attempts=STREAM_RETRIES, bisect_batch_on_function_error=True,
        )  # fmt: skip

    def _client(self) -> cognito.UserPoolClient:
        site = f"{self._settings.site_address}/"
        scopes = [
            cognito.OAuthScope.resource_server(self._kept.resource_server, scope)
            for scope in self._kept.scopes.values()
        ]
        return cognito.UserPoolClient(
            self, "Client", user_pool=self._kept.people, generate_secret=False,
            auth_flows=cognito.AuthFlow(), prevent_user_existence_errors=True, enable_token_revocation=True,
            supported_identity_providers=[cognito.UserPoolClientIdentityProvider.COGNITO],
            access_token_validity=Duration.hours(1), id_token_validity=Duration.hours(1),
            refresh_token_validity=Duration.hours(12),
            o_auth=cognito.OAuthSettings(
                flows=cognito.OAuthFlows(authorization_code_grant=True),
                scopes=[cognito.OAuthScope.OPENID, *scopes],
                callback_urls=[site, TERMINAL_CALLBACK], logout_urls=[site],
            ),
        )  # fmt: skip

    def _people_s_way_in(self, client: cognito.UserPoolClient) -> None:
        kept, prefix = self._kept, self._settings.prefix
        api = self._functions.make("api", "answers people's browsers and terminals", memory=1024)
        plan = self._functions.make("write_plan", "writes the plan as Word", memory=1024, bundle="word")
        challengers = self._functions.make(
            "register_model", "takes in a trained model", memory=1024, bundle="model"
        )
        front = Api(
            self, prefix=prefix, people=api, plan=plan, challengers=challengers, issuer=f"https://cognito-idp.{self.region}.amazonaws.com/{kept.people.user_pool_id}",
            clients=[client.user_pool_client_id], logs_key=kept.messages_key,
        )  # fmt: skip
        bucket = f"https://{kept.documents.bucket_regional_domain_name}"
        site = Site(
            self, self._settings, f"{front.http.api_id}.execute-api.{self.region}.{self.url_suffix}",
            [bucket, kept.domain.base_url()],
        )  # fmt: skip
        for name, value in {
            "API_ID": front.http.api_id, "SITE_BUCKET": site.bucket.bucket_name,
            "SCOPES": f"openid {READ} {WRITE}", "DISTRIBUTION": site.distribution.distribution_id,
            "DISTRIBUTION_HOST": site.distribution.distribution_domain_name,
            "SITE_NAME": self._settings.name,
        }.items():  # fmt: skip
            tell(self, name, value)

    def _tell_operators(self) -> None:
        topic = sns.Topic(
            self, "Operators", topic_name=f"{self._settings.prefix}-operators", enforce_ssl=True,
            master_key=self._kept.messages_key,
        )  # fmt: skip
        for alarm in self.node.find_all():
            if isinstance(alarm, cloudwatch.Alarm):
                alarm.add_alarm_action(actions.SnsAction(topic))
        tell(self, "OPERATORS_TOPIC", topic.topic_arn)
