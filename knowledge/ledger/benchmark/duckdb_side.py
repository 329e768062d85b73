"""The same questions to DuckDB, over the Parquet files that the ledger was imported from."""

from collections.abc import Iterable
from pathlib import Path
from statistics import median
from time import perf_counter

from knowledge.ledger.benchmark.made_up_ledger import AS_OF, STANDARD_TERMS_DAYS
from knowledge.ledger.benchmark.steps import ROUNDS, Ageing, Position, peak_memory
from knowledge.records import Record

_MEANWHILE = """
from payments where paid_on <= $day and not (
    coalesce(bill_status, '') = 'dishonoured' and kind in ('bank_bill', 'commercial_bill')
    and coalesce(matures_on <= $day, true))
"""
_OPEN_ITEMS = f"""
with paid as (
    select invoice_id,
        sum(case when kind = 'write_off' then 0 else amount end) as paid,
        sum(case when kind = 'write_off' then amount else 0 end) as written_off
    {_MEANWHILE} and invoice_id is not null group by invoice_id
), remaining as (
    select i.customer_id, i.currency, coalesce(p.written_off, 0) as written_off,
        i.amount - coalesce(p.paid, 0) as remaining,
        date_diff('day', coalesce(i.due_date, i.invoice_date + coalesce(c.terms_days, $terms)::integer), $day)
            as days, c.salesperson
    from invoices i join customers c using (customer_id) left join paid p using (invoice_id)
    where i.invoice_date <= $day
), items as (
    select salesperson, currency, days, remaining - case when written_off < 0 then written_off
        else greatest(0, least(remaining, written_off)) end as open
    from remaining
)
"""  # noqa: S608 - put together from constants
_AGEING = f"""
{_OPEN_ITEMS}
select salesperson, currency, case when days < 1 then 'not_due' when days < 31 then '1_30'
    when days < 61 then '31_60' when days < 91 then '61_90' when days < 181 then '91_180'
    when days < 366 then '181_365' else 'over_365' end as age, (sum(open) * 100)::hugeint
from items where open > 0 group by all
"""  # noqa: S608 - put together from constants
_POSITION = """
select i.invoice_id, (i.amount * 100)::hugeint, (coalesce(sum(p.amount), 0) * 100)::hugeint
from invoices i left join (select * from payments where paid_on <= $day) p using (invoice_id)
where i.customer_id = $customer and i.invoice_date <= $day group by i.invoice_id, i.amount
"""
TABLES = ("customers", "invoices", "payments")


class DuckAnswers(Record):
    """What DuckDB took in seconds, and its figures."""

    ageing_seconds: float
    customers: tuple[float, ...]
    memory: int
    ageing: Ageing
    positions: dict[str, Position]


def run_duckdb(source: Path, customer_ids: Iterable[str]) -> DuckAnswers:
    """Load the Parquet files into DuckDB's own tables and ask the same questions."""
    import duckdb  # a development dependency: only the benchmark has it

    database = duckdb.connect()
    for name in TABLES:
        database.execute(f"create table {name} as select * from read_parquet('{source / name}.parquet')")  # noqa: S608 - our own folder
    given = {"day": AS_OF, "terms": STANDARD_TERMS_DAYS}
    ageings, found = [], []
    for _ in range(ROUNDS):
        start = perf_counter()
        found = database.execute(_AGEING, given).fetchall()
        ageings.append(perf_counter() - start)
    positions: dict[str, Position] = {}
    customers = []
    for customer_id in customer_ids:
        start = perf_counter()
        rows = database.execute(_POSITION, {"day": AS_OF, "customer": customer_id}).fetchall()
        customers.append(perf_counter() - start)
        positions[customer_id] = {invoice: (int(amount), int(paid)) for invoice, amount, paid in rows}
    ageing: dict[str, dict[str, dict[str, int]]] = {}
    for salesperson, currency, age, cents in found:
        ageing.setdefault(salesperson, {}).setdefault(currency, {})[age] = int(cents)
    return DuckAnswers(
        ageing_seconds=median(ageings),
        customers=tuple(sorted(customers)),
        memory=peak_memory(),
        ageing=ageing,
        positions=positions,
    )
