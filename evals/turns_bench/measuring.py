"""The turns that are timed: open cases on the sample company, and questions about a large made-up ledger."""

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from time import perf_counter, process_time

from bot.assistant import Assistant
from bot.composition import House, assistant, sample_house
from bot.conversation import Conversation
from bot.garbage import collect_rarely
from evals.cases import read_cases
from knowledge.desk import Desk
from knowledge.ledger.benchmark.made_up_ledger import AS_OF, STANDARD_TERMS_DAYS
from knowledge.ledger.ledger import Ledger
from knowledge.people import Person
from knowledge.policy.reading import load_policy
from knowledge.records import Record

ROUNDS = 3
"""Rounds over the questions about the made-up ledger, each of other customers; one before is not timed."""
EVERY = 12
"""Of the open cases one in so many is asked."""


class Times(Record):
    """What turns took, in milliseconds and in ascending order: by the clock, and of the processor."""

    taken: tuple[float, ...]
    worked: tuple[float, ...]


def share(times: Sequence[float], part: float) -> float:
    """Give the time that this part of some ascending times stays within, by nearest rank."""
    return times[max(0, -int(-part * len(times) // 1) - 1)]


def on_the_sample() -> Times:
    """Time open cases that begin a conversation, each asked once, after as many others."""
    house = sample_house(AS_OF)
    first = [each.question for each in read_cases() if not each.conversation or each.conversation == each.id]
    warm, asked = first[1 :: EVERY * 2], first[::EVERY]
    return _timed(warm, asked, house.desk(_finance()))


def on_a_large_ledger(snapshot: Path) -> Times:
    """Time questions in both languages about customers drawn from a snapshot."""
    policy = load_policy()
    ledger = Ledger.open(snapshot, standard_terms_days=STANDARD_TERMS_DAYS)
    house = House(ledger, {}, policy, is_sample=False, today=AS_OF)
    asked = list(_asked(ledger, ROUNDS + 1))
    size = len(asked) // (ROUNDS + 1)
    return _timed(asked[:size], asked[size:], house.desk(_finance()))


def _asked(ledger: Ledger, rounds: int) -> Iterator[str]:
    """Yield every question in both languages, each time about another customer."""
    dice = random.Random(5)  # noqa: S311 - the same customers in every run, nothing secret
    shapes = [json.loads(line) for line in _QUESTIONS.read_text(encoding="utf-8").splitlines()]
    for _ in range(rounds):
        for shape in shapes:
            for said in shape.values():
                name = ledger.customer(dice.choice(ledger.customer_ids)).name
                yield said.format(name=name)


_QUESTIONS = Path(__file__).with_name("questions.jsonl")


def _finance() -> Person:
    return Person.model_validate({"email": None, "name": "finance", "role": "finance"})


def _timed(warm: Sequence[str], asked: Iterable[str], desk: Desk) -> Times:
    collect_rarely()  # as for everybody who runs the desk
    answering = assistant()
    for question in warm:
        _turn(answering, question, desk)
    times = [_turn(answering, question, desk) for question in asked]
    return Times(
        taken=tuple(sorted(taken * 1000 for taken, _ in times)),
        worked=tuple(sorted(worked * 1000 for _, worked in times)),
    )


def _turn(answering: Assistant, question: str, desk: Desk) -> tuple[float, float]:
    """Ask one question of a conversation of its own; gives the seconds of the clock and of the processor."""
    start, work = perf_counter(), process_time()
    answering.answer(question, Conversation(), desk, answer_id="1", conversation_id="bench")
    return perf_counter() - start, process_time() - work
