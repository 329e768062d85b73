"""The only customer of the list just shown, where words point at one: 这家还想拿5万的货, "can it order?"."""

from dataclasses import replace

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.whom.last_list import rows_shown
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_POINTS = lazily(
    r"(?<![a-z])(?:it|its|they|their|them|he|him|his|she|her|this one|that one"
    r"|(?:this|that|the) (?:customer|client|account|company|firm|guy))(?:['\u2019](?:s|re))?(?![a-z])"
    r"|[这那]一?[家户](?!的?(?:清单|名单|列表))|[这那]个?(?:客户|公司|企业)|该(?:客户|公司|企业)|[它他她](?!们都)"
)
_OF_A_PERSON = lazily(r"(?<![a-z])(?:he|him|his|she|her|hers)(?![a-z])|[他她](?!们)")


def about_the_only_row(text: str, conversation: Conversation, desk: Desk) -> Conversation:
    """Give the talk with the only customer of the latest list spoken of, where words point at one."""
    latest = conversation.turns[-1].calls if conversation.turns else ()
    if conversation.pending is not None or conversation.subject is not None or len(latest) != 1:
        return conversation
    shown = simplified(text)
    if "salesperson" in latest[0].args:  # "his accounts" are those of whose list it is
        shown = _OF_A_PERSON.sub(" ", shown)
    if not (latest[0].ok and latest[0].shows_a_list and _POINTS.search(shown)):
        return conversation
    rows = rows_shown(latest[0], desk)
    return replace(conversation, subject=rows[0]) if len(rows) == 1 else conversation
