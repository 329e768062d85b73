"""The reply to portfolio_kpis: DSO and what moved it first, then every key figure beside the one before."""

from collections.abc import Iterator
from decimal import Decimal

from bot.replies import Reply, Table
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from tools.facts import Amount
from tools.kpi_parts import KINDS, AnyKpi, ShareKpi
from tools.portfolio_kpis import PortfolioKpis

MOST_NAMED = 3
_HHI_WHOLE = 10_000
_CONCENTRATION = frozenset({"top_1", "top_5", "top_10", "hhi"})
"""What is told together where somebody asks for the concentration."""


def reply(result: PortfolioKpis, voice: Voice, leading: tuple[str, ...] = ()) -> Reply:
    """Word the key figures: those asked for by name (else how long we wait for money) and a table of all."""
    return voice.answer(
        result,
        headline=_asked(result, voice, leading) or _headline(result, voice),
        why=_why(result, voice),
        table=_table(result, voice),
        next_step=voice.say("next"),
    )


def _asked(result: PortfolioKpis, voice: Voice, leading: tuple[str, ...]) -> str | None:
    """Say the figures that were asked for by name; DSO alone has a sentence of its own."""
    told = {*leading, *(_CONCENTRATION if "concentration" in leading else ())}
    asked = [(name, each) for name, each in _all(result) if name in told]
    if not asked or leading == ("dso",):
        return None
    return voice.sentences([_sentence(name, each, voice) for name, each in asked])


def _sentence(name: str, each: AnyKpi, voice: Voice) -> str:
    measure = voice.say(f"measure.{name}")
    if isinstance(each.value, NotAvailable):
        return voice.say("asked.unknown", measure=measure, reason=voice.reason(each.value))
    value, previous = (_shown(name, each, field, voice) for field in ("value", "previous"))
    if not each.direction:
        return voice.say("asked.alone", measure=measure, value=value)
    trend = voice.say(f"direction.{each.direction}")
    return voice.say("asked.beside", measure=measure, value=value, previous=previous, trend=trend)


def _headline(result: PortfolioKpis, voice: Voice) -> str:
    dso = result.dso
    if isinstance(dso.value, NotAvailable):
        return voice.say("headline.unknown", reason=voice.reason(dso.value))
    if isinstance(dso.change, NotAvailable):
        return voice.say("headline.alone", dso=dso.value)
    word = "same" if not dso.change else "longer" if dso.change > 0 else "shorter"
    return voice.say(f"headline.{word}", dso=dso.value, change=abs(dso.change))


def _why(result: PortfolioKpis, voice: Voice) -> Iterator[str]:
    yield _since(result, voice)
    if not isinstance(result.dso.value, NotAvailable):
        yield voice.say(
            "identity",
            dso=result.dso.value,
            best=result.best_possible_dso.value,
            late=result.average_days_delinquent.value,
            credit=result.unapplied_days.value,
        )
    yield from _moved(result, voice)
    if isinstance(result.largest, tuple) and result.largest:
        named = (voice.say("large", name=each.name, share=each.share) for each in result.largest[:MOST_NAMED])
        yield voice.say("largest", customers=voice.joined(tuple(named)))
    if isinstance(result.ungraded_exposure, Amount) and result.ungraded_exposure.value:
        yield voice.say("ungraded", count=result.ungraded_count, exposure=result.ungraded_exposure)
    yield from _unknown(result, voice)
    for note in voice.notes(result):
        yield voice.say("note", note=note)


def _since(result: PortfolioKpis, voice: Voice) -> str:
    whose, count = voice.phrase(result.whose), result.customer_count
    if result.period and result.previous_period:
        return voice.say(
            "since_period", period=result.period, previous=result.previous_period, whose=whose, count=count
        )
    return voice.say("since_rolling", days=result.period_days, day=result.as_of, whose=whose, count=count)


def _moved(result: PortfolioKpis, voice: Voice) -> Iterator[str]:
    change = result.dso_change
    if isinstance(change, NotAvailable) or not change.mainly:
        return
    yield voice.say(
        "moved",
        late=_signed(change.late_payers, voice),
        mix=_signed(change.terms_and_mix, voice),
        credit=_signed(change.unapplied_credit, voice),
    )
    yield voice.say(f"mainly_{change.mainly}")


def _signed(value: Decimal, voice: Voice) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + voice.cell(abs(value), "number")


def _unknown(result: PortfolioKpis, voice: Voice) -> Iterator[str]:
    """Say what is not available, the figures with one reason together."""
    reasons: dict[str, list[str]] = {}
    for name, each in _all(result):
        if isinstance(each.value, NotAvailable):
            reasons.setdefault(voice.reason(each.value), []).append(voice.say(f"measure.{name}"))
    for reason, names in reasons.items():
        yield voice.say("unknown", measures=voice.joined(names), reason=reason)


def _all(result: PortfolioKpis) -> Iterator[tuple[str, AnyKpi]]:
    for name in KINDS:
        yield name, getattr(result, name, None) or getattr(result.concentration, name)


def _table(result: PortfolioKpis, voice: Voice) -> Table:
    names = ("measure", "value", "previous", "direction", "numerator", "denominator")
    return Table(
        columns=tuple(voice.say(f"column.{name}") for name in names),
        rows=tuple(_row(name, each, voice) for name, each in _all(result)),
    )


def _row(name: str, each: AnyKpi, voice: Voice) -> tuple[str, ...]:
    value, previous = (_shown(name, each, field, voice) for field in ("value", "previous"))
    return (
        voice.say(f"measure.{name}"),
        value,
        previous,
        voice.say(f"direction.{each.direction}") if each.direction else "–",
        "–" if each.numerator is None else voice.cell(each.numerator),
        "–" if each.denominator is None else voice.cell(each.denominator),
    )


def _shown(name: str, each: AnyKpi, field: str, voice: Voice) -> str:
    """Write a figure as its readers do: the HHI of ten thousand, small rates with the digits that differ."""
    value = getattr(each, field)
    if name == "hhi" and isinstance(value, Decimal):
        return voice.cell((value * _HHI_WHOLE).quantize(Decimal(1)), "number")
    if name == "bad_debt_rate" and isinstance(value, Decimal):
        return f"{value.scaleb(2):.3f}%"
    return voice.cell(value, "percent" if isinstance(each, ShareKpi) else "number")
