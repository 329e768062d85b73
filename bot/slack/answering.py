"""From a claimed question to its answer in Slack: who asks, what is answered, who may read it, sending it."""

import asyncio
import contextlib
import logging
from collections import OrderedDict
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.answers import Answer
from bot.incidents import LOGGER
from bot.slack.asked import Asked, Workspace
from bot.slack.blocks import messages
from bot.slack.buttons import pressed
from bot.slack.connecting import DEAD
from bot.slack.errors import NotDeliveredError, RefusedTokenError, UnsureError
from bot.slack.identity import Asker, asker
from bot.slack.message import notice
from bot.slack.offers import offer
from bot.slack.office import Office
from bot.slack.places import mark_of, place_of
from bot.slack.pressing import GoneError
from bot.slack.privacy import for_everybody, said_to_others
from bot.slack.sending import Sender
from bot.slack.turns import Turns
from bot.state.events import EventKey
from knowledge.errors import CreditDeskError
from prompts.wording import Language, text

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

_log = logging.getLogger(LOGGER)
_THREADS = 2
_KNOWN_TALKS = 50_000
_AT_ONCE = 64
_LONGEST_STATUS = 2.0
_NO_PLACE = frozenset(
    {"channel_not_found", "not_in_channel", "user_not_in_channel", "is_archived", "messages_tab_disabled"}
)
"""Reasons for which Slack will never take an answer there."""
Given = TypeVar("Given")


