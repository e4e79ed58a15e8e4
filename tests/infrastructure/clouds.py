"""The other ports, in memory and on the clouds."""

from __future__ import annotations

import uuid
from typing import Any

from infrastructure.aws.directory import DynamoDirectory
from infrastructure.aws.keys import KmsKeys
from infrastructure.aws.objects import S3Objects
from infrastructure.aws.published import DynamoMarks
from infrastructure.aws.views import DynamoViews
from tests.infrastructure.tables import create_tables


class Adapters:
    """Adapters on tables, a key and a bucket of their own."""

    def __init__(self, connect: Any) -> None:
        self.dynamodb = connect("dynamodb")
        self.kms = connect("kms")
        self.s3 = connect("s3")
        self.prefix = f"a{uuid.uuid4().hex[:8]}-"
        create_tables(self.dynamodb, self.prefix)
        self.data_key = self.kms.create_key()["KeyMetadata"]["KeyId"]
        self.bucket = f"{self.prefix}documents"
        self.s3.create_bucket(
            Bucket=self.bucket, CreateBucketConfiguration={"LocationConstraint": "eu-west-2"}
        )
        self.s3.put_bucket_versioning(Bucket=self.bucket, VersioningConfiguration={"Status": "Enabled"})

    def keys(self) -> KmsKeys:
        """As in another process: with nothing in its cache."""
        return KmsKeys(self.dynamodb, self.kms, f"{self.prefix}keys", self.data_key)

    def objects(self) -> S3Objects:
        return S3Objects(self.s3, self.bucket)

    def views(self) -> DynamoViews:
        return DynamoViews(self.dynamodb, f"{self.prefix}views")

    def directory(self) -> DynamoDirectory:
        return DynamoDirectory(self.dynamodb, f"{self.prefix}directory")

    def marks(self) -> DynamoMarks:
        return DynamoMarks(self.dynamodb, f"{self.prefix}published")
