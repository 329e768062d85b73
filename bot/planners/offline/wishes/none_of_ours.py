"""Whether a question is none of the company's business: the world at large, or its asker's own affairs."""

import re

from bot.language.words import simplified
from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.if_words import IF_EN, IF_ZH
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.offline.wishes.kept_by_nobody import asks_for_what_nobody_keeps
from knowledge.customers import UnknownName
from knowledge.lazy_pattern import lazily
from knowledge.passages.concepts import concepts, is_concept
from knowledge.passages.finder.meant import Meant, meant
from prompts.rule_questions import are_words

_ELSEWHERE, _WORLD, _SURE, _CLEAR, _LIKELY = 0.4, 0.85, 0.7, 0.85, 0.5
"""From these shares it is none of the company's business: without a clear tool, and beside one."""

_HARDLY = 0.05
"""Below this probability nothing of the words is foreign, however others ask about the world at large."""

_EVIDENT = 0.95
"""From this probability a question is foreign, whatever words of it might change the question before; and
one that names a thing of the trade is for the tool, however little else of it is about credit."""

_TOLD = lazily(
    r"(?:[^,;.?!\uff0c\uff1b。\uff1f]{0,60}(?<![a-z])(?:coming|comes|came|visits?|visiting|calls|called"
    r"|phoned|asks"
    r"|asked|wrote|emailed|meets?|meeting|seeing|joins|joining|on the phone|is here|drops? by|dropping by)"
    r"(?![a-z])"
    r"|[^,;.?!\uff0c\uff1b。\uff1f]{0,30}(?:要来|过来|来访|来公司|打电话|来电|约了|见面|在线上|马上到))"
    r"[^,;.?!\uff0c\uff1b。\uff1f]{0,60}[,;.\uff0c\uff1b。]",
    re.IGNORECASE,
)
"""A clause that tells who comes or calls, before what is asked."""
_CLAUSE = lazily(r"[^,;.!?:\uff0c\uff1b。\uff01\uff1f\uff1a]+[?\uff1f]?")
_TEAM = lazily(
    r"\b(?:[Pp]roject|[Tt]ask [Ff]orce) [A-Z]\w+|\b[A-Z]\w+ (?:team|project|department|committee|programme)\b"
    r"|[A-Z]\w+ ?(?:项目|团队|小组|部门)"
)
_OWN_PAY = lazily(
    r"(?<![a-z])(?:when|what day|how much)(?![a-z])[^.;?!]{0,40}(?<![a-z])"
    r"(?:salar(?:y|ies)|wages?|bonus(?:es)?|payslips?|pay ?day|pay ?che(?:cks?|ques?))(?! advance)(?![a-z])",
    re.IGNORECASE,
)
"""When and how much somebody here is paid."""

_INVESTS = lazily(
    r"(?<![a-z])(?:buy(?:ing)?|sell(?:ing)?|short(?:ing)?|invest(?:ing)? in|trad(?:e|ing)|dump(?:ing)?"
    r"|pick up|load up on)"
    r" (?:(?!(?:to|from|for|on|us|them|more|goods)(?![a-z]))[\w&.'\u2019-]+ ){0,3}"
    r"(?:calls|puts|options|shares|stocks|futures|warrants|etfs?|bonds|crypto|bitcoins?)(?![a-z])"
    r"|(?<![a-z])(?:(?:should|shall|would|could|can|do) (?:i|we|you)|to|time to) (?:go )?(?:short"
    r"|long) (?!on |of |with |term)[a-z]"
    r"|(?<![a-z])(?:shares?|stocks?|equity|bonds?)(?: (?:still|now|today|really|currently))*"
    r"[ :,–—-]+(?:(?:an? )?(?:good |strong |clear |solid )?(?:buy|sell|hold|bargain|steal"
    r"|investment)(?![a-z])"
    r"|(?:to )?(?:buy|sell) or |worth (?:buying|having|holding|it))"
    r"|(?<![a-z])an? (?:(?:good|safe|solid|sound|decent|bad|smart|strong) )?(?:investment|buy)(?=[ ?.!]*$)"
    r"|(?:股票|股份|债券)?(?:值得|能不能|可不可以|可以|适合|该不该|能|该)(?:买入|入手|投资|持有|建仓)"
    r"|看[涨跌]期权|认[购沽]期权|抄底|[做看]空(?!位)|做多|[加减建清补]仓(?!库)|[涨跌]停"
    r"|[买卖炒](?:点|些|入|出|进)?[^,.;?!\uff0c。？！的]{0,6}的?(?:基金|期货|期权|比特币|股票|债券)",
    re.IGNORECASE,
)
"""Whether to buy what markets trade: "should I buy Tesla calls?", 该不该抄底茅台."""

