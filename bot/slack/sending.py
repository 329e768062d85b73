"""Sending: messages in order, each once, whatever the network does.

A message that may be out already is looked for by its mark before it is sent again. What only the asker sees
cannot be looked for; where its fate is unknown it is not repeated, and the asker gets an apology later.
"""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.slack.errors import NotDeliveredError, UnsureError
from bot.slack.message import Message
from bot.slack.places import Target
from bot.slack.retries import respond
from bot.slack.turns import Turns

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

EVENT_TYPE = "credit_desk_answer"
_PAUSES = (0.2, 1.0, 3.0)
_REFUSED_BLOCKS = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_attachments"}
)
_SLACKS_OWN = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
_SERVER_ERROR = 500
_OK = 200
_LOOK_BACK = 200


class _FailedAtSlackError(Exception):
    """A response_url that failed at Slack's side, and has not taken the message."""


class Sender:
    """Sends messages; one at a time in each channel, as Slack counts them."""

    def __init__(self, client: "AsyncWebClient", session: aiohttp.ClientSession) -> None:
        self._client = client
        self._session = session
        self._turns = Turns()

    async def send(
        self, target: Target, messages: Sequence[Message], mark: str, *, again: bool = False
    ) -> None:
        """Send messages in order; with `again`, those that are there already are left out.

        Raises NotDeliveredError, or UnsureError for a private message of unknown fate.
        """
        async with self._turns.of(target.channel):
            there = await self.marks(target, mark) if again and not target.private else frozenset()
            for number, message in enumerate(messages):
                own = f"{mark}#{number}"
                if own in there:
                    continue
                try:
                    await self._send_one(target, message, own)
                except NotDeliveredError as failed:
                    failed.parts_out = number
                    raise

    async def _send_one(self, target: Target, message: Message, mark: str) -> None:
        variants = [message.blocks, message.plain_blocks, ()]
        for blocks in variants:
            try:
                await self._once(target, message.text, blocks, mark)
            except SlackApiError as refused:
                if not blocks or _reason(refused) not in _REFUSED_BLOCKS:
                    raise NotDeliveredError(_reason(refused)) from refused
            else:
                return

    async def _once(self, target: Target, text: str, blocks: Sequence[Any], mark: str) -> None:
        """Send one message; look whether it is there before sending it again."""
        reason = ""
        for pause in _PAUSES:
            try:
                await self._try(target, text, blocks, mark)
            except SlackApiError as refused:
                if not _failed_at_slack(refused):
                    raise
                reason = _reason(refused)
            except _FailedAtSlackError as failed:
                reason = str(failed)
            except (aiohttp.ClientError, TimeoutError) as lost:
                reason = type(lost).__name__
                if target.private:
                    raise UnsureError(reason) from lost
            else:
                return
            await asyncio.sleep(pause)
            if not target.private and mark in await self.marks(target, mark.partition("#")[0]):
                return
        raise NotDeliveredError(reason)

    async def _try(self, target: Target, text: str, blocks: Sequence[Any], mark: str) -> None:
        common = {"text": text, "blocks": list(blocks) or None, "unfurl_links": False, "unfurl_media": False}
        if target.response_url is not None:
            shown = {name: value for name, value in common.items() if value is not None}
            message = {**shown, "response_type": "ephemeral", "replace_original": False}
            if target.thread_ts is not None:
                message["thread_ts"] = target.thread_ts
            status = await respond(target.response_url, self._session, message)
            if status >= _SERVER_ERROR:
                raise _FailedAtSlackError(f"response_url gave {status}")
            if status != _OK:
                raise NotDeliveredError(f"response_url gave {status}")
            return
        place: dict[str, Any] = {"channel": target.channel, "thread_ts": target.thread_ts, **common}
        place |= {"link_names": False, "parse": "none"}
        if target.only_for is not None:
            del place["unfurl_links"], place["unfurl_media"]
            await self._client.chat_postEphemeral(user=target.only_for, **place)
            return
        metadata = {"event_type": EVENT_TYPE, "event_payload": {"mark": mark}}
        await self._client.chat_postMessage(**place, metadata=metadata)

    async def marks(self, target: Target, mark: str) -> frozenset[str]:
        """Give the marks that are there; raises NotDeliveredError where Slack is silent."""
        oldest = mark.rpartition(":")[2]
        asked: dict[str, Any] = {"channel": target.channel, "include_all_metadata": True, "limit": _LOOK_BACK}
        if oldest.replace(".", "").isdigit():
            asked["oldest"] = oldest
        try:
            if target.thread_ts is not None:
                found = await self._client.conversations_replies(ts=target.thread_ts, **asked)
            else:
                found = await self._client.conversations_history(**asked)
        except (SlackApiError, aiohttp.ClientError, TimeoutError) as lost:
            raise NotDeliveredError(f"cannot look whether it is there: {type(lost).__name__}") from lost
        return frozenset(_mark_of(message) for message in found.get("messages") or ())


def _mark_of(message: dict[str, Any]) -> str:
    metadata = message.get("metadata") or {}
    ours = metadata.get("event_type") == EVENT_TYPE
    return str((metadata.get("event_payload") or {}).get("mark", "")) if ours else ""


def _failed_at_slack(refused: SlackApiError) -> bool:
    return getattr(refused.response, "status_code", 0) >= _SERVER_ERROR or _reason(refused) in _SLACKS_OWN


def _reason(refused: SlackApiError) -> str:
    data = getattr(refused.response, "data", None)
    return str(data.get("error", "")) if isinstance(data, dict) else ""
