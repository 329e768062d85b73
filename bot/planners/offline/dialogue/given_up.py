"""What a fragment gives up for something else: "weekly rather than monthly", 是8期不是6期."""

import re

from bot.planners.offline.question.cues import find

_GIVEN_UP = re.compile(
    r",? ?(?:(?<![a-z])(?:instead of|rather than|in place of|in lieu of|and not|not)(?![a-z])"
    r"|而不是|而非|不是|不要)(?![了啦吧呢]*(?:[,\uff0c。?\uff1f]|$))(?P<what>[^,.;?!\uff0c。\uff1f]{1,30})(?=[,.;?!\uff0c。\uff1f]|$)",
    re.IGNORECASE,
)


def without_what_is_given_up(text: str) -> str:
    """Give a text without the part that something else takes the place of, where something else is left.

    It stands at the end; at the beginning ("not 45, 60") the slots' own readers know it.
    """
    said = _GIVEN_UP.search(text)
    if said is None or find("cues", said["what"], ("asking",)):
        return text
    left = text[: said.start()] + text[said.end() :]
    kept = text[: said.start()].strip(" ,\uff0c")
    return left.strip() if any(letter.isalnum() for letter in kept) else text