class Answering:
    """Answers claimed questions, each person's in a channel in the order of their messages."""

    def __init__(
        self, client: "AsyncWebClient", session: aiohttp.ClientSession, workspace: Workspace, office: Office
    ) -> None:
        self.client = client
        self.workspace = workspace
        self.office = office
        self.sender = Sender(client, session)
        self.under_way: set[EventKey] = set()
        self._work = ThreadPoolExecutor(_THREADS, "desk")
        self._notes = ThreadPoolExecutor(1, "notes")
        self.died: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._turns = Turns()
        self._at_once = asyncio.Semaphore(_AT_ONCE)
        self._talks: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._tasks: set[asyncio.Task[None]] = set()

    async def may_be_ours(self, asked: Asked) -> bool:
        """Say whether a message may be for the desk; with whom it talks there, is looked at later."""
        if asked.kind != "thread" or (asked.conversation, asked.user) in self._talks:
            return True
        return await self._noted(lambda: self.office.store.knows(asked.conversation))

    async def claim(self, asked: Asked) -> bool:
        """Note a question for good before anything is done; False where it was noted before."""
        if _key(asked) in self.under_way:
            return False
        self.under_way.add(_key(asked))
        fresh = False
        try:
            fresh = await self._noted(
                lambda: self.office.store.claim(*_key(asked), asked.model_dump(mode="json"))
            )
        finally:
            if not fresh:
                self.under_way.discard(_key(asked))
        return fresh

    def begin(self, asked: Asked) -> None:
        """Answer a claimed question beside everything else."""
        self.beside(self._guarded(asked))

    def beside(self, work: Coroutine[None, None, None]) -> None:
        """Do something beside everything else; a stop waits for it."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self, seconds: float) -> None:
        """Wait for what is under way, but not for ever; what is left is taken up at the next start."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        self._work.shutdown(wait=False, cancel_futures=True)
        self._notes.shutdown(wait=True)

    async def _guarded(self, asked: Asked) -> None:
        """Keep one question's failure from everybody else; it stays unanswered and is taken up again."""
        try:
            await self.answer(asked)
        except (CreditDeskError, SlackApiError, aiohttp.ClientError, TimeoutError) as problem:
            self.failed(problem)
        except Exception:
            _log.exception("not answered yet")
        finally:
            self.under_way.discard(_key(asked))

    def failed(self, problem: Exception) -> None:
        """Log a failure; one that says that the token has died ends the service."""
        _log.warning("not answered yet: %s", problem)
        reason = problem.response.get("error") if isinstance(problem, SlackApiError) else None
        if reason in DEAD and not self.died.done():
            self.died.set_exception(RefusedTokenError("SLACK_BOT_TOKEN", str(reason)))

    async def answer(self, asked: Asked, *, again: bool = False) -> None:
        """Answer one claimed question; `again` where an answer may be out already.

        Raises the errors of the store and of sending.
        """
        async with self._turns.of((asked.channel, asked.user)):
            async with self._at_once:
                who = await self.asker_of(asked.user)
                if who is None or not await self._still_ours(asked, who):
                    await self.done(asked, None)
                    return
                status = asyncio.get_running_loop().create_task(self._status(asked, who.language))
                try:
                    answer = await self._answered(asked, who)
                finally:
                    await status
            if isinstance(answer, str):
                await self.say(asked, answer)
                await self.done(asked, None)
            elif said_to_others(answer, asked):
                await self._status(asked, None)
                await self.done(asked, answer.id)
            else:
                await self._send(asked, answer, again=again)
                await self.done(asked, answer.id)

    async def asker_of(self, user: str) -> Asker | None:
        """Look up who a user is, now."""
        return await asker(self.client, user, self.workspace, await self.working(self.office.people))

    async def _still_ours(self, asked: Asked, who: Asker) -> bool:
        """Check what the gate could only guess: a follow-up belongs to a conversation of this person."""
        if asked.kind != "thread" or (asked.conversation, asked.user) in self._talks:
            return True
        return await self.working(lambda: self.office.talks_with(asked.conversation, who))

    async def _answered(self, asked: Asked, who: Asker) -> Answer | str:
        """Give the answer, or the sentence to say where a button leads nowhere."""
        if asked.press is None:
            answer = await self.working(lambda: self.office.answer(asked, who))
        else:
            press = pressed(*asked.press)
            if press is None:
                return text("slack.gone", who.language)
            try:
                answer = await self.working(lambda: self.office.press(press, asked, who))
            except GoneError as gone:
                return text(gone.key, who.language)
        self._talks[(answer.conversation, asked.user)] = None
        if len(self._talks) > _KNOWN_TALKS:
            self._talks.popitem(last=False)
        return answer

    async def _send(self, asked: Asked, answer: Answer, *, again: bool) -> None:
        public = asked.private_place or (
            for_everybody(answer, asked)
            and not await self.working(lambda: self.office.names_somebody(answer))
            and not await self.working(lambda: self.office.quotes_limited(answer))
        )
        target = place_of(asked, public=public)
        built = messages(answer.reply, offer(answer), unnamed=target.private and not asked.private_place)
        await self._noted(lambda: self.office.store.posting(_key(asked)))
        try:
            await self.sender.send(target, built, mark_of(asked), again=again)
        except UnsureError:
            raise
        except NotDeliveredError as failed:
            if failed.reason in _NO_PLACE:
                _log.warning("nowhere to answer: %s", failed.reason)
                return
            if target.private and not failed.parts_out:
                await self._noted(lambda: self.office.store.not_posted(_key(asked)))
            raise
        if target.private or target.thread_ts != (asked.thread_ts or asked.ts):
            await self._status(asked, None)

    async def say(self, asked: Asked, words: str) -> None:
        """Say one sentence to the asker alone."""
        await self.sender.send(place_of(asked, public=asked.private_place), [notice(words)], mark_of(asked))

    async def done(self, asked: Asked, answer_id: str | None) -> None:
        """Note that a question needs nothing more."""
        await self._noted(lambda: self.office.store.answered(_key(asked), answer_id))

    async def _status(self, asked: Asked, language: Language | None) -> None:
        """Show that the desk is at work, or no longer (no language); no answer waits for it for long.

        Slack takes the line away itself where the answer stands in the same thread.
        """
        if asked.kind in ("command", "button"):
            return
        shown = self.client.assistant_threads_setStatus(
            channel_id=asked.channel,
            thread_ts=asked.thread_ts or asked.ts,
            status=text("slack.status", language) if language else "",
        )
        with contextlib.suppress(SlackApiError, aiohttp.ClientError, TimeoutError):
            await asyncio.wait_for(shown, _LONGEST_STATUS)

    async def working(self, work: Callable[[], Given]) -> Given:
        """Do the desk's work in a thread, so that acknowledgements never wait for it."""
        return await asyncio.get_running_loop().run_in_executor(self._work, work)

    async def _noted(self, work: Callable[[], Given]) -> Given:
        """Write to the store in a thread of its own, so that claims never wait for answers."""
        return await asyncio.get_running_loop().run_in_executor(self._notes, work)


def _key(asked: Asked) -> EventKey:
    return EventKey(asked.team, asked.channel, asked.ts)
