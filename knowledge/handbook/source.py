"""A section of the handbook as it is written: headings with the rules they speak of, a sentence a line.

A line that starts with "~ " says why; the mark is not shown.
"""

import re
from collections.abc import Sequence

from knowledge.lazy_pattern import lazily
from knowledge.records import Record

_HEADING = lazily(r"(?P<level>##?) (?P<title>[^\[\]]+?)(?: \[(?P<rules>[A-Z0-9, -]+)\])?")
_NAME = lazily(r"(?P<number>\d\d)-(?P<slug>[a-z-]+)\.md")
_REASON = "~ "
Paragraph = tuple[str, ...]


class WrittenPart(Record):
    """A heading, the rules that it speaks of, and its paragraphs of sentences, placeholders unfilled.

    `reasons` are the places of the sentences that say why, counted through the part.
    """

    title: str
    rules: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    reasons: tuple[int, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """Give the heading and every sentence."""
        return (self.title, *(line for paragraph in self.paragraphs for line in paragraph))


class WrittenSection(Record):
    """A file: number and slug from its name, its title, and its parts; the first may be the introduction."""

    number: int
    slug: str
    title: str
    parts: tuple[WrittenPart, ...]


def written_section(name: str, text: str) -> WrittenSection:
    """Read a section from its file; raises ValueError that says what is wrong with it."""
    named = _NAME.fullmatch(name)
    if named is None:
        raise ValueError(f"{name}: a section's file is called like 07-short-name.md")
    if not text.strip():
        raise ValueError(f"{name}: it is empty")
    blocks = [block.splitlines() for block in re.split(r"\n\s*\n", text.strip())]
    parts: list[WrittenPart] = []
    for block in blocks:
        heading = _HEADING.fullmatch(block[0])
        if heading is not None:
            if len(block) > 1 or (heading["level"] == "#") != (not parts):
                raise ValueError(f"{name}: one title, then headings, each with a blank line after it")
            rules = tuple(rule.strip() for rule in (heading["rules"] or "").split(",") if rule.strip())
            parts.append(WrittenPart(title=heading["title"], rules=rules, paragraphs=()))
        elif not parts:
            raise ValueError(f"{name}: it starts with its title")
        else:
            parts[-1] = _with(parts[-1], block)
    return WrittenSection(
        number=int(named["number"]),
        slug=named["slug"],
        title=parts[0].title,
        parts=tuple(part for part in parts if part.paragraphs),
    )


def _with(part: WrittenPart, lines: Sequence[str]) -> WrittenPart:
    start = sum(map(len, part.paragraphs))
    reasons = [place for place, line in enumerate(lines, start) if line.startswith(_REASON)]
    plain = tuple(line.removeprefix(_REASON) for line in lines)
    return part.model_copy(
        update={"paragraphs": (*part.paragraphs, plain), "reasons": (*part.reasons, *reasons)}
    )
