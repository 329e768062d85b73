"""An order or an invoice that is named beside its own customer says whose it is: 江州地铁那张 SO-20278."""

from bot.planners.offline.arguments.frames import without_customer
from bot.planners.planner import Call, Step
from knowledge.desk import Desk


def without_its_own_customer(step: Step, desk: Desk, *, named: bool = False) -> Step:
    """Give a call of an order or invoice without its own customer; another one stays, and is objected to.

    An order is checked for the customer who is `named` beside it: both are stated then.
    """
    if not isinstance(step, Call) or "customer" not in step.args or (named and step.tool == "check_order"):
        return step
    finds = {"order": desk.ledger.find_order, "invoice": desk.ledger.find_invoice}
    located = [find(str(step.args[name])) for name, find in finds.items() if name in step.args]
    own = any(each is not None and each.customer_id == step.args["customer"] for each in located)
    return step.model_copy(update={"args": without_customer(step.args)}) if own else step
