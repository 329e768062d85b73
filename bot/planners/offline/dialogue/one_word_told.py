"""An answer of one word that means another thing elsewhere: "warning", a level, "country", a breakdown."""

from bot.conversation import Pending
from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_WARNING = lazily(
    r"(?P<en>(?:(?:the|just|only|make it|all|those|please)[ ,]+)*warnings?(?: ones?| please)?[ .!]*)"
    r"|(?:只?要?看?|就|那就|选)?(?:那个)?预警(?:级别?|的|这级|那级|那个|吧|就行)*[。.!\uff01]*"
)
_BREAKDOWN = lazily(
    r"(?:(?:the|per|each|just|only|make it|take|then)[ ,]+)*(?P<en>customer|salesperson|industry|sector"
    r"|country|currency|salespeople|industries|countries|customers|currencies|sectors)"
    r"(?: please| then)?[ .!]*"
    r"|(?:就|那就|先|选|用)*(?P<zh>客户|业务员|销售员?|行业|国家|地区|国别|币种)(?:吧|就行|好了|的)*[。.!\uff01]*"
)


def with_the_word_told(text: str, pending: Pending) -> str:
    """Give what was asked for by words that are nothing else, where this is the answer."""
    shown = simplified(text).strip().casefold()
    if pending.need == "level" and (said := _WARNING.fullmatch(shown)):
        return "warning level" if said["en"] else "警告级"
    if pending.need == "by" and (said := _BREAKDOWN.fullmatch(shown)):
        return f"by {said['en']}" if said["en"] else f"按{said['zh']}"
    return text
