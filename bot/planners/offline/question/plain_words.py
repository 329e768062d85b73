"""A message in plainer words for the same: 仨月 is 三个月, 发封 is 发一封, numbered wishes stand apart.

Only what cannot be read otherwise is put in other words; whatever else is said stays as typed.
"""

import re

from knowledge.lazy_pattern import lazily
from knowledge.passages.tokens import has_han

_MONTHS = (
    (lazily(r"俩(?=个?(?:月|星期|礼拜|季))个?"), "两个"),
    (lazily(r"仨(?=个?(?:月|星期|礼拜|季))个?"), "三个"),
)
_A_LETTER = lazily(r"(?<=[发寄写拟出来])(?=[封份](?:催|提醒|函|信|通知))")
_HOW = lazily(r"啷个")
_ZERO_ZH = lazily(r"(?P<why>(?:为啥|为什么|怎么|咋|么)会?是)0(?![\d.%％万千百])")
_ZERO_EN = lazily(r"(?i)(?<=why is )(?P<what>[^?.!]{1,60}? )0(?=[ ?.!]*$)")
_FIRM_EN = r"(?:(?:our|the)(?: whole| entire)? company|us|the group|our books)"
_OVERDUE_ZH = r"(?:逾期|过期|超期|拖欠)(?:款|金额|额|的钱)?"
_OURS_ZH = lazily(
    r"(?:咱们?|我们|我司|咱?公司|全公司|整个公司)(?:公司)?(?:现在|目前|眼下|如今|到现在)?的?"
    rf"(?:总|一共|总共|合计|总的|总计)?的?{_OVERDUE_ZH}(?:现在|目前)?(?:一共|总共|合计|总计|加起来)?(?:有"
    rf"|是|了)?"
    r"(?:多少|几多)(?:钱|款)?(?:了|呢|啊)?[?\uff1f。]*"
)
_OURS_EN = lazily(
    r"(?i)(?:and |so )?(?:how much|what) (?:is|do we have)(?: currently)? (?:overdue|past due)(?: in total"
    rf"| in all| altogether| with {_FIRM_EN}| at {_FIRM_EN}| for {_FIRM_EN}| now| today| currently"
    r"| at the moment| right now)+[ ?.!]*"
)
_WHOLE_FIRM = lazily(
    r"^(?:咱们?|我们)?(?:全公司|整个公司|公司上下)(?:里面?|内|上下|现在|目前|都|有)*(?=谁|哪些|哪几|哪家)"
)
"""What narrows no list: everybody whom the asker may see is listed anyway."""

_WHOLE_FIRM_EN = lazily(
    r"(?i)(?<=[a-z]) (?:in|across|of|within|throughout) (?:the|our) (?:whole|entire) (?:company|firm|group)"
    r"(?=[ ?.!]*$)"
)
_NUMBER = lazily(
    r"(?:^|(?<=[\s,\uff0c:\uff1a;\uff1b、。?\uff1f]))(?P<n>[1-9])(?:[.、．)\uff09](?!\d)|(?= ?[^\W\d_]))\s?"
    r"(?!(?:[期天日个家月年周万千百亿元块号成倍折级批笔张季次]|(?:st|nd|rd|th|k|m|bn|days?|weeks?|months?"
    r"|years?|quarters?|instal\w*|customers?|percent|million|thousand|more|of|to|and|or)(?![a-z])))"
)
_OR_WORSE = lazily(
    r"(?i)(?<=days|eeks|nths)(?P<late> (?:late|overdue|past due|behind|in arrears))? (?P<joins>or|and) "
    r"(?:worse|beyond)(?![a-z])"
)
_WHO_EN = lazily(r"(?i)(?:who|which customers)(?![a-z])")
_FEWEST = 2
_AND_A_HALF = lazily(
    r"(?i)(?<![a-z])(?P<lead>(?:past|last|latest|previous) )(?P<unit>year|quarter|month) and a half(?![a-z])"
)
_HALVES = {"year": "18 months", "quarter": "135 days", "month": "45 days"}
"""Lengths told as one and a half: "over the past year and a half"."""

