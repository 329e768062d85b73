"""One of a few told by whose limit or debt is the larger: "the one with the smaller limit", 欠得多的那家."""

from collections.abc import Iterable
from decimal import Decimal

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.ids_in_text import with_ids
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.customer_limit import CustomerLimit
from tools.facts import Amount
from tools.gateway import call

_TWO = 2
_SMALL = (
    *("smaller", "smallest", "lower", "lowest", "less", "least", "fewer", "小", "少", "低", "短"),
    *("tighter", "tightest"),
)
_SIZE_EN = (
    r"(?P<size>smaller|smallest|lower|lowest|less|least|bigger|biggest|larger|largest|higher|highest|more|most"
    r"|tighter|tightest)"
)
_FIELD_EN = (
    r"(?:(?:credit )?(?P<limit>limit|line)|(?P<exposure>exposure)|(?P<overdue>overdue|arrears|past due)"
    r"|(?P<owed>debt|balance|receivables|outstanding))"
)
_ONE_EN = r"(?:the )?(?:one|customer|company|account|client|firm)"
_EN = lazily(
    rf"(?<![a-z])(?:{_ONE_EN} (?:with|that has|which has|who has|having) the {_SIZE_EN} {_FIELD_EN}"
    r"(?: amount)?|(?:the )?(?:one|customer|company) (?:that |who |which )?(?P<owing>owes)"
    r"(?: us)?(?: the)? (?P<much>more|most|less|least))(?![a-z])"
)
_ZH = lazily(
    r"(?:那个|那家)?(?:(?P<limit>额度)|(?P<exposure>敞口)|(?P<overdue>逾期(?:金额|款|额)?)"
    r"|(?P<owed>欠款|应收(?:款|账款)?|欠(?:得|的|我们)?))(?:最|更|比较|较)?(?P<size>大|小|高|低|多|少)"
    r"(?:一?点|些)?的(?:那一?[家个户]|一[家个])?"
)


def with_the_one_of_that_size(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put in whom a text tells by a figure among those whom the last answer was about."""
    among = conversation.customers
    if len(among) < _TWO or desk.ledger.names.mentions(text) or not all(map(desk.shows, among)):
        return text
    told = told_by_size(text, among, desk)
    return with_ids(text, told[0], (told[1],)) if told else text


def told_by_size(text: str, ids: Iterable[str], desk: Desk) -> tuple[tuple[int, int], str] | None:
    """Give where a text tells one of a few by a figure, and who that is; None where two are level or unknown.

    The figures are looked up with the asker's own rights, in the policy's base currency.
    """
    shown, among = simplified(text), tuple(dict.fromkeys(ids))
    said = _EN.search(shown) or _ZH.search(shown)
    if said is None or len(among) < _TWO or len(shown) != len(text):
        return None
    groups = said.groupdict()
    field = next((name for name in ("limit", "exposure", "overdue") if groups[name]), "net_receivables")
    small = (groups["size"] or groups.get("much")) in _SMALL
    figures = {each: _figure(each, field, desk) for each in among}
    known = [value for value in figures.values() if value is not None]
    if len(known) != len(among):
        return None
    edge = min(known) if small else max(known)
    meant = [each for each, value in figures.items() if value == edge]
    return (said.span(), meant[0]) if len(meant) == 1 else None


def _figure(customer: str, field: str, desk: Desk) -> Decimal | None:
    result = call(
        desk, "customer_limit", {"customer": customer, "currency": desk.policy.base_currency}
    ).result
    told = getattr(result, field) if isinstance(result, CustomerLimit) else None
    return told.value if isinstance(told, Amount) else None
