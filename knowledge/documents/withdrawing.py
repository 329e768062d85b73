"""Documents that another one withdraws: "Memo 2024-019 is withdrawn", 《月台规定》同时废止.

A document is known by the codes in its name and head and by its title; what withdraws it names one of these.
"""

import re
from collections.abc import Iterable, Iterator

from knowledge.documents.shelved import Shelved
from knowledge.lazy_pattern import lazily

_HEAD = 400
"""Letters in which a document says its own code."""
_CODE = r"(?:[A-Za-z]{1,6}[-_/]){0,2}\d{2,5}(?:[-_/]\d{1,4}){0,2}[A-Za-z]?"
_CODES = lazily(rf"(?<![A-Za-z0-9])(?P<code>{_CODE})(?![A-Za-z0-9]|[-_/.]\d)")
_DAY = lazily(r"\d{4}[-_/]\d{1,2}(?:[-_/]\d{1,2})?|\d+")
"""A day or a bare number, which is no code: a code has letters, or three digits behind its year."""
_OPENS, _CLOSES = r"[\u3014\[\uff3b(\uff08\u3010]", r"[\u3015\]\uff3d)\uff09\u3011]"
_OFFICIAL = rf"[\u4e00-\u9fff]{{1,8}}{_OPENS} ?\d{{4}} ?{_CLOSES} ?第? ?\d{{1,4}} ?号"
"""A number as offices give it: 财字〔2024〕37号."""

_OFFICIAL_ALONE = lazily(
    rf"(?:(?:文件编号|文件号|制度编号|编号|文号|发文字号)\W{{0,3}})?(?P<code>{_OFFICIAL})"
)
_PARTS = lazily(r"(?P<kind>[\u4e00-\u9fff]+)\W ?(?P<year>\d{4}) ?\W ?第? ?(?P<number>\d{1,4}) ?号")
_LABELLED = lazily(
    r"(?:\b(?:document|doc|number|no\.?|reference|ref|code|id)|文件编号|制度编号|编号|文号)\W{0,3}[ \t]*"
    rf"(?P<code>{_CODE})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_KINDS = (
    r"(?:the|our|old|former|memo|policy|procedure|document|notice|circular|instruction|guide(?:line)?|no\.?)"
)
_ENDS = (
    r"(?:hereby |herewith )?"
    r"(?:withdrawn|superseded|replaced|repealed|cancell?ed|revoked|no longer (?:valid|in force))"
)
_IN_ENGLISH = (
    lazily(
        r"(?<![A-Za-z])(?:replac(?:es|ing)|supersed(?:es|ing)|withdraws?|repeals?|revokes?)[ _:]+"
        rf"(?:{_KINDS}[ _]+)*(?P<code>{_CODE})(?![A-Za-z0-9])",
        re.IGNORECASE,
    ),
    lazily(
        rf"(?<![A-Za-z0-9])(?P<code>{_CODE})(?![A-Za-z0-9])[^.;\n]{{0,40}}? (?:is|are|was|were) {_ENDS}",
        re.IGNORECASE,
    ),
)
_IN_CHINESE = (
    lazily(rf"(?:取代|替代|代替|废止)(?:了|原)?[^。；\n《》]{{0,12}}?(?P<code>{_CODE})(?![A-Za-z0-9])"),
    lazily(
        rf"(?<![A-Za-z0-9])(?P<code>{_CODE})(?![A-Za-z0-9])[^。；\n]{{0,20}}?"
        r"(?:同时|即行|即日起|予以|自[^。；\n]{1,16}起|已)(?:废止|作废|失效|停止执行)"
    ),
    lazily(rf"(?:取代|替代|代替|废止)(?:了|原)?[^。；\n《》]{{0,12}}?(?P<code>{_OFFICIAL})"),
    lazily(
        rf"(?P<code>{_OFFICIAL})[^。；\n]{{0,20}}?"
        r"(?:同时|即行|即日起|予以|自[^。；\n]{1,16}起|已)(?:废止|作废|失效|停止执行)"
    ),
    lazily(r"(?:取代|替代|代替|废止)(?:了|原)?《(?P<title>[^《》\n]{2,40})》"),
    lazily(r"《(?P<title>[^《》\n]{2,40})》[^。；\n《]{0,20}?(?:同时|即行|予以|即日起)(?:废止|作废|失效)"),
)
_A_PART = lazily(
    r"(?:\b(?:section|clause|article|paragraph|part|chapter|annex|table)s? [\w.]+ of (?:the )?(?:\w+ )?"
    r"|第[^，。；\n]{1,8}[条章节款](?:的)?)$",
    re.IGNORECASE,
)
_PART_BEHIND = lazily(r"[^。；\n]{0,4}?(?:第[^，。；\n]{1,8}[条章节款]|中的)")


