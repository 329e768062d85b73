"""A row of the last list by what it has most of: "the one with the biggest overdue", 拖得最久的那家."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from bot.conversation import PastCall
from bot.language.words import simplified
from bot.planners.offline.question.negations import is_denied
from bot.planners.offline.whom.field_of_most import ends_in_a_field
from bot.planners.offline.whom.last_list import customer_of
from knowledge.customers.folding import is_han
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.facts import Amount
from tools.gateway import call

_TIGHT = (
    r"(?:tightest|fullest|(?:closest|nearest)(?: to)?(?: (?:its|their|the|his))?(?: credit)? (?:limit|line))"
)
_MOST = rf"(?:biggest|largest|highest|greatest|most|worst|oldest|longest|{_TIGHT})"
_NOUN = r"(?:one|customer|account|client|company|debtor|name|row)"
_STANDS = r"(?:with|having|that|who|which|has|have|had|owing|owes?|is|was|['’]s|been|overdue|late)"
_MEASURED = (
    r"(?:overdue|past due|late|open|outstanding|unpaid|debt|amount|balance|exposure|utilisation|utilization"
    r"|usage|headroom|limit|days|sum|figure|total|arrears|owed|owing|used|stretched|exhausted|of its|of their"
    r"|(?:in )?(?:over|beyond|above|past|more than) \d+(?: days)?"
    r"|(?:in )?\d+ ?(?:-|–|to) ?\d+(?: days)?|(?:in )?\d+\+(?: days)?)"
)
_ZH_FIELD = (
    r"(?:逾期|超期|欠款?|金额|总?额度?|占用|敞口|使用率|占用率|利用率"
    r"|应收款?|余额|天数|时间|日子|拖欠?|挂账|用(?=得)|离(?=.{0,4}最近)|上限|限额"
    r"|(?:超过?|大于)?\d+ ?天(?:以[上内]|到\d+天)?"
    r"|\d+ ?(?:-|到|至|~) ?\d+ ?天|账龄|[得的数])*"
)
_ZH_ONE = (
    r"的?(?:(?:那|这|一)一?(?:家|个(?!月)|户|位|名)(?:客户|公司)?|(?:家|户)(?!数)"
    r"|(?<=的)(?:客户|公司)(?=[的呢](?!.{0,3}(?:清单|名单|列表|排名))))"
)


_NO_SUPERLATIVE = r"(?:rest|test|\w*west|interest|request|guest)(?![a-z])"
_ANY_EN = rf"(?!{_NO_SUPERLATIVE})(?:[a-z]+est|(?:most|least) [a-z]+)"
_THAT_ONE_ZH = r"的(?:那|这)一?(?:家|户|位|个(?=客户|公司)|名(?=客户))"
_ANY_ZH = rf"最(?![后上下前末底右左靠初近])[^，。、；？,;?的]{{1,6}}{_THAT_ONE_ZH}"
"""Words for one row by whatever it is most of, which may be by nothing that a list tells."""


def _one_with(english: str, adjectives: str, chinese: str) -> re.Pattern[str]:
    """Give the pattern of words for the one customer with most, or with least, of something."""
    return lazily(
        rf"(?:^|(?<![a-z])(?:the|that|whichever|whoever) ){_NOUN}(?:['’]s)?(?: {_STANDS}(?:['’]s)?)*"
        rf" (?:the |us the )?{english}(?: {_MEASURED})*(?![a-z])"
        rf"|(?<![a-z])the {_TIGHT}(?=:|, |['’]s(?![a-z]))"
        rf"|(?<![a-z])(?:whoever|the one who) owes (?:us )?(?:the )?{english}(?![a-z])"
        rf"|(?<![a-z])who(?:so)?ever(?:['’]s| is| has)(?: been| the)* {english}(?: {_MEASURED})*(?![a-z])"
        rf"|(?<![a-z])the (?:{adjectives})(?: overdue| open| outstanding)*"
        rf" (?:debtor|{_NOUN}|of them|of those|of these)"
        rf"(?: (?:by|in terms of|measured by|in|on)(?: (?:its|their|the|credit|total))*(?: {_MEASURED})+)?"
        r"(?![a-z])"
        rf"|{_ZH_FIELD}最(?:{chinese}){_ZH_ONE}",
        re.IGNORECASE,
    )


_RANKED = _one_with(
    _MOST,
    "biggest|largest|worst|oldest|longest|tightest|fullest|most (?:used|stretched|exhausted)",
    "大|多|高|久|长|严重|厉害|紧张?|满|接近(?:额度|上限|限额|超额|超限)?|(?<=最)近(?<=[度限额]最近)",
)
_OTHERWISE = _one_with(
    r"(?:smallest|lowest|least|fewest|shortest|newest|latest|youngest|best|tiniest|slightest)",
    "smallest|lowest|newest|latest|youngest|best|tiniest|shortest",
    "小|少|低|短|近|轻|新|早|晚|好|快|慢|差",
)
_ANYHOW = lazily(
    rf"(?<![a-z])(?:the|that) {_ANY_EN} {_NOUN}(?![a-z])|(?<![a-z])the worst(?=:|, )|{_ANY_ZH}",
    re.IGNORECASE,
)
"""The one by what no list of ours is ordered by."""

_ASKED = lazily(r"(?:哪|几|前|谁|是|which|who|who is) ?$", re.IGNORECASE)
"""What asks which of them it is, and does not point at it."""

_BY: Mapping[str, tuple[tuple[str, str], ...]] = {
    "overdue_worklist": (
        (r"\d", ""),
        (r"oldest|longest|days|late the|最久|最长|天数|拖", "oldest_days"),
        (r"limit|headroom|exposure|额度|敞口|占用", ""),
        (r"", "overdue"),
    ),
    "limits_worklist": (
        (r"\d", ""),
        (r"tight|full|closest|nearest|used|stretched|exhausted|紧|满|接近|最近|用得", "utilisation"),
        (r"utili[sz]ation|usage|使用率|占用率|利用率", "utilisation"),
        (r"headroom|available|剩|可用|余", "available"),
        (r"exposure|敞口|占用", "exposure"),
        (r"limit|额度", "limit"),
        (r"", ""),
    ),
    "ageing_report": (
        (r"(?:over|beyond|above|past|than|超过?|大于) ?90(?!\d)|90 ?(?:\+|天以上)", "over_90"),
        (r"(?:over|beyond|above|past|than|超过?|大于) ?180|180 ?(?:\+|天以上)", "over_180"),
        (r"(?:over|beyond|above|past|than|超过?|大于) ?365|365 ?(?:\+|天以上)", "over_365"),
        (r"(?<!\d)61\D+90", "61_90"),
        (r"(?<!\d)31\D+60", "31_60"),
        (r"(?<!\d)1\D+30", "1_30"),
        (r"\d", ""),
        (r"overdue|past due|late|arrears|逾期|拖", "overdue"),
        (r"exposure|敞口|占用|limit|额度", ""),
        (r"balance|open|outstanding|owe|debt|欠|应收|amount|金额|余额", "gross_receivables"),
        (r"", ""),
    ),
}
"""By what of a list's rows is ranked, as the words say: the first that fits, "" where it is not clear."""


