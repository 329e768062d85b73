"""Packing a table: an uncompressed Arrow file, and where in it each column lies.

The bytes are the same for the same rows, and any Arrow reader opens the file.
"""

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from knowledge.ledger.columns import Part, Stored
from knowledge.ledger.packed_table import ColumnPlace, TablePlace
from knowledge.ledger.tables import TABLES, Kind

if TYPE_CHECKING:
    import pyarrow
    from numpy.typing import NDArray

_FEW_VALUES = frozenset({"currency", "country", "industry", "salesperson"}) | {
    column.name for columns in TABLES.values() for column in columns if column.kind is Kind.CHOICE
}
_STORED: Mapping[str, Stored] = {
    "int32": "int32",
    "int64": "int64",
    "date32[day]": "date",
    "string": "text",
    "bool": "flag",
    "large_binary": "array",
}
_PARTS: Mapping[Stored, tuple[Part, ...]] = {
    "text": ("validity", "offsets", "cells"),
    "array": ("validity", "offsets", "cells"),
}


def packed_arrays(arrays: "Mapping[str, NDArray[Any]]") -> tuple["pyarrow.Buffer", TablePlace]:
    """Give arrays of any lengths as one Arrow file: a single row, each array's bytes a cell of it."""
    import pyarrow as pa  # only an import packs tables

    fields = [
        pa.field(name, pa.large_binary(), metadata={"dtype": array.dtype.str})
        for name, array in arrays.items()
    ]
    cells = [pa.array([array.tobytes()], pa.large_binary()) for array in arrays.values()]
    return packed(pa.Table.from_arrays(cells, schema=pa.schema(fields)))


def packed(table: "pyarrow.Table") -> tuple["pyarrow.Buffer", TablePlace]:
    """Give a sorted table as one Arrow file in memory, and the places of its columns."""
    import pyarrow as pa  # only an import packs tables

    arrays = [_whole(name, column) for name, column in zip(table.column_names, table.columns, strict=True)]
    fields = [
        pa.field(field.name, array.type, metadata=field.metadata)
        for field, array in zip(table.schema, arrays, strict=True)
    ]
    batch = pa.record_batch(arrays, schema=pa.schema(fields))
    sink = pa.BufferOutputStream()
    with pa.ipc.new_file(sink, batch.schema) as writer:
        writer.write_batch(batch)
    data = sink.getvalue()
    written = pa.ipc.open_file(pa.BufferReader(data)).get_batch(0)
    columns = {
        field.name: _place(column, field, data.address)
        for field, column in zip(written.schema, written.columns, strict=True)
    }
    fingerprint = hashlib.sha256(data).hexdigest()
    return data, TablePlace(rows=table.num_rows, size=data.size, sha256=fingerprint, columns=columns)


def _whole(name: str, column: "pyarrow.ChunkedArray") -> "pyarrow.Array":
    """Give a column as one array; sorting has put zeros under empty cells, so that its bytes are certain."""
    import pyarrow as pa  # only an import packs tables

    array = pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], column.type)
    few = name in _FEW_VALUES and pa.types.is_string(array.type)
    return array.dictionary_encode() if few else array


def _place(column: "pyarrow.Array", field: "pyarrow.Field", start: int) -> ColumnPlace:
    """Find a column's parts among the bytes that begin at the address `start`."""
    import pyarrow as pa  # only an import packs tables

    if pa.types.is_dictionary(column.type):
        _, offsets, cells = column.dictionary.buffers()
        named = [("offsets", offsets), ("cells", cells)]
        named += zip(("validity", "codes"), column.indices.buffers(), strict=True)
        stored: Stored = "coded"
    else:
        stored = "decimal" if pa.types.is_decimal(column.type) else _STORED[str(column.type)]
        named = list(zip(_PARTS.get(stored, ("validity", "cells")), column.buffers(), strict=True))
    # An empty part lies nowhere in particular.
    parts = {
        part: (buffer.address - start if buffer.size else 0, buffer.size)
        for part, buffer in named
        if buffer is not None
    }
    return ColumnPlace(
        stored=stored,
        parts=parts,
        places=getattr(column.type, "scale", 0),
        dtype=(field.metadata or {}).get(b"dtype", b"").decode(),
    )
