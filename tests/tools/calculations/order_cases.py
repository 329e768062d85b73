"""An order's case in a test: an old customer, limit 1000, sound figures, grade B, unless changed."""

from collections.abc import Sequence
from fractions import Fraction

from knowledge.desk import Group
from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Grade, Order, Statement
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
from tests.builders import a_book, a_customer, a_statement, an_invoice
from tests.tools.calculations.framing import POLICY, RATES, days_ago
from tools.calculations.observation import observation
from tools.calculations.order_case import OrderCase, Terms, Verdict
from tools.calculations.order_check import OrderDecision, order_decision
from tools.calculations.ratio_cash import ratio_cash
from tools.calculations.valuation import Valuation


def statement_with(current_ratio: str) -> Statement:
    return a_statement(current_assets=current_ratio, current_liabilities=1, received_on="2026-02-15")


SOUND = statement_with("1.5")
AGREED = Terms()


def a_case_book(
    *,
    absent: Sequence[str] = (),
    statements: Sequence[Statement] = (SOUND,),
    customer: dict[str, object] | None = None,
    **rows: Sequence[Record],
) -> CustomerBook:
    """A book of the old customer; `customer` are fields of its master data to change."""
    fields = {"credit_limit": 1000, "onboarded_on": "2020-01-01", "terms_days": 30, **(customer or {})}
    owner = a_customer(**fields)  # type: ignore[arg-type] # fields by name
    return a_book(owner, absent=absent, statements=statements, **rows)  # type: ignore[arg-type] # rows by name


def a_root(owed: int = 0, **fields: object) -> CustomerBook:
    """A group's ultimate parent with a group limit of 1000, owing so much that is not due yet."""
    customer = a_customer("ROOT", **{"group_limit": 1000, **fields})  # type: ignore[arg-type] # fields by name
    return a_book(customer, invoices=[an_invoice(owed, due_date=days_ago(-5))] if owed else [])


def a_case(
    amount: int | str = 100,
    book: CustomerBook | None = None,
    *,
    order: Order | None = None,
    terms: Terms = AGREED,
    grade: Grade | NotAvailable = "B",
    others: tuple[CustomerBook, ...] = (),
    visible: bool = True,
    policy: Policy = POLICY,
) -> OrderCase:
    """The case of an order; `others` are the group's other members, the topmost ancestor first."""
    book = book or a_case_book()
    members = (*others, book)
    valuation = Valuation(RATES, book.as_of, book.customer.currency)
    return OrderCase(
        book=book,
        whole_group=Group(members=members, visible=visible),
        policy=policy,
        valuation=valuation,
        in_group=valuation.into(members[0].customer.currency),
        amount=Fraction(amount),
        order=order,
        terms=terms,
        grade=grade,
        observation=observation(book, policy, valuation),
        ratio_cash=ratio_cash(book, policy),
    )


def decided(case: OrderCase) -> OrderDecision:
    return order_decision(case)


def verdict(case: OrderCase, rule: str) -> Verdict:
    return next(each for each in order_decision(case).verdicts if each.rule == rule)


def needed(case: OrderCase) -> list[tuple[str, str, object]]:
    """What would release an order: rule, remedy and exact amount."""
    return [(rule, need.remedy, need.amount) for rule, need in order_decision(case).needs]
