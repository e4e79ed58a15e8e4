"""What a stack tells of itself: for the local cloud, for the upload of the site, and for people."""

from __future__ import annotations

from aws_cdk import CfnOutput
from constructs import Construct


def tell(stack: Construct, name: str, value: str) -> None:
    """The name goes into the description, because CloudFormation allows no underscore in an output's own."""
    CfnOutput(stack, f"Out{''.join(c for c in name if c.isalnum())}", value=value, description=name)
