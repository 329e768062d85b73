"""A sort of businesses that a list is asked for and that no industry was read from: "robot makers limits".

Its words may all be known, so that nothing strange is found in them; the list of all is not what was meant.
"""

import re
from functools import cache

from knowledge.lazy_pattern import lazily
from prompts.lexicon import lexicon

_KINDS = (
    r"(?:makers|manufacturers|producers|builders|traders|wholesalers|retailers|importers|exporters|installers"
    r"|fitters|growers|merchants|processors|assemblers|fabricators)"
)
_MAKERS = lazily(rf"(?<![a-z])[a-z]+(?:[ -][a-z]+)?[ -]{_KINDS}(?![a-z])")
_LISTED = (
    r"(?:limits|overdues?|ageing|aging|list|worklist|warnings|signals|receivables|debts|balances|book"
    r"|portfolio)"
)


def trade_unread(shown: str) -> tuple[int, int] | None:
    """Give where a text whose read words are blanked still says a sort of businesses beside its list."""
    makers = _MAKERS.search(shown)
    if makers:
        return makers.span()
    said = _beside_a_list().search(shown)
    return said.span("sort" if said["sort"] else "behind") if said else None


@cache
def _beside_a_list() -> re.Pattern[str]:
    """Give a business beside the list asked for: "dentist limits", "limits of the dentists"."""
    words = sorted(lexicon("businesses")["english"], key=lambda word: (-len(word), word))
    singular = "|".join(
        f"{re.escape(word[:-1])}(?:y|ies)" if word.endswith("y") else f"{re.escape(word)}(?:s|es)?"
        for word in words
    )
    sorts = f"{_KINDS}|{singular}"
    return lazily(
        rf"(?<![a-z])(?<!_ )(?P<sort>(?:[a-z]+ )?(?:{sorts}))['\u2019]? {_LISTED}(?![a-z])"
        rf"|(?<![a-z]){_LISTED} (?:(?:of|for|in|from|at) )?(?:(?:the|our|all) )*"
        rf"(?P<behind>(?:{sorts}))(?![a-z])"
    )
