"""What a run of the benchmark says: shares right, silently wrong and not settled, a kind and language."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from evals.slots_bench.expressions import Expression
from evals.slots_bench.judging import Outcome, judged

KINDS = ("money", "share", "number", "quantity", "days", "date", "period")
LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many expressions were read in each way."""

    right: int
    wrong: int
    asked: int

    @property
    def count(self) -> int:
        """All of them."""
        return self.right + self.wrong + self.asked


def tallies(expressions: Iterable[Expression]) -> dict[tuple[str, str], Tally]:
    """Count the outcomes, a kind and language; ("all", language) is all of a language."""
    found: Counter[tuple[str, str, Outcome]] = Counter()
    for expression in expressions:
        outcome, _ = judged(expression)
        for kind in (expression.kind, "all"):
            found[kind, expression.language, outcome] += 1
    groups = {(kind, language) for kind, language, _ in found}
    return {
        group: Tally(found[*group, "right"], found[*group, "wrong"], found[*group, "asked"])
        for group in groups
    }


def lines(counted: Mapping[tuple[str, str], Tally]) -> Iterator[str]:
    """Give the report, line by line."""
    yield f"{'kind':<10}{'':<4}{'right':>8}{'wrong':>8}{'asked':>8}{'n':>6}"
    for kind in (*KINDS, "all"):
        for language in LANGUAGES:
            tally = counted.get((kind, language))
            if tally is not None:
                shares = "".join(
                    f"{part / tally.count:8.3f}" for part in (tally.right, tally.wrong, tally.asked)
                )
                yield f"{kind:<10}{language:<4}{shares}{tally.count:6}"


def failures(expressions: Iterable[Expression]) -> Iterator[str]:
    """Give every expression that was not read right, the silently wrong ones first."""
    read = [(expression, *judged(expression)) for expression in expressions]
    for wanted in ("wrong", "asked"):
        for expression, outcome, found in read:
            if outcome == wanted:
                got = [*found.settled, *(f"as {text}" for text in found.mistaken)]
                yield (
                    f"{outcome:<6}{expression.kind:<9}{expression.language} {expression.text!r}: "
                    f"{list(expression.right[0])} read {got}"
                )
