"""What a message says to the assistant itself: to leave its rules, to be another, or who its asker is.

None of it asks for anything or changes what anybody may see, so it is left out and the rest is read as usual.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from bot.language.words import simplified
from bot.planners.offline.question.quoted import QUOTED
from prompts.lexicon import lexicon

_HIDDEN = "\ue000"
_SENTENCE = re.compile(r"(?<=[?\uff1f;\uff1b。!\uff01\n])\s*|(?<=\.)\s+|(?<=\w )(?:###+|---+|===+)\s*")
_CLAUSE = re.compile(
    r"(?<=[,\uff0c:\uff1a])\s*|\s(?=[–—-]\s)|\s(?=(?:and|then|but|so)\s)|(?<=[,\uff0c])(?=然后|再|并)"
)
_REQUEST = re.compile(
    r"^\W*(?:(?:please|then|now|just|and|but|so|also|next|first|after that)\W+)*(?:show|list|give|tell"
    r"|draft|check|calculate"
    r"|work out|look|find|report|compare|explain|what|how|who|when|which|where|why|is|are|does|do|did|can"
    r"|could|may|should"
    r"|will|would|has|have (?:we|they|any)|whose|any)\b(?!['’]t)"
)
_AROUND = " ,\uff0c;\uff1b:\uff1a。-–—"
_JOINED = re.compile(
    r"^(?:(?:and|then|now|but|so|also)\b|另外|然后|再|顺便|接着|现在)[ ,\uff0c]*", re.IGNORECASE
)
_WANTS = re.compile(
    r"\b(?:show|tell|list|give|print|report|draft|check|what|how|which|who|when|is|are|does)\b"
)
_DATA = re.compile(r"```.{0,4000}?```|\{[^{}]{0,2000}(?:\{[^{}]{0,2000}\}[^{}]{0,2000})*\}", re.DOTALL)
_QUOTED = re.compile("_{4,}")
_NOTE = re.compile(
    r"[【\[(\uff08<\u300a\u300c{]{1,3}[^【\[(\uff08{】\])\uff09}\n]{2,300}[】\])\uff09>\u300b\u300d}]{1,3}"
)
"""A note in brackets, of which nothing is asked where it speaks to the assistant."""

_WAVED_OFF = re.compile(
    r"别管|别理|甭理|甭管|不用管|不用理|不要管|ignore|never mind|disregard|pay no attention"
)
_TABLE = re.compile(r"(?:^[ \t]*\|.*\|[ \t]*$\n?){2,}", re.MULTILINE)
_KEYED = re.compile(r"[\"'“”]?\w+[\"'“”]?\s*[:=\uff1a]")
_TAG = re.compile(
    r"</?(?:system|assistant|user|tool|function|developer|instructions?)[a-z_ -]{0,20}>", re.IGNORECASE
)


def without_data(text: str, names: Sequence[tuple[int, int]] = ()) -> str:
    """Give a message without tags, code fences, tables and objects; one of nothing else stays.

    A tag that is part of a customer's name, whose places `names` are, is none: "R&D <Systems>".
    """
    left = _TAG.sub(lambda tag: tag.group() if _is_of_a_name(tag, names) else " ", text)
    left = _DATA.sub(lambda match: " " if _KEYED.search(match.group()) else match.group(), left)
    left = _TABLE.sub(" ", left).strip()
    return left if any(letter.isalnum() for letter in left) else text


def _is_of_a_name(tag: re.Match[str], names: Iterable[tuple[int, int]]) -> bool:
    """Say whether a name reaches into what looks like a tag from outside it."""
    begins, ends = tag.span()
    return any(start < begins < end or start < ends < end for start, end in names)


def without_what_is_said_to_it(text: str, names: Sequence[tuple[int, int]]) -> str | None:
    """Give what a message asks beside what it says to the assistant; None where there is nothing else.

    `names` are the places of customers' names, which are never taken for words of an instruction.
    """
    shown, taken, begun = _hidden(text, names), list[tuple[int, int]](), 0
    for end in _ends_of_pieces(shown):
        said = _span(shown[begun:end])
        if said:
            taken.append((begun + said[0], begun + said[1]))
        begun = end
    if not taken:
        return text
    starts, ends = [0, *(end for _, end in taken)], [*(start for start, _ in taken), len(text)]
    left = "".join(text[start:end] for start, end in zip(starts, ends, strict=True)).strip(_AROUND)
    if any(letter.isalnum() for letter in left):
        return _JOINED.sub("", left)
    return text if _only_labelled(shown) else None


def _hidden(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Fold a text and hide names and what is quoted, each place keeping its number."""
    shown = QUOTED.sub(lambda match: "_" * len(match.group()), text)
    for start, end in names:
        shown = shown[:start] + _HIDDEN * (end - start) + shown[end:]
    return simplified(shown)


