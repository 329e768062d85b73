"""What replies about many customers share: plain figures for tables, names of rows, what was left out."""

from collections.abc import Iterator, Sequence

from bot.replies import Table
from bot.wording.voice import Voice
from knowledge.records import NotAvailable
from prompts.wording import text, texts
from tools.facts import Amount
from tools.portfolio_part import PortfolioResult

MOST_ROWS = 15


def plain(value: Amount | str | NotAvailable | None, voice: Voice) -> str:
    """Write an amount of a table without its currency, which is said once above."""
    if value is None or isinstance(value, NotAvailable):
        return "–"
    if isinstance(value, Amount):
        return f"{value.value:,f}"
    return text(f"units.{value}", voice.language)


def table_currency(result: PortfolioResult, table: Table | None, voice: Voice) -> Iterator[str]:
    """Say in which currency a table is, where there is one."""
    if table is None:
        return
    code = result.currency or ""
    name = texts(voice.language, "units").get(f"currency.{code}", code)
    yield shared("in_currency", voice).format(currency=name)


def customer_cell(name: str, customer_id: str) -> str:
    """Name a customer with the id, which tells namesakes apart."""
    return f"{name} {customer_id}"


def shared(key: str, voice: Voice) -> str:
    """Give a text that these replies share."""
    return text(f"reply_portfolio.{key}", voice.language)


def about_the_part(result: PortfolioResult, voice: Voice) -> Iterator[str]:
    """Say that a part has no customers at all, where it has none."""
    if not result.customer_count:
        yield shared("no_customers", voice)


def left_out(rows: Sequence[object], count: int, voice: Voice) -> str | None:
    """Say how many rows a table leaves out, None where it shows all."""
    shown = min(len(rows), MOST_ROWS)
    return shared("shown", voice).format(shown=shown, count=f"{count:,}") if shown < count else None
