"""The tables as other databases take them."""

import pytest
from sqlalchemy import DateTime
from sqlalchemy.engine import Dialect, make_url
from sqlalchemy.schema import CreateIndex, CreateTable

from bot.state.tables import tables

DIALECTS: list[Dialect] = [make_url(f"{name}://").get_dialect()() for name in ("sqlite", "postgresql")]


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
def test_every_table_can_be_written_in_the_words_of_each_database(dialect: Dialect) -> None:
    known = tables().metadata.sorted_tables
    assert len(known) == 6
    for table in known:
        assert str(CreateTable(table).compile(dialect=dialect)).strip().startswith("CREATE TABLE")
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=dialect)).startswith("CREATE INDEX")


def test_no_column_is_of_a_kind_that_one_database_alone_knows() -> None:
    kinds = {
        column.type.__class__.__module__ for table in tables().metadata.sorted_tables for column in table.c
    }
    assert kinds == {"sqlalchemy.sql.sqltypes"}


def test_no_moment_relies_on_the_database_for_its_time_zone() -> None:
    moments = [
        column.type
        for table in tables().metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, DateTime)
    ]
    assert moments
    assert not any(moment.timezone for moment in moments)
