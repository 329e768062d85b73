"""Words of a list right beside a place in a question ("extend it by", "… days longer"), or taken out."""

from bot.planners.offline.question.cues import find


def ends_with(subject: str, text: str, *names: str) -> bool:
    """Say whether a text ends with a word for the first of some things: "extend it by", 再给, not 差不多."""
    shown = text.rstrip()
    return any(item.name == names[0] and item.end == len(shown) for item in find(subject, shown, names))


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
