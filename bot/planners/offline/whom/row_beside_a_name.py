"""The row of the last list next to that of somebody named: "the one above Müller", 江南上面那家."""

import re

from bot.conversation import Conversation
from bot.language.words import simplified
from bot.planners.offline.whom.counted_places import EN_NOUN
from bot.planners.offline.whom.last_list import last_rows
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_BEFORE = lazily(
    rf"(?<![a-z])(?:(?:the|that) {EN_NOUN}(?: (?:that|which|who) (?:is|comes|stands))?"
    r"|whoever (?:is|comes|stands)|who (?:is|comes|stands))(?: listed)?"
    r"(?: right| just| directly| immediately)?"
    r" (?:(?P<up>before|above|ahead of|preceding)|after|below|under|beneath|underneath|following|behind) $"
)
_BEHIND = lazily(
    r" ?的?(?:(?P<up>前面|上面|之前|之上|上头|前头)|后面|下面|之后|之下|后头|下头|底下)"
    r"(?:的|那|这|一)*[家个户位](?!月)(?:客户|公司)?"
)


def row_beside_a_name(
    text: str, conversation: Conversation, desk: Desk
) -> tuple[tuple[int, int], tuple[str, ...]] | None:
    """Give where a text points at the row beside somebody's, and whose that is: nobody's where there is none.

    Who is named has to be one customer that the asker may see: else that is said or asked first.
    """
    shown = simplified(text)
    if not conversation.turns or not (_said_before(shown) or _BEHIND.search(shown)):
        return None
    for mention in desk.ledger.names.mentions(text):
        before = _BEFORE.search(shown[: mention.start])
        behind = None if before else _BEHIND.match(shown, mention.end)
        said = before or behind
        if said is None or mention.linking.verdict != "one" or shown[mention.end :].startswith(("'s", "’s")):
            continue
        whose = mention.linking.candidates[0].customer_id
        if not desk.may_see(whose):
            return None
        span = (said.start(), mention.end) if before else (mention.start, said.end())
        return span, _beside(whose, -1 if said["up"] else 1, last_rows(conversation, desk))
    return None


def _said_before(shown: str) -> bool:
    """Say quickly whether words stand there that may point beside a name: most texts have none."""
    return re.search(_BEFORE.pattern.removesuffix("$"), shown) is not None


def _beside(whose: str, step: int, rows: tuple[str, ...]) -> tuple[str, ...]:
    place = rows.index(whose) + step if whose in rows else -1
    return (rows[place],) if 0 <= place < len(rows) else ()
