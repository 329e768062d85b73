"""What a description in a question comes to: an id in its place, several who fit, or nobody."""

from typing import Literal, NamedTuple

from bot.conversation import PastCall
from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.whom.fitting import Fits
from bot.planners.offline.whom.relatives import Kind
from knowledge.desk import Choice, Desk

_MOST = 9
"""Customers that are offered at most."""


class Described(NamedTuple):
    """A question with an id in place of a description, and the customers that fit where several do.

    `lacking`: the kind of relative that it speaks of, which the customer has not, or none that the asker may
    see; "there" where it is told by its place. `nobody`: it describes a customer as nobody is that the asker
    may see, and `unfit` are the words that do. `hidden`: words that fit only customers whom the asker may
    not see, as far as may be told.
    `failed`: the call that failed for whom it means.
    `kept`: somebody else is asked about beside the relative that is lacking, and the text is about that one.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    lacking: Kind | Literal["there"] | None = None
    nobody: bool = False
    unfit: str = ""
    hidden: str = ""
    failed: PastCall | None = None
    kept: bool = False

    @property
    def means_nobody(self) -> bool:
        """Say whether no customer can be put in the place of what was said."""
        return not self.kept and bool(self.lacking or self.nobody or self.unfit or self.hidden or self.failed)


def put(text: str, span: tuple[int, int], fits: Fits, desk: Desk, *, offered: bool = False) -> Described:
    """Put the first that fits in the place of a stretch; where it is not the only one, all are offered.

    `offered`: even the only one is.
    """
    if not fits.seen:
        return Described(text)
    shown = () if fits.one and not offered else fits.seen[:_MOST]
    choices = tuple(Choice(customer_id=each, name=desk.ledger.customer(each).name) for each in shown)
    return Described(with_ids(text, span, fits.seen[:1]), choices)
