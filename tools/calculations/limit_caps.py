"""The caps on a suggested limit: what each method supports, whether it may bind, and on what inputs."""

from collections.abc import Iterator
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Grade
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable, Record
from tools.calculations.accounts import Accounts
from tools.calculations.cover_value import insured_limit, supported
from tools.calculations.events import LEVELS, event_level, recent_events
from tools.calculations.figures import Figure
from tools.calculations.limit_in_force import limit_in_force
from tools.calculations.need import MONTH_DAYS, Need
from tools.calculations.observation import Observation
from tools.calculations.ratios import measure
from tools.calculations.reasons import because
from tools.calculations.valuation import Valuation
from tools.facts import Amount, Phrase, Value, ratio


class LimitCap(Record):
    """One cap, exact, in the valuation's currency; `rule` is what it rests on.

    `hidden` is the figure of a cap that the asker may not see; `value` is then not available.
    """

    method: str
    value: Figure
    may_bind: bool
    rule: str
    detail: Phrase
    hidden: Fraction | None = None

    @property
    def binds_at(self) -> Fraction | None:
        """Give the figure that the suggestion may not exceed, None where there is none."""
        if not self.may_bind:
            return None
        return self.hidden if isinstance(self.value, NotAvailable) else self.value


class Graded(Record):
    """A customer with its grade: what every cap looks at."""

    book: CustomerBook
    policy: Policy
    grade: Grade
    accounts: Accounts


def own_caps(
    customer: Graded, valuation: Valuation, need: Need, observed: Observation, requested: Fraction | None
) -> Iterator[LimitCap]:
    """Give the customer's caps, of equal ones the telling one first; raises MissingRateError."""
    yield from _adverse_event(customer)
    yield from _prepayment(customer)
    yield _capacity(customer, valuation)
    if customer.accounts.figures.missing:
        yield _present_limit(customer, valuation)
    yield _cover(customer, valuation)
    if observed.new:
        yield _observation(observed)
    yield _volume(customer, need, valuation)
    if requested is not None:
        yield LimitCap(
            method="requested",
            value=requested,
            may_bind=True,
            rule="LIMIT-CAPACITY",
            detail=_said("requested"),
        )


def _capacity(customer: Graded, valuation: Valuation) -> LimitCap:
    """Take the policy's shares of tangible net worth and working capital; a negative one supports nothing."""
    figures, parts = customer.accounts.figures, {}
    values: dict[str, Value] = {"grade": customer.grade}
    for name, item in (("net_worth", "tangible_net_worth"), ("working_capital", "working_capital")):
        share = customer.policy.table(f"LIMIT-CAPACITY.{name}")[customer.grade]
        whole = measure(item, figures)
        if isinstance(whole, Fraction):
            valued = valuation.of_exact(whole, figures.currency or valuation.currency)
            parts[name] = max(Fraction(0), valued * Fraction(share))
            values |= {name: Amount.of(valued, valuation.currency), f"{name}_share": share}
    if not parts:
        reason = figures.missing or NotAvailable(reason="no_capacity_figures")
        return LimitCap(
            method="capacity", value=reason, may_bind=False, rule="LIMIT-CAPACITY", detail=because(reason)
        )
    if figures.period_end:
        values["period_end"] = figures.period_end
    return LimitCap(
        method="capacity",
        value=min(parts.values()),
        may_bind=True,
        rule="LIMIT-CAPACITY",
        detail=_said("capacity" if len(parts) > 1 else f"capacity_{next(iter(parts))}", **values),
    )


def _present_limit(customer: Graded, valuation: Valuation) -> LimitCap:
    """Without a statement nothing supports more than the limit that was granted, or a first small one."""
    granted = limit_in_force(customer.book, valuation).permanent.amount
    if granted == "unlimited":
        none = NotAvailable(reason="limit_unlimited")
        return LimitCap(
            method="present_limit", value=none, may_bind=False, rule="LIMIT-CAPACITY", detail=because(none)
        )
    word = "present_limit"
    if granted is None:
        amount, currency = customer.policy.money("LIMIT-NEW.limit")
        granted, word = valuation.of_exact(Fraction(amount), currency), "first_limit"
    binds = customer.policy.flag("LIMIT-CAPACITY.present_without_statement")
    return LimitCap(
        method="present_limit", value=granted, may_bind=binds, rule="LIMIT-CAPACITY", detail=_said(word)
    )


