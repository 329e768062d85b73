"""The slots of a text at a desk: its day, currency and fiscal year, no slot inside a customer's name."""

from bot.language.slots import Slots, parse_slots
from knowledge.customers import Mention
from knowledge.desk import Desk

_SURE = frozenset({"exact_id", "exact_name", "exact_alias", "folded", "short_name"})


def slots_of(text: str, desk: Desk) -> Slots:
    """Give the slots of a text as this desk reads them; a name with a day in it holds no day."""
    return parse_slots(
        text,
        today=desk.as_of,
        base_currency=desk.policy.base_currency,
        fiscal_year_start=desk.policy.fiscal_year_start,
        protected=[(each.start, each.end) for each in desk.ledger.names.mentions(text) if is_certain(each)],
    )


def is_certain(mention: Mention) -> bool:
    """Say whether somebody is named as the ledger names them, and not by a guess."""
    return bool(mention.linking.candidates) and mention.linking.candidates[0].how in _SURE
