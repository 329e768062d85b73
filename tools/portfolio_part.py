"""What tools over many customers share: which part is asked about, and how a result says so."""

from typing import Any

from pydantic import Field

from knowledge.desk import Desk
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.view import view_of
from tools.facts import Count, Note, Phrase
from tools.heading import heading
from tools.results import Result
from tools.tool import Arguments

MOST_LISTED = 200
"""How many rows a result lists unless more are asked for; its totals and counts are always of all."""


class PortfolioArguments(Arguments):
    """A part of the portfolio; without one, all customers that the asker may see.

    `salesperson` is an e-mail or a colleague's name, `industry` and `country` are as the ledger writes them.
    """

    salesperson: str | None = None
    industry: str | None = None
    country: str | None = None


class WorklistArguments(PortfolioArguments):
    """A list of customers; `top` keeps so many of them, the first ones."""

    top: int | None = Field(default=None, ge=1)


class PortfolioResult(Result):
    """A result about many customers: whose, how many, and the part asked about as the ledger has it."""

    whose: Phrase
    customer_count: Count
    salesperson: str | None
    industry: str | None
    country: str | None


def positions_of(desk: Desk, arguments: PortfolioArguments) -> Positions:
    """Give the positions of the part asked about; raises DeniedError and NotFoundError."""
    view = view_of(
        desk,
        salesperson=arguments.salesperson,
        industry=arguments.industry,
        country=arguments.country,
    )
    return Positions(view, arguments.currency)


def portfolio_heading(positions: Positions) -> dict[str, Any]:
    """Give the fields that every result about many customers shares; call it when all is valued."""
    view = positions.view
    return {
        **heading(view.desk, positions.currency, positions.valuation),
        "whose": view.whose,
        "customer_count": len(view.rows),
        "salesperson": view.part.salesperson,
        "industry": view.part.industry,
        "country": view.part.country,
    }


def cut_note(field: str, listed: int, count: int) -> tuple[Note, ...]:
    """Say that a list was cut, where it was."""
    if listed >= count:
        return ()
    return (Note(field=field, phrase=Phrase(key="portfolio.cut", values={"listed": listed, "count": count})),)