_FORETELLS = lazily(
    r"(?<![a-z])(?:will|going to|gonna|likely to)(?![a-z])[^.;?!]{0,30}(?<![a-z])"
    r"(?:go (?:bust|bankrupt|under|broke)|default|collapse|fail|be insolvent)(?![a-z])"
    r"|会不会[^,.;?!\uff0c。\uff1b\uff1f]{0,3}(?:破产|倒闭|倒掉|垮|跑路|爆雷|黄掉)",
    re.IGNORECASE,
)
_WEIGHED = lazily(
    rf"(?<![a-z])(?:{IF_EN}|what happens|loss|lose|insur\w*|cover\w*|signs?|warnings?|signals?)"
    r"(?![a-z])"
    rf"|{IF_ZH}|的话|损失|[理能]?赔|保险|信号|预警|迹象",
    re.IGNORECASE,
)
"""Whether a customer will fail nobody can tell; what is lost if it does, and its signs, are reckoned."""

_LEADS = 0.25
_SHORT_HAN = 5
_TALK = frozenset({"term", "greet", "thanks", "help", "why", "follow_up"})


def is_none_of_ours(intent: str | None, order: tuple[Ask, ...], reading: Reading) -> bool:
    """Say whether a question is about the world at large, or its asker's own affairs."""
    if intent in _TALK or reading.mentions or reading.continues or names_a_key_figure(intent, reading):
        return False
    if intent in FRAMES and find("rankings", reading.text, ("slowest", "owed_most")):
        return False
    if find("cues", reading.text, ("policy",)) or not all(may_be_words(each) for each in reading.unknown):
        return False
    learnt = meant(reading.text)
    sure = _CLEAR if intent == "search_policy" else _LIKELY  # the policy may be searched for anything
    chosen = next((item.probability for item in order if item.name == intent), 0.0)
    foreign = reading.share("out_of_scope")
    if intent in FRAMES and intent != "search_policy" and chosen >= _CLEAR and foreign < _HARDLY:
        return False
    clear = FRAMES.get(intent or "") is not None and chosen >= sure
    if intent != "search_policy" and clear and chosen >= _EVIDENT and _names_a_thing_of_the_trade(reading):
        return False
    return leads(learnt, learnt.elsewhere, learnt.of_the_business, _WORLD if clear else _ELSEWHERE)


def _names_a_thing_of_the_trade(reading: Reading) -> bool:
    return any(is_concept(token) for token in concepts(simplified(reading.text)))


def concerns_the_asker_alone(reading: Reading) -> bool:
    """Say whether a question is about its asker's own money, home or health, in so many words."""
    if reading.mentions or find("elsewhere", reading.text, ("ours",)):
        return False
    if _INVESTS.search(simplified(reading.text)):
        return True
    return bool(_OWN_PAY.search(reading.text) or find("elsewhere", reading.text, ("own_affairs",)))


