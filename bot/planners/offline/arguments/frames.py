"""Frames: for each tool, what it is about and which arguments a question can give it."""

from collections.abc import Mapping
from typing import Literal

from bot.planners.offline.arguments import arguments as read
from bot.planners.offline.arguments import (
    cover,
    days_range,
    filters,
    index_rise,
    ladder_named,
    lateness,
    letters,
    list_conditions,
    longer_terms,
    order_amount,
    order_day,
    order_terms,
    plan_methods,
    plans,
    rates,
    scenario,
)
from bot.planners.offline.question.needs import Reader
from knowledge.records import Record
from tools.results import Json

Subject = Literal["customer", "optional", "none"]


class Frame(Record):
    """What a tool needs: a customer always, where no other subject is given, or never.

    `subjects` are arguments that stand in for the customer. `readers` give the arguments; the first of
    `required` that is missing is asked back, unless one of `instead` is there; `beside` are what a subject
    needs beside it. A customer that is named makes `yields` fall away. Of `together` a follow-up changes all
    or none: a new range of days replaces both ends of the old one.
    """

    subject: Subject
    readers: tuple[Reader, ...] = ()
    subjects: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    beside: Mapping[str, tuple[str, ...]] = {}
    yields: tuple[str, ...] = ()
    together: tuple[str, ...] = ()


_SHOWN = (read.balance_day, read.shown_in)
_SHOWN_THEN = (read.past_day, read.shown_in)
_PART = (filters.salesperson, filters.industry, filters.country)

FRAMES: Mapping[str, Frame] = {
    "search_policy": Frame(subject="none", readers=(read.question,)),
    "customer_limit": Frame(subject="customer", readers=(read.order, *_SHOWN), subjects=("order",)),
    "check_order": Frame(
        subject="customer",
        readers=(read.order, order_amount.order_amount, order_terms.terms, order_day.order_day),
        subjects=("order",),
        required=("amount",),
        instead=("order",),
    ),
    "check_ratios": Frame(
        subject="customer",
        readers=(read.figures, read.ratios, read.period, read.day_of_the_file),
        subjects=("figures",),
    ),
    "suggest_limit": Frame(subject="customer", readers=(read.requested, *_SHOWN_THEN)),
    "overdue_status": Frame(subject="customer", readers=_SHOWN),
    "collection_stage": Frame(
        subject="customer",
        readers=(read.invoice, read.days_past_due, ladder_named.ladder, read.past_day),
        subjects=("invoice", "days_past_due"),
        yields=("days_past_due",),
    ),
    "payment_behaviour": Frame(subject="customer", readers=(letters.months, read.as_of)),
    "early_warnings": Frame(
        subject="optional",
        readers=(list_conditions.level, list_conditions.rule, *_PART, days_range.top, *_SHOWN_THEN),
    ),
    "credit_report": Frame(subject="customer", readers=_SHOWN),
    "check_terms": Frame(
        subject="customer", readers=(longer_terms.asked_terms, *_SHOWN_THEN), required=("days",)
    ),
    "repayment_plan": Frame(
        subject="customer",
        readers=(
            plans.base_amount,
            plans.every,
            plans.instalments,
            plans.first_date,
            rates.annual_rate,
            plan_methods.method,
            plans.day_of_the_debt,
            read.shown_in,
        ),
        subjects=("amount",),
        required=("instalments",),
    ),
    "late_interest": Frame(
        subject="customer",
        readers=(
            read.invoice,
            lateness.amount_and_days,
            rates.annual_rate,
            lateness.day_reckoned_to,
            read.shown_in,
        ),
        subjects=("invoice", "amount"),
        beside={"amount": ("days",)},
    ),
    "insurance_cover": Frame(
        subject="customer",
        readers=(cover.bare_cover, *_SHOWN),
        subjects=("limit", "owed", "indemnity_rate"),
        beside=dict.fromkeys(("limit", "owed", "indemnity_rate"), ("limit", "owed", "indemnity_rate")),
    ),
    "overdue_worklist": Frame(
        subject="none",
        readers=(
            days_range.days_range,
            list_conditions.stage,
            *_PART,
            days_range.top,
            *_SHOWN,
        ),
        together=("min_days", "max_days"),
    ),
    "limits_worklist": Frame(
        subject="none",
        readers=(
            list_conditions.condition,
            *_PART,
            days_range.top,
            read.past_day,
            read.shown_in,
        ),
    ),
    "ageing_report": Frame(
        subject="none",
        readers=(list_conditions.grouping, *_PART, *_SHOWN),
    ),
    "portfolio_kpis": Frame(
        subject="none",
        readers=(letters.quarter, *_PART, read.as_of, read.shown_in),
    ),
    "stress_test": Frame(
        subject="none",
        readers=(
            *_PART,
            scenario.downgrade,
            scenario.late_days,
            scenario.lost_share,
            index_rise.index_rise,
            read.past_day,
            read.shown_in,
        ),
    ),
    "draft_reminder": Frame(
        subject="customer", readers=(letters.letter_stage, letters.language, read.past_day)
    ),
}


def without_customer(args: Mapping[str, Json]) -> dict[str, Json]:
    """Give the arguments of a call but whom it is about, which is to be asked or put in anew."""
    return {name: value for name, value in args.items() if name != "customer"}
