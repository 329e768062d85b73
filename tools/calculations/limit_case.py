"""The case of a limit: a customer's grade, need, observation and caps, and what they come to."""

from dataclasses import dataclass
from fractions import Fraction

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from knowledge.records import NotAvailable
from tools.calculations.grade import Grading, grade_of
from tools.calculations.group_cap import group_cap
from tools.calculations.limit_caps import Graded, LimitCap, own_caps
from tools.calculations.need import Need, need
from tools.calculations.observation import Observation, observation
from tools.calculations.suggestion import Suggestion, suggestion
from tools.calculations.surroundings import surroundings_of
from tools.calculations.valuation import Valuation


@dataclass(frozen=True)
class LimitCase:
    """What the answer is made of, worked out once; without a grade there are no caps."""

    book: CustomerBook
    grading: Grading
    graded: Graded | None
    valuation: Valuation
    observed: Observation
    need: Need
    caps: tuple[LimitCap, ...]
    found: Suggestion
    requested: Fraction | None


def limit_case(desk: Desk, customer_id: str, currency: str | None, requested: Fraction | None) -> LimitCase:
    """Work out a customer's case in a currency, by default its own; raises MissingRateError."""
    book, policy = desk.book(customer_id), desk.policy
    surroundings = surroundings_of(desk.ledger, book.customer, desk.as_of)
    grading = grade_of(book, policy, surroundings)
    valuation = Valuation(desk.ledger.fx, desk.as_of, currency or book.customer.currency)
    needed, observed = need(book, policy, valuation, requested), observation(book, policy, valuation)
    graded, caps = None, []
    if isinstance(grading.grade, str):
        graded = Graded(book=book, policy=policy, grade=grading.grade, accounts=grading.accounts)
        caps = list(own_caps(graded, valuation, needed, observed, requested))
        of_group = group_cap(desk.group(customer_id), customer_id, valuation)
        caps += [of_group] if of_group else []
    found = suggestion(needed.need, caps, policy)
    if isinstance(grading.grade, NotAvailable):
        found = Suggestion(amount=grading.grade, binding=None, shortfall=grading.grade)
    return LimitCase(
        book=book,
        grading=grading,
        graded=graded,
        valuation=valuation,
        observed=observed,
        need=needed,
        caps=tuple(caps),
        found=found,
        requested=requested,
    )