def _cover(customer: Graded, valuation: Valuation) -> LimitCap:
    found = insured_limit(customer.book, valuation)
    if isinstance(found.insured, NotAvailable):
        none = found.insured
        said = _said("cover_expired", day=found.expired_on) if found.expired_on else because(none)
        return LimitCap(method="cover", value=none, may_bind=False, rule="INSURE-COVER", detail=said)
    value = supported(found.insured, customer.grade, customer.policy)
    if found.withdrawn_on:
        said = _said("cover_withdrawn", day=found.withdrawn_on)
        return LimitCap(method="cover", value=value, may_bind=True, rule="INSURE-COVER", detail=said)
    values: dict[str, Value] = {
        "insured": Amount.of(found.insured, valuation.currency),
        "appetite": customer.policy.table("INSURE-COVER.own_appetite")[customer.grade],
        "grade": customer.grade,
    }
    if found.valid_until:
        values["until"] = found.valid_until
    word = "cover" if found.valid_until else "cover_open_ended"
    return LimitCap(
        method="cover", value=value, may_bind=True, rule="INSURE-COVER", detail=_said(word, **values)
    )


def _observation(observed: Observation) -> LimitCap:
    value = NotAvailable(reason="observation_over") if observed.limit is None else observed.limit
    return LimitCap(
        method="observation",
        value=value,
        may_bind=observed.in_force,
        rule="LIMIT-NEW",
        detail=observed.detail,
    )


def _prepayment(customer: Graded) -> Iterator[LimitCap]:
    shares = (
        customer.policy.table(f"LIMIT-CAPACITY.{name}")[customer.grade]
        for name in ("net_worth", "working_capital")
    )
    if not any(shares):
        said = _said("prepayment", grade=customer.grade)
        yield LimitCap(method="prepayment", value=Fraction(0), may_bind=True, rule="LIMIT-HIGH", detail=said)


def _adverse_event(customer: Graded) -> Iterator[LimitCap]:
    """A critical event leaves nothing on account, whatever the score says."""
    worst = next(iter(recent_events(customer.book, customer.policy)), None)
    if worst and event_level(worst, customer.policy) >= LEVELS["critical"]:
        said = _said(f"event_{worst.kind}", day=worst.happened_on)
        yield LimitCap(
            method="adverse_event", value=Fraction(0), may_bind=True, rule="SIGNAL-LEGAL", detail=said
        )


def _volume(customer: Graded, need: Need, valuation: Valuation) -> LimitCap:
    """Take the share of monthly trade; where the policy lets it bind it holds for every grade.

    A worse grade must not get more than a premium customer on the same figures.
    """
    share = customer.policy.threshold("LIMIT-VOLUME.share").value
    binds = customer.policy.flag("LIMIT-VOLUME.binds")
    if isinstance(need.monthly, NotAvailable) or need.basis == "requested":
        none = NotAvailable(reason="no_sales")
        return LimitCap(
            method="volume", value=none, may_bind=False, rule="LIMIT-VOLUME", detail=because(none)
        )
    values: dict[str, Value] = {
        "share": share,
        "monthly": Amount.of(need.monthly, valuation.currency),
        "days": ratio(Fraction(share) * MONTH_DAYS),
    }
    return LimitCap(
        method="volume",
        value=need.monthly * Fraction(share),
        may_bind=binds,
        rule="LIMIT-VOLUME",
        detail=_said("volume" if binds else "volume_listed", **values),
    )


def _said(word: str, **values: Value) -> Phrase:
    return Phrase(key=f"suggest_limit.caps.{word}", values=values)
