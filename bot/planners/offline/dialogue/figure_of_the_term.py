"""The figure behind a term just explained: "what does DSO mean?", "and what is ours?", "and Brandt's?"."""

from collections.abc import Callable

from bot.conversation import Conversation
from bot.language.words import Found, simplified
from bot.planners.offline.question.cues import find
from bot.planners.planner import Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_LISTS = ("kpis", "measures")
_LEAD = r"(?:(?:and|so|ok(?:ay)?|well|then|now|right)[ ,]+)*"
_OURS_EN = lazily(
    rf"{_LEAD}(?:(?:what|how)(?:['’]s| is| are| about| (?:high|low|big|long|good|bad) is)? )?"
    r"(?:it |that |the figure )?(?:ours|our (?:own )?(?:figure|number|value|one)|(?:for|with|at) us"
    r"|for our company|we(?: at| standing)?)"
    r"(?: (?:now|today|currently|at the moment|right now|at))*"
    rf"|{_LEAD}where (?:are we|do we stand)(?: (?:at|now|today|currently|right now|on (?:this|that)))*"
)
_OURS_ZH = lazily(
    r"(?:那|那么|所以|,|\uff0c)*(?:(?:我们|咱们?|我司|本公司|公司|咱公司|我们公司)(?:自己)?的?|现在|目前|眼下|如今|今天)+"
    r"(?:是|有|大概|到|达到)*(?:多少|几|多高|怎么样|如何|什么水平)(?:天|了|呢|啊)*"
)
_NAMED_ALONE = lazily(
    rf"{_LEAD}(?:what about |how about |for )?\x01(?:['’]s?)?"
    r"|(?:那|那么)?\x01(?:的)?(?:呢|是多少|多少|怎么样)?"
)
_MARKS = " ,.!?\uff0c。\uff01\uff1f呢"


def figure_of_the_term(
    text: str, conversation: Conversation, desk: Desk, read: Callable[[str, Conversation], tuple[Step, ...]]
) -> tuple[Step, ...]:
    """Plan the figure that the term of the last question stands for, ours or a customer's; else nothing."""
    before = conversation.turns[-1] if conversation.turns else None
    if before is None or before.calls or conversation.pending is not None:
        return ()
    term = _term(before.question)
    if term is None:
        return ()
    asked = before.question[term.start : term.end]
    shown = simplified(text).strip(_MARKS)
    if _OURS_EN.fullmatch(shown):
        return read(f"what is our {asked} now?", conversation)
    if _OURS_ZH.fullmatch(shown):
        return read(f"我们现在的{asked}是多少", conversation)
    named = _named_alone(text, desk)
    return (
        read(f"{named}的{asked}" if not text.isascii() else f"{named}: {asked}?", conversation)
        if named
        else ()
    )


def _term(question: str) -> Found | None:
    """Give the one term that a question asks after, as the longest word for it."""
    found = next(filter(None, (find(words, question) for words in _LISTS)), ())
    return found[0] if len({each.name for each in found}) == 1 else None


def _named_alone(text: str, desk: Desk) -> str | None:
    """Give the name of the one customer that a message says and hardly more, as typed."""
    mentions = desk.ledger.names.mentions(text)
    if len(mentions) != 1:
        return None
    masked = text[: mentions[0].start] + "\x01" + text[mentions[0].end :]
    alone = _NAMED_ALONE.fullmatch(simplified(masked).strip(_MARKS))
    return text[mentions[0].start : mentions[0].end] if alone else None
