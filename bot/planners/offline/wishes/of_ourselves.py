"""Figures asked of the asker's own firm, which is no customer: "what is our own limit?", 我们公司的额度."""

from bot.language.words import simplified
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import Say
from knowledge.lazy_pattern import lazily

_FIRM = r"(?:company|firm|business|organi[sz]ation)"
_OWN = rf"(?:our own(?: {_FIRM}['’]?s?)?|our {_FIRM}['’]s|my own {_FIRM}['’]s|my {_FIRM}['’]s)"
_TOLD = (
    r"(?:credit )?(?:limits?|lines?|headroom|gradings?|grades?|ratings?|scores?|scorings?|creditworthiness"
    r"|payment (?:behaviou?r|habits)|credit (?:report|file|standing))"
)
_NO_RULE = r"(?! (?:process|polic|rule|procedure|approval|committee|for|to|on|with|against|system|manual))"
_EN = lazily(
    rf"(?<![a-z]){_OWN} (?:\w+ )?{_TOLD}(?![a-z]){_NO_RULE}"
    rf"|(?<![a-z]){_TOLD} (?:of|for|on) (?:ourselves|our own {_FIRM}|our {_FIRM}|us)(?=[ ?.!]*$)"
    r"|(?<![a-z])(?:what|which) (?:credit )?(?:grade|rating|limit|score) (?:are|do|have) we(?: have)?"
    r"(?: ourselves)?(?=[ ?.!]*$)"
    rf"|(?<![a-z])(?:are|is) (?:we|our {_FIRM}) (?:ourselves )?(?:in arrears|late) (?:on|with) our(?![a-z])"
    rf"|(?<![a-z])(?:what|how much) (?:do|does) (?:we|our {_FIRM}) owe(?: ourselves| ourself)?(?=[ ?.!]*$)"
)
_US_ZH = r"(?:我们公司|咱们公司|我们厂|我们|咱们|我司|本公司|敝司|本司|我公司)"
_ASKED_ZH = (
    r"(?:是|有|怎么样|如何|多少|几|还剩|情况|记录|报告|款|金额|高|低|够|吗|呢|的|了|什么|级|好不好|用)*"
    r"[?\uff1f。]*$"
)
_ZH = lazily(
    rf"{_US_ZH}自己的?(?:信用)?(?:额度|授信|评级|等级|评分|信用|敞口|欠款|逾期|付款|负债|账期){_ASKED_ZH}"
    rf"|(?:我们公司|咱们公司|我司|本公司|我公司)的?(?:信用)?(?:额度|授信|评级|等级|评分|信用){_ASKED_ZH}"
    rf"|{_US_ZH}(?:自己)?(?:一共|总共|现在|目前)?欠(?:了)?(?:别人|人家|供应商|银行|外面)?(?:多少|几)(?:钱|款)?[?\uff1f。]*$"
)
_WE_OWE = lazily(
    rf"(?<![a-z])(?:do|did|does) (?:we|our {_FIRM}) (?:still |also |even )?owe (?:to )?$"
    rf"|{_US_ZH}(?:还|一共|总共|现在|目前|到底)*(?:欠|拖欠)(?:了|着)?$"
)
"""Before somebody's name: what we owe is in no ledger of ours."""

_ALONE = lazily(
    rf"(?:(?:and|so|ok|what about|how about|then)[ ,]+)*(?:ourselves|our own (?:{_FIRM}|one)|our {_FIRM}"
    r"|us(?: ourselves)?)[ ?.!]*"
    rf"|(?:那么?|还有|再看看?)*{_US_ZH}(?:公司)?自己的?(?:呢|怎么样)?[?\uff1f。]*"
)


def of_ourselves(reading: Reading) -> Say | None:
    """Say that the asker's own firm is no customer, where its own figures are asked for; else None."""
    shown = simplified(reading.text)
    named = [*(each.start for each in reading.mentions), *(each.start for each in reading.unknown)]
    if named and _WE_OWE.search(shown[: min(named)]):
        return Say(status="out_of_scope", text="out_of_scope")
    if named or reading.slots.found:
        return None
    said = _ALONE.fullmatch(shown.strip()) or _EN.search(shown) or _ZH.search(shown.strip())
    return Say(status="not_found", text="ourselves") if said else None
