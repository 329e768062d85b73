"""A question for a rule without what led to it, and without the wish to see the rule's own words.

刚被客户骂了一顿。规定里逾期到什么程度就得停货，我想看看原文 asks from which overdue goods are stopped.
"""

import re
from collections.abc import Sequence

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from knowledge.lazy_pattern import lazily

_SENTENCE = lazily(r"[^\u3002?\uff1f!\uff01\n;\uff1b]+[\u3002?\uff1f!\uff01\n;\uff1b]*")
_ENDS = lazily(r"(?<=[a-z]\.) (?=[A-Z])")
_WORDS_OF_IT = lazily(
    r"[,\uff0c\u3002;\uff1b\s]+(?:我|请|麻烦|最好|顺便|并)*(?:想|要|给|帮|让)*(?:我|大家)?"
    r"(?:看一?看|看一?下|看|瞧瞧|找一?[找下]|查一?[查下]|贴|发|列)?(?:出来|一下)?(?:规定|制度|政策|手册)?的?"
    r"(?:原文|条文|原话|原句|出处)(?:在哪[里儿]?|怎么写的?|是哪一?条|给我(?:看看)?|(?:给)?看一?[看下]|发我|贴(?:一下|出来)"
    r"|也?要)?[\u3002!\uff01?\uff1f]*$"
    r"|[,\uff0c](?:规定|制度|政策|手册|规章)?(?:里|上)?(?:是)?(?:在)?哪一?条(?:写|规定|说)?[了的过]*[\u3002!\uff01?\uff1f]*$"
    r"|[,;.]? (?:please )?(?:show|give|quote|send|read) (?:me )?(?:the )?(?:exact |very |precise )?"
    r"(?:wording|words|text|clause|passage)(?: please)?[.!?]*$",
    re.IGNORECASE,
)


_REPORTED = lazily(r"(?:说|问|怪|骂)[^,\uff0c]*$")
"""What somebody else said or asked."""


def rule_alone(text: str, names: Sequence[tuple[int, int]]) -> str:
    """Give a message that asks for a rule without what only led to it; any other message as it is."""
    shown = simplified(text)
    wording = _WORDS_OF_IT.search(shown)
    if wording and wording.start() and not names:
        *before, last = _sentences(text[: wording.start()].rstrip(" ,\uff0c"))
        text = "".join((*before, _of_the_rules(last)))
    sentences = _sentences(text)
    asking = [each for each in sentences if _asks_for_a_rule(each)]
    others = [each for each in sentences if each not in asking]
    if names or len(asking) != 1 or not others or not all(map(_only_leads_to_it, others)):
        return text
    return asking[0].strip()


def _sentences(text: str) -> list[str]:
    found = (piece for match in _SENTENCE.finditer(text) for piece in _ENDS.split(match.group()))
    return [piece for piece in found if piece.strip()]


def _of_the_rules(rest: str) -> str:
    """Give a question that is said to be one for the rules in so many words."""
    if find("cues", rest, ("policy",)):
        return rest
    return f"Policy: {rest}" if rest.isascii() else f"规定里{rest}"


def _asks_for_a_rule(sentence: str) -> bool:
    return bool(find("cues", sentence, ("policy",)))


def _only_leads_to_it(sentence: str) -> bool:
    """Say whether a sentence asks nothing, and has no figure that the rule could depend on."""
    own = _REPORTED.sub("", sentence)
    asks = find("cues", own, ("asking",)) or sentence.rstrip().endswith(("?", "\uff1f"))
    return not asks and not any(letter.isdecimal() for letter in sentence)
