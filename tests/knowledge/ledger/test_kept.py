from collections.abc import Callable
from dataclasses import dataclass
from threading import Barrier, Thread
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.ledger.kept import Identity, Kept


@dataclass(frozen=True)
class Finding:
    days: NDArray[Any]


def counted(found: list[str], answer: str) -> Callable[[], str]:
    def find() -> str:
        found.append(answer)
        return answer

    return find


def test_a_finding_is_found_once_while_it_is_kept() -> None:
    kept, found = Kept(most=2), list[str]()
    for _ in range(3):
        assert kept.get("days", 1, counted(found, "one")) == "one"
    assert found == ["one"]


def test_the_one_used_longest_ago_makes_room() -> None:
    kept, found = Kept(most=2), list[str]()
    for key in ("a", "b", "a", "c", "a", "b"):
        kept.get("days", key, counted(found, key))
    assert found == ["a", "b", "c", "b"]


def test_kinds_do_not_crowd_each_other_out() -> None:
    kept, found = Kept(most=1), list[str]()
    for kind in ("days", "grades", "days"):
        kept.get(kind, 1, counted(found, kind))
    assert found == ["days", "grades"]


def test_what_is_forgotten_is_found_again() -> None:
    kept, found = Kept(), list[str]()
    kept.get("days", 1, counted(found, "one"))
    kept.forget()
    kept.get("days", 1, counted(found, "two"))
    assert found == ["one", "two"]


def test_what_fails_is_not_kept() -> None:
    kept = Kept()
    with pytest.raises(ZeroDivisionError):
        kept.get("days", 1, lambda: 1 // 0)
    assert kept.get("days", 1, lambda: 7) == 7


def test_arrays_that_are_kept_cannot_be_written_to() -> None:
    kept = Kept()
    finding = kept.get("days", 1, lambda: Finding(np.zeros(2)))
    with pytest.raises(ValueError, match="read-only"):
        finding.days[0] = 1


def test_an_identity_is_the_very_object_and_not_one_like_it() -> None:
    one, like = [1], [1]
    assert Identity(one) == Identity(one)
    assert hash(Identity(one)) == hash(Identity(one))
    assert Identity(one) != Identity(like)
    assert Identity(one) != one


def test_threads_that_ask_at_once_find_it_once() -> None:
    kept, found, ready = Kept(), list[str](), Barrier(4)

    def ask() -> None:
        ready.wait()
        kept.get("days", 1, counted(found, "one"))

    threads = [Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["one"]
