"""The reply to repayment_plan: the plan in one sentence, what it rests on, the schedule."""

from collections.abc import Iterator

from bot.replies import Reply, Table
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from tools.facts import Amount
from tools.repayment_plan import PlannedInstalment, RepaymentPlan

MOST_ROWS = 60


def reply(result: RepaymentPlan, voice: Voice) -> Reply:
    """Word a repayment plan."""
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=_why(result, voice),
        table=_table(result, voice),
        next_step=_next_step(result, voice),
    )


def _headline(result: RepaymentPlan, voice: Voice) -> str:
    about = result.name or voice.say("about.bare")
    if isinstance(result.schedule, NotAvailable):
        return voice.say("headline.unknown", about=about, reason=voice.reason(result.schedule))
    if not result.schedule:
        return voice.say("headline.nothing", about=about)
    return voice.say(
        f"headline.{result.every}",
        about=about,
        base=result.base,
        count=result.instalments,
        first=result.schedule[0].due_on,
        last=result.schedule[-1].due_on,
    )


def _why(result: RepaymentPlan, voice: Voice) -> Iterator[str]:
    if isinstance(result.schedule, tuple) and result.schedule:
        key = "without_interest" if _none(result.total_interest) else f"interest_{result.method}"
        yield voice.say(key, rate=result.annual_rate, interest=result.total_interest, total=result.total)
        if result.overdue_net is not None and result.overdue_net != result.base:
            yield voice.say("overdue", overdue=result.overdue_net)
        elif result.overdue_net is not None:
            yield voice.say("base")
    if isinstance(result.disputed, Amount) and not _none(result.disputed):
        yield voice.say("disputed", disputed=result.disputed)
    for note in voice.notes(result):
        yield voice.say("note", note=note)


def _next_step(result: RepaymentPlan, voice: Voice) -> str | None:
    if isinstance(result.schedule, NotAvailable) or not result.schedule:
        return None
    if len(result.schedule) > MOST_ROWS:
        return voice.say("more", shown=MOST_ROWS, count=len(result.schedule))
    return voice.say("next")


def _none(value: Amount | NotAvailable | None) -> bool:
    return isinstance(value, Amount) and value.value == 0


def _table(result: RepaymentPlan, voice: Voice) -> Table | None:
    if isinstance(result.schedule, NotAvailable) or not result.schedule:
        return None
    named = ("number", "due", "principal", "interest", "total")
    return Table(
        columns=tuple(voice.say(f"column.{name}") for name in named),
        rows=tuple(_row(each, voice) for each in result.schedule[:MOST_ROWS]),
    )


def _row(each: PlannedInstalment, voice: Voice) -> tuple[str, ...]:
    shown = (voice.cell(each.principal), voice.cell(each.interest), voice.cell(each.total))
    return (str(each.number), each.due_on.isoformat(), *shown)
