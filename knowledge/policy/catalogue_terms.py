"""Rules and parameters of the terms of sale, insurance, files and governance."""

from collections.abc import Mapping
from decimal import Decimal

from knowledge.policy.expected import (
    COVERS,
    GRADES,
    Expected,
    above,
    below,
    choice,
    choices,
    count,
    names,
    share,
    table,
)

TERMS_OUTCOMES = ("approve", "refer", "decline")
_FACTORS = "financial_standing market_position payment_history economy own_cash industry_terms"

TERMS: Mapping[str, Mapping[str, Expected]] = {
    "TERMS-STANDARD": {
        "days": count("days", 365),
        "longer_days": count("days", 365),
        "early_discount": share(),
        "early_discount_days": count("days", 365),
        "late_basis": count("days", 366, 360),
        "late_reference": choice(("china_lpr", "ecb_reference")),
        "late_multiple": Expected("number", "times", high=Decimal(100)),
        "late_small_supplier_daily": share(),
        "late_our_size": choice(("unknown", "small", "large")),
        "late_eu_margin": share(),
        "late_eu_indemnity": Expected("money", "money"),
        "china_lpr": Expected("rates", "share"),
        "ecb_reference": Expected("rates", "share"),
    },
    "TERMS-CLAUSES": {
        "late_dispute_days": above("days", 3650),
        "allocation": names("debtor_choice due_first least_secured oldest"),
        "allocation_parts": names("costs interest principal"),
        "weekend": choice(("as_dated", "next_business_day", "previous_business_day")),
    },
    "TERMS-EXTEND": {
        "factors": names(_FACTORS),
        "public_body_days": below("days", 365),
        "eu_days": below("days", 365),
        "capital_rate": share(),
        "on_time_rate": above("share", 1),
        "days_late": below("days", 365),
        "payment_drift": below("days", 365),
        "risk_index": below("index", 100),
        "carrying_cost": below("share", 1),
        "above_industry": above("share", 10),
        "outcomes": choices(GRADES, TERMS_OUTCOMES),
        "covers": names(COVERS),
        "unmet": choices(_FACTORS.split(), TERMS_OUTCOMES),
    },
    "INSURE-COVER": {
        "coverable": above("share", 1),
        "causes": names("insolvency protracted_default political_risk"),
        "own_appetite": table(GRADES, "share", 1, falling=True),
    },
    "FILE-PAYMENT": {
        "contents": names("on_time_rate overdue_frequency dispute_handling prepayment_trend"),
        "window_months": count("months", 60, 2),
    },
    "FILE": {"contents": names("registry financials court_records payment_history score limit terms")},
    "FILE-CROSSCHECK": {"sources": above("count", 20, 1)},
    "REPORT-CHANGE": {"days": below("days", 365)},
    "POLICY-MISTAKES": {"mistakes": names("history_without_trend one_set_of_terms no_training")},
    "POLICY-GROUP": {
        "default_rates": table(GRADES, "share", 1),
        "loss_given_default": share(),
        "downgrade": count("count", 4),
    },
    "BUDGET": {"revenue_share": above("share", 1)},
}
