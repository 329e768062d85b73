"""The reply to check_ratios: what fails and what follows, or that nothing does, then every measure."""

from collections.abc import Iterator, Mapping

from bot.replies import Reply, Table
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from tools.calculations.ratio_rows import AnyRow, DaysRow, ShareRow
from tools.check_ratios import CheckRatios
from tools.facts import Value
from tools.rendering import figure

_STYLES: Mapping[type[AnyRow], str] = {ShareRow: "percent", DaysRow: "number"}


def reply(result: CheckRatios, voice: Voice) -> Reply:
    """Word the ratios: the failures first, with the rules that they are against."""
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=_why(result, voice),
        table=_table(result, voice),
        next_step=_next(result, voice),
    )


def _headline(result: CheckRatios, voice: Voice) -> str:
    about = _about(result, voice)
    ruled = [row for row in _told(result) if row.rule]
    failed = [row for row in ruled if row.status in ("breach", "warning")]
    passed = [row for row in ruled if row.status == "pass"]
    if failed or (passed and _stated(result)):
        named = [
            voice.say("failing", detail=voice.phrase(row.detail), rule=row.rule or "")
            for row in failed or passed
        ]
        return voice.say("headline.failed", about=about, failed=voice.clauses(named))
    if len(result.ratios) == 1 or (ruled and len({row.name for row in result.ratios}) == 1):
        row = result.ratios[0]
        one = "headline.one_unknown" if isinstance(row.value, NotAvailable) else "headline.one"
        return voice.say(one, about=about, measure=_name(row, voice), value=_value(row, voice))
    if not ruled and _stated(result):
        named = [
            voice.say("value", measure=_name(row, voice), value=_value(row, voice)) for row in _told(result)
        ]
        return voice.say("headline.no_rule", about=about, values=voice.clauses(named))
    if not ruled or all(isinstance(row.value, NotAvailable) for row in ruled):
        return voice.say("headline.unknown", about=about)
    unsure = [row for row in ruled if row.status == "not_available"]
    key = "headline.passed_but" if unsure else "headline.passed"
    return voice.say(key, about=about, count=len(ruled) - len(unsure), unsure=len(unsure))


def _stated(result: CheckRatios) -> bool:
    """Say whether the figures are the asker's own, so that only what they allow was asked for."""
    return isinstance(result.period_end, NotAvailable) and result.period_end.reason == "figures_given"


def _told(result: CheckRatios) -> tuple[AnyRow, ...]:
    """Give the rows to tell of: on figures that were given those that follow from them, else all."""
    known = tuple(row for row in result.ratios if not isinstance(row.value, NotAvailable))
    return known if known and _stated(result) else result.ratios


def _about(result: CheckRatios, voice: Voice) -> str:
    if result.name is None:
        return voice.say("about.figures")
    if isinstance(result.period_end, NotAvailable):
        return result.name
    return voice.say("about.statement", name=result.name, day=result.period_end)


def _why(result: CheckRatios, voice: Voice) -> Iterator[str]:
    yield from _unsure(result, voice)
    ruled = [row for row in result.ratios if row.rule and row.status == "pass"]
    if len({row.name for row in result.ratios}) == 1 and not _stated(result):
        yield from (voice.say("rule", detail=voice.phrase(row.detail), rule=row.rule or "") for row in ruled)
    for note in voice.notes(result):
        yield voice.say("note", note=note)


def _unsure(result: CheckRatios, voice: Voice) -> Iterator[str]:
    """Say which rules cannot be judged, those for the same reason in one line."""
    by_reason: dict[str, list[str]] = {}
    for row in _told(result):
        if row.rule and row.status == "not_available":
            named = voice.say("measure_rule", measure=_name(row, voice), rule=row.rule)
            by_reason.setdefault(voice.phrase(row.detail), []).append(named)
    for reason, named_rows in by_reason.items():
        yield voice.say("unsure_all", measures=voice.joined(named_rows), detail=reason)


def explain(result: CheckRatios, voice: Voice) -> Iterator[str]:
    """Go through every rule, passed or not."""
    for row in _told(result):
        if row.rule:
            status = voice.say(f"status.{row.status}")
            yield voice.say("explain", status=status, rule=row.rule, detail=voice.phrase(row.detail))
    yield from (voice.say("note", note=note) for note in voice.notes(result))


def _next(result: CheckRatios, voice: Voice) -> str | None:
    lines = [voice.phrase(each) for each in result.consequences]
    if not lines and result.name is not None and isinstance(result.period_end, NotAvailable):
        lines.append(voice.say("next.no_statement"))
    return "\n".join(lines) or None


def _table(result: CheckRatios, voice: Voice) -> Table | None:
    known = [row for row in result.ratios if not isinstance(row.value, NotAvailable)]
    if len({row.name for row in known}) < 2:
        return None
    columns = tuple(voice.say(f"column.{name}") for name in ("measure", "value", "line", "status", "rule"))
    rows = tuple(
        (
            _name(row, voice),
            _value(row, voice),
            _line(row, voice),
            voice.say(f"status.{row.status}"),
            row.rule or "–",
        )
        for row in known
    )
    return Table(columns=columns, rows=rows)


def _name(row: AnyRow, voice: Voice) -> str:
    return voice.measure(row.name)


def _value(row: AnyRow, voice: Voice) -> str:
    if isinstance(row.value, NotAvailable):
        return voice.say("not_available", reason=voice.reason(row.value))
    return _styled(row, row.value, voice)


def _line(row: AnyRow, voice: Voice) -> str:
    if row.threshold is None or isinstance(row.threshold, NotAvailable) or row.rule == "RATIO-CORE":
        return "–"
    return _styled(row, row.threshold, voice)


def _styled(row: AnyRow, value: Value, voice: Voice) -> str:
    return figure(value, voice.language, _STYLES.get(type(row), "ratio"))
