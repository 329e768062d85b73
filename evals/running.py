"""Running cases through the assistant that people use, on the company of a house."""

from collections.abc import Iterable, Iterator
from datetime import date

from bot.command_line.asking import Session
from bot.composition import House, assistant, local_person
from evals.cases import Case
from evals.scoring import Verdict, judge


def run(cases: Iterable[Case], house: House) -> Iterator[Verdict]:
    """Ask every case in order; lines of one conversation share its memory."""
    answering = assistant()
    sessions: dict[date | None, Session] = {}
    for case in cases:
        session = sessions.setdefault(
            case.as_of, Session(house, answering, local_person(house, None), case.as_of)
        )
        answer = session.ask(
            case.question, email=case.asker, conversation=case.conversation or case.id, answer_id=case.id
        )
        yield judge(case, answer)