def _ends(cut: re.Pattern[str], text: str) -> list[int]:
    return [*(match.end() for match in cut.finditer(text) if match.end()), len(text)]


def _ends_of_pieces(shown: str) -> list[int]:
    """Give where sentences end, and notes in brackets; a note is one piece, however many sentences it has."""
    notes = [match.span() for match in _NOTE.finditer(shown) if _is_to_it(match.group())]
    ends = (end for end in _ends(_SENTENCE, shown) if not any(start < end < last for start, last in notes))
    edges = (place for note in notes for place in note if place)
    return sorted({*ends, *edges})


def _is_to_it(note: str) -> bool:
    """Say whether a note in brackets pretends to be the system's, or speaks to the assistant of itself."""
    inside = note[1:-1]
    return bool(_label().match(inside)) or any(
        _is_addressed(inside[start:end]) for start, end in pairwise((0, *_ends(_CLAUSE, inside)))
    )


def _span(sentence: str) -> tuple[int, int] | None:
    """Give from where to where a sentence speaks to the assistant; it may go on with a request of its own."""
    if _label().match(sentence) and not (_HIDDEN in sentence and _wants(sentence)):
        return 0, len(sentence)
    if (
        _QUOTED.search(sentence)
        and _WAVED_OFF.search(sentence)
        and not (_HIDDEN in sentence or _wants(sentence))
    ):
        return 0, len(sentence)
    begun, first, addressed = 0, -1, False
    for end in _ends(_CLAUSE, sentence):
        clause = sentence[begun:end]
        said = _is_addressed(clause)
        if said or _tells_who(clause):
            first, addressed = begun if first < 0 else first, addressed or said
        elif _requests(clause) or _HIDDEN in clause or not addressed:
            if addressed:
                return first, begun
            first = -1
        begun = end
    return (first, len(sentence)) if addressed else None


def _wants(sentence: str) -> bool:
    """Say whether anything in a sentence asks, however it begins."""
    return bool(_WANTS.search(sentence)) or _requests(sentence)


def _requests(clause: str) -> bool:
    return bool(_REQUEST.search(clause) or _list("asking").search(clause))


def _is_addressed(clause: str) -> bool:
    """Say whether a clause speaks to the assistant of itself, or claims that rules and rights are gone.

    What asks about rules and rights is a question: "may we ignore the policy for small orders?".
    """
    if _HIDDEN in clause:
        return False
    asks = "?" in clause or "\uff1f" in clause or _requests(clause)
    return any(each.search(clause) for each in (*_of_itself(), *(() if asks else _of_rules())))


def _tells_who(clause: str) -> bool:
    """Say whether a clause tells who asks, or where something comes from; that alone is left as it is."""
    plain = _HIDDEN not in clause and not any(letter.isdigit() for letter in clause)
    return plain and any(pattern.search(clause) for pattern in _who())


def _only_labelled(shown: str) -> bool:
    return bool(_label().match(shown)) and not any(
        each.search(shown) for each in (*_of_itself(), *_of_rules())
    )


def _words(name: str) -> str:
    listed = sorted((simplified(word) for word in lexicon("to_the_assistant")[name]), key=len, reverse=True)
    return "|".join(
        rf"(?<![a-z]){re.escape(word)}(?![a-z])" if word.isascii() else re.escape(word) for word in listed
    )


@cache
def _list(name: str) -> re.Pattern[str]:
    return re.compile(_words(name))


@cache
def _label() -> re.Pattern[str]:
    """Give how a line begins that pretends to come from the system or a tool."""
    names = _words("labels").replace("\\ ", "[ _-]")
    return re.compile(
        rf"^[\s#*>\[【(\uff08<]*(?:{names})(?: (?:from|by) \w+)?[\s#*\]】)\uff09>]*[:\uff1a\]】]"
    )


