"""Others of the industry, the country or the colleague of the one spoken of: 同行业还有谁逾期."""

from collections.abc import Mapping

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.question.cues import find
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Call, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.registry import TOOLS
from tools.results import Json

_INDUSTRY = lazily(
    r"同(?:一个?|样的?)?行业?(?:的|里|内|中|当中|客户|公司)*|同业"
    r"|(?:[它他她]们?家?|这家|那家|该客户|该公司)(?:的|所在的?|所属的?|这个|那个)*行业(?:的|里|内|中|客户)*"
    r"|(?<![a-z])(?:(?:in|from|of) )?(?:(?:the|that) same|its|their) (?:industry|sector|trade)(?![a-z])"
)
_COUNTRY = lazily(
    r"同(?:一个?|样的?)?国家?(?:的|里|内|客户|公司)*"
    r"|(?:[它他她]们?家?|这家|那家|该客户|该公司)(?:的|所在的?|那个|这个)*国家?(?:的|里|内|客户)*"
    r"|(?<![a-z])(?:(?:in|from|of) )?(?:(?:the|that) same|its|their|that) country(?![a-z])"
)
_COLLEAGUE = lazily(
    r"同(?:一个?|样的?)?(?:业务员|销售)(?:的|名下|手[上里]|客户|公司)*"
    r"|[他她](?!们)(?:名下|手[上里下]|的其[他它]客户|的别的客户|其[他它]客户)(?:还有|的)?"
    r"|[他她](?!们)还有(?:哪些|哪几[个家]|什么|别的|其[他它])的?客户"
    r"|(?<![a-z])(?:(?:of|among) )?(?:his|her) (?:other )?(?:customers|accounts|clients)(?![a-z])"
    r"|(?<![a-z])(?:(?:of|with|by|for) )?(?:the|that) same (?:salesperson|sales rep|rep|account manager)"
    r"(?![a-z])"
)
_MANY = lazily(
    r"谁|哪些|哪几|几家|多少家|其[他它]|别的|(?<![a-z])(?:who|which|how many|others?|anyone|anybody)(?![a-z])"
)
_AGED = lazily(r"账龄|(?<![a-z])ag(?:e)?ing(?![a-z])")
_LISTS = ("overdue_worklist", "limits_worklist", "early_warnings", "ageing_report", "portfolio_kpis")


def with_the_part_of_the_one(step: Step, reading: Reading, conversation: Conversation, desk: Desk) -> Step:
    """Narrow a list to the part that the customer spoken of is in, where a question says that one's."""
    last, whose = conversation.last_call, conversation.subject
    if last is None or whose is None or last not in conversation.asked_calls or not desk.shows(whose):
        return step
    if reading.mentions or reading.unknown or last.args.get("customer") != whose:
        return step
    shown = simplified(reading.text)
    said = _said(shown, whose, desk)
    listed = _list_meant(step, shown, whose) if said else None
    if listed is None or said.keys() & listed.args.keys():
        return step
    if not said.keys() <= TOOLS[listed.tool].arguments.model_fields.keys():
        return step
    return listed.model_copy(update={"args": {**said, **listed.args}})


def _said(shown: str, whose: str, desk: Desk) -> dict[str, Json]:
    """Give the parts of a customer that a text speaks of as that one's."""
    record = desk.ledger.customer(whose)
    parts = {
        "industry": (_INDUSTRY, record.industry),
        "country": (_COUNTRY, record.country),
        "salesperson": (_COLLEAGUE, record.salesperson),
    }
    return {name: value for name, (form, value) in parts.items() if value and form.search(shown)}


def _list_meant(step: Step, shown: str, whose: str) -> Call | None:
    """Give the list that a step is, or that is meant where it asks of that one customer, or which one."""
    if not isinstance(step, Call | AskBack):
        return None
    rest = {name: value for name, value in step.args.items() if (name, value) != ("customer", whose)}
    if step.tool in _LISTS and "customer" not in rest:
        return (
            Call(tool=step.tool, args=rest)
            if isinstance(step, Call) or _is_said(step.values, shown)
            else None
        )
    if "customer" in rest or not (isinstance(step, Call) or step.need == "customer"):
        return None
    tool = _instead(step.tool, shown)
    return tool if tool and (_MANY.search(shown) or tool.tool == "ageing_report") else None


def _instead(tool: str, shown: str) -> Call | None:
    """Give the list that tells of many what a tool tells of one."""
    states = find("conditions", shown)
    if states:
        return Call(tool="limits_worklist", args={"condition": states[0].name})
    if tool != "overdue_status":
        return None
    return Call(tool="ageing_report" if _AGED.search(shown) else "overdue_worklist", args={})


def _is_said(values: Mapping[str, object], shown: str) -> bool:
    """Say whether what a list was thought not to be narrowed by is but how that part is told."""
    typed = simplified(str(values.get("typed", "")))
    forms = (_INDUSTRY, _COUNTRY, _COLLEAGUE)
    return bool(typed) and any(typed in said.group() for form in forms if (said := form.search(shown)))
