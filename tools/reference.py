"""The reference page of the tools, written from the code and prompts/tools: `python -m tools.reference`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from prompts.tools import SHARED, tool_text
from tools.describing import Described, described_arguments, described_fields
from tools.registry import TOOLS
from tools.results import Result
from tools.tool import Arguments, Tool

PAGE = Path(__file__).resolve().parent.parent / "docs" / "tools.md"
LANGUAGES = {"en": "English", "zh": "中文"}
_RIGHTS = {
    "policy": "Open to every active person; a customer named in it must be one that the asker may see.",
    "portfolio": "For those who may see customers, and only the customers that they may see.",
}
_HEAD = """# The tools

Written by `python -m tools.reference` from the code and `prompts/tools/`; a test compares the two.

Every figure of an answer comes from one of these {count} tools, through one gateway that checks the
arguments, finds the customer, enforces the asker's rights and records the call. In JSON, money and every
other decimal is a string (money at its currency's scale, other figures with at most six places), a share is
a fraction (`0.06`), a date is ISO, and what is not available is `null` with a line in `notes` that says why.
"""


def page() -> str:
    """Write the page: what all tools share, then a chapter a tool by name."""
    tools = [TOOLS[name] for name in sorted(TOOLS)]
    index = "\n".join(f"- [{tool.name}](#{tool.name}): {tool_text(tool.name).answers}" for tool in tools)
    parts = [_HEAD.format(count=len(tools)), index + "\n", *_shared(tools[0])]
    return "\n".join([*parts, *(line for tool in tools for line in _chapter(tool))])


def _shared(tool: Tool[Any, Any]) -> Iterator[str]:
    texts = tool_text(SHARED)
    yield "## What all tools share\n"
    yield "| argument | what it is | meaning |\n| --- | --- | --- |"
    for name in described_arguments(tool):
        if name.path in Arguments.model_fields:
            yield _row(name.path, name.kind, texts.arguments.get(name.path, ""))
    yield "\n| field | what it is | meaning |\n| --- | --- | --- |"
    for name in described_fields(tool):
        if name.path.partition(".")[0] in Result.model_fields:
            yield _row(name.path, name.kind, texts.field(name.path))
    yield ""


def _chapter(tool: Tool[Any, Any]) -> Iterator[str]:
    texts = tool_text(tool.name)
    yield f"## {tool.name}\n"
    yield f"{texts.answers}\n"
    for language, named in LANGUAGES.items():
        asked = " · ".join(f"“{question}”" for question in texts.examples.get(language, ()))
        yield f"- {named}: {asked}"
    yield f"- Rights: {_RIGHTS[tool.sees]}"
    yield f"- Rules it may cite: {', '.join(texts.rules) or 'those of the passages found'}\n"
    arguments = [each for each in described_arguments(tool) if _own(each)]
    if arguments:
        yield "| argument | what it is | meaning | default |\n| --- | --- | --- | --- |"
        for each in arguments:
            default = "has to be given" if each.default is None else each.default or "none"
            yield _row(each.path, each.kind, each.meaning, default)
        yield ""
    yield "| field | what it is | meaning |\n| --- | --- | --- |"
    for each in described_fields(tool):
        if each.path.partition(".")[0] not in Result.model_fields:
            yield _row(each.path, each.kind, each.meaning)
    yield ""


def _own(argument: Described) -> bool:
    """Say whether an argument is the tool's own, or a shared one that means something else here."""
    is_shared = argument.path in Arguments.model_fields
    return not is_shared or argument.meaning != tool_text(SHARED).arguments.get(argument.path)


def _row(path: str, *cells: str) -> str:
    return f"| {' | '.join([f'`{path}`', *(cell.replace('|', '/') for cell in cells)])} |"


def main() -> int:
    """Write docs/tools.md."""
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"Wrote {PAGE.name}: {len(TOOLS)} tools.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
