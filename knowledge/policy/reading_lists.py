"""Reading the lists of a policy file: bands, ladders, tiers and dated rates, which must be in order."""

from decimal import Decimal
from itertools import pairwise

from pydantic import ValidationError

from knowledge.policy.expected import GRADES, ROLES, STAGE_WORDS, Expected
from knowledge.policy.reading_values import BadValue, Entry, day, items, mapping, number, whole, word
from knowledge.policy.values import DatedRate, DatedRates, Factor, Stage, Steps, Tier, Tiers, frozen


def _pairs(
    raw: object, edges: Expected, results: Expected, *, rising: bool
) -> tuple[tuple[Decimal, Decimal], ...]:
    pairs = []
    for position, item in enumerate(items(raw)):
        if not isinstance(item, list) or len(item) != 2:
            raise BadValue("each item must be a pair.", "Write [edge, result].", str(position))
        pairs.append((number(item[0], edges, str(position)), number(item[1], results, str(position))))
    for (first, _), (second, _) in pairwise(pairs):
        if first == second or (first < second) != rising:
            order = "ascend" if rising else "descend"
            raise BadValue(f"the edges {first} and {second} are out of order.", f"Let the edges {order}.")
    return tuple(pairs)


def read_steps(entry: Entry, expected: Expected) -> Steps:
    """Read rounding steps; raises BadValue."""
    positive = Expected("number", low=Decimal("0.01"))
    edges = _pairs(entry["value"], expected, positive, rising=False)
    if edges[-1][0] != 0:
        raise BadValue("the last edge is not 0.", "End with the step of the smallest amounts, [0, …].")
    for edge, step in edges:
        if edge % step:  # else an amount just above an edge would be rounded below one just under it
            raise BadValue(f"the edge {edge} is no multiple of its step {step}.", "Choose an edge that is.")
    return Steps(edges=edges)


def read_factor(entry: Entry, expected: Expected) -> Factor:
    """Read a line of the scorecard; raises BadValue."""
    raw = mapping(entry["value"], ())
    percent = Expected("number", high=Decimal(100))
    edges = _pairs(raw.get("edges"), expected, percent, rising=raw.get("better") == "lower")
    checked = {
        **raw,
        "edges": edges,
        "weight": number(raw.get("weight"), percent),
        "otherwise": number(raw.get("otherwise"), percent),
    }
    shares = [*(share for _, share in edges), number(raw.get("otherwise"), percent)]
    if any(worse > better for better, worse in pairwise(shares)):
        raise BadValue("a worse value earns more.", "Let the earned shares descend to `otherwise`.")
    try:
        return Factor.model_validate(checked)
    except ValidationError as error:
        fault = error.errors()[0]
        raise BadValue(f"{fault['loc'][0]}: {fault['msg'].lower()}.", "Correct it.") from None


def read_stages(entry: Entry, expected: Expected) -> tuple[Stage, ...]:
    """Read a ladder; raises BadValue."""
    read = []
    for position, item in enumerate(items(entry["value"])):
        raw = mapping(item, tuple(Stage.model_fields), str(position))
        words = {key: word(raw[key], options, str(position)) for key, options in STAGE_WORDS.items()}
        words["stage"] = str(raw["stage"])
        read.append(Stage(from_day=int(whole(raw["from_day"], expected, str(position))), **words))
    if tuple(stage.stage for stage in read) != expected.keys:
        raise BadValue(
            "the stages are not those of this ladder.", f"Give in order {', '.join(expected.keys)}."
        )
    if read[0].from_day != 0:
        raise BadValue("the first stage does not start at day 0.", "Start at 0.", "0")
    for position, (before, after) in enumerate(pairwise(read), 1):
        if after.from_day <= before.from_day:
            said = (
                f"{after.stage} starts on day {after.from_day}, not after {before.stage} ({before.from_day})."
            )
            raise BadValue(said, "Let the days ascend.", str(position))
    return tuple(read)


def read_tiers(entry: Entry, expected: Expected) -> Tiers:
    """Read tiers of authority; raises BadValue."""
    entries = items(entry["value"])
    tiers: list[Tier] = []
    for position, item in enumerate(entries):
        at, last = str(position), position == len(entries) - 1
        raw = mapping(item, GRADES if last else ("up_to", *GRADES), at)
        up_to = None if last else number(raw["up_to"], expected, at)
        if tiers and up_to is not None and tiers[-1].up_to is not None and up_to <= tiers[-1].up_to:
            raise BadValue(f"{up_to} does not come after {tiers[-1].up_to}.", "Let the amounts ascend.", at)
        tiers.append(Tier(up_to=up_to, approvers=frozen({g: word(raw[g], ROLES, at) for g in GRADES})))
    return Tiers(tiers=tuple(tiers))


def read_rates(entry: Entry, expected: Expected) -> DatedRates:
    """Read dated rates; raises BadValue."""
    rates: list[DatedRate] = []
    for position, item in enumerate(items(entry["value"])):
        raw = mapping(item, ("from", "rate"), str(position))
        since = day(raw["from"], str(position))
        if rates and since <= rates[-1].since:
            raise BadValue(
                f"{since} does not come after {rates[-1].since}.", "Let the days ascend.", str(position)
            )
        share = Expected("share", "share", Decimal(-1), Decimal(1))
        rates.append(DatedRate(since=since, rate=number(raw["rate"], share, str(position))))
    return DatedRates(rates=tuple(rates))
