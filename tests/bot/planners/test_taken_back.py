"""What a message puts right or gives up itself is not asked; what only sounds like it stays."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk, asked_for

LIMIT, OWES, ORDER, TERMS, INTEREST = (
    "customer_limit",
    "overdue_status",
    "check_order",
    "check_terms",
    "late_interest",
)
PUT_RIGHT: list[tuple[str, str, dict[str, object]]] = [
    ("华为机械…不对，是华伟机械，额度还有吗", LIMIT, {"customer": "C004"}),
    ("长岭机床，哦不，东岳泵业，还欠多少", OWES, {"customer": "C011"}),
    ("瑞丰食机的额度，说错了，瑞峰食机", LIMIT, {"customer": "C024"}),
    ("东岳泵业欠多少，不对，华伟欠多少", OWES, {"customer": "C004"}),
    ("东岳泵业要20万，不对，30万的货，能发吗", ORDER, {"customer": "C011", "amount": "300000"}),
    ("给长岭机床账期60天，不，90天，行吗", TERMS, {"customer": "C010", "days": 90}),
    ("东岳泵业3月底的欠款，说错了，是4月底", OWES, {"customer": "C011", "as_of": "2026-04-30"}),
    ("Mueller Anlagen... sorry, I mean Müller Antriebe, how much do they owe", OWES, {"customer": "C033"}),
    ("Oakfield Foods, no, Oakfield Engineering: limit left?", LIMIT, {"customer": "C029"}),
    ("Oakfield Foods' limit, sorry, Oakfield Engineering", LIMIT, {"customer": "C029"}),
    ("can Midland Gear take 40k, no sorry, 60k", ORDER, {"customer": "C047", "amount": "60000"}),
    ("40k to Müller, no, 60k to Castellani: can we ship?", ORDER, {"customer": "C037", "amount": "60000"}),
    (
        "late interest on 80,000 for 45 days at 6%, sorry, at 8%",
        INTEREST,
        {"amount": "80000", "days": 45, "annual_rate": "0.08"},
    ),
    ("who is overdue in Germany, I mean France", "overdue_worklist", {"country": "FR"}),
]
BROKEN_OFF: list[tuple[str, str, dict[str, object]]] = [
    (
        "A client is insured for 250k, cover is 85%, and they owe us 301, sorry, 310k. What do we lose?",
        "insurance_cover",
        {"limit": "250000", "owed": "310000", "indemnity_rate": "0.85"},
    ),
    ("Can we ship an order of 40, I mean 45k to Müller?", ORDER, {"customer": "C033", "amount": "45000"}),
    ("interest at 5, sorry, 6% on 50k, 30 days late", INTEREST, {"amount": "50000", "annual_rate": "0.06"}),
    ("interest on 90k, sorry, 95, 30 days late", INTEREST, {"amount": "95000", "days": 30}),
    ("Can Müller take 20k, no wait, 12", ORDER, {"customer": "C033", "amount": "12000"}),
    ("who is over 60 days late, sorry, 90", "overdue_worklist", {"min_days": 91}),
    ("I said 60 days for Müller but meant 45, ok?", TERMS, {"customer": "C033", "days": 45}),
    ("I typed 50k but meant 5k: can Müller order that?", ORDER, {"customer": "C033", "amount": "5000"}),
    ("I wrote Castellani but meant Müller, what do they owe", OWES, {"customer": "C033"}),
]
GIVEN_UP: list[tuple[str, str, dict[str, object]]] = [
    ("谁逾期最久给我排一下…算了，直接看桜井精機的额度吧", LIMIT, {"customer": "C061"}),
    ("先看看本月逾期名单……哎算了不看了，直接查Müller还欠多少", OWES, {"customer": "C033"}),
    ("东岳泵业的评级…等下，还是先看华伟的逾期吧", OWES, {"customer": "C004"}),
    ("东岳泵业的额度…算了，看看他们的逾期吧", OWES, {"customer": "C011"}),
    (
        "show me the overdue list... never mind, just give me Midland Gear's limit",
        LIMIT,
        {"customer": "C047"},
    ),
    ("who is over limit, oh forget it, what does Müller owe us?", OWES, {"customer": "C033"}),
    (
        "list everyone overdue — scratch that, what's Castellani's available credit?",
        LIMIT,
        {"customer": "C037"},
    ),
    ("How much does Müller owe, never mind, what is their limit?", LIMIT, {"customer": "C033"}),
]
A_THING_FOR_ANOTHER: list[tuple[str, str, dict[str, object]]] = [
    ("逾期名单先列张伟的，算了，就列李娜的", "overdue_worklist", {"salesperson": "li.na@xilan.example"}),
    ("额度清单先看张伟的，算了，看李娜的吧", "limits_worklist", {"salesperson": "li.na@xilan.example"}),
    ("东岳泵业的额度……算了，看华伟的", LIMIT, {"customer": "C004"}),
    (
        "二季度的关键指标，先看意大利……算了，只看法国的",
        "portfolio_kpis",
        {"quarter": "2026Q2", "country": "FR"},
    ),
    ("who is overdue in Italy, scratch that, Spain", "overdue_worklist", {"country": "ES"}),
    ("Castellani limit, forget that, Müller", LIMIT, {"customer": "C033"}),
    ("order of 20k for Müller, scratch that, Castellani", ORDER, {"customer": "C037", "amount": "20000"}),
    (
        "stress test for wind power down two grades, scratch that, one grade",
        "stress_test",
        {"industry": "wind power", "downgrade": 1},
    ),
    (
        "key figures of Q1, Italy first... no, forget that, just France",
        "portfolio_kpis",
        {"quarter": "2026Q1", "country": "FR"},
    ),
    ("early warnings in Italy. Never mind, the French ones", "early_warnings", {"country": "FR"}),
]
NOTHING_TAKEN_BACK: list[tuple[str, list[str]]] = [
    ("draft a reminder for Müller, sorry to bother you, in English", ["draft_reminder"]),
    ("利息帮我算了没有，东岳泵业", [INTEREST]),
    ("the amount is not right, is Müller overdue?", [OWES]),
    ("算了，看华伟的逾期", [OWES]),
    ("What does Müller owe and what's their limit, actually?", [OWES, LIMIT]),
    ("东岳泵业，哦，还有华伟，欠多少", [OWES, OWES]),
]


@pytest.mark.parametrize(("question", "tool", "args"), [*PUT_RIGHT, *GIVEN_UP, *A_THING_FOR_ANOTHER])
def test_what_a_message_takes_back_is_not_asked(
    talk: Callable[..., Talk], question: str, tool: str, args: dict[str, object]
) -> None:
    assert talk("credit_manager").calls(question) == [Made(tool, args)]


@pytest.mark.parametrize(("question", "tool", "args"), BROKEN_OFF)
def test_a_figure_that_breaks_off_or_lacks_what_it_counts_is_put_right(
    talk: Callable[..., Talk], question: str, tool: str, args: dict[str, object]
) -> None:
    made = talk("credit_manager").calls(question)
    assert [call.tool for call in made] == [tool]
    assert args.items() <= made[0].args.items()


def test_a_bare_figure_that_may_put_right_either_of_two_is_asked_about(talk: Callable[..., Talk]) -> None:
    answer = talk("credit_manager").say("interest at 5% on 80k, sorry, 6, 30 days late")
    assert asked_for(answer) == "unused"


@pytest.mark.parametrize(("question", "tools"), NOTHING_TAKEN_BACK)
def test_what_only_sounds_like_a_correction_stays(
    talk: Callable[..., Talk], question: str, tools: list[str]
) -> None:
    assert [call.tool for call in talk("credit_manager").calls(question)] == tools


def test_nobody_is_answered_about_in_place_of_a_stranger(talk: Callable[..., Talk]) -> None:
    answer = talk("credit_manager").say("长岭机床，不对，天海重工的额度")
    assert answer.reply.status == "not_found"


def test_who_is_hidden_stays_so_after_a_correction(talk: Callable[..., Talk]) -> None:
    answer = talk("sales").say("江南轴承，不对，东岳泵业，还欠多少")
    assert answer.reply.status == "denied"
