"""Every rule of the policy and every parameter it must have."""

from collections.abc import Mapping
from decimal import Decimal

from knowledge.policy.catalogue_terms import TERMS
from knowledge.policy.expected import (
    COVERS,
    GRADES,
    LEVELS,
    OUTCOMES,
    Expected,
    above,
    below,
    choice,
    choices,
    count,
    factor,
    names,
    share,
    stages,
    table,
)

_RATIOS = (
    "current_ratio quick_ratio interest_cover inventory_days "
    "debt_ratio receivable_days payable_days gross_margin"
)
_EVENTS = ("lawsuit", "judgment", "enforcement", "dishonest_debtor", "insolvency", "restructuring")
_FLAG = Expected("flag")
_MONEY = Expected("money", "money")

_RATIO_RULES: Mapping[str, Mapping[str, Expected]] = {
    "RATIO-CORE": {
        "core": names(_RATIOS),
        "also_watched": names(_RATIOS),
        "falling_periods": above("count", 12, 1),
        "level": choice(LEVELS),
    },
    "RATIO-CASH": {
        "current_ratio": below("times", 100),
        "outcome_with_clause": choice(OUTCOMES),
        "outcome_without_clause": choice(OUTCOMES),
        "level": choice(LEVELS),
    },
    "RATIO-CURRENT": {
        "current_ratio": below("times", 100),
        "consecutive_quarters": count("count", 8, 2),
        "level": choice(LEVELS),
    },
    "RATIO-COVER": {"interest_cover": below("times", 1000), "level": choice(LEVELS)},
    "RATIO-INVENTORY": {"above_industry": above("share", 10), "level": choice(LEVELS)},
    "RATIO-DEBT": {
        "debt_ratio": above("share", 10),
        "asset_change_months": count("months", 120, 1),
        "level": choice(LEVELS),
    },
}
_SIGNALS: Mapping[str, Mapping[str, Expected]] = {
    "SIGNAL-PAYABLE": {
        "growth": above("times", 100),
        "compared_months": count("months", 60, 1),
        "level": choice(LEVELS),
    },
    "SIGNAL-PAYMENT": {
        "window_months": count("months", 60, 2),
        "watch_drift": above("days", 365),
        "warning_drift": above("days", 365),
    },
    "SIGNAL-ORDER": {
        "change": above("share", 10),
        "months": count("months", 12, 1),
        "compared_months": count("months", 60, 1),
        "level": choice(LEVELS),
    },
    "SIGNAL-TERMS": {
        "requests": above("count", 100, 1),
        "months": count("months", 60, 1),
        "level": choice(LEVELS),
    },
    "SIGNAL-LEGAL": {"lookback_months": count("months", 120, 1), "levels": choices(_EVENTS, LEVELS)},
    "SIGNAL-INDUSTRY": {
        "watch_rise": above("index", 100),
        "warning_rise": above("index", 100),
        "months": count("months", 60, 1),
    },
    "SIGNAL-COUNTRY": {
        "watch_index": above("index", 100),
        "warning_index": above("index", 100),
        "watch_rise": above("index", 100),
        "currency_fall": above("share", 1),
        "months": count("months", 60, 1),
    },
    "SIGNAL-CHAIN": {
        "member_overdue_days": above("days", 3650),
        "months": count("months", 60, 1),
        "level": choice(LEVELS),
    },
    "SIGNAL-STALE": {"days": above("days", 3650), "level": choice(LEVELS)},
    "SIGNAL-SME": {
        "overdue_rate": above("share", 1),
        "order_concentration": above("share", 1),
        "order_months": count("months", 60, 1),
        "climate_index": below("index", 1000),
        "level": choice(LEVELS),
    },
    "SIGNAL-RESPONSE": {
        "actions": choices(LEVELS, ("review", "adjust_limit", "ask_security", "collect_early")),
    },
}
_GRADES: Mapping[str, Mapping[str, Expected]] = {
    "GRADE-SCORE": {
        "grades": table(GRADES[:4], "points", 100, falling=True),
        "no_statement_cap": choice(GRADES),
        "least_known": below("share", 1),
        "altman_z2_distress": below("times", 100, -100),
        "altman_z2_safe": above("times", 100, -100),
        "altman_z1_distress": below("times", 100, -100),
        "altman_z1_safe": above("times", 100, -100),
        "current_ratio": factor("times"),
        "quick_ratio": factor("times"),
        "interest_cover": factor("times"),
        "debt_ratio": factor("share"),
        "altman_z2": factor("times"),
        "altman_z1": factor("times"),
        "net_margin": factor("share"),
        "cash_flow_ratio": factor("share"),
        "on_time_rate": factor("share", 0),
        "average_days_late": factor("days"),
        "payment_drift": factor("days"),
        "relationship_months": factor("months", 0),
        "unrecovered_write_offs": factor("count", 0),
        "event_level": factor("count", 0),
        "industry_risk": factor("index", 0),
        "country_risk": factor("index", 0),
    },
    "GRADE-REPEAT": {
        "invoices": above("count", 1000, 1),
        "days_late": above("days", 365),
        "months": count("months", 60, 1),
        "notches": count("count", 4),
    },
    "GRADE-FIVE": {"override_wins": _FLAG},
    "GRADE-ABC": {"classes": choices(GRADES, ("A", "B", "C"))},
}
_LIMITS: Mapping[str, Mapping[str, Expected]] = {
    "LIMIT-VOLUME": {"share": below("share", 1), "binds": _FLAG},
    "LIMIT-CAPACITY": {
        "net_worth": Expected("table", "share", high=Decimal(1), keys=GRADES, falling=True),
        "working_capital": Expected("table", "share", high=Decimal(1), keys=GRADES, falling=True),
        "present_without_statement": _FLAG,
        "valid_months": table(GRADES, "months", 60, falling=True),
        "rounding": Expected("steps", "money"),
    },
    "LIMIT-MEDIUM": {"options": names("guarantee shorter_terms"), "shorter_terms_days": count("days", 365)},
    "LIMIT-HIGH": {
        "options": names("prepayment lower_limit_shorter_terms collateral bank_guarantee"),
        "shorter_terms_days": count("days", 365),
    },
    "LIMIT-NEW": {
        "months": below("months", 60),
        "review_from_months": count("months", 60),
        "invoices_on_time": above("count", 100),
        "cash_flow_years": count("years", 10),
        "limit": _MONEY,
        "limit_after_adverse_event": _MONEY,
    },
    "LIMIT-SEASON": {"uplift": below("share", 10), "months": count("months", 24, 1)},
}
_LADDERS: Mapping[str, Mapping[str, Expected]] = {
    "LADDER-STANDARD": {
        "tolerance": Expected("table", "money"),
        "promise_horizon": below("days", 365),
        "stages": stages("not_due grace reminder formal_demand handover"),
    },
    "LADDER-OWNER": {
        "sales_follows_within": below("days", 365),
        "stages": stages("not_due sales finance legal"),
    },
    "LADDER-SME": {"stages": stages("not_due grace first second third")},
    "LADDER-ACTIONS": {
        "in_force": choice(("standard", "owner", "sme")),
        "steps": names("friendly_reminder formal_demand repayment_plan supply_stop legal"),
        "channels": names("phone letter visit court"),
    },
    "LADDER-PLAN": {
        "instalments": below("count", 120, 1),
        "annual_rate": share(),
        "missed_revives_whole": _FLAG,
    },
    "LADDER-OWNERS": {
        "owners": choices(("contracts", "ageing", "overdue"), ("sales", "finance", "risk_team", "legal")),
    },
}
_ORDERS: Mapping[str, Mapping[str, Expected]] = {
    "ORDER-HOLD": {"outcome": choice(OUTCOMES)},
    "ORDER-OVERDUE": {
        "hold_days": above("days", 3650),
        "refer_days": above("days", 3650),
        "hold_outcome": choice(OUTCOMES),
        "refer_outcome": choice(OUTCOMES),
    },
    "ORDER-LIMIT": {"utilisation": above("share", 10), "outcome": choice(OUTCOMES)},
    "ORDER-EXPIRED": {"outcome": choice(OUTCOMES)},
    "ORDER-UNSET": {"outcome": choice(OUTCOMES), "zero_outcome": choice(OUTCOMES)},
    "ORDER-GROUP": {"utilisation": above("share", 10), "outcome": choice(OUTCOMES)},
    "ORDER-NEW": {"outcome": choice(OUTCOMES)},
    "ORDER-WRITEOFF": {"months": count("months", 120, 1), "outcome": choice(OUTCOMES)},
    "ORDER-GRADE": {"outcomes": choices(GRADES, OUTCOMES), "covers": names(COVERS)},
    "ORDER-NEAR": {"utilisation": above("share", 1)},
}
_GOVERNANCE: Mapping[str, Mapping[str, Expected]] = {
    "REVIEW-ORDER": {"expiring_days": below("days", 365)},
    "REVIEW-KPI": {
        "every_months": count("months", 12, 1),
        "figures": names("bad_debt_rate dso high_risk_share overdue_rate collection_effectiveness"),
    },
    "AUTHORITY": {"tiers": Expected("tiers", "money")},
}

RULES: Mapping[str, Mapping[str, Expected]] = {
    **_RATIO_RULES,
    **_SIGNALS,
    **_GRADES,
    **_LIMITS,
    **_LADDERS,
    **_ORDERS,
    **_GOVERNANCE,
    **TERMS,
}
"""Rule id → parameter name → what is expected of it."""

CATALOGUE: Mapping[str, Expected] = {
    f"{rule}.{name}": expected for rule, parameters in RULES.items() for name, expected in parameters.items()
}
"""The same by parameter id, "RULE-ID.name"."""
