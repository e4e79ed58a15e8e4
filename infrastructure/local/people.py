"""The fictional people of the local cloud, and the users that stand for authorities' systems."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from infrastructure.local.synth import AUTHORITIES, systems_user

PASSWORD = "Eastmarsh-2026!"  # noqa: S105  (fictional, on loopback, printed by make run)
SCHOOL = "s-larkfield"


class Someone(NamedTuple):
    email: str
    name: str
    role: str
    authority: str = "eastmarsh"
    school: str | None = None
    team: str | None = None


PEOPLE = (
    Someone("coordinator@eastmarsh.example", "Carys Coleman", "coordinator", team="North team"),
    Someone("colleague@eastmarsh.example", "Callum Cole", "coordinator"),
    Someone("senco@larkfield.example", "Sunita Shah", "senco", school=SCHOOL),
    Someone("parent@family.example", "Pat Porter", "parent"),
    Someone("young.person@family.example", "Yara Young", "young-person"),
    Someone("psychologist@eastmarsh.example", "Dr Paul Peters", "psychologist"),
    Someone("specialist@eastmarsh.example", "Sian Speke", "specialist"),
    Someone("panel@eastmarsh.example", "Priya Panesar", "panel"),
    Someone("auditor@eastmarsh.example", "Ade Audley", "auditor"),
    Someone("manager@eastmarsh.example", "Morgan Mann", "manager"),
    Someone("coordinator@wealdmarsh.example", "Wendy Weald", "coordinator", "wealdmarsh"),
)


def systems_users(iam: Any, known: Mapping[str, str]) -> dict[str, str]:
    """Makes them before the buses whose policies name them. Returns KEY_ and SECRET_ of each authority's user."""
    there = {u["UserName"] for u in iam.list_users()["Users"]}
    keys: dict[str, str] = {}
    for authority in AUTHORITIES:
        name = systems_user(authority)
        if name not in there:
            iam.create_user(UserName=name)
        if name not in there or f"KEY_{authority}" not in known:
            made = iam.create_access_key(UserName=name)["AccessKey"]
            keys |= {f"KEY_{authority}": made["AccessKeyId"], f"SECRET_{authority}": made["SecretAccessKey"]}
        else:
            keys |= {f"{kind}_{authority}": known[f"{kind}_{authority}"] for kind in ("KEY", "SECRET")}
    return keys


def seed(cognito: Any, dynamodb: Any, outputs: Mapping[str, str]) -> None:
    """Makes whoever is missing, with a row in the directory."""
    pool = outputs["USER_POOL"]
    known = {
        attribute["Value"]
        for user in cognito.list_users(UserPoolId=pool, Limit=60)["Users"]
        for attribute in user["Attributes"]
        if attribute["Name"] == "email"
    }
    for person in PEOPLE:
        if person.email in known:
            continue
        user = cognito.admin_create_user(
            UserPoolId=pool, Username=person.email, MessageAction="SUPPRESS",
            UserAttributes=[
                {"Name": "email", "Value": person.email}, {"Name": "email_verified", "Value": "true"}
            ],
        )["User"]  # fmt: skip
        cognito.admin_set_user_password(
            UserPoolId=pool, Username=person.email, Password=PASSWORD, Permanent=True
        )
        sub = next(a["Value"] for a in user["Attributes"] if a["Name"] == "sub")
        dynamodb.put_item(TableName=outputs["DIRECTORY_TABLE"], Item=_row(sub, person))


def _row(sub: str, person: Someone) -> dict[str, Any]:
    row = {
        "person": {"S": sub}, "authority": {"S": person.authority}, "role": {"S": person.role},
        "name": {"S": person.name}, "email": {"S": person.email},
    }  # fmt: skip
    if person.team:
        row["team"] = {"S": person.team}
    if person.school:
        row |= {"school": {"S": person.school}, "place": {"S": f"{person.authority}/{person.school}"}}
    return row
