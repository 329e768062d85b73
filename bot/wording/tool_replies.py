"""From a call to a reply: one wording a tool, loaded when it is needed."""

from importlib import import_module

from bot.planners.planner import RULE_BY_RULE
from bot.replies import Reply
from bot.wording.explaining import explain_reply
from bot.wording.voice import Voice
from knowledge.desk import Desk
from prompts.wording import Language
from tools.gateway import ToolCall


def tool_reply(made: ToolCall, language: Language, desk: Desk, leading: tuple[str, ...] = ()) -> Reply:
    """Word the result of a call by the module of bot/wording of the tool's name, `leading` figures first."""
    if RULE_BY_RULE in leading:
        return explain_reply(made, language)
    wording = import_module(f"bot.wording.{made.name}")
    voice = Voice(language, made.name)
    reply: Reply = (
        wording.reply(made.result, voice, leading) if leading else wording.reply(made.result, voice)
    )
    return reply
