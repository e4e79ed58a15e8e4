"""`make run`: the cloud on this machine, until Ctrl-C. PORT and EHCP_STATE choose where."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path

from infrastructure.deployment.publish_site import DIST
from infrastructure.local.cloud import LocalCloud, NotStarted
from infrastructure.local.deploy import DeploymentFailed
from infrastructure.local.people import PASSWORD, PEOPLE
from infrastructure.local.seed import seed_cases


def main() -> int:
    began = time.monotonic()

    def say(text: str) -> None:
        sys.stdout.write(f"[{time.monotonic() - began:5.1f} s] {text}\n")
        sys.stdout.flush()

    if not (DIST / "index.html").exists():
        say("The site is not built. Run: make build")
        return 1
    cloud = LocalCloud(
        Path(os.environ.get("EHCP_STATE", ".local/state")), int(os.environ.get("PORT", "8080")), say
    )
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    try:
        with cloud:
            seed_cases(cloud, say)
            sys.stdout.write(welcome(cloud))
            sys.stdout.flush()
            while not stop.wait(1):
                cloud.check()
            say("Stopping, and saving ...")
    except (NotStarted, DeploymentFailed) as trouble:
        say(str(trouble))
        return 1
    say("Saved. `make run` goes on from here.")
    return 0


def welcome(cloud: LocalCloud) -> str:
    width = max(len(p.email) for p in PEOPLE)
    people = "\n".join(f"  {p.email:<{width}}  {p.role}, {p.authority}" for p in PEOPLE)
    return f"""
Digital EHCP is at {cloud.address}

Everybody here is fictional, and signs in with the password {PASSWORD}
{people}

AWS endpoint, for boto3 as an authority's own systems: {cloud.endpoint}
  bus {cloud.outputs["INBOUND_BUS_eastmarsh"]}, region eu-west-2,
  key {cloud.outputs["KEY_eastmarsh"]}, secret {cloud.outputs["SECRET_eastmarsh"]}

Ctrl-C stops and saves.
"""


if __name__ == "__main__":
    sys.exit(main())
