"""How often names are linked rightly, asked about, or wrongly taken.

    python -m tests.knowledge.customers.measure_linking [--customers N | --file customers.csv]

Each row types customers' names in one way; the rows "nobody" do so with names that are not in the ledger,
where every answer is a wrong one.
"""

import argparse
import csv
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from knowledge.customers import NameEntry, NameIndex
from tests.knowledge.customers.invented_names import (
    CHINESE_ONLY,
    LATIN_ONLY,
    MISTAKES,
    invented_entries,
    is_chinese,
    short_name,
)

_QUESTIONS = {
    True: ("{}还有多少额度", "帮我看看{}那边欠多少", "给{}发货85万行吗", "{}这个月逾期了没有", "那{}呢"),
    False: ("can I ship 42k to {}?", "what does {} owe us", "{} overdue?", "what's the limit of {} today"),
}


class Share(NamedTuple):
    """One row of the measurement; the four shares add up to one."""

    way: str
    right: float
    asked: float
    missed: float
    wrong: float
    p50_ms: float
    p95_ms: float


def measure(
    index: NameIndex, entries: Sequence[NameEntry], way: str, *, known: bool, in_question: bool
) -> Share:
    """Type each entry's name in one way, alone or in a question, and count what comes back."""
    dice = Random(7)
    counts: Counter[str] = Counter()
    times: list[float] = []
    for entry in entries:
        if way in (LATIN_ONLY if is_chinese(entry.name) else CHINESE_ONLY):
            continue
        typed = MISTAKES[way](entry.name, dice)
        question = dice.choice(_QUESTIONS[is_chinese(typed)]).format(typed)
        started = time.perf_counter()
        outcome = (
            _asked(index, question, entry, known=known)
            if in_question
            else _linked(index, typed, entry, known=known)
        )
        times.append(time.perf_counter() - started)
        counts[outcome] += 1
    times.sort()
    total = max(1, sum(counts.values()))
    right, asked, missed, wrong = (counts[each] / total for each in ("right", "asked", "missed", "wrong"))
    middle, late = (1000 * times[int(len(times) * each)] if times else 0.0 for each in (0.5, 0.95))
    label = f"{way}{', in a question' if in_question else ''}{'' if known else ', nobody'}"
    return Share(label, right, asked, missed, wrong, middle, late)


def _linked(index: NameIndex, typed: str, entry: NameEntry, *, known: bool) -> str:
    linking = index.link(typed)
    if linking.verdict == "none":
        return "missed" if known else "right"
    if linking.verdict == "one":
        return "right" if known and linking.candidates[0].customer_id == entry.customer_id else "wrong"
    offered = any(each.customer_id == entry.customer_id for each in linking.choices)
    return "asked" if offered or not known else "missed"


def _asked(index: NameIndex, question: str, entry: NameEntry, *, known: bool) -> str:
    mentions = index.mentions(question)
    if not mentions:
        return "missed" if known else "right"
    linkings = [each.linking for each in mentions]
    if any(each.verdict == "several" for each in linkings):
        return "asked"
    return (
        "right"
        if known and [each.candidates[0].customer_id for each in linkings] == [entry.customer_id]
        else "wrong"
    )


def rows(known: Sequence[NameEntry], nobody: Sequence[NameEntry], index: NameIndex) -> list[Share]:
    """The whole table."""
    found: list[Share] = []
    for in_question in (False, True):
        found += [measure(index, known, way, known=True, in_question=in_question) for way in MISTAKES]
        found += [
            measure(index, nobody, way, known=False, in_question=in_question)
            for way in ("short name", "one typo")
        ]
    return found


def entries_of(path: Path) -> list[NameEntry]:
    """The customers of a ledger's customers.csv."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            NameEntry(
                customer_id=row["customer_id"],
                name=row["name"],
                aliases=tuple(alias for alias in row["aliases"].split(";") if alias),
            )
            for row in csv.DictReader(file)
        ]


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--customers", type=int, default=4000)
    arguments.add_argument("--sample", type=int, default=400)
    arguments.add_argument("--file", type=Path)
    chosen = arguments.parse_args()
    if chosen.file:
        entries, nobody = entries_of(chosen.file), invented_entries(chosen.sample, seed=2)
    else:
        invented = invented_entries(chosen.customers + chosen.sample, seed=1)
        entries, nobody = invented[: chosen.customers], invented[chosen.customers :]
    dice = Random(0)
    carried = {short_name(entry.name, dice) for entry in entries}
    nobody = [entry for entry in nobody if short_name(entry.name, dice) not in carried]
    started = time.perf_counter()
    index = NameIndex.build(entries)
    built = time.perf_counter() - started
    asked = Random(3).sample(entries, min(chosen.sample, len(entries)))
    print(f"{len(entries)} customers, built in {built:.1f} s; {len(asked)} asked about")  # noqa: T201 - a report to read
    for row in rows(asked, nobody, index):
        print(  # noqa: T201 - a report to read
            f"{row.way:45} right {row.right:6.1%} asked {row.asked:6.1%} missed {row.missed:6.1%} "
            f"wrong {row.wrong:6.1%}  p50 {row.p50_ms:5.1f} p95 {row.p95_ms:5.1f} ms"
        )


if __name__ == "__main__":
    main()
