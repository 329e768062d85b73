"""The field of a superlative, named beside it: 敞口最大的那家, "the largest one by limit"."""

from knowledge.lazy_pattern import lazily

_MOST_ZH, _MOST_EN = ("最大", "最严重"), lazily(r"the (?:worst|biggest|largest) ")
_ENDS_IN_A_FIELD = lazily(r"[㐀-鿿](?<![的那和与跟及把给看问查对是就请说里中上先再要户些家司个们者有催])$")
_BY_A_FIELD = lazily(r" (?:by|in terms of|measured by|in|on) ")


def is_by_a_field(shown: str, start: int, end: int) -> bool:
    """Say whether a superlative in a text is that of a field, and not of whatever a list goes by."""
    if shown.startswith(_MOST_ZH, start):
        return ends_in_a_field(shown[:start])
    return _MOST_EN.match(shown, start) is not None and _BY_A_FIELD.match(shown, end) is not None


def ends_in_a_field(before: str) -> bool:
    """Say whether what stands before a Chinese superlative ends in a word for a field: 营业额."""
    return _ENDS_IN_A_FIELD.search(before) is not None
