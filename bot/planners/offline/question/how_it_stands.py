"""What a message says of how a customer stands, who is named already: "C001, which is on stop, what …"."""

from collections.abc import Iterable

from knowledge.lazy_pattern import lazily

_STANDS = lazily(
    r",? (?:the one )?(?:that|who|which)(?:['’]?s| is| are) (?:currently |now |already |still )?"
    r"(?:on (?:credit )?(?:stop|hold)|blocked|frozen|over (?:its|their|the|his) limit|(?:so |very )?late"
    r"|overdue|in dispute|past due|insolvent|bankrupt|in trouble)(?: (?:again|now|today|already))*,"
    # What follows asks something of its own, so that nothing is asked of this.
    r"(?= ?(?:what|how|when|who|where|which|why|is|are|do|does|did|can|could|may|should|have|has|will)"
    r"(?![a-z]))"
)


def without_how_it_stands(text: str, names: Iterable[tuple[int, int]]) -> str:
    """Give a message without the clause that says how somebody named stands, before what is asked of them."""
    for _, end in names:
        said = _STANDS.match(text, end)
        if said:
            return f"{text[:end]},{text[said.end() :]}"
    return text
