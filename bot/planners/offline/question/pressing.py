"""Customers who press for goods, told before a question: 天天催, 微信上催我, "they keep chasing me"."""

import re

from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_THEY_PRESS = lazily(
    r"(?:来|电话|微信|短信|天天|一直|老是?|总|不停地?|反复|拼命|急着|连着?|又|还)(?:里|上|来|在"
    r"|了)*催(?![收款告讨缴账])"
    r"|(?:领导|老板|老大|老总|上[面头]|总部|客户|对方|人家|仓库|销售|业务员?|经理|司机|财务|总)(?:那边|那头"
    r"|们)?"
    r"(?:又|还|一直|正|也|都|在|急|着急)+催(?=[着得我呢啊,\uff0c。\uff01!]|$)"
    r"|催(?:我们?|咱们?|货|单子?|着要|得紧|得急|个不停|不停)|来闹|吵着要|缠着"
    r"|(?:来|打|发)(?:了|过|个)*(?:电话|微信|消息|短信|邮件)(?:来|过来)?说"
    r"|(?<![a-z])(?:chas(?:es?|ed|ing)|press(?:es|ed|ing)?|pester(?:s|ed|ing)?|nag(?:s|ged|ging)?"
    r"|hound(?:s|ed|ing)?|bugg(?:ed|ing)|call(?:s|ed|ing)?|r(?:a|i)ng|ringing)"
    r" (?:me|us|our|for (?:the|their|more|goods))(?![a-z])"
    r"|(?<![a-z])(?:boss|bosses|manager|management|director|cfo|ceo|customer|client|buyer|sales|warehouse"
    r"|driver|rep|he|she|they)"
    r" (?:is|are|keeps?|was|were|['’]s) (?:already |still |all )?(?:chasing|pressing|pushing|nagging"
    r"|pestering)(?! (?:for )?(?:payment|money|debts?))"
    r"(?![a-z])|(?<![a-z])(?:on my back|breathing down|(?:rang|phoned|called|wrote) (?:again|in))(?![a-z])",
    re.IGNORECASE,
)


def tells_of_pressing(text: str) -> bool:
    """Say whether a text tells that somebody presses for goods or an answer."""
    return _THEY_PRESS.search(simplified(text)) is not None
