"""A day that is told only by what happened on it: "on the day of the last audit", 上次董事会那天.

Nobody here knows such a day; figures of today would answer another question.
"""

from bot.language.words import simplified
from bot.planners.offline.question.blanked import blanked
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_LATEST = r"(?:last|latest|previous|most recent|recent|prior)"
_EVENT = (
    r"(?:meeting|audit|review|committee|visit|call|fair|stock-?tak(?:e|ing)|inspection|assessment|agm"
    r"|conference|budget round|forecast|board|kick-?off|site visit|negotiations?|takeover|merger|inventory)"
)
_EN = lazily(
    r"(?<![a-z])(?:on|at|as of|as at|by|since|from) (?:the |that |our )?(?:very |exact )?"
    r"(?:day|date|time|moment|evening|morning)"
    r" (?:of |when |that )(?!(?:the )?(?:delivery|dispatch|shipment|arrival|receipt|loading|asking|writing"
    r"|payment|order(?:ing)?)(?![a-z]))(?:\w[^,.;?!]{2,40})"
    r"|(?<![a-z])(?:on|as of|as at) the (?:very )?(?:day|date|morning) (?!of (?:the )?(?:deliver|dispatch"
    r"|shipment|arrival|receipt|loading|payment|order))\w[^,.;?!]{2,40}"
    r"|(?<![a-z])back (?:when|then when) (?:we|they|he|she|i|our|their|the) [^,.;?!]{3,40}"
    r"|(?<![a-z])the (?:day|evening|morning) (?:(?:on which|when|that) )?(?:we|they|he|she|i|our|their|the)"
    r" [^,.;?!]{3,40}"
    rf"|(?<![a-z])(?<!than )(?:at|during|as of|as at|by) (?:the|our|their) {_LATEST}"
    rf" (?:\w+ ){{0,2}}{_EVENT}(?![a-z])"
    r"|(?<![a-z])(?:at|as of|as at) (?:the|our) (?:time of )?(?:the |our )?(?:\w+ )?(?:board meeting|audit)"
    r"(?![a-z])"
    r"|(?<![a-z])when (?:we|they|you|i) last (?:met|spoke|talked|visited|checked|looked|reviewed|audited|saw)"
    r"(?![a-z])"
)
_SET_THERE = lazily(
    r"(?<![a-z])(?:agreed|discussed|decided|talked|mentioned|set|approved|asked|said|told|promised"
    r"|raised|granted|presented|signed off|requested|pay|pays|paying|settles?)(?: [a-z]+){0,4} $"
)
"""What was settled or is paid on that day, of which no figure is asked as of then."""

_LAST_ZH = r"(?:上次|上回|上一次|上一回|最近一次|最近那次|前次|前一次)"
_EVENT_ZH = (
    r"(?:会议?|审计|年审|审核|盘点|检查|拜访|来访|走访|展会|考察|评审|签约|签合同"
    r"|对账|谈判|开业|上市|并购|收购)"
)
_TOLD_ZH = r"(?!的?(?:定|批|说|谈|讨论|通过|提|决定|商量|答应|承诺|约|付|起|算|开始)[的好过了起]?)"
_ZH = lazily(
    rf"{_LAST_ZH}[^,.;?!，。；？！]{{1,12}}?(?:那一?天|当天|当日|那日|那会儿|那时候?|的时候|时(?![间候常点段]))"
    rf"{_TOLD_ZH}"
    rf"|[^,.;?!，。；？！⟨⟩\s]{{0,6}}{_EVENT_ZH}(?:的)?(?:那一?天|当天|当日|那日|那会儿|的时候){_TOLD_ZH}"
    rf"|(?:我们|咱们|公司|老板|他们?|她|总部|财务|客户|对方)[^,.;?!，。；？！⟨⟩\s]{{2,8}}那一?天{_TOLD_ZH}"
    rf"|(?:截至|截止到?|到){_LAST_ZH}[^,.;?!，。；？！]{{0,6}}{_EVENT_ZH}(?:为止|的?时候?)?"
)
_THAT_PERIOD = lazily(
    r"(?<![a-z])(?:last|final) day (?:of|in) (?:that|the same|the said) (?:quarter"
    r"|half(?:[ -]year)?|year|period)(?![a-z])"
    r"|(?<![a-z])(?:at|as of|as at) (?:the )?(?:end|close) of (?:that|the same|the said) "
    r"(?:quarter|half(?:[ -]year)?|year|period)(?![a-z])"
    r"|(?:那一?|同一?|该)个?(?:季度?|半年度?|年度?|期间?)(?:的?最后(?:一|那)?[天日]|的?末|的?底|的?期末)"
)
"""The end of a period that nobody spoke of before; of one that was, the day stands in its place."""

_SAID_BEFORE = lazily(r"刚才|刚刚|上面|前面|[你我]们?(?:说|问|提)|同样|同一|最[多高大低少]")


def ask_for_a_day_told(reading: Reading) -> None:
    """Raise Need where the day of a balance is told by what happened on it, and no date or period is said."""
    if reading.slots.dates or reading.slots.periods:
        return
    named = ((each.start, each.end) for each in reading.mentions)
    shown = blanked(simplified(reading.text), named, "⟨")
    for pattern in (_EN, _ZH, _THAT_PERIOD):
        told = pattern.search(shown)
        if told and not _SET_THERE.search(shown[: told.start()]) and not _SAID_BEFORE.search(told.group()):
            raise Need("day_told", {"typed": reading.text[told.start() : told.end()].strip()})
