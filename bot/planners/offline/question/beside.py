"""Words of a list right beside a place in a question ("extend it by", "… days longer"), or taken out."""

from bot.planners.offline.question.cues import find

_LONGEST = 24
"""Characters of the longest word that is looked for at the end of a text."""


def ends_with(subject: str, text: str, *names: str) -> bool:
    """Say whether a text ends with a word for the first of some things: "extend it by", 再给, not 差不多.

    The longest word at its end counts, unless it begins within a word for another thing: 现在要多给 ends with
    多给, and 差不多要 with none.
    """
    shown = text.rstrip()
    others = [item for item in find(subject, shown, names) if item.name != names[0]]
    for start in range(max(0, len(shown) - _LONGEST), len(shown)):
        if _is_inside_a_word(shown, start) or any(item.start < start < item.end for item in others):
            continue
        words = find(subject, shown[start:], names)
        if words and words[0].start == 0 and words[0].end == len(shown) - start:
            return words[0].name == names[0]
    return False


def _is_inside_a_word(text: str, start: int) -> bool:
    around = text[max(0, start - 1) : start + 1]
    return len(around) > 1 and around.isascii() and around.isalnum()


def begins_with(subject: str, text: str, *names: str) -> bool:
    """Say whether a text begins with a word for the first of some things: " more", 的宽限."""
    shown = text.lstrip()
    return any(item.name == names[0] and item.start == 0 for item in find(subject, shown, names))


def without(subject: str, text: str, names: tuple[str, ...] = ()) -> str:
    """Give a text with a space in the place of each word of a list."""
    left = text
    for item in reversed(find(subject, text, names)):
        left = left[: item.start] + " " + left[item.end :]
    return left
