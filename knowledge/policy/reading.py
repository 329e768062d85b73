"""Reading a policy file: everything that is wrong with it is found at once, with its line and key."""

import hashlib
import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from knowledge.money import CURRENCIES
from knowledge.policy import reading_lists as lists
from knowledge.policy import reading_values as values
from knowledge.policy.catalogue import CATALOGUE, RULES
from knowledge.policy.consistency import inconsistencies
from knowledge.policy.expected import Expected, Kind
from knowledge.policy.faults import Fault, PolicyError
from knowledge.policy.lines import index_lines, line_of
from knowledge.policy.policy import Parameter, Policy, Rule
from knowledge.policy.reading_values import BadValue, Entry, day
from knowledge.policy.values import Value, frozen

SAMPLE = Path(__file__).with_name("policy.toml")
"""The sample company's policy, in force where a company has none of its own."""

_HEAD = {"name": str, "version": str, "base_currency": str, "fiscal_year_start": int, "source": str}
_OF_RULE = ("source", "effective_from")
_OF_PARAMETER = ("value", "compare", "currency", "source", "effective_from")


def load_policy(home: Path | None = None) -> Policy:
    """Read `policy.toml` of a home, or the packaged sample where there is none; raises PolicyError."""
    return read_policy(policy_file(home))


def policy_file(home: Path | None) -> Path:
    """Give the policy file in force for a home."""
    own = home / "policy.toml" if home else None
    return own if own and own.is_file() else SAMPLE


def read_policy(path: Path) -> Policy:
    """Read and check a policy file; raises PolicyError with every fault."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused(path, 1, "the file", "it is not UTF-8 text.", "Save it as UTF-8.") from error
    except OSError as error:
        said = f"it cannot be read ({error.strerror})."
        raise _refused(path, 1, "the file", said, "Name a policy file that exists.") from error
    return parse_policy(text, str(path))


def parse_policy(text: str, file: str = "policy.toml") -> Policy:
    """Check a policy given as text; raises PolicyError with every fault."""
    try:
        data = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(text, file, str(error)) from error
    return policy_of(data, file, index_lines(text))


def policy_of(data: Mapping[str, Any], file: str, lines: Mapping[tuple[str, ...], int]) -> Policy:
    """Check a policy given as TOML's data; `lines` says where its keys stand. Raises PolicyError."""
    reader = _Reader(file, lines)
    policy = reader.policy(data)
    if policy is None or reader.faults:
        raise PolicyError(sorted(reader.faults, key=lambda fault: fault.line))
    return policy


def _refused(file: object, line: int, key: str, problem: str, next_step: str) -> PolicyError:
    return PolicyError([Fault(file=str(file), line=line, key=key, problem=problem, next_step=next_step)])


def _not_toml(text: str, file: str, said: str) -> PolicyError:
    found = re.search(r"line (\d+)", said)
    lines = text.splitlines() or [""]
    line = min(int(found[1]), len(lines)) if found else len(lines)
    key = lines[line - 1].partition("=")[0].strip() or "the file"
    if "overwrite" in said or "twice" in said:
        return _refused(file, line, key, "it stands twice.", "Keep one of the two.")
    return _refused(file, line, key, "this is not valid TOML.", f"Correct the line ({said}).")


