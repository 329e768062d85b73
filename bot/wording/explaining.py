"""The reply to "why?": the last answer's rules and inputs."""

from collections.abc import Iterator
from importlib import import_module

from bot.planners.planner import RULE_BY_RULE, Say
from bot.replies import Reply
from bot.wording.talk import talk_reply
from bot.wording.voice import Voice
from prompts.wording import Language, texts
from tools.facts import Value, facts_of
from tools.gateway import ToolCall
from tools.rendering import figure, render_text


def explain_reply(last: ToolCall | None, language: Language, leading: tuple[str, ...] = ()) -> Reply:
    """Explain the last answer: its reasons rule by rule, then the figures that it was worked out from.

    `leading` are the figures that were asked for by name, which the answer opened with.
    """
    if last is None or last.result is None:
        return talk_reply(Say(status="clarify", text="nothing_to_explain"), language)
    voice = Voice(language, last.name)
    wording = import_module(f"bot.wording.{last.name}")
    explain = getattr(wording, "explain", None)
    figures = tuple(each for each in leading if each != RULE_BY_RULE)
    base: Reply = wording.reply(last.result, voice, figures) if figures else wording.reply(last.result, voice)
    lines = tuple(explain(last.result, voice)) if explain else _with_figures(base, last, language)
    headline = render_text(texts(language, "reply")["because"], {"answer": base.headline}, language)
    return base.model_copy(
        update={"headline": headline, "why": lines, "table": None if explain else base.table}
    )


def _with_figures(base: Reply, last: ToolCall, language: Language) -> tuple[str, ...]:
    """Give the reasons of the answer, and the amounts of the result that neither they nor it have named."""
    told = "\n".join((base.headline, *base.why, base.next_step or ""))
    return (*base.why, *(line for line, amount in _figures(last, language) if amount not in told))


def _figures(last: ToolCall, language: Language) -> Iterator[tuple[str, str]]:
    """Name the amounts that the answer was worked out from, each as a line and bare."""
    assert last.result is not None  # noqa: S101 - the caller looked
    known, template = texts(language, "measures"), texts(language, "reply")["figure"]
    facts = facts_of(last.result, tool=last.name, entity=None, period=last.result.as_of.isoformat())
    for fact in facts:
        if fact.unit == "money" and fact.id.count(".") == 1 and fact.measure in known:
            amount = figure(fact.value, language)
            values: dict[str, Value] = {"name": known[fact.measure], "value": fact.value}
            yield render_text(template, values, language), amount
