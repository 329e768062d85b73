"""A cover in words: what it is, how much, and how it stands."""

from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from tools.insurance_parts import SecurityHeld


def held(each: SecurityHeld, voice: Voice) -> str:
    """Word a cover with its validity, in the words of insurance_cover."""
    own = Voice(voice.language, "insurance_cover")
    unknown = isinstance(each.amount, NotAvailable)
    amount = own.say("held.amount_unknown") if unknown else own.cell(each.amount)
    kind = own.say(f"kind.{each.kind}")
    ended = each.withdrawn_on if each.status == "withdrawn" else each.valid_until
    if each.status == "valid" and ended:
        return own.say("held.valid_until", kind=kind, amount=amount, day=ended)
    if ended:
        return own.say(f"held.{each.status}", kind=kind, amount=amount, day=ended)
    return own.say("held.valid", kind=kind, amount=amount)
