"""A figure that is put right or bargained down: "I checked again, it's 310k", "they'd settle for 25"."""

from bot.conversation import PastCall
from bot.language.words import simplified
from bot.planners.offline.dialogue.changes import changes
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.leftovers import length
from knowledge.lazy_pattern import lazily

_PUT_RIGHT = lazily(
    r"(?<![a-z])(?:i (?:just )?(?:re-?)?(?:checked|looked|counted)(?: again| it again| it up| twice)?"
    r"|(?:just |double[- ])?checked again|(?:i )?(?:mis-?typed|mis-?read|mis-?heard|miscounted)"
    r"|(?:i )?(?:typed|got|read|had|put|wrote)(?: it| that| this| the \w+)? wrong"
    r"|wrong (?:figure|number|amount)"
    r"|my (?:mistake|bad)|correction|turns out|it turned out|(?:they|she|he)(?: just)? corrected"
    r"|fat[- ]fingered)(?![a-z])"
    r"|(?:刚才?|我)?(?:又|再|重新)?(?:查|核|对|看|数|算)了?(?:一遍|一下|过)"
    r"|(?:打|输|写|记|看|说|报|填|听|算|搞|弄|念|读|数|抄|认|想)(?:错|岔|混|反|差了|漏|串|劈叉|走眼)|(?:走"
    r"|花)眼|眼花|嘴瓢"
    r"|口误|笔误|手滑|手误|更正|其实是|核实"
)
_BARGAINED = lazily(
    r"(?<![a-z])(?:(?:they|he|she|it)(?:['\u2019]d| would| will|['\u2019]ll| could| can| might)?"
    r"(?: also| even| now)? (?:settle for|accept|take|live with|agree to|make do with"
    r"|be (?:happy|fine|ok|okay|content|satisfied) with|go (?:down )?to|come down to|do with"
    r"|meet (?:us|me|you)(?: half ?way)?(?: at)?|(?:split the difference|compromise|shake hands|close"
    r"|deal) (?:at|on))"
    r"|(?:they|he|she)(?:['\u2019]ve| have| has)? (?:came|come|gone|went) (?:down|up) to"
    r"|would be enough(?: for them)?|would do(?: them| for them)?)(?![a-z])"
    r"|(?:他们|对方|客户|人家|那边)?(?:说|讲)?.{0,8}(?:也行|也可以|也成|就行|就够|就可以|也能接受|能接受)"
    r"|(?:他们|对方|客户|人家|那边)(?:说)?(?:肯|愿意)?(?:让步|退|松口|降|减|加)(?:到|成|至)"
)
_LONGEST = 48
"""Characters, a placeholder as two, of a piece that does no more than give another figure."""


def says_it_was_wrong(text: str) -> bool:
    """Say whether a text says that what was told before was a slip: 看串行了, "I misread it"."""
    return _PUT_RIGHT.search(simplified(text)) is not None


def puts_a_figure_right(last: PastCall, reading: Reading, setting: Setting) -> bool:
    """Say whether a piece gives another value of what the last question had, and says so."""
    if reading.mentions or reading.unknown or reading.text.rstrip().endswith(("?", "\uff1f")):
        return False
    shown = simplified(reading.text)
    if length(reading) > _LONGEST or not (_PUT_RIGHT.search(shown) or _BARGAINED.search(shown)):
        return False
    try:
        changed = changes(last, reading, setting)
    except Need:
        return False
    return bool(changed) and changed.keys() <= last.args.keys()
