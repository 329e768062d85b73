"""The guided start for new staff: where a step leads, and what the conversation then remembers of it."""

import re
from typing import NamedTuple, get_args

from bot.conversation import Guide
from bot.planners.planner import Onboard
from bot.replies import Reply
from bot.wording.guide import feedback_reply, left_reply, question_reply, result_reply, thing_reply
from knowledge.onboarding.quiz import number_of_questions, question
from knowledge.onboarding.things import number_of_things, thing
from knowledge.policy.policy import Policy
from prompts.wording import Language

_MOVE = re.compile(r"(?P<do>[a-z]+)-(?P<number>\d{1,2})(?:-(?P<option>\d))?", re.ASCII)


class Guided(NamedTuple):
    """What is said, and where the guide stands after it; None where it has ended."""

    reply: Reply
    guide: Guide | None


def guided(step: Onboard, guide: Guide | None, policy: Policy, language: Language) -> Guided:
    """Carry out a step; one beyond the end, after a policy changed, leads to the end."""
    answers = dict(guide.answers) if guide is not None else {}
    if step.do == "leave":
        return Guided(left_reply(language), None)
    if step.do == "thing":
        last = number_of_things(policy)
        number = min(max(step.number, 1), last)
        reply = thing_reply(thing(policy, number, language), number, last, language)
        return Guided(reply, Guide(shown="thing", number=number, answers=answers))
    last = number_of_questions(policy)
    if step.do == "result" or step.number > last:
        asked = [question(policy, number, language) for number in range(1, last + 1)]
        reply = result_reply(asked, answers, language)
        return Guided(reply, Guide(shown="result", number=last, answers=answers))
    number = max(step.number, 1)
    if step.do == "quiz":
        number, answers = 1, {}
    asked_now = question(policy, number, language)
    if step.do != "answer" or step.option is None or step.option >= len(asked_now.options):
        reply = question_reply(asked_now, number, last, language)
    else:
        first = asked_now.id not in answers
        answers.setdefault(asked_now.id, step.option == asked_now.right)
        reply = feedback_reply(asked_now, number, last, step.option, language, counts=first)
    return Guided(reply, Guide(shown="question", number=number, answers=answers))


def step_of(move: str) -> Onboard | None:
    """Read where a button leads; None for what we never wrote."""
    found = _MOVE.fullmatch(move)
    if found is None or found["do"] not in get_args(Onboard.model_fields["do"].annotation):
        return None
    option = int(found["option"]) if found["option"] else None
    return Onboard.model_validate({"do": found["do"], "number": int(found["number"]), "option": option})
