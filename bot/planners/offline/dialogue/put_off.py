"""A question back that gets no answer: it is dropped, "never mind", or not known, "not sure", 几期都行.

What is dropped is let go, and what is not known, called a few, or given as a range is asked for again.
"""

from bot.conversation import Conversation, Pending
from bot.language.words import simplified
from bot.planners.offline.dialogue.dropped import is_dropped
from bot.planners.planner import AskBack, Say, Step
from knowledge.lazy_pattern import lazily

_LEAD = r"(?:(?:no|oh|ok|okay|well|ah|hm+|sorry|actually|please|then|just|yeah|you know what)[ ,.!-]+)*"
_END = (
    r"(?:[ ,.!-]+(?:thanks|thank you|then|please|for now|sorry|actually|now|again|mate|all good"
    r"|it['’]s fine))*[ .!]*"
)
_NOT_KNOWN = lazily(
    rf"{_LEAD}(?:(?:i )?(?:do not|don['’]?t|dunno)(?: really)?(?: know| remember| have it)?(?: yet| exactly"
    rf"| right now)?"
    r"|(?:i have )?no (?:idea|clue)|(?:i['’]?m |i am )?(?:not|un) ?sure(?: yet| about (?:it|that))?"
    r"|(?:a|only a|just a) (?:few|couple|handful)|several|some|many|a lot|lots|quite a few|any|either(?:"
    r" one)?(?: of them)?"
    r"|whichever|whatever|it depends|depends|you (?:tell me|decide|choose|pick)|your call|up to you|hard to"
    r" say"
    r"|(?:what|which)(?: one)? (?:do|would) you (?:suggest|recommend|propose|think)|what['’]?s usual"
    rf"|as (?:many|few|much|little) as (?:possible|needed|necessary|you like))(?: is fine| will do| works)?"
    rf"(?:[ ,.-]+(?:(?:what|which) (?:do|would) you (?:suggest|recommend|propose|think)|you (?:tell me"
    rf"|decide)"
    rf"|i (?:don['’]?t|do not) (?:know|mind|care)))?{_END}[?]*"
    r"|(?:我|还|也|暂时|现在|这个|那|嗯|[ ,\uff0c])*(?:不(?:太|大)?(?:知道|清楚|确定|记得|好说|一定)|没想好"
    r"|说不准|拿不准|看情况|随便|无所谓"
    r"|都行|都可以|哪[个家]都行|几期都行|几期|好几[期个天]?|[几若]干?[期个天]|多少都行|你(?:看着办|定|决定"
    r"|说呢?|推荐)|您(?:看着办|定|决定|说呢?))"
    r"(?:呢|吧|啊|了|哦|呀|[ ,\uff0c。.!?\uff01\uff1f])*"
)
_FIGURE = (
    r"(?:\d[\d,.]*[km万千]?(?: ?(?:usd|eur|gbp|cny|dollars|euros|pounds|yuan|元|块))?"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|twelve|[一二两三四五六七八九十]+)"
)
_RANGE = lazily(
    rf"(?:(?:maybe|perhaps|about|around|say|between|from|either|something like|let['’]?s say|roughly|大概"
    rf"|大约|可能|也许|差不多)[ ,]*)*"
    rf"{_FIGURE} ?(?:[期个天档级]|grades|notches|days|instalments)? ?(?:-|–|—|~|～|to|or|and|until|到|至"
    rf"|或者?|还是) ?"
    rf"{_FIGURE} ?(?:[期个天档级]|grades|notches|days|weeks|months|instalments|parts|rates)?(?:吧|左右|都行"
    rf"|[ .!])*"
)
_COUNTS = frozenset("instalments days days_past_due downgrade late_days amount owed limit".split())
_ASKED_AGAIN = frozenset({*_COUNTS, "customer", "invoice", "lost_share", "period"})
"""What is asked for in words that need nothing of the question before."""


def put_off(text: str, conversation: Conversation) -> tuple[Step, ...]:
    """Let a question go that is dropped, and ask again what is not known; nothing where something is said."""
    shown = simplified(text).strip()
    pending, guided = conversation.pending, conversation.guide is not None and conversation.guide.live
    waits = pending is not None and pending.need in _ASKED_AGAIN
    if not guided and is_dropped(text, waits=waits):
        return (Say(status="answered", text="dropped"),)
    if pending is None or pending.need not in _ASKED_AGAIN:
        return ()
    ranged = pending.need in _COUNTS and _RANGE.fullmatch(shown) is not None
    return (_again(pending),) if ranged or _NOT_KNOWN.fullmatch(shown) else ()


def _again(pending: Pending) -> AskBack:
    return AskBack(
        tool=pending.tool, args=pending.args, need=pending.need, choices=pending.choices, among=pending.among
    )
