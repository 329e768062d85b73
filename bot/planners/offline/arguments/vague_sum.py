"""A sum that is spoken of and not told: "a few thousand only", 也就几千块, "some five-figure amount".

Nothing is reckoned on it: how much it is has to be asked, and whatever else was said is kept.
"""

from bot.language.words import simplified
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from tools.results import Json

_MONEY = (
    r"(?:hundreds?(?: thousand)?|thousands?|ten thousand|grand|k|millions?|bucks|quid|dollars|euros?|pounds"
    r"|yuan|rmb|hundred grand)"
)
_SIZE = r"(?:small|tiny|minor|modest|little|smallish|trivial|big|large|huge|largish|smaller|larger|bigger)"
_SUM = r"(?:amount|sum|debt|balance|bill|invoice|item|figure)"
_EN = lazily(
    rf"(?<![a-z])(?:few|couple(?: of)?|several|handful of|some|tens of|dozens of|many) {_MONEY}(?![a-z])"
    r"|(?<![a-z])(?:four|five|six|seven|4|5|6|7)[ -]figures?(?: (?:sum|amount|debt|bill|invoice))?(?![a-z])"
    rf"|(?<![a-z])(?:an?|some) (?:(?:very|rather|fairly|pretty|quite) )?{_SIZE} {_SUM}(?![a-z])"
    rf"|(?<![a-z])(?:an?|some|one) (?:amount|sum|debt) (?=(?:is|was|that|which|has|overdue|late)(?![a-z]))"
    r"|(?<![a-z])some money(?![a-z])"
    r"|(?<![a-z])(?:only |just )?(?:peanuts|pocket money|small change|thousands(?! of))(?![a-z])"
)
_ZH = lazily(
    r"(?:[十百]?[几数好多](?:[百千]万?|十?万|十块|块钱|个亿)|上[百千万]{1,2}(?=块|元|[的了])|[百千万]把(?:块|元|万)"
    r"|[百千万]来(?:块|元)|小几[百千万]|十几块)(?:多)?(?:块钱?|元|钱)?(?![天个家次年月张笔件户人份倍客])"
    r"|(?:[一这那]|(?<=有))[大小]?笔(?:小|大)?(?:钱|款|账|欠款|货款)|(?:没|不)多少钱|(?:一)?点(?:小)?钱"
)


def vague_sum(reading: Reading) -> str | None:
    """Give how a question without any amount speaks of a sum that it does not tell."""
    if reading.slots.amounts:
        return None
    said = _EN.search(simplified(reading.text)) or _ZH.search(simplified(reading.text))
    return reading.text[slice(*said.span())].strip() if said else None


def ask_for_a_vague_sum(reading: Reading, kept: dict[str, Json] | None = None) -> None:
    """Raise Need where nobody is named and a sum is spoken of that is not told; `kept` is clear beside it."""
    if not (reading.mentions or reading.unknown) and vague_sum(reading):
        raise Need("amount", kept=kept)
