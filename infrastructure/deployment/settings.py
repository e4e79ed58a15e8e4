"""What differs from one deployment to the next, and nothing else. Read from the CDK context `ehcp`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

REGION = "eu-west-2"
"""London: children's records stay in the United Kingdom."""


@dataclass(frozen=True, slots=True)
class Settings:
    """environment: names resources, and is `local` on a laptop. name: the council's, shown on the site. authorities: id to the ARN of the one principal
    that may tell us things on that authority's inbound bus. site_address: where people open the site, an origin.
    certificate: ARN of the site's certificate in us-east-1, where CloudFront looks for it.
    """

    environment: str
    name: str
    authorities: Mapping[str, str]
    site_address: str
    mail_sender: str
    certificate: str

    @property
    def prefix(self) -> str:
        return f"ehcp-{self.environment}"

    @property
    def site_host(self) -> str:
        return self.site_address.split("://", 1)[1]


def from_context(context: Mapping[str, Any]) -> Settings:
    """Raises SystemExit that says what is missing."""
    missing = [
        name
        for name in ("environment", "name", "authorities", "site_address", "mail_sender", "certificate")
        if not context.get(name)
    ]
    if missing:
        raise SystemExit(f"cdk.json: the context `ehcp` lacks {', '.join(missing)}. See docs/deployment.md.")
    return Settings(
        environment=str(context["environment"]),
        name=str(context["name"]),
        authorities=dict(context["authorities"]),
        site_address=str(context["site_address"]).rstrip("/"),
        mail_sender=str(context["mail_sender"]),
        certificate=str(context["certificate"]),
    )
