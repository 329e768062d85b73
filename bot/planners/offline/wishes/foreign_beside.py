"""What of a message is none of the company's, beside what is: "…, and can you book me a table for two?".

What is asked of us is answered, and the rest said to be out of reach: it decides nothing about the message.
"""

from collections.abc import Sequence

from bot.planners.offline.question.reading import Reading
from bot.planners.offline.wishes.intent_choice import Ask
from bot.planners.planner import Call, Say, Step
from knowledge.passages.finder.meant import meant

_FOREIGN = 0.6
"""From this share a piece is about its asker's own errands or the world at large."""

_SURE, _EVIDENT = 0.7, 0.9
"""From these probabilities a piece fits none of our tools: where others ask so of the world, and anyhow."""


def is_foreign(text: str) -> bool:
    """Say whether a text is about the world at large or its asker's own affairs, by how people ask."""
    learnt = meant(text)
    return learnt.elsewhere >= _FOREIGN and learnt.figures < _FOREIGN


def is_a_foreign_piece(reading: Reading, order: tuple[Ask, ...]) -> bool:
    """Say whether a piece of a message is foreign by itself, whoever was named before it."""
    if reading.mentions or reading.slots.amounts or reading.slots.identifiers or not order:
        return False
    likely = order[0].probability if order[0].name == "out_of_scope" else 0.0
    return likely >= _EVIDENT or (likely >= _SURE and is_foreign(reading.text))


def said_beside(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Put what is foreign behind what is answered, where it no longer decides what became of the message."""
    if not any(isinstance(step, Call) for step in steps):
        return tuple(steps)
    foreign = [step for step in steps if isinstance(step, Say) and step.text == "out_of_scope"]
    kept = tuple(step for step in steps if step not in foreign)
    return (*kept, Say(status="answered", text="rest_out_of_scope")) if foreign else kept
