"""A ratio that no rule of the policy is about: "what if the quick ratio is low?" is no other ratio's."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.planner import Say, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.passages.library import look_up
from knowledge.passages.tokens import has_han
from prompts.lexicon import lexicon
from prompts.wording import Language

_RATIOS = ("quick_ratio", "cash_ratio")
"""Ratios that are near neighbours of the current ratio, so that its rules are found for them."""

_ASKS = lazily(
    r"制度|政策|规定|规则|标准|界限|门槛|(?:怎么|如何|咋)(?:处理|办|应对|管)"
    r"|(?<![a-z])(?:policy|rules?|threshold|what (?:do we|to|should we) do|what happens)(?![a-z])"
)
_BESIDE = lazily(
    r"(?:那么?|呢|低|高|的|了|and|what about|how about|the|if|is|low|high|[\s,.?!\uff0c\uff1f。])*"
)
_PASSAGES = 3


def ratio_without_a_rule(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Say that no rule is about the one ratio of which one is asked for, where no passage names it."""
    named = find("measures", text)
    names = {each.name for each in named}
    if len(names) != 1 or not names <= set(_RATIOS) or desk.ledger.names.mentions(text):
        return ()
    last = conversation.last_call
    shown = simplified(text)
    rest = f"{shown[: named[0].start]} {shown[named[0].end :]}".casefold()
    goes_on = last is not None and last.name == "search_policy" and _BESIDE.fullmatch(rest) is not None
    if not (goes_on or _ASKS.search(shown.casefold())) or any(each.isdigit() for each in shown):
        return ()
    words = lexicon("measures")[names.pop()]
    language: Language = "zh" if has_han(text) else "en"
    found = look_up(desk.policy, desk.shelf, text, language, _PASSAGES, desk.person.role)
    ruling = [each.text.casefold() for each in found.passages if _rules(each.document, each.section)]
    if any(word in told for told in ruling for word in words):
        return ()
    typed = text[named[0].start : named[0].end]
    return (Say(status="not_found", text="ratio_without_a_rule", values={"typed": typed}),)


def _rules(document: str, section: str) -> bool:
    """Say whether a passage may be a ratio's rule: a term's meaning and a score's weights are none."""
    return document != "glossary" and not section.startswith("GRADE-")
