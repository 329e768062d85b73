"""What is asked of the answer shown: why somebody is on it, who is behind a figure, is that good."""

import re
from datetime import date, timedelta

from bot.conversation import Conversation, PastCall
from bot.language.words import simplified
from bot.planners.offline.dialogue.reason_of_a_row import reason_of_a_row
from bot.planners.planner import Call, Explain, Say, Step
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from tools.results import Json

_LEAD = r"(?:(?:and|so|but|ok|okay|then|well)[ ,]+)*"
_CUSTOMERS = r"(?:which|what) (?:of (?:our|my) )?(?:customers?|clients?|accounts?|names|ones?|debtors?)"
_DRIVES = (
    r"(?:driv(?:es?|ing)|caus(?:es?|ed|ing)|behind|responsible for|contribut(?:es?|ing)(?: most)? to"
    r"|push(?:es|ing)?(?: up)?|pull(?:s|ing)?(?: up| down)?|account(?:s|ing)? for|makes?(?: up)?"
    r"|to blame for|drag(?:s|ging)?(?: up| down)?|weigh(?:s|ing)? on)"
)
_BEHIND_EN = lazily(
    rf"{_LEAD}(?:whom?|{_CUSTOMERS})(?: (?:is|are|was|were|mainly|mostly|really|actually|exactly|do|does))*"
    rf" {_DRIVES} (?:it|this|that|these|those|the (?:number|figure|rate|increase|rise|change|dso))"
    r"(?: (?:up|down|most|mostly|mainly))*[ ?.!]*"
)
_BEHIND_ZH = lazily(
    r"(?:那|这|它|主要|具体|都|究竟|到底|,|，|个|率|数|数字|指标)*"
    r"(?:是|由|被)?(?:哪些|哪几家|哪几个|哪家|谁)(?:客户|公司|家)?(?:把它|把这个|把)?"
    r"(?:造成|导致|引起|拖累?|推|拉|贡献|影响|占)(?:出来|起来|高|低|上去|下来|后腿|大头|最多|最大)*"
    r"(?:的|了|它|这个)*[ ?？。!！吗呢]*"
)
_ADJECTIVES = r"(?:(?:credit|current|present) )*"
_LIMIT = (
    rf"(?:(?:this|that|the|their|its|his|her|\x00['’]s?|\x00) {_ADJECTIVES}(?:limit|line)"
    r"(?: (?:for|of|at) \x00)?)"
)
_APPROVED = (
    r"(?:approved|signed(?: off)?(?: on)?|granted|gave|authori[sz]ed|agreed(?: to)?|okayed|set"
    r"|decided(?: on)?)"
)
_APPROVED_EN = lazily(
    rf"{_LEAD}(?:who(?: has| had)?(?: originally| actually| last)? {_APPROVED}"
    rf" (?P<en>it|this|that|{_LIMIT})(?: off)?"
    rf"|(?:by whom|who) was (?P<en_by>it|this|that|{_LIMIT}) {_APPROVED}(?: by)?)"
    r"(?: (?:then|back then|originally))?[ ?.!]*"
)
_APPROVED_ZH = lazily(
    r"(?:那|这个?|它的?|他们的?|该|\x00的?|,|，)*(?P<zh>额度|授信|信用额度)?"
    r"(?:到底|当初|当时|最初|原来|之前|都|又)*(?:是)?(?:由)?(?:谁|哪位|哪个人?)"
    r"(?:批准?|审批?|审核|核准|签字?|同意|给|定)(?:下来|出来)?的(?P<zh_of>额度|授信)?[ ?？。!！呢啊]*"
)
_GOOD = (
    r"(?:good|bad|ok(?:ay)?|normal|usual|unusual|healthy|high|low|too high|too low"
    r"|much|a lot|too much|serious"
    r"|worrying|alarming|dangerous|risky|fine|all right|alright|acceptable|a problem|a concern|bad news"
    r"|good news)"
)
_JUDGED = lazily(
    rf"{_LEAD}(?:is|are|was|would) (?:that|this|it|these|those)(?: now| really| actually| still| considered)*"
    rf" (?:(?:a|an|very|quite|so|too|that|rather|any) )*{_GOOD}(?: or (?:not|{_GOOD}))?"
    r"(?: (?:for us|then|in general|at all|now|number|figure|value|sign))*[ ?.!]*"
    r"|(?:那|这|它|这个|那个|这些|个|数|数字|指标|结果|水平|,|，)*(?:算|是|属于|还|也|太|很)*(?:不是"
    r"|不)?(?:太|很|特别|比较)?"
    r"(?:好|坏|差|高|低|多|少|大|小|正常|严重|危险|健康|合理|有问题|可以接受)(?:的|了)?"
    r"(?:还是(?:好|坏|差|高|低|多|少|不正常|不好|异常|不高|不低)|不(?:好|高|低|多|严重|正常))?(?:的|了)?"
    r"(?:吗|么|呢|不)?[?？。 ]*",
    re.IGNORECASE,
)
"""Asks what to make of a figure: "is that good?", 这个算高吗."""

