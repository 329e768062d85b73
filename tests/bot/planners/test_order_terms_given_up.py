"""Terms of an order that are denied, or for which others are put, are not those it is checked on."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

ON_LC = ("can we ship 40k to Midland Gear on LC?", "C047", "40000", "lc")
EN_PREPAID = ("Midland Gear orders 40k, prepaid. ok?", "C047", "40000", "prepaid")
ZH_LC = ("东岳泵业下单20万，走信用证，可以放吗", "C011", "200000", "lc")
ZH_PREPAID = ("东岳泵业下单20万，预付款，可以放吗", "C011", "200000", "prepaid")
ZH_DAYS = ("东岳泵业下单20万，30天账期，可以放吗", "C011", "200000", 30)

OTHER_TERMS = [
    (ON_LC, "no LC, 30 days open account instead", 30),
    (ON_LC, "they refuse to open an LC, they want 60 days", 60),
    (ON_LC, "switch from LC to 30 days", 30),
    (EN_PREPAID, "without prepayment, 45 days", 45),
    (EN_PREPAID, "drop the prepayment, make it 60 days", 60),
    (EN_PREPAID, "not prepaid, LC", "lc"),
    (ZH_LC, "不走信用证了，改成30天账期", 30),
    (ZH_LC, "信用证不要了，还是30天吧", 30),
    (ZH_LC, "客户不肯开信用证，要60天账期", 60),
    (ZH_PREPAID, "不预付了，给他30天", 30),
    (ZH_DAYS, "不是30天，是60天", 60),
    (ZH_DAYS, "改信用证，不要账期了", "lc"),
]
NO_TERMS = [(ON_LC, "and without the LC?"), (ZH_LC, "如果不走信用证呢"), (ZH_PREPAID, "不预付呢")]
AT_ONCE: list[tuple[str, str, str, object]] = [
    ("Can we ship 40k to Midland Gear with no LC, 30 days?", "C047", "40000", 30),
    ("Midland Gear wants 40k shipped, not on LC but net 60", "C047", "40000", 60),
    ("Midland Gear wants 40k shipped, prepayment is off, 45 days", "C047", "40000", 45),
    ("东岳泵业要20万的货，信用证改成60天账期，能放吗", "C011", "200000", 60),
    ("Can we release 40k for Midland Gear without a letter of credit?", "C047", "40000", None),
    ("Midland Gear wants 40k shipped, why not LC?", "C047", "40000", "lc"),
    ("东岳泵业下单20万，要不走信用证，能发吗", "C011", "200000", "lc"),
    ("东岳泵业下单20万，不如走信用证，能发吗", "C011", "200000", "lc"),
    ("东岳泵业下单20万，可不可以走信用证", "C011", "200000", "lc"),
]


def _order(customer: str, amount: str, terms: object) -> list[Made]:
    said = {} if terms is None else {"terms": terms}
    return [Made("check_order", {"customer": customer, "amount": amount, **said})]


@pytest.mark.parametrize(("first", "then", "terms"), OTHER_TERMS, ids=[each[1] for each in OTHER_TERMS])
def test_other_terms_take_the_place_of_those_denied_and_stay(
    talk: Callable[..., Talk], first: tuple[str, str, str, object], then: str, terms: object
) -> None:
    question, customer, amount, at_first = first
    chat = talk("credit_manager")
    assert chat.calls(question) == _order(customer, amount, at_first)
    assert chat.calls(then) == _order(customer, amount, terms)
    assert chat.calls("金额说错了，是18万") == _order(customer, "180000", terms)


@pytest.mark.parametrize(("first", "then"), NO_TERMS, ids=[each[1] for each in NO_TERMS])
def test_terms_that_are_only_denied_are_the_customers_own_again(
    talk: Callable[..., Talk], first: tuple[str, str, str, object], then: str
) -> None:
    question, customer, amount, _ = first
    chat = talk("credit_manager")
    chat.say(question)
    assert chat.calls(then) == _order(customer, amount, None)


@pytest.mark.parametrize(("question", "customer", "amount", "terms"), AT_ONCE)
def test_denied_terms_of_a_first_question_are_not_applied(
    talk: Callable[..., Talk], question: str, customer: str, amount: str, terms: object
) -> None:
    assert talk("credit_manager").calls(question) == _order(customer, amount, terms)
