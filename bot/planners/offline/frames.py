"""Frames: for each tool, what it is about and which arguments a question can give it."""

from collections.abc import Mapping
from typing import Literal

from bot.planners.offline import arguments as read
from bot.planners.offline.arguments import Reader
from knowledge.records import Record

Subject = Literal["customer", "optional", "none"]


class Frame(Record):
    """What a tool needs: a customer always, where no other subject is given, or never.

    `subjects` are arguments that stand in for the customer. `readers` give the arguments; the first of
    `required` that is missing is asked back, unless one of `instead` is there. A customer that is named makes
    `yields` fall away.
    """

    subject: Subject
    readers: tuple[Reader, ...] = ()
    subjects: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    yields: tuple[str, ...] = ()


_SHOWN = (read.as_of, read.shown_in)

FRAMES: Mapping[str, Frame] = {
    "search_policy": Frame(subject="none", readers=(read.question,)),
    "customer_limit": Frame(subject="customer", readers=(read.order, *_SHOWN), subjects=("order",)),
    "check_order": Frame(
        subject="customer",
        readers=(read.order, read.amount, read.terms),
        subjects=("order",),
        required=("amount",),
        instead=("order",),
    ),
    "check_ratios": Frame(
        subject="customer",
        readers=(read.figures, read.ratios, read.period),
        subjects=("figures",),
    ),
    "suggest_limit": Frame(subject="customer", readers=(read.requested,)),
    "overdue_status": Frame(subject="customer", readers=_SHOWN),
    "collection_stage": Frame(
        subject="customer",
        readers=(read.invoice, read.days_past_due, read.ladder),
        subjects=("invoice", "days_past_due"),
        yields=("days_past_due",),
    ),
    "payment_behaviour": Frame(subject="customer", readers=(read.as_of,)),
    "early_warnings": Frame(subject="optional", readers=(read.as_of,)),
    "credit_report": Frame(subject="customer", readers=_SHOWN),
    "check_terms": Frame(subject="customer", readers=(read.terms,)),
    "repayment_plan": Frame(subject="customer", readers=(read.amount,), subjects=("amount",)),
    "late_interest": Frame(subject="customer", readers=(read.amount,), subjects=("amount",)),
    "insurance_cover": Frame(subject="customer", readers=_SHOWN),
    "overdue_worklist": Frame(subject="none", readers=_SHOWN),
    "limits_worklist": Frame(subject="none", readers=_SHOWN),
    "ageing_report": Frame(subject="none", readers=_SHOWN),
    "portfolio_kpis": Frame(subject="none", readers=_SHOWN),
    "stress_test": Frame(subject="none", readers=_SHOWN),
    "draft_reminder": Frame(subject="customer", readers=()),
}
