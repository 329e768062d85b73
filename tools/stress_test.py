"""stress_test: what a scenario would cost us: expected loss, limits exceeded, money that comes later."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
from pydantic import Field

from knowledge.desk import Desk
from knowledge.records import NotAvailable, Record
from tools.calculations.grade import GRADES
from tools.calculations.portfolio.grades import UNGRADED
from tools.calculations.portfolio.positions import Positions
from tools.calculations.portfolio.stress import Scenario, Scene, Stressed
from tools.facts import Amount, Count, Days, Note, Phrase, Points, Share, ratio
from tools.portfolio_part import (
    MOST_LISTED,
    PortfolioArguments,
    PortfolioResult,
    cut_note,
    portfolio_heading,
    positions_of,
)
from tools.stress_lines import StressedCustomer, StressLine, largest_losses, stress_lines
from tools.tool import Tool

Money = Amount | NotAvailable
_LONGEST = 3650
_HIGHEST = 100  # a risk index runs from 0 to 100


class StressTestArguments(PortfolioArguments):
    """A scenario over the portfolio or an industry of it; without one, grades fall as the policy supposes.

    `downgrade` is in grades, `lost_share` the share that is lost of what defaults, `index_rise` the points
    added to the risk index of the industry, or of all.
    """

    downgrade: int | None = Field(default=None, ge=0, le=len(GRADES))
    late_days: int | None = Field(default=None, ge=0, le=_LONGEST)
    lost_share: Decimal | None = Field(default=None, ge=0, le=1)
    index_rise: Decimal | None = Field(default=None, ge=0, le=_HIGHEST)


class ExpectedLoss(Record):
    """A year's expected loss, before covers and after what valid covers bring in."""

    before_cover: Money
    after_cover: Money


class Outcome(Record):
    """How the portfolio stands: now, or under the scenario.

    `pd` is the default rate weighed by exposure, `lgd` the share lost of what defaults. `limits_breached`
    counts customers above their limit, `held` those that ORDER-OVERDUE holds.
    """

    affected: Count | NotAvailable
    exposure_at_risk: Money
    expected_loss: ExpectedLoss
    loss_if_all_default: Money
    pd: Share | NotAvailable
    lgd: Share
    limits_breached: Count | NotAvailable
    overdue: Money
    held: Count | NotAvailable


class StressTest(PortfolioResult, Outcome):
    """The outcome of a scenario, and `baseline`, how things stand today.

    `added_receivables` is what later payment would tie up, `carrying_cost` what that costs a year. Customers
    without a grade are in the exposure and in no expected loss. `default_rates` are the policy's. Of the risk
    index's rise, `regraded` counts whose grade it lowers, `index_unknown` whose industry has no index.
    """

    downgrade: Count
    late_days: Days
    lost_share: Share | None
    index_rise: Points | None
    regraded: Count | NotAvailable | None
    index_unknown: Count | NotAvailable | None
    assumed: bool
    baseline: Outcome
    added_receivables: Money
    carrying_cost: Money
    ungraded_count: Count | NotAvailable
    ungraded_exposure: Money
    default_rates: dict[str, Share]
    source: str
    lines: tuple[StressLine, ...] | NotAvailable
    line_count: Count | NotAvailable
    largest: tuple[StressedCustomer, ...] | NotAvailable


@dataclass(frozen=True)
class _Asked:
    scenario: Scenario
    assumed: bool


def run(desk: Desk, arguments: StressTestArguments) -> StressTest:
    """Play a scenario on what the asker may see; raises NotFoundError and MissingRateError."""
    asked, positions = _asked(desk, arguments), positions_of(desk, arguments)
    scene = Scene(positions)
    now, then = Stressed(scene, Scenario()), Stressed(scene, asked.scenario)
    missing = positions.missing("payments", "orders")
    outcome = _missing_outcome(then, missing) if missing else _outcome(then)
    fields = {name: getattr(outcome, name) for name in Outcome.model_fields}
    beside = dict.fromkeys(_BESIDE, missing) if missing else _beside(now, then)
    beside |= _of_the_index(then, missing) if arguments.index_rise is not None else {}
    baseline = _missing_outcome(now, missing) if missing else _outcome(now)
    return StressTest(
        **fields,
        **(dict.fromkeys(_INDEX) | beside),
        **portfolio_heading(positions),
        downgrade=asked.scenario.downgrade,
        late_days=asked.scenario.late_days,
        lost_share=arguments.lost_share,
        index_rise=arguments.index_rise,
        assumed=asked.assumed,
        baseline=baseline,
        default_rates={grade: ratio(rate) for grade, rate in zip(GRADES, scene.rates(), strict=True)},
        source=desk.policy.parameter("POLICY-GROUP.default_rates").source,
        rules=("POLICY-GROUP", "GRADE-SCORE", "LIMIT-CAPACITY", "ORDER-OVERDUE"),
        notes=() if missing else tuple(_notes(then, positions, beside)),
    )


_INDEX = ("regraded", "index_unknown")
_BESIDE = "added_receivables carrying_cost ungraded_count ungraded_exposure lines line_count largest".split()


