"""Where each key of a TOML file stands, because the standard parser does not say."""

import re
from collections.abc import Iterator, Mapping

from knowledge.lazy_pattern import lazily

Path = tuple[str, ...]
_KEY = lazily(r"""\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=""")
_HEADER = lazily(r"\s*\[\[?([^\[\]]+)\]\]?\s*(?:#.*)?$")
_STRINGS_AND_COMMENTS = lazily(r"""\"(?:\\.|[^"\\])*"|'[^']*'|#.*""")


def index_lines(text: str) -> Mapping[Path, int]:
    """Map every table, key and list item that starts a line to its line number, the first line being 1."""
    return dict(reversed(list(_positions(text))))


def line_of(path: Path, lines: Mapping[Path, int]) -> int:
    """Give the line of a key, or of the nearest table around it that the file has, or 1."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _positions(text: str) -> Iterator[tuple[Path, int]]:
    table: Path = ()
    inside: Path = ()
    depth = item = 0
    for number, line in enumerate(text.splitlines(), 1):
        bare = _STRINGS_AND_COMMENTS.sub("", line)
        if depth > 0:
            if depth == 1 and bare.strip(" \t,") not in ("", "]"):
                yield (*inside, str(item)), number
                item += 1
        elif header := _HEADER.match(line):
            table = _split(header[1])
            yield table, number
            continue
        elif key := _KEY.match(line):
            inside, item = (*table, *_split(key[1])), 0
            yield inside, number
        depth += sum(map(bare.count, "[{")) - sum(map(bare.count, "]}"))


def _split(dotted: str) -> Path:
    return tuple(part.strip().strip("\"'") for part in re.findall(r"""[\w-]+|"[^"]*"|'[^']*'""", dotted))
