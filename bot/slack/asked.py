"""What was asked in Slack: from a payload to a question with its asker and place, or nothing of ours.

Edits, deletions, bots and what the desk itself wrote are nothing of ours. Whether the asker may ask is found
out later, from Slack itself; a payload proves only what it is about.
"""

import re
from collections.abc import Mapping
from typing import Any, Literal

from bot.slack.mrkdwn import unescaped
from knowledge.records import Record

Kind = Literal["message", "mention", "thread", "command", "button"]
_REAL_MESSAGES = frozenset({None, "file_share", "thread_broadcast"})
_MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^>]*)?>")
_CHANNEL = re.compile(r"<#[CG][A-Z0-9]+(?:\|([^>]*))?>")
_LINK = re.compile(r"<((?:https?|mailto|tel):[^|>]+)(?:\|([^>]*))?>")
_SPECIAL = re.compile(r"<!([a-z]+)[^>]*>")


class Asked(Record):
    """One question: `thread_ts` is where the reply goes; only the asker reads a `private_place`."""

    kind: Kind
    team: str
    channel: str
    ts: str
    user: str
    text: str
    thread_ts: str | None = None
    private_place: bool = False
    external: bool = False
    response_url: str | None = None
    press: tuple[str, str] | None = None

    @property
    def conversation(self) -> str:
        """Name the conversation: a thread, or somebody's commands in a channel."""
        return f"slack:{self.team}:{self.channel}:{self.thread_ts or 'command'}"

    @property
    def goes_on_from(self) -> str | None:
        """Name what a new direct message goes on from: the one before it, or the button pressed since.

        The Messages tab makes a thread of every message; people go on beneath it all the same.
        """
        latest = self.kind == "button" or (self.kind == "message" and self.thread_ts == self.ts)
        return f"slack:{self.team}:{self.channel}:direct" if latest and self.private_place else None


class Workspace(Record):
    """The workspace and the app's own names in it, as auth.test gives them."""

    team: str
    bot_user: str
    bot_id: str | None = None
    enterprise: str | None = None
    app: str | None = None


def asked_in_event(body: Mapping[str, Any], home: Workspace) -> Asked | None:
    """Read a message or mention; what is said in a thread without a mention may be for the desk."""
    event = body.get("event") or {}
    if not _from_a_person_here(body, event, home):
        return None
    said, channel, ts, thread = event.get("text") or "", event["channel"], event["ts"], event.get("thread_ts")
    asked = Asked(
        kind="message",
        team=home.team,
        channel=channel,
        ts=ts,
        user=event["user"],
        text=question_text(said, home.bot_user),
        thread_ts=thread,
        external=bool(body.get("is_ext_shared_channel")),
    )
    if event.get("channel_type") == "im" or channel.startswith("D"):
        return asked.model_copy(update={"private_place": True, "thread_ts": thread or ts})
    named = [found[1] for found in _MENTION.finditer(said)]
    if event.get("type") == "app_mention" or home.bot_user in named:
        return asked.model_copy(update={"kind": "mention", "thread_ts": thread or ts})
    return None if thread is None or named else asked.model_copy(update={"kind": "thread"})


def _from_a_person_here(body: Mapping[str, Any], event: Mapping[str, Any], home: Workspace) -> bool:
    """Say whether an event is a message that a person of this workspace wrote just now."""
    if event.get("type") not in ("message", "app_mention") or event.get("subtype") not in _REAL_MESSAGES:
        return False
    if not all(isinstance(event.get(name), str) for name in ("channel", "ts", "user")):
        return False
    if event.get("bot_id") or event.get("bot_profile") or event.get("hidden"):
        return False
    if event["user"] in (home.bot_user, "USLACKBOT"):
        return False
    teams = {event.get(name) for name in ("team", "user_team", "source_team")} - {None}
    return body.get("team_id") == home.team and teams <= {home.team, home.enterprise}


def question_text(said: str, bot_user: str) -> str:
    """Give the question as its author typed it: without the mention of the desk, links as they read."""
    said = _MENTION.sub(lambda found: "" if found[1] == bot_user else " ", said)
    said = _CHANNEL.sub(lambda found: found[1] or "", said)
    said = _LINK.sub(lambda found: found[2] or found[1], said)
    said = _SPECIAL.sub(" ", said)
    return unescaped(said).strip().strip("*_~`").strip()


def asked_in_command(body: Mapping[str, Any], home: Workspace) -> Asked | None:
    """Read a slash command; None from another workspace. Commands have no ts: the trigger names them."""
    needed = ("team_id", "channel_id", "user_id", "trigger_id", "response_url")
    if not all(isinstance(body.get(name), str) for name in needed) or body["team_id"] != home.team:
        return None
    return Asked(
        kind="command",
        team=home.team,
        channel=body["channel_id"],
        ts=f"command:{body['trigger_id']}"[:64],
        user=body["user_id"],
        text=question_text(body.get("text") or "", home.bot_user),
        response_url=body["response_url"],
    )


def asked_by_button(body: Mapping[str, Any], home: Workspace) -> Asked | None:
    """Read a press of a button or a choice of a menu; None from another workspace or without a place."""
    user, channel = body.get("user") or {}, (body.get("channel") or {}).get("id")
    action = (body.get("actions") or [{}])[0]
    value = action.get("value") or (action.get("selected_option") or {}).get("value")
    team = (body.get("team") or {}).get("id")
    if team != home.team or user.get("team_id", team) not in (home.team, home.enterprise):
        return None
    parts = (user.get("id"), action.get("action_id"), value, action.get("action_ts"))
    if not isinstance(channel, str) or not all(isinstance(part, str) for part in parts):
        return None
    container, message = body.get("container") or {}, body.get("message") or {}
    return Asked(
        kind="button",
        team=home.team,
        channel=channel,
        ts=f"press:{action['action_ts']}:{user['id']}"[:64],
        user=user["id"],
        text="",
        thread_ts=container.get("thread_ts") or message.get("thread_ts"),
        private_place=channel.startswith("D"),
        response_url=body.get("response_url") if container.get("is_ephemeral") else None,
        press=(action["action_id"], value),
    )
