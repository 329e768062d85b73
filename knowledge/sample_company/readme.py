"""The page that says what each customer of the sample company is there for."""

from knowledge.sample_company.cast import CAST
from knowledge.sample_company.days import DATA_DATE
from knowledge.sample_company.people import SELLER

_HEAD = f"""# The sample company

{SELLER}
makes gears, bearings and drives near Wuxi and sells them in China, Europe and America. Seller, people and
customers are made up; any likeness to a real firm is chance. The books are in CNY, begin in January 2024 and
end on {DATA_DATE.isoformat()}: questions about the sample company are answered as of that day, for ever.

`python -m knowledge.sample_company.generate` writes `tables/*.csv`, `people.csv` and this page, always the
same. The cast is written by hand in `cast_*.py`, what a situation hangs on in `staged_*.py` and in each
table's own file; chance only fills in ordinary trade. A limit of kind `temporary` states the whole limit
while it runs. `plan_id` and `receipt_id` are shared by the rows that belong together.

| customer | name | shows | 说明 |
| --- | --- | --- | --- |
"""


def readme() -> str:
    """The page as Markdown."""
    return _HEAD + "".join(
        f"| {who.customer_id} | {_cell(who.name)} | {_cell(who.shows)} |\n" for who in CAST
    )


def _cell(text: str) -> str:
    """Text that Markdown shows as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")
