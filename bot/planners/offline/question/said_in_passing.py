"""What a message says in passing of a call or a paper: "before I phone Ipanema: …", "… for my slide".

Whom somebody is about to ring is whom the question is about; what its answer is needed for changes nothing.
"""

import re
from collections.abc import Iterable

from knowledge.lazy_pattern import lazily

_BEFORE = lazily(
    r"\W*(?:(?:ok|so|hi|hello|and|quick(?:ly| one)?|just)[ ,]+)*(?:before|when|while|after|since|as)"
    r" (?:i|we|you) (?:(?:will|can|have to|go and|go to) )?(?:phone|call|ring|e-?mail|mail|write to|meet|see"
    r"|visit|talk to|talk with|speak to|speak with|drive to|go to|reply to|answer)(?: up)?(?: the)? $"
    r"|\W*(?:我们?|咱们?|老板|业务员?)?(?:马上|待会儿?|一会儿?|等下|现在|今天|正)?(?:要|想|准备|打算)?"
    r"(?:去)?(?:给|跟|和|向|去|见|拜访|联系|回复|打电话给|致电) ?$",
    re.IGNORECASE,
)
_BEHIND = lazily(
    r"(?: (?:back|up|today|again|later|now|there))*\s*[:,;\uff0c–—]\s*(?=\S)"
    r"|(?:那边)?(?:打个?电话|通电话|回电话?|发邮件|写邮件|回邮件|写信|回信|见面|谈|聊)?(?:之?前|的时候|时"
    r"|之?后)"
    r"\s*[:,;\uff0c\uff1a\uff1b]\s*(?=\S)",
    re.IGNORECASE,
)
_FOR = lazily(
    r",? (?:for|in|on) (?:my|our|the|this|a) (?:\w+ )?(?:slides?|slide deck|deck|presentation|powerpoint|ppt"
    r"|spreadsheet|excel(?: sheet| file)?|memo|notes|dashboard)(?![a-z])"
    r"|(?:做|写)?(?:PPT|幻灯片|汇报材料|演示稿|表格)(?:里|上|中)?(?:要|得)?用(?:的|一下|到)?[,\uff0c]?",
    re.IGNORECASE,
)
_MAKES = lazily(
    r"(?<![a-z])(?:make|makes|write|create|build|translate|design|format|formula|macro|fix|code|prepare|add"
    r"|insert|paste|put|summari[sz]e|rewrite|colou?r|layout|template)(?![a-z])"
    r"|做[个一份]|[制编]作|写[个一]|翻译|排版|公式|模板|美化",
    re.IGNORECASE,
)
_ITS_NAME = r"(?:the|its|their|his|whose) (?:exact )?name"
_NAME_FORGOTTEN = lazily(
    rf"[ ,;\uff0c–—-]*(?:{_ITS_NAME} (?:escapes me|(?:slips|slipped|has slipped) my mind"
    r"|i (?:forgot|forget|(?:can['’]?t|cannot|don['’]?t) (?:remember|recall)))"
    rf"|(?:i )?(?:can['’]?t|cannot|don['’]?t|do not) (?:recall|remember|think of|know) {_ITS_NAME}"
    rf"|(?:i )?(?:forgot|forget|have forgotten) {_ITS_NAME}"
    r"|what(?:['’]s| is) (?:its|their) name again)(?: right now| just now| now| at the moment)?"
    r"(?=[ ,.;:?!–—-]|$)"
    r"|[,\uff0c ]*(?:具体)?(?:名字|名称|叫(?:什么|啥))"
    r"(?:来着|(?:我|一时|一下子|突然)*(?:想不起来?|忘记?|记不得|不记得|记不清)了?)",
    re.IGNORECASE,
)
_WANTED = r"(?:meant|mean|wanted|want|need|was after|was asking|asked)"
_NOT_THOSE = lazily(
    r"^\W*(?:(?:no|nope|nah|wait|sorry)[ ,.;!–—-]+)*"
    r"(?:not (?:those|these|that|this|them|it)|that['’]s not (?:it|what i (?:meant|asked(?: for)?|wanted|want"
    rf"|need)))[ ,.;!–—-]+(?=i {_WANTED})"
    r"|^(?:不对|不|错了)?[,\uff0c ]*(?:不是(?:要)?[这那][些个份]|我?[要问说]的?不是[这那][些个份])"
    r"(?:名单|清单)?[,\uff0c。 ]+(?=我是?(?:要|说|指|问|想))",
    re.IGNORECASE,
)
"""What was shown before is not what was meant, which is then told."""

