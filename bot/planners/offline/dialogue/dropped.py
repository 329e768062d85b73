"""Whether a message only lets a question go: "never mind, found it", 算了，不用查了.

Each of its clauses drops it, says why, or says thanks; whatever asks for something else is no mere dropping.
"""

from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_LONGEST = 80
"""Characters of a message that only lets a question go."""

_THAT = r"(?:it|that|this|about (?:it|that|this)|all that|the (?:whole )?(?:question|thing))"
_LEAD = r"(?:(?:no|oh|ok|okay|well|ah|hm+|sorry|actually|please|then|just|yeah|you know what|and|but|so) )*"
_END = (
    r"(?: (?:thanks|thank you|then|please|for now|sorry|actually|now|again|mate|today|any ?more|anyway"
    r"|at all))*"
)
_DROPS = lazily(
    rf"{_LEAD}(?:never ?mind(?: {_THAT})?|(?:forget|drop|skip|scrap|cancel|leave|stop) {_THAT}(?: be| there"
    rf"| at that)?"
    r"|cancel|nvm|forget i asked|no longer needed|not needed|no need(?: to (?:look|check|search|bother))?"
    r"|(?:it|that)(?:['’]s| is) no longer needed|i (?:do ?n['’]?t|no longer) need (?:it|that|this)"
    r"|(?:do ?n['’]?t|please do not|do not) (?:bother|worry(?: about it)?|look(?: it up)?|check)"
    rf"|let['’]?s (?:leave|drop|skip|forget) {_THAT}){_END}"
    r"|(?:那|哦|好吧?|嗯|先|就|还是|这个|那个|哎|唉|行|你|你们|您)*"
    r"(?:算了(?:算了)*|算啦|作罢|取消吧?|当我没[问说]过?|(?:不用|不必|不需要|甭|别|不要|无需|用不着"
    r"|不)(?:再|麻烦您?你?|帮我|给我|去|你|您)*"
    r"(?:查|看|问|找|管|算|弄|麻烦|费心|了)(?:它|这个|那个|一下)?(?:了|啦|吧)*|不(?:用|需要|必)(?:了"
    r"|啦))(?:吧|了|啦|先|啊|哈|谢谢)*"
)
_WHY = lazily(
    rf"{_LEAD}(?:(?:i )?(?:just |already )?(?:found|got|have|see|saw|know|remember|figured) (?:it|that"
    rf"|out)?(?: (?:out|now|myself"
    r"|already|from|in|on|at|the|my|our|[a-z-]+))*"
    r"|(?:i|we)(?:['’]ll| will| can| am going to|['’]m going to) (?:(?:ask|call|ring|phone"
    r"|e-?mail)(?: [a-z'’-]+){0,4}"
    r"|(?:check|look|do|find|get|handle|sort|see)(?: (?:it|that|this|them|out|up|into it|myself|ourselves"
    r"|later|tomorrow|in the|on the"
    r"|from the|erp|system|sheet|file|list|books)){0,5})"
    r"|(?:it |that )?(?:does ?n['’]?t|does not) matter|(?:it|that)(?:['’]s| is) (?:fine|ok|okay|all right"
    r"|not important|not urgent|nothing)"
    r"|not important|all good|my (?:mistake|bad|fault)|wrong (?:question|window|chat)|too late|no hurry"
    r"|no worries)"
    rf"{_END}"
    r"|(?:我|我们|咱们?|回头|等下|一会儿?|明天|晚点|待会儿?|还是)*(?:自己|再|去|直接)+[^,，。?？]{0,2}(?:查"
    r"|看|问|找|算|来|处理|弄)[^,，。?？吗呢]{0,6}"
    r"|我(?:去|再|来)?问[^,，。?？吗呢]{1,6}|(?:明天|回头|下次|以后|改天|晚点)再(?:说|查|看|问)(?:吧|了)?"
    r"|(?:我)?(?:已经)?(?:找到|查到|知道|想起来|看到|弄清楚|搞清楚|有数)了|(?:也)?(?:没事|没关系|无所谓"
    r"|不重要|不急|不着急)(?:了|的|啦)?"
    r"|(?:就|先)*(?:这样|到这|到这儿|到这里)(?:吧|了)?|(?:行|好|好的|可以)(?:了|吧|啦)?"
)
_THANKS = lazily(
    rf"{_LEAD}(?:thanks?(?: you)?(?: (?:anyway|though|all the same|a lot))?|cheers|ta|sorry(?: about that)?"
    rf"|bye|ok|okay|mate)"
    r"|谢谢(?:你|您|啦|了)?|多谢|辛苦了?|打扰了|抱歉|不好意思|再见|拜拜"
)
_CLAUSE = lazily(r"[,.;:!\uff0c。\uff1b\uff1a\uff01~…]+|(?<=[a-z]) [–—-]+ ")


_ENOUGH = lazily(
    r"(?:行|好|好的|可以)(?:了|吧|啦)?|[^a-z]*(?:it|that)(?:['’]s| is) (?:fine|ok|okay"
    r"|all right)"
)
"""What alone may as well agree to something."""


def is_dropped(text: str, *, waits: bool = False) -> bool:
    """Say whether a message lets a question go, and says no more than why.

    Where one `waits` for a figure or a name, why is enough: 我自己去查吧, "found it, thanks".
    """
    said = simplified(text).strip()
    if len(said) > _LONGEST:
        return False
    clauses = [each.strip() for each in _CLAUSE.split(said) if any(map(str.isalnum, each))]
    drops = [each for each in clauses if _DROPS.fullmatch(each)]
    told = [each for each in clauses if each in drops or _WHY.fullmatch(each)]
    let_go = bool(drops) or (waits and not all(map(_ENOUGH.fullmatch, told)))
    return let_go and all(each in told or _THANKS.fullmatch(each) for each in clauses)
