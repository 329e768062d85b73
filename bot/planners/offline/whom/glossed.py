"""What stands in brackets behind a name and only says who that is: "BEIF (the boulangerie people)".

Words there that could be a name are that customer's, where it may be meant by them.
"""

import re

from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_BRACKET = lazily(r" ?[(\uff08\[【](?P<inner>[^()\uff08\uff09\[\]【】]{2,60})[)\uff09\]】]")
_NO_GLOSS = lazily(
    r"\d|[?\uff1f]|(?<![a-z])(?:not|n['\u2019]t|without|except|only|and|or|both|instead)(?![a-z])|不|和"
    r"|或|及",
    re.IGNORECASE,
)


def without_gloss(text: str, desk: Desk) -> str:
    """Give a text without such brackets; they stay where they say a figure, deny or name somebody else."""
    if not _BRACKET.search(text):
        return text
    mentions = desk.ledger.names.mentions(text)
    for mention in mentions:
        said = _BRACKET.match(text, mention.end)
        if said and mention.linking.verdict == "one" and not _NO_GLOSS.search(said["inner"]):
            within = [each for each in mentions if said.start() <= each.start and each.end <= said.end()]
            if within and all(_may_be(each, mention.linking.candidates[0].customer_id) for each in within):
                return f"{text[: said.start()]}{text[said.end() :]}"
    return text


def _may_be(mention: Mention, customer: str) -> bool:
    """Say whether the words of a mention may mean a customer, and nobody else for certain."""
    return any(each.customer_id == customer for each in mention.linking.candidates)
