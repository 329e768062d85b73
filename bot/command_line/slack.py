"""`creditdesk slack`: the Slack app."""

import asyncio
import logging
from typing import TYPE_CHECKING

import click

from bot.command_line.context import Context

if TYPE_CHECKING:
    from bot.slack.office import Office


@click.command("slack")
@click.option(
    "--http",
    "port",
    type=click.IntRange(1, 65535),
    help="Listen on this port for Slack's signed requests, in place of Socket Mode.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on with --http.")
@click.pass_obj
def slack_command(context: Context, port: int | None, host: str) -> int:
    """Answer in Slack until stopped; docs/slack.md shows how to set the app up."""
    from bot.settings import SlackSettings
    from bot.slack.serving import Listening, serve  # 0.3 s that no other command should pay

    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("creditdesk.slack").setLevel(logging.DEBUG if context.debug else logging.ERROR)
    settings = SlackSettings.from_environment()
    office = open_office(context)
    try:
        asyncio.run(serve(settings, office, Listening(port, host), lambda said: click.echo(said, err=True)))
    finally:
        office.store.close()
    return 0


def open_office(context: Context) -> "Office":
    """Open what answers behind Slack; raises the errors of the home, the policy and the settings."""
    from datetime import UTC, datetime

    from bot.composition import assistant
    from bot.incidents import keep_incidents
    from bot.slack.live_house import LiveHouse
    from bot.slack.office import Office
    from bot.state.store import open_store

    keep_incidents(context.home)
    live = LiveHouse(context.home, lambda: datetime.now(UTC).astimezone().date(), context.settings)
    live.now()
    store = open_store(context.settings.state or context.home, retention_days=context.settings.retention_days)
    return Office(live, assistant(context.home), store)
