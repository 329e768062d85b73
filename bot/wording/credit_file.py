"""The credit file in words, a line a block; a block that is not available says why."""

from collections.abc import Iterator

from bot.wording.security import held
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from prompts.wording import texts
from tools.calculations.ratio_rows import AnyRow, DaysRow, MoneyRow, ShareRow
from tools.credit_file_parts import EventLine
from tools.credit_report import CreditReport
from tools.facts import Amount
from tools.named import named
from tools.rendering import figure

MOST_EVENTS = 5
_SHOWN = "current_ratio interest_cover debt_ratio inventory_days receivable_days net_margin".split()
_FAILED = ("warning", "breach")


def blocks(result: CreditReport, voice: Voice) -> Iterator[str]:
    """Go through the file."""
    yield from _profile(result, voice)
    yield from _score(result, voice)
    yield from _limit(result, voice)
    yield from _behaviour(result, voice)
    yield from _altman(result, voice)
    yield from _ratios(result, voice)
    yield _events(result, voice)
    yield _covers(result, voice)
    yield from _write_offs(result, voice)
    yield _signals(result, voice)
    found = result.recommendation
    if found.because is not None and isinstance(found.suggested, Amount):
        yield voice.say("supported", suggested=found.suggested, because=voice.phrase(found.because))
    yield from _contents(result, voice)
    yield from (voice.say("note", note=note) for note in voice.notes(result))


def _profile(result: CreditReport, voice: Voice) -> Iterator[str]:
    profile = result.profile
    facts = [
        profile.country and named(profile.country, "country", voice.language),
        profile.industry and named(profile.industry, "industry", voice.language),
        voice.say(f"kind.{profile.kind}") if profile.kind else None,
        voice.say(f"size.{profile.size}") if profile.size else None,
        voice.say("key_customer") if profile.key_customer else None,
        None if profile.months_known is None else voice.say("since", months=profile.months_known),
        None if profile.terms_days is None else voice.say("terms", days=profile.terms_days),
    ]
    known = [fact for fact in facts if fact]
    if known:
        yield voice.say("profile", facts=voice.joined(known))


def _score(result: CreditReport, voice: Voice) -> Iterator[str]:
    if isinstance(result.score, NotAvailable):
        yield voice.say("score_unknown", reason=voice.reason(result.score))
    else:
        yield voice.say("score", score=result.score, known=result.score_coverage, risk=result.risk_class)
    yield from (voice.say("notch", notch=voice.phrase(each)) for each in result.notches)


def _limit(result: CreditReport, voice: Voice) -> Iterator[str]:
    block = result.limit
    if isinstance(block.limit, NotAvailable):
        yield voice.say("limit_unset", reason=voice.reason(block.limit), exposure=block.exposure)
    elif block.limit_valid_until is not None:
        yield voice.say(
            "limit_valid",
            limit=block.limit,
            until=block.limit_valid_until,
            exposure=block.exposure,
            usable=block.usable_now,
        )
    else:
        yield voice.say("limit", limit=block.limit, exposure=block.exposure, usable=block.usable_now)
    if result.profile.hold != "none":
        yield voice.say(f"hold.{result.profile.hold}")
    if isinstance(block.overdue, NotAvailable):
        yield voice.say("overdue_unknown", reason=voice.reason(block.overdue))
    elif block.overdue.value:
        yield voice.say("overdue", overdue=block.overdue, days=block.oldest_days)
    else:
        yield voice.say("not_overdue")


def _behaviour(result: CreditReport, voice: Voice) -> Iterator[str]:
    block = result.behaviour
    if isinstance(block.on_time_rate, NotAvailable):
        yield voice.say("behaviour_unknown", reason=voice.reason(block.on_time_rate))
    else:
        drift = block.payment_drift
        key = "behaviour"
        if not isinstance(drift, NotAvailable) and drift:
            key, drift = ("behaviour_slower" if drift > 0 else "behaviour_faster"), abs(drift)
        yield voice.say(
            key,
            months=block.months,
            rate=block.on_time_rate,
            count=block.invoice_count,
            late=block.average_days_late,
            drift=drift,
        )
    if not isinstance(block.late_count, NotAvailable) and block.late_count:
        yield voice.say("late", late=block.late_count, count=block.invoice_count, open=block.open_count)
    if not isinstance(block.dispute_rate, NotAvailable) and block.dispute_rate:
        key = "disputes" if isinstance(block.dispute_days, NotAvailable) else "disputes_resolved"
        yield voice.say(key, rate=block.dispute_rate, days=block.dispute_days)
    shares = (block.prepayment_share, block.prepayment_share_before, block.prepayment_share_lately)
    if not any(isinstance(each, NotAvailable) for each in shares) and block.prepayment_share:
        yield voice.say("prepaid", share=shares[0], before=shares[1], lately=shares[2])


