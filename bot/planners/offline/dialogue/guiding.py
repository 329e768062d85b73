"""The guided start for new staff: asking for it, and leading through it."""

import re
from collections.abc import Mapping
from functools import cache

from bot.conversation import Conversation, Guide
from bot.planners.offline.dialogue.passage_opened import asks_to_open
from bot.planners.planner import Onboard, Open
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.onboarding.quiz import Question, number_of_questions, question
from knowledge.onboarding.things import Thing, number_of_things, thing
from knowledge.passages.concepts import is_concept, is_topic
from knowledge.passages.finder.meant import meant
from knowledge.passages.question import query_of
from knowledge.passages.tokens import has_han, plain, simplified
from knowledge.policy.policy import Policy
from prompts.onboarding import onboarding_words
from prompts.wording import LANGUAGES, Language

_AROUND = " \t.。,\uff0c!\uff01?\uff1f、;\uff1b:\uff1a~\uff5e/“”\"'‘’()（）[]吧呀啊哦啦"
_POLITE = lazily(
    r"^(?:please|pls|ok|okay|so|and|请|好的?|那|嗯)[ ,，]*|[ ,，]*(?:please|pls|now|then|谢谢|thanks)$"
)
_HOW_ELSE = lazily(r"[一-鿿]{2,}(?:怎么|如何|咋|在哪|上哪|去哪|哪里)")
_ELSEWHERE = 0.7
_OPTION = "option_"
_LONGEST = 120
_LETTER = lazily(r"^[a-d][.):、]")
_FIRM = frozenset({"next", "next question", "下一条", "下一题", "back", "上一条", "上一题"})
"""Words that lead on even after another question in between."""


def guide_step(text: str, conversation: Conversation, desk: Desk) -> Onboard | Open | None:
    """Plan a step of the guide, or None where a message is not about it.

    Most of its control words count only right after a step of it, as elsewhere they may mean something else.
    """
    asked = _whole(text) or _within(text, desk)
    if asked == "start":
        return Onboard(do="thing")
    if asked == "quiz":
        return Onboard(do="quiz")
    guide = conversation.guide
    if guide is None:
        return None
    if asked == "why" or (asked is None and asks_to_open(text)):
        language: Language = "zh" if has_han(text) else conversation.language or "en"
        return _source(guide, desk.policy, language)
    return _led(asked, text, guide, desk.policy) if asked else _option_said(text, guide, desk.policy)


def guide_language(text: str, language: Language, conversation: Conversation) -> Language:
    """Say in which language to go on: "B" and "next" do not change the one that the guide is in."""
    if conversation.guide is None or conversation.language is None or has_han(text):
        return language
    said = _whole(text)
    return (
        language if said in ("start", "quiz") or (said is None and len(text) > 1) else conversation.language
    )


def _led(asked: str, text: str, guide: Guide, policy: Policy) -> Onboard | None:
    done = guide.shown != "question" or question(policy, guide.number, "en").id in guide.answers
    if asked.startswith(_OPTION):
        chooses = guide.shown == "question" and (guide.live or not _bare(text)[-1:].isdigit())
        option = int(asked.removeprefix(_OPTION)) - 1
        return Onboard(do="answer", number=guide.number, option=option) if chooses else None
    if asked == "resume":
        return _forward(guide, policy) if guide.live and done else _shown(guide, policy, done=done)
    if not guide.live and _bare(text) not in _FIRM:
        return None
    if asked == "agree":
        return _forward(guide, policy) if done and guide.shown != "result" else None
    if asked == "leave":
        return Onboard(do="leave")
    if asked == "again":
        return _shown(guide, policy, done=False)
    return _forward(guide, policy) if asked == "next" else _backward(guide, policy)


def _option_said(text: str, guide: Guide, policy: Policy) -> Onboard | None:
    """Choose the option whose words a message repeats, right after the question."""
    if guide.shown != "question" or not guide.live or len(text) > _LONGEST:
        return None
    said = _LETTER.sub("", _folded(text))
    for language in LANGUAGES:
        options = [_folded(option) for option in question(policy, guide.number, language).options]
        meant = [place for place, option in enumerate(options) if said in (option, option.partition("(")[0])]
        if len(meant) == 1:
            return Onboard(do="answer", number=guide.number, option=meant[0])
    return None


def _folded(text: str) -> str:
    return "".join(simplified(plain(text)).split()).strip(_AROUND.replace(")", ""))


def _source(guide: Guide, policy: Policy, language: Language) -> Open | None:
    """Open what the thing or the answer that was shown just now rests on."""
    if not guide.live or guide.shown == "result":
        return None
    told: Thing | Question
    if guide.shown == "thing":
        told = thing(policy, guide.number, language)
    else:
        told = question(policy, guide.number, language)
        if told.id not in guide.answers:
            return None  # the section would tell the answer
    source = told.sources[0]
    return Open(document=source.document, section=source.section)


def _shown(guide: Guide, policy: Policy, *, done: bool) -> Onboard:
    """Show again what was shown last; after a question that was answered, the next one."""
    if done and guide.shown == "question":
        return _forward(guide, policy)
    return Onboard(do=guide.shown, number=guide.number)


def _forward(guide: Guide, policy: Policy) -> Onboard:
    if guide.shown == "result":
        return Onboard(do="result", number=guide.number)
    if guide.shown == "thing" and guide.number >= number_of_things(policy):
        return Onboard(do="quiz")
    if guide.shown == "question" and guide.number >= number_of_questions(policy):
        return Onboard(do="result", number=guide.number)
    return Onboard(do=guide.shown, number=guide.number + 1)


def _backward(guide: Guide, policy: Policy) -> Onboard:
    if guide.shown == "result":
        return Onboard(do="question", number=guide.number)
    if guide.shown == "question" and guide.number == 1:
        return Onboard(do="thing", number=number_of_things(policy))
    return Onboard(do=guide.shown, number=max(guide.number - 1, 1))


def _whole(text: str) -> str | None:
    """Give what a message asks for that says nothing else."""
    bare, named = _bare(text), _named()
    return named.get(bare) or named.get(_POLITE.sub("", bare).strip(_AROUND))


@cache
def _named() -> Mapping[str, str]:
    """Give what each control word asks for; of a word of two things, the first."""
    whole = list(onboarding_words()["whole"].items())
    return {word: name for name, words in reversed(whole) for word in words}


def _bare(text: str) -> str:
    return " ".join(simplified(plain(text[:_LONGEST])).split()).strip(_AROUND)


def _within(text: str, desk: Desk) -> str | None:
    """Give what a longer message asks for; one that names a term of the trade or a customer asks for that."""
    if len(text) > _LONGEST:
        return None
    said = simplified(plain(text))
    asked = next((name for name in ("quiz", "start") if _found(name, said)), None)
    if asked is None or _found("not", said):
        return None
    for pattern in _patterns(asked):
        said = pattern.sub(" ", said)
    if any(is_concept(token) or is_topic(token) for token in query_of(said)) or _asks_something_else(said):
        return None
    return None if desk.ledger.names.mentions(text) else asked


def _asks_something_else(left: str) -> bool:
    """Say whether what is left asks how something is done that is no business of ours: 年终奖怎么算."""
    return bool(_HOW_ELSE.search(left)) and meant(left).elsewhere >= _ELSEWHERE


def _found(name: str, said: str) -> bool:
    return any(each.search(said) for each in _patterns(name))


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(lazily(pattern) for pattern in onboarding_words()["within"][name])
