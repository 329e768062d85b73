"""What others of our trade do, which nothing of ours knows: 同行都收定金吗, "do rivals insure?".

Asked of ourselves it is ours, however others do it: "others give 90 days, may we?".
"""

import re

from bot.language.lazy_pattern import lazily
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading

_TRADE = r"(?:trade|industry|business|branch|market|field|line|sector)"
_SELL = (
    r"(?:give|grant|allow|offer|charge|ask|let|demand|insist|insure|sell|treat|check|collect|chase|require"
    r"|extend)"
)
_OFTEN_EN = r"(?:usually |normally |typically |generally |commonly )?"
_EN = lazily(
    r"(?<!than )(?<!to )(?<!with )(?<!against )(?<!like )(?<!by )(?<!if )"
    r"(?:(?:(?:our|the|most|other|all|a)(?: of)? )*(?:(?:main|biggest|direct|closest|local) )*"
    r"(?:competitors?|competition|rivals?)"
    r"|(?:the )?(?:other|most|all) (?:firms|companies|makers|manufacturers|sellers|vendors|players)"
    rf"(?= in (?:our|the|this) {_TRADE}| {_OFTEN_EN}{_SELL}(?![a-z]))"
    rf"|(?:the )?others in (?:our|the|this) {_TRADE}"
    rf"|(?:every(?:body|one) else|people) in (?:our|the|this) {_TRADE})(?![a-z])",
    re.IGNORECASE,
)
_ASKS_EN = lazily(
    r"(?<![a-z])(?:what|how|which|who|whose|when|do|does|did|are|is|have|has|would|will|can)(?![a-z])",
    re.IGNORECASE,
)
_OFTEN_ZH = (
    r"(?:一般|通常|普遍|现在|目前|平时|平常|大多|大概|多半|基本|到底|究竟|今年|去年|最近|都|也|会|又|是)*"
)
_ZH = lazily(
    r"(?<![比跟和与较照按像如的])(?:"
    r"(?:同行们?|同业|友商们?|竞争对手|(?<!交易)对手|竞争者)(?:那边|那里|那头|家)?的?"
    rf"{_OFTEN_ZH}(?:怎[么样]|如何|咋|给|放|收|卖|让|用|定|要|管|催|做|投|赊|有没有|有多|坏账|逾期率?|账期|授信"
    r"|额度|保费|回款|多少|几)"
    r"|(?:(?:别|人|隔壁)(?:人)?家(?:公司|厂)?|(?:别|其[他它])的?(?:厂家?|公司|企业|厂商))"
    rf"{_OFTEN_ZH}(?:(?:怎么|如何|咋)(?:管|催|收|给|放|定|授信)|(?:给|放|对)(?:他们|自己|人家)?的?"
    r"(?:客户|经销商|买家|下游|代理)|收不收|收定金|放账|赊不赊|卖多少))"
)
_ASKS_ZH = lazily(
    r"多少|几|怎么|怎样|如何|咋|吗|么|[不没][?\uff1f]?$|哪|啥|什么|多[高大长久]|([\u4e00-\u9fff])不\1|有没有"
    r"|[?\uff1f]"
)
_OURSELVES = lazily(
    r"(?<![a-z])(?:we|us|i|me|my|ours)(?![a-z])|我们|咱|我司|我方|本公司|我能|我可", re.IGNORECASE
)
_CLAUSE = lazily(r"[^,.;:!?\uff0c。\uff1b\uff1a！\uff01\uff1f]+[?\uff1f]?")


def asks_what_others_do(reading: Reading) -> bool:
    """Say whether it is asked how others of our trade do something, and not what we do."""
    if reading.mentions or find("cues", reading.text, ("policy",)):
        return False
    shown = simplified(reading.text)
    if not (_EN.search(shown) or _ZH.search(shown)) or _OURSELVES.search(shown):
        return False
    return any(_asks_of_others(match.group()) for match in _CLAUSE.finditer(shown))


def _asks_of_others(clause: str) -> bool:
    english = _EN.search(clause) and _ASKS_EN.search(clause)
    return bool(english or (_ZH.search(clause) and _ASKS_ZH.search(clause)))
