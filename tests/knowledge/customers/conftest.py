"""A ledger of customers whose names are easily taken for one another."""

import pytest

from knowledge.customers import NameEntry, NameIndex

LOOKALIKES = (
    NameEntry(customer_id="C001", name="江南轴承有限公司", aliases=("江南轴承",)),
    NameEntry(customer_id="C002", name="江南轴承销售有限公司"),
    NameEntry(customer_id="C003", name="江南机械有限公司"),
    NameEntry(customer_id="C004", name="华伟实业有限公司"),
    NameEntry(customer_id="C005", name="华为科技有限公司"),
    NameEntry(customer_id="C006", name="Müller Antriebe GmbH", aliases=("Müller",)),
    NameEntry(customer_id="C007", name="Mueller Anlagen GmbH"),
    NameEntry(customer_id="C008", name="O'Brien & Sons Ltd"),
    NameEntry(customer_id="C009", name="L'Oréal S.A."),
    NameEntry(customer_id="C010", name="Śląsk Sp. z o.o."),
    NameEntry(customer_id="C011", name="Ñandú S.A. de C.V."),
    NameEntry(customer_id="C012", name="The Bakery Co"),
    NameEntry(customer_id="C013", name="Oakfield Foods Ltd"),
    NameEntry(customer_id="C014", name="Oakfield Engineering Ltd"),
    NameEntry(customer_id="C015", name="无锡鼎盛重工集团有限公司"),
    NameEntry(customer_id="C016", name="Limit Ltd"),
    NameEntry(customer_id="C017", name="Kowalski Przekładnie Sp. z o.o."),
    NameEntry(customer_id="C018", name="重庆长城机电有限公司"),
    NameEntry(customer_id="C019", name="Target Stores Inc"),
    NameEntry(customer_id="C020", name="Castellani Automazione S.r.l."),
)


@pytest.fixture(scope="session")
def lookalikes() -> NameIndex:
    """The index of those customers, after a round through its columns."""
    return NameIndex.from_columns(NameIndex.build(LOOKALIKES).to_columns())
