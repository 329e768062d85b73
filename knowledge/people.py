"""People: who may ask, in which role."""

from typing import Literal

from knowledge.records import Record

Role = Literal["sales", "finance", "credit_manager", "staff"]


class Person(Record):
    """Somebody who asks; an unknown person has the staff role and no e-mail."""

    email: str | None
    name: str
    role: Role
    active: bool = True
    slack_user_id: str | None = None
