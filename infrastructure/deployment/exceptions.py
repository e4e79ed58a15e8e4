"""Where we depart from the rules of cdk-nag, resource by resource, and why. Nothing is excused for a whole stack.

A test fails for a finding that is not here, and for an exception that excuses nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from aws_cdk import Acknowledgment, Validations
from constructs import IConstruct

SOLUTIONS, NIST = "AwsSolutions", "NIST.800.53.R5"


@dataclass(frozen=True, slots=True)
class Excused:
    """at: the end of a construct's path, as a pattern. pack and rule: as cdk-nag names them."""

    at: str
    pack: str
    rule: str
    why: str


DOCUMENTS = "IAM5[Resource::{kept}:ExportsOutputFnGetAttDocuments7E5B2978Arn159F38C5/%s/*]"
"""As cdk-nag names a prefix of the bucket of the other stack, {kept}."""
PREFIX = "a prefix of one bucket: the objects below it have no names before they are there"
FUNCTION = r"stateless/[a-z_]+/Resource"
ROLE = r"stateless/[a-z_]+-role/Resource"
EXCUSED = (
    Excused(r"Site/Distribution/Resource", SOLUTIONS, "CFR1",
               "families may be abroad when they must answer; the sign-in is what protects"),
    Excused(r"Site/Distribution/Resource", SOLUTIONS, "CFR2",
               "static files only, and an API that is throttled and wants a token on every route; the authority's own "
               "web ACL can be put in front without a change here"),
    Excused(r"Site/Distribution/Resource", SOLUTIONS, "CFR3",
               "an access log would hold addresses of families; the API logs routes, and reads of records have a log "
               "of their own"),
    Excused(r"(Documents|Site/Files)/Resource", SOLUTIONS, "S1",
               "object keys hold ids of children; reads of records have a log of their own"),
    Excused(r"(Documents|Site/Files)/Resource", NIST, "S3BucketLoggingEnabled", "as S1"),
    Excused(r"(Documents|Site/Files)/Resource", NIST, "S3BucketReplicationEnabled",
               "children's records stay in London; versions guard against loss by mistake"),
    Excused(r"Site/Files/Resource", NIST, "S3DefaultEncryptionKMS", "the files are public by purpose"),
    Excused(r"Views/Resource", SOLUTIONS, "DDB3", "views are thrown away and rebuilt from the log"),
    Excused(r"Views/Resource", NIST, "DynamoDBPITREnabled", "views are thrown away and rebuilt from the log"),
    Excused(r"(Heads|Events|Reservations|Published|Keys|Views|Directory|AccessLog)/Resource", NIST,
               "DynamoDBInBackupPlan",
               "point-in-time recovery is the backup; a longer one would bring back a destroyed key and what it seals"),
    Excused(r"Unpublished/Resource", SOLUTIONS, "SQS3", "it is itself where the publisher's failures go"),
    Excused(FUNCTION, SOLUTIONS, "L1",
               "3.13 is what the locked wheels, onnxruntime among them, are proven on; a release changes both"),
    Excused(FUNCTION, NIST, "LambdaInsideVPC",
               "no function opens a connection to anything but AWS; a network of our own would add a way out"),
    Excused(FUNCTION, NIST, "LambdaConcurrency",
               "queues hold what is too much, and a reserved share would starve the others of a small account"),
    Excused(FUNCTION, NIST, "LambdaDLQ",
               "queues and streams have their own dead-letter queues; what a schedule missed, the next one does"),
    Excused(ROLE, NIST, "IAMNoInlinePolicy",
               "each role has one policy of its own, generated from grants.py, that nothing else may use"),
    Excused(r"stateless/(publish|watch_log)-role/Resource", SOLUTIONS, "IAM5[Resource::*]",
               "dynamodb:ListStreams, for which IAM cannot name a stream"),
    Excused(r"stateless/(api|verify_upload)-role/Resource", SOLUTIONS, DOCUMENTS % "incoming", PREFIX),
    Excused(r"stateless/(api|verify_upload|read_document)-role/Resource", SOLUTIONS, DOCUMENTS % "originals", PREFIX),
    Excused(r"stateless/(api|read_document)-role/Resource", SOLUTIONS, DOCUMENTS % "texts", PREFIX),
    Excused(r"stateless/read_document-role/Resource", SOLUTIONS, DOCUMENTS % "recognised", PREFIX),
    Excused(r"stateless/(read_document|weigh_bundle)-role/Resource", SOLUTIONS, DOCUMENTS % "readings", PREFIX),
    Excused(r"stateless/(api|weigh_bundle)-role/Resource", SOLUTIONS, DOCUMENTS % "bundles", PREFIX),
    Excused(r"stateless/(api|allocate_cluster|register_model|compare_model|reallocate_cases)-role/Resource", SOLUTIONS,
               DOCUMENTS % "models", PREFIX),
    Excused(r"stateless/(api|write_plan)-role/Resource", SOLUTIONS, DOCUMENTS % "templates", PREFIX),
)  # fmt: skip


def acknowledge(root: IConstruct, kept: str) -> None:
    """Records each exception at each resource that it is for. `kept`: see DOCUMENTS."""
    for construct in root.node.find_all():
        for excused in EXCUSED:
            if is_for(excused, construct.node.path):
                rule = f"{excused.pack}-{excused.rule.format(kept=kept)}"
                Validations.of(construct).acknowledge(Acknowledgment(id=rule, reason=excused.why))


def is_for(excused: Excused, path: str) -> bool:
    return re.search(f"(^|[/-]){excused.at}$", path) is not None