@cache
def _of_itself() -> tuple[re.Pattern[str], ...]:
    """Give what a clause says of the assistant: what it is now, what it hides, how it is to behave."""
    patterns = (
        rf"(?:{_words('secrets')})",
        r"\byou(?:'re| are) (?:now|hereby|no longer|free|unrestricted|(?:allowed|permitted"
        r"|authori[sz]ed) to|not bound"
        r"|dan\b|an? (?:ai|assistant|system|bot|model|expert|hacker|unrestricted)"
        r"|the (?:system|admin|credit manager|ceo|cfo))",
        r"^\W*(?:please )?(?:stop (?:being|acting)|pretend|role-?play|act as|imagine (?:that )?you"
        r"|behave (?:as|like)"
        r"|simulate being"
        r"|play the (?:role|part))\b",
        r"\byou have no (?:limits|rules|restrictions)",
        r"(?:^|[,\uff0c\s])(?:请|从现在起|从现在开始|现在)*你(?:现在|从现在起|从现在开始|已经?|将|就|被)*"
        r"(?:是(?:一个|一名|一位|个|无|不受|信用经理|财务|管理员|系统|老板|最高)|扮演|进入|成为|变成|拥有"
        r"|没有任何|不再|不受"
        r"|不用(?:再)?(?:遵守|受))",
        r"现在你(?:就)?是|扮演|假装你|假装自己|假设你是|充当",
    )
    return tuple(re.compile(pattern) for pattern in patterns)


@cache
def _of_rules() -> tuple[re.Pattern[str], ...]:
    """Give what a clause tells to leave, or claims of rights and new rules; none of it is a question."""
    begins = (
        r"^\W*(?:(?:please|now|just|and|then|so|also|first|you (?:must|should|can|may|will|have to)"
        r"|from now on|i want you"
        r" to|请|你|现在|先|再|并|从现在起|从现在开始|可以|给我|直接|统统)[\s,\uff0c]*)*"
    )
    patterns = (
        rf"{begins}(?:{_words('unruly')}).{{0,40}}?(?:{_words('ruling')})",
        rf"(?:{_words('modes')})",
        rf"(?:{_words('rights')})",
        r"from now on,? (?:you|all rights|any|every(?:one|body)?|all limits)\b",
        r"没有(?:任何|一切)限制",
        rf"(?:logged|signed) in (?:again )?(?:as|with) .{{0,12}}?(?:{_words('offices')})",
        r"(?<!\w)my (?:role|rights|access|permissions?|account)\b.{0,24}?\b(?:raised|upgraded|elevated"
        r"|promoted|changed|switched|extended|set to)\b",
        r"\bi(?:'ve| have|'m| am) (?:just |now )?(?:been )?(?:promoted|upgraded|elevated) to .{0,16}?"
        rf"(?:{_words('offices')})",
        rf"以.{{0,6}}(?:{_words('offices')})的?(?:身份|账号|账户|权限|角色)"
        r"(?=.{0,3}(?:登|进|操作|访问|命令|要求|授权)|\W*$)",
        rf"(?:{_words('offices')})(?:账号|账户|身份)(?:登录|登陆|登入|进来)",
        rf"(?<![批信])(?:权限|角色|身份|级别|账号).{{0,6}}?(?:提升|升级|升|改|调整|变更|切换|开通)[为成到].{{0,4}}?"
        rf"(?:{_words('offices')})",
        r"我的?(?:权限|角色|账号).{0,6}?(?:提升|升级|开通|放开|解锁|恢复|调高)",
        r"(?:从|自)(?:现在|即日|今天)(?:起|开始)[,\uff0c]?(?:你|所有|任何|一切|权限)",
    )
    return tuple(re.compile(pattern) for pattern in patterns)


@cache
def _who() -> tuple[re.Pattern[str], ...]:
    """Give what tells who asks, or that something was handed on."""
    return (
        re.compile(
            rf"^\W*(?:i am|i'm|this is|as) (?:the |your |a |an |from )?.{{0,20}}?(?:{_words('offices')})"
        ),
        re.compile(rf"^\W*我(?:就)?是(?:你的?|你们)?.{{0,8}}?(?:{_words('offices')})"),
        re.compile(_words("pasted")),
    )
