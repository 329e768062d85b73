"""What a crash or an outage left: answered where that is surely the first time, else apologised for."""

import asyncio
import contextlib
import logging
from datetime import datetime, timedelta
from functools import partial

import aiohttp
from pydantic import ValidationError
from slack_sdk.errors import SlackApiError

from bot.incidents import LOGGER
from bot.slack.answering import Answering
from bot.slack.asked import Asked
from bot.slack.errors import UnsureError
from bot.slack.office import answer_id
from bot.slack.places import mark_of, place_of
from bot.state.events import ClaimedEvent
from bot.state.moments import now
from knowledge.customers.folding import is_han
from knowledge.errors import CreditDeskError
from prompts.wording import Language, text

_log = logging.getLogger(LOGGER)
STILL_OF_USE = timedelta(minutes=15)
"""An answer that comes later is about a question that its asker has long settled otherwise."""
MOST_ATTEMPTS = 20
"""A question that was taken up more often than this is what keeps us from answering."""
GIVEN_UP_AFTER = timedelta(days=1)


class Recovery:
    """Looks for unanswered questions again and again, beside everything else."""

    def __init__(self, answering: Answering, *, left_after: timedelta) -> None:
        self._answering = answering
        self._left_after = left_after

    async def run(self) -> None:
        """Look for what was left until cancelled."""
        pause = max(0.3, self._left_after.total_seconds() / 3)
        while True:
            try:
                await self.once()
            except CreditDeskError as problem:
                _log.warning("unanswered questions could not be looked for: %s", problem)
            except Exception:
                _log.exception("unanswered questions could not be looked for")
            await asyncio.sleep(pause)

    async def once(self) -> None:
        """Take up everything that was left; one that fails again stays for later."""
        store = self._answering.office.store
        for event in await self._answering.working(lambda: store.unanswered(self._left_after)):
            if event.key in self._answering.under_way:
                continue
            if await self._answering.working(partial(store.take_over, event)):
                try:
                    await self._settle(event, now())
                except (CreditDeskError, SlackApiError, aiohttp.ClientError, TimeoutError) as problem:
                    self._answering.failed(problem)

    async def _settle(self, event: ClaimedEvent, moment: datetime) -> None:
        try:
            asked = Asked.model_validate(event.payload)
        except ValidationError:
            await self._answering.working(lambda: self._answering.office.store.answered(event.key, None))
            return
        perhaps_out = event.posting_at is not None
        findable = asked.kind != "command" and asked.private_place
        if moment - event.claimed_at > GIVEN_UP_AFTER:
            await self._answering.done(asked, None)
            return
        late = moment - event.claimed_at > STILL_OF_USE or event.attempts > MOST_ATTEMPTS
        if not late and (not perhaps_out or findable):
            await self._answering.answer(asked, again=perhaps_out)
        elif perhaps_out and await self._is_out(asked):
            await self._answering.done(asked, answer_id(asked))
        else:
            await self._apologise(asked, perhaps_out=perhaps_out)

    async def _is_out(self, asked: Asked) -> bool:
        """Look for an answer that all may read; what only the asker sees, cannot be looked for."""
        target = place_of(asked, public=True)
        if target.private:
            return False
        return f"{mark_of(asked)}#0" in await self._answering.sender.marks(target, mark_of(asked))

    async def _apologise(self, asked: Asked, *, perhaps_out: bool) -> None:
        """Say that something went wrong; words that may be out already are not said again."""
        who = await self._answering.asker_of(asked.user)
        if who is not None:
            language: Language = "zh" if any(map(is_han, asked.text)) else "en"
            words = text("slack.apology" if perhaps_out else "slack.too_late", language)
            with contextlib.suppress(UnsureError):
                await self._answering.say(asked, words)
        await self._answering.done(asked, None)
