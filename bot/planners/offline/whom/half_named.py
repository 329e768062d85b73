"""A customer of whose name only the beginning is remembered: "Van der whatever", 云帆什么来着.

It is whose name alone begins so, whoever may see the others; several are offered.
"""

import re

from bot.language.words import simplified
from bot.planners.offline.whom.described import Described, put
from bot.planners.offline.whom.fitting import alike, shown_of
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_NOT_REMEMBERED = (
    r"(?i:whatever(?:[ -](?:it['\u2019]?s|they['\u2019]?re) (?:called|name))?|what['\u2019]?s?-?(?:its?"
    r"|it|his|her|their)s?"
    r"(?:-?name)?(?:-?face)?|whats-its-name|whatchamacallit|something(?:[ -]or[ -]other)?|thing(?:y|ie"
    r"|ummy|amajig|amabob)"
    r"|so-and-so|blah(?:[ -]blah)*|doo-?dah|somebody-or-other)"
)
_EN = lazily(
    r"(?<![\w'\u2019-])(?P<name>[A-ZÀ-Þ][\w'\u2019&-]+(?: (?:[A-ZÀ-Þ][\w'\u2019&-]+|de[nrls]?|la|le|van"
    r"|von|di|da|&|of)){0,3})"
    rf" {_NOT_REMEMBERED}(?:['\u2019]s)?(?![a-z])"
)
_ZH = lazily(
    r"(?P<name>[㐀-鿿]{2,6}?)(?:(?:什么|啥){1,2}(?:来着|的)|(?:什么什么|啥啥)|某某|叉叉)(?:那[家个]|公司)*"
)
_LEAD_ZH = lazily(r"^(?:那[家个]|这[家个]|叫|就是|查一?下|看一?下|给我|帮我|[查看]|我说的)+")


def half_named(text: str, desk: Desk) -> Described | None:
    """Put whose name begins so in its place; None where nobody's does."""
    for said in (*_EN.finditer(text), *_ZH.finditer(text)):
        name = _LEAD_ZH.sub("", said["name"])
        begins = [each for each in alike(name, desk) if _begins(each, simplified(name), desk)]
        if begins:
            fits = shown_of(begins, desk)
            span = (said.end("name") - len(name), said.end())
            return Described(text, hidden=name) if fits.only_hidden else put(text, span, fits, desk)
    return None


def _begins(customer: str, name: str, desk: Desk) -> bool:
    record = desk.ledger.customer(customer)
    return any(
        re.match(rf"{re.escape(name)}(?![a-z])", simplified(each)) for each in (record.name, *record.aliases)
    )
