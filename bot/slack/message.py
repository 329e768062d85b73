"""A message to Slack: the text of its notification, and its blocks."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from bot.slack.mrkdwn import escaped

Block = Mapping[str, Any]
"""A block as the Web API takes it; the SDK's classes lack some and turn what they do not know into null."""


class Message(NamedTuple):
    """One message; `plain_blocks` show the same where Slack refuses the blocks."""

    text: str
    blocks: tuple[Block, ...] = ()
    plain_blocks: tuple[Block, ...] = ()


def section(said: str) -> dict[str, Any]:
    """Give a section of escaped text; `verbatim` keeps Slack from making links and mentions of it."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": said, "verbatim": True}}


def context(said: str) -> Block:
    """Give a line of small print of escaped text."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": said, "verbatim": True}]}


def button(label: str, action: str, value: str) -> Block:
    """Give a button; its value comes back from the client and proves nothing."""
    return {
        "type": "button",
        "action_id": action,
        "text": {"type": "plain_text", "text": label, "emoji": False},
        "value": value,
    }


def notice(said: str) -> Message:
    """Give a short message of one sentence."""
    return Message(text=escaped(said), blocks=(section(escaped(said)),))
