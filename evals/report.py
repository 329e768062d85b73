"""The report: shares right by part, language, role and file, against the bars."""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from evals.scoring import Verdict
from knowledge.records import Record

BARS = Path(__file__).with_name("bars.toml")
PARTS = ("right", "status", "tool", "arguments", "text", "choices")


class Report(Record):
    """Shares right over all cases, and what fell below its bar."""

    count: int
    shares: Mapping[str, Decimal]
    below: tuple[str, ...]
    by_group: Mapping[str, Mapping[str, tuple[int, int]]]


def report(verdicts: Sequence[Verdict], *, whole: bool = True) -> Report:
    """Sum up verdicts against the bars of bars.toml; only the whole set must have so many cases."""
    bars = tomllib.loads(BARS.read_text(encoding="utf-8"), parse_float=Decimal)
    shares = {part: _share([bool(getattr(item, part)) for item in verdicts]) for part in PARTS}
    below = [
        f"{part} {shares[part]:.3f}, bar {bar}" for part, bar in bars["least"].items() if shares[part] < bar
    ]
    if whole and len(verdicts) < bars["cases"]:
        below.append(f"{len(verdicts)} cases, bar {bars['cases']}")
    return Report(count=len(verdicts), shares=shares, below=tuple(below), by_group=_groups(verdicts))


def _share(right: Sequence[bool]) -> Decimal:
    return Decimal(sum(right)) / Decimal(len(right)) if right else Decimal(0)


def _groups(verdicts: Sequence[Verdict]) -> dict[str, dict[str, tuple[int, int]]]:
    ways: Mapping[str, Callable[[Verdict], str]] = {
        "difficulty": lambda item: item.case.difficulty,
        "language": lambda item: item.case.language,
        "asker": lambda item: item.case.asker or "local session",
        "file": lambda item: item.case.source,
        "expected": lambda item: (
            ", ".join(call.tool for call in item.case.expect.calls or ()) or item.case.expect.status
        ),
    }
    grouped: dict[str, dict[str, tuple[int, int]]] = {}
    for way, key in ways.items():
        counts: dict[str, tuple[int, int]] = {}
        for item in verdicts:
            right, total = counts.get(key(item), (0, 0))
            counts[key(item)] = (right + item.right, total + 1)
        grouped[way] = dict(sorted(counts.items()))
    return grouped


def written(result: Report, verdicts: Sequence[Verdict]) -> str:
    """Write the report for a console, every wrong case with what was wrong."""
    lines = [f"{result.count} turns"]
    lines += [f"  {part:10} {share:.3f}" for part, share in result.shares.items()]
    for way, counts in result.by_group.items():
        lines.append(f"by {way}")
        lines += [f"  {name:40} {right}/{total}" for name, (right, total) in counts.items()]
    for item in verdicts:
        if not item.right:
            lines.append(f"WRONG {item.case.id}: {item.case.question}")
            lines += [f"    {fault}" for fault in item.faults]
    lines += [f"BELOW THE BAR: {line}" for line in result.below]
    return "\n".join(lines)
