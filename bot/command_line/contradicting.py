"""What the command line says of documents whose figures are not the policy's."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from knowledge.policy.policy import Policy

if TYPE_CHECKING:
    from knowledge.documents.shelf import Shelf


def contradicting(policy: Policy, shelf: "Shelf", names: Iterable[str]) -> Iterator[str]:
    """Say of each sentence that differs where it stands, what it says, and which parameters say otherwise."""
    from knowledge.passages.contradictions import contradictions

    for found in contradictions(policy, shelf.passages(names)):
        yield (
            f"{found.document}, {found.section}: “{found.sentence}” does not agree with {found.rule} "
            f"({', '.join(found.parameters)}): “{found.policy_sentence}”"
        )
