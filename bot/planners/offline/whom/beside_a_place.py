"""What a description says beside a country or trade: "the Spanish chocolate maker" is more than Spanish."""

import re
from collections.abc import Iterable

from bot.language.words import simplified
from bot.planners.offline.whom.fitting import FILLER, ITS_KIND, WORD
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_FILLER_ZH = lazily(
    r"帮我|帮忙|麻烦|劳驾|请问|查询|查查|看看|瞧瞧|问问|看一下|查一下|问一下|告诉我|给我|说说|一下"
    r"|我想|知道|了解|现在|目前|还有|那么|另外|顺便|再看|再查|[帮请查看瞧问再先下]"
    r"|客户|客戶|公司|企业|厂商|厂家|商家|工厂|供应商|行业|产品|生意|买卖|来自|位于|生产|经营|从事"
    r"|[的那这一家户个位做搞卖造产干在是厂商大小老新好们里来]"
)
"""What tells nobody apart in Chinese: that customer, who makes something, the old one, and how one asks."""


def says_more_than_where(words: str, where: Iterable[str]) -> bool:
    """Say whether a description has words of its own beside the places and trades that are read in it."""
    left, told = simplified(words), [simplified(each) for each in where]
    if any(left in each for each in told):
        return False
    for each in sorted(told, key=len, reverse=True):
        left = left.replace(each, " ")
    if has_han(left):
        return re.search(r"[㐀-鿿]{2}", _FILLER_ZH.sub(" ", left)) is not None
    return any(word not in FILLER | ITS_KIND for word in WORD.findall(left))
