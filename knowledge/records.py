"""What every record is, and how a record says that something is not available."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)


class NotAvailable(Record):
    """A figure that cannot be given, with the reason as a key of prompts/wording/*/reasons.toml.

    `values` fills the placeholders of that text.
    """

    reason: str
    values: Mapping[str, str] = {}
