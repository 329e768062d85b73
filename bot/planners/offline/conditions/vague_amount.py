"""An amount that is only called small or large: "who owes little?", 谁欠得不多, "minor overdue balances"."""

from bot.language.words import simplified
from knowledge.lazy_pattern import lazily

_SIZE = (
    r"(?:small|tiny|minor|modest|trifling|trivial|negligible|insignificant|big|large|huge|sizeable|sizable|serious"
    r"|substantial|considerable|significant|major|hefty|massive|high|low)"
)
_SOME = rf"(?:an? )?(?:very |really |rather |quite |pretty |fairly |relatively )*{_SIZE}"
_SUM = r"(?:amounts?|sums?|balances?|debts?|arrears|totals?|figures?|bills?)"
_SO = r"(?:very|too|so|that|not|quite|really|rather|only|just|but|us|pretty|a|still)"
_VERY = r"(?:very |only |just |rather |quite |really )*"
_OPEN = r"(?:overdue |open |unpaid |outstanding |past[- ]due |late )*"
_LITTLE = (
    r"(?:little|lots?|plenty|(?:next to|almost|close to) nothing|hardly (?:any(?:thing)?)|peanuts|a fortune"
    r"|pocket money|small change|a great deal|bit)"
)
_EN = lazily(
    rf"(?<![a-z])(?<!how much )(?:owe[sd]?|owing)(?: {_SO})* (?:{_LITTLE}|{_SOME} {_SUM}(?! than))(?![a-z])"
    r"|(?<![a-z])(?:owe[sd]?|owing)(?: us)? (?:(?:very|too|so|that|not|quite) )+much(?![a-z])"
    rf"|(?<![a-z]){_SOME} {_OPEN}{_SUM}(?: overdue)?(?![a-z])"
    rf"|(?<![a-z])overdue (?:{_SUM} )?(?:is|are|looks?) {_VERY}{_SIZE}(?![a-z])"
    rf"|(?<![a-z])overdue(?: but)?(?: only| just)? (?:by {_VERY}(?:little|{_SOME} {_SUM})|a (?:lot|little)"
    r"|trivially|marginally|slightly|massively|heavily)(?![a-z])"
    rf"|(?<![a-z]){_SIZE} (?:overdue|past[- ]due) {_SUM}(?![a-z])"
)
_HOW_ZH = (
    r"(?:不(?:太|算|怎么|是很|是太)?(?:多|少|大|小|高)"
    r"|(?:很|挺|比较|较|非常|特别|相当|太|好|老)(?:多|少|大|小|高)(?!久)"
    r"|(?:一大笔|大笔|一小笔|小笔|一点点?儿?|几个钱|没多少|没几个钱|小钱|巨款|零头|(?<!多)少"
    r"|多(?![少久长大于过]|的?[前最]))(?![于过]))"
)
_ZH = lazily(
    rf"(?:欠|逾期|拖欠)(?:我们|咱们|咱)?(?:的|得|款|钱|账|了|金额|款项|余额|数额|只|就|才|也|都|还)*{_HOW_ZH}"
    r"|(?:金额|数额|余额|欠款|逾期款?)(?:比较|较|很|不)?(?:小|大)的|上[十百千]*[万亿]的"
)
_EDGED = lazily(
    r"\d|最|(?<![a-z])(?:most|least|top|largest|biggest|than|how much)(?![a-z])|排|前[几一二三四五六七八九十]"
)
"""What gives an amount, or asks for an order."""


def vague_amount(text: str) -> str | None:
    """Give what a text says of how large a debt is without a figure, if it does."""
    shown = simplified(text)
    said = None if _EDGED.search(shown) else (_EN.search(shown) or _ZH.search(shown))
    return text[slice(*said.span())].strip() if said else None
