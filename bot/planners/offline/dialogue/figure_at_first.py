"""The amount or terms of the first of several questions: "for Peñalver the original amount", 按最初的金额."""

import re
from collections.abc import Mapping

from bot.conversation import Conversation
from knowledge.lazy_pattern import lazily
from tools.results import Json

_FIRST_EN = r"(?:(?:at|for|with|on) )?(?:the )?(?:original|initial|first|starting)"
_FIRST_ZH = r"(?:按|用|以)?(?:最初|原来|原先|一开始|开始|最早|第一次)的?(?:那个)?"
_SAID: Mapping[str, re.Pattern[str]] = {
    "amount": lazily(
        rf"(?<![a-z]){_FIRST_EN} (?:amount|sum|order|value)(?![a-z])|{_FIRST_ZH}(?:金额|数额"
        rf"|数)",
        re.IGNORECASE,
    ),
    "terms": lazily(
        rf"(?<![a-z]){_FIRST_EN} (?:payment )?terms(?![a-z])|{_FIRST_ZH}(?:账期|付款条件"
        rf"|付款方式)",
        re.IGNORECASE,
    ),
}


def with_the_figure_at_first(text: str, conversation: Conversation) -> str:
    """Write out such a figure where the last questions were all for one tool and had several of them."""
    last = conversation.last_call
    for name, form in _SAID.items():
        said = form.search(text)
        if said is None or last is None or name not in last.args:
            continue
        made = [call for turn in conversation.turns for call in turn.calls if call.name == last.name]
        first = next((call.args for call in made if name in call.args), None)
        if first is not None:
            return f"{text[: said.start()]}{_shown(name, first)}{text[said.end() :]}"
    return text


def _shown(name: str, args: Mapping[str, Json]) -> str:
    if name == "amount":
        return f" {args.get('currency', '')} {args['amount']} ".replace("  ", " ")
    return f" {args['terms']} days " if isinstance(args["terms"], int) else f" {args['terms']} "
