"""Whom a wish is for, said with words of the wish: "Kovács's overdue", for a repayment plan."""

import re
from collections.abc import Mapping

from bot.conversation import Pending
from bot.language.words import simplified
from bot.planners.offline.dialogue.telling import only_tells
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_SMALL_EN = (
    "the of for on about to is it are was be their its his all everything please pls that this what which a"
    " an s"
    " and with from by in us our we now just so then well ok total whole full".split()
)
_SMALL_ZH = (
    "的|那|这|笔|些|个|全部|所有|我们?|给|对|就|是|吧|啊|呢|把|按|用|家|客户|公司|他们|它|现在|目前|呀|了"
)
_DEBT_EN = (
    "overdue past due owe owes owed owing debt debts arrears amount amounts balance invoice invoices bill"
    " bills"
    " outstanding open late money unpaid receivable receivables account sum sums".split()
)
_DEBT_ZH = "逾期|欠款|拖欠|欠|款项?|钱|账款?|应收|发票|未付|过期|货款|债务?|余额|到期|没付|未清"
_OF_THE_WISH: Mapping[str, tuple[list[str], str]] = {
    "repayment_plan": (_DEBT_EN, _DEBT_ZH),
    "late_interest": ([*_DEBT_EN, "interest", "payment", "payments"], f"{_DEBT_ZH}|利息|付款"),
    "draft_reminder": ([*_DEBT_EN, "letter", "reminder", "send"], f"{_DEBT_ZH}|函|信|催款?|写"),
    "collection_stage": ([*_DEBT_EN, "stage", "oldest"], f"{_DEBT_ZH}|阶段|催收|最早"),
    "suggest_limit": (["limit", "limits", "credit", "line", "new"], "额度|信用|授信|新"),
    "check_terms": (["terms", "payment", "credit", "period", "days"], "账期|付款|信用期|条件"),
    "check_order": (["order", "orders", "new", "shipment", "goods"], "订单|单子?|新|货"),
}
_WORD = lazily(r"[a-z]+")
_PLACEHOLDER = lazily(r"⟨\w+⟩")
_HAN = lazily(r"[㐀-鿿]")


def is_named_with_the_wish(pending: Pending, reading: Reading) -> bool:
    """Say whether an answer names one customer and has no words but those of the wish that waits."""
    if pending.tool not in _OF_THE_WISH or len(reading.mentions) != 1 or reading.slots.found:
        return False
    if not only_tells(reading) or reading.unknown:
        return False
    english, chinese = _OF_THE_WISH[pending.tool]
    left = _PLACEHOLDER.sub(" ", simplified(reading.masked))
    own = {*_SMALL_EN, *english}
    rest = re.sub(rf"{chinese}|{_SMALL_ZH}", "", left)
    return all(word in own for word in _WORD.findall(left)) and not _HAN.search(rest)
