"""A part or multiple of the last question's amount, reckoned from it: 砍到一半呢, "what if they take half?".

Only an order's amount or a limit asked for is taken so, and only where the sum is exact: "half up front"
speaks of how it is paid, "half of the limit" of another figure. The reply says the sum it was asked of.
"""

import re
from decimal import Decimal
from fractions import Fraction

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.dialogue.last_amount import amount_asked_for
from bot.planners.offline.dialogue.part_words import PARTS_EN, PARTS_ZH, share
from bot.planners.offline.question.slots_of import slots_of
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_OF_ZH = "|".join(PARTS_ZH)
_OF_EN = "|".join(PARTS_EN)
_GOODS = r"(?:的?(?:订货量|货量|数量|金额|数额|单子|订单|货|量))?"
_LESS_ZH = lazily(
    rf"(?:砍|减|少|削|缩减?|去|扣|压)(?:掉|去|少|下来?|要|拿|发|放|订|来|给)?(?:了|个)?(?:它的?)?(?P<part>{_OF_ZH}){_GOODS}"
)
_TO_ZH = lazily(
    rf"(?:(?:砍|减|降|缩|压|削|打|改)(?:小|少|低)?(?:到|成|为|至)|(?:只|就|先|光)?(?:拿|要|发|放|出|订|下|做|批|给|来|走)?"
    r"(?:它的?|其中的?|原来的?|那个?的?|这个?的?)?)"
    rf"(?P<part>{_OF_ZH}){_GOODS}"
)
_TIMES_ZH = lazily(
    r"(?P<half>减半|对半砍?|折半)"
    r"|(?P<double>翻(?:一?[倍番]|个[倍番])|加倍|(?:再|多)?(?:多|加|增加)(?:一|个)倍|[两二]倍|双倍)|(?P<triple>三倍|3倍)"
)
_EN = lazily(
    r"(?:(?P<cut>(?:cut|reduce|slash|bring|take|scale)(?: (?:it|that|this|the (?:order|amount)))?"
    r"(?: back| down)? (?P<way>by|to|in)) )?"
    rf"(?<![a-z])(?P<part>{_OF_EN})(?: (?:of )?(?:that|it|this|as (?:much|many)"
    r"|the (?:amount|sum|order|quantity|goods)))?(?![a-z])",
    re.IGNORECASE,
)
_AROUND_ZH = lazily(
    r"(?:要是|如果|假如|假设|倘若|若|那么?|嗯|好|行|先|只|就|光|他们?|她|它|对方|客户|我们|咱们?|给|让|想|改|数量|金额|单子"
    r"|订单|货|这单|那单"
    r"|能|可以|的话|吧|呢|呀|啊|了|吗|嘛|么|好了|行不行|行吗|可以吗|怎么样|如何|会怎样|能放吗|能发吗|再|把|将|试试"
    r"|算|看看?|能不能|放|发|拿|要|下|出|订|砍|减|降|缩|到|成|也|都|还|之后|以后|后)*"
)
_AROUND_EN = lazily(
    r"(?: |what|if|and|so|then|ok|okay|how|about|only|just|we|they|he|she|i|it|that|this|them|make|made"
    r"|ship|shipped|take|took|taking|want|wanted|order|ordered|send|sent|release|released|for|to|at|with|the|say"
    r"|suppose|can|could|would|will|be|is|was|do|go|went|instead|please|now|of|ordered|same|again|maybe|let|us|let's|down|,)*",
    re.IGNORECASE,
)
_ELSE = lazily(
    r"付|款|钱|定金|订金|首付|现金|额度|限额|授信|账期|信用证|利息|欠|逾期|应收|另|客户|行业|天|月|年|季|期|折|价"
    r"|(?<![a-z])(?:paid|pay|pays|paying|pre-?pay(?:s|ing|ment)?|payment"
    r"|deposit|down ?payment|up ?front|in advance|prepaid|cash"
    r"|limit|line|headroom|credit|terms|overdue|owed?|owes|invoices?|interest|customers?|industry|an? hour"
    r"|day|month|year|price|now|later)(?![a-z])",
    re.IGNORECASE,
)
"""What a part may be of besides the goods, or how it is paid."""

_THE_REST = lazily(
    r"剩[下余的]|其余|余下|另一?半|后一?半|(?<![a-z])(?:the rest|remainder|other half|second half)(?![a-z])",
    re.IGNORECASE,
)
"""What becomes of the other part, which is to be asked about."""

_CLAUSES = lazily(r"[^,\uff0c;\uff1b\u3002?\uff1f!\uff01]+")
_CENTS = 100


def with_the_part_reckoned(text: str, conversation: Conversation, desk: Desk) -> str:
    """Put the sum in the place of the words for a part of the last question's amount."""
    last = conversation.last_call
    amount = amount_asked_for(last)
    if last is None or amount is None or conversation.pending is not None or _has_a_figure(text, desk):
        return text
    shown = simplified(text)
    told = [(clause, found) for clause in _CLAUSES.finditer(shown) if (found := _said(clause.group()))]
    if len(told) != 1 or _THE_REST.search(shown):
        return text
    clause, (part, begins, ends) = told[0]
    value = part * Fraction(amount)
    if _ELSE.search(clause.group()) or (value * _CENTS).denominator != 1:
        return text
    written = " ".join(filter(None, (plain(Decimal(value.numerator) / value.denominator), _currency(last))))
    start, end = clause.start() + begins, clause.start() + ends
    if _says_no_more(f"{shown[clause.start() : start]} {shown[end : clause.end()]}"):
        start, end = clause.span()
    return f"{text[:start]} {written} {text[end:]}".strip()


def _currency(last: PastCall) -> str:
    return str(last.args.get("currency", ""))


def _has_a_figure(text: str, desk: Desk) -> bool:
    """Say whether an amount or a bare figure is told beside the part, which then has to fit it."""
    slots = slots_of(text, desk)
    figures = [slot for slot in slots.numbers if slot.text[:1].isdecimal() and slot.unit is None]
    return bool(slots.amounts or figures)


def _said(clause: str) -> tuple[Fraction, int, int] | None:
    """Give the part or multiple that a clause names, and where its words stand."""
    less = _LESS_ZH.search(clause)
    if less:
        return 1 - share(less["part"]), *less.span()
    times = _TIMES_ZH.search(clause)
    if times:
        return share(str(times.lastgroup)), *times.span()
    part = _TO_ZH.search(clause)
    if part:
        return share(part["part"]), *part.span()
    english = _EN.search(clause)
    if english is None:
        return None
    share_en = share(english["part"])
    return 1 - share_en if english["way"] == "by" and share_en < 1 else share_en, *english.span()


def _says_no_more(rest: str) -> bool:
    """Say whether a clause is left with nothing but words that turn a question."""
    left = rest.replace(" ", "") if not rest.isascii() else rest
    return bool((_AROUND_EN if rest.isascii() else _AROUND_ZH).fullmatch(left))