class Ranked(NamedTuple):
    """Where a text speaks of the row with most of something, and whose that is: nobody's where not clear."""

    span: tuple[int, int]
    customers: tuple[str, ...]


def ranked_row(text: str, last: PastCall, desk: Desk) -> Ranked | None:
    """Give the customer of the last list that has most of what a text says, None where it says no such thing.

    Nobody is clear where several are level or a figure is not available. What a list said is not remembered:
    it is made again with the asker's present rights.
    """
    span = speaks_of_most(text)
    field = _field(last.name, text[slice(*span)].casefold()) if span else ""
    if span and is_han(text[span[0]]) and ends_in_a_field(simplified(text[: span[0]])):
        return Ranked(span, ())
    return Ranked(span, with_most(field, last, desk)) if span and field else None


def speaks_of_most(text: str) -> tuple[int, int] | None:
    """Give where a text points at the one with most of something; asking who that is points at nobody."""
    return _pointed(_RANKED, text)


def speaks_of_another_superlative(text: str) -> bool:
    """Say whether a text points at one by what no list of ours tells: least of it, "the keenest one"."""
    return _pointed(_OTHERWISE, text) is not None or _pointed(_ANYHOW, text) is not None


def _pointed(pattern: re.Pattern[str], text: str) -> tuple[int, int] | None:
    """Give the first place that points at one, neither asking which that is nor denying that one."""
    for said in pattern.finditer(text):
        if not _ASKED.search(text[: said.start()]) and not is_denied(text, *said.span()):
            return said.span()
    return None


def with_most(field: str, last: PastCall, desk: Desk) -> tuple[str, ...]:
    """Give the customer of a list with most of a figure; nobody where several are level or it is unknown."""
    result = call(desk.at(last.as_of), last.name, last.args).result
    shown = getattr(result, "rows", None)
    rows = {customer_of(row, last.args): row for row in shown} if isinstance(shown, tuple) else {}
    values = {
        customer: _value(_figure(row, field))
        for customer, row in rows.items()
        if customer and (not last.among or customer in last.among)
    }
    known = [value for value in values.values() if value is not None]
    first = [customer for customer, value in values.items() if known and value == max(known)]
    return tuple(first) if len(first) == 1 and len(known) == len(values) else ()


def _field(tool: str, words: str) -> str:
    return next((field for pattern, field in _BY.get(tool, ()) if re.search(pattern, words)), "")


def _figure(row: object, field: str) -> object:
    """Give a figure of a row, or of one of its buckets."""
    buckets = getattr(row, "buckets", {})
    held = isinstance(buckets, Mapping) and field in buckets
    return buckets[field] if held else getattr(row, field, None)


def _value(figure: object) -> Decimal | None:
    shown = figure.value if isinstance(figure, Amount) else figure
    return Decimal(shown) if isinstance(shown, int | Decimal) else None
