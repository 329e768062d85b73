"""A figure that is but found wrong before the one wanted: 八期太长，改五期, "20k is too much, 15k"."""

import re

from knowledge.lazy_pattern import lazily

_FIGURE_ZH = (
    r"[\d一二两三四五六七八九十百千]+[\d.,一二三四五六七八九十百千万亿半]* ?"
    r"(?:[kw万亿元块天日期个月周%成点批级档]|美元|欧元|人民币|百分点)*"
    r"(?:的?(?:账期|额度|分期|利率|利息|折扣|金额|订单))?"
)
_ZH = lazily(
    rf"^(?:[不嗯哦噢啊哎]+|算了|不行|那|这|可是|但是|但|不过|等等|[,\uff0c。 ])*{_FIGURE_ZH}"
    r"(?:也|实在|还是|可能|有点儿?|有些|感觉|确实|明显|恐怕|对[他她它]们?(?:来说)?|是|就|都)*"
    r"(?:太[^,\uff0c。；;!\uff01?？]{1,5}|偏.|过[多长高大少短低]|[多长高大少短低]了[点些])"
    r"(?:了|啦|吧|呀|啊)*[,\uff0c。；;!\uff01 ]+"
    r"(?=.*[\d一二两三四五六七八九十])",
    re.IGNORECASE,
)
_EN = lazily(
    r"^(?:(?:ok|okay|no|nope|hmm|well|but|and|oh|actually|wait|so)[,.]? )*"
    r"[$€£¥]?\d[\d.,]* ?(?:k|m|mio|%|percent|per cent|grand)?"
    r"(?: ?-?(?:days?|weeks?|months?|instal+ments?|payments?|parts?|rates?|euros?|dollars?|eur|usd|gbp|cny"
    r"|rmb|cad|jpy))?"
    r"(?: (?:terms?|limit|order|plan))?(?:['’]s| is| are| was| would be| seems?| looks?| sounds?| feels?)?"
    r"(?: (?:probably|maybe|perhaps|a (?:bit|little)|way|far|just|really|much|still|clearly|i think))*"
    r" too (?:much|many|long|high|low|few|short|slow|big|small|large|steep|generous|tight"
    r"|little|risky|expensive)"
    r"(?: (?:for|to) (?:them|us|me|him|her|that|this|it))?(?: (?:i think|i guess|tbh|really))?[,.;:!–— -]+"
    r"(?=.*\d)",
    re.IGNORECASE,
)


def without_what_is_too_much(text: str) -> str:
    """Give a message without a figure at its start that is but found wrong, where another one follows."""
    found = _ZH.match(text) or _EN.match(text)
    return text[found.end() :] if found else text
