"""The composition root: the one place that chooses which classes answer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bot.assistant import Assistant
from bot.embedding import embedding
from bot.language.intents.model import load
from bot.language.intents.taught import model_of
from bot.planners.offline.planner import OfflinePlanner
from bot.settings import Settings
from bot.state.store import Store, open_store
from knowledge.desk import Desk
from knowledge.documents.shelf import Shelf
from knowledge.documents.vector_places import ServedVectors
from knowledge.home import Home
from knowledge.ledger.ledger import Ledger
from knowledge.people import Person, read_people
from knowledge.policy.policy import Policy
from knowledge.policy.reading import load_policy
from knowledge.sample_company import SAMPLE_PEOPLE, SAMPLE_SNAPSHOT

STANDARD_TERMS = "TERMS-STANDARD.days"


@dataclass(frozen=True)
class House:
    """A ledger with its people and its policy: a company's own, or the sample company."""

    ledger: Ledger
    people: Mapping[str, Person]
    policy: Policy
    is_sample: bool
    today: date
    shelf: Shelf | None = None

    def person(self, email: str | None) -> Person | None:
        """Give the person of an e-mail address, if the company knows one."""
        return self.people.get(email.strip().casefold()) if email else None

    def desk(self, person: Person, as_of: date | None = None) -> Desk:
        """Give a person's desk; the sample company is asked as of its own date, another as of today."""
        day = as_of or (self.ledger.data_as_of if self.is_sample else self.today)
        return Desk(
            person=person,
            ledger=self.ledger,
            policy=self.policy,
            as_of=day,
            shelf=self.shelf,
            colleagues=tuple(self.people.values()),
        )


def open_house(home: Path, today: date, settings: Settings | None = None) -> House:
    """Open the imported ledger of a home folder, or the sample company where nothing was imported.

    Raises the errors of the home, the snapshot, the people file and the policy.
    """
    place = Home(home)
    place.check()
    snapshot = place.current_ledger()
    if snapshot is None:
        return replace(sample_house(today, load_policy(home)), shelf=shelf(home, settings))
    policy = load_policy(home)
    ledger = Ledger.open(snapshot, standard_terms_days=policy.count(STANDARD_TERMS))
    people = read_people(place.people)
    return House(ledger, people, policy, is_sample=False, today=today, shelf=shelf(home, settings))


def shelf(home: Path, settings: Settings | None = None) -> Shelf:
    """Give a home's own documents, with the embedding and the place of the vectors that the settings name.

    Raises the embedding's errors.
    """
    chosen = settings or Settings()
    vectors = ServedVectors(chosen.chroma_url) if chosen.chroma_url else None
    return Shelf(home, embedding(chosen), vectors)


def sample_house(today: date, policy: Policy | None = None) -> House:
    """Open the sample company, with its own policy where no other is given."""
    policy = policy or load_policy()
    ledger = Ledger.open(SAMPLE_SNAPSHOT, standard_terms_days=policy.count(STANDARD_TERMS))
    return House(ledger, read_people(SAMPLE_PEOPLE), policy, is_sample=True, today=today)


def local_person(house: House, user: str | None) -> Person:
    """Give who sits at the console: the one that CREDITDESK_USER names, finance on the sample, else staff."""
    known = house.person(user)
    if known is not None:
        return known
    role = "finance" if house.is_sample and user is None else "staff"
    return Person.model_validate({"email": None, "name": "local session", "role": role})


def state(home: Path, settings: Settings) -> Store:
    """Give the store of what is kept between runs: the home's, or the database that the settings name."""
    return open_store(settings.state or home, retention_days=settings.retention_days)


def assistant(home: Path | None = None) -> Assistant:
    """Give the assistant that answers: the offline planner, which needs nothing else.

    With a home it knows the phrases taught there; raises TaughtDamagedError.
    """
    return Assistant(planner=OfflinePlanner(load() if home is None else model_of(home)))
