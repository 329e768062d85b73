"""The guided start in words: a thing to know, a question of the quiz, what was right, and the result."""

from collections.abc import Mapping, Sequence

from bot.replies import Citation, Move, Reply
from bot.wording.cited_place import cited_place
from knowledge.onboarding.cited import Cited
from knowledge.onboarding.quiz import Question
from knowledge.onboarding.things import Thing
from prompts.wording import Language, text
from tools.facts import Value
from tools.rendering import render_text

LETTERS = "ABCD"


def thing_reply(told: Thing, number: int, last: int, language: Language) -> Reply:
    """Tell one thing with its source, and how to go on."""
    moves = [_move("back", f"thing-{number - 1}", language)] if number > 1 else []
    moves.append(
        _move("next", f"thing-{number + 1}", language) if number < last else _move("quiz", "quiz-1", language)
    )
    hint = "first" if number == 1 else "thing" if number < last else "last_thing"
    return Reply(
        language=language,
        status="answered",
        headline=_say("thing", language, number=number, last=last, title=told.title),
        why=(told.lead,),
        citations=_citations(told.sources, language),
        next_step=_say(f"hint.{hint}", language, last=last),
        moves=tuple(moves),
    )


def question_reply(asked: Question, number: int, last: int, language: Language) -> Reply:
    """Ask a question with its options."""
    letters = [Move(label=letter, to=f"answer-{number}-{place}") for place, letter in _lettered(asked)]
    return Reply(
        language=language,
        status="answered",
        headline=_say("question", language, number=number, last=last, ask=asked.ask),
        why=tuple(_option(asked, place, language) for place, _ in _lettered(asked)),
        next_step=_say("hint.question", language, letters=LETTERS[: len(asked.options)]),
        moves=(*letters, _move("skip", _after(number, last), language)),
    )


def feedback_reply(
    asked: Question, number: int, last: int, chosen: int, language: Language, *, counts: bool
) -> Reply:
    """Say whether an answer is right, why, and where it stands; only the first answer counts."""
    right = chosen == asked.right
    said = _say(
        "right" if right else "wrong",
        language,
        right=_option(asked, asked.right, language),
        chosen=_option(asked, chosen, language),
    )
    end = number == last
    return Reply(
        language=language,
        status="answered",
        headline=said,
        why=(asked.why, *(() if counts else (_say("only_first", language),))),
        citations=_citations(asked.sources, language),
        next_step=_say("hint.end" if end else "hint.feedback", language),
        moves=(_move("score" if end else "next_question", _after(number, last), language),),
    )


def result_reply(asked: Sequence[Question], answers: Mapping[str, bool], language: Language) -> Reply:
    """Give the score, and what to read again with its source."""
    good = sum(answers.get(each.id, False) for each in asked)
    again = [each for each in asked if not answers.get(each.id, False)]
    return Reply(
        language=language,
        status="answered",
        headline=_say("result", language, good=good, last=len(asked)),
        why=tuple(
            _say(
                "wrong_one" if each.id in answers else "open_one",
                language,
                ask=each.ask,
                section=_of(each, language),
            )
            for each in again
        ),
        next_step=_say("hint.perfect" if not again else "hint.result", language),
        moves=(_move("quiz_again", "quiz-1", language), _move("things_again", "thing-1", language)),
    )


def left_reply(language: Language) -> Reply:
    """Say that the guide is left, and how to come back."""
    return Reply(language=language, status="answered", headline=_say("left", language))


def _say(key: str, language: Language, **values: Value) -> str:
    return render_text(text(f"guide.{key}", language), values, language)


def _move(label: str, to: str, language: Language) -> Move:
    return Move(label=text(f"guide.button.{label}", language), to=to)


def _after(number: int, last: int) -> str:
    return f"question-{number + 1}" if number < last else f"result-{last}"


def _lettered(asked: Question) -> Sequence[tuple[int, str]]:
    return list(enumerate(LETTERS[: len(asked.options)]))


def _option(asked: Question, place: int, language: Language) -> str:
    return _say("option", language, letter=LETTERS[place], said=asked.options[place])


def _of(asked: Question, language: Language) -> str:
    return cited_place(asked.sources[0].document, asked.sources[0].section, None, language)


def _citations(sources: Sequence[Cited], language: Language) -> tuple[Citation, ...]:
    return tuple(
        Citation(
            document=source.document,
            section=source.section,
            quote=source.quote,
            place=cited_place(source.document, source.section, None, language),
        )
        for source in sources
    )
