"""The reply to draft_reminder: the letter to copy, or why there is none now and what to do instead."""

from collections.abc import Iterator, Mapping

from bot.replies import Reply
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from prompts.wording import texts
from tools.draft_reminder import DraftReminder
from tools.facts import Phrase, Value


def reply(result: DraftReminder, voice: Voice) -> Reply:
    """Word a draft."""
    letter = None if result.body is None else f"{result.subject}\n\n{result.body}"
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=_why(result, voice),
        copyable=letter,
        next_step=_next(result, voice),
    )


def _headline(result: DraftReminder, voice: Voice) -> str:
    if isinstance(result.stage, NotAvailable):
        return voice.say("headline.unknown", name=result.name, reason=voice.reason(result.stage))
    if result.why_none is not None:
        return voice.say("headline.none", name=result.name, reason=_worded(result.why_none, voice))
    return voice.say(
        "headline.draft",
        name=result.name,
        stage=_named("stage", result.stage, voice),
        count=len(result.invoices),
        totals=voice.joined([voice.cell(each) for each in result.totals]),
    )


def _why(result: DraftReminder, voice: Voice) -> Iterator[str]:
    if result.why_none is not None and not isinstance(result.overdue, NotAvailable):
        yield voice.say(
            "standing", overdue=result.overdue, disputed=result.disputed, credit=result.unapplied_credit
        )
    for note in result.notes:
        yield voice.say("note", note=_worded(note.phrase, voice))


def _worded(phrase: Phrase, voice: Voice) -> str:
    """Word a phrase with its stages and ladders named as people name them."""
    return voice.phrase(phrase.model_copy(update={"values": dict(_renamed(phrase.values, voice))}))


def _renamed(values: Mapping[str, Value], voice: Voice) -> Iterator[tuple[str, Value]]:
    for name, value in values.items():
        if name in ("stage", "next"):
            yield name, _named("stage", str(value), voice)
        elif name == "stages":
            yield name, voice.joined([_named("stage", each, voice) for each in str(value).split(", ")])
        elif name in ("ladder", "in_force"):
            yield name, _named("ladder", str(value), voice)
        else:
            yield name, value


def _next(result: DraftReminder, voice: Voice) -> str:
    if result.why_none is None:
        return voice.say("next.send")
    key = result.why_none.key.rpartition(".")[2].removesuffix("_open")
    known = texts(voice.language, "reply_draft_reminder")
    return known.get(f"next.{key}", known["next.wait"])


def _named(kind: str, name: str, voice: Voice) -> str:
    """Name a stage or ladder; a company's own word is shown as it stands in its policy."""
    return texts(voice.language, "reply_collection_stage").get(f"{kind}.{name}", name)
