"""A name of several with what tells whose it is: 那个做冷链的极鲜, "the other Mueller, the Anlagen one"."""

import re
from collections.abc import Iterable

from bot.planners.offline.question.ids_in_text import with_ids
from bot.planners.offline.whom.described import Described
from bot.planners.offline.whom.fitting import told_among
from knowledge.customers import Mention
from knowledge.desk import Desk
from knowledge.lazy_pattern import lazily

_BESIDE = lazily(
    r"[ ,\uff0c、的]{0,3}| (?:over )?(?:at|of|with|from) (?:the )?| (?:in|from|over in) [A-ZÀ-Ý][a-zà-ÿ]+, ?"
)
"""What may stand between a name and its description."""

_OTHER = lazily(r"(?:the )?other $|另外?(?:那|一)?[个家]?$", re.IGNORECASE)


def told_apart(
    text: str, words: str, span: tuple[int, int], named: Iterable[Mention], desk: Desk
) -> Described | None:
    """Put an id in the place of such a name and description where exactly one fits; else give None.

    Those whom the asker may not see count as well: where one of them fits, too, nobody is told apart, and
    where it fits them alone, nobody else is meant.
    """
    for item in named:
        first, second = sorted(((item.start, item.end), span))
        if item.linking.verdict == "none" or not _BESIDE.fullmatch(text[first[1] : second[0]]):
            continue
        if len(item.linking.candidates) < 2:
            continue
        fits = told_among(words, [each.customer_id for each in item.linking.candidates], desk)
        if fits.one:
            before = _OTHER.sub("", text[: first[0]])
            return Described(with_ids(text, (len(before), second[1]), (fits.one,)))
        if fits.only_hidden:
            return Described(text, hidden=text[first[0] : second[1]].strip())
    return None
