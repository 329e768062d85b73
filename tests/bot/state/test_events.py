"""Slack's events: claimed once, taken up again after a crash by one process alone."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from bot.state.events import EventKey
from bot.state.store import Store, open_store
from tests.bot.state.moving_clock import MovingClock

KEY = EventKey("T1", "C1", "1751350000.000100")
PAYLOAD = {"type": "app_mention", "text": "江南轴承还有多少额度？", "blocks": [{"n": 1}, None]}
NOW = timedelta(0)


@pytest.fixture
def clock() -> MovingClock:
    return MovingClock()


@pytest.fixture
def store(tmp_path: Path, clock: MovingClock) -> Iterator[Store]:
    store = open_store(tmp_path / "new" / "home", clock=clock)
    yield store
    store.close()


def test_an_event_is_claimed_once(store: Store) -> None:
    assert store.claim(*KEY, PAYLOAD)
    assert not store.claim(*KEY, PAYLOAD)
    assert not store.claim(*KEY, {"type": "message"})


@pytest.mark.parametrize(
    "other",
    [KEY._replace(team="T2"), KEY._replace(channel="C2"), KEY._replace(ts="1751350000.000101")],
    ids=["team", "channel", "moment"],
)
def test_an_event_of_another_team_channel_or_moment_is_another_event(store: Store, other: EventKey) -> None:
    assert store.claim(*KEY, PAYLOAD)
    assert store.claim(*other, PAYLOAD)


def test_a_claim_holds_after_a_restart(store: Store, tmp_path: Path) -> None:
    store.claim(*KEY, PAYLOAD)
    store.close()
    again = open_store(tmp_path / "new" / "home")
    assert not again.claim(*KEY, PAYLOAD)
    again.close()


def test_a_claimed_event_waits_with_all_that_it_said_until_it_is_answered(store: Store) -> None:
    store.claim(*KEY, PAYLOAD)
    (waiting,) = store.unanswered(NOW)
    assert (waiting.key, waiting.payload, waiting.attempts, waiting.posting_at) == (KEY, PAYLOAD, 1, None)
    assert store.answered(KEY, "a1")
    assert store.unanswered(NOW) == ()
    assert not store.claim(*KEY, PAYLOAD)


def test_an_apology_answers_an_event_too(store: Store) -> None:
    store.claim(*KEY, PAYLOAD)
    assert store.answered(KEY, None)
    assert store.unanswered(NOW) == ()


@pytest.mark.parametrize(("minutes", "waits"), [(4, False), (5, True), (6, True)])
def test_an_event_counts_as_left_from_so_long_after_it_was_taken_up(
    store: Store, clock: MovingClock, minutes: int, waits: bool
) -> None:
    store.claim(*KEY, PAYLOAD)
    clock.on(minutes=minutes)
    assert bool(store.unanswered(timedelta(minutes=5))) is waits


def test_events_left_behind_come_oldest_first(store: Store, clock: MovingClock) -> None:
    for ts in ("3", "1", "2"):
        store.claim("T", "C", ts, {})
        clock.on(seconds=1)
    assert [event.key.ts for event in store.unanswered(NOW)] == ["3", "1", "2"]


def test_one_of_two_that_see_a_left_event_takes_it_over(store: Store, clock: MovingClock) -> None:
    store.claim(*KEY, PAYLOAD)
    clock.on(minutes=10)
    (seen,) = store.unanswered(NOW)
    assert store.take_over(seen)
    assert not store.take_over(seen)
    assert store.unanswered(timedelta(minutes=5)) == ()
    clock.on(minutes=10)
    assert [event.attempts for event in store.unanswered(timedelta(minutes=5))] == [2]


def test_an_event_that_was_answered_meanwhile_is_not_taken_over(store: Store) -> None:
    store.claim(*KEY, PAYLOAD)
    (seen,) = store.unanswered(NOW)
    store.answered(KEY, "a1")
    assert not store.take_over(seen)


def test_an_event_whose_answer_may_be_out_says_so(store: Store, clock: MovingClock) -> None:
    store.claim(*KEY, PAYLOAD)
    clock.on(seconds=2)
    assert store.posting(KEY)
    assert [event.posting_at for event in store.unanswered(NOW)] == [clock()]


def test_what_was_never_claimed_is_neither_posted_nor_answered(store: Store) -> None:
    assert not store.posting(KEY)
    assert not store.answered(KEY, "a1")


def test_looking_at_a_store_that_was_never_written_makes_nothing(store: Store, tmp_path: Path) -> None:
    assert store.unanswered(NOW) == ()
    assert store.entries("a1") == ()
    assert store.purge(MovingClock()()) == 0
    assert list(tmp_path.iterdir()) == []


def test_the_database_is_for_its_owner_alone(store: Store, tmp_path: Path) -> None:
    store.claim(*KEY, PAYLOAD)
    files = list((tmp_path / "new" / "home").iterdir())
    assert {file.name.partition("-")[0] for file in files} == {"state.sqlite3"}
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_an_answered_event_no_longer_holds_what_was_said(store: Store, tmp_path: Path) -> None:
    store.claim(*KEY, {"text": "SECRETWORD"})
    store.answered(KEY, "a1")
    store.purge(MovingClock()())  # deletes nothing as old, but brings the log into the file
    store.close()
    assert b"SECRETWORD" not in (tmp_path / "new" / "home" / "state.sqlite3").read_bytes()


def test_threads_that_share_a_store_claim_each_event_once(store: Store) -> None:
    with ThreadPoolExecutor(8) as threads:
        got = list(threads.map(lambda number: store.claim("T", "C", str(number % 50), {}), range(200)))
    assert sum(got) == 50
    assert len(store.unanswered(NOW)) == 50
