"""The customer of an invoice or order that a question names: "a reminder for INV-2026-0413"."""

from bot.planners.offline.arguments.frames import FRAMES
from bot.planners.offline.dialogue.calls import call_about
from bot.planners.offline.question.reading import Reading
from bot.planners.planner import AskBack, Say, Step
from knowledge.desk import Desk
from knowledge.rights import sees_customers

_OF_THE_CUSTOMER = ("customer_limit", "credit_report", "payment_behaviour", "check_ratios", "suggest_limit")
"""Tools about what only a customer has: a number beside their question but says whose it is."""


def with_the_customer_of_the_record(step: Step, reading: Reading, desk: Desk) -> Step:
    """Ask about the customer of the one invoice or order that is named, where the asker may see that one.

    What may be meant of that invoice alone, a letter or its cover, is offered for the whole customer.
    """
    if not isinstance(step, AskBack) or step.need != "customer" or not sees_customers(desk.person):
        return step
    numbers = {slot.name: slot.text for slot in reading.slots.identifiers if slot.form == "reference"}
    if len(numbers) != 1 or step.tool not in FRAMES or reading.mentions:
        return step
    ((number, typed),) = numbers.items()
    located = desk.ledger.find_invoice(number) or desk.ledger.find_order(number)
    if located is None:
        return step
    if not desk.may_see(located.customer_id):
        return Say(status="denied", text="denied", values={"typed": typed})
    if step.tool in _OF_THE_CUSTOMER:
        return call_about(step.tool, located.customer_id, step.args, desk)
    whole = {**step.args, "customer": located.customer_id}
    return AskBack(tool=step.tool, args=whole, need="unused", values={"typed": typed})