_NO_ACCESS = lazily(
    r"^\W*(?:(?:oh|ok(?:ay)?|ah|right|fine|alright|all right|i see)[ ,.!]+)*"
    r"(?:(?:no|not|without) (?:access|allowed|permission|authori[sz]ed|rights|my (?:customer|account))"
    r"|(?:i['\u2019]?m )?not allowed(?: to see (?:it|that|them|him|those))?|i (?:can['\u2019]?t|may not) see"
    r" (?:it|that|them|those|that one))(?: (?:then|apparently|it seems|fair enough|no problem))*"
    r"\s*[.,;!–—-]+\s*(?=\w)"
    r"|^\W*(?:哦|噢|喔|好吧|行吧|行|好|额|呃|啊|嗯|[,\uff0c 、])*"
    r"(?:我?(?:没有?|无)(?:看的|查看)?权限|不归我管|我?看不了|不让看)(?:的|啊|呀|了|嘛)*"
    r"(?:[,\uff0c ]*(?:那|就|我|也)*(?:不看|算)了?吧?)?[。\uff0c,;\uff1b!\uff01 ]+(?=\S)",
    re.IGNORECASE,
)
"""That somebody may not see what was asked for before, which they take as it is."""

_WHOSE = lazily(
    r"^\W*(?:(?:and|so|ok(?:ay)?|wait|hm+)[ ,]+)*whose (?:order|invoice|bill|one) (?:is|was) (?:that|this|it)"
    r"(?: again)?\s*\?\s*(?=\w)"
    r"|^(?:那|等等|[,\uff0c ])*[这那](?:单|一?张(?:票|发票)|笔|个订单)是?(?:谁家?|哪家)的?[?\uff1f]\s*(?=\w)",
    re.IGNORECASE,
)
"""Whose a record is, which what is asked next of its customer tells: "whose order is that? their limit?"."""


_TO_BILL = lazily(
    r"(?<=[?.!,;\uff1f。\uff01\uff0c\uff1b]) *(?:"
    r"(?:我们?|咱们?|这个?月底?|月底|下个?月|下周|这周|本周|本月|明天|后天|今天|过两天|接下来|还|也|又|再"
    r"|就|正)*"
    r"(?:想|要|打算|准备|计划|得)(?:再|给他们?|还|多)*开[一二两三四五六七八九十几\d]{1,3}张(?:发?票"
    r"|单子?)(?:了|呢|出去|给他们?)*"
    r"|(?:(?:and|so|because|as) )*(?:i|we)(?:['\u2019]d| would)? (?:want|like|plan|need|have|hope|intend) to"
    r" (?:raise|issue|send|write)(?: them| out)? (?:\w+ ){0,2}(?:more )?(?:invoices?"
    r"|bills?)(?: [a-z ]{2,24})?"
    r")[ .。!\uff01]*$",
    re.IGNORECASE,
)
"""That somebody is about to bill, told behind the question: 这个月底想再开两张票."""


def without_what_is_said_in_passing(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Give a message without a call that is but told in front, the name kept, and without what it is for.

    That somebody forgot a name, or that what was shown is not what was meant, changes nothing either.
    """
    for needless in (_NAME_FORGOTTEN, _NOT_THOSE, _NO_ACCESS, _WHOSE, _TO_BILL):
        text = _told(text, needless)
    for start, end in names:
        behind = _BEHIND.match(text, end)
        if behind and _BEFORE.fullmatch(text[:start]) and any(map(str.isalnum, text[behind.end() :])):
            return f"{text[start:end]}: {text[behind.end() :]}"
    if _MAKES.search(text):
        return text
    left = " ".join(_FOR.sub(" ", text).split()) if _FOR.search(text) else text
    return left if any(map(str.isalnum, left)) else text


def _told(text: str, needless: re.Pattern[str]) -> str:
    left = needless.sub("", text, count=1)
    return left if any(map(str.isalnum, left)) else text
