"""What is kept of typed keys changes no answer, and stays of one size."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.customers import gram_index, name_table
from knowledge.customers.index import NameIndex
from knowledge.customers.name_keys import key_hash
from knowledge.customers.records import NameEntry

_NAMES = ("Oakfield Engineering Ltd", "江南轴承有限公司", "Müller Antriebe GmbH")
_KEYS = ("oakfield", "江南", "江南轴承", "muller", "nobody", "~oakfield", "#c1")


def _table() -> name_table.NameTable:
    entries = (NameEntry(customer_id=f"C{place}", name=name) for place, name in enumerate(_NAMES))
    return NameIndex.build(entries).table


def test_rungs_are_those_of_the_table_however_few_keys_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_table, "_MOST_KEYS", 3)
    table = _table()
    plain = table.best_rungs(np.array([key_hash(key) for key in _KEYS], dtype=np.uint64)).tolist()
    assert any(rung >= 0 for rung in plain)
    assert [table.best_rungs_of([key])[0] for key in (*_KEYS, *_KEYS)] == plain * 2
    assert table.best_rungs_of(_KEYS) == plain


def test_keys_are_forgotten_where_more_were_asked_than_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_table, "_MOST_KEYS", 3)
    table = _table()
    for key in _KEYS:
        table.best_rungs_of([key])
        assert len(table._kept_rungs) <= 3


def test_a_key_that_nobody_has_is_under_no_name() -> None:
    table = _table()
    assert table.under(key_hash("nobody at all")) == []
    assert [name for _, name in table.under(key_hash("oakfield"))] == [0]


@given(st.text("ab c江南轴\U00020000", min_size=1, max_size=12))
def test_a_short_text_has_the_pieces_that_arrays_give(text: str) -> None:
    framed = f" {text} "
    whole, _ = gram_index._pieces(gram_index._codes(framed))
    assert gram_index._pieces_of(framed) == set(whole.tolist())
