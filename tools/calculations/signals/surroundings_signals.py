"""What surrounds a customer warns of: its industry, its country, its currency and its group."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from knowledge.ledger.indices import CountryIndex, IndustryIndex
from knowledge.money import MissingRateError
from knowledge.records import NotAvailable
from tools.calculations.figures import absent
from tools.calculations.months import months_before
from tools.calculations.reasons import because
from tools.calculations.signals.finding import Case, Finding, Level, cannot_tell, fired, quiet, worse
from tools.facts import Phrase, Value, ratio

Part = tuple[Level | None, Phrase | None, NotAvailable | None]
"""What one part of a rule says: level and evidence where it fired, or why it cannot tell, or nothing."""
Dated = tuple[tuple[date, Decimal], ...]


def industry_signal(desk: Desk, industry: str | None) -> Finding:
    """Look for a risk index of an industry that has risen within the policy's months."""
    rule, policy = "SIGNAL-INDUSTRY", desk.policy
    if not industry:
        return cannot_tell(rule, NotAvailable(reason="no_industry"))
    rise = _rise(
        _risk(desk.ledger.industry(industry, desk.as_of)), desk.as_of, policy.count(f"{rule}.months")
    )
    if isinstance(rise, NotAvailable):
        return cannot_tell(rule, rise)
    level: Level | None = None
    for each in ("watch", "warning"):
        if policy.threshold(f"{rule}.{each}_rise").crossed(_points(rise)):
            level = worse(level, "warning" if each == "warning" else "watch")
    if level is None:
        return quiet(rule)
    values: dict[str, Value] = {"industry": industry, **_rise_values(rise)}
    return fired(rule, level, Phrase(key="early_warnings.industry", values=values))


Rise = tuple[tuple[date, Decimal], tuple[date, Decimal]]
"""The index that stood at the beginning, with the day it is from, and the one that stands now."""


def _risk(rows: tuple[IndustryIndex, ...] | tuple[CountryIndex, ...]) -> Dated:
    return tuple((row.valid_from, row.risk_index) for row in rows if row.risk_index is not None)


def _rise(rows: Dated, as_of: date, months: int) -> Rise | NotAvailable:
    """Hold the newest index against the one that stood so many months before, else the first one since."""
    if not rows:
        return NotAvailable(reason="no_risk_index")
    start = months_before(as_of, months)
    base = next((row for row in reversed(rows) if row[0] <= start), rows[0])
    if base[0] > start and len(rows) == 1:
        return NotAvailable(reason="no_earlier_index", values={"day": rows[0][0].isoformat()})
    return base, rows[-1]


def _points(rise: Rise) -> Fraction:
    (_, before), (_, now) = rise
    return Fraction(now) - Fraction(before)


def _rise_values(rise: Rise) -> dict[str, Value]:
    (since, before), (on, now) = rise
    return {"before": before, "before_on": since, "now": now, "now_on": on, "rise": ratio(_points(rise))}


def country_signal(desk: Desk, country: str | None, currency: str) -> Finding:
    """Look at a country's risk and transfer risk, at the risk's rise, and at a customer's currency."""
    parts = [*_country_parts(desk, country), _currency_part(desk, currency)]
    level: Level | None = None
    for part, _, _ in parts:
        level = worse(level, part)
    unknown = tuple(because(missing) for _, _, missing in parts if missing)
    if level is None:
        return Finding(rule="SIGNAL-COUNTRY", unknown=unknown)
    said = [phrase for _, phrase, _ in parts if phrase]
    return fired("SIGNAL-COUNTRY", level, *said, unknown=unknown)


