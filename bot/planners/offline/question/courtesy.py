"""Apologies that open a message and thanks that end it, which change nothing: "many thanks in advance"."""

import re

from knowledge.lazy_pattern import lazily

_SORRY = lazily(
    r"^\W*(?:(?:hi|hello|hey|ok|oh)[ ,!]+)*(?:(?:so |very |really |terribly )*sorry|apologies|forgive me"
    r"|excuse me|i hate|i don['\u2019]?t mean|not wanting)"
    r" (?:to (?:be (?:a|such a) (?:pain|pest|nuisance|bother)"
    r"|bother|trouble|disturb|pester|bug|nag|interrupt|ask)(?: (?:you|u|everyone))?"
    r"|for (?:the (?:trouble|bother|late message|short notice)|bothering(?: you)?|asking|pestering you))"
    r"(?: (?:again|(?:so |this )?late(?: in the day)?|this early|on a \w+day"
    r"|at this hour|with this|once more|but))*[ ]*(?:[,;:.!\u2013\u2014-]+|(?<= but) )[ ]*(?:but )?"
    r"|^\W*(?:真的?|实在|很)*(?:不好意思|抱歉|对不起|对不住)[啊呀哈]*[,\uff0c]?(?:又|这么晚|总|老)*(?:来|得)?"
    r"(?:打扰|麻烦|打搅|叨扰)(?:您|你|各位|大家)?(?:了|啦|一下|下)*[,\uff0c。!\uff01 ]+",
    re.IGNORECASE,
)
_THANKS = lazily(
    r"(?:(?<=[,;.?!\u2013\u2014)-])|(?<=[,;.?!\u2013\u2014)-] )|(?<=\w )(?!thank you|ta|appr|you))"
    r"(?:(?:many|a million|ever so many|heaps of|loads of|a thousand) thanks"
    r"|thanks|thank you|thx|ta|cheers|much appreciated|appreciate it"
    r"|you['\u2019]?re an? (?:star|legend|angel|lifesaver))"
    r"(?: (?:ever so|so|very|a lot|a million|a bunch|heaps|loads|much|in advance|for (?:the|your) \w+"
    r"|mate|love|team|buddy|guys|all|again|you))*[ .!\U0001f600-\U0001f64f:)]*$"
    r"|(?<=[,\uff0c。?\uff1f!\uff01吗呢 ])(?:先|十分|非常|万分|太)*(?:谢谢|多谢|感谢|辛苦|有劳|麻烦)"
    r"(?:您|你|各位|大家|先)*(?:了|啦|啊|哈|咯)*[ 。!\uff01~\uff5e]*$",
    re.IGNORECASE,
)
_FEWEST = 4
"""Letters that something asked has at least."""


def without_courtesy(text: str) -> str:
    """Give a message without an apology in front and thanks behind, where something is left to be read."""
    left = _THANKS.sub("", _SORRY.sub("", text, count=1), count=1).strip(" ,\uff0c")
    return left if sum(map(str.isalnum, left)) >= _FEWEST else text
