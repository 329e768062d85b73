"""Questions back: they name the very thing that is needed."""

from bot.planners.planner import AskBack
from bot.replies import Reply
from prompts.wording import Language, text, texts
from tools.rendering import render_text


def ask_back_reply(step: AskBack, language: Language) -> Reply:
    """Word a question back from prompts/wording/*/asking.toml, the tool's own wording first."""
    known = texts(language, "asking")
    if step.choices and "typed" in step.values:
        known = {**known, f"{step.tool}.{step.need}": text("failures.ambiguous", language)}
    if step.status != "clarify":
        known = {**known, f"{step.tool}.{step.need}": known[f"{step.need}_{step.status}"]}
    template = known.get(f"{step.tool}.{step.need}") or text(f"asking.{step.need}", language)
    return Reply(
        language=language,
        status=step.status,
        headline=render_text(template, step.values, language),
        choices=step.choices,
    )
