"""One customer told by what it makes and where: mills, makers, plants; a salesperson's own in a trade."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk


@pytest.mark.parametrize(
    ("question", "made"),
    [
        (
            "What is the credit limit of the Brazilian bearing mill?",
            Made("customer_limit", {"customer": "C054"}),
        ),
        (
            "food machinery factory in Ireland have any overdue or not yet?",
            Made("overdue_status", {"customer": "C039"}),
        ),
        (
            "How late does the Mexican heavy equipment maker usually pay?",
            Made("payment_behaviour", {"customer": "C053"}),
        ),
        ("Bearing plant in Brazil want 90 days", Made("check_terms", {"customer": "C054", "days": 90})),
        ("the food machinery works in Ireland: how much left", Made("customer_limit", {"customer": "C039"})),
        ("Peruvian heavy equipment maker: stage?", Made("collection_stage", {"customer": "C059"})),
        ("pls check bearing house in Brazil, any overdue", Made("overdue_status", {"customer": "C054"})),
        ("爱尔兰做食品机械那家额度还剩多少", Made("customer_limit", {"customer": "C039"})),
        ("墨西哥做重型设备那家逾期多少", Made("overdue_status", {"customer": "C053"})),
    ],
)
def test_the_only_maker_of_something_somewhere_is_meant(
    talk: Callable[..., Talk], question: str, made: Made
) -> None:
    assert talk().calls(question) == [made]


@pytest.mark.parametrize(
    ("question", "made"),
    [
        (
            "all bearing plants in Brazil: who is overdue",
            Made("overdue_worklist", {"industry": "bearings", "country": "BR"}),
        ),
        (
            "who is overdue among heavy equipment makers in Mexico",
            Made("overdue_worklist", {"industry": "heavy equipment", "country": "MX"}),
        ),
    ],
)
def test_makers_stay_a_list(talk: Callable[..., Talk], question: str, made: Made) -> None:
    assert talk().calls(question) == [made]


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("the automation maker in Italy wants 90 days", {"C037", "C038"}),
        ("Bearing maker wants 90 days", {"C001", "C002", "C017", "C054", "C056"}),
    ],
)
def test_of_several_makers_each_is_offered(
    talk: Callable[..., Talk], question: str, offered: set[str]
) -> None:
    reply = talk().say(question).reply
    assert (reply.status, {each.customer_id for each in reply.choices}) == ("clarify", offered)


@pytest.mark.parametrize(
    ("question", "role", "made"),
    [
        (
            "my wind power lot have been on the phone again, how much have they got left",
            "sales",
            Made("customer_limit", {"customer": "C020"}),
        ),
        (
            "how much has my bearings one got left",
            "sales_north",
            Made("customer_limit", {"customer": "C017"}),
        ),
        (
            "my bearings people, how much is overdue",
            "sales_north",
            Made("overdue_status", {"customer": "C017"}),
        ),
        (
            "my bearing maker wants 90 days",
            "sales_north",
            Made("check_terms", {"customer": "C017", "days": 90}),
        ),
        (
            "Bearing maker want to have 90 days. It is possible?",
            "sales_north",
            Made("check_terms", {"customer": "C017", "days": 90}),
        ),
        (
            "我手上就一个轴承行业的客户，再发6万过得去不",
            "sales_north",
            Made("check_order", {"customer": "C017", "amount": "60000"}),
        ),
        ("我名下风电行业那家，建议给多少额度合适", "sales", Made("suggest_limit", {"customer": "C020"})),
        ("我名下风电行业那家欠多少", "sales_north", Made("overdue_status", {"customer": "C028"})),
        ("我手上唯一一家风电客户欠多少", "sales", Made("overdue_status", {"customer": "C020"})),
        ("我手上就一家做风电的，逾期多少", "sales_north", Made("overdue_status", {"customer": "C028"})),
        ("我负责的轴承那家额度还剩多少", "sales_north", Made("customer_limit", {"customer": "C017"})),
    ],
)
def test_the_only_one_of_the_askers_own_in_a_trade_is_meant(
    talk: Callable[..., Talk], question: str, role: str, made: Made
) -> None:
    assert talk(role).calls(question) == [made]


@pytest.mark.parametrize(
    "question",
    ["overdue among my bearings people", "my bearings lot - which of them are overdue"],
)
def test_several_of_the_askers_own_in_a_trade_stay_a_list(talk: Callable[..., Talk], question: str) -> None:
    assert talk("sales").calls(question) == [Made("overdue_worklist", {"industry": "bearings"})]


def test_of_several_of_the_askers_own_each_is_offered(talk: Callable[..., Talk]) -> None:
    reply = talk("sales").say("我手上就一个轴承行业的客户，再发6万过得去不").reply
    assert {each.customer_id for each in reply.choices} == {"C001", "C002"}


@pytest.mark.parametrize(
    ("question", "customer"),
    [
        ("is the Spanish customer on hold?", "C036"),
        ("is the Irish account on stop", "C039"),
        ("is our Irish customer on hold now?", "C039"),
    ],
)
def test_what_is_asked_of_somebody_tells_of_nobody(
    talk: Callable[..., Talk], question: str, customer: str
) -> None:
    assert talk().calls(question) == [Made("customer_limit", {"customer": customer})]


@pytest.mark.parametrize(
    ("said", "code"), [("印尼", "ID"), ("澳洲", "AU"), ("孟加拉", "BD"), ("哈萨克", "KZ")]
)
def test_a_country_is_known_by_its_short_name(talk: Callable[..., Talk], said: str, code: str) -> None:
    assert code in talk().say(f"{said}的客户谁逾期", may_fail=True).reply.headline
