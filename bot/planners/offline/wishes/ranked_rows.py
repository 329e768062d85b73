"""A row of the last list by what it has most of: "the one with the biggest overdue", 拖得最久的那家."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from bot.conversation import PastCall
from bot.planners.offline.question.negations import is_denied
from bot.planners.offline.whom.last_list import customer_of
from knowledge.desk import Desk
from tools.facts import Amount
from tools.gateway import call

_MOST = r"(?:biggest|largest|highest|greatest|most|worst|oldest|longest)"
_NOUN = r"(?:one|customer|account|client|company|debtor|name|row)"
_STANDS = r"(?:with|having|that|who|which|has|have|had|owing|owes?|is|was|['’]s|been|overdue|late)"
_MEASURED = (
    r"(?:overdue|past due|late|open|outstanding|unpaid|debt|amount|balance|exposure|utilisation|utilization"
    r"|usage|headroom|limit|days|sum|figure|total|arrears|owed|owing)"
)
_ZH_FIELD = (
    r"(?:逾期|超期|欠款?|金额|总?额度?|占用|敞口|使用率|占用率|利用率"
    r"|应收款?|余额|天数|时间|日子|拖欠?|挂账|[得的数])*"
)
_ZH_ONE = (
    r"的?(?:(?:那|这|一)一?(?:家|个(?!月)|户|位|名)(?:客户|公司)?|(?:家|户)(?!数)"
    r"|(?<=的)(?:客户|公司)(?=[的呢](?!.{0,3}(?:清单|名单|列表|排名))))"
)


def _one_with(english: str, adjectives: str, chinese: str) -> re.Pattern[str]:
    """Give the pattern of words for the one customer with most, or with least, of something."""
    return re.compile(
        rf"(?:^|(?<![a-z])(?:the|that|whichever|whoever) ){_NOUN}(?:['’]s)?(?: {_STANDS}(?:['’]s)?)*"
        rf" (?:the |us the )?{english}(?: {_MEASURED})*(?![a-z])"
        rf"|(?<![a-z])(?:whoever|the one who) owes (?:us )?(?:the )?{english}(?![a-z])"
        rf"|(?<![a-z])who(?:so)?ever(?:['’]s| is| has)(?: been| the)* {english}(?: {_MEASURED})*(?![a-z])"
        rf"|(?<![a-z])the (?:{adjectives})(?: overdue| open| outstanding)*"
        rf" (?:debtor|{_NOUN}|of them|of those|of these)(?![a-z])"
        rf"|{_ZH_FIELD}最(?:{chinese}){_ZH_ONE}",
        re.IGNORECASE,
    )


_RANKED = _one_with(_MOST, "biggest|largest|worst|oldest|longest", "大|多|高|久|长|严重|厉害")
_OTHERWISE = _one_with(
    r"(?:smallest|lowest|least|fewest|shortest|newest|latest|youngest|best|tiniest|slightest)",
    "smallest|lowest|newest|latest|youngest|best|tiniest|shortest",
    "小|少|低|短|近|轻|新|早|晚|好|快|慢|差",
)
"""The one by what no list of ours is ordered by."""

_ASKED = re.compile(r"(?:哪|几|前|谁|是|which|who|who is) ?$", re.IGNORECASE)
"""What asks which of them it is, and does not point at it."""

_BY: Mapping[str, tuple[tuple[str, str], ...]] = {
    "overdue_worklist": (
        (r"oldest|longest|days|late the|最久|最长|天数|拖", "oldest_days"),
        (r"limit|headroom|exposure|额度|敞口|占用", ""),
        (r"", "overdue"),
    ),
    "limits_worklist": (
        (r"utili[sz]ation|usage|使用率|占用率|利用率", "utilisation"),
        (r"headroom|available|剩|可用|余", "available"),
        (r"exposure|敞口|占用", "exposure"),
        (r"limit|额度", "limit"),
        (r"", ""),
    ),
    "ageing_report": (
        (r"overdue|past due|late|arrears|逾期|拖", "overdue"),
        (r"balance|open|outstanding|owe|debt|欠|应收|exposure|amount|金额|余额", "gross_receivables"),
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
    return Ranked(span, _with_most(field, last, desk)) if span and field else None


def speaks_of_most(text: str) -> tuple[int, int] | None:
    """Give where a text points at the one with most of something; asking who that is points at nobody."""
    return _pointed(_RANKED, text)


def speaks_of_another_superlative(text: str) -> bool:
    """Say whether a text points at the one with least of something: no list of ours tells who that is."""
    return _pointed(_OTHERWISE, text) is not None


def _pointed(pattern: re.Pattern[str], text: str) -> tuple[int, int] | None:
    """Give the first place that points at one, neither asking which that is nor denying that one."""
    for said in pattern.finditer(text):
        if not _ASKED.search(text[: said.start()]) and not is_denied(text, *said.span()):
            return said.span()
    return None


def _with_most(field: str, last: PastCall, desk: Desk) -> tuple[str, ...]:
    result = call(desk.at(last.as_of), last.name, last.args).result
    shown = getattr(result, "rows", None)
    rows = {customer_of(row, last.args): row for row in shown} if isinstance(shown, tuple) else {}
    values = {
        customer: _value(getattr(row, field))
        for customer, row in rows.items()
        if customer and (not last.among or customer in last.among)
    }
    known = [value for value in values.values() if value is not None]
    first = [customer for customer, value in values.items() if known and value == max(known)]
    return tuple(first) if len(first) == 1 and len(known) == len(values) else ()


def _field(tool: str, words: str) -> str:
    return next((field for pattern, field in _BY.get(tool, ()) if re.search(pattern, words)), "")


def _value(figure: object) -> Decimal | None:
    shown = figure.value if isinstance(figure, Amount) else figure
    return Decimal(shown) if isinstance(shown, int | Decimal) else None
