"""A customer's relatives: its parent, its subsidiaries, and rules that speak of a parent company."""

from collections.abc import Callable

import pytest

from bot.planners.offline.whom import kin
from knowledge.passages.finder.meant import Meant
from tests.bot.talking import Made, Talk

LIMIT, OVERDUE = "customer_limit", "overdue_status"


@pytest.mark.parametrize(
    ("role", "first", "then", "offered"),
    [
        ("finance", "锡北铸造的额度", "它子公司的额度", ["C008", "C050"]),
        ("finance", "锡北铸造的额度", "its subsidiary's limit", ["C008", "C050"]),
        ("sales_europe", "limit for Nordvik Holding", "its subsidiary's limit", ["C032"]),
        ("finance", "limit for Nordvik Holding", "它的子公司欠多少", ["C032", "C051"]),
    ],
)
def test_several_subsidiaries_are_offered_hidden_ones_counted(
    talk: Callable[..., Talk], role: str, first: str, then: str, offered: list[str]
) -> None:
    speaker = talk(role)
    speaker.say(first)
    answer = speaker.say(then)
    assert (answer.reply.status, answer.calls) == ("clarify", ())
    assert [choice.customer_id for choice in answer.reply.choices] == offered


@pytest.mark.parametrize(
    ("role", "first", "then", "made"),
    [
        ("finance", "锡北重工的额度", "它子公司的额度", Made(LIMIT, {"customer": "C007"})),
        ("finance", "锡北精铸的额度", "它母公司的额度", Made(LIMIT, {"customer": "C007"})),
        ("finance", "锡北铸造的额度", "它母公司的额度", Made(LIMIT, {"customer": "C006"})),
        (
            "finance",
            "limit of Castellani Automazione",
            "what does the parent company owe",
            Made(OVERDUE, {"customer": "C037"}),
        ),
        ("finance", "Great Basin's limit", "锡北精铸的母公司欠多少", Made(OVERDUE, {"customer": "C007"})),
        (
            "finance",
            "锡北精铸的额度",
            "and the overdue of Nordvik Gears' parent",
            Made(OVERDUE, {"customer": "C031"}),
        ),
    ],
)
def test_the_one_relative_is_meant(
    talk: Callable[..., Talk], role: str, first: str, then: str, made: Made
) -> None:
    speaker = talk(role)
    speaker.say(first)
    assert speaker.calls(then) == [made]


@pytest.mark.parametrize(
    ("role", "first", "then", "kind"),
    [
        ("finance", "limit of Great Basin", "What does its subsidiary owe", "subsidiary"),
        ("finance", "长岭机床的额度", "它的子公司逾期多少", "子公司"),
        ("finance", "limit of Great Basin", "and its parent's limit", "parent"),
        ("finance", "limit of Great Basin", "what does the parent company owe", "parent"),
        ("sales", "卡斯泰的额度", "它母公司的额度", "母公司"),
        ("sales", "卡斯泰的额度", "母公司的额度呢", "母公司"),
        ("finance", "锡北精铸的额度", "它的子公司欠多少", "子公司"),
    ],
)
def test_a_relative_that_there_is_not_or_that_is_hidden_is_said_not_to_be_shown(
    talk: Callable[..., Talk], role: str, first: str, then: str, kind: str
) -> None:
    speaker = talk(role)
    speaker.say(first)
    answer = speaker.say(then)
    nobodys = "not_found" if role == "finance" else "denied"  # whether there is a hidden one is not told
    assert (answer.reply.status, answer.calls) == (nobodys, ())
    assert kind in answer.reply.headline


@pytest.mark.parametrize("first", ["江南轴承的额度", "limit of Castellani Automazione"])
@pytest.mark.parametrize(
    "then",
    [
        "What does the policy say about a guarantee from the parent company?",
        "母公司担保可以提高额度吗？",
        "does security from the parent count towards the limit?",
        "what if the parent company goes bankrupt?",
        "有母公司的担保能放宽账期吗",
        "母公司破产了按制度怎么办",
    ],
)
def test_a_rule_about_parent_companies_is_about_nobodys_in_particular(
    talk: Callable[..., Talk], first: str, then: str
) -> None:
    speaker = talk()
    speaker.say(first)
    answer = speaker.say(then)
    assert not any(call.args.get("customer") == "C037" for call in answer.calls)
    assert "parent company of that customer" not in answer.reply.headline
    assert "可以给您看的母公司" not in answer.reply.headline


def test_somebody_elses_parent_is_not_that_of_the_customer_spoken_of(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("卡斯泰的额度")
    assert not any(
        call.ok and call.args.get("customer") == "C037" for call in speaker.say("沃尔沃的母公司欠多少").calls
    )


def test_a_name_behind_the_word_tells_who_the_relative_is(talk: Callable[..., Talk]) -> None:
    speaker = talk()
    speaker.say("limit of Nordvik America")
    assert [each.args for each in speaker.calls("and of the parent, Nordvik Holding?")] == [
        {"customer": "C031"}
    ]
    assert [each.args for each in speaker.calls("its subsidiary Nordvik Gears?")] == [{"customer": "C032"}]
    hidden = talk("sales_america")
    hidden.say("limit of Nordvik America")
    assert hidden.say("and of the parent, Nordvik Holding?").reply.status == "denied"


@pytest.mark.parametrize(("share", "ruled"), [(0.39, False), (0.4, True), (0.41, True)])
def test_whether_a_bare_parent_company_is_the_rules_turns_at_how_surely_a_rule_is_meant(
    talk: Callable[..., Talk], monkeypatch: pytest.MonkeyPatch, share: float, *, ruled: bool
) -> None:
    meant = Meant(rules={"GROUP-LIMIT": share}, beside_by={"": 0.0}, figures=0.0)
    monkeypatch.setattr(kin, "meant", lambda _: meant)
    speaker = talk()
    speaker.say("limit of Castellani Automazione")
    (call,) = speaker.calls("is the parent company overdue?")
    assert (call.tool, call.args.get("customer")) == (
        ("search_policy", None) if ruled else ("overdue_status", "C037")
    )


@pytest.mark.parametrize(
    ("question", "tool", "customer"),
    [
        (
            "Nordvik Gears I know already, it's their parent I need: still room in its limit?",
            "customer_limit",
            "C031",
        ),
        ("锡北铸造我知道了，我要的是它母公司：额度还剩多少", "customer_limit", "C006"),
        ("Castellani Suzhou is clear, now the parent: overdue?", "overdue_status", "C037"),
    ],
)
def test_the_relative_wanted_instead_is_asked_about_alone(
    talk: Callable[..., Talk], question: str, tool: str, customer: str
) -> None:
    assert talk("finance").calls(question) == [Made(tool, {"customer": customer})]