def withdrawn_in(name: str, text: str) -> tuple[str, ...]:
    """Give the codes and titles of other documents that a document's name or text withdraws as a whole."""
    return tuple(dict.fromkeys(said for place in (name, text) for said, _ in _withdrawals(place)))


def known_as(name: str, text: str) -> tuple[str, ...]:
    """Give the codes that a document bears in its name, its title and its head, and its titles.

    Of its head a code counts that a label stands before: what it refers to is none of its own.
    """
    stem = re.sub(r"\.\w{2,5}$", "", name.rpartition("/")[2])
    first = next((line.strip(" #*_") for line in text.splitlines() if line.strip(" #*_")), "")
    labelled = [found["code"] for found in _LABELLED.finditer(text[:_HEAD])]
    alone = (_OFFICIAL_ALONE.fullmatch(line.strip(" #*_>\t")) for line in text[:_HEAD].splitlines())
    labelled += [found["code"] for found in alone if found]
    codes = [code for code in (*_codes(stem), *_codes(first), *labelled) if not _DAY.fullmatch(code)]
    return tuple(dict.fromkeys(_folded(said) for said in (*codes, stem, first) if said))


def gone(documents: Iterable[Shelved]) -> frozenset[int]:
    """Give the numbers of the documents that another one withdraws, which is not the older of the two."""
    every = tuple(documents)
    withdrawing = [each for each in every if each.withdraws]
    return frozenset(
        each.number
        for each in every
        for other in withdrawing
        if other.number != each.number and _withdraws(other, each)
    )


def _withdraws(one: Shelved, other: Shelved) -> bool:
    older = one.dated is not None and other.dated is not None and one.dated < other.dated
    return not older and not set(one.withdraws).isdisjoint(other.known_as)


def _codes(title: str) -> Iterator[str]:
    """Yield the codes of a title but those of what it withdraws: "Memo 2025-041 (replaces Memo 2024-019)"."""
    others = [span for _, span in _withdrawals(title)]
    for found in _CODES.finditer(title):
        if not any(found.start("code") < end and start < found.end("code") for start, end in others):
            yield found["code"]


def _withdrawals(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield what a text withdraws as a whole, folded, with where that stands."""
    for pattern in (*_IN_ENGLISH, *_IN_CHINESE):
        group = "title" if "title" in pattern.groupindex else "code"
        for found in pattern.finditer(text):
            before, end = text[max(0, found.start(group) - 40) : found.start(group)], found.end(group)
            a_part = _A_PART.search(before) or _PART_BEHIND.match(text, end)
            if not (a_part or (group == "code" and _DAY.fullmatch(found[group]))):
                yield _folded(found[group]), found.span(group)


def _folded(said: str) -> str:
    """Write a code or a title in one way, a code without the kind of paper before it: Memo_2024-019."""
    official = _PARTS.fullmatch(said.strip())
    if official:  # what stands before its last two letters may be other words: 取代公司财字〔2024〕37号
        return f"{official['kind'][-2:]}-{official['year']}-{official['number']}"
    folded = re.sub(r"[\s_/–-]+", "-", said.strip()).casefold()
    return re.sub(r"^(?:memo|policy|doc|procedure|notice|no)-(?=\d)", "", folded)
