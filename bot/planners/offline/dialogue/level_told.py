"""The level of warning signs in an answer of one word: "warning", 预警, which elsewhere are signs of any."""

from bot.conversation import Pending
from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_WARNING = lazily(
    r"(?P<en>(?:(?:the|just|only|make it|all|those|please)[ ,]+)*warnings?(?: ones?| please)?[ .!]*)"
    r"|(?:只?要?看?|就|那就|选)?(?:那个)?预警(?:级别?|的|这级|那级|那个|吧|就行)*[。.!\uff01]*"
)


def with_the_level_told(text: str, pending: Pending) -> str:
    """Give the level by a name that is nothing else, where it was asked for and this is the answer."""
    said = _WARNING.fullmatch(simplified(text).strip().casefold()) if pending.need == "level" else None
    if said is None:
        return text
    return "warning level" if said["en"] else "警告级"