_ONCE_MORE = lazily(r"(?i)(?<![a-z])(?:once more|one more time|yet again|once again)(?![a-z])")
_KNOCK_UP = lazily(
    r"(?i)^(?P<lead>(?:(?:please|pls|can you|could you|would you|will you|and|so|ok|hey|hi|just|now"
    r"|quickly)[ ,]+)*)"
    r"(?!(?:write|put|throw|draw|type|cook) off)(?:knock|whip|rustle|cook|run|draw|write|cobble|bang|dash"
    r"|fire|type|throw|put|rattle|send)"
    r"(?: (?:me|us))? (?:up|out|off|together)(?: (?:me|us))? "
    r"(?P<what>(?:an?|the|another|some) (?:[a-z-]+ ){0,3}(?:letter|reminder|e-?mail|demand|chaser|note"
    r"|mail)(?![a-z]))"
)
"""Writing something in common speech: "knock up a dunning letter", whose first word is nobody's name."""
_SHOULD_THEY = lazily(
    r"(?i)^(?P<lead>(?:(?:and|so|but|hi|hello|ok(?:ay)?)[ ,]+)*)should (?P<case>(?!i |we |you )[^,?]{2,50}?"
    r" (?:go|fail|default|collapse|fold|stop|not|be|become|die|run|pay|miss|slip|drop|fall|get|lose|end up)"
    r"(?![a-z])[^,?]{0,50},)"
)
"""A case told by its verb in front: "should Midland go under, what …?"."""

_SPELT_ZH = lazily(
    r"(?P<cut>[,\uff0c、])(?:是"
    r"|就是)?[\u4e00-\u9fff]{0,2}(?P<sign>[\u4e00-\u9fff])[\u4e00-\u9fff]{0,2}的(?P=sign)字?"
    r"(?=[,\uff0c、。])(?=.{1,4}(?P=sign)|.{0,2}(?P=sign))"
)
"""Which sign is meant, before the name that has it: 山峰的峰，瑞峰."""

_BEYOND_ZH = lazily(
    r"(?P<part>[\u4e00-\u9fff]{2,8}?)(?<![天日月年万元块周期])(?:以外|之外)的?(?:客户|公司)?(?:都|全|先|也"
    r"|给我)*"
    r"(?:去掉|不要|不看|别看|排除|剔除|删掉?|拿掉|不算|剔掉|撇开|放一边)了?(?:吧)?"
)
_BEYOND_EN = lazily(
    r"(?i)(?:drop|remove|leave out|exclude|skip|forget|take out|throw out|lose) (?:everyone|everybody|anyone"
    r"|anybody|all|everything|whoever|those|customers)(?: (?:that|who|which)(?:['’]s| is| are))?"
    r" (?:outside(?: of)?|not in|beyond) (?P<part>(?!\d|the last|over|more)[^,.?!]{2,30})"
)
"""What is left where all others go: "drop everyone outside Germany" keeps Germany."""

_AS_IT_WAS_ZH = lazily(
    r"(?:^|[,\uff0c;\uff1b。]) ?(?:天数|金额|其他|其它|别的|其余|账龄|条件|范围|期限|人|业务员|行业|国家|阶段"
    r"|数量?|家数)(?:的)?"
    r"(?:条件|要求|都|也|还是|就)*(?:照旧|不变|不动|照样|保持不变|保留|留着|还是那样|别动|跟刚才一样"
    r"|和刚才一样)(?:的|吧)?"
    r"(?=[,\uff0c;\uff1b。!\uff01 ]|$)"
)
_AS_IT_WAS_EN = lazily(
    r"(?i)[,;–—-]+ ?(?:and |but )?(?:keep(?:ing)? (?:the )?(?:days|rest|others?|amount|range|dates?|industry"
    r"|country|stage)(?: (?:as (?:it |they )?(?:is|are|was|were)|the same|unchanged))?"
    r"|(?:the )?(?:days|rest|range|everything else|all else|amount|stage) (?:stays?|remains?|unchanged"
    r"|as (?:is|before))(?: (?:as (?:is|before|it was|they were)|the same|unchanged|put))?)(?=[ .!?]*$)"
)
"""What of the last question is not touched, which goes without saying."""


