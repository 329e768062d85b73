"""What a share of a question is: paid down, got back, or simply a rate or what is lost."""

import re
from typing import Protocol

from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_DOWN_BEFORE = lazily(
    r"(?:(?<![a-z])(?:down ?payment|deposit|advance|up ?front|prepay(?:ment|ing|s)?"
    r"|pays? first)(?: of| is|:)*"
    r"|首付款?|首期|头款|定金|订金|预付款?|先付|先还|先给|首笔)(?:是|为|付|了|要)? ?$",
    re.IGNORECASE,
)
_DOWN_AFTER = lazily(
    r" ?(?:(?:as (?:an? )?)?(?:down(?![a-z])(?! (?:from|to|on))|down ?payment|up ?front|deposit|in advance"
    r"|prepaid"
    r"|straight away|right away|immediately|at once|before|ahead of|prior to)(?![a-z])"
    r"|的?(?:首付|定金|订金|预付|头款|先付))",
    re.IGNORECASE,
)
_BACK_BEFORE = lazily(
    r"(?:(?<![a-z])(?:recover(?:y|ed|ing|s|able)?|get back|gets? us back|salvage|recoup)"
    r"(?: rate)?(?: of| is| at| only| just| about|:)*"
    r"|(?:收|要|追|拿|讨|捞)得?[回到]来?(?:率|比例)?|回收(?:率|比例)?)"
    r"(?:是|为|只有|大概|约|按|:|\uff1a)? ?(?:只有|大概|约)?$",
    re.IGNORECASE,
)
_BACK_AFTER = lazily(
    r" ?(?:(?:can be |could be |is |gets? )?(?:recover(?:y|ed|able)|recouped|comes? back)(?: rate)?(?![a-z])"
    r"|的?(?:能|可以?)?(?:收回|追回|要回|回收率))",
    re.IGNORECASE,
)


_THE_REST = lazily(
    r"(?<![a-z])(?:the )?(?:rest|remainder|remaining|balance|others?)(?![a-z])|余下|剩下|剩余|其余|尾款|余款",
    re.IGNORECASE,
)
_FIRST_BEFORE = lazily(r"(?:先|首先|第一笔|马上|立刻|今天|现在)(?:付|还|给|打|交|清|结)?(?:个|掉|上|了)? ?$")
_FIRST_AFTER = lazily(
    r" ?(?:right )?(?:now|today|tomorrow|first|up ?front|immediately|at once|straight away|this week"
    r"|on the spot|as a start|to start|initially|by [a-z]+day)(?![a-z])",
    re.IGNORECASE,
)
"""What stands around an amount that is paid before the parts begin."""


class Span(Protocol):
    """A stretch of a question."""

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...


def is_paid_down(share: Span, reading: Reading) -> bool:
    """Say whether a share is what is paid at the start: "30% down", 首付三成."""
    before, after = (
        _DOWN_BEFORE.search(reading.text[: share.start]),
        _DOWN_AFTER.match(reading.text, share.end),
    )
    return bool(before or after)


def is_paid_first(amount: Span, reading: Reading) -> bool:
    """Say whether an amount is paid at once and the rest in parts: "15k now and the rest in four"."""
    rest = _THE_REST.search(reading.text, amount.end)
    if rest is None or is_paid_down(amount, reading):
        return rest is not None
    before, after = reading.text[: amount.start], reading.text[amount.end : rest.start()]
    return bool(_FIRST_BEFORE.search(before) or _FIRST_AFTER.match(after))


def is_got_back(share: Span, reading: Reading) -> bool:
    """Say whether a share is what comes back of a loss: 只能收回三成, "a recovery rate of 30 %"."""
    before, after = (
        _BACK_BEFORE.search(reading.text[: share.start]),
        _BACK_AFTER.match(reading.text, share.end),
    )
    return bool(before or after)