class _Reader:
    """Reads one file, collecting faults instead of stopping at the first."""

    def __init__(self, file: str, lines: Mapping[tuple[str, ...], int]) -> None:
        self.faults: list[Fault] = []
        self._file, self._lines = file, lines

    def fault(self, path: tuple[str, ...], problem: str, next_step: str) -> None:
        key = ".".join(path[1:] if path[0] == "rules" and len(path) > 1 else path)
        line = line_of(path, self._lines)
        self.faults.append(Fault(file=self._file, line=line, key=key, problem=problem, next_step=next_step))

    def policy(self, data: Mapping[str, Any]) -> Policy | None:
        for key in data.keys() - {"policy", "rules"}:
            self.fault((key,), "this table is not known.", "Use [policy] and [rules.ID] only.")
        head = self._head(data.get("policy"))
        if head is None:
            return None
        rules = self._rules(data.get("rules"), head["source"], head["effective_from"])
        self._consistency(rules)
        del head["source"]
        digest = hashlib.sha256(json.dumps(data, sort_keys=True, default=str).encode()).hexdigest()
        return Policy(**{**head, "version": f"{head['version']}+{digest[:8]}", "rules": frozen(rules)})

    def _head(self, raw: object) -> dict[str, Any] | None:
        found = len(self.faults)
        if not isinstance(raw, dict):
            self.fault(
                ("policy",), "the table [policy] is missing.", "Add it with name, version and the rest."
            )
            return None
        for key in raw.keys() - _HEAD.keys() - {"effective_from"}:
            self.fault(
                ("policy", key), "this key is not known.", f"Use {', '.join(_HEAD)} or effective_from."
            )
        for key, kind in _HEAD.items():
            if not isinstance(raw.get(key), kind) or isinstance(raw[key], bool) or raw[key] == "":
                said = "it is not usable." if key in raw else "it is missing."
                self.fault(("policy", key), said, f"Give a {'whole number' if kind is int else 'text'}.")
        if isinstance(raw.get("base_currency"), str) and raw["base_currency"] not in CURRENCIES:
            said = f"{raw['base_currency']!r} is not a currency code."
            self.fault(("policy", "base_currency"), said, "Use an ISO 4217 code.")
        if isinstance(raw.get("fiscal_year_start"), int) and raw["fiscal_year_start"] not in range(1, 13):
            self.fault(("policy", "fiscal_year_start"), "it is not a month.", "Give a month from 1 to 12.")
        since = self._day(raw, ("policy",), None)
        return {**raw, "effective_from": since} if len(self.faults) == found else None

    def _day(self, raw: Mapping[str, Any], path: tuple[str, ...], default: date | None) -> date | None:
        if "effective_from" not in raw and default is not None:
            return default
        try:
            return day(raw.get("effective_from"))
        except BadValue as bad:
            self.fault((*path, "effective_from"), bad.problem, bad.next_step)
            return default

    def _source(self, raw: Mapping[str, Any], path: tuple[str, ...], default: str) -> str:
        source = raw.get("source", default)
        if isinstance(source, str) and source.strip():
            return source
        self.fault(
            (*path, "source"), "it is not a text.", 'Say where the value comes from, for example "ours".'
        )
        return default

    def _rules(self, raw: object, source: str, since: date) -> dict[str, Rule]:
        tables = raw if isinstance(raw, dict) else {}
        for rule_id in tables.keys() - RULES.keys():
            self.fault(("rules", rule_id), "this rule is not known.", "Correct its id or take it out.")
        rules = {}
        for rule_id, parameters in RULES.items():
            table = tables.get(rule_id, {} if not parameters else None)
            if not isinstance(table, dict):
                self.fault(("rules", rule_id), "this rule is missing.", f"Add [rules.{rule_id}].")
                continue
            path = ("rules", rule_id)
            own = self._source(table, path, source)
            day_ = self._day(table, path, since) or since
            read = dict(self._parameters(table, rule_id, own, day_))
            rules[rule_id] = Rule(id=rule_id, source=own, effective_from=day_, parameters=frozen(read))
        return rules

    def _parameters(
        self, table: Mapping[str, Any], rule_id: str, source: str, since: date
    ) -> Iterator[tuple[str, Parameter]]:
        for name in table.keys() - RULES[rule_id].keys() - set(_OF_RULE):
            self.fault(("rules", rule_id, name), "this key is not known.", "Correct its name or take it out.")
        for name, expected in RULES[rule_id].items():
            path = ("rules", rule_id, name)
            entry = table.get(name)
            if not isinstance(entry, dict):
                said = "it is missing." if entry is None else "it is not a table."
                self.fault(path, said, f"Add `{name} = {{ value = … }}`.")
                continue
            parameter = self._parameter(entry, path, expected, source, since)
            if parameter:
                yield name, parameter

    def _parameter(
        self, entry: Mapping[str, Any], path: tuple[str, ...], expected: Expected, source: str, since: date
    ) -> Parameter | None:
        for key in entry.keys() - set(_OF_PARAMETER):
            self.fault((*path, key), "this key is not known.", f"Use {', '.join(_OF_PARAMETER)}.")
        try:
            value = _read_value(entry, expected)
        except BadValue as bad:
            at = bad.at if bad.at and bad.at[0] in _OF_PARAMETER else ("value", *bad.at)
            self.fault((*path, *at), bad.problem, bad.next_step)
            return None
        return Parameter(
            id=".".join(path[1:]),
            value=value,
            source=self._source(entry, path, source),
            effective_from=self._day(entry, path, since) or since,
        )

    def _consistency(self, rules: Mapping[str, Rule]) -> None:
        found = {p.id: p.value for rule in rules.values() for p in rule.parameters.values()}
        if found.keys() == CATALOGUE.keys():
            for parameter_id, problem, next_step in inconsistencies(found):
                place = parameter_id.split(".")
                self.fault(("rules", *place, *(["value"] if len(place) == 2 else [])), problem, next_step)


def _read_value(entry: Entry, expected: Expected) -> Value:
    if "value" not in entry:
        raise BadValue("it has no value.", "Add `value = …`.")
    return _READERS[expected.kind](entry, expected)


_READERS: Mapping[Kind, Callable[[Entry, Expected], Value]] = {
    "threshold": values.read_threshold,
    "number": values.read_number,
    "count": values.read_number,
    "share": values.read_number,
    "flag": values.read_flag,
    "choice": values.read_choice,
    "names": values.read_names,
    "choices": values.read_choices,
    "table": values.read_table,
    "money": values.read_money,
    "steps": lists.read_steps,
    "factor": lists.read_factor,
    "stages": lists.read_stages,
    "tiers": lists.read_tiers,
    "rates": lists.read_rates,
}