_SCORED = ("credit_report", "suggest_limit", "check_terms", "check_order", "check_ratios")
_DRAGS = lazily(
    rf"{_LEAD}(?:what|which (?:factors?|lines?|points?|items?|parts?|ones?|figures?))(?:['’]s| is| are"
    rf"| exactly)*"
    r" (?:drag|pull|bring|push|keep|hold|weigh|hurt|cost|driv|lower|spoil|sink)(?:s|es|ing|ging|e|ting)?"
    r"(?: (?:it|that|them|this|us|the (?:score|grade|result|rating|limit)))?(?: (?:down|up|back|most"
    r"|so low))*[ ?.!]*"
    r"|(?:那|主要|具体|都|[,\uff0c ])*(?:是)?(?:什么|哪些?|哪[一几]?[项条个]|啥)(?:因素|指标|地方"
    r"|方面)?(?:把它)?"
    r"(?:拖|拉|压|扣)(?:低|了|下来|后腿|分)*(?:了|它|分|后腿|的)*[呢啊 ?？。]*|(?:分)?(?:扣|丢|失)分?(?:扣"
    r"|丢)?在?(?:哪|什么地方)[里儿]?了?[呢啊 ?？]*"
)
"""Asks what of it made the outcome: "what drags it down?", 扣分扣在哪."""

_OF_A_LIMIT = ("customer_limit", "credit_report", "suggest_limit")
_PARTS = ("salesperson", "industry", "country", "currency")
_QUARTER = lazily(r"(?P<year>\d{4})Q(?P<quarter>[1-4])")


def asked_of_the_answer(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Plan what a message asks of the answer that was shown; nothing where it asks something else."""
    return (
        reason_of_a_row(text, conversation, desk)
        or _behind_a_figure(text, conversation, desk)
        or _approver_of_a_limit(text, conversation, desk)
        or _what_to_make_of_it(text, conversation)
    )


def _what_to_make_of_it(text: str, conversation: Conversation) -> tuple[Step, ...]:
    """Explain a figure of which it is asked whether that is good: what it rests on, and no opinion."""
    last = conversation.last_call
    if last is None or conversation.pending is not None or last.name == "search_policy":
        return ()
    shown = simplified(text).strip()
    if last.name in _SCORED and last in conversation.turns[-1].calls and _DRAGS.fullmatch(shown):
        return (Explain(),)
    asked = shown.endswith(("?", "\uff1f", "吗", "么", "呢", "不")) or shown.isascii() or "还是" in shown
    fits = asked and last in conversation.turns[-1].calls and _JUDGED.fullmatch(shown)
    return (Explain(),) if fits else ()


def _behind_a_figure(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Give what is open and overdue by customer, where it is asked who is behind a key figure."""
    last = conversation.last_call
    if last is None or last.name != "portfolio_kpis" or conversation.pending is not None:
        return ()
    shown = simplified(text).strip()
    if not (_BEHIND_EN.fullmatch(shown) or _BEHIND_ZH.fullmatch("".join(shown.split()))):
        return ()
    kept = {name: last.args[name] for name in _PARTS if name in last.args}
    return (Call(tool="ageing_report", args={"by": "customer", **kept, **_as_of(last, desk)}),)


def _as_of(last: PastCall, desk: Desk) -> dict[str, Json]:
    """Give the last day of the quarter that the figures were of, where that is past; else their own day."""
    told = _QUARTER.fullmatch(str(last.args.get("quarter", "")))
    if told is None:
        return {"as_of": last.args["as_of"]} if "as_of" in last.args else {}
    begins = date(int(told["year"]), 3 * int(told["quarter"]), 1)
    ends = (begins + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return {"as_of": ends.isoformat()} if ends < desk.as_of else {}


def _approver_of_a_limit(text: str, conversation: Conversation, desk: Desk) -> tuple[Step, ...]:
    """Say that nobody records who approved a limit, where that is asked; who may is the policy's."""
    shown, named = simplified(text), desk.ledger.names.mentions(text)
    if any(not desk.shows(choice.customer_id) for each in named for choice in each.linking.choices):
        return ()  # whoever may not see somebody is refused, as ever
    for each in sorted(named, key=lambda item: -item.start):
        shown = f"{shown[: each.start]}\x00{shown[each.end :]}"
    asked = _APPROVED_EN.fullmatch(shown.strip()) or _APPROVED_ZH.fullmatch("".join(shown.split()))
    if asked is None:
        return ()
    told = " ".join(each for each in asked.groupdict().values() if each)
    last = conversation.last_call
    of_a_limit = last is not None and last.name in _OF_A_LIMIT and last.args.get("customer") is not None
    if not of_a_limit and not re.search("limit|line|额度|授信", told):
        return ()
    return (Say(status="not_found", text="approver_not_recorded"),)
