"""An invoice that is named where a tool takes an order: its customer is meant, "the customer with INV-…"."""

from bot.planners.offline.dialogue.calls import call_about
from bot.planners.planner import AskBack, Call, Say, Step
from knowledge.desk import Desk
from knowledge.rights import sees_customers

_TELLS = ("customer_limit",)
"""Tools whose order only says whose figures are asked for."""


def with_the_invoices_customer(step: Step, desk: Desk) -> Step:
    """Ask about the customer of an invoice that was taken for an order, where the asker may see that one.

    An order is no invoice: what is to be checked of it is asked.
    """
    if not isinstance(step, Call) or "order" not in step.args or not sees_customers(desk.person):
        return step
    typed = str(step.args["order"])
    located = None if desk.ledger.find_order(typed) else desk.ledger.find_invoice(typed)
    if located is None:
        return step
    if not desk.may_see(located.customer_id):
        return Say(status="denied", text="denied", values={"typed": typed})
    args = {name: value for name, value in step.args.items() if name != "order"}
    if step.args.get("customer", located.customer_id) != located.customer_id:
        return AskBack(tool=step.tool, args=args, need="unused", values={"typed": typed})
    if step.tool in _TELLS:
        return call_about(step.tool, located.customer_id, args, desk)
    if "amount" in args:
        whole = {**args, "customer": located.customer_id}
        return AskBack(tool=step.tool, args=whole, need="unused", values={"typed": typed})
    return AskBack(tool="", args={"customer": located.customer_id}, need="intent", values={"name": typed})
