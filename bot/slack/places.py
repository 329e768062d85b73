"""Where an answer goes: to all who read there, or to the asker alone."""

from typing import NamedTuple

from bot.slack.asked import Asked


class Target(NamedTuple):
    """A channel or thread, for all there or `only_for` one person, or a response_url, for one person too."""

    channel: str
    thread_ts: str | None = None
    only_for: str | None = None
    response_url: str | None = None

    @property
    def private(self) -> bool:
        """Say whether only one person sees what goes there, in a place that others read."""
        return self.only_for is not None or self.response_url is not None


def place_of(asked: Asked, *, public: bool) -> Target:
    """Say where an answer goes.

    Slack shows a message for one person in a thread only where the thread has begun; a mention that begins
    none is answered beside it. Commands, and buttons under what only one person sees, come with an address of
    their own: the desk need not be a member there.
    """
    if asked.response_url is not None:
        return Target(asked.channel, asked.thread_ts, response_url=asked.response_url)
    if public:
        return Target(asked.channel, asked.thread_ts)
    begun = asked.thread_ts is not None and asked.thread_ts != asked.ts
    return Target(asked.channel, asked.thread_ts if begun else None, only_for=asked.user)


def mark_of(asked: Asked) -> str:
    """Name a question in the messages that answer it."""
    return f"{asked.team}:{asked.channel}:{asked.ts}"
