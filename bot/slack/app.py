"""The Bolt app: what Slack sends is claimed before it is acknowledged, and answered after."""

import logging
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

import aiohttp
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError

from bot.incidents import LOGGER
from bot.slack.answering import Answering
from bot.slack.asked import Asked, Workspace, asked_by_button, asked_in_command, asked_in_event
from bot.slack.buttons import PREFIX
from bot.slack.feedback import FeedbackForm
from bot.slack.prompts_by_role import suggested_prompts
from prompts.wording import text

if TYPE_CHECKING:
    from slack_sdk.web.async_client import AsyncWebClient

Body = dict[str, Any]
COMMAND = "/credit"
ASKED = "credit_desk_asked"
_ANYTHING = re.compile(".*", re.DOTALL)
_log = logging.getLogger(LOGGER)


def bolt_app(
    client: "AsyncWebClient", signing_secret: str, answering: Answering, workspace: Workspace
) -> AsyncApp:
    """Give the app with its listeners; the same one serves Socket Mode and HTTP."""
    app = AsyncApp(
        client=client,
        authorize=_authorization(client, workspace),
        signing_secret=signing_secret,
        name="credit-desk",
        logger=logging.getLogger("creditdesk.slack"),
        attaching_conversation_kwargs_enabled=False,
    )

    async def claim(body: Body, context: AsyncBoltContext, next: Callable[[], Awaitable[None]]) -> None:  # noqa: A002 - Bolt passes arguments by name
        """Claim what is asked before anything is acknowledged: what is not claimed, Slack sends again."""
        asked = read(body, workspace)
        if asked is not None and await answering.may_be_ours(asked) and await answering.claim(asked):
            context[ASKED] = asked
        await next()

    app.use(claim)
    _listen_for_questions(app, answering)
    _listen_for_feedback(app, answering)
    _listen_for_the_rest(app, answering)
    return app


def _authorization(
    client: "AsyncWebClient", workspace: Workspace
) -> Callable[[str], Awaitable[AuthorizeResult]]:
    async def authorize(team_id: str) -> AuthorizeResult:
        """Say who we are as Slack said at the start: an acknowledgement must not wait for its Web API."""
        return AuthorizeResult(
            enterprise_id=workspace.enterprise,
            team_id=workspace.team,
            bot_user_id=workspace.bot_user,
            bot_id=workspace.bot_id,
            bot_token=client.token,
        )

    return authorize


def read(body: Mapping[str, Any], workspace: Workspace) -> Asked | None:
    """Read what is asked in a payload of any kind, None where nothing is."""
    if "command" in body:
        return asked_in_command(body, workspace) if body["command"] == COMMAND else None
    if body.get("type") == "block_actions":
        asked = asked_by_button(body, workspace)
        action = asked.press[0] if asked is not None and asked.press is not None else ""
        return asked if action.startswith(PREFIX) and action != f"{PREFIX}feedback" else None
    return asked_in_event(body, workspace)


def _listen_for_questions(app: AsyncApp, answering: Answering) -> None:
    async def answer(ack: AsyncAck, context: AsyncBoltContext) -> None:
        await ack()
        asked = context.get(ASKED)
        if asked is not None:
            answering.begin(asked)

    app.event("message")(answer)
    app.event("app_mention")(answer)
    app.command(COMMAND)(answer)
    app.action(re.compile(rf"{PREFIX}(why|invoices|pick|go|read).*"))(answer)


def _listen_for_feedback(app: AsyncApp, answering: Answering) -> None:
    form = FeedbackForm(answering)

    async def rated(ack: AsyncAck, body: Body) -> None:
        await ack()
        answering.beside(form.rated(body))

    async def commented(ack: AsyncAck, body: Body) -> None:
        await ack()
        answering.beside(form.commented(body))

    app.action(f"{PREFIX}feedback")(rated)
    app.view(f"{PREFIX}feedback")(commented)


def _listen_for_the_rest(app: AsyncApp, answering: Answering) -> None:
    """Acknowledge everything else, lest Slack send it again; suggest prompts where the tab opens."""

    async def opened(ack: AsyncAck, event: Body) -> None:
        await ack()
        if event.get("tab") == "messages":
            answering.beside(suggest(answering, event))

    async def noticed(ack: AsyncAck) -> None:
        await ack()

    app.event("app_home_opened")(opened)
    app.event(_ANYTHING)(noticed)
    app.action(_ANYTHING)(noticed)
    app.view(_ANYTHING)(noticed)
    app.view_closed(_ANYTHING)(noticed)
    app.command(_ANYTHING)(noticed)
    app.shortcut(_ANYTHING)(noticed)

    async def failed(error: Exception) -> None:
        """Log what went wrong without the payload, which holds what people wrote."""
        _log.error("a Slack request failed: %s: %s", type(error).__name__, error)
        raise error

    app.error(failed)


async def suggest(answering: Answering, event: Mapping[str, Any]) -> None:
    """Suggest what to ask; without a thread, as the Messages tab has none."""
    user, channel = event.get("user"), event.get("channel")
    if not isinstance(user, str) or not isinstance(channel, str):
        return
    try:
        who = await answering.asker_of(user)
        if who is None:
            return
        prompts = await answering.working(lambda: suggested_prompts(who, answering.office.live.now()))
        request = {"channel_id": channel, "title": text("slack.title", who.language), "prompts": prompts}
        await answering.client.api_call("assistant.threads.setSuggestedPrompts", json=request)
    except (SlackApiError, aiohttp.ClientError, TimeoutError) as problem:
        _log.warning("prompts could not be suggested: %s", problem)
