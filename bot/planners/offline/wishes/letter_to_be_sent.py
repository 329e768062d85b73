"""A letter that is to be sent: "send that reminder", 把催款函发给他们; we draft, and a person sends."""

from bot.conversation import Conversation
from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_LETTER = r"(?:(?:\w+ )?(?:reminder|letter|draft|demand|notice|e-?mail|mail|chaser)s?)"
_SEND = r"(?:send|e-?mail|mail|post|dispatch|forward|fire)"
_ASKED = (
    r"(?:(?:ok(?:ay)?|good|great|fine|perfect|now|then|so|and|please|pls|just|yes|go ahead(?: and)?"
    r"|(?:can|could|would|will) you(?: please)?|you (?:can|may)|i(?:['’]d| would) like you to"
    r"|let['’]?s)[ ,.!]*)*"
)
_THAT_LETTER_EN = lazily(
    rf"\W*{_ASKED}{_SEND}(?: off| out)? (?:that|this|these|those|both|(?P<open>the))"
    rf" (?:same )?{_LETTER}(?![a-z])"
)
_IT_EN = lazily(
    rf"\W*{_ASKED}{_SEND}(?:(?: off| out)? (?:it|that|this|them|these|both|one)(?![a-z])(?: off| out)?"
    r"|(?: off| out)?)(?: (?:to|by|via|from|for|off|out|today|now|right|tomorrow|please|as|straight|over|on"
    r"|with)(?![a-z])[^?.!]{0,40})?[ ?.!]*"
)
_THAT_LETTER_ZH = lazily(
    r"(?:把|将)?(?:刚才|刚刚|上面|这|那|该|前面)(?:的|那|这|一|写的)*[封份篇]?的?"
    r"(?:草稿|催款?函|催收[函信]|提醒[函信]?|信|函|邮件)[^,\uff0c。?\uff1f]{0,6}?(?:发|寄)(?!我|给我|票)"
    r"|(?:把|将)[^,\uff0c。?\uff1f]{0,8}(?:草稿|催款?[函信]|催收[函信]|提醒[函信]?|邮件|信函?)[^,\uff0c。?\uff1f]{0,6}?"
    r"(?:发|寄)(?:给|出|到|了|掉|送)(?!我)"
)
_IT_ZH = lazily(
    r"(?:那|就|好的?|行|可以|请|麻烦|直接|现在|马上|帮我|替我|你|把它|把这|将它|用我的?邮箱|今天|[,\uff0c ])*"
    r"(?:发|寄|邮|群发|发送|转发)(?:出去?|了|掉|走|送|邮件)?"
    r"(?:给|到)?(?:他们?|她|它|对方|客户|人家|那边|过去|⟨?_+⟩?)*(?:的?邮箱)?(?:吧|了|啊|呗|一下"
    r"|出去)*[ 。!?\uff1f！]*"
)


def sends_a_letter(sentence: str, conversation: Conversation) -> bool:
    """Say whether a sentence tells to send a letter: one it points at, or the one just drafted."""
    shown = simplified(sentence).strip()
    last, said = conversation.last_call, _THAT_LETTER_EN.match(shown)
    drafted = last is not None and last.name == "draft_reminder" and last in conversation.last_calls
    if (said and (drafted or said["open"] is None)) or _THAT_LETTER_ZH.search(shown):
        return True
    return drafted and bool(_IT_EN.fullmatch(shown) or _IT_ZH.fullmatch(shown))
