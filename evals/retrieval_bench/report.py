"""What a run of the benchmark says: recall, mean reciprocal rank, latency, and how well silence is told."""

from collections.abc import Iterator, Sequence

from evals.retrieval_bench.measuring import Asked, Run


def lines(run: Run, plainly: Sequence[Asked] = ()) -> Iterator[str]:
    """Give the report, line by line; `plainly` are the same questions asked of plain BM25."""
    yield f"passages      {run.passages:,}, indexed in {run.built:.1f} s"
    yield from _judged(run.asked)
    took = sorted(each.took for each in run.asked)
    if took:
        yield f"latency       p50 {_at(took, 0.5):.1f} ms, p95 {_at(took, 0.95):.1f} ms"
    if plainly:
        yield "plain BM25"
        yield from _judged(plainly)


def _judged(asked: Sequence[Asked]) -> Iterator[str]:
    answered = [each for each in asked if each.question.passages]
    silent = [each for each in asked if not each.question.passages]
    yield from _found("all", answered)
    kinds = sorted({each.question.kind for each in answered})
    if len(kinds) > 1:
        for kind in kinds:
            yield from _found(kind or "no kind", [each for each in answered if each.question.kind == kind])
    if answered and silent:
        yield f"no answer     AUROC {auroc(answered, silent):.3f} over {len(silent)}"
        for kind in sorted({each.question.kind for each in silent}):
            own = [each for each in silent if each.question.kind == kind]
            yield f"  {kind or 'no kind':<12}AUROC {auroc(answered, own):.3f} over {len(own)}"


def recall(asked: Sequence[Asked], top: int) -> float:
    """Give the share of questions with an answering passage among the first `top`."""
    return sum(0 < each.place <= top for each in asked) / len(asked)


def reciprocal_rank(asked: Sequence[Asked]) -> float:
    """Give the mean of one over the first answering place, nothing counted for none."""
    return sum(1 / each.place for each in asked if each.place) / len(asked)


def auroc(answered: Sequence[Asked], silent: Sequence[Asked]) -> float:
    """Give the chance that an answered question shows more evidence than an unanswered one; ties are half."""
    wins = sum(
        (ours.evidence > theirs.evidence) + (ours.evidence == theirs.evidence) / 2
        for ours in answered
        for theirs in silent
    )
    return wins / (len(answered) * len(silent))


def _found(name: str, asked: Sequence[Asked]) -> Iterator[str]:
    if asked:
        recalls = "  ".join(f"R@{top} {recall(asked, top):.3f}" for top in (1, 3, 5))
        yield f"{name:<14}{recalls}  MRR {reciprocal_rank(asked):.3f}  of {len(asked)}"


def _at(ordered: Sequence[float], share: float) -> float:
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]
