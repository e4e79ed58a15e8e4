"""What the launcher remembers of a state, kept inside that state, so that it is as old as the rest after a crash."""

from __future__ import annotations

import json
from typing import Any

from infrastructure.deployment.settings import REGION
from infrastructure.local.synth import ACCOUNT

ASSETS = f"cdk-hnb659fds-assets-{ACCOUNT}-{REGION}"
"""The bucket that the CDK's templates name for packages; on a laptop nothing but us made it."""


class Memory:
    def __init__(self, s3: Any) -> None:
        self._s3 = s3
        self.bucket = ASSETS
        if ASSETS not in {b["Name"] for b in s3.list_buckets()["Buckets"]}:
            s3.create_bucket(Bucket=ASSETS, CreateBucketConfiguration={"LocationConstraint": REGION})

    def recall(self, name: str) -> dict[str, str] | None:
        try:
            found = self._s3.get_object(Bucket=self.bucket, Key=f"remembered/{name}")
        except self._s3.exceptions.NoSuchKey:
            return None
        return dict(json.loads(found["Body"].read()))

    def keep(self, name: str, what: dict[str, str]) -> None:
        self._s3.put_object(Bucket=self.bucket, Key=f"remembered/{name}", Body=json.dumps(what).encode())
