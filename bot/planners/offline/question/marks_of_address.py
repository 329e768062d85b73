"""How words to an assistant sound: from whom they claim to be, what they say of it, of rules, of who asks."""

import re
from functools import cache

from bot.planners.offline.question.word_patterns import any_word
from knowledge.lazy_pattern import lazily


def _words(name: str) -> str:
    return any_word("to_the_assistant", name)


@cache
def any_of(name: str) -> re.Pattern[str]:
    """Give a list of what people say to an assistant, as one pattern."""
    return lazily(_words(name))


@cache
def label() -> re.Pattern[str]:
    """Give how a line begins that pretends to come from the system or a tool."""
    names = _words("labels").replace("\\ ", "[ _-]")
    return lazily(rf"^[\s#*>\[【(\uff08<]*(?:{names})(?: (?:from|by) \w+)?[\s#*\]】)\uff09>]*[:\uff1a\]】]")


@cache
def of_itself() -> tuple[re.Pattern[str], ...]:
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
    return tuple(lazily(pattern) for pattern in patterns)


@cache
def of_rules() -> tuple[re.Pattern[str], ...]:
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
    return tuple(lazily(pattern) for pattern in patterns)


@cache
def who() -> tuple[re.Pattern[str], ...]:
    """Give what tells who asks, or that something was handed on."""
    return (
        lazily(rf"^\W*(?:i am|i'm|this is|as) (?:the |your |a |an |from )?.{{0,20}}?(?:{_words('offices')})"),
        lazily(rf"^\W*我(?:就)?是(?:你的?|你们)?.{{0,8}}?(?:{_words('offices')})"),
        lazily(_words("pasted")),
    )
