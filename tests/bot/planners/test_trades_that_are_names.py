"""A trade that is a word of some name, too, means one customer only where nobody else is meant by it."""

from pathlib import Path

from bot.composition import House
from bot.conversation import Conversation
from bot.planners.offline.whom.descriptions import described
from evals.companies import company_house


def _offered(house: House, asker: str, question: str) -> set[str]:
    meant = described(question, Conversation(), house.desk(house.people[asker]))
    return {choice.customer_id for choice in meant.choices} if meant else set()


def test_who_is_called_so_and_who_is_of_the_trade_are_offered() -> None:
    house = company_house(Path(__file__).parents[3] / "evals" / "third_company")
    offered = _offered(house, "farah.aziz@tanjongsci.example", "what is the limit of the clinics one")
    assert {"LS2103", "LS2003"} < offered  # the animal clinics are of another trade


def test_one_that_is_called_so_and_of_the_trade_is_meant(sample: House) -> None:
    desk = sample.desk(sample.people["wang.fang@xilan.example"])
    meant = described("what is the limit of the automation one", Conversation(), desk)
    assert meant is not None
    assert (meant.text, meant.choices) == ("what is the limit of C014", ())
