"""What credit insurance pays on a customer's open invoices.

covered = the least of the insured limit and the eligible open invoices; claim = (covered − deductible) ×
indemnity rate, never below 0. An invoice counts once. Limits that one insurer has in force side by side add
up; those that follow each other are one limit renewed, not two.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from knowledge.ledger.book import CustomerBook
from knowledge.ledger.records import Cover
from knowledge.money import exact
from knowledge.records import NotAvailable, Record
from tools.calculations.ageing import Ageing
from tools.calculations.cover_value import is_valid
from tools.calculations.figures import Figure, less, total
from tools.calculations.insured_items import InsuredItem, begins, ends, insurances, insured_item
from tools.calculations.valuation import Valuation


class CoverClaim(Record):
    """What one cover carries and pays, exact; `covered` is before its deductible."""

    cover: Cover
    limit: Figure
    deductible: Fraction
    covered: Figure
    claim: Figure


class InsuranceClaim(Record):
    """The whole: owed = covered + above the limit + not eligible = claim + own loss.

    `claims` are those of the covers that have a say: valid today, or with open invoices under them.
    """

    owed: Fraction
    eligible: Fraction
    limit: Figure
    covered: Figure
    claim: Figure
    claims: tuple[CoverClaim, ...] = ()
    items: tuple[InsuredItem, ...] = ()

    @property
    def above_limit(self) -> Figure:
        """Give what is eligible but beyond the limits."""
        return less(self.eligible, self.covered)

    @property
    def own_retention(self) -> Figure:
        """Give what of the covered amount we carry ourselves, the deductible included."""
        return less(self.covered, self.claim)

    @property
    def own_loss(self) -> Figure:
        """Give what we lose of all that is owed."""
        return less(self.owed, self.claim)

    @property
    def not_eligible(self) -> Fraction:
        """Give what no cover takes at all."""
        return self.owed - self.eligible


def claim_on(covered: Figure, deductible: Fraction, rate: Fraction | None) -> Figure:
    """Give the claim on a covered amount; on nothing it is nothing, whatever the rate."""
    if isinstance(covered, NotAvailable) or not covered:
        return covered
    if rate is None:
        return NotAvailable(reason="indemnity_rate_unknown")
    return max(Fraction(0), covered - deductible) * rate


def insurance_claim(book: CustomerBook, aged: Ageing, valuation: Valuation) -> InsuranceClaim:
    """Work out the claim on a customer's open invoices at the book's day; raises MissingRateError."""
    covers = insurances(book)
    items = tuple(insured_item(item, covers) for item in aged.items)
    used = {cover_id for each in items for cover_id in each.cover_ids}
    counted = [cover for cover in covers if is_valid(cover, book.as_of) or cover.cover_id in used]
    claims = tuple(_claims(counted, items, valuation))
    return InsuranceClaim(
        owed=aged.gross,
        eligible=sum((each.eligible for each in items), Fraction(0)),
        limit=_limit(counted, valuation),
        covered=total(each.covered for each in claims),
        claim=total(each.claim for each in claims),
        claims=claims,
        items=items,
    )


def _claims(
    covers: Sequence[Cover], items: Sequence[InsuredItem], valuation: Valuation
) -> Iterator[CoverClaim]:
    left = {each.item.invoice.invoice_id: each.eligible for each in items}
    taken: dict[str | None, Fraction] = {}
    for cover in covers:
        same_insurer = [each for each in covers if each.provider == cover.provider]
        carried = taken.get(cover.provider, Fraction(0))
        covered = _take(cover, _room(cover, same_insurer, carried, valuation), items, left)
        if isinstance(covered, Fraction):
            taken[cover.provider] = carried + covered
        deductible = valuation.of_exact(exact(cover.deductible or 0, cover.currency), cover.currency)
        rate = None if cover.indemnity_rate is None else Fraction(cover.indemnity_rate)
        yield CoverClaim(
            cover=cover,
            limit=_amount(cover, valuation),
            deductible=deductible,
            covered=covered,
            claim=claim_on(covered, deductible, rate),
        )


def _amount(cover: Cover, valuation: Valuation) -> Figure:
    if cover.amount is None:
        return NotAvailable(reason="insured_amount_unknown")
    return valuation.of(cover.amount, cover.currency)


def _room(cover: Cover, same_insurer: Sequence[Cover], carried: Fraction, valuation: Valuation) -> Figure:
    """Give what a cover can carry besides what its insurer carries already under earlier ones."""
    limit = _amount(cover, valuation)
    running = _in_force(same_insurer, begins(cover), valuation)
    if isinstance(limit, NotAvailable) or isinstance(running, NotAvailable):
        return limit
    return max(Fraction(0), min(limit, running - carried))


def _in_force(covers: Sequence[Cover], day: date, valuation: Valuation) -> Figure:
    return total(_amount(cover, valuation) for cover in covers if begins(cover) <= day <= ends(cover))


def _take(cover: Cover, room: Figure, items: Sequence[InsuredItem], left: dict[str, Fraction]) -> Figure:
    """Take what a cover has room for of the invoices that are left, the earliest due first."""
    if isinstance(room, NotAvailable):
        return room
    covered = Fraction(0)
    for each in items:
        if cover.cover_id in each.cover_ids:
            part = min(left[each.item.invoice.invoice_id], room - covered)
            left[each.item.invoice.invoice_id] -= part
            covered += part
    return covered


def _limit(covers: Sequence[Cover], valuation: Valuation) -> Figure:
    """Give the insured limit: by insurer the largest sum that the first day of any cover saw in force."""
    by_insurer: dict[str | None, list[Cover]] = {}
    for cover in covers:
        by_insurer.setdefault(cover.provider, []).append(cover)
    return total(_largest(of_one, valuation) for of_one in by_insurer.values())


def _largest(covers: Sequence[Cover], valuation: Valuation) -> Figure:
    sums = [_in_force(covers, begins(cover), valuation) for cover in covers]
    unknown = next((each for each in sums if isinstance(each, NotAvailable)), None)
    return unknown or max(each for each in sums if isinstance(each, Fraction))
