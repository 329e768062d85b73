"""A company of somebody's that nothing tells: "Müller's other plant: limit", 锡北重工的新工厂额度.

Whatever it is, it is not the one named: it is asked who is meant.
"""

import re

from bot.planners.offline.whom.names_beside_kin import names_beside_kin
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_NO_WORD = "[^㐀-鿿]|[和与跟及它他她其是有对给在把被将欠付说要想问查向由从到为或还能可也都这该整本各]"
_KIN_ZH = r"(?:子公司|分公司|孙公司|母公司|附属公司|关联公司|兄弟公司|姐妹公司|姊妹公司|控股公司)"
_PLANT_ZH = r"(?:工厂|分厂|厂|分部|办事处|基地|门店|分店)"
_ASKED_ZH = (
    r"(?:那边)?(?:的|还|现在|目前|一共|总共|都|到底)*(?:信用|授信|可用)?(?:额度|逾期|欠|敞口|账龄|评级|等级|应收|账期|预警|报告|催"
    r"|付款|超|有没有|能不能|能发|怎么样|多少|呢)"
)
_BEHIND_ZH = lazily(
    rf"(?:(?:的|旗下的?|下属的?|底下的?|名下的?)?(?:(?!{_NO_WORD}).){{1,6}}?的?(?:[那这]一?[家个])?{_KIN_ZH}"
    r"|的?(?:财务|销售|进出口|物流|租赁|投资|贸易)公司"
    rf"|的(?:(?!{_NO_WORD}).){{1,6}}?的?(?:[那这]一?[家个])?{_PLANT_ZH}(?={_ASKED_ZH}))"
)
_KIN_EN = (
    r"(?:subsidiar(?:y|ies)|sister(?: company)?|affiliate|parent(?: company)?|daughter(?: company)?|branch"
    r"|division)"
)
_PLANT_EN = r"(?:plant|factory|mill|works|office|site|outfit)"
_BEHIND_EN = lazily(
    rf"['’]s? (?:(?!and|or|from|to|for|its|their|the)[\w'’&-]+ ){{1,3}}?(?:{_KIN_EN}(?![a-z])"
    rf"(?! (?:guarantee|letter|support|backing|comfort))"
    rf"|{_PLANT_EN}(?=(?:['’]s (?:limit|overdue|exposure|grade))|:"
    r"| (?:owes?|limit|overdue|is overdue|pays?)|[ ?.!]*$))",
    re.IGNORECASE,
)


def speaks_of_a_company_untold(text: str, desk: Desk) -> bool:
    """Say whether a text asks of a company of somebody named whom the asker may see."""
    if not (_BEHIND_EN.search(text) or _BEHIND_ZH.search(text)):
        return False  # most questions: looking for names costs time
    for mention in names_beside_kin(text, desk):
        if mention.linking.verdict != "one" or not desk.may_see(mention.linking.candidates[0].customer_id):
            continue
        if _BEHIND_EN.match(text, mention.end) or _BEHIND_ZH.match(text, mention.end):
            return True
    return False
