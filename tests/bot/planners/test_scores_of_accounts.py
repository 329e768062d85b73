"""A year beside a customer's Z-score or ratios is that of the accounts, and no amount."""

from collections.abc import Callable

import pytest

from tests.bot.talking import Made, Talk

MULLER = "C033"


@pytest.mark.parametrize(
    ("asked", "period"),
    [
        ("altman Müller Antriebe 2025", "2025"),
        ("Müller Antriebe altman 2025", "2025"),
        ("altman 2025 Müller Antriebe", "2025"),
        ("Z-score Müller Antriebe for 2025", "2025"),
        ("altman z for Müller Antriebe in FY2024", "2024"),
        ("Müller Antriebe Q4 2025 altman", "2025Q4"),
        ("Müller Antriebe 2025 altman", "2025"),
        ("Müller Antriebe的Z值 2025", "2025"),
        ("Müller Antriebe 2024年的Z值", "2024"),
        ("ratios Müller Antriebe 2024", "2024"),
        ("Müller Antriebe accounts 2025", "2025"),
    ],
)
def test_the_accounts_of_the_year_are_checked(talk: Callable[..., Talk], asked: str, period: str) -> None:
    assert talk("finance").calls(asked) == [Made("check_ratios", {"customer": MULLER, "period": period})]


def test_a_score_of_no_year_is_that_of_the_file(talk: Callable[..., Talk]) -> None:
    assert talk("finance").calls("Müller Antriebe altman") == [Made("credit_report", {"customer": MULLER})]


@pytest.mark.parametrize(
    "asked", ["can Oakfield Foods order 2025?", "suggest a limit of 2025 for Oakfield Foods"]
)
def test_a_figure_that_may_be_a_year_is_asked_about(talk: Callable[..., Talk], asked: str) -> None:
    said = talk("finance").say(asked)
    assert (said.reply.status, said.calls) == ("clarify", ())


@pytest.mark.parametrize(
    ("asked", "amount"),
    [("can we ship 500 to Müller Antriebe", "500"), ("order of 5000 Müller Antriebe ok?", "5000")],
)
def test_the_letter_that_a_name_begins_with_scales_no_figure(
    talk: Callable[..., Talk], asked: str, amount: str
) -> None:
    assert talk("finance").calls(asked) == [Made("check_order", {"customer": MULLER, "amount": amount})]
