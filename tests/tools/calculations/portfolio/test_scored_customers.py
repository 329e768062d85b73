from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ledger.columns import day_number
from tools.calculations.months import whole_months
from tools.calculations.portfolio.scored_customers import _whole_months

DAYS = st.dates(date(1950, 1, 1), date(2060, 12, 31))


@given(st.lists(DAYS, min_size=1), DAYS)
def test_the_months_of_all_customers_are_those_of_each(starts: list[date], end: date) -> None:
    days = np.array([day_number(each) for each in starts], dtype=np.int64)
    assert _whole_months(days, end).tolist() == [whole_months(each, end) for each in starts]
