"""A choice told by a letter of its name: "the one with the s", "the one ending in k", "without the e"."""

import re
from collections.abc import Sequence

from bot.language.words import simplified
from knowledge.desk import Choice

_LETTER = re.compile(
    r"(?:no|yes|i meant?|it's|[ ,.])*(?:the )?(?:one |name |spelling )?"
    r"(?:(?P<has>with|that has|which has|having|spelt with|spelled with)"
    r"|(?P<lacks>without|that has no|with no)"
    r"|(?P<ends>(?:that |which )?(?:ending|ends) (?:in|with|on)))"
    r" (?:the |an |a )?(?:letter |final |extra |additional )?['\"“‘]?(?P<letter>[a-z])['\"”’]?"
    r"(?: (?:at|on) the end| in it| in the name)?[ .!?,]*(?:please)?"
)


def told_by_a_letter(text: str, choices: Sequence[Choice]) -> str | None:
    """Give the choice that alone has a letter most often, or least often, or ends in it; else None."""
    said = _LETTER.fullmatch(simplified(text))
    if said is None or len(choices) < 2:
        return None
    names = {each.customer_id: simplified(each.name) for each in choices}
    if said["ends"]:
        found = [
            one for one, name in names.items() if any(word.endswith(said["letter"]) for word in name.split())
        ]
        return found[0] if len(found) == 1 else None
    counts = {one: name.count(said["letter"]) for one, name in names.items()}
    wanted = min(counts.values()) if said["lacks"] else max(counts.values())
    found = [one for one, count in counts.items() if count == wanted]
    return found[0] if len(found) == 1 else None
