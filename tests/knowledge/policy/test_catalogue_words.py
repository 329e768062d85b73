"""What the policy may name is what the ledger knows."""

from typing import get_args

from knowledge.ledger.records import CoverKind
from knowledge.policy.expected import COVERS


def test_every_kind_of_cover_in_the_ledger_can_be_named_by_the_policy_and_no_other() -> None:
    assert set(COVERS.split()) == set(get_args(CoverKind))
