import pytest

from knowledge.ledger.groups import ParentCycleError, arranged

IDS = ["C0", "C1", "C2", "C3", "C4", "C5"]


def test_a_group_is_the_topmost_ancestor_then_each_child_with_its_own_descendants() -> None:
    # C3 is the top: its children are C0 and C5, C0's children are C1 and C4; C2 is alone.
    groups = arranged(IDS, [3, 0, None, None, 0, 3])
    assert groups.members == [2, 3, 0, 1, 4, 5]
    assert [groups.members[at : at + size] for at, size in zip(groups.at, groups.size, strict=True)] == [
        [3, 0, 1, 4, 5],
        [3, 0, 1, 4, 5],
        [2],
        [3, 0, 1, 4, 5],
        [3, 0, 1, 4, 5],
        [3, 0, 1, 4, 5],
    ]


def test_nobody_has_no_groups() -> None:
    assert arranged([], []).members == []


@pytest.mark.parametrize(
    ("parents", "circle"),
    [
        ([0, None, None, None, None, None], ("C0", "C0")),
        ([None, 2, 3, 1, None, None], ("C1", "C2", "C3", "C1")),
        ([1, 2, 1, None, None, None], ("C1", "C2", "C1")),  # C0 only leads into the circle
    ],
)
def test_parents_that_go_round_in_a_circle_are_named(
    parents: list[int | None], circle: tuple[str, ...]
) -> None:
    with pytest.raises(ParentCycleError) as raised:
        arranged(IDS, parents)
    assert raised.value.customer_ids == circle


def test_a_chain_of_a_hundred_thousand_parents_is_one_group() -> None:
    count = 100_000
    groups = arranged([], [None, *range(count - 1)])
    assert groups.size[0] == groups.size[-1] == count
