"""The reply to credit_report: grade, score, Z and what follows first, then the file block by block."""

from collections.abc import Iterator

from bot.replies import Reply, Table
from bot.wording.credit_file import blocks
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from prompts.wording import texts
from tools.credit_report import CreditReport, Recommendation


def reply(result: CreditReport, voice: Voice) -> Reply:
    """Word the credit file."""
    return voice.answer(
        result,
        headline=_headline(result, voice),
        why=blocks(result, voice),
        table=_table(result, voice),
        next_step="\n".join(_next(result, voice)) or None,
    )


def _headline(result: CreditReport, voice: Voice) -> str:
    key = "graded"
    if isinstance(result.grade, NotAvailable):
        key = "ungraded"
    elif isinstance(result.score, NotAvailable):
        key = "set_by_hand"
    elif result.overridden:
        key = "overridden"
    return voice.say(
        f"headline.{key}",
        name=result.name,
        grade=result.grade,
        computed=result.computed_grade,
        score=result.score,
        reason=voice.reason(result.grade) if isinstance(result.grade, NotAvailable) else "",
        altman=_altman(result, voice),
        verdict=_verdict(result.recommendation, voice),
    )


def _altman(result: CreditReport, voice: Voice) -> str:
    found = result.altman
    if isinstance(found.value, NotAvailable) or isinstance(found.zone, NotAvailable):
        return ""
    zone = voice.say(f"zone.{found.zone}")
    return voice.say(
        "headline.altman", score=voice.say(f"score_name.{found.score}"), value=found.value, zone=zone
    )


def _verdict(found: Recommendation, voice: Voice) -> str:
    key: str = found.verdict
    if key == "keep" and found.suggested != found.limit_in_force:
        key = "keep_warned"
    return voice.say(f"verdict.{key}", present=found.limit_in_force, suggested=found.suggested)


def _table(result: CreditReport, voice: Voice) -> Table | None:
    if not result.score_lines:
        return None
    words = texts(voice.language, "reply_credit_report")
    rows = tuple(
        (
            words.get(f"factor.{line.factor}", line.factor),
            voice.cell(line.points, "number") if line.standing in ("known", "lowest") else "–",
            voice.cell(line.maximum, "number"),
            voice.phrase(line.evidence),
        )
        for line in result.score_lines
    )
    names = ("factor", "points", "maximum", "evidence")
    return Table(columns=tuple(voice.say(f"column.{name}") for name in names), rows=rows)


def _next(result: CreditReport, voice: Voice) -> Iterator[str]:
    found = result.recommendation
    if found.action is not None:
        known = texts(voice.language, "reply_credit_report")
        yield voice.say("next.action", action=known.get(f"action.{found.action}", found.action))
    if found.conditions:
        yield voice.say(
            "next.conditions", conditions=voice.clauses([voice.phrase(each) for each in found.conditions])
        )
    if found.approver is not None and found.verdict in ("raise", "reduce", "set"):
        role = texts(voice.language, "reply_credit_report").get(f"role.{found.approver}", found.approver)
        yield voice.say("next.approver", suggested=found.suggested, approver=role)
    if found.review_on is not None:
        yield voice.say("next.review", day=found.review_on)
