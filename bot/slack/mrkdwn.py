"""Text for Slack: nothing that somebody typed or a ledger holds can become a mention, a link or a command."""

from collections.abc import Iterator

_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))


def plain(text: str) -> str:
    """Drop what does not show: control characters and marks that turn the direction of writing."""
    return "".join(
        letter if letter == "\n" or letter.isprintable() else (" " if letter.isspace() else "")
        for letter in text
    )


def escaped(text: str) -> str:
    """Write text so that Slack shows exactly it."""
    text = plain(text)
    for letter, entity in _ENTITIES:
        text = text.replace(letter, entity)
    return text


def unescaped(text: str) -> str:
    """Read text as its author typed it."""
    for letter, entity in reversed(_ENTITIES):
        text = text.replace(entity, letter)
    return text


def bold(text: str) -> str:
    """Write text in bold where its own letters allow that."""
    said = escaped(text)
    return said if not said.strip() or "*" in said or "\n" in said else f"*{said.strip()}*"


def size(text: str) -> int:
    """Count characters as Slack does: those outside the basic plane count twice."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def shortened(text: str, most: int) -> str:
    """Cut text to a length, with dots in place of what is missing."""
    if size(text) <= most:
        return text
    kept = text[: most - 1]
    while size(kept) > most - 1:
        kept = kept[:-1]
    return f"{kept}…"


def escaped_short(text: str, most: int) -> str:
    """Escape text and cut it, never inside an entity."""
    return next(escaped_pieces(text, most), "")


def escaped_pieces(text: str, most: int) -> Iterator[str]:
    """Escape text and split it into pieces of at most `most` characters, at line ends where there are any."""
    piece = ""
    for part in _parts(plain(text), most):
        if piece and size(piece) + size(part) > most:
            yield piece.strip("\n")
            piece = ""
        piece += part
    if piece.strip():
        yield piece.strip("\n")


def _parts(text: str, most: int) -> Iterator[str]:
    """Give escaped lines with their ends; a line that is too long comes in words, then in letters."""
    for line in text.splitlines(keepends=True):
        if size(escaped(line)) <= most:
            yield escaped(line)
            continue
        for word in line.replace(" ", " \0").split("\0"):
            if size(escaped(word)) <= most:
                yield escaped(word)
            else:
                yield from (escaped(letter) for letter in word)
