"""The tools that there are: a further one is a line here."""

from collections.abc import Mapping
from typing import Any

from tools.tool import Tool

_ALL: tuple[Tool[Any, Any], ...] = ()
TOOLS: Mapping[str, Tool[Any, Any]] = {tool.name: tool for tool in _ALL}
