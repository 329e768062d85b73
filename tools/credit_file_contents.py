"""What a credit file must hold by the policy, and what ours has of it: sources, dates and gaps."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from knowledge.desk import Desk
from knowledge.ledger.book import CustomerBook
from knowledge.records import NotAvailable
from tools.calculations.figures import absent
from tools.calculations.grade import Grading
from tools.calculations.limit_in_force import limit_in_force
from tools.calculations.payment_window import payment_window
from tools.calculations.reasons import because
from tools.calculations.stale import next_due_on
from tools.calculations.valuation import Valuation
from tools.credit_file_parts import FilePart
from tools.facts import Phrase, Value, ratio

_COURT = frozenset({"lawsuit", "judgment", "enforcement", "dishonest_debtor", "insolvency", "restructuring"})


def file_contents(
    desk: Desk, book: CustomerBook, grading: Grading, valuation: Valuation
) -> Iterator[FilePart]:
    """Go through what FILE asks for; raises MissingRateError."""
    for name in desk.policy.names("FILE.contents"):
        yield _FINDERS[name](desk, book, grading, valuation)


def _said(key: str, **values: Value) -> Phrase:
    return Phrase(key=f"credit_report.contents.{key}", values=values)


def _missing(content: str, detail: Phrase) -> FilePart:
    return FilePart(content=content, state="missing", dated=None, detail=detail)


def _present(content: str, dated: date | None, detail: Phrase, *, whole: bool = True) -> FilePart:
    return FilePart(content=content, state="present" if whole else "partial", dated=dated, detail=detail)


def _registry(desk: Desk, book: CustomerBook, grading: Grading, valuation: Valuation) -> FilePart:
    """The ledger holds what we noted ourselves and no extract of a register, so nothing is confirmed."""
    needed = desk.policy.threshold("FILE-CROSSCHECK.sources").value
    return _missing("registry", _said("registry", needed=needed))


def _financials(desk: Desk, book: CustomerBook, grading: Grading, valuation: Valuation) -> FilePart:
    figures = grading.accounts.figures
    if figures.missing or figures.period_end is None:
        return _missing("financials", because(figures.missing or NotAvailable(reason="no_statement")))
    due = next_due_on(figures, book.as_of, desk.policy)
    if due:
        detail = _said("financials_stale", end=figures.period_end, due=due)
        return _present("financials", figures.period_end, detail, whole=False)
    detail = _said("financials", end=figures.period_end, months=figures.period_months)
    return _present("financials", figures.period_end, detail)


def _court_records(desk: Desk, book: CustomerBook, grading: Grading, valuation: Valuation) -> FilePart:
    missing = absent(book, "events")
    if missing:
        return _missing("court_records", because(missing))
    days = [event.happened_on for event in book.events if event.kind in _COURT]
    if not days:
        return _present("court_records", None, _said("court_none"))
    return _present("court_records", max(days), _said("court", count=len(days), day=max(days)))


def _payment_history(desk: Desk, book: CustomerBook, grading: Grading, valuation: Valuation) -> FilePart:
    missing = absent(book, "payments")
    if missing:
        return _missing("payment_history", because(missing))
    months = desk.policy.count("FILE-PAYMENT.window_months")
    count = len(payment_window(book, months))
    if not count:
        reason = NotAvailable(reason="nothing_due", values={"months": str(months)})
        return _missing("payment_history", because(reason))
    detail = _said("payments", count=count, months=months)
    return _present("payment_history", desk.data_as_of, detail)


def _score(desk: Desk, book: CustomerBook, grading: Grading, valuation: Valuation) -> FilePart:
    if isinstance(grading.score, NotAvailable):
        return _missing("score", because(grading.score))
    detail = _said("score", known=ratio(grading.coverage))
    return _present("score", book.as_of, detail, whole=grading.coverage == 1)


def _limit(desk: Desk, book: CustomerBook, grading: Grading, valuation: Valuation) -> FilePart:
    counting = limit_in_force(book, valuation).counting
    if counting.amount is None:
        return _missing("limit", because(NotAvailable(reason="limit_not_set")))
    if counting.expired and counting.valid_until:
        detail = _said("limit_expired", until=counting.valid_until)
        return _present("limit", counting.valid_until, detail, whole=False)
    if counting.valid_until is None:
        return _present("limit", None, _said("limit_open"))
    return _present("limit", None, _said("limit", until=counting.valid_until))


def _terms(desk: Desk, book: CustomerBook, grading: Grading, valuation: Valuation) -> FilePart:
    days = book.customer.terms_days
    if days is None:
        return _missing("terms", because(NotAvailable(reason="terms_not_set")))
    return _present("terms", None, _said("terms", days=days))


_Finder = Callable[[Desk, CustomerBook, Grading, Valuation], FilePart]
_FINDERS: Mapping[str, _Finder] = {
    "registry": _registry,
    "financials": _financials,
    "court_records": _court_records,
    "payment_history": _payment_history,
    "score": _score,
    "limit": _limit,
    "terms": _terms,
}
