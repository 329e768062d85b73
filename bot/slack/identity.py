"""Who asks: looked up in Slack at every event, and matched with the company's people by verified e-mail."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.slack.asked import Workspace
from knowledge.people import Person
from knowledge.records import Record
from prompts.wording import Language

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

_NOT_COLLEAGUES = (
    "deleted",
    "is_bot",
    "is_workflow_bot",
    "is_restricted",
    "is_ultra_restricted",
    "is_stranger",
)
"""Marks of a user who gets nothing: gone, not a person, a guest, or somebody of another company."""


class Asker(Record):
    """A colleague: the person with their rights, and the language they have set in Slack."""

    person: Person
    language: Language


async def asker(
    client: "AsyncWebClient", user_id: str, home: Workspace, people: Mapping[str, Person]
) -> Asker | None:
    """Ask Slack who a user is; None where they get nothing. Raises what the client raises."""
    found = await client.users_info(user=user_id, include_locale=True)
    user: Mapping[str, Any] = found.get("user") or {}
    if user.get("id") != user_id or not is_colleague(user, home):
        return None
    language: Language = "zh" if str(user.get("locale", "")).startswith("zh") else "en"
    return Asker(person=person_of(user, people), language=language)


def is_colleague(user: Mapping[str, Any], home: Workspace) -> bool:
    """Say whether a user is a full member of this workspace or of its organisation here."""
    if any(user.get(mark) for mark in _NOT_COLLEAGUES) or user.get("id") == "USLACKBOT":
        return False
    if user.get("team_id") == home.team:
        return True
    enterprise = user.get("enterprise_user") or {}
    return bool(
        home.enterprise
        and enterprise.get("enterprise_id") == home.enterprise
        and home.team in (enterprise.get("teams") or ())
    )


def person_of(user: Mapping[str, Any], people: Mapping[str, Person]) -> Person:
    """Give the person of a Slack user; whoever cannot be matched for certain has staff rights.

    The e-mail must be confirmed, and where the company has noted a Slack id it must be this one.
    """
    profile = user.get("profile") or {}
    email = str(profile.get("email") or "").strip().casefold()
    known = people.get(email) if email and user.get("is_email_confirmed", True) else None
    if known is not None and known.slack_user_id in (None, user["id"]):
        return known
    claimed = [one for one in people.values() if one.slack_user_id == user["id"] or one is known]
    active = all(one.active for one in claimed)
    return Person(
        email=None,
        name=str(user.get("real_name") or user["id"]),
        role="staff",
        active=active,
        slack_user_id=user["id"],
    )
