"""Questions about a customer in general, whom nobody names: 客户把厂房卖了怎么办, "can a buyer pay later?".

What is asked of nobody in particular is asked of the rules. A list shows customers, so it is meant only
where customers are asked for.
"""

import re
from collections.abc import Sequence

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.negations import LEAVES_OUT
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.instead_of_a_customer import stands_in
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.question import Question, Understand
from knowledge.customers import UnknownName
from knowledge.lazy_pattern import lazily
from knowledge.passages.asking import asks_whether
from knowledge.passages.finder.meant import meant
from prompts.rule_questions import are_words

_LEAST = 0.4
"""From this share a rule is meant by a question about nobody in particular."""

_LISTS = ("asks_whom", "asks_who", "mine", "every", "everybody")
_OF_AN_AMOUNT = frozenset({"repayment_plan", "insurance_cover"})

_INDEFINITE = lazily(r"(?<![a-z])an? $", re.IGNORECASE)
"""What stands before no company's name in small letters: "a tiny order"."""


def is_about_anybody(reading: Reading) -> bool:
    """Say whether a question speaks of a customer in general."""
    return bool(find("portfolio_words", reading.text, ("anybody",)))


_OF_CUSTOMERS = lazily(
    r"^\W*(?:(?:show|list|give|get)(?: me| us)? )?(?:all |any |our |the )*"
    r"(?:customers|accounts|clients|debtors) (?:without|with(?! (?:the|a) )|who|that|not|never)(?![a-z])"
    r"|(?<![a-z])who (?:(?:always|never|still|usually|often|also|only|just|really) )*"
    r"(?:owes?|pays?|paid|orders?|buys?|keeps? paying)(?![a-z])(?! (?:for|the (?:fees?|costs?|premium)))"
    r"|谁(?:都|也)?(?:还[没在]|一直|从来|从不|从未|一分|一毛|总是?|老是?|经常)",
    re.IGNORECASE,
)
"""Customers asked for by what they do or have, which no rule knows: "customers without …", 谁还没……."""


_SUCH_CUSTOMERS = lazily(r"的客户(?:有?哪[些几]家?|名单|清单)?[?\uff1f。]?$")
"""Customers who are told by what comes before: 需要发正式催款函的客户."""


def asks_for_customers(reading: Reading) -> bool:
    """Say whether customers are asked for, and neither a rule nor who may or must do something."""
    text = reading.text
    if find("cues", text, ("policy",)) or find("portfolio_words", text, ("who_may", "what_to_do")):
        return False
    if _SUCH_CUSTOMERS.search(text) and find("stages", text):
        return True
    return bool(_OF_CUSTOMERS.search(text) or find("portfolio_words", text, ("asks_whom", "asks_who")))


def is_a_narrowed_list(reading: Reading) -> bool:
    """Say whether a mere list is named with an industry, or something of it denied: 非争议的逾期."""
    text = reading.text
    if find("cues", text, ("policy", "asking")) or is_about_anybody(reading):
        return False
    narrowed = find("negations", text, ("before", *LEAVES_OUT)) or find("industries", text)
    return bool(find("listed", text, ("overdue", "warned")) and narrowed)


def asks_what_to_do(reading: Reading) -> bool:
    """Say whether a question asks whether, who may or what is to be done, not which customers."""
    if reading.places:
        return False
    if find("portfolio_words", reading.text, ("who_must",)):
        return True
    if find("portfolio_words", reading.text, _LISTS):
        return False
    if find("portfolio_words", reading.text, ("there_are",)):
        return False
    return asks_whether(reading.text) or bool(
        find("portfolio_words", reading.text, ("who_may", "what_to_do"))
    )


def speaks_of_no_list(intent: str, reading: Reading) -> bool:
    """Say whether what resembles a list speaks of a customer in general, and asks for no list."""
    if intent not in FRAMES or FRAMES[intent].subject == "customer" or not is_about_anybody(reading):
        return False
    listed = find("portfolio_words", reading.text, _LISTS) or find(
        "portfolio_words", reading.text, ("there_are",)
    )
    return not (listed or reading.places)


def means_a_rule_not_a_list(intent: str, reading: Reading) -> bool:
    """Say whether what resembles a list asks what is to be done, and people ask for a rule like this."""
    if FRAMES[intent].subject == "customer" or not asks_what_to_do(reading):
        return False
    if intent == "stress_test" and reading.slots.found:  # what would be, on figures that were given
        return False
    learnt = meant(reading.text)
    return learnt.plainly >= _LEAST and learnt.plainly > learnt.figures


def gives_the_subject(intent: str, reading: Reading) -> bool:
    """Say whether figures stand in for the customer; asked whether, a share or so many instalments do not."""
    if intent in _OF_AN_AMOUNT and not reading.slots.amounts and asks_what_to_do(reading):
        return False
    return stands_in(intent, reading)


def is_a_word(name: UnknownName, reading: Reading) -> bool:
    """Say whether what looks like an unknown customer is but a word: 厂房 beside 客户, "a tiny order"."""
    if name.text.isascii():
        return name.text.islower() and bool(_INDEFINITE.search(reading.text[: name.start]))
    return is_about_anybody(reading) and are_words(name.text)


def one_of_a_rule(
    found: Sequence[Question], message: str, understand: Understand, *, spoken_of: bool
) -> Sequence[Question]:
    """Take the pieces of a message as one question where they ask for a rule and nobody is named.

    "Nobody ever set a limit for them. Can the goods go out?" asks what is done with such a customer, unless
    one is spoken of.
    """
    named = any(each.naming.mentions or each.naming.unknown or each.reading.places for each in found)
    if len(found) == 1 or spoken_of or named:
        return found
    if _asks_the_rules_of_what_was_told(found):
        reading, _ = understand(message, False)  # noqa: FBT003 - nobody was named before the message
        return (Question(reading, (Ask("search_policy", 1.0),), reading),)
    if not any(map(_lacks_a_customer, found)):
        return found
    whole, order = understand(message, False)  # noqa: FBT003 - nobody was named before the message
    ruled = bool(order) and order[0].name == "search_policy" and meant(message).plainly >= _LEAST
    return (Question(whole, order, whole),) if ruled else found


def _asks_the_rules_of_what_was_told(found: Sequence[Question]) -> bool:
    """Say whether something is told and the rules asked: "Somebody pays late. What do the rules say?"."""
    *told, last = (each.reading.text for each in found)
    asked = last.endswith("?") or find("cues", last, ("asking",))
    told_only = not any(text.endswith("?") or find("cues", text, ("asking",)) for text in told)
    return bool(asked and told_only and find("writings", last, ("rulebook",)))


def _lacks_a_customer(asked: Question) -> bool:
    tool = asked.order[0].name
    needs = tool in FRAMES and FRAMES[tool].subject == "customer"
    return needs and not gives_the_subject(tool, asked.reading)
