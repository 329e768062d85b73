"""The whole cast in customer order, and the row that each makes in the ledger."""

from knowledge.sample_company.cast_america import AMERICA
from knowledge.sample_company.cast_china import CHINA, JAPAN
from knowledge.sample_company.cast_europe import CASTELLANI_CHINA, EUROPE
from knowledge.sample_company.character import Character
from knowledge.sample_company.tables import Row, iso

CAST: tuple[Character, ...] = (*CHINA, *EUROPE, *AMERICA, *JAPAN, *CASTELLANI_CHINA)
CURRENCY = {character.customer_id: character.currency for character in CAST}


def customers() -> list[Row]:
    """The rows of the customers table."""
    return [_row(character) for character in CAST]


def _row(who: Character) -> Row:
    return {
        "customer_id": who.customer_id,
        "name": who.name,
        "aliases": who.aliases,
        "parent_id": who.parent,
        "country": who.country,
        "industry": who.industry,
        "kind": who.kind,
        "channel": who.channel,
        "size": who.size,
        "key_customer": "true" if who.key else "false",
        "currency": who.currency,
        "salesperson": who.salesperson,
        "credit_limit": who.credit_limit,
        "limit_valid_until": iso(who.limit_valid_until),
        "group_limit": who.group_limit,
        "terms_days": "" if who.terms is None else str(who.terms),
        "onboarded_on": iso(who.onboarded),
        "hold": who.hold,
        "hold_since": iso(who.hold_since),
        "hold_reason": who.hold_reason,
        "grade_override": who.grade_override,
        "contract_clauses": ";".join(who.clauses),
        "expected_monthly": who.expected_monthly,
    }