def _country_parts(desk: Desk, country: str | None) -> Iterator[Part]:
    rule, policy, as_of = "SIGNAL-COUNTRY", desk.policy, desk.as_of
    if not country:
        yield None, None, NotAvailable(reason="no_country")
        return
    rows = desk.ledger.country(country, as_of)
    newest = rows[-1] if rows else None
    for name in ("risk_index", "transfer_risk"):
        value = getattr(newest, name, None)
        if newest is None or value is None:
            yield None, None, NotAvailable(reason=f"no_{name}_of_country")
            continue
        level: Level | None = None
        for each in ("watch", "warning"):
            if policy.threshold(f"{rule}.{each}_index").crossed(value):
                level = worse(level, "warning" if each == "warning" else "watch")
        said: dict[str, Value] = {"country": country, "index": value, "on": newest.valid_from}
        yield level, Phrase(key=f"early_warnings.{name}", values=said) if level else None, None
    rise = _rise(_risk(rows), as_of, policy.count(f"{rule}.months"))
    if isinstance(rise, NotAvailable):
        yield None, None, rise if rows else None
    elif policy.threshold(f"{rule}.watch_rise").crossed(_points(rise)):
        values: dict[str, Value] = {"country": country, **_rise_values(rise)}
        yield "watch", Phrase(key="early_warnings.country_rise", values=values), None


def _currency_part(desk: Desk, currency: str) -> Part:
    """Hold the rate of a currency against that of the policy's months before."""
    policy, as_of, rates = desk.policy, desk.as_of, desk.ledger.fx
    if currency == policy.base_currency:
        return None, None, None
    start = months_before(as_of, policy.count("SIGNAL-COUNTRY.months"))
    try:
        before = rates.cross(currency, policy.base_currency, start)
        now = rates.cross(currency, policy.base_currency, as_of)
    except MissingRateError as missing:
        values = {"currency": missing.currency, "on": missing.on.isoformat()}
        return None, None, NotAvailable(reason="missing_rate", values=values)
    fall = 1 - now / before
    if not policy.threshold("SIGNAL-COUNTRY.currency_fall").crossed(fall):
        return None, None, None
    said: dict[str, Value] = {
        "currency": currency,
        "base": policy.base_currency,
        "before": ratio(before),
        "now": ratio(now),
        "fall": ratio(fall),
        "start": start,
        "end": as_of,
    }
    return "watch", Phrase(key="early_warnings.currency", values=said), None


def chain_signal(case: Case) -> Finding:
    """Look for trouble at the other members of the customer's group.

    Of a member that the asker may not see nothing is said but that there is trouble in the group.
    """
    rule, own = "SIGNAL-CHAIN", case.book.customer.customer_id
    others = [member for member in case.group.members if member.customer.customer_id != own]
    if not others:
        return quiet(rule)
    said = {
        member.customer.customer_id: found for member in others if (found := tuple(_trouble(case, member)))
    }
    missing = [because(reason) for table in ("payments", "events") if (reason := absent(case.book, table))]
    if not said:
        return Finding(rule=rule, unknown=tuple(missing))
    shown = [phrase for member, found in said.items() if case.desk.may_see(member) for phrase in found]
    if not all(case.desk.may_see(member) for member in said):
        shown.append(Phrase(key="early_warnings.chain_hidden"))
    return fired(rule, case.policy.choice(f"{rule}.level"), *shown, unknown=missing)


def _trouble(case: Case, member: CustomerBook) -> Iterator[Phrase]:
    """Name a member's court events of the policy's months, and what it has been overdue for too long."""
    named: dict[str, Value] = {"name": member.customer.name, "member": member.customer.customer_id}
    after = months_before(case.book.as_of, case.policy.count("SIGNAL-CHAIN.months"))
    levels = case.policy.choices("SIGNAL-LEGAL.levels")
    for event in sorted(member.events, key=lambda event: event.happened_on, reverse=True):
        if event.kind in levels and after < event.happened_on <= case.book.as_of:
            values: dict[str, Value] = {**named, "on": event.happened_on}
            yield Phrase(key=f"early_warnings.chain_event.{event.kind}", values=values)
            break
    days = 0 if absent(member, "payments") else case.chased_days(member)
    if case.policy.threshold("SIGNAL-CHAIN.member_overdue_days").crossed(days):
        yield Phrase(key="early_warnings.chain_overdue", values={**named, "days": days})
