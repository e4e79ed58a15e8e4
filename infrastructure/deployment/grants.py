"""What each function may do, and why. The roles are made from this table; docs/grants.md is generated from it.

A function that is not here may do nothing. `on` names a resource, and after a slash a part of it: an index of a
table, or a prefix of the bucket.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from events.subscriptions import CONSUMERS, INTAKES


@dataclass(frozen=True, slots=True)
class Grant:
    on: str
    actions: tuple[str, ...]
    why: str


READ_LOG = (
    Grant("heads", ("dynamodb:GetItem",), "to learn how far a stream goes"),
    Grant("events", ("dynamodb:Query",), "to read a stream"),
    Grant("keys", ("dynamodb:GetItem",), "to find a pupil's wrapped key"),
    Grant("data key", ("kms:Decrypt",), "to unwrap a pupil's key"),
)
APPEND = (
    *READ_LOG,
    Grant("reservations", ("dynamodb:GetItem",), "to find what a command did before, and who holds a name"),
    Grant("heads", ("dynamodb:UpdateItem",), "to move a head on, if it is still where it was read"),
    Grant("events", ("dynamodb:PutItem",), "to append; nobody may update or delete there"),
    Grant("reservations", ("dynamodb:PutItem",), "to keep command ids and to take a name"),
    Grant("reservations", ("dynamodb:DeleteItem",), "to give a name back when a case closes"),
)
OPEN_PUPIL = (
    Grant("keys", ("dynamodb:PutItem",), "to keep a new pupil's wrapped key"),
    Grant("data key", ("kms:GenerateDataKey",), "to make a new pupil's key"),
)
PUBLISH = (
    Grant("heads", ("dynamodb:GetItem",), "to learn how far a stream goes"),
    Grant("events", ("dynamodb:Query",), "to read the routing facts of what was missed"),
    Grant("published", ("dynamodb:GetItem", "dynamodb:UpdateItem"), "to mark how far a stream was carried"),
    Grant("case bus", ("events:PutEvents",), "to carry what was appended"),
)
TELL_ABSENT = Grant(
    "documents", ("s3:ListBucket",), "to be told that an object is not there; S3 says 'forbidden' without it"
)
LOG_ACCESS = Grant("access log", ("dynamodb:PutItem",), "to record who read which child's record")
READ_MODELS = (
    Grant("documents/models/*", ("s3:GetObject",), "to read the model that the authority uses"),
    TELL_ABSENT,
    Grant("documents key", ("kms:Decrypt",), "for the model"),
)
KEEP_MODELS = (
    Grant(
        "documents/models/*",
        ("s3:GetObject", "s3:PutObject"),
        "to read models, and to keep what it found of them",
    ),
    TELL_ABSENT,
    Grant("documents key", ("kms:Decrypt", "kms:GenerateDataKey"), "for what it reads and keeps"),
)
LIST_FACTS = Grant("views", ("dynamodb:GetItem", "dynamodb:Query"), "to go over the facts of cases")
SENCOS = Grant("directory/index/by_school", ("dynamodb:Query",), "to find a school's SENCOs")
WHO = Grant("directory", ("dynamodb:GetItem",), "to learn who asks, at each request")

GRANTS: Mapping[str, tuple[Grant, ...]] = {
    "api": (
        *APPEND,
        *OPEN_PUPIL,
        Grant("views", ("dynamodb:GetItem", "dynamodb:Query"), "to show what screens read"),
        Grant("views", ("dynamodb:PutItem", "dynamodb:DeleteItem"), "to tell colleagues who is in a section"),
        WHO,
        SENCOS,
        LOG_ACCESS,
        Grant("documents/incoming/*", ("s3:PutObject",), "to sign an upload ticket"),
        Grant("documents/originals/*", ("s3:GetObject",), "to sign a link to an original"),
        Grant("documents/texts/*", ("s3:GetObject",), "to show the text of a document"),
        Grant("documents/bundles/*", ("s3:GetObject",), "to show what the papers of a case come to"),
        Grant(
            "documents/models/*",
            ("s3:GetObject",),
            "to show what a model rests on, and what one would change",
        ),
        Grant(
            "documents/templates/*", ("s3:GetObject",), "to see that a template was checked before it is set"
        ),
        TELL_ABSENT,
        Grant(
            "documents key", ("kms:Decrypt", "kms:GenerateDataKey"), "for the objects of tickets and links"
        ),
    ),
    "write_plan": (
        *READ_LOG,
        WHO,
        LOG_ACCESS,
        Grant(
            "documents/templates/*",
            ("s3:GetObject", "s3:PutObject"),
            "to write plans with an authority's own template, and to keep one that it found sound",
        ),
        TELL_ABSENT,
        Grant("documents key", ("kms:Decrypt", "kms:GenerateDataKey"), "for templates"),
    ),
    "receive": (*APPEND, *OPEN_PUPIL),
    "verify_upload": (
        *APPEND,
        Grant(
            "documents/incoming/*",
            ("s3:GetObject", "s3:GetObjectVersion", "s3:DeleteObject"),
            "to check one pinned version of an upload, and to clear it away",
        ),
        Grant("documents/originals/*", ("s3:PutObject",), "to keep an upload under its digest"),
        TELL_ABSENT,
        Grant("documents key", ("kms:Decrypt", "kms:GenerateDataKey"), "for what it reads and keeps"),
    ),
    "read_document": (
        *APPEND,
        Grant("documents/originals/*", ("s3:GetObject",), "to read a document"),
        Grant("documents/texts/*", ("s3:GetObject", "s3:PutObject"), "to keep its text by page"),
        Grant(
            "documents/recognised/*",
            ("s3:GetObject", "s3:PutObject"),
            "to keep each recognised page, so that none is recognised twice",
        ),
        Grant("documents/readings/*", ("s3:PutObject",), "to keep what it found"),
        TELL_ABSENT,
        Grant("documents key", ("kms:Decrypt", "kms:GenerateDataKey"), "for what it reads and keeps"),
        Grant("views", ("dynamodb:PutItem", "dynamodb:DeleteItem"), "to tell how far it is"),
    ),
    "weigh_bundle": (
        *APPEND,
        Grant("documents/readings/*", ("s3:GetObject",), "to read what was found in each document"),
        Grant("documents/bundles/*", ("s3:PutObject",), "to keep what the papers of a case come to"),
        Grant("documents key", ("kms:Decrypt", "kms:GenerateDataKey"), "for what it reads and keeps"),
    ),
    "allocate_cluster": (*APPEND, *READ_MODELS),
    "register_model": (
        *APPEND,
        *OPEN_PUPIL,
        WHO,
        Grant("documents/models/*", ("s3:PutObject",), "to keep a challenger under its digest"),
        Grant("documents key", ("kms:Decrypt", "kms:GenerateDataKey"), "for what it keeps"),
    ),
    "compare_model": (*APPEND, LIST_FACTS, *KEEP_MODELS),
    "reallocate_cases": (*APPEND, LIST_FACTS, *READ_MODELS),
    "draft_plan": APPEND,
    "raise_flags": APPEND,
    "notify": (
        *APPEND,
        SENCOS,
        Grant("directory", ("dynamodb:GetItem",), "to find the address of whoever is told"),
        Grant("mail sender", ("ses:SendEmail",), "to send a notice with nothing personal in it"),
    ),
    "keep_views": (
        *READ_LOG,
        Grant(
            "views",
            ("dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:DeleteItem"),
            "to keep the views",
        ),
    ),
    "publish": (
        *PUBLISH,
        Grant(
            "stream of heads",
            ("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
            "to be woken by what was appended",
        ),
        Grant(
            "anything", ("dynamodb:ListStreams",), "Lambda lists streams; IAM cannot name one for this action"
        ),
        Grant("unpublished", ("sqs:SendMessage",), "to tell of records that it could not carry"),
        Grant("messages key", ("kms:Decrypt", "kms:GenerateDataKey"), "for that queue"),
    ),
    "catch_up": (
        *PUBLISH,
        Grant("published", ("dynamodb:PutItem",), "to keep the sweep's place"),
        Grant("heads/index/by_minute", ("dynamodb:Query",), "to find streams that changed in a minute"),
    ),
    "sweep_flags": (
        *APPEND,
        Grant("views", ("dynamodb:GetItem", "dynamodb:Query"), "to list open cases"),
    ),
    "watch_log": (
        Grant(
            "stream of events",
            ("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
            "to notice that an event was changed or removed",
        ),
        Grant(
            "anything", ("dynamodb:ListStreams",), "Lambda lists streams; IAM cannot name one for this action"
        ),
    ),
}

OWN_QUEUE = (
    Grant(
        "own queue",
        ("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ChangeMessageVisibility"),
        "to be woken, and to wait longer after a failure",
    ),
    Grant("own dead letters", ("sqs:SendMessage",), "to put aside, with the reason, what cannot succeed"),
    Grant("messages key", ("kms:Decrypt", "kms:GenerateDataKey"), "for its own queues"),
)
TELLS: Mapping[str, str] = {
    "HEADS_TABLE": "heads", "EVENTS_TABLE": "events", "RESERVATIONS_TABLE": "reservations",
    "PUBLISHED_TABLE": "published", "KEYS_TABLE": "keys", "VIEWS_TABLE": "views", "DIRECTORY_TABLE": "directory",
    "ACCESS_LOG_TABLE": "access log", "DOCUMENTS_BUCKET": "documents", "CASE_BUS": "case bus",
    "DATA_KEY": "data key", "MAIL_SENDER": "mail sender",
}  # fmt: skip
"""Environment variable to what it names. A function is told the names of what it may use, and no others."""
OWN_LOG = (Grant("own log", ("logs:CreateLogStream", "logs:PutLogEvents"), "to write its own log"),)
QUEUE_FED = frozenset({c.name for c in CONSUMERS} | {i.name for i in INTAKES})


def grants_of(function: str) -> tuple[Grant, ...]:
    """Everything that the role of a function holds. Raises KeyError for a function that is not in the table."""
    return (*GRANTS[function], *(OWN_QUEUE if function in QUEUE_FED else ()), *OWN_LOG)


def told(function: str) -> frozenset[str]:
    """The environment variables of a function, beside those that all are given."""
    used = {grant.on.partition("/")[0] for grant in GRANTS[function]}
    return frozenset(variable for variable, named in TELLS.items() if named in used)


def as_markdown() -> str:
    """docs/grants.md."""
    lines: list[str] = [
        "# What each function may do, and why",
        "",
        "Generated from `infrastructure/deployment/grants.py` by `python -m infrastructure.deployment.grants`;",
        "a test compares it with each role of the synthesised template.",
    ]
    for function in sorted(GRANTS):
        lines += ["", f"## {function}", "", "| may | on | why |", "|---|---|---|"]
        lines += [f"| {', '.join(g.actions)} | {g.on} | {g.why} |" for g in grants_of(function)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    Path("docs/grants.md").write_text(as_markdown())
