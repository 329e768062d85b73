"""Where a question points at one customer without a name: 老板问那家的Z值, "what's their score?"."""

import re

from bot.planners.offline.question.cues import find
from knowledge.lazy_pattern import lazily

_ONE = lazily(
    r"[他她它]家(?:公司)?(?![里的]?(?:房|孩|人|里人))"
    r"|(?:那|这|该)(?:一?家(?:公司|客户|企业)?|个?(?:客户|公司|企业)|一?户)(?![里们])"
    r"|(?<![a-z])(?:(?:that|this) (?:one|customer|client|buyer|debtor|account)['’]s?|its|their)(?= [a-z])",
    re.IGNORECASE,
)
_IN_GENERAL = lazily(
    r"(?<![a-z])(?:an?|any|each|every|some|most|all) (?:\w+ )?(?:customer|client|buyer|debtor|compan|firm"
    r"|supplier|insurer|bank|parent|guarantor|subsidiar)"
    r"|(?<![a-z])(?:customers|clients|buyers|debtors|accounts|companies|firms|somebody|someone|anybody|anyone)"
    r"(?![a-z])"
    r"|(?<![a-z])the (?:group|firm|company|parent|customer|client|buyer|debtor|insurer|bank)(?![a-z])"
    r"|(?<![a-z])(?:which|who|whose|whom|them|those|these|they)(?![a-z])|其中|们|里面|如果|要是|假如|的话|万一|一家|有家|有个|某",
    re.IGNORECASE,
)
"""What tells of a customer, or of somebody else, in general."""


def one_pointed_at(text: str) -> tuple[int, int] | None:
    """Give where a text has the first words that stand for one customer whom it does not name."""
    if _IN_GENERAL.search(text) or find("cues", text, ("policy",)):
        return None
    said = _ONE.search(text)
    return said.span() if said else None
