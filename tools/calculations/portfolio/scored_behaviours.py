"""The scorecard's reading of how every customer pays, and GRADE-REPEAT's count, over all invoices at once.

The rules are those of `scored_behaviour`, `history.known_since` and `repeatedly_late`; all of it in whole
numbers of days and invoices, so that every comparison is exact.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.ledger.columns import day_number
from knowledge.ledger.ledger import Ledger
from knowledge.ledger.portfolio_items import Receivables
from knowledge.money import to_minor
from knowledge.policy.policy import Policy
from tools.calculations.months import months_before
from tools.calculations.portfolio.cells import filled
from tools.calculations.portfolio.judged import (
    JudgedInvoices,
    counting,
    due_days,
    judge,
)
from tools.calculations.portfolio.signal_edges import whole_crossed

Ints = NDArray[Any]
Flags = NDArray[np.bool_]
_DAY_BITS = 22  # more days than the calendar has
NEVER = np.iinfo(np.int64).max


@dataclass(frozen=True)
class Mean:
    """A mean of days a customer: their sum and their number; 0 of them where there is none."""

    days: Ints
    count: Ints


@dataclass(frozen=True)
class ScoredBehaviours:
    """What the scorecard reads of every customer's payments.

    `count` invoices of the window and those still open from before it, `on_time` of them on time. `late` are
    days late, `before` and `lately` days to pay in the window's halves; `late` and `lately` have no mean
    where nothing of them is settled (`lately_count` invoices there are). `slower` flags whom an invoice left
    open from the earlier half takes to the lowest band. `known_since` is a day, NEVER where no invoice was
    paid. `repeats` counts for GRADE-REPEAT.
    """

    count: Ints
    on_time: Ints
    late: Mean
    before: Mean
    lately: Mean
    lately_count: Ints
    slower: Flags
    known_since: Ints
    repeats: Ints


def scored_behaviours(
    ledger: Ledger, policy: Policy, as_of: date, receivables: tuple[Receivables, tuple[str, ...]]
) -> ScoredBehaviours:
    """Judge the invoices that the scorecard looks at; `receivables` are those of the day, with currencies."""
    scene = _Scene(ledger, policy, as_of)
    older = scene.older(*receivables)
    judged = scene.judged(older)
    months = policy.count("FILE-PAYMENT.window_months")
    in_window = older[judged.invoice] | (judged.due > scene.days_before(months))
    window = _kept(judged, in_window & (judged.due <= scene.on))
    is_early = window.due <= scene.days_before(months // 2)
    early, late = np.flatnonzero(is_early), np.flatnonzero(~is_early)
    before, lately = window.customer[early], window.customer[late]
    return ScoredBehaviours(
        count=scene.counted(window.customer),
        on_time=scene.counted(window.customer[window.on_time]),
        late=_worst_mean(window.customer, window.settled, window.days_late, scene.customers),
        before=Mean(
            scene.added(before, window.days_to_pay[early]),
            scene.counted(before),
        ),
        lately=_worst_mean(lately, window.settled[late], window.days_to_pay[late], scene.customers),
        lately_count=scene.counted(lately),
        slower=scene.slower(window, is_early),
        known_since=scene.known_since(judged),
        repeats=scene.repeats(judged),
    )


class _Scene:
    """One ledger on one day."""

    def __init__(self, ledger: Ledger, policy: Policy, as_of: date) -> None:
        self.ledger, self.policy, self.as_of = ledger, policy, as_of
        self.on = day_number(as_of)
        self.owners = ledger.snapshot.table("customers")
        self.customers = self.owners.rows
        self.invoices = ledger.snapshot.table("invoices")
        self.counting = counting(ledger, as_of)
        self.onboarded = _onboarded(ledger, self.on)
        self.due = due_days(ledger)

    def days_before(self, months: int) -> int:
        return day_number(months_before(self.as_of, months))

    def counted(self, customer: Ints) -> Ints:
        return np.bincount(customer, minlength=self.customers)

    def added(self, customer: Ints, days: Ints) -> Ints:
        # sums of whole days stay far below 2**53, up to which floating point counts exactly
        return np.bincount(customer, weights=days, minlength=self.customers).astype(np.int64)

    def older(self, receivables: Receivables, currencies: tuple[str, ...]) -> Flags:
        """Flag the invoices due before the window that more than the tolerated rest of is open."""
        tolerated = self.tolerated(currencies)
        start = self.days_before(self.policy.count("FILE-PAYMENT.window_months"))
        old = (self.on - receivables.days <= start) & (receivables.minor > tolerated[receivables.currency])
        flags = np.zeros(self.invoices.rows, dtype=np.bool_)
        flags[receivables.invoice[old]] = True
        return flags & self.counting

    def tolerated(self, currencies: tuple[str, ...]) -> Ints:
        """Give the rest that reminders leave alone, in minor units of each currency."""
        found = [to_minor(self.policy.tolerance(each), each) or 0 for each in currencies]
        return np.array([*found, 0], dtype=np.int64)

    def judged(self, older: Flags) -> JudgedInvoices:
        """Judge every invoice that one of the questions is about."""
        widest = max(
            self.policy.count("FILE-PAYMENT.window_months"), self.policy.count("GRADE-REPEAT.months")
        )
        asked = older | ((self.due > self.days_before(widest)) & (self.due <= self.on))
        unknown = self.onboarded == NEVER  # their first paid invoice says since when we know them
        if unknown.any():
            asked |= unknown[self.invoices.numbers("customer_row").array()]
        return judge(self.ledger, self.as_of, np.flatnonzero(asked & self.counting))

    def slower(self, window: JudgedInvoices, early: Flags) -> Flags:
        """Flag the customers with an invoice of the earlier half whose tolerated rest is exceeded."""
        at = np.flatnonzero(early & ~window.settled)
        codes = self.invoices.coded("currency")
        tolerated = self.tolerated(codes.labels)[codes.array()[window.invoice[at]]]
        found = np.zeros(self.customers, dtype=np.bool_)
        found[window.customer[at[window.left[at] > tolerated]]] = True
        return found

    def known_since(self, judged: JudgedInvoices) -> Ints:
        """Give the day of onboarding, else of the first invoice that was paid."""
        first = np.full(self.customers, NEVER, dtype=np.int64)
        proof = judged.settled
        if "payments" in self.ledger.absent_tables:
            proof = np.ones(len(judged.settled), dtype=np.bool_)
        at = np.flatnonzero(proof & (self.onboarded == NEVER)[judged.customer])
        np.minimum.at(
            first, judged.customer[at], self.invoices.days("invoice_date").array()[judged.invoice[at]]
        )
        return np.where(self.onboarded == NEVER, first, self.onboarded)

    def repeats(self, judged: JudgedInvoices) -> Ints:
        """Count the undisputed invoices of GRADE-REPEAT's months that were late, or are."""
        if "payments" in self.ledger.absent_tables:
            return np.zeros(self.customers, dtype=np.int64)
        start = self.days_before(self.policy.count("GRADE-REPEAT.months"))
        at = np.flatnonzero((judged.due > start) & (judged.due <= self.on))
        edge = self.policy.threshold("GRADE-REPEAT.days_late")
        invoice, spared = judged.invoice[at], self._disputed()
        some = spared[invoice] > 0
        late = whole_crossed(edge, judged.days_late[at]) & ~some
        found = [judged.customer[at[late]]]
        partly = invoice[some]
        partly = partly[spared[partly] < self.invoices.numbers("amount").array()[partly]]
        if len(partly):
            again = judge(self.ledger, self.as_of, partly, spared[partly])
            found.append(again.customer[whole_crossed(edge, again.days_late)])
        return self.counted(np.concatenate(found))

    def _disputed(self) -> Ints:
        """Give the minor units of every invoice that were ever disputed in time."""
        disputes = self.ledger.snapshot.table("disputes")
        of, opened = disputes.numbers("invoice_row").array(), disputes.days("opened_on").array()
        waited = opened - self.due[of]
        late = whole_crossed(self.policy.threshold("TERMS-CLAUSES.late_dispute_days"), waited)
        at = np.flatnonzero((opened <= self.on) & ~late)
        whole = self.invoices.numbers("amount").array()
        amount = disputes.numbers("amount")
        claimed = np.where(filled(amount), np.maximum(0, amount.array()), whole[of])
        spared = np.zeros(self.invoices.rows, dtype=np.int64)
        # no more than the whole counts, so that several large claims cannot pass 64 bits
        np.add.at(spared, of[at], np.clip(claimed[at], 0, np.maximum(0, whole[of[at]])))
        return spared


