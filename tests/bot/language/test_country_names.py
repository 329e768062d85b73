"""Countries by name and by code."""

import pytest

from bot.language.country_names import countries


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("overdue of customers in CA", ["CA"]),
        ("who is late in DE?", ["DE"]),
        ("customers from FR and Spain", ["ES", "FR"]),
        ("debtors in US", ["US"]),
        ("customers in IT", []),
        ("limits in EUR", []),
        ("owed in ZZ", []),
        ("CA 88 / CL 92", []),
        ("what is in ca", []),
        ("in CA-12", []),
        ("how much is overdue in AR?", []),
        ("the figures came from HR", []),
        ("who is late in AM", []),
        ("which LC came in from PR", []),
        ("customers in AR", ["AR"]),
        ("ALL OVERDUE FROM ME", []),
        ("who is late in NO?", ["NO"]),
        ("we ship in NO way", []),
        ("WHO IS LATE IN NO", []),
        ("limits in BE, please", ["BE"]),
    ],
)
def test_a_code_is_a_country_behind_a_word_for_a_place(text: str, codes: list[str]) -> None:
    assert sorted(each.code for each in countries(text)) == codes
