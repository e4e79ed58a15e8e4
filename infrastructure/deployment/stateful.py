"""What must outlive every release: keys, tables, documents, buses, and who may sign in."""

from __future__ import annotations

from aws_cdk import Duration, RemovalPolicy, Stack
from aws_cdk import aws_cognito as cognito
from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_events as events
from aws_cdk import aws_iam as iam
from aws_cdk import aws_kms as kms
from aws_cdk import aws_s3 as s3
from aws_cdk import aws_ses as ses
from constructs import Construct

from infrastructure.deployment.outputs import tell
from infrastructure.deployment.settings import Settings

TEXT, NUMBER = dynamodb.AttributeType.STRING, dynamodb.AttributeType.NUMBER
SCOPES = {"cases.read": "Read cases", "cases.write": "Change cases"}
ARCHIVE_DAYS = 90
"""How long the case bus can be replayed. It carries ids only; the log itself keeps everything."""


class StatefulStack(Stack):
    """Everything here is kept when the stack goes."""

    def __init__(self, scope: Construct, id: str, settings: Settings, **how: object) -> None:
        super().__init__(scope, id, termination_protection=True, **how)  # type: ignore[arg-type]
        self._settings = settings
        self.data_key = self._key("DataKey", "data", "Wraps each pupil's own key")
        self.documents_key = self._key("DocumentsKey", "documents", "Documents at rest")
        self.messages_key = self._messages_key()
        self._tables()
        self._documents()
        self._buses()
        self._people()
        inbound = {f"INBOUND_BUS_{a}": f"{settings.prefix}-inbound-{a}" for a in self.inbound}
        signing = {"USER_POOL": self.people.user_pool_id, "SIGN_IN_ADDRESS": self.domain.base_url()}
        for name, value in {**self.names(), **inbound, **signing}.items():
            tell(self, name, value)

    def _key(self, id: str, name: str, description: str) -> kms.Key:
        return kms.Key(
            self, id, alias=f"{self._settings.prefix}-{name}", description=description, enable_key_rotation=True,
            removal_policy=RemovalPolicy.RETAIN, pending_window=Duration.days(30),
        )  # fmt: skip

    def _messages_key(self) -> kms.Key:
        """Of queues, logs and notices: the services that put messages into them must be able to use it."""
        key = self._key("MessagesKey", "messages", "Queues, logs and operators' notices")
        here = {"StringEquals": {"aws:SourceAccount": self.account}}
        for service, condition in (
            ("events.amazonaws.com", here),
            ("cloudwatch.amazonaws.com", here),
            (
                f"logs.{self.region}.amazonaws.com",
                {
                    "ArnLike": {
                        "kms:EncryptionContext:aws:logs:arn": f"{self._logs_arn()}{self._settings.prefix}-*"
                    }
                },
            ),
        ):
            key.add_to_resource_policy(
                iam.PolicyStatement(
                    actions=["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*", "kms:DescribeKey"],
                    resources=["*"], principals=[iam.ServicePrincipal(service)], conditions=condition,
                )
            )  # fmt: skip
        return key

    def _logs_arn(self) -> str:
        return f"arn:{self.partition}:logs:{self.region}:{self.account}:log-group:/aws/*/"

    def _tables(self) -> None:
        self.heads = self._table("Heads", "stream", stream=dynamodb.StreamViewType.NEW_IMAGE)
        self.heads.add_global_secondary_index(
            index_name="by_minute", partition_key=dynamodb.Attribute(name="minute", type=TEXT),
            sort_key=dynamodb.Attribute(name="stream", type=TEXT),
            projection_type=dynamodb.ProjectionType.INCLUDE, non_key_attributes=["version"],
        )  # fmt: skip
        self.events = self._table("Events", "stream", "version", NUMBER, dynamodb.StreamViewType.KEYS_ONLY)
        self.reservations = self._table("Reservations", "name")
        self.published = self._table("Published", "stream")
        # Destroying a pupil's key must destroy it: a backup of 35 days would bring it back.
        self.keys = self._table("Keys", "pupil", recovery_days=1)
        # Views are thrown away and rebuilt from the log.
        self.views = self._table("Views", "place", "view", recovery_days=0)
        self.directory = self._table("Directory", "person")
        self.directory.add_global_secondary_index(
            index_name="by_school", partition_key=dynamodb.Attribute(name="place", type=TEXT),
            sort_key=dynamodb.Attribute(name="person", type=TEXT),
        )  # fmt: skip
        self.access_log = self._table("AccessLog", "place", "at")

    def _table(
        self, id: str, key: str, sort: str | None = None, sort_type: dynamodb.AttributeType = TEXT,
        stream: dynamodb.StreamViewType | None = None, recovery_days: int = 35,
    ) -> dynamodb.Table:  # fmt: skip
        recovery = dynamodb.PointInTimeRecoverySpecification(
            point_in_time_recovery_enabled=recovery_days > 0,
            recovery_period_in_days=recovery_days or None,
        )
        return dynamodb.Table(
            self, id, partition_key=dynamodb.Attribute(name=key, type=TEXT),
            sort_key=dynamodb.Attribute(name=sort, type=sort_type) if sort else None,
            billing_mode=dynamodb.BillingMode.PAY_PER_REQUEST, stream=stream,
            # The account's own key for DynamoDB: payloads are sealed under the pupil's key before they get here.
            encryption=dynamodb.TableEncryption.AWS_MANAGED, point_in_time_recovery_specification=recovery,
            deletion_protection=True, removal_policy=RemovalPolicy.RETAIN,
        )  # fmt: skip

    def _documents(self) -> None:
        self.documents = s3.Bucket(
            self, "Documents", encryption=s3.BucketEncryption.KMS, encryption_key=self.documents_key,
            bucket_key_enabled=True, versioned=True, enforce_ssl=True, minimum_tls_version=1.2,
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            object_ownership=s3.ObjectOwnership.BUCKET_OWNER_ENFORCED, removal_policy=RemovalPolicy.RETAIN,
            lifecycle_rules=[
                s3.LifecycleRule(
                    id="uploads-that-were-not-kept", prefix="incoming/", expiration=Duration.days(1),
                    noncurrent_version_expiration=Duration.days(1),
                    abort_incomplete_multipart_upload_after=Duration.days(1),
                ),
                s3.LifecycleRule(
                    id="pages-of-documents-that-are-read", prefix="recognised/", expiration=Duration.days(7),
                    noncurrent_version_expiration=Duration.days(1),
                ),
            ],
            cors=[
                s3.CorsRule(
                    allowed_methods=[s3.HttpMethods.POST, s3.HttpMethods.GET],
                    allowed_origins=[self._settings.site_address], allowed_headers=["*"], max_age=3000,
                )
            ],
        )  # fmt: skip

        # The construct's own switch would add a function with rights over every bucket.
        bucket = self.documents.node.default_child
        assert isinstance(bucket, s3.CfnBucket)
        bucket.notification_configuration = s3.CfnBucket.NotificationConfigurationProperty(
            event_bridge_configuration=s3.CfnBucket.EventBridgeConfigurationProperty(
                event_bridge_enabled=True
            )
        )

    def _buses(self) -> None:
        self.case_bus = events.EventBus(self, "CaseBus", event_bus_name=f"{self._settings.prefix}-cases")
        self.case_bus.apply_removal_policy(RemovalPolicy.RETAIN)
        events.Archive(
            self, "CaseArchive", source_event_bus=self.case_bus, retention=Duration.days(ARCHIVE_DAYS),
            archive_name=f"{self._settings.prefix}-cases", event_pattern=events.EventPattern(source=["ehcp"]),
        )  # fmt: skip
        self.inbound = {name: self._inbound(name, arn) for name, arn in self._settings.authorities.items()}

    def _inbound(self, authority: str, principal: str) -> events.CfnEventBus:
        """The authority is the bus that something came by, so only its own principal may put there."""
        name = f"{self._settings.prefix}-inbound-{authority}"
        arn = self.format_arn(service="events", resource="event-bus", resource_name=name)
        bus = events.CfnEventBus(
            self, f"Inbound-{authority}", name=name,
            policy={
                "Version": "2012-10-17",
                "Statement": [
                    {
                        "Sid": "OnlyThisAuthority", "Effect": "Allow", "Principal": {"AWS": principal},
                        "Action": "events:PutEvents", "Resource": arn,
                    }
                ],
            },
        )  # fmt: skip
        bus.apply_removal_policy(RemovalPolicy.RETAIN)
        return bus

    def _people(self) -> None:
        self.people = cognito.UserPool(
            self, "People", user_pool_name=f"{self._settings.prefix}-people", self_sign_up_enabled=False,
            sign_in_aliases=cognito.SignInAliases(email=True), sign_in_case_sensitive=False,
            mfa=cognito.Mfa.REQUIRED, mfa_second_factor=cognito.MfaSecondFactor(sms=False, otp=True),
            password_policy=cognito.PasswordPolicy(
                min_length=12, require_lowercase=True, require_uppercase=True, require_digits=True,
                require_symbols=True, temp_password_validity=Duration.days(3),
            ),
            account_recovery=cognito.AccountRecovery.EMAIL_ONLY, deletion_protection=True,
            feature_plan=cognito.FeaturePlan.PLUS,
            standard_threat_protection_mode=cognito.StandardThreatProtectionMode.FULL_FUNCTION,
            removal_policy=RemovalPolicy.RETAIN,
        )  # fmt: skip
        self.domain = self.people.add_domain(
            "SignIn", cognito_domain=cognito.CognitoDomainOptions(domain_prefix=self._settings.prefix)
        )
        self.scopes = {
            name: cognito.ResourceServerScope(scope_name=name, scope_description=description)
            for name, description in SCOPES.items()
        }
        self.mail = ses.EmailIdentity(self, "Mail", identity=ses.Identity.email(self._settings.mail_sender))
        self.resource_server = self.people.add_resource_server(
            "Ehcp", identifier="ehcp", scopes=list(self.scopes.values())
        )

    def names(self) -> dict[str, str]:
        """By environment variable, as docs/architecture.md lists them: names, never permission."""
        return {
            "HEADS_TABLE": self.heads.table_name, "EVENTS_TABLE": self.events.table_name,
            "RESERVATIONS_TABLE": self.reservations.table_name, "PUBLISHED_TABLE": self.published.table_name,
            "KEYS_TABLE": self.keys.table_name, "VIEWS_TABLE": self.views.table_name,
            "DIRECTORY_TABLE": self.directory.table_name, "ACCESS_LOG_TABLE": self.access_log.table_name,
            "DOCUMENTS_BUCKET": self.documents.bucket_name, "CASE_BUS": self.case_bus.event_bus_name,
            "DATA_KEY": self.data_key.key_arn, "MAIL_SENDER": self._settings.mail_sender,
        }  # fmt: skip
