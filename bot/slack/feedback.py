"""Feedback on an answer: the two buttons under it, and a form for what was wrong."""

import asyncio
import contextlib
import logging
from collections.abc import Mapping
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.incidents import LOGGER
from bot.slack.answering import Answering
from bot.slack.asked import Asked, asked_by_button
from bot.slack.buttons import PREFIX, pressed
from bot.slack.limits import TITLE
from bot.slack.message import Block
from bot.slack.mrkdwn import shortened
from knowledge.errors import CreditDeskError
from prompts.wording import Language, text

_log = logging.getLogger(LOGGER)
_LONGEST_COMMENT = 2_000
_WAIT = 2.0
_FIELD = "comment"


class FeedbackForm:
    """Keeps what people thought of answers, with the answer's id."""

    def __init__(self, answering: Answering) -> None:
        self._answering = answering

    async def rated(self, body: Mapping[str, Any]) -> None:
        """Keep a verdict; a bad one opens the form, within the 3 seconds that Slack allows for it."""
        asked = asked_by_button(body, self._answering.workspace)
        press = pressed(*asked.press) if asked is not None and asked.press is not None else None
        if asked is None or press is None:
            return
        with _quiet():
            who = await asyncio.wait_for(self._answering.asker_of(asked.user), _WAIT)
            if who is None:
                return
            if press.detail == "bad" and isinstance(body.get("trigger_id"), str):
                view = form(press.answer_id, who.language)
                with contextlib.suppress(SlackApiError):
                    await self._answering.client.views_open(trigger_id=body["trigger_id"], view=dict(view))
            kept = await self._answering.working(
                lambda: self._answering.office.rate(press.answer_id, who, press.detail)
            )
            await self._thank(asked, text("slack.feedback.thanks" if kept else "slack.gone", who.language))

    async def _thank(self, asked: Asked, words: str) -> None:
        await self._answering.client.chat_postEphemeral(
            channel=asked.channel, user=asked.user, thread_ts=asked.thread_ts, text=words
        )

    async def commented(self, body: Mapping[str, Any]) -> None:
        """Keep what somebody wrote into the form."""
        view, user = body.get("view") or {}, (body.get("user") or {}).get("id")
        press = pressed(f"{PREFIX}feedback", f"{view.get('private_metadata', '')}:bad")
        fields = ((view.get("state") or {}).get("values") or {}).get(_FIELD) or {}
        comment = (fields.get(_FIELD) or {}).get("value") or ""
        if press is None or not isinstance(user, str):
            return
        with _quiet():
            who = await self._answering.asker_of(user)
            if who is not None:
                said = str(comment).strip()[:_LONGEST_COMMENT] or None
                await self._answering.working(
                    lambda: self._answering.office.rate(press.answer_id, who, "bad", said)
                )


@contextlib.contextmanager
def _quiet() -> Any:  # noqa: ANN401 - the decorator makes a context manager of it
    """Let feedback that cannot be kept go by with a line in the log: no answer depends on it."""
    try:
        yield
    except (CreditDeskError, SlackApiError, aiohttp.ClientError, TimeoutError) as problem:
        _log.warning("feedback was not kept: %s", problem)


def form(answer_id: str, language: Language) -> Block:
    """Give the form that asks what was wrong."""

    def plain(key: str, most: int) -> Block:
        return {"type": "plain_text", "text": shortened(text(f"slack.feedback.{key}", language), most)}

    entry = {
        "type": "plain_text_input",
        "action_id": _FIELD,
        "multiline": True,
        "max_length": _LONGEST_COMMENT,
    }
    field = {
        "type": "input",
        "block_id": _FIELD,
        "optional": True,
        "label": plain("comment", 150),
        "element": entry,
    }
    return {
        "type": "modal",
        "callback_id": f"{PREFIX}feedback",
        "private_metadata": answer_id,
        "title": plain("title", TITLE),
        "submit": plain("send", TITLE),
        "close": plain("cancel", TITLE),
        "blocks": [field],
    }
