"""The stacks into the local cloud: synthesised when something changed, altered as declared, put in by CloudFormation."""

from __future__ import annotations

import compileall
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any

from infrastructure.deployment.local_differences import Template, of_type, to_local
from infrastructure.deployment.publish_site import outputs
from infrastructure.deployment.settings import REGION

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("domain", "events", "functions", "infrastructure", "model_artifacts", "requirements")
STACKS = ("ehcp-local-stateful", "ehcp-local-stateless")
KEPT_SYNTHS = 3
Say = Callable[[str], None]


class DeploymentFailed(Exception):
    """CloudFormation refused; the text says which resource and why."""


def digest_of_sources() -> str:
    """Of everything that a template or a function's package can depend on."""
    digest = hashlib.sha256()
    for folder in SOURCES:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def synthesised(cache: Path, digest: str) -> Path:
    """The folder of the synthesised app, made in a process of its own unless these sources were synthesised before."""
    folder = cache / digest[:32]
    if folder.exists():
        folder.touch()
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    partial = cache / f"{digest[:32]}.{os.getpid()}"
    command = [sys.executable, "-m", "infrastructure.local.synth", str(partial)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)  # noqa: S603  (our own arguments)
    if done.returncode:
        raise DeploymentFailed(f"The CDK app does not synthesise:\n{done.stderr[-4000:]}")
    try:
        partial.rename(folder)
    except OSError:
        shutil.rmtree(partial)  # another start was quicker
    older = sorted((p for p in cache.iterdir() if p.is_dir()), key=lambda p: p.stat().st_mtime, reverse=True)
    for old in older[KEPT_SYNTHS:]:
        shutil.rmtree(old, ignore_errors=True)
    return folder


def deploy(session: Any, folder: Path, port: int, bucket: str, say: Say) -> dict[str, str]:
    """Creates or updates both stacks; returns what they tell. `bucket` is for packages. Raises DeploymentFailed."""
    upload_assets(session.client("s3"), folder, bucket)
    cloudformation = session.client("cloudformation")
    told: dict[str, str] = {}
    for stack in STACKS:
        template = to_local(json.loads((folder / f"{stack}.template.json").read_text()), port)
        began = time.monotonic()
        session.client("s3").put_object(
            Bucket=bucket, Key=f"{stack}.json", Body=json.dumps(template).encode()
        )
        _put_stack(cloudformation, stack, f"https://s3.{REGION}.amazonaws.com/{bucket}/{stack}.json")
        say(f"  {stack}: {len(template['Resources'])} resources, {time.monotonic() - began:.1f} s")
        set_bus_policies(session.client("events"), template)
        told |= outputs(cloudformation, stack)
    # On a laptop the hosted sign-in page is served on the site's own address.
    return told | {"SIGN_IN_ADDRESS": ""}


def upload_assets(s3: Any, folder: Path, bucket: str) -> None:
    """Into the bucket that the CDK's templates name."""
    for stack in STACKS:
        manifest = json.loads((folder / f"{stack}.assets.json").read_text())
        for asset in manifest["files"].values():
            if asset["source"]["packaging"] == "zip":
                for destination in asset["destinations"].values():
                    body = _zipped(folder / asset["source"]["path"])
                    s3.put_object(Bucket=bucket, Key=destination["objectKey"], Body=body)


def _zipped(folder: Path) -> bytes:
    """Compiled for this machine's own interpreter: every function starts by itself, and would compile it all anew."""
    compileall.compile_dir(
        folder, quiet=2, stripdir=str(folder), invalidation_mode=PycInvalidationMode.UNCHECKED_HASH
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(folder))
    return buffer.getvalue()


def _put_stack(cloudformation: Any, name: str, template: str) -> None:
    known = {
        s["StackName"]
        for s in cloudformation.list_stacks()["StackSummaries"]
        if s["StackStatus"] != "DELETE_COMPLETE"
    }
    request = {
        "StackName": name, "TemplateURL": template,
        "Capabilities": ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM"],
    }  # fmt: skip
    try:
        if name in known:
            cloudformation.update_stack(**request)
        else:
            cloudformation.create_stack(**request)
    except cloudformation.exceptions.ClientError as error:
        if "No updates are to be performed" in str(error):
            return
        raise DeploymentFailed(f"{name}: {error}") from error
    while True:
        status = cloudformation.describe_stacks(StackName=name)["Stacks"][0]["StackStatus"]
        if not status.endswith("IN_PROGRESS"):
            break
        time.sleep(0.1)
    if status not in ("CREATE_COMPLETE", "UPDATE_COMPLETE"):
        happened = cloudformation.describe_stack_events(StackName=name)["StackEvents"]
        failed = [
            f"{e['LogicalResourceId']}: {e.get('ResourceStatusReason', '')}"
            for e in happened
            if e["ResourceStatus"].endswith("FAILED")
        ]
        raise DeploymentFailed(f"{name} is {status}\n" + "\n".join(failed))


def set_bus_policies(events: Any, template: Template) -> None:
    """The emulator's CloudFormation ignores the policy of a bus, and its API knows statements one by one only."""
    for bus in of_type(template, "AWS::Events::EventBus").values():
        for statement in bus.get("Policy", {}).get("Statement", []):
            events.put_permission(
                EventBusName=bus["Name"], StatementId=statement["Sid"], Action=statement["Action"],
                Principal=statement["Principal"]["AWS"],
            )  # fmt: skip
