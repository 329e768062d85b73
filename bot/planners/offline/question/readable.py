"""What of a typed message can be read: letters, without what steers a terminal."""

from knowledge.lazy_pattern import lazily

_TERMINAL = lazily(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)")
"""A control sequence of a terminal: colours, the cursor, the title of the window."""


def readable(typed: str) -> str:
    """Take out control characters, and what a terminal adds to colour its text: figures that nobody typed."""
    plain = _TERMINAL.sub(" ", typed)
    return "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in plain).strip()
