"""The reply to stress_test: what the scenario would cost first, then today beside it, then where it lies."""

from collections.abc import Iterator
from typing import Any

from bot.replies import Reply, Table
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from tools.facts import Amount
from tools.stress_lines import StressLine
from tools.stress_test import Outcome, StressTest

MOST_LINES = 8
_ROWS = (
    ("affected", ""),
    ("exposure_at_risk", ""),
    ("pd", "percent"),
    ("lgd", "percent"),
    ("before_cover", ""),
    ("after_cover", ""),
    ("loss_if_all_default", ""),
    ("limits_breached", ""),
    ("overdue", ""),
    ("held", ""),
)


def reply(result: StressTest, voice: Voice) -> Reply:
    """Word what a scenario does to a portfolio."""
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=_why(result, voice),
        table=_table(result, voice),
        next_step=voice.say("next") if result.industry is None and _some(result) else None,
    )


def _some(result: StressTest) -> bool:
    return isinstance(result.exposure_at_risk, Amount) and result.exposure_at_risk.value > 0


def _headline(result: StressTest, voice: Voice) -> str:
    if isinstance(result.exposure_at_risk, NotAvailable):
        return voice.say("headline.unknown", reason=voice.reason(result.exposure_at_risk))
    if not _some(result):
        return voice.say("headline.nothing")
    loss, before = result.expected_loss, result.baseline.expected_loss
    word = "changed_before" if isinstance(loss.after_cover, NotAvailable) else "changed"
    return voice.say(
        f"headline.{word}",
        scenario=_scenario(result, voice),
        loss=loss.before_cover,
        after=loss.after_cover,
        before=before.before_cover,
        before_after=before.after_cover,
    )


def _scenario(result: StressTest, voice: Voice) -> str:
    parts = []
    if result.downgrade:
        word = "downgrade_one" if result.downgrade == 1 else "downgrade"
        parts.append(voice.say(f"scenario.{word}", levels=result.downgrade))
    if result.late_days:
        parts.append(voice.say("scenario.late", days=result.late_days))
    if result.lost_share is not None:
        parts.append(voice.say("scenario.lost", share=result.lost_share))
    if result.index_rise is not None:
        where = "index_industry" if result.industry else "index"
        parts.append(voice.say(f"scenario.{where}", points=result.index_rise))
    said = voice.clauses(parts) if parts else voice.say("scenario.none")
    return voice.say("scenario.assumed", scenario=said) if result.assumed else said


def _why(result: StressTest, voice: Voice) -> Iterator[str]:
    scope = "scope_alone" if isinstance(result.affected, NotAvailable) else "scope"
    yield voice.say(scope, whose=voice.phrase(result.whose), affected=result.affected)
    if _some(result):
        rates = (voice.say("rate", grade=grade, rate=rate) for grade, rate in result.default_rates.items())
        source = result.source if result.source not in ("practice", "ours") else voice.say(result.source)
        yield voice.say("rates", source=source, rates=voice.joined(tuple(rates)))
        if result.lost_share is None:
            yield voice.say("all_default", loss=result.loss_if_all_default)
        else:
            yield voice.say("outright", share=result.lost_share, loss=result.loss_if_all_default)
        yield from _late(result, voice)
        yield from _index(result, voice)
        yield from _where(result, voice)
    if isinstance(result.ungraded_count, int) and result.ungraded_count:
        yield voice.say("ungraded", count=result.ungraded_count, exposure=result.ungraded_exposure)
    if isinstance(result.expected_loss.after_cover, NotAvailable) and _some(result):
        yield voice.say("unknown", reason=voice.reason(result.expected_loss.after_cover))
    for note in voice.notes(result):
        yield voice.say("note", note=note)


def _late(result: StressTest, voice: Voice) -> Iterator[str]:
    if result.late_days:
        yield voice.say(
            "late", days=result.late_days, added=result.added_receivables, cost=result.carrying_cost
        )


def _index(result: StressTest, voice: Voice) -> Iterator[str]:
    if isinstance(result.regraded, NotAvailable):
        yield voice.say("index_missing", reason=voice.reason(result.regraded))
    elif result.regraded is not None:
        yield voice.say("regraded" if result.regraded else "regraded_none", count=result.regraded)
        if isinstance(result.index_unknown, int) and result.index_unknown:
            yield voice.say("index_unknown", count=result.index_unknown)


def _where(result: StressTest, voice: Voice) -> Iterator[str]:
    """Say in which industries and grades the loss lies, and on whom it rests."""
    if isinstance(result.lines, tuple) and isinstance(result.line_count, int):
        yield from (_line(each, voice) for each in result.lines[:MOST_LINES])
        if result.line_count > MOST_LINES:
            yield voice.say("line.more", count=result.line_count - MOST_LINES)
    if isinstance(result.largest, tuple) and result.largest:
        named = (
            voice.say(
                "large",
                name=each.name,
                before=each.grade,
                after=each.stressed_grade,
                loss=each.expected_loss,
            )
            for each in result.largest
        )
        yield voice.say("largest", customers=voice.joined(tuple(named)))


def _line(each: StressLine, voice: Voice) -> str:
    industry = each.industry or voice.say("line.no_industry")
    if each.grade is None or each.stressed_grade is None:
        return voice.say(
            "line.no_grade", industry=industry, customers=each.customers, exposure=each.exposure_at_risk
        )
    return voice.say(
        "line.line",
        industry=industry,
        grade=each.grade,
        stressed=each.stressed_grade,
        customers=each.customers,
        exposure=each.exposure_at_risk,
        baseline=each.baseline_loss,
        loss=each.expected_loss,
    )


def _table(result: StressTest, voice: Voice) -> Table | None:
    if not _some(result):
        return None
    return Table(
        columns=tuple(voice.say(f"column.{name}") for name in ("figure", "baseline", "stressed")),
        rows=tuple(
            (
                voice.say(f"figure.{name}"),
                voice.cell(_figure(result.baseline, name), style),
                voice.cell(_figure(result, name), style),
            )
            for name, style in _ROWS
        ),
    )


def _figure(of: Outcome, name: str) -> Any:  # noqa: ANN401 - figures of every kind
    return getattr(of.expected_loss if name.endswith("_cover") else of, name)
