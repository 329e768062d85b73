"""The things that somebody new has to know, each with the sentences that it rests on."""

from knowledge.onboarding.cited import Cited, applies, cited
from knowledge.policy.figures import Language
from knowledge.policy.policy import Policy
from knowledge.records import Record
from prompts.onboarding import onboarding_things


class Thing(Record):
    """One thing to know: its title, a sentence that leads to it, and what the policy or handbook says."""

    id: str
    title: str
    lead: str
    sources: tuple[Cited, ...]


def number_of_things(policy: Policy) -> int:
    """Count the things."""
    return sum(applies(policy, entry) for entry in onboarding_things())


def thing(policy: Policy, number: int, language: Language) -> Thing:
    """Give a thing by its place, from 1; raises IndexError where there is none."""
    entry = [entry for entry in onboarding_things() if applies(policy, entry)][number - 1]
    return Thing(id=entry["id"], **entry[language], sources=cited(policy, entry["cites"], language))
