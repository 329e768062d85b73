"""What bounds the terms whatever speaks for them: law, insurer, our longest terms, account and limits."""

from collections.abc import Iterator
from fractions import Fraction

from knowledge.european_union import MEMBERS
from knowledge.records import NotAvailable
from tools.calculations.cover_value import insured_limit
from tools.calculations.events import LEVELS, worst_level
from tools.calculations.figures import Figure, absent, less, total
from tools.calculations.group_exposure import at_least_zero, group_standing, unless_hidden
from tools.calculations.hold import hold_at
from tools.calculations.limit_in_force import limit_in_force
from tools.calculations.need import MONTH_DAYS
from tools.calculations.order_case import exceeds
from tools.calculations.reasons import because
from tools.calculations.terms_case import Factor, TermsCase, met, not_known, not_met, says
from tools.calculations.write_offs import write_offs
from tools.facts import Amount, Value


def bounds(case: TermsCase) -> Iterator[Factor]:
    """Give what bounds the terms; law and insurer bound those of today too."""
    yield _statutory(case)
    yield _insurer(case)
    yield _longest(case)
    yield _account(case)
    yield _limit(case)
    yield from _group(case)


def _statutory(case: TermsCase) -> Factor:
    """Hold public bodies and buyers in the EU to the statutory maximum."""
    name, kind, country = "statutory_maximum", case.book.customer.kind, case.book.customer.country
    public = case.policy.threshold("TERMS-EXTEND.public_body_days")
    european = case.policy.threshold("TERMS-EXTEND.eu_days")
    if kind == "public_body" and not public.crossed(case.days):
        return not_met(name, "decline", says("public_body", most=public.value, days=case.days))
    if country in MEMBERS and not european.crossed(case.days):
        return not_met(name, "refer", says("eu", most=european.value, days=case.days))
    if case.longer and kind is None and not public.crossed(case.days):
        return not_known(name, says("kind_unknown", most=public.value))
    if case.longer and country is None and not european.crossed(case.days):
        return not_known(name, says("country_unknown", most=european.value))
    return met(name, says("lawful", days=case.days))


def _insurer(case: TermsCase) -> Factor:
    name, missing = "insurer_maximum", absent(case.book, "covers")
    if missing:
        unasked = met(name, says("not_longer", days=case.present), "INSURE-COVER")
        return not_known(name, because(missing), "INSURE-COVER") if case.longer else unasked
    insured = insured_limit(case.book, case.valuation)
    most = insured.max_terms_days
    if isinstance(insured.insured, NotAvailable) or insured.withdrawn_on:
        return met(name, says("uninsured"), "INSURE-COVER")
    if most is None:
        return met(name, says("insurer_names_none"), "INSURE-COVER")
    if case.days > most:
        return not_met(name, "decline", says("insurer", most=most, days=case.days), "INSURE-COVER")
    return met(name, says("insured_terms", most=most), "INSURE-COVER")


def _longest(case: TermsCase) -> Factor:
    name, longest = "our_longest_terms", case.policy.count("TERMS-STANDARD.longer_days")
    if not case.longer:
        return met(name, says("not_longer", days=case.present), "TERMS-STANDARD")
    if case.days > longest:
        return not_met(name, "refer", says("beyond_ours", most=longest), "TERMS-STANDARD")
    return met(name, says("within_ours", most=longest), "TERMS-STANDARD")


def _account(case: TermsCase) -> Factor:
    """Look at what stops deliveries: a hold, a critical event, a write-off, old overdue."""
    name = "account"
    if not case.longer:
        return met(name, says("not_longer", days=case.present), "ORDER-HOLD")
    held = hold_at(case.book)
    if held != "none":
        return not_met(name, "decline", says(held), "ORDER-HOLD")
    if worst_level(case.book, case.policy) >= LEVELS["critical"]:
        return not_met(name, "decline", says("critical_event"), "SIGNAL-LEGAL")
    missing = absent(case.book, "payments", "events")
    if missing:
        return not_known(name, because(missing), "ORDER-OVERDUE")
    written = write_offs(case.book, case.valuation, case.policy)
    if written.standing:
        return not_met(
            name, "decline", says("written_off", amount=case.money(written.standing)), "ORDER-WRITEOFF"
        )
    return _overdue(case)


