"""How often Python looks for garbage: what the desk makes at its start stays, and a turn leaves little."""

import gc

_NEW_OBJECTS, _ROUNDS, _WHOLE_ROUNDS = 50_000, 20, 50
"""After so many objects more than were dropped the new ones are looked through; all of them after as many
rounds of rounds. By Python's own 700 a start takes a sixth longer, and a turn in passing 0.1 s."""


def collect_rarely() -> None:
    """Let the process look for garbage seldom; what is no part of a ring is freed at once all the same."""
    gc.set_threshold(_NEW_OBJECTS, _ROUNDS, _WHOLE_ROUNDS)
