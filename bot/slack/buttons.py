"""Buttons under a reply: which there are, and what their values mean when they come back.

A value holds the answer's id and a number at most. It comes from the client, so that it proves nothing:
whoever presses is looked up again, and what it leads to is asked for with that person's rights.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, get_args

from bot.replies import Citation, Reply
from bot.slack.limits import BUTTON, BUTTONS, OPTIONS
from bot.slack.message import Block, button
from bot.slack.mrkdwn import plain, shortened
from prompts.wording import Language, text

Act = Literal["why", "invoices", "pick", "feedback", "go", "read"]
Verdict = Literal["good", "bad"]
PREFIX = "desk_"
ACTS: tuple[Act, ...] = get_args(Act)
_DETAILS: Mapping[Act, re.Pattern[str]] = {
    "pick": re.compile(r"\d{1,3}", re.ASCII),
    "feedback": re.compile("|".join(get_args(Verdict))),
    "go": re.compile(r"[a-z]{4,8}-\d{1,2}(?:-\d)?", re.ASCII),
    "read": re.compile(r"\d{1,3}-[0-9a-f]{12}", re.ASCII),
}
_ANSWER_ID = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)


class Offer(NamedTuple):
    """What may be pressed under an answer."""

    answer_id: str
    why: bool = False
    invoices: bool = False
    feedback: bool = False
    read: bool = False


class Pressed(NamedTuple):
    """A button that came back: the answer's id, what was pressed, and what it carries beside."""

    act: Act
    answer_id: str
    detail: str = ""


def pressed(action_id: str, value: str) -> Pressed | None:
    """Read a button that came back; None for what we never sent."""
    name = action_id.removeprefix(PREFIX).partition(":")[0]
    answer_id, _, detail = value.partition(":")
    act = next((known for known in ACTS if known == name), None)
    if act is None or not action_id.startswith(PREFIX) or not _ANSWER_ID.fullmatch(answer_id):
        return None
    if act in _DETAILS and not _DETAILS[act].fullmatch(detail):
        return None
    return Pressed(act, answer_id, detail)


def choice_blocks(reply: Reply, offer: Offer) -> Iterator[Block]:
    """Offer the choices of a question back: buttons for a few, a menu for many."""
    choices = reply.choices[:OPTIONS]
    if not choices:
        return
    labels = [_label(f"{choice.name} ({choice.customer_id})", choice.customer_id) for choice in choices]
    values = [f"{offer.answer_id}:{number}" for number in range(len(choices))]
    if len(choices) <= BUTTONS:
        buttons = [
            button(label, f"{PREFIX}pick:{number}", value)
            for number, (label, value) in enumerate(zip(labels, values, strict=True))
        ]
        yield {"type": "actions", "elements": buttons}
        return
    options = [
        {"text": {"type": "plain_text", "text": label, "emoji": False}, "value": value}
        for label, value in zip(labels, values, strict=True)
    ]
    placeholder = {"type": "plain_text", "text": text("slack.pick", reply.language), "emoji": False}
    menu = {
        "type": "static_select",
        "action_id": f"{PREFIX}pick",
        "placeholder": placeholder,
        "options": options,
    }
    yield {"type": "actions", "elements": [menu]}


def is_choice(block: Block) -> bool:
    """Say whether a block offers choices."""
    if block["type"] != "actions":
        return False
    return str(block["elements"][0]["action_id"]).startswith((f"{PREFIX}pick", f"{PREFIX}go"))


def _label(said: str, customer_id: str) -> str:
    """Label a choice; where the name is too long, the id still tells two of them apart."""
    said = plain(said)
    if len(said) <= BUTTON:
        return said
    tail = f" ({customer_id})"
    return shortened(shortened(said, BUTTON - len(tail)) + tail, BUTTON)


def read_button(cited: Citation, number: int, language: Language, answer_id: str) -> Block:
    """Offer to open a citation: its place among the answer's, and a mark of what stood there."""
    label = text("slack.read", language)
    return button(label, f"{PREFIX}read:{number}", f"{answer_id}:{number}-{mark_of_citation(cited)}")


def mark_of_citation(cited: Citation) -> str:
    """Give a mark that tells citations apart: of another document or section it is another."""
    named = f"{cited.document}\0{cited.section}\0{cited.page}"
    return hashlib.sha256(named.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def move_blocks(reply: Reply, offer: Offer) -> Iterator[Block]:
    """Offer where to go on from here."""
    buttons = [
        button(move.label, f"{PREFIX}go:{move.to}", f"{offer.answer_id}:{move.to}") for move in reply.moves
    ]
    if buttons:
        yield {"type": "actions", "elements": buttons}


def action_blocks(reply: Reply, offer: Offer) -> Iterator[Block]:
    """Offer "Why?" and "Show invoices", and ask whether the answer helped."""
    wanted = {"why": offer.why, "invoices": offer.invoices}
    buttons = [
        button(text(f"slack.{act}", reply.language), f"{PREFIX}{act}", offer.answer_id)
        for act, shown in wanted.items()
        if shown
    ]
    if buttons:
        yield {"type": "actions", "elements": buttons}
    if offer.feedback:
        yield {"type": "context_actions", "elements": [_feedback(reply.language, offer.answer_id)]}


def _feedback(language: Language, answer_id: str) -> Block:
    def half(verdict: Verdict) -> Block:
        label = {"type": "plain_text", "text": text(f"slack.feedback.{verdict}", language)}
        return {
            "text": label,
            "accessibility_label": text(f"slack.feedback.{verdict}_label", language),
            "value": f"{answer_id}:{verdict}",
        }

    return {
        "type": "feedback_buttons",
        "action_id": f"{PREFIX}feedback",
        "positive_button": half("good"),
        "negative_button": half("bad"),
    }
