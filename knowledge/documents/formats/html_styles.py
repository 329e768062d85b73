"""What a page's own style sheets keep from its readers for good, as attributes of single elements do."""

import re
from typing import TYPE_CHECKING

from knowledge.lazy_pattern import lazily

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

HIDING = lazily(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d])"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}|(?<!-)\bcolor\s*:\s*transparent",
    re.IGNORECASE,
)
_COMMENT = lazily(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_ELSEWHERE = lazily(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{};]*;")
"""What holds on paper, on narrow screens and the like: a reader in front of a screen sees what it hides."""
_RULE = lazily(r"([^{}]+)\{([^{}]*)\}")
_NAME = lazily(r"[.#]([\w-]+)")
_STATE = lazily(r":(?!root\b)|\[")
"""A state or an attribute in a selector: it hides for a while, or what somebody may open."""


def hidden_by_style(soup: "BeautifulSoup") -> "list[Tag]":
    """Give the elements that a style sheet in the page hides and that nothing in the page may show again."""
    from soupsieve import SelectorSyntaxError  # comes with the reader of web pages

    sheets = "\n".join(style.get_text() for style in soup.find_all("style"))
    rules = [(names.strip(), said) for names, said in _RULE.findall(_without_comments(sheets))]
    shown = {name for names, said in rules if not HIDING.search(said) for name in _shown_by(names, said)}
    scripts = " ".join(script.get_text() for script in soup.find_all("script"))
    found: list[Tag] = []
    for selector in (
        each.strip() for names, said in rules if HIDING.search(said) for each in names.split(",")
    ):
        named = _NAME.findall(selector)
        opened = any(name in shown or re.search(rf"\b{re.escape(name)}\b", scripts) for name in named)
        if not named or opened or _STATE.search(selector):
            continue
        try:
            found += soup.select(selector)
        except (SelectorSyntaxError, NotImplementedError):
            continue
    return found


def _without_comments(sheets: str) -> str:
    return _ELSEWHERE.sub("", _COMMENT.sub("", sheets))


def _shown_by(names: str, said: str) -> list[str]:
    """Give the classes that a rule shows again, as `.answer.open { display: block }` does."""
    shows = re.search(r"\bdisplay\s*:|visibility\s*:\s*visible|\bopacity\s*:|\b(?:left|top)\s*:", said)
    return _NAME.findall(names) if shows else []
