"""Puts the built site into its bucket, with what the browser must know: `python -m infrastructure.deployment.publish_site`."""

from __future__ import annotations

import json
import mimetypes
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import boto3

from infrastructure.deployment.settings import REGION

DIST = Path("frontend_static/dist")
FOR_EVER, NEVER = "public, max-age=31536000, immutable", "no-cache"


def outputs(cloudformation: Any, stack: str) -> dict[str, str]:
    """What a stack tells of itself, by the names that stateless.py gives."""
    described = cloudformation.describe_stacks(StackName=stack)["Stacks"][0].get("Outputs", [])
    return {o["Description"]: o["OutputValue"] for o in described if o.get("Description")}


def browser_config(told: Mapping[str, str]) -> dict[str, str]:
    """config.json: names and addresses, nothing secret."""
    where = told["SIGN_IN_ADDRESS"]
    return {
        "client_id": told["CLIENT_ID"], "scope": told["SCOPES"], "authority_name": told["SITE_NAME"],
        "authorize_url": f"{where}/oauth2/authorize", "token_url": f"{where}/oauth2/token",
        "logout_url": f"{where}/logout",
    }  # fmt: skip


def publish(dist: Path, s3: Any, told: Mapping[str, str]) -> int:
    """Returns how many files it put. Files named by their content first, the page that names them last."""
    if not (dist / "index.html").exists():
        raise SystemExit(f"{dist} is not built. Run: make build")
    files = sorted(
        (p for p in dist.rglob("*") if p.is_file()), key=lambda p: (p.name == "index.html", str(p))
    )
    config = json.dumps(browser_config(told)).encode()
    s3.put_object(
        Bucket=told["SITE_BUCKET"], Key="config.json", Body=config, ContentType="application/json",
        CacheControl=NEVER,
    )  # fmt: skip
    for file in files:
        key = file.relative_to(dist).as_posix()
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        text = kind.startswith("text/") or kind in ("application/javascript", "image/svg+xml")
        s3.put_object(
            Bucket=told["SITE_BUCKET"], Key=key, Body=file.read_bytes(),
            ContentType=f"{kind}; charset=utf-8" if text else kind,
            CacheControl=FOR_EVER if key.startswith("assets/") else NEVER,
        )  # fmt: skip
    return len(files) + 1


def main() -> None:
    environment = json.loads(Path("cdk.json").read_text())["context"]["ehcp"]["environment"]
    session = boto3.Session(region_name=REGION)
    cloudformation = session.client("cloudformation")
    told = {
        name: value
        for stack in ("stateful", "stateless")
        for name, value in outputs(cloudformation, f"ehcp-{environment}-{stack}").items()
    }
    count = publish(DIST, session.client("s3"), told)
    session.client("cloudfront").create_invalidation(
        DistributionId=told["DISTRIBUTION"],
        InvalidationBatch={"Paths": {"Quantity": 1, "Items": ["/*"]}, "CallerReference": str(time.time_ns())},
    )
    sys.stdout.write(f"{count} files are on {told['SITE_ADDRESS']}\n")


if __name__ == "__main__":
    main()
