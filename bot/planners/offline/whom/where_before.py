"""Where the last customer was told to be, kept for another one of there: "and the one invoiced in USD"."""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.whom.record_fields import Field, fields_in
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_GOES_ON = lazily(
    r"(?:(?:ok|okay|so|now|then|right|thanks?)[ ,]+)*(?:and|what about|how about)(?: for| of)? (?:the|that) "
    r"|(?:好的?[,，]?)?(?:那么?|还有|再看)(?!家|个|户|一)"
)


def where_before(shown: str, conversation: Conversation, desk: Desk) -> tuple[Field, ...]:
    """Give the countries and trades that the last question told its customer by, where a text goes on so.

    Nothing where the text says one of its own, or the last customer is not of there.
    """
    subject = conversation.subject
    if subject is None or not conversation.turns or not _GOES_ON.match(shown) or not desk.shows(subject):
        return ()
    before = conversation.turns[-1].question
    told = [each for each in fields_in(before, simplified(before), desk) if each.where]
    record = desk.ledger.customer(subject)
    return tuple(told) if all(each.says(record) for each in told) else ()
