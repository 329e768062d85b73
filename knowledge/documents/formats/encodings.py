"""From bytes to text: UTF-8 and UTF-16 say themselves; GB18030, Big5 and Western go by what they spell."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from knowledge.documents.formats.extracted import UnreadableError

_WIDE = ("utf_16_le", "utf_16_be")
_NARROW = ("gb18030", "big5", "cp1252")


def decoded(data: bytes) -> str:
    """Decode a text file; raises UnreadableError for what is no text, or in none of these encodings."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _strictly(data, "utf-16")
    if b"\0" not in data or data.startswith(BOM_UTF8):
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return _guessed(data, _NARROW, _WIDE)
    return _guessed(data, _WIDE)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _unknown() from error


def _guessed(data: bytes, *groups: tuple[str, ...]) -> str:
    """Decode by the first group of encodings of which one spells something."""
    from charset_normalizer import from_bytes  # only for what is not UTF-8

    for encodings in groups:
        best = from_bytes(data, cp_isolation=list(encodings)).best()
        if best is not None and "\0" not in str(best):
            return str(best)
    raise _unknown()


def _unknown() -> UnreadableError:
    return UnreadableError(
        "is no text in UTF-8, UTF-16, GB18030 or Big5", "Save it as UTF-8 text, then add it again."
    )
