"""What has to be asked before a call can be made, and what a question's words are read against."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from bot.planners.offline.question.reading import Reading
from knowledge.records import Record
from tools.facts import Value
from tools.results import Json


class Need(Exception):  # noqa: N818 - it is no error: it is what has to be asked
    """Something that has to be asked back before the call can be made; `kept` is what was clear beside it."""

    def __init__(
        self, need: str, values: Mapping[str, Value] | None = None, kept: Mapping[str, Json] | None = None
    ) -> None:
        super().__init__(need)
        self.need = need
        self.values = dict(values or {})
        self.kept = dict(kept or {})


class Setting(Record):
    """What arguments are read against: the day, the customer meant, the asker and the policy's conventions.

    `customer_terms` are the present terms of the customer meant in days, `asker` the e-mail of a sales person
    who asks, `year_days` the days that a daily rate is counted to a year, `nearly_full` the share of a limit
    from which it is nearly used up, `expiring_days` how soon a limit ends that is listed as expiring,
    `industries` those of the customers that the asker may see; `sees_all` says that these are all there are.
    `written` are the orders and invoices of the question, as typed and as the ledger writes them.
    """

    today: date
    customer_currency: str | None
    base_currency: str
    customer_terms: int | None = None
    asker: str | None = None
    year_days: int = 365
    nearly_full: Decimal | None = None
    expiring_days: int | None = None
    industries: tuple[str, ...] = ()
    sees_all: bool = False
    written: Mapping[str, str] = {}


Reader = Callable[[Reading, Setting], dict[str, Json]]
"""Reads arguments of one kind out of a question; raises Need where one has to be asked."""


def single(argument: str, names: Iterable[str]) -> dict[str, Json]:
    """Give an argument that was named once or not at all; raises Need where different ones were named."""
    distinct = list(dict.fromkeys(names))
    if len(distinct) > 1:
        raise Need(argument)
    return {argument: distinct[0]} if distinct else {}
