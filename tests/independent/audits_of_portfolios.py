"""Audits of the tools over all customers: their rows and totals are the customers' own figures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from knowledge.desk import Desk
from tests.independent import exposure, stages
from tests.independent.ageing import EDGES, aged
from tests.independent.comparing import Difference, answered, of_money, of_others, of_parts, records
from tests.independent.items import ZERO
from tests.independent.reading import Books


@dataclass(frozen=True)
class Portfolio:
    """All customers at a desk, with the independent books of the same tables and day."""

    desk: Desk
    books: Books

    def total(self, figure: Callable[[str], Fraction], among: list[str] | None = None) -> Fraction:
        """Add a figure of customers up in the base currency."""
        books = self.books
        whose = list(books.customers) if among is None else among
        return sum((books.turn(figure(who), books.currency(who), books.base) for who in whose), ZERO)


def ageing_report(of: Portfolio) -> Iterator[Difference]:
    accounts = {who: aged(of.books, who) for who in of.books.customers}
    said = answered(of.desk, "ageing_report", by="customer")
    yield from _ages(of, said, list(accounts))
    rows = {str(row["key"]): row for row in records(said["rows"])}
    for who, row in rows.items():
        yield from _ages(of, row, [who])
    yield from of_others(
        {"missing": sorted(_owing(of) - rows.keys())}, {"missing": []}
    )  # whoever owes is listed
    for by in ("currency", "salesperson", "industry"):
        parts = answered(of.desk, "ageing_report", by=by)
        found = {name: parts[name] for name in ("gross_receivables", "overdue", "not_due", "disputed")}
        yield from of_others(found, {name: said[name] for name in found})


def _owing(of: Portfolio) -> set[str]:
    return {who for who in of.books.customers if aged(of.books, who).gross > 0}


def _ages(of: Portfolio, said: dict[str, object], whose: list[str]) -> Iterator[Difference]:
    accounts = {who: aged(of.books, who) for who in of.books.customers}
    fields = {"gross_receivables": "gross", "unapplied_credit": "unapplied"}
    fields |= {name: name for name in ("not_due", "overdue", "disputed", "over_180")}

    def of_field(field: str) -> Fraction:
        return of.total(lambda who: getattr(accounts[who], field), whose)

    def of_bucket(bucket: str) -> Fraction:
        return of.total(lambda who: accounts[who].buckets[bucket], whose)

    yield from of_parts(said, {name: of_field(field) for name, field in fields.items()})
    buckets = said["buckets"]
    assert isinstance(buckets, dict)
    yield from of_parts(buckets, {name: of_bucket(name) for name in EDGES})


def overdue_worklist(of: Portfolio) -> Iterator[Difference]:
    late = {who: aged(of.books, who) for who in of.books.customers}
    late = {who: account for who, account in late.items() if account.overdue > 0}
    for more in ({}, {"min_days": 31}, {"max_days": 90}):
        least, most = more.get("min_days", 0), more.get("max_days", 10**6)
        said = answered(of.desk, "overdue_worklist", **more)
        fits = [who for who, each in late.items() if least <= each.oldest_days <= most]
        rows = {str(row["customer_id"]): row for row in records(said["rows"])}
        yield from of_others({"who": sorted(rows)}, {"who": sorted(fits)})
        yield from of_others(said, {"count": len(fits)})
        yield from of_money(said, {"total_overdue": of.total(lambda who: late[who].overdue, fits)})
        for who in rows.keys() & set(fits):
            account = late[who]
            yield from of_money(rows[who], {"overdue": of.total(lambda each: late[each].overdue, [who])})
            yield from of_others(
                rows[who], {"oldest_days": account.oldest_days, "stage": stages.staged(of.books, who).stage}
            )


def limits_worklist(of: Portfolio) -> Iterator[Difference]:
    owed = {who: exposure.exposure(of.books, who).total for who in of.books.customers}
    limits = {who: exposure.limit(of.books, who) for who in of.books.customers}
    meets: dict[str, Callable[[str], bool]] = {
        "all": lambda _: True,
        "over_limit": lambda who: _over(limits[who], owed[who]),
        "expired": lambda who: limits[who].expired,
        "no_limit": lambda who: limits[who].amount is None,
        "on_hold": lambda who: exposure.held(of.books, who) != "none",
    }
    for condition, fits in meets.items():
        said = answered(of.desk, "limits_worklist", condition=condition)
        mine = sorted(who for who in owed if fits(who))
        rows = {str(row["customer_id"]): row for row in records(said["rows"])}
        yield from of_others({condition: sorted(rows)}, {condition: mine})
        yield from of_money(said, {"total_exposure": of.total(lambda who: owed[who], mine)})
        for who, row in rows.items():
            yield from of_money(row, {"exposure": of.total(lambda each: owed[each], [who])})


def _over(limit: exposure.LimitAt, owed: Fraction) -> bool:
    return isinstance(limit.in_force, Fraction) and owed > limit.in_force


AUDITS_OF_PORTFOLIOS = (ageing_report, overdue_worklist, limits_worklist)
