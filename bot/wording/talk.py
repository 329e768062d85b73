"""Words without a tool: greetings, help by role, refusals, terms."""

from bot.planners.planner import Say
from bot.replies import Reply, Status
from prompts.wording import Language, text
from tools.rendering import render_text


def talk_reply(say: Say, language: Language, status: Status | None = None) -> Reply:
    """Word a Say from prompts/wording/*/talk.toml."""
    worded = render_text(text(f"talk.{say.text}", language), say.values, language)
    return Reply(language=language, status=status or say.status, headline=worded.strip())
