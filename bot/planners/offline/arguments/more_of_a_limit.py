"""So much more of a limit than there is: "another 50k limit", 再给50万额度, which is no limit asked for."""

from bot.language.words import simplified
from bot.planners.offline.question.needs import Need
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_LINE = r"(?: (?:credit|limit|line|headroom|room))*"
_BEFORE = lazily(
    r"(?<![a-z])(?:another|extra|additional|further|plus|up by"
    rf"|(?:rais|increas|lift|bump|enlarg)[a-z]*(?: it| that)?{_LINE} by){_LINE}(?: of| by)? ?$"
    r"|(?:再|额外|另外)(?:多)?(?:给|批|加|授|放)[^,\uff0c。?\uff1f\d]{0,12}$"
    r"|(?:多|追加|增加|上调|提高|上浮|加)(?:给|要|批|个|了|上)?(?<!少) ?$"
)
_BEHIND = lazily(r" ?(?:(?:of )?(?:more|extra|additional|on top)(?![a-z])(?! than)|higher(?! than)(?![a-z]))")


def ask_for_the_whole_limit(reading: Reading) -> None:
    """Raise Need where an amount is said to come on top of a limit: how high it is to be is not said."""
    shown = simplified(reading.text).casefold()
    for slot in (*reading.slots.amounts, *reading.slots.numbers):
        before, behind = _BEFORE.search(shown[: slot.start]), _BEHIND.match(shown, slot.end)
        if before or behind:
            start = before.start() if before else slot.start
            end = behind.end() if behind else slot.end
            raise Need("amount_total", {"typed": reading.text[start:end].strip()})
