"""overdue_worklist: who is overdue, whose turn it is with each, and with whom to begin."""

from datetime import date
from typing import Any

from pydantic import Field

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from knowledge.records import NotAvailable, Record
from tools.calculations.dunning import ALLOCATE_FIRST, DISPUTED, Dunned, Dunning, customer_dunning
from tools.calculations.figures import absent
from tools.calculations.grade import GRADES, grade_of
from tools.calculations.ladder import LADDERS, Ladder, LadderName, ladder_of
from tools.calculations.portfolio.grades import UNGRADED, grades
from tools.calculations.portfolio.overdue_choice import DaysRange, overdue_rows
from tools.calculations.portfolio.positions import Positions
from tools.calculations.promises import PromiseStatus
from tools.calculations.surroundings import surroundings_of
from tools.calculations.urgency import Priority, Urgency, Why, urgency
from tools.calculations.valuation import Valuation
from tools.collection_stage import step_fields
from tools.facts import Amount, Count, Days, Note, Phrase, Value
from tools.portfolio_part import (
    PortfolioResult,
    WorklistArguments,
    cut_note,
    portfolio_heading,
    positions_of,
)
from tools.tool import Tool, WrongArgumentError

MOST_CHASED = 100
"""How many customers the list has: each is looked at alone, and nobody calls more of them in a day."""

Money = Amount | NotAvailable


class OverdueWorklistArguments(WorklistArguments):
    """Days past due of a customer's oldest open item, both edges included; `stage` is one of a ladder's.

    A stage that the ladder in force does not have is looked for on the others.
    """

    min_days: int | None = Field(default=None, ge=0)
    max_days: int | None = Field(default=None, ge=0)
    stage: str | None = None


class OverdueRow(Record):
    """An overdue customer, amounts in the shown currency.

    `overdue` and `oldest_days` are of all that is past due, `chased` is the undisputed part less unapplied
    credit; `stage_days` are those that the stage goes by: of the oldest item that is chased. `reason` says
    what the priority rests on.
    """

    customer_id: str
    name: str
    overdue: Amount
    oldest_days: Days
    stage: str
    stage_days: Days
    owner: str
    step: str
    channel: str
    priority: Priority
    why: Why
    reason: Phrase
    chased: Amount
    disputed: Money
    skipped_stages: tuple[str, ...] | NotAvailable
    paused_until: date | None
    promise_status: PromiseStatus | NotAvailable
    plan_status: str | None
    next_stage: str | None
    next_stage_on: date | None
    grade: str | NotAvailable
    salesperson: str | None
    salesperson_name: str | None


class OverdueWorklist(PortfolioResult):
    """The overdue customers that fit, the largest overdue first; totals are of all of them."""

    ladder: LadderName
    min_days: Days | None
    max_days: Days | None
    stage: str | None
    total_overdue: Money
    total_chased: Money
    count: Count | NotAvailable
    rows: tuple[OverdueRow, ...] | NotAvailable


def run(desk: Desk, arguments: OverdueWorklistArguments) -> OverdueWorklist:
    """List the overdue customers; raises WrongArgumentError, DeniedError, NotFoundError, MissingRateError."""
    days = _days(arguments)
    ladder, stage = _ladder_with(desk, arguments.stage)
    positions = positions_of(desk, arguments)
    missing = positions.missing("payments")
    names = ("total_overdue", "total_chased", "count", "rows")
    fields = dict.fromkeys(names, missing) if missing else _fields(positions, days, stage, ladder, arguments)
    return OverdueWorklist(
        **portfolio_heading(positions),
        **fields,
        ladder=ladder.name,
        min_days=arguments.min_days,
        max_days=arguments.max_days,
        stage=stage,
        rules=(ladder.rule, "LADDER-ACTIONS"),
    )


def _days(arguments: OverdueWorklistArguments) -> DaysRange:
    least, most = arguments.min_days, arguments.max_days
    if least is not None and most is not None and most < least:
        raise WrongArgumentError("min_days", "The fewest days past due are more than the most.")
    return DaysRange(least, most)


def _ladder_with(desk: Desk, typed: str | None) -> tuple[Ladder, str | None]:
    """Find the ladder that has a stage, the one in force before the others; raises WrongArgumentError."""
    in_force = ladder_of(desk.policy)
    if typed is None:
        return in_force, None
    wanted = typed.strip().casefold().replace(" ", "_").replace("-", "_")
    others = (ladder_of(desk.policy, name) for name in LADDERS if name != in_force.name)
    for ladder in (in_force, *others):
        names = {each.stage.casefold(): each.stage for each in ladder.stages}
        beside = {DISPUTED: DISPUTED, ALLOCATE_FIRST: ALLOCATE_FIRST}
        if wanted in names or wanted in beside:
            return ladder, {**beside, **names}[wanted]
    raise WrongArgumentError("stage", f"No ladder of the policy has a stage {typed!r}.")


