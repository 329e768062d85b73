"""What a currency of a question says: how figures are shown, or which customers and invoices are meant."""

import re
from functools import cache

from bot.language.slots.slot import Amount, Currency, Slot
from bot.language.words import Found
from bot.planners.offline.arguments.currency_denied import is_denied_currency
from bot.planners.offline.arguments.money_here import says_yuan
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

_LIST = "currencies_said"
_SHOWN_AFTER = lazily(r" (?:please|terms|equivalent|figures|amounts?|values?)(?![a-z])", re.IGNORECASE)
_KEPT_BEFORE = lazily(
    r"(?:(?<![a-z])(?:(?:pay(?:s|ing)?|paid|bill(?:s|ed)?|invoic(?:e|es|ed)|trad(?:e|es|ed|ing)|denominated"
    r"|buy(?:s|ing)?|settl(?:e|es|ed|ing)|priced|held|kept) (?:us )?(?:everything )?in"
    r"|currency (?:is|=)|(?:invoices|bills|balances?|debts?|accounts?) (?:is|are) (?:only |all )?in"
    r"|(?:only|just) (?:the|those)(?: in)?|excluding|except"
    r"|without|not in)"
    r"|(?:只看|只要|只列|仅看|仅限|只有|除了?|不含|剔除|币种[是为]|货币[是为])(?:以|用)?) ?$",
    re.IGNORECASE,
)
_ONLY_AFTER = lazily(r" only(?![a-z])", re.IGNORECASE)
_ONLY_BEFORE = lazily(r"(?<![a-z])(?:only|just)(?: in)?(?<!show only in) ?$", re.IGNORECASE)
"""What narrows a list by its currency, and of one customer says in which its figures are shown."""

_MONEY = lazily(r"块钱?$")


@cache
def _kept_after() -> re.Pattern[str]:
    """Give what stands behind a currency that picks customers or invoices out: "USD accounts"."""
    return lazily(
        r"(?:[- ](?:denominated|based|paying|invoiced|billed|priced|zone|area|only))*[- ]"
        rf"(?:{any_word(_LIST, 'many')})(?![a-z])"
        r"|[- ](?:denominated|paying|invoiced|billed|based)(?![a-z])"
        r"|的?(?:客户|账户|帐户|户|发票|应收|订单|单子|欠款|货款|合同|业务|部分|那部分|那些)"
        r"|(?:计价|结算|付款|开票|结账|支付)的",
        re.IGNORECASE,
    )


@cache
def _no_currency() -> re.Pattern[str]:
    """Give how figures are asked in what is no currency: "in Bitcoin", 折成黄金, "in XYZ"."""
    words = any_word(_LIST, "no_currency")
    return lazily(
        rf"(?<![a-z])(?:in|into|to) (?P<en>{words}|(?-i:[A-Z]{{3}}))(?=[ ,]*(?:please|instead|terms|$|[?.!]))"
        rf"|(?:用|按|以|折成|换成|折合成?|换算成?)(?P<zh>{words}|(?-i:[A-Z]{{3}})|[\u4e00-\u9fff]{{1,3}}币)",
        re.IGNORECASE,
    )


def is_any_money(slot: Amount, reading: Reading, setting: Setting) -> bool:
    """Say whether an amount's currency is but a word for money that names none: 三万块 where that is plain.

    It says nothing where the amount would be in that currency anyway.
    """
    plain = setting.customer_currency or setting.base_currency
    own = slot.currency == plain or (plain in slot.currencies and says_yuan(slot.text))
    anyway = own and (plain == setting.base_currency or bool(reading.mentions))
    return anyway and _MONEY.search(slot.text) is not None


def narrows(slot: Currency, reading: Reading) -> bool:
    """Say whether a currency picks customers or invoices out, and does not say how to show figures."""
    before, after = reading.text[: slot.start], reading.text[slot.end :]
    if _SHOWN_AFTER.match(after):
        return False
    only = not reading.mentions and (_ONLY_AFTER.match(after) or _ONLY_BEFORE.search(before))
    return bool(_kept_after().match(after) or _KEPT_BEFORE.search(before) or only)


def ask_about_currencies(reading: Reading) -> None:
    """Raise Need for a currency that narrows, and for what stands where one would and is none."""
    for slot in reading.slots.currencies:
        if narrows(slot, reading) and not (reading.mentions and is_denied_currency(slot, reading)):
            raise Need("currency_part", {"typed": _with_neighbours(slot, reading)})
    ask_about_no_currency(reading)


def only_asks_for_no_currency(reading: Reading) -> bool:
    """Say whether all that is foreign in a question is what its figures are to be shown in: "in Bitcoin"."""
    said = _no_currency().search(reading.text)
    name = said["en"] or said["zh"] if said else None
    if said is None or name is None or any(_overlap(slot, said.span()) for slot in reading.slots.found):
        return False
    return all(_overlap(each, said.span()) for each in find("outside", reading.text))


def _overlap(found: Slot | Found, span: tuple[int, int]) -> bool:
    return found.start < span[1] and span[0] < found.end


def ask_about_no_currency(reading: Reading) -> None:
    """Raise Need for what stands where a currency would and is none: "in Bitcoin", "in Zimbabwe dollars"."""
    for slot in reading.slots.currencies:
        for place in reading.places:
            beside = place.end <= slot.start and not reading.text[place.end : slot.start].strip(" ")
            if place.kind == "country" and beside:
                raise Need("currency_unknown", {"typed": reading.text[place.start : slot.end]})
    said = _no_currency().search(reading.text)
    name = (said["en"] or said["zh"]) if said else None
    if said is None or name is None or name.casefold() in lexicon(_LIST)["no_codes"]:
        return
    start, end = said.span("en" if said["en"] else "zh")
    taken = [(slot.start, slot.end) for slot in reading.slots.found]
    taken += [(place.start, place.end) for place in reading.places]
    taken += [(mention.start, mention.end) for mention in reading.mentions]
    if not any(begins < end and start < ends for begins, ends in taken):
        raise Need("currency_unknown", {"typed": name})


def _with_neighbours(slot: Currency, reading: Reading) -> str:
    after = _kept_after().match(reading.text, slot.end) or _ONLY_AFTER.match(reading.text, slot.end)
    ahead = reading.text[: slot.start]
    before = None if after else _KEPT_BEFORE.search(ahead) or _ONLY_BEFORE.search(ahead)
    start = before.start() if before else slot.start
    return reading.text[start : after.end() if after else slot.end].strip()
