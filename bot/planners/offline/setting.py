"""What a question's arguments are read against."""

from bot.conversation import Conversation
from bot.planners.offline.arguments import Setting
from bot.planners.offline.reading import Reading
from knowledge.desk import Desk
from knowledge.rights import sees_customers


def setting_of(reading: Reading, conversation: Conversation, desk: Desk) -> Setting:
    """Give the day, and the currency of the customer meant where the asker may see that one."""
    certain = [item for item in reading.named if item.linking.verdict == "one"]
    customer_id = certain[0].linking.candidates[0].customer_id if certain else conversation.subject
    currency = None
    if customer_id is not None and sees_customers(desk.person) and desk.may_see(customer_id):
        currency = desk.ledger.customer(customer_id).currency
    return Setting(today=desk.as_of, customer_currency=currency, base_currency=desk.policy.base_currency)