def _fields(
    positions: Positions,
    days: DaysRange,
    stage: str | None,
    ladder: Ladder,
    arguments: OverdueWorklistArguments,
) -> dict[str, Any]:
    found = overdue_rows(positions, days, stage, ladder)
    listed = positions.overdue.largest(found, min(arguments.top or MOST_CHASED, MOST_CHASED))
    rows = tuple(_row(positions, row, ladder) for row in listed.tolist())
    wanted = min(arguments.top or len(found), len(found))
    return {
        "rows": rows,
        "count": len(found),
        "total_overdue": Amount.of(positions.overdue.total(found), positions.currency),
        "total_chased": Amount.of(positions.overdue_net.total(found), positions.currency),
        "notes": (
            *_ladder_note(positions, ladder),
            *_todays_only(positions, rows),
            *cut_note("rows", len(rows), wanted),
        ),
    }


def _todays_only(positions: Positions, rows: tuple[OverdueRow, ...]) -> tuple[Note, ...]:
    """Say that a grade set by hand is today's, where an earlier day was asked for and one is listed."""
    desk = positions.view.desk
    listed = (desk.ledger.customer(row.customer_id) for row in rows)
    if desk.as_of >= desk.data_as_of or not any(each.grade_override for each in listed):
        return ()
    said = Phrase(key="overdue_worklist.todays_grade", values={"day": desk.as_of})
    return (Note(field="rows", phrase=said),)


def _ladder_note(positions: Positions, ladder: Ladder) -> tuple[Note, ...]:
    in_force = ladder_of(positions.view.desk.policy)
    if ladder.name == in_force.name:
        return ()
    values: dict[str, Value] = {"rule": ladder.rule, "in_force": in_force.rule}
    return (Note(field="ladder", phrase=Phrase(key="overdue_worklist.other_ladder", values=values)),)


def _row(positions: Positions, row: int, ladder: Ladder) -> OverdueRow:
    view, currency = positions.view, positions.currency
    desk, book = view.desk, view.desk.book(view.customer_id(row))
    dunned = Dunned(book, Valuation(desk.ledger.fx, desk.as_of, currency), desk.policy, ladder)
    found = customer_dunning(dunned)
    grade = _grade(positions, row, book)
    urgent = urgency(found, dunned, grade, desk.policy)
    step = {name: said for name, said in step_fields(found, desk.policy).items() if name != "action"}
    return OverdueRow(
        customer_id=book.customer.customer_id,
        name=book.customer.name,
        overdue=Amount.of(positions.overdue.at(row), currency),
        oldest_days=int(positions.oldest_days[row]),
        stage=found.stage,
        stage_days=found.days,
        **step,
        priority=urgent.priority,
        why=urgent.why,
        reason=_reason(urgent, found, grade, currency),
        chased=Amount.of(positions.overdue_net.at(row), currency),
        disputed=positions.missing("disputes") or Amount.of(positions.disputed.at(row), currency),
        skipped_stages=absent(book, "contacts") or found.skipped,
        paused_until=found.pause.promise.promised_for if found.pause else None,
        promise_status=absent(book, "promises") or (found.promise.status if found.promise else "none"),
        plan_status=found.plan.status if found.plan else None,
        next_stage=found.following.stage if found.following else None,
        next_stage_on=found.following.on if found.following else None,
        grade=grade,
        salesperson=book.customer.salesperson,
        salesperson_name=view.colleague(book.customer.salesperson),
    )


def _grade(positions: Positions, row: int, book: CustomerBook) -> str | NotAvailable:
    """Give the grade in force: that of the whole portfolio's grading, alone only to say why there is none."""
    desk = positions.view.desk
    place = int(grades(desk.ledger, desk.policy, desk.as_of).grade[row])
    if place != UNGRADED:
        return GRADES[place]
    return grade_of(book, desk.policy, surroundings_of(desk.ledger, book.customer, desk.as_of)).grade


def _reason(urgent: Urgency, found: Dunning, grade: str | NotAvailable, currency: str) -> Phrase:
    """Word the fact that decides the priority, with its own day, amount or grade."""
    values: dict[str, Value] = {}
    promise, plan = found.promise, found.plan
    if urgent.why in ("broken_promise", "paused") and promise is not None:
        values = {"amount": Amount.of(promise.amount, currency), "day": promise.promise.promised_for}
    elif urgent.why == "plan_missed" and plan is not None and plan.missed_on is not None:
        values = {"day": plan.missed_on, "amount": Amount.of(plan.arrears, currency)}
    elif urgent.why == "plan_running" and plan is not None and plan.next_on is not None:
        values = {"day": plan.next_on, "amount": Amount.of(plan.next_amount, currency)}
    elif urgent.why == "high_risk" and isinstance(grade, str):
        values = {"grade": grade}
    elif urgent.why in ("hand_over", "stage", "grace"):
        values = {"days": found.days}
    elif urgent.why == "skipped":
        values = {"days": found.days, "count": len(found.skipped)}
    return Phrase(key=f"overdue_worklist.why.{urgent.why}", values=values)


TOOL = Tool(
    name="overdue_worklist",
    arguments=OverdueWorklistArguments,
    result=OverdueWorklist,
    sees="portfolio",
    run=run,
)
