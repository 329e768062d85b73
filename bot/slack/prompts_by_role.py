"""What the Messages tab suggests to ask, by role and with a customer of the asker's own."""

from collections.abc import Mapping

from bot.composition import House
from bot.slack.identity import Asker
from bot.slack.limits import PROMPTS
from knowledge.customers.folding import is_han
from knowledge.people import Role
from prompts.wording import text
from tools.rendering import render_text

_BY_ROLE: Mapping[Role, tuple[str, ...]] = {
    "sales": ("order", "overdue", "limit", "policy"),
    "finance": ("overdue", "limit", "order", "conflict"),
    "credit_manager": ("suggest", "limit", "order", "conflict"),
    "staff": ("policy", "start", "ratios", "help"),
}


def suggested_prompts(asker: Asker, house: House) -> list[dict[str, str]]:
    """Give at most four prompts, each a title and what it asks."""
    name = _customer(asker, house)
    role: Role = asker.person.role if name is not None else "staff"
    return [
        {
            "title": text(f"slack.prompt.{key}_title", asker.language),
            "message": render_text(
                text(f"slack.prompt.{key}", asker.language), {"name": name or ""}, asker.language
            ),
        }
        for key in _BY_ROLE[role][:PROMPTS]
    ]


def _customer(asker: Asker, house: House) -> str | None:
    """Name a customer that the asker may see, in the asker's script where there is one."""
    visible = sorted(house.desk(asker.person).visible_customers)
    names = [house.ledger.customer(customer_id).name for customer_id in visible[:200]]
    chinese = asker.language == "zh"
    fitting = (name for name in names if any(map(is_han, name)) == chinese)
    return next(fitting, names[0] if names else None)