def in_plain_words(text: str) -> str:
    """Give a message with what has but one meaning put in words that are read."""
    if has_han(text):
        for pattern, plain in _MONTHS:
            text = pattern.sub(plain, text)
        text = _HOW.sub("怎么", _A_LETTER.sub("一", text))
        text = _WHOLE_FIRM.sub("", text)
        text = _BEYOND_ZH.sub(r"只看\g<part>的", _SPELT_ZH.sub("", text))
        text = _alone(text, _AS_IT_WAS_ZH)
        text = _ZERO_ZH.sub(lambda said: f"{said['why']}零", text)
    else:
        text = _AND_A_HALF.sub(lambda said: f"{said['lead']}{_HALVES[said['unit'].casefold()]}", text)
        text = _ONCE_MORE.sub("again", text)
        text = _KNOCK_UP.sub(r"\g<lead>draft \g<what>", text)
        text = _SHOULD_THEY.sub(r"\g<lead>if \g<case>", text)
        text = _BEYOND_EN.sub(r"only those in \g<part>", text)
        kept = _alone(text, _AS_IT_WAS_EN)
        text = _ANYONE_EN.sub("only those ", kept) if kept != text else text
        text = _NO_RHYTHM.sub("", text) if _RHYTHM.search(_NO_RHYTHM.sub("", text)) else text
        text = _ZERO_EN.sub(lambda said: f"{said['what']}zero", text)
        text = _OR_WORSE.sub(lambda said: f"{said['late'] or ''} or more", text)
        text = _WHOLE_FIRM_EN.sub("", text) if _WHO_EN.match(text) else text
    if _OURS_ZH.fullmatch("".join(text.split())):
        return "总逾期多少"
    return "our total overdue" if _OURS_EN.fullmatch(text.strip()) else _set_apart(text)


_ANYONE_EN = lazily(
    r"(?i)^(?:(?:and|so|now|ok)[ ,]+)*(?:show (?:me )?|list )?(?:anyone|anybody|everyone|everybody|those"
    r"|all|who(?:['’]s| is)?"
    r"|customers)(?: (?:that|who)(?:['’]s| is| are)?)? "
)
_RHYTHM = lazily(r"(?i)(?<![a-z])(?:weekly|monthly|every (?:week|month))(?![a-z])|每一?个?[月周]|按[月周]")
_NO_RHYTHM = lazily(
    r"(?i)^(?:(?:no|ok|and|actually)[ ,]+)*(?:scratch|scrap|forget|drop|not|never mind|skip)(?: the)?"
    r" (?:weekly|monthly|every (?:week|month)) ?[:,;–—-]+ *(?:make it )?"
    r"|^(?:不要|别|不用|算了)(?:每一?个?[月周]|按[月周])(?:还|付)?的?了?[,，；：:]"
)
"""A rhythm that is given up for the one behind it: "scratch weekly: monthly"."""


def _alone(text: str, needless: re.Pattern[str]) -> str:
    """Give a text without what is needless beside another thing; whole where nothing else is said."""
    left = needless.sub("", text)
    return left if any(map(str.isalnum, left)) else text


def _set_apart(text: str) -> str:
    """Put a stop in the place of each number of wishes numbered 1, 2, 3: "C001: 1 limit 2 overdue"."""
    found = list(_NUMBER.finditer(text))
    if len(found) < _FEWEST or [int(each["n"]) for each in found] != list(range(1, len(found) + 1)):
        return text
    before = text[: found[0].start()].rstrip()
    if before and before[-1].isalnum():
        return text  # 1 lorry and 2 pallets are counted
    stop = "\uff1b" if has_han(text) else "; "
    parts = _between(text, found)
    return parts[0] + stop.join(part for part in parts[1:] if part)


def _between(text: str, found: list[re.Match[str]]) -> list[str]:
    starts = [0, *(each.end() for each in found)]
    ends = [*(each.start() for each in found), len(text)]
    return [
        text[start:end].strip(" ,;\uff0c\uff1b、") if number else text[start:end]
        for number, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]
