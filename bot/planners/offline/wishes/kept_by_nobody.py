"""What is asked for that no ledger keeps and no tool makes: a bureau's score, a telephone number, pay, code.

"D&B cut their rating, what is our limit?" only tells of a bureau, and who of ours chases somebody is kept.
"""

from collections.abc import Iterator

from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.dues_of_ours import asks_what_we_owe_others, asks_what_we_owe_the_state
from bot.planners.offline.wishes.law_asked import asks_for_legal_advice
from knowledge.lazy_pattern import lazily

_CLAUSE = lazily(
    r"[^,.;:!?\uff0c。\uff1b\uff1a！\uff01\uff1f]+(?:\.(?=\w)[^,;:!?\uff0c。！\uff1f]+)*[?\uff1f]?"
)
_ASKS = lazily(
    r"(?<![a-z])(?:what|which|how|who|whose|give|send|show|tell|get|look up|(?:i|we) (?:need|want)|need"
    r"|have you)(?:['’]?s)?(?![a-z])|\?|多少|什么|几|哪|谁|吗|查|给|把|发|有没有|\uff1f"
)
_BUREAU = lazily(
    r"(?<![a-z])(?:paydex|d ?& ?b|dun (?:&|and) bradstreet|creditsafe|experian|equifax|creditreform|schufa"
    r"|bisnode|cerved|moody['’]?s|standard (?:&|and) poor['’]?s|s ?& ?p|fitch)(?:['’]s)?(?![a-z])"
    r"|邓白氏|天眼查|企查查|启信宝|穆迪|标普|惠誉|芝麻信用|征信中心|人行征信"
)
_SCORED = lazily(
    r"(?<![a-z])(?:paydex|scores?|rat(?:e|es|ed|ing|ings)|index|grades?|risk|say|says|give|gives|report|think"
    r"|see|limit|recommend(?:s|ed|ation)?)(?![a-z])"
    r"|[评打]了?[^,\uff0c]{0,3}分|评分|评级|等级|分数|风险|指数|怎么说|怎么看|报告|推荐"
)
_CONTACT = lazily(
    r"(?<![a-z])(?:(?:tele|mobile |cell |direct )?phone|mobile|cell|direct)(?: phone)?"
    r" (?:numbers?|no\.?|line|extension)(?![a-z])|(?:(?:['’]s|her|his|their|the|a) )(?:mobile|cell ?phone"
    r"|whatsapp|wechat|direct line)(?![a-z])"
    r"|(?<![a-z])contact (?:person|details?|data|name|info(?:rmation)?)(?![a-z])"
    r"|(?<![a-z])who (?:signs?|signed|is (?:the )?signatory)(?![a-z])(?!.{0,12}(?:our|us))"
    r"|(?<![a-z])(?:name|e-?mail|number|address) of (?:the|their) (?:buyer|cfo|ceo|bookkeeper|accountant"
    r"|owner|purchas\w+|procurement|accounts payable|contact|director)(?![a-z])"
    r"|[在是]哪[条个]?(?:街|路|园区|写字楼|大厦|工业区)|办公[室楼]在哪|谁的公司|(?<!欠)谁开的(?!票|单)|老板是谁"
    r"|手机号?码?|电话号码?|(?:联系|办公|公司)电话|座机|电话(?:是|给我|多少)|微信号?|联系方式|联系人"
    r"|谁签(?:的|了|字|合同)?|签字人|法人(?:代表)?(?:是谁|叫)"
)
_OURS = lazily(
    r"(?<![a-z])(?:our|ours|on our side|we|us|in our)(?![a-z])"
    r"|我们|我方|咱们|业务员|催收|制度|销售员|手机(?:厂|行业|壳)"
)
_CODE = lazily(
    r"(?<![a-z])(?:write|code|make|build|create|draft|debug|fix|need|give|do|got|develop|program)"
    r"(?![a-z])[^.?!]{0,28}(?<![a-z])(?:vba|macros?|python|javascript|java|sql|html|css|c\+\+"
    r"|powershell|regex|(?:shell|batch|bash) script"
    r"|(?:excel|spreadsheet|sheets?) (?:formula|function|macro|script)|app script)(?![a-z])"
    r"|(?<![a-z])(?:excel|spreadsheet|google sheets?) (?:formula|function|macro)(?![a-z])"
    r"|(?:写|编|做|搞|来|给|改|调试)[^,\uff0c。]{0,8}(?:宏(?!业|达|观|伟|图|远|大|利|发|泰)|脚本|代码|正则|程序|小程序"
    r"|sql|python|vba|爬虫|excel ?(?:公式|函数))"
)
_WORDING = lazily(
    r"(?:写|拟|编|来|做)(?:一?[个份封首段篇张])?[^,\uff0c。催]{0,4}"
    r"(?:贺[词信卡电]|祝[词福]|祝酒词|悼词|演讲稿|发言稿|致辞|感谢信|道歉信|邀请[函信]|请柬|诗|笑话|文案)"
    r"|(?<![a-z])(?:write|draft|compose)(?: me| us)? (?:an? |some |the )?(?:[a-z-]+ )?(?:poem|toast|speech"
    r"|song|joke|greeting card|birthday card"
    r"|thank[- ]you (?:note|card|letter)|congratulations?|eulogy|invitation)"
    r"(?![a-z])"
)
_PAY = lazily(
    r"(?<![a-z])(?:commissions?|bonus(?:es)?|salar(?:y|ies)|wages?|pay ?che(?:ck|que)s?|pay rise)(?![a-z])"
    r"|提成|奖金|工资|薪水|薪资|年终奖|绩效奖?金?|底薪|(?<!手续)佣金"
)
_HOW_MUCH = lazily(
    r"(?<![a-z])(?:how much|what|how high|how big|when)(?![a-z])|多少|几|拿到?|发多|高不高|有没有|什么时候"
)
_OF_OTHERS = lazily(
    r"(?<![a-z])(?:agen(?:t|ts|cy|cies)|brokers?|insurers?|bank|factors?|collectors?|lawyers?|tax|deduct\w*|clawback"
    r"|withheld|rule|policy)(?![a-z])|代理|银行|催收公司|机构|中介|律师|保险|担保|经纪|扣(?:回|减|发)|规定|制度|政策"
)


def asks_for_what_nobody_keeps(reading: Reading) -> bool:
    """Say whether a question is for a bureau's score, for whom to ring there, for pay, code or verses."""
    if (
        asks_what_we_owe_the_state(reading)
        or asks_what_we_owe_others(reading)
        or asks_for_legal_advice(reading)
    ):
        return True
    shown = simplified(reading.masked)  # 锡北重工资产负债率 speaks of nobody's 工资
    if find("cues", reading.text, ("policy",)):
        return False
    if (
        _CODE.search(shown)
        or _WORDING.search(shown)
        or (_PAY.search(shown) and _HOW_MUCH.search(shown) and not _OF_OTHERS.search(shown))
    ):
        return True
    if not (reading.mentions or reading.unknown or reading.points_back):
        return False
    return any(_asks_there(clause, shown) for clause in _clauses(shown))


def _clauses(shown: str) -> Iterator[str]:
    for match in _CLAUSE.finditer(shown):
        yield match.group()


def _asks_there(clause: str, shown: str) -> bool:
    """Say whether a clause asks for a bureau's score, or for a person or a number of theirs."""
    if not _ASKS.search(_BUREAU.sub(" ", clause)):
        return False  # 企查查显示高风险 only tells
    if _BUREAU.search(clause) and _SCORED.search(clause):
        return True
    return bool(_CONTACT.search(clause)) and not _OURS.search(shown)
