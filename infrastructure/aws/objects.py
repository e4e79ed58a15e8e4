"""Documents in one versioned S3 bucket. The client must sign with version 4 (`signature_version="s3v4"`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from botocore.exceptions import ClientError

from functions.shared.ports import PinnedObject, UploadTicket
from infrastructure.aws.calls import code

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

ABSENT = frozenset({"404", "NoSuchKey", "NoSuchVersion", "NotFound", "MethodNotAllowed", "405"})
"""What S3 says of an object that is not there; 405 of a version that only marks a deletion."""


class S3Objects:
    def __init__(self, client: S3Client, bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def upload_ticket(
        self, key: str, metadata: Mapping[str, str], largest: int, seconds: int
    ) -> UploadTicket:
        # An empty file is let through: what checks uploads refuses it in words that a person understands.
        fields = {f"x-amz-meta-{name}": value for name, value in metadata.items()}
        conditions: list[Any] = [["content-length-range", 0, largest], *({k: v} for k, v in fields.items())]
        post = self._client.generate_presigned_post(
            Bucket=self._bucket, Key=key, Fields=dict(fields), Conditions=conditions, ExpiresIn=seconds
        )
        return UploadTicket(post["url"], post["fields"])

    def pin(self, key: str) -> PinnedObject | None:
        try:
            head = self._client.head_object(Bucket=self._bucket, Key=key)
        except ClientError as error:
            if code(error) in ABSENT:
                return None
            raise
        return PinnedObject(key, head["VersionId"], head["ContentLength"], head["Metadata"])

    def read(self, key: str, version: str | None = None, largest: int = 60_000_000) -> bytes:
        asked: dict[str, Any] = {"Bucket": self._bucket, "Key": key}
        if version is not None:
            asked["VersionId"] = version
        try:
            found = self._client.get_object(**asked)
        except ClientError as error:
            if code(error) in ABSENT:
                raise KeyError(key) from None
            raise
        with found["Body"] as body:
            if found["ContentLength"] > largest:
                raise ValueError(f"larger than {largest} bytes")
            return body.read()

    def copy(self, pinned: PinnedObject, key: str, media: str) -> None:
        self._client.copy_object(
            Bucket=self._bucket,
            Key=key,
            CopySource={"Bucket": self._bucket, "Key": pinned.key, "VersionId": pinned.version},
            MetadataDirective="REPLACE",
            ContentType=media,
            ContentDisposition="attachment",
        )

    def write(self, key: str, body: bytes, media: str) -> None:
        self._client.put_object(
            Bucket=self._bucket, Key=key, Body=body, ContentType=media, ContentDisposition="attachment"
        )

    def delete(self, key: str) -> None:
        self._client.delete_object(Bucket=self._bucket, Key=key)

    def link(self, key: str, name: str, media: str, seconds: int) -> str:
        asked = {
            "Bucket": self._bucket,
            "Key": key,
            "ResponseContentType": media,
            "ResponseContentDisposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}",
        }
        return self._client.generate_presigned_url("get_object", Params=asked, ExpiresIn=seconds)
