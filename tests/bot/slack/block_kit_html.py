"""Blocks as HTML, near enough to Slack's own looks to see what is wrong with a message."""

import html
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.slack.message import Block, Message

STYLE = """
body { margin: 0; padding: 18px 22px; width: 716px; background: #fff; color: #1d1c1d;
  font: 15px/1.46 "Lato", "Noto Sans", "Noto Sans CJK SC", "Liberation Sans", sans-serif; }
.message { display: flex; gap: 10px; margin-bottom: 16px; }
.face { flex: none; width: 36px; height: 36px; border-radius: 6px; color: #fff; text-align: center;
  line-height: 36px; font-weight: 700; }
.person { background: #7c5cbf; } .desk { background: #1d4ed8; }
.who { font-weight: 700; }
.app { background: #e8e8e8; border-radius: 3px; font-size: 10px; padding: 1px 4px; }
.time, .only { color: #616061; font-size: 12px; } .only { margin-bottom: 2px; }
.body { min-width: 0; flex: 1; } .section { margin: 3px 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.quote { border-left: 4px solid #ddd; padding-left: 10px; margin: 4px 0; }
.context { color: #616061; font-size: 13px; margin: 3px 0; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 4px; }
.button { border: 1px solid #bbb; border-radius: 8px; padding: 4px 12px; font-weight: 600; font-size: 14px; }
.thumbs { color: #616061; font-size: 13px; display: flex; gap: 8px; margin-top: 6px; }
.thumb { border: 1px solid #ddd; border-radius: 12px; padding: 1px 10px; }
table { border-collapse: collapse; margin: 6px 0; font-size: 14px; }
td { border: 1px solid #ddd; padding: 4px 10px; } tr:first-child td { font-weight: 700; background: #f8f8f8; }
td.right { text-align: right; } tr:not(:first-child) td.whole { white-space: nowrap; }
pre { background: #f8f8f8; border: 1px solid #ddd; border-radius: 4px; padding: 8px; margin: 4px 0;
  white-space: pre-wrap; font: 12px/1.5 Monaco, "Noto Sans Mono CJK SC", monospace; }
.notice { background: #f4f4f4; border-radius: 8px; padding: 6px 10px; margin-top: 6px; font-size: 13px;
  color: #444; }
"""


def page(asked: str, asker: str, messages: Sequence[Message], *, private: bool) -> str:
    """Give a page with a question and the messages that answer it."""
    only = '<div class="only">👁 Only visible to you</div>' if private else ""
    answers = "".join(
        _message("desk", "C", 'Credit Desk <span class="app">APP</span>', only + _blocks(one.blocks))
        for one in messages
    )
    notice = f'<div class="notice">Notification: {html.escape(html.unescape(messages[0].text))}</div>'
    question = _message("person", asker[:1], html.escape(asker), html.escape(asked))
    return f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>{question}{answers}{notice}"


def _message(kind: str, initial: str, name: str, body: str) -> str:
    head = f'<div><span class="who">{name}</span> <span class="time">10:24</span></div>'
    face = f'<div class="face {kind}">{html.escape(initial)}</div>'
    return f'<div class="message">{face}<div class="body">{head}{body}</div></div>'


def _blocks(blocks: Sequence[Block]) -> str:
    return "".join(_SHOWN[block["type"]](block) for block in blocks)


def _mrkdwn(text: str) -> str:
    """Show escaped text: what it escapes is HTML's own; bold, quotes and fenced text are all that we use."""
    if text.startswith("```\n"):
        return f"<pre>{text.removeprefix('```').removesuffix('```').strip()}</pre>"
    shown = ""
    for quoted, lines in _runs(text.split("\n")):
        words = re.sub(r"(?m)^\*([^*\n]+)\*$", r"<b>\1</b>", "\n".join(lines))
        shown += f'<div class="quote">{words}</div>' if quoted else words
    return shown


def _runs(lines: Sequence[str]) -> list[tuple[bool, list[str]]]:
    runs: list[tuple[bool, list[str]]] = []
    for line in lines:
        quoted = line.startswith(">")
        if not runs or runs[-1][0] != quoted:
            runs.append((quoted, []))
        runs[-1][1].append(line.removeprefix(">") if quoted else line)
    return runs


def _section(block: Block) -> str:
    beside = f' <span class="button">{_label(block["accessory"])}</span>' if "accessory" in block else ""
    return f'<div class="section">{_mrkdwn(block["text"]["text"])}{beside}</div>'


def _context(block: Block) -> str:
    return "".join(f'<div class="context">{_mrkdwn(one["text"])}</div>' for one in block["elements"])


def _actions(block: Block) -> str:
    shown = "".join(f'<span class="button">{_label(one)}</span>' for one in block["elements"])
    return f'<div class="actions">{shown}</div>'


def _label(element: Mapping[str, Any]) -> str:
    if element["type"] == "static_select":
        return html.escape(element["placeholder"]["text"]) + " ▾"
    return html.escape(element["text"]["text"])


def _feedback(block: Block) -> str:
    one = block["elements"][0]
    good, bad = (html.escape(one[half]["text"]["text"]) for half in ("positive_button", "negative_button"))
    return (
        f'<div class="thumbs"><span class="thumb">👍 {good}</span><span class="thumb">👎 {bad}</span></div>'
    )


def _table(block: Block) -> str:
    sides = [
        one["align"] if one["is_wrapped"] else f"{one['align']} whole" for one in block["column_settings"]
    ]
    rows = "".join(
        "<tr>"
        + "".join(
            f'<td class="{side}">{html.escape(cell["text"])}</td>'
            for cell, side in zip(row, sides, strict=True)
        )
        + "</tr>"
        for row in block["rows"]
    )
    return f"<table>{rows}</table>"


_SHOWN: Mapping[str, Callable[[Block], str]] = {
    "section": _section,
    "context": _context,
    "actions": _actions,
    "context_actions": _feedback,
    "table": _table,
}
