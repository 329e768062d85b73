"""The reply to collection_stage: the stage, whose turn it is, what is to be done, and what comes next."""

from collections.abc import Iterator

from bot.replies import Reply
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from prompts.wording import texts
from tools.collection_stage import CollectionStage
from tools.facts import Value


def reply(result: CollectionStage, voice: Voice) -> Reply:
    """Word where collection stands."""
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=_why(result, voice),
        next_step=_next(result, voice),
    )


def _headline(result: CollectionStage, voice: Voice) -> str:
    about = _about(result, voice, named=result.stage != "not_due")
    if isinstance(result.stage, NotAvailable):
        return voice.say("headline.unknown", about=about, reason=voice.reason(result.stage))
    if result.stage in ("not_due", "disputed", "allocate_first"):
        return voice.say(f"headline.{result.stage}", about=about)
    return voice.say(
        "headline.stage",
        about=about,
        days=result.days_past_due,
        stage=_named("stage", result.stage, voice),
    )


def _about(result: CollectionStage, voice: Voice, *, named: bool) -> str:
    """Name the customer with the invoice that decides; one that is not due yet decides nothing."""
    if result.name is None:
        return voice.say("about.days")
    if result.invoice_id is not None and named:
        return voice.say("about.invoice", name=result.name, invoice=result.invoice_id)
    return result.name


def _why(result: CollectionStage, voice: Voice) -> Iterator[str]:
    running = not isinstance(result.stage, NotAvailable) and result.stage != "not_due"
    if running and not isinstance(result.action, NotAvailable):
        yield voice.say(
            "action",
            action=voice.phrase(result.action),
            owner=_named("owner", result.owner, voice),
            channel=_named("channel", result.channel, voice),
        )
    if running and result.open_amount and result.due_date and result.chased_amount:
        yield voice.say("item", open=result.open_amount, due=result.due_date, chased=result.chased_amount)
    if result.stage == "not_due" and result.name is not None:
        yield _first_due(result, voice)
    yield from _promise(result, voice)
    if result.plan_arrears is not None and result.plan_arrears.value > 0:
        yield voice.say("plan_arrears", amount=result.plan_arrears)
    if isinstance(result.skipped_stages, tuple) and result.skipped_stages:
        named = voice.joined([_named("stage", stage, voice) for stage in result.skipped_stages])
        yield voice.say("skipped", stages=named)
    if running and result.other_ladders:
        yield voice.say("others", others=voice.joined(list(_others(result, voice))))
    for note in voice.notes(result):
        yield voice.say("note", note=note)


def _first_due(result: CollectionStage, voice: Voice) -> str:
    if result.invoice_id is None or result.open_amount is None or result.due_date is None:
        return voice.say("nothing_open")
    return voice.say("first_due", invoice=result.invoice_id, open=result.open_amount, due=result.due_date)


def _promise(result: CollectionStage, voice: Voice) -> Iterator[str]:
    status = result.promise_status
    if isinstance(status, NotAvailable) or result.promised_for is None or result.promised_amount is None:
        return
    values: dict[str, Value] = {"amount": result.promised_amount, "day": result.promised_for}
    if result.paused_until is not None:
        yield voice.say("promise.paused", **values, until=result.paused_until)
    elif status != "none":
        yield voice.say(f"promise.{status}", **values)


def _others(result: CollectionStage, voice: Voice) -> Iterator[str]:
    for ladder, stage in result.other_ladders.items():
        named = _named("stage", stage, voice)
        yield voice.say("other", ladder=_named("ladder", ladder, voice), stage=named)


def _next(result: CollectionStage, voice: Voice) -> str | None:
    if result.next_stage is None or result.next_stage_on is None:
        return None
    return voice.say(
        "next",
        stage=_named("stage", result.next_stage, voice),
        day=result.next_stage_on,
        days=result.next_stage_in_days or 0,
    )


def _named(kind: str, name: str | NotAvailable, voice: Voice) -> str:
    """Name a stage, owner, channel or ladder; a company's own word is shown as it stands in its policy."""
    if isinstance(name, NotAvailable):
        return voice.reason(name)
    return texts(voice.language, "reply_collection_stage").get(f"{kind}.{name}", name)