def _altman(result: CreditReport, voice: Voice) -> Iterator[str]:
    found = result.altman
    if isinstance(found.value, NotAvailable) or isinstance(found.zone, NotAvailable):
        missing = found.value if isinstance(found.value, NotAvailable) else found.zone
        if isinstance(missing, NotAvailable):
            yield voice.say("altman_unknown", reason=voice.reason(missing))
        return
    yield voice.say(
        "altman",
        score=voice.say(f"score_name.{found.score}"),
        value=found.value,
        zone=voice.say(f"zone.{found.zone}"),
        reason=voice.phrase(found.reason),
    )


def _ratios(result: CreditReport, voice: Voice) -> Iterator[str]:
    if isinstance(result.period_end, NotAvailable):
        yield voice.say("ratios_unknown", reason=voice.reason(result.period_end))
        return
    rows = {row.name: row for row in result.ratios if not isinstance(row.value, NotAvailable)}
    shown = [
        voice.say("value", measure=voice.measure(name), value=_value(rows[name], voice))
        for name in _SHOWN
        if name in rows
    ]
    if shown:
        yield voice.say("ratios", day=result.period_end, values=voice.joined(shown))
    failed = dict.fromkeys(row.rule for row in result.ratios if row.rule and row.status in _FAILED)
    if failed:
        yield voice.say("ratios_failed", rules=voice.joined([*failed]))


def _value(row: AnyRow, voice: Voice) -> str:
    assert not isinstance(row.value, NotAvailable)  # noqa: S101 - the caller looked
    styles: dict[type, str] = {ShareRow: "percent", DaysRow: "days", MoneyRow: ""}
    return figure(row.value, voice.language, styles.get(type(row), "ratio"))


def _events(result: CreditReport, voice: Voice) -> str:
    if isinstance(result.events, NotAvailable):
        block = voice.say("block.events")
        return voice.say("unknown_block", block=block, reason=voice.reason(result.events))
    if not result.events:
        return voice.say("no_events")
    said = [_event(each, voice) for each in result.events[:MOST_EVENTS]]
    if len(result.events) > MOST_EVENTS:
        said.append(voice.say("events_more", count=len(result.events) - MOST_EVENTS))
    return voice.say("events", events=voice.clauses(said))


def _event(each: EventLine, voice: Voice) -> str:
    kind = voice.say(f"kind.{each.kind}")
    if each.amount is None:
        return voice.say("event", kind=kind, day=each.happened_on)
    return voice.say("event_amount", kind=kind, day=each.happened_on, amount=each.amount)


def _covers(result: CreditReport, voice: Voice) -> str:
    if isinstance(result.covers, NotAvailable):
        block = voice.say("block.covers")
        return voice.say("unknown_block", block=block, reason=voice.reason(result.covers))
    if not result.covers:
        return voice.say("no_covers")
    return voice.say("covers", items=voice.clauses([held(each, voice) for each in result.covers]))


def _write_offs(result: CreditReport, voice: Voice) -> Iterator[str]:
    block = result.write_offs
    known = isinstance(block.standing, Amount) and isinstance(block.recovered, Amount)
    if known and (_some(block.standing) or _some(block.recovered)):
        yield voice.say(
            "written_off", months=block.months, standing=block.standing, recovered=block.recovered
        )


def _some(amount: Amount | NotAvailable) -> bool:
    return isinstance(amount, Amount) and amount.value != 0


def _signals(result: CreditReport, voice: Voice) -> str:
    if not result.signals:
        missing = len(result.signals_not_checked)
        return voice.say("no_signals_known", count=missing) if missing else voice.say("no_signals")
    titles = texts(voice.language, "reply_early_warnings")
    said = [
        voice.say(
            "signal", rule=titles.get(f"rule.{each.rule}", each.rule), level=voice.say(f"level.{each.level}")
        )
        for each in result.signals
    ]
    return voice.say("signals", signals=voice.joined(said))


def _contents(result: CreditReport, voice: Voice) -> Iterator[str]:
    for state, key in (("present", "dated"), ("partial", "partial"), ("missing", "missing")):
        items = [
            voice.say("item", content=voice.say(f"content.{each.content}"), detail=voice.phrase(each.detail))
            for each in result.contents
            if each.state == state
        ]
        if items:
            yield voice.say(key, items=voice.clauses(items))
