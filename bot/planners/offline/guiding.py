"""The guided start for new staff: asking for it, and leading through it."""

import re
from collections.abc import Sequence
from functools import cache

from bot.conversation import Conversation, Guide
from bot.planners.planner import Onboard
from knowledge.desk import Desk
from knowledge.onboarding.quiz import number_of_questions
from knowledge.onboarding.things import number_of_things
from knowledge.passages.concepts import is_concept, is_topic
from knowledge.passages.question import query_of
from knowledge.passages.tokens import has_han
from knowledge.policy.policy import Policy
from prompts.onboarding import onboarding_words
from prompts.wording import Language

_AROUND = " \t.。,\uff0c!\uff01?\uff1f、;\uff1b:\uff1a~\uff5e/“”\"'‘’()（）[]吧呀啊哦啦"
_POLITE = re.compile(r"^(?:please|pls|ok|okay|so|and|请|好的?|那|嗯)[ ,，]*|[ ,，]*(?:please|pls|now|then|谢谢|thanks)$")
_OPTION = "option_"
_LEAST_CHOSEN = 2
_LONGEST = 120
_ALWAYS = frozenset({"start", "quiz", "resume"})
_LONG_PLANS = frozenset({"again", "leave", "agree"})


def guide_step(text: str, conversation: Conversation, desk: Desk) -> Onboard | None:
    """Plan a step of the guide, or None where a message is not about it.

    Its control words count while the guide is under way; a bare number only right after a question of it, as
    elsewhere a number may choose something else.
    """
    guide = conversation.guide
    asked = _whole(text) or _within(text, desk)
    if asked == "start":
        return Onboard(do="thing")
    if asked == "quiz":
        return Onboard(do="question")
    if guide is None or asked is None:
        return None
    return _led(asked, guide, text, desk.policy)


def guide_language(text: str, language: Language, conversation: Conversation) -> Language:
    """Say in which language to go on: "B" and "next" do not change the one that the guide is in."""
    going_on = conversation.guide is not None and conversation.language is not None
    if conversation.language is None or has_han(text) or not going_on or _whole(text) in ("start", "quiz"):
        return language
    return conversation.language


def _led(asked: str, guide: Guide, text: str, policy: Policy) -> Onboard | None:
    if asked.startswith(_OPTION):
        number = int(asked.removeprefix(_OPTION)) - 1
        chooses = guide.shown == "question" and (guide.live or _bare(text)[:1].isalpha())
        return Onboard(do="answer", number=guide.number, option=number) if chooses else None
    if asked == "resume":
        return _forward(guide, policy) if guide.live else _shown(guide)
    if asked in ("next", "back"):
        return _forward(guide, policy) if asked == "next" else _backward(guide, policy)
    if not guide.live:
        return None
    if asked == "agree":
        answered = guide.shown == "thing" or guide.number_answered
        return _forward(guide, policy) if answered else None
    return _shown(guide) if asked == "again" else Onboard(do="leave")
