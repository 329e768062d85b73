"""English ordinals in words, in order: "first" to "ninety-ninth"."""

_FIRST = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth"),
)
_TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
ORDINALS = (
    *_FIRST,
    *_TEENS,
    *(word for ten in _TENS for word in (f"{ten}ieth", *(f"{ten}y-{one}" for one in _FIRST))),
)
"""Places up to the ninety-ninth: one that a list does not have is a place all the same, and nobody's name."""
