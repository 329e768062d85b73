"""The whole cast in customer order, and the row that each makes in the ledger."""

from datetime import date

from knowledge.sample_company.cast_anna_keller import ANNAS
from knowledge.sample_company.cast_li_na import LI_NAS
from knowledge.sample_company.cast_mike_torres import MIKES
from knowledge.sample_company.cast_zhang_wei import ZHANG_WEIS
from knowledge.sample_company.character import LONG_AGO, Character
from knowledge.sample_company.days import plus, working_day
from knowledge.sample_company.dice import Dice
from knowledge.sample_company.tables import Row, iso

CAST: tuple[Character, ...] = tuple(
    sorted((*LI_NAS, *ZHANG_WEIS, *ANNAS, *MIKES), key=lambda character: character.customer_id)
)
CURRENCY = {character.customer_id: character.account.currency for character in CAST}
STANDARD_TERMS = 30
"""Days that an invoice gets where the customer's terms are not recorded."""
TERMS = {who.customer_id: STANDARD_TERMS if who.account.terms is None else who.account.terms for who in CAST}


def customers() -> list[Row]:
    """The rows of the customers table."""
    return [_row(character) for character in CAST]


def _row(who: Character) -> Row:
    account = who.account
    return {
        "customer_id": who.customer_id,
        "name": who.name,
        "aliases": who.aliases,
        "parent_id": who.parent,
        "country": account.country,
        "industry": account.industry,
        "kind": who.kind,
        "channel": who.channel,
        "size": who.size,
        "key_customer": "true" if who.key else "false",
        "currency": account.currency,
        "salesperson": account.salesperson,
        **_credit(who),
    }


def _onboarded(who: Character) -> date | None:
    """The day by hand, or one of the twelve years before 2023."""
    if who.onboarded != LONG_AGO:
        return who.onboarded
    return working_day(plus(LONG_AGO, Dice(f"onboarding of {who.customer_id}").between(400, 4700)))


def _credit(who: Character) -> Row:
    """The columns that say what the customer is allowed."""
    return {
        "credit_limit": who.account.credit_limit,
        "limit_valid_until": iso(who.limit_valid_until),
        "group_limit": who.group_limit,
        "terms_days": "" if who.account.terms is None else str(who.account.terms),
        "onboarded_on": iso(_onboarded(who)),
        "hold": who.hold,
        "hold_since": iso(who.hold_since),
        "hold_reason": who.hold_reason,
        "grade_override": who.grade_override,
        "contract_clauses": ";".join(who.clauses),
        "expected_monthly": who.expected_monthly,
    }
