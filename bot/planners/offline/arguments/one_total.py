"""One total wished in the place of a report's parts: "no split, just the total", 不拆了，给总数."""

from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_UNSPLIT = lazily(
    r"(?<![a-z])(?:(?:no|without(?: a| the| any)?|not|don['\u2019]t|do not|undo the|drop the|never mind the)"
    r" (?:splits?|breakdown|break it down|broken down|grouping|groups?|split it|group it|break)"
    r"|(?:just|only|one|a single|the grand|grand|as one|overall) (?:the |one |a |single |grand |overall )*"
    r"(?:total|sum|figure|lump)|(?:the )?total only|unsplit|(?:everything |all )?lumped together)(?![a-z])"
    r"|(?:不用?|不要|不必|别|甭)(?:再)?(?:往下)?(?:拆|细分|分组|分开|分类|分(?=了|[,\uff0c。!\uff01 ]|$))"
    r"|(?:给|要|看|来|出|报|就|只|一)个?(?:总数|总额|总的|总计|合计|汇总)"
    r"|(?:总数|总额|总的|总计|合计|汇总)(?:一个数)?(?:就|即|也)?(?:行|好|可以|可|够|成)|(?:汇总|合)成?一个数"
)


def wants_one_total(text: str) -> bool:
    """Say whether a text wants one total, and nothing split."""
    return _UNSPLIT.search(simplified(text).casefold()) is not None
