"""What is said beside late interest: why this rate, how far it reaches, that it is no legal advice."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from knowledge.european_union import NOT_IN_EURO
from knowledge.ledger.book import CustomerBook
from knowledge.policy.policy import Policy
from knowledge.records import NotAvailable
from tools.calculations.late_account import LateAccount, LateItem
from tools.calculations.late_interest import LateClaim
from tools.calculations.late_rate import half_year_start
from tools.facts import Note, Phrase, Value, ratio


def why_this_rate(claim: LateClaim, book: CustomerBook | None, policy: Policy) -> Phrase:
    """Say which rate is taken and why: stated, the customer's country, or our policy's own."""
    country = book.customer.country if book else None
    values: dict[str, Value] = {
        "multiple": policy.number("TERMS-STANDARD.late_multiple"),
        "points": ratio(Fraction(policy.share("TERMS-STANDARD.late_eu_margin")) * 100),
        "daily": policy.share("TERMS-STANDARD.late_small_supplier_daily"),
        "country": country or "",
    }
    key = claim.rate.source
    if key != "policy":
        return Phrase(key=f"late_interest.why.{key}", values=values)
    place = "elsewhere" if country else "no_country" if book else "no_customer"
    return Phrase(key=f"late_interest.why.{place}_{claim.rate.reference}", values=values)


def late_notes(
    account: LateAccount | NotAvailable, claim: LateClaim, book: CustomerBook | None, policy: Policy
) -> tuple[Note, ...]:
    """Give the notes on a claim."""
    on_items = () if isinstance(account, NotAvailable) else _on_items(account, claim, policy)
    return (*_on_rate(claim, book), *on_items, _note("interest", "not_legal_advice"))


def rests_on_clauses(account: LateAccount | NotAvailable) -> bool:
    """Say whether a dispute or a due date off a weekend had a part in the claim."""
    if isinstance(account, NotAvailable):
        return False
    return any(item.disputed_minor or item.due != item.invoice.due_date for item in account.items)


def _note(field: str, key: str, **values: Value) -> Note:
    return Note(field=field, phrase=Phrase(key=f"late_interest.notes.{key}", values=values))


def _on_rate(claim: LateClaim, book: CustomerBook | None) -> Iterator[Note]:
    rate, country = claim.rate, book.customer.country if book else None
    if rate.source == "eu" and country in NOT_IN_EURO:
        yield _note("annual_rate", "own_central_bank", country=country)
    used = rate.reference_on(claim.on)
    if used is None or rate.table is None or used != rate.table.rates[-1]:
        return
    if rate.reference == "china_lpr":
        yield _note("annual_rate", "last_china_lpr", day=used.since)
    elif half_year_start(claim.on) > used.since:
        yield _note("annual_rate", "last_ecb_reference", day=used.since)


def _on_items(account: LateAccount, claim: LateClaim, policy: Policy) -> Iterator[Note]:
    lines = () if isinstance(account.lines, NotAvailable) else account.lines
    if len({line.rate for line in lines}) > 1:
        in_china = claim.rate.source == "china_lpr"
        yield _note("annual_rate", "lpr_changed" if in_china else "rate_changed")
    for item in account.items:
        if item.due >= claim.on:
            yield _note("lines", "not_late_yet", invoice=item.invoice.invoice_id, due=item.due)
    moved = [item for item in account.items if item.due != item.invoice.due_date]
    if moved:
        yield _note("lines", "moved_off_weekend", invoices=_named(moved))
    assumed = [item for item in account.items if item.invoice.due_assumed]
    if assumed:
        yield _note("lines", "due_assumed", invoices=_named(assumed))
    parts = policy.names("TERMS-CLAUSES.allocation_parts")
    paid = [item for item in account.items if item.open_minor and _paid_in_part(item)]
    if paid and "interest" in parts and parts[-1] != "interest":
        yield _note("lines", "interest_first", invoices=_named(paid))


def _paid_in_part(item: LateItem) -> bool:
    """Say whether money came in on an invoice after it was due, while interest was running."""
    return any(row.paid_on > item.due and row.kind == "receipt" for row in item.invoice.payments)


def _named(items: Iterable[LateItem]) -> str:
    return ", ".join(item.invoice.invoice_id for item in items)
