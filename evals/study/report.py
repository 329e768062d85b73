"""The study's report, for a console: plain tables, the same for the same files."""

from collections.abc import Iterable, Iterator, Sequence

from evals.study.auc import Area
from evals.study.reading import Statements
from evals.study.study import FactorSeen, Group, Study

_NAMES = {
    "scorecard": "scorecard, financial part",
    "altman_z2": "Altman Z″",
    "three_rules": "core rules passed, of 3",
}


def written(read: Statements, found: Study) -> str:
    """Write what was read and what was found."""
    return "\n".join(_lines(read, found))


def _lines(read: Statements, found: Study) -> Iterator[str]:
    whole = found.whole
    yield f"{whole.count} statements in {', '.join(read.files)}"
    yield f"failed: {whole.failed} ({_share(whole.failed, whole.count)})"
    missing = _share(found.with_missing, whole.count)
    if found.nowhere:
        yield f"factors that no statement has the items for: {', '.join(found.nowhere)}"
    yield f"with an item missing for another factor: {found.with_missing} ({missing})"
    yield "A score that cannot be had counts as the worst; an AUC of 0.5 is chance, 1 is perfect."
    if read.passed_over:
        yield f"columns that nothing reads: {', '.join(read.passed_over)}"
    yield ""
    yield from _group("all", whole)
    yield f"  without a Z″: {whole.without_z2}; with a core rule that cannot tell: {found.rules_untold}"
    if found.complete and found.with_missing:
        yield ""
        yield from _group("nothing missing", found.complete)
    for kind, group in found.by_kind.items():
        yield ""
        yield from _group(kind, group)
    yield ""
    yield from _factors(found.factors)
    yield ""
    yield "grade's band of the financial part alone"
    heads = ("band", "companies", "failed", "share")
    yield from _table(
        heads, [(name, str(n), str(bad), _share(bad, n)) for name, (n, bad) in found.bands.items()]
    )


def _group(name: str, group: Group) -> Iterator[str]:
    yield f"{name}: {group.count} companies, {group.failed} failed"
    rows = [(_NAMES[score], *_area(area)) for score, area in group.areas.items()]
    yield from _table(("score", "AUC", "95 % interval"), rows)
    apart = group.against_z2
    yield f"  scorecard less Z″: {apart.difference:+.3f} ({apart.low:+.3f} to {apart.high:+.3f})"


def _factors(factors: Sequence[FactorSeen]) -> Iterator[str]:
    yield "each factor alone, by the points it earns"
    heads = ("factor", "points", "AUC", "95 % interval", "known", "failed", "missing", "failed")
    rows = [
        (
            each.factor,
            f"{float(each.weight):g}",
            *_area(each.area),
            str(each.known),
            _share(each.known_failed, each.known),
            str(each.missing),
            _share(each.missing_failed, each.missing),
        )
        for each in factors
    ]
    yield from _table(heads, rows)


def _area(area: Area) -> tuple[str, str]:
    return f"{area.area:.3f}", f"{area.low:.3f} to {area.high:.3f}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    lines = [heads, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads))]
    for line in lines:
        first, *rest = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        numbers = (cell.strip().rjust(width) for cell, width in zip(rest, widths[1:], strict=True))
        yield "  " + "  ".join((first, *numbers)).rstrip()
