"""What a debt costs, how it is paid off and what is insured of it: laws over any account and any figures."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from knowledge.desk import Desk
from tests.knowledge.ledger.any_ledger import DAYS, Tables
from tests.laws.any_books import a_desk_on, any_books
from tests.laws.asking import amount, result
from tests.laws.profile import examples
from tests.tools.desks import a_desk

some, many = examples(10), examples(60)
CENTS = st.integers(1, 10**9).map(lambda cents: Decimal(cents).scaleb(-2))
RATES = st.sampled_from(["0", "0.03", "0.0465", "0.1825", "0.36"])
BARE: Desk = a_desk({})


@some
@given(any_books(), DAYS)
def test_the_parts_of_a_debt_add_up_to_the_cent(tables: Tables, day: date) -> None:
    desk = a_desk_on(tables, day)
    for who in desk.ledger.customer_ids:
        interest = result(desk, "late_interest", customer=who, annual_rate="0.1")
        lines = sum((amount(line["interest"]) for line in interest["lines"]), Decimal(0))
        assert lines == amount(interest["interest"])
        halves = (interest["undisputed_interest"], interest["disputed_interest"])
        assert sum(map(amount, halves)) == amount(interest["interest"])
        cover = result(desk, "insurance_cover", customer=who)
        if cover["covered"] is not None:
            owed = sum(amount(cover[name]) for name in ("covered", "above_limit", "not_eligible"))
            assert owed == amount(cover["owed"])
        if cover["claim"] is not None:
            assert amount(cover["claim"]) + amount(cover["own_loss"]) == amount(cover["owed"])
            assert 0 <= amount(cover["claim"]) <= amount(cover["covered"])
        late = result(desk, "overdue_status", customer=who)
        assert amount(interest["principal"]) == amount(late["overdue"])
        assert amount(cover["owed"]) == amount(late["gross_receivables"])


@some
@given(any_books(), DAYS, st.integers(1, 12))
def test_what_a_customer_pays_off_is_what_is_overdue_and_not_disputed(
    tables: Tables, day: date, months: int
) -> None:
    desk = a_desk_on(tables, day)
    for who in desk.ledger.customer_ids:
        plan = result(desk, "repayment_plan", customer=who, instalments=months)
        assert plan["base"] == result(desk, "overdue_status", customer=who)["overdue_net"]
        paid = sum((amount(row["principal"]) for row in plan["schedule"] or ()), Decimal(0))
        assert paid == (amount(plan["base"]) if plan["schedule"] is not None else 0)


@many
@given(CENTS, st.integers(1, 12), RATES, st.sampled_from(["equal_principal", "annuity"]))
def test_instalments_pay_off_an_amount_to_the_cent(owed: Decimal, count: int, rate: str, method: str) -> None:
    plan = result(
        BARE, "repayment_plan", amount=str(owed), instalments=count, annual_rate=rate, method=method
    )
    rows = plan["schedule"]
    if rows is None:
        assert owed * 100 < count  # not a cent for each
        return
    assert sum(amount(row["principal"]) for row in rows) == owed
    assert sum(amount(row["interest"]) for row in rows) == amount(plan["total_interest"])
    assert all(amount(row["principal"]) + amount(row["interest"]) == amount(row["total"]) for row in rows)
    assert all(amount(row["principal"]) >= 0 for row in rows)
    days = [row["due_on"] for row in rows]
    assert days == sorted(set(days))


@many
@given(CENTS, st.integers(0, 900), st.integers(0, 900), RATES)
def test_interest_grows_with_days_and_amount_and_is_the_sum_of_its_stretches(
    owed: Decimal, days: int, more: int, rate: str
) -> None:
    def cost(money: Decimal, late: int) -> Decimal:
        found = result(BARE, "late_interest", amount=str(money), days=late, annual_rate=rate)
        return amount(found["interest"])

    exact = Fraction(owed) * Fraction(rate) * days / 365
    assert abs(Fraction(cost(owed, days)) - exact) <= Fraction(1, 200)
    assert cost(owed, days + more) >= cost(owed, days)
    assert abs(cost(owed * 2, days) - 2 * cost(owed, days)) <= Decimal("0.02")


@many
@given(CENTS, CENTS, CENTS, st.integers(0, 100), st.integers(0, 50))
def test_a_higher_insured_limit_or_share_never_pays_less(
    limit: Decimal, more: Decimal, owed: Decimal, percent: int, points: int
) -> None:
    def paid(insured: Decimal, share: int) -> Decimal:
        rate = str(Decimal(min(100, share)) / 100)
        found = result(
            BARE, "insurance_cover", limit=str(insured), owed=str(owed), indemnity_rate=rate, deductible="1"
        )
        assert amount(found["claim"]) + amount(found["own_loss"]) == owed
        assert amount(found["covered"]) == min(insured, owed)
        return amount(found["claim"])

    assert paid(limit, percent) <= paid(limit + more, percent)
    assert paid(limit, percent) <= paid(limit, percent + points)


@some
@given(any_books(), DAYS)
def test_every_invoice_of_the_window_is_on_time_or_late_or_open(tables: Tables, day: date) -> None:
    desk = a_desk_on(tables, day)
    for who in desk.ledger.customer_ids:
        paid = result(desk, "payment_behaviour", customer=who)
        count = paid["invoice_count"]
        assert max(paid["late_count"], paid["open_count"]) <= count
        if count:
            on_time = Fraction(paid["on_time_rate"]) * count
            assert on_time + paid["late_count"] <= count + Fraction(1, 1000)
            assert sum(row["invoice_count"] for row in paid["monthly"]) == count


TERMS = ("approve", "refer", "decline")


@some
@given(any_books(), DAYS, st.integers(0, 120), st.integers(0, 120))
def test_longer_terms_never_get_a_milder_decision(tables: Tables, day: date, days: int, more: int) -> None:
    desk = a_desk_on(tables, day)
    for who in desk.ledger.customer_ids:
        short, long = (
            result(desk, "check_terms", customer=who, days=each)["decision"] for each in (days, days + more)
        )
        assert TERMS.index(long) >= TERMS.index(short), (who, days, days + more)
