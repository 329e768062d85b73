"""The terms of an order: a word or a number of days, but never those that are denied: "no LC", 不走信用证."""

import re
from collections.abc import Mapping

from bot.language.slots.slot import DayCount, Terms
from bot.language.words import simplified
from bot.planners.offline.arguments.order_day import leaves_in
from bot.planners.offline.arguments.share_roles import is_paid_down
from bot.planners.offline.question.instead_words import INSTEAD_EN
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_ON_DELIVERY = "cash_on_delivery"
_BEFORE_EN = lazily(
    rf"(?<!why )(?<![a-z])(?:no|not|without|w/o|{INSTEAD_EN}|never|minus|scrap|drop"
    r"|forget|skip|cancel|ditch|take out|(?:do|does|did|wo|would|ca|could|is|are|was|have|has)n['’]?t"
    r"|cannot|refuses?(?: to)?|refused(?: to)?)"
    r"(?: (?:on|by|under|against|via|with|use|using|open|opening|do|doing|want|get|getting|have|having|be"
    r"|been|need|offer|take|accept|give|provide|an?|the|any|our|their|his|her|its|that|more|longer|to|going"
    r"|pay|paying|paid|in|secured|backed|net)){0,5}(?: |$)$"
)
_BEFORE_ZH = lazily(
    r"(?:(?P<asked>[㐀-鿿]?)[不没](?P<verb>[㐀-鿿]?)|无[法需须]?|别|未|免|取消|去掉|撤销|放弃|并非|而非)"
    r"(?:再|想|肯|愿意?|能|会|用|要|走|开|做|拿|给|是|接受|提供|同意|考虑|办|打|带|有|法|成|出|以|的|任何|什么"
    r"|收|付)*$"
)
_VERBS = frozenset("再想肯愿能会用要走开做拿给是接提同考办带有法收付采使")
_AFTER = lazily(
    r"(?: ?款| ?项)?(?: (?:is|was|has been|['’]s))?(?: (?:now|actually|just|been))*"
    r" (?:off the table|off(?! [a-z])|dropped|cancelled|canceled|gone|scrapped|refused|no longer|fell through"
    r"|falls through|not (?:possible|happening|coming|wanted|available|needed))(?![a-z])"
    r"|的?款?(?:就|都|也|先|我们|他们?|她|它|客户|对方|人家|那边|这个|那个)*"
    r"(?:不(?:要|走|用|做|开|办|行|搞|弄|给|成|付|了|肯|干|愿意?|乐意|同意|接受|答应|谈|考虑|可能|现实)|取消|免[了掉]|算了|作罢"
    r"|没(?:有|了|谈成)|去掉|拿掉|撤了|换[成为]|改[成为到走用]|变[成为])"
)
_SWAPPED = lazily(
    r"(?<![a-z])(?:from|swap(?:ping)?|replac(?:e|ing)|chang(?:e|ing)|switch(?:ing)?|convert(?:ing)?)"
    r"(?: from)?(?: (?:the|their|an?|our))? $"
)
_A_PART = lazily(
    r"(?<![a-z])(?:pre-?pa(?:y|ys|id|ying)|pa(?:y|ys|id|ying)|deposit(?:s|ed)?)(?: us)?(?: only| just)?"
    r" (?:half|part|some|a (?:third|quarter|part|bit))(?![a-z])|[预先]付(?:了|掉)?一半"
)
"""What says that but a part is paid before, where the part is no figure."""

_FOR_ANOTHER = lazily(r" (?:to|for|with|by|into)(?![a-z])")


_BY_PAPER = r"(?:(?:银行|商业)?承兑(?:汇票)?|银承|商承|(?:银行)?汇票|托收|寄售|代销|d/[pa](?![a-z]))"
_OTHER = lazily(
    rf"(?:用|走|按|以|收|开|拿|给)(?P<said>{_BY_PAPER})|(?P<paid>{_BY_PAPER})(?=付款?|支付|结算?|方式|走)"
    rf"|(?<=[,\uff0c、])(?P<alone>{_BY_PAPER})(?=[,\uff0c、的])"
    r"|(?<![a-z])(?:on|by|via|with|against)(?: an?)? (?P<en>d/[pa]|documents against (?:payment|acceptance)"
    r"|bank drafts?|bills? of exchange|promissory notes?|documentary collection|consignment)(?![a-z])"
)
"""Ways to pay that no order can be weighed with here."""


def terms(reading: Reading, setting: Setting) -> dict[str, Json]:
    """Read payment terms: a word, or a number of days said as terms; a part paid in advance is no terms."""
    other = _OTHER.search(simplified(reading.text))
    if other:
        start, end = other.span(other.lastgroup or 0)
        raise Need("unused", {"typed": reading.text[start:end]})
    parts = [share for share in reading.slots.shares if share.value != 1]
    if parts and (reading.slots.terms or any(is_paid_down(share, reading) for share in parts)):
        raise Need("terms_part")
    if reading.slots.terms and _A_PART.search(simplified(reading.text)):
        raise Need("terms_part")
    for word in reading.slots.terms:
        if not is_given_up(word, reading):
            return {"terms": _recorded(word)}  # goods that are paid on delivery leave unpaid
    for slot in reading.slots.day_counts:
        aside = slot.context == "overdue" or is_given_up(slot, reading) or leaves_in(slot, reading)
        if slot.days is not None and not aside:
            return {"terms": slot.days}
    return {}


def gives_up(reading: Reading, args: Mapping[str, Json]) -> bool:
    """Say whether a piece denies the terms of the last question: 如果不走信用证呢, "and without the LC?"."""
    held = args.get("terms")
    words = (_recorded(word) == held and is_given_up(word, reading) for word in reading.slots.terms)
    days = (slot.days == held and is_given_up(slot, reading) for slot in reading.slots.day_counts)
    return held is not None and (any(words) or any(days))


def is_given_up(slot: Terms | DayCount, reading: Reading) -> bool:
    """Say whether terms are denied, or others are put in their place."""
    shown = simplified(reading.text)
    before, after = shown[: slot.start], shown[slot.end :]
    if _AFTER.match(after) or (_SWAPPED.search(before) and _FOR_ANOTHER.match(after)):
        return True
    said = _BEFORE_ZH.search(before)
    if said is not None:
        return not _asks_whether(said)
    return _BEFORE_EN.search(before) is not None


def _recorded(word: Terms) -> Json:
    return 0 if word.word == _ON_DELIVERY else word.word


def _asks_whether(said: re.Match[str]) -> bool:
    """Say whether what looks denied is asked or offered: 走不走, 有没有, 要不走信用证, 不如走信用证."""
    asked, verb = said["asked"], said["verb"]
    if verb is None:
        return False
    return bool(asked and asked in (verb, "要")) or bool(verb and verb not in _VERBS)