_EARNS = lazily(
    r"(?<![A-Za-z])[Hh]ow much (?:do|does|did|is|are|will)"
    r" (?:he|she|they|(?:my|our|the) \w+|[A-Z\u00c0-\u00de]\w+(?: [A-Z\u00c0-\u00de]\w+)?)"
    r" (?:earn(?:s|ing)?|get(?:s|ting)? paid|mak(?:e|es|ing) (?:a|per|each) (?:year|month|week|hour)"
    r"|on a (?:year|month))(?![a-z])"
    r"|(?<![A-Za-z])[Ww]hat(?:['\u2019]s| is) [^?.,]{2,30} (?:salary|pay ?check|wage)(?![a-z])"
)
"""What somebody is paid, which no ledger of ours has."""


def asks_of_them_what_nobody_records(reading: Reading) -> bool:
    """Say whether a question about a company is for what no ledger has: its shares, its other suppliers.

    Who of theirs comes or asks is but told: "got the CEO of … coming at 3, give me the file".
    """
    if asks_for_what_nobody_keeps(reading) or _EARNS.search(reading.text):
        return True
    if not (reading.mentions or reading.unknown):
        return False
    if _FORETELLS.search(simplified(reading.text)) and not _WEIGHED.search(simplified(reading.text)):
        return True
    if _INVESTS.search(simplified(reading.text)):
        return True
    told = [match.span() for match in _TOLD.finditer(reading.text)]
    found = find("elsewhere", reading.text, ("of_customers",))
    if found and _is_clear(reading):
        told += _only_told(reading.text)
    return any(not any(start <= each.start < end for start, end in told) for each in found)


def _is_clear(reading: Reading) -> bool:
    """Say whether the words alone ask for a tool about somebody, whatever of theirs is told beside it."""
    best = next(iter(reading.intents), None)
    return best is not None and best.name in FRAMES and best.probability >= _CLEAR


def _only_told(text: str) -> list[tuple[int, int]]:
    """Give where the clauses are that tell something before one that asks: "the share price fell, …?"."""
    clauses = [match.span() for match in _CLAUSE.finditer(text)]
    asking = [
        bool(find("cues", text[start:end], ("asking",))) or text[end - 1] in "?\uff1f"
        for start, end in clauses
    ]
    last = max((place for place, asks in enumerate(asking) if asks), default=0)
    return [span for place, span in enumerate(clauses) if place < last and not asking[place]]


def names_a_key_figure(intent: str | None, reading: Reading) -> bool:
    """Say whether a key figure of the portfolio is asked for by its name: 本年核销了多少."""
    if (
        intent != "portfolio_kpis"
        or not find("kpis", reading.text)
        or find("cues", reading.text, ("policy",))
    ):
        return False
    return not find("portfolio_words", reading.text, ("who_may", "who_must", "what_to_do"))


def is_of_a_team(intent: str | None, reading: Reading) -> bool:
    """Say whether a question that fits no tool is about a team or project of the company's."""
    if intent in FRAMES or reading.mentions or not _TEAM.search(reading.text):
        return False
    learnt = meant(reading.text)
    return not leads(learnt, learnt.elsewhere, learnt.of_the_business, _ELSEWHERE)


def turns_elsewhere(intent: str | None, order: tuple[Ask, ...], reading: Reading) -> bool:
    """Say whether a piece in a conversation is foreign to it, whatever day or currency it has."""
    if intent != "out_of_scope" or reading.mentions or not find("cues", reading.text, ("asking",)):
        return False
    learnt = meant(reading.text)
    if leads(learnt, learnt.elsewhere, learnt.of_the_business, _ELSEWHERE):
        return order[0].probability >= _SURE
    return order[0].probability >= _EVIDENT


def may_be_words(name: UnknownName) -> bool:
    """Say whether what looks like an unknown customer may be common words: short and without a capital."""
    text = name.text
    short = text == text.lower() if text.isascii() else len(text) <= _SHORT_HAN
    return short or are_words(text)


def leads(learnt: Meant, share: float, other: float, least: float) -> bool:
    """Say whether a share is large enough, well ahead of the other, and no figures are wanted instead."""
    return share >= least and share - other >= _LEADS and learnt.figures < least