def _overdue(case: TermsCase) -> Factor:
    name, rule = "account", "ORDER-OVERDUE"
    days = max((item.days for item, _ in case.aged.uncovered()), default=0)
    if not days:
        return met(name, says("nothing_overdue"), rule)
    values: dict[str, Value] = {"amount": case.money(case.aged.overdue_net), "days": days}
    if case.policy.threshold("ORDER-OVERDUE.hold_days").crossed(days):
        return not_met(name, "decline", says("overdue", **values), rule)
    if case.policy.threshold("ORDER-OVERDUE.refer_days").crossed(days):
        return not_met(name, "refer", says("overdue", **values), rule)
    return met(name, says("overdue_lately", **values), rule)


def _limit(case: TermsCase) -> Factor:
    """Hold the exposure at the new terms against the limit in force; equal passes."""
    name, rule, after = "limit", "ORDER-LIMIT", case.exposure_after
    limit = limit_in_force(case.book, case.valuation).in_force
    if not case.longer:
        return met(name, says("not_longer", days=case.present), rule)
    if limit is None:
        return not_known(name, because(NotAvailable(reason="limit_not_set")), rule)
    if isinstance(after, NotAvailable):
        return not_known(name, because(after), rule)
    if isinstance(limit, str):
        return met(name, says("limit_unlimited", after=case.money(after)), rule)
    values: dict[str, Value] = {"after": case.money(after), "limit": case.money(limit)}
    if exceeds(case.policy.threshold("ORDER-LIMIT.utilisation"), after, limit):
        return not_met(name, "refer", says("limit_over", over=case.money(after - limit), **values), rule)
    return met(name, says("limit_fits", **values), rule)


def _group(case: TermsCase) -> Iterator[Factor]:
    """Hold the whole group's exposure against its limit; figures only where the asker may see them."""
    valuation = case.valuation.into(case.whole_group.root.currency)
    standing = group_standing(case.whole_group, valuation)
    limit, name, rule = standing.limit.in_force, "group_limit", "ORDER-GROUP"
    if not case.longer or limit is None or isinstance(limit, str):
        return
    after = unless_hidden(case.whole_group, lambda: _group_after(case, standing.exposure, valuation.currency))
    if isinstance(after, NotAvailable):
        yield not_known(name, because(after), rule)
        return
    visible = case.whole_group.visible
    values: dict[str, Value] = {}
    if visible:
        values = {
            "after": Amount.of(after, valuation.currency),
            "limit": Amount.of(limit, valuation.currency),
        }
    over = exceeds(case.policy.threshold("ORDER-GROUP.utilisation"), after, limit)
    detail = says(f"group_{'over' if over else 'fits'}{'' if visible else '_hidden'}", **values)
    yield not_met(name, "refer", detail, rule) if over else met(name, detail, rule)


def _group_after(case: TermsCase, exposure: Figure, currency: str) -> Figure:
    """Take the customer's exposure out of its group's and put it back with the new terms."""
    valuation = case.valuation.into(currency)
    own, after = (
        figure if isinstance(figure, NotAvailable) else valuation.of_exact(figure, case.valuation.currency)
        for figure in (case.exposure, case.exposure_after)
    )
    without = less(exposure, at_least_zero(own))
    return total((without, at_least_zero(after)))


def signed_amount(case: TermsCase) -> Figure:
    """Give what is signed for: the exposure at the new terms, the need of them at least."""
    monthly = case.need.monthly
    needed: Figure = monthly if isinstance(monthly, NotAvailable) else monthly * case.days / MONTH_DAYS
    known = [figure for figure in (case.exposure_after, needed) if isinstance(figure, Fraction)]
    return max(known) if known else NotAvailable(reason="no_sales")
