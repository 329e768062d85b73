"""What a line looks like that is a title: short, no sentence, perhaps counted."""

from knowledge.lazy_pattern import lazily

HAN_NUMBER = "[一二三四五六七八九十百零〇两\\d]+"
COUNTED_IN_CHINESE = (
    lazily(rf"{HAN_NUMBER}、\s*\S.*"),
    lazily(rf"[（(]{HAN_NUMBER}[）)]\s*\S.*"),
)
COUNTED = (
    *COUNTED_IN_CHINESE,
    lazily(r"\d{1,2}\.\s+[A-Z\u4e00-\u9fff].*|\d{1,2}\s+[A-Z\u4e00-\u9fff].*|\d{1,2}、\s*\S.*"),
    lazily(r"\d{1,2}(?:\.\d{1,2})+\.?\s+[A-Z\u4e00-\u9fff].*"),
)
"""Ways of counting titles, the outer before the inner; Markdown counts in its own way but in Chinese."""
_ENDS = ("。", "；", "，", "、", "：", ".", ";", ",", ":", "！", "？", "!", "?", "|")
_INSIDE = lazily(r"[。；]|[.;]\s+\S|，.*，")
_LONGEST, _LONGEST_HAN = 70, 24


def is_title(text: str) -> bool:
    """Say whether a stripped line may be a title."""
    longest = _LONGEST_HAN if any(letter > "\u2e7f" for letter in text) else _LONGEST
    return 0 < len(text) <= longest and not text.endswith(_ENDS) and not _INSIDE.search(text)


def is_counted(text: str) -> bool:
    """Say whether a stripped line begins with a number in Chinese, which tells how deep it stands."""
    return any(kind.fullmatch(text) for kind in COUNTED_IN_CHINESE)
