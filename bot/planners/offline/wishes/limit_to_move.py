"""Whether a limit should be moved, and by how much: "cut Müller's limit by half?", 把额度砍一半行不行.

What the limit is answers none of that: a limit is suggested, or it is asked how high it is to be.
"""

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.blanked import blanked
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_MOVES = (
    r"(?:cut|trim|slash|reduc(?:e|ing)|lower|drop|shrink|tighten|halv(?:e|ing)|rais(?:e|ing)|increas(?:e|ing)"
    r"|lift|bump|doubl(?:e|ing)|tripl(?:e|ing)|scal(?:e|ing) (?:back|down|up))(?:ting|ning|ping|ming|ing)?"
)
_TAKES = r"(?:tak(?:e|ing)|bring(?:ing)?|mov(?:e|ing)|push(?:ing)?)"
_MOVED = (
    r"(?:cut|trimmed|slashed|reduced|lowered|dropped|halved|raised|increased|lifted|bumped|doubled|tripled)"
)
_LINE = r"(?:limits?|credit lines?)"
_EN = lazily(
    rf"(?<![a-z]){_MOVES}(?: (?!than|that)[^ ,.;?]+){{0,7}}? {_LINE}(?![a-z])"
    rf"|(?<![a-z]){_TAKES}(?: [^ ,.;?]+){{0,7}}? {_LINE} (?:up|down)(?![a-z])"
    rf"|(?<![a-z]){_LINE} (?:be |being |get |to be ){_MOVED}(?![a-z])"
    rf"|(?<![a-z]){_LINE}:? (?:down|up) (?:to|by) "
)
_OFF = lazily(
    r"(?<![a-z])(?:cut|tak|knock|trim|shav|slash|drop|lop|strip)(?:e|es|ing|ting|ping|s)?"
    r" [^ ,.;?]*\d[^ ,;?]*"
    rf"(?: [a-z]{{3,7}})? (?:off|from|out of)(?: [^ ,.;?]+){{0,6}}? {_LINE}(?![a-z])"
)
"""So much taken off a limit, which no order takes."""

_ZH = lazily(
    r"(?:额度|限额|授信)[㐀-鿿\d.% ]{0,8}?"
    r"(?:砍|减|降|翻|提高|调高|调低|上调|下调|涨|(?<![外另附再])加(?![上起])|收紧|压|削)"
    r"|(?:砍|减|降低?|翻|提高|调高|调低|上调|下调|收紧|压缩?|削)(?:掉|去|一下|点)?[㐀-鿿\d.%]{0,6}?(?:额度|限额|授信)"
)
_GIVEN = lazily(
    r"(?<![a-z])(?:another|extra|additional|further"
    r"|(?:get|have|give|grant|want|need)s?(?: ⟨customer⟩)?(?: an?)?)"
    r" ⟨money⟩(?: (?:more|extra|additional|of|in|credit))* (?:limit|line|credit)(?![a-z])"
    r"|(?:再|多|追加|另外|额外|增加)[^,\uff0c。⟨⟩]{0,4}(?:⟨customer⟩)?[^,\uff0c。⟨⟩]{0,2}"
    r"⟨money⟩的?(?:信用|授信)?(?:额度|限额|授信)"
)
"""So much of a limit that is to be given, which is no order's amount: "another 50k limit"."""

_TOLD = lazily(
    r"(?<![a-z])(?:why|when|who|whom|which|how|was|were|has been|had|did|last|history|ever|headroom|room|left"
    r"|ship|order)(?![a-z])|为什么|为何|什么时候|何时|谁|哪|怎么|[降砍减提涨调加]过|上次|之前|几次|发货|订单|还剩|还能用"
)
"""What asks after a move that was made, who makes it, or what becomes of an order."""

_IT = r"(?:it|that|this|them|theirs|the limit|their limit|its limit)"
_LEAD = (
    r"(?:(?:and|so|ok(?:ay)?|but|then|well|hm+|now|what if|how about|what about|should|could|can|may|shall"
    r"|would|do|does|it|make sense|to|we|i|you|ought|let['’]?s|say|suppose|maybe|or|if)[ ,]+)*"
)
_SHARE = r"(?:an? )?(?:half|third|quarter|fifth|tenth|\d+(?:\.\d+)? ?(?:%|per ?cent))"
_FRAGMENT = lazily(
    rf"{_LEAD}(?:{_MOVES}|{_TAKES}(?= {_IT} (?:up|down|back))|halved|doubled|tripled)(?: {_IT})?"
    r"(?: (?:in half|back|down|up|to half|a (?:bit|notch|little)))?"
    rf"(?: by {_SHARE})?(?: (?:then|instead|please|too|ok(?:ay)?|perhaps))*[ ,?.!]*"
    r"(?:ok(?:ay)?|right)?[ ?.!]*"
    rf"|{_LEAD}{_SHARE} (?:less|lower|more|higher|off)[ ?.!]*"
)
_FRAGMENT_ZH = lazily(
    r"(?:那么?|如果|要是|把|给|它|他们?|的|再|能不能|可不可以|可以|要不要|是不是|应该|该|直接|额度)*"
    r"(?:砍|减|降|翻|提高|提|调高|调低|上调|下调|涨|加|收紧|压缩?|削)(?:掉|去|低|高|少|到)?"
    r"(?:一半|半|对半|[一两二三]?[倍番]|[一二三四五六七八九两\d.]+(?:成|%|个点)|一点|点儿?|一些)"
    r"(?:行不行|可以吗|可不可以|行吗|好吗|合适吗|怎么样|的话|呢|吗|吧|会怎样|如何)*[?\uff1f。 ]*"
)
_LIMITS = ("customer_limit", "suggest_limit")


def _beside_names(reading: Reading) -> str:
    """Give a text without whom it names: the 压 of 立方液压 presses no limit."""
    named = [(each.start, each.end) for each in reading.mentions]
    return blanked(reading.text, (*named, *((each.start, each.end) for each in reading.unknown)))


def asks_to_move_a_limit(intent: str | None, reading: Reading) -> bool:
    """Say whether what seems to ask for a limit, or of an order, asks whether a limit should be another."""
    shown = simplified(_beside_names(reading))
    if intent in ("customer_limit", "check_order") and _OFF.search(shown):
        return True
    if intent == "check_order" and _GIVEN.search(simplified(reading.masked)):
        return not _TOLD.search(shown)
    if intent != "customer_limit":
        return False
    if _TOLD.search(shown):
        return False
    return bool(_EN.search(shown) or _ZH.search(shown))


def with_the_limit_to_move(text: str, conversation: Conversation) -> str:
    """Say whose limit is to be moved where a piece after it was told only says by how much: "halve it?"."""
    last = conversation.last_call
    if last is None or last.name not in _LIMITS or "requested" in last.args or conversation.pending:
        return text
    shown = simplified(text).strip()
    if conversation.subject is None or not (_FRAGMENT.fullmatch(shown) or _FRAGMENT_ZH.fullmatch(shown)):
        return text
    said = shown.strip(" ?.!\uff1f。")
    return f"它的额度{said}？" if has_han(shown) else f"should their limit change: {said}?"