def _onboarded(ledger: Ledger, on: int) -> Ints:
    column = ledger.snapshot.table("customers").days("onboarded_on")
    days = column.array().astype(np.int64)
    return np.where(filled(column) & (days <= on), days, NEVER)


def _kept(judged: JudgedInvoices, kept: Flags) -> JudgedInvoices:
    at = np.flatnonzero(kept)  # three times as fast as the flags themselves
    return JudgedInvoices(
        invoice=judged.invoice[at],
        customer=judged.customer[at],
        due=judged.due[at],
        settled=judged.settled[at],
        on_time=judged.on_time[at],
        days_late=judged.days_late[at],
        days_to_pay=judged.days_to_pay[at],
        left=judged.left[at],
    )


def _worst_mean(customer: Ints, settled: Flags, days: Ints, customers: int) -> Mean:
    """Give the largest mean of all settled invoices' days with any of the open ones'; see `worst_mean`.

    Of the open ones, longest first, each counts as long as it raises the mean; count 0 where none is settled.
    """
    total = np.bincount(customer[settled], weights=days[settled], minlength=customers).astype(np.int64)
    count = np.bincount(customer[settled], minlength=customers)
    left = np.flatnonzero(~settled)
    keys = np.sort((customer[left].astype(np.int64) << _DAY_BITS) - days[left])  # longest first
    whose = -(-keys >> _DAY_BITS)
    longest = (whose << _DAY_BITS) - keys
    upto = np.cumsum(np.bincount(whose, minlength=customers))
    starts = np.concatenate(([0], upto))[whose]
    running = np.concatenate(([0], np.cumsum(longest)))
    before = np.arange(len(left)) - starts  # open ones of the customer that came first
    raises = longest * (count[whose] + before) > total[whose] + running[:-1] - running[starts]
    raises &= count[whose] > 0
    return Mean(
        total + np.bincount(whose[raises], weights=longest[raises], minlength=customers).astype(np.int64),
        count + np.bincount(whose[raises], minlength=customers),
    )
