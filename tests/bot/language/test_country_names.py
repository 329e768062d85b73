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
    ],
)
def test_a_code_is_a_country_behind_a_word_for_a_place(text: str, codes: list[str]) -> None:
    assert sorted(each.code for each in countries(text)) == codes
