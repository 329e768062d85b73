"""What moves a letter to another stage: "step it up to a formal demand", or "firmer", which names none."""

from collections.abc import Mapping

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from knowledge.lazy_pattern import lazily

_POLITELY = (
    r"(?:ok(?:ay)?|no|and|now|then|so|actually|right|well|please|pls|can (?:you|we)|could (?:you|we)"
    r"|let['’]?s|i['’]?d (?:rather|like to)|we need to|we should)"
)
_STEPPED = lazily(
    rf"(?:{_POLITELY}[ ,]+)*"
    r"(?:step|bump|take|turn|move|escalate|upgrade|push|raise|make|change|switch|ramp|crank"
    r"|soften|tone|drop|dial)"
    r"(?: (?:it|this|that|(?:the|this|that) (?:letter|draft|tone|email|mail)))?"
    r" ?(?:up|down|back|on|straight)?"
    r" ?(?:to|into)? ?(?:an?|the)? ?(?=\x01)"
    r"|(?:那|就|请|麻烦|帮我?|给我?|再|直接|干脆|把?(?:这|那|它|信|函|语气|口气|措辞)+(?:[封份个])?)*"
    r"(?:升级?|提升?|加码|降|退|改|换|变|上升|调)(?:一?[级档步])?(?:回|到|成|为|作|用|发)+(?=\x01)"
)
"""What moves the letter to the stage behind it, whose words are signs."""

_MADE = lazily(
    rf"(?:{_POLITELY}[ ,]+)*(?:make|write|redo|rewrite|change|turn|put|draft|do)(?: me)?"
    r" (?:the|that|this) (?:letter|draft|e-?mail|mail|reminder)(?![a-z])[^?]*\x01"
    r"|(?:那|就|请|麻烦|帮我?|给我?|再|把|[,\uff0c ])*(?:这|那)?[封份]"
    r"(?:函|信|催款函|催款信|邮件|草稿)[^?\uff1f]*(?:改|换|写|做|升|用)[^?\uff1f]*\x01"
)
"""What makes the letter another and names its stage: "make the letter Chinese, and firmer: …"."""

_FIRMER_OR_SOFTER = lazily(
    rf"(?:(?:{_POLITELY}|hm+|a (?:bit|little|touch|tad)|bit|much|make|keep|word|write|put|phrase|sound|be|it"
    r"|this|that|the|letter|draft|tone|wording|email|is|was|too|way|far|more|less|friendly|nice|polite|soft"
    r"|harsh|one|level|step|notch|up|down|go|turn|by|slightly|somewhat|rather)[ ,.!]+)*"
    r"(?:(?:firm|tough|strong|harsh|stern|sharp|strict|soft|mild|nice|polite|gentle|friendl[iy])(?:e?r)?"
    r"|soften"
    r"|serious|urgent|escalate|(?:up|down) (?:a|one) (?:notch|level|step|stage)"
    r"|(?:a|one) (?:notch|level|step|stage) (?:up|down|higher|lower))"
    r"(?![a-z])(?: (?:one|version|it|this|that|the (?:letter|tone|wording)|a (?:bit|notch|level|step|stage)"
    r"|please|pls))*"
    r"[ .!?]*"
    r"|(?:[那就请再还太把给得写要来]|麻烦|帮我?|语气|口气|口吻|措辞|函|信|这[封份]|客气了?|温和了?|软了?"
    r"|一[点些]"
    r"|[,，。])*"
    r"(?:[升降](?:一)?[级档格步]|[重硬狠凶软柔轻]|严厉|强硬|严肃|正式|委婉|客气|温和|友好|柔和)"
    r"(?:一[点些下]|[点些])?[吧了呢的啊。.!！]*"
)
"""What wishes the letter firmer or softer and names no stage: which letter that is, the asker says."""

_THAT_ONE = lazily(
    rf"(?:{_POLITELY}[ ,]+)*(?:(?:make|take|use|send|draft|give me|i want|i(?:['’]d| would) (?:like|prefer)"
    rf"|rather)"
    r" )?(?:it |this )?(?:to |into )?(?:the |a )?(?:(?P<formal_demand>(?:more )?formal|official|stern)"
    r"|(?P<reminder>friendly|friendlier|polite|gentle|soft|softer|nice|nicer)|(?P<handover>final|last|legal))"
    r" (?:one|version|letter|kind|variant|text|wording)(?: (?:then|please|instead|now|after all))*[ .!]*"
    r"|(?:那|就|还是|请|改|换|用|要|成|发|写|[,\uff0c ])*(?:(?P<zh_formal_demand>正式|官方)"
    r"|(?P<zh_reminder>友好|客气|温和|委婉)"
    r"|(?P<zh_handover>最后|移交))的?(?:那|这)?一?(?:封|份|版|个版本|种|档)(?:吧|的|好了)*[ 。!\uff01]*"
)
"""What names the letter by its kind: "make it the formal one then", 用正式的那封."""

_ASKS = lazily(r"[?\uff1f]|吗|呢|多少|几|谁|怎么|(?<![a-z])(?:what|when|how|who|why|whether|which)(?![a-z])")
_POLITE_QUESTION = lazily(r"(?P<wish>(?:and |ok(?:ay)?,? )?(?:can|could|would) (?:you|we) [^?]+)\?$")
_LONGEST_CHOICE = 24
_CHOICES: Mapping[str, str] = {
    "reminder": r"(?<![a-z])(?:friendly|reminder|first|1st|gentle|soft(?:er)?)(?![a-z])|友好|提醒|第[一1]",
    "formal_demand": r"(?<![a-z])(?:formal|demand|second|2nd|middle)(?![a-z])|正式|催告|催款|第[二2]|中间",
    "handover": r"(?<![a-z])(?:hand-?over|notice|last|third|3rd|legal)(?![a-z])|移交|最后|第[三3]|法务|律师",
}
_CHOSEN = {stage: lazily(words) for stage, words in _CHOICES.items()}


def stage_moved_to(text: str) -> str | None:
    """Give the stage that a text moves the letter to and asks nothing beside."""
    shown = simplified(text).strip()
    polite = _POLITE_QUESTION.match(shown)
    shown = polite["wish"] if polite else shown
    kind = _THAT_ONE.fullmatch(shown)
    if kind is not None:
        return next(name.removeprefix("zh_") for name, said in kind.groupdict().items() if said)
    stages = find("stages", shown)
    if len(stages) != 1 or _ASKS.search(shown):
        return None
    masked = shown[: stages[0].start] + "\x01" + shown[stages[0].end :]
    return stages[0].name if _STEPPED.match(masked) or _MADE.match(masked) else None


def is_firmer_or_softer(text: str) -> bool:
    """Say whether a text only wishes the letter firmer or softer, or a step up or down."""
    return _FIRMER_OR_SOFTER.fullmatch(simplified(text).strip()) is not None


def moves_the_letter(text: str, conversation: Conversation) -> bool:
    """Say whether a text wishes the letter just drafted at another stage, which changes no record."""
    last = conversation.last_call
    drafted = last is not None and last.name == "draft_reminder"
    return drafted and (is_firmer_or_softer(text) or stage_moved_to(text) is not None)


def letter_chosen(text: str) -> str | None:
    """Give the one of the three letters offered that a short answer names, by its words or its place."""
    shown = simplified(text).strip()
    named = [stage for stage, words in _CHOSEN.items() if words.search(shown)]
    return named[0] if len(named) == 1 and len(shown) <= _LONGEST_CHOICE else None