def _asked(desk: Desk, arguments: StressTestArguments) -> _Asked:
    """Read the scenario; where none is named, the policy's."""
    named = (arguments.downgrade, arguments.late_days, arguments.lost_share, arguments.index_rise)
    if all(each is None for each in named):
        return _Asked(Scenario(downgrade=desk.policy.count("POLICY-GROUP.downgrade")), assumed=True)
    share = arguments.lost_share
    scenario = Scenario(
        downgrade=arguments.downgrade or 0,
        late_days=arguments.late_days or 0,
        lost_share=None if share is None else Fraction(share),
        index_rise=Fraction(arguments.index_rise or 0),
    )
    return _Asked(scenario, assumed=False)


def _outcome(of: Stressed) -> Outcome:
    positions = of.scene.positions
    graded = of.affected & (of.grade != UNGRADED)
    loss, exposed = of.expected_loss(of.exposure, graded), of.exposure.total(graded)
    nothing = NotAvailable(reason="no_graded_exposure")
    return Outcome(
        affected=int(np.count_nonzero(of.affected)),
        exposure_at_risk=_amount(of.exposure.total(), positions),
        expected_loss=ExpectedLoss(
            before_cover=_amount(loss, positions),
            after_cover=positions.missing("covers")
            or _amount(of.expected_loss(of.uncovered, graded), positions),
        ),
        loss_if_all_default=_amount(of.exposure.total() * of.lost_share, positions),
        pd=ratio(of.expected_rate(graded)) if exposed else nothing,
        lgd=ratio(of.lost_share),
        limits_breached=int(np.count_nonzero(of.breached)),
        overdue=_amount(of.overdue(), positions),
        held=int(np.count_nonzero(of.held)),
    )


def _missing_outcome(of: Stressed, missing: NotAvailable) -> Outcome:
    names = "affected exposure_at_risk loss_if_all_default pd limits_breached overdue held".split()
    return Outcome(
        **dict.fromkeys(names, missing),
        expected_loss=ExpectedLoss(before_cover=missing, after_cover=missing),
        lgd=ratio(of.lost_share),
    )


def _beside(now: Stressed, then: Stressed) -> dict[str, Any]:
    positions = then.scene.positions
    ungraded = then.affected & (then.grade == UNGRADED)
    added = then.added.total(then.scene.chosen)
    rate = Fraction(then.scene.policy.share("TERMS-EXTEND.capital_rate"))
    lines = stress_lines(now, then)
    return {
        "added_receivables": _amount(added, positions),
        "carrying_cost": _amount(added * rate, positions),
        "ungraded_count": int(np.count_nonzero(ungraded)),
        "ungraded_exposure": _amount(then.exposure.total(ungraded), positions),
        "lines": lines[:MOST_LISTED],
        "line_count": len(lines),
        "largest": largest_losses(then),
    }


def _of_the_index(then: Stressed, missing: NotAvailable | None) -> dict[str, Any]:
    """Count whose grade a rise of the risk index lowers, and whose industry has no index."""
    missing = missing or then.scene.positions.missing("industries")
    if missing:
        return dict.fromkeys(_INDEX, missing)
    lowered = then.affected & (then.regraded != then.scene.grade)
    unknown = then.affected & ~then.scene.index_known
    return {"regraded": int(np.count_nonzero(lowered)), "index_unknown": int(np.count_nonzero(unknown))}


def _amount(value: Fraction, positions: Positions) -> Amount:
    return Amount.of(value, positions.currency)


def _notes(then: Stressed, positions: Positions, beside: dict[str, Any]) -> Iterator[Note]:
    """Say how the scenario was read, and what it cannot know."""
    scenario, desk = then.scenario, positions.view.desk
    if desk.as_of < desk.data_as_of:
        yield _note("limits_breached", "todays", day=desk.as_of)
    if scenario.lost_share is not None:
        usual = ratio(Fraction(then.scene.policy.share("POLICY-GROUP.loss_given_default")))
        yield _note("lgd", "lost_share", share=ratio(scenario.lost_share), usual=usual)
        worse = scenario.downgrade or scenario.late_days or scenario.index_rise
        if ratio(scenario.lost_share) < usual and not worse:
            yield _note("expected_loss", "milder")
    if scenario.downgrade or scenario.index_rise:
        yield _note("limits_breached", "limits_shrink")
    by_hand = int(np.count_nonzero(then.affected & then.scene.grades.overridden))
    if scenario.index_rise and by_hand:
        yield _note("regraded", "by_hand", count=by_hand)
    if scenario.late_days:
        yield _note("exposure_at_risk", "later", days=scenario.late_days)
    if not positions.missing("covers"):
        unknown = int(np.count_nonzero(then.scene.covers.unknown))
        if unknown:
            yield _note("expected_loss", "cover_unknown", count=unknown)
    yield from cut_note("lines", len(beside["lines"]), beside["line_count"])


def _note(field: str, word: str, **values: Any) -> Note:  # noqa: ANN401 - a phrase's values are of every kind
    return Note(field=field, phrase=Phrase(key=f"stress_test.{word}", values=values))


TOOL = Tool(name="stress_test", arguments=StressTestArguments, result=StressTest, sees="portfolio", run=run)
