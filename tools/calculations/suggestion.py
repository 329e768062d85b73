"""The suggested limit: the least of need and the caps that may bind, rounded down to the policy's step."""

from collections.abc import Sequence
from fractions import Fraction

from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
from tools.calculations.figures import Figure
from tools.calculations.limit_caps import LimitCap

NEED = "need"


class Suggestion(Record):
    """A suggested limit, exact; `binding` is the method that decided it, "need" where no cap did."""

    amount: Figure
    binding: str | None
    shortfall: Figure


def suggestion(need: Figure, caps: Sequence[LimitCap], policy: Policy) -> Suggestion:
    """Take the least of need and the caps that may bind.

    A need that is not known leaves no figure, unless a cap leaves nothing at all. Where a cap decides whose
    figure the asker may not see, the suggestion would give it away and is not available either.
    """
    binding = [(cap.binds_at, cap) for cap in caps if cap.binds_at is not None]
    least = min(binding, key=lambda pair: pair[0], default=None)
    if isinstance(need, NotAvailable) and not (least and least[0] == 0):
        return Suggestion(amount=need, binding=None, shortfall=need)
    if least is None or (isinstance(need, Fraction) and need <= least[0]):
        return _rounded(need, need, NEED, policy)
    amount, cap = least
    if isinstance(cap.value, NotAvailable):
        return Suggestion(amount=cap.value, binding=cap.method, shortfall=cap.value)
    return _rounded(amount, need, cap.method, policy)


def _rounded(amount: Figure, need: Figure, method: str, policy: Policy) -> Suggestion:
    if isinstance(amount, NotAvailable):
        return Suggestion(amount=amount, binding=None, shortfall=amount)
    suggested = policy.steps("LIMIT-CAPACITY.rounding").round_down(max(Fraction(0), amount))
    shortfall = need if isinstance(need, NotAvailable) else max(Fraction(0), need - suggested)
    return Suggestion(amount=suggested, binding=method, shortfall=shortfall)
