"""An invoice by its place among those just shown: "interest on the oldest of those", 最早那张到哪一步了."""

import re

from bot.conversation import Conversation
from bot.planners.offline.question.ids_in_text import with_ids
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily
from knowledge.records import NotAvailable
from tools.gateway import call
from tools.overdue_status import OverdueStatus

_POINTED = lazily(
    r"(?<![a-z])(?<=on |of |or |to )(?:the|their|its) (?:(?P<oldest>oldest|earliest|(?:most|longest) overdue)"
    r"|(?P<largest>largest|biggest))"
    r"(?: (?:overdue |open )?(?:invoice|bill|item)| one)?(?: (?:of|among) (?:those|these|them))?"
    r"(?= ?[.,;?!]|$| (?:to|up|so|now|at|if)(?![a-z]))"
    r"|(?<!哪)(?:(?:拖得?|逾期)?(?P<zh_oldest>最[早久旧老长])|(?:金额)?(?P<zh_largest>最大))的?(?:那|这|一)+[张笔]"
    r"(?:发票|票|款)?",
    re.IGNORECASE,
)


def with_invoice(text: str, conversation: Conversation, desk: Desk) -> str | None:
    """Put an invoice's number in the place of words for the oldest or largest of a customer's; else None.

    The invoices are those of the last answer, asked for again with the asker's present rights; where several
    are level none is meant.
    """
    said, last = _POINTED.search(text), conversation.last_call
    if said is None or last is None or last.name != "overdue_status" or desk.ledger.names.mentions(text):
        return None
    result = call(desk.at(last.as_of), last.name, last.args).result
    shown = result.invoices if isinstance(result, OverdueStatus) else ()
    if isinstance(shown, NotAvailable) or len({each.open_amount.currency for each in shown}) != 1:
        return None
    by_days = bool(said["oldest"] or said["zh_oldest"])
    ranks = {each.invoice_id: each.days_past_due if by_days else each.open_amount.value for each in shown}
    first = [number for number, rank in ranks.items() if rank == max(ranks.values())]
    return with_ids(text, said.span(), first) if len(first) == 1 else None
