"""Exact money: ISO 4217 scales, minor units, and conversion with dated rates."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from knowledge.errors import CreditDeskError

# ISO 4217: active codes whose minor unit is not one hundredth.
_OTHER_SCALES: Mapping[str, int] = {
    **dict.fromkeys(
        "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(),
        0,
    ),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}
_HUNDREDTHS = frozenset(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF "
    "CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF "
    "IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR "
    "MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD "
    "SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR "
    "ZMW".split()
)
CURRENCIES = _HUNDREDTHS | _OTHER_SCALES.keys()


class UnknownCurrencyError(CreditDeskError):
    """A code that ISO 4217 does not list."""

    def __init__(self, code: str) -> None:
        super().__init__(f"{code!r} is not a currency code.", "Use an ISO 4217 code such as CNY, EUR or USD.")


class MissingRateError(CreditDeskError):
    """No exchange rate up to the day that a figure needs."""

    def __init__(self, currency: str, on: date) -> None:
        super().__init__(
            f"There is no exchange rate for {currency} on or before {on.isoformat()}.",
            "Add it to the fx table and import the ledger again.",
        )
        self.currency = currency
        self.on = on


def scale(currency: str) -> int:
    """Give the number of decimals of a currency; raises UnknownCurrencyError."""
    if currency in _HUNDREDTHS:
        return 2
    if currency in _OTHER_SCALES:
        return _OTHER_SCALES[currency]
    raise UnknownCurrencyError(currency)


def to_minor(amount: Decimal, currency: str) -> int | None:
    """Turn an amount into minor units, or None where it has more decimals than the currency."""
    shifted = Fraction(amount) * 10 ** scale(currency)
    return shifted.numerator if shifted.denominator == 1 else None


def from_minor(minor: int, currency: str) -> Decimal:
    """Turn minor units into a Decimal at the currency's scale."""
    return _scaled(minor, scale(currency))


def _scaled(whole: int, places: int) -> Decimal:
    """Move the point to the left; unlike arithmetic, writing a Decimal down keeps every digit."""
    return Decimal(f"{whole}E-{places}")


def exact(minor: int, currency: str) -> Fraction:
    """Turn minor units into an exact number of major units."""
    return Fraction(minor, 10 ** scale(currency))


def rounded(amount: Fraction, currency: str) -> Decimal:
    """Round an exact amount half up (away from zero) to the currency's scale: only for showing."""
    digits = scale(currency)
    return _scaled(_half_up(amount, digits), digits)


def decimal_of(value: Fraction, places: int = 6) -> Decimal:
    """Round an exact number half up to at most `places` decimals, without trailing zeros."""
    whole = _half_up(value, places)
    while places and whole % 10 == 0:
        whole, places = whole // 10, places - 1
    return _scaled(whole, places)


def _half_up(value: Fraction, places: int) -> int:
    """Round half away from zero to a whole number of the last place."""
    unit: int = 10**places
    whole = (2 * abs(value.numerator) * unit + value.denominator) // (2 * value.denominator)
    return whole if value.numerator >= 0 else -whole


class FxRates:
    """Dated rates: units of the base currency for one unit of a currency, the latest up to a day in force."""

    def __init__(self, base: str, rates: Iterable[tuple[str, date, Decimal]]) -> None:
        self.base = base
        self._dated: dict[str, tuple[list[date], list[Fraction]]] = {}
        for currency, valid_from, rate in sorted(rates, key=lambda row: (row[0], row[1])):
            days, values = self._dated.setdefault(currency, ([], []))
            days.append(valid_from)
            values.append(Fraction(rate))

    def rate(self, currency: str, on: date) -> Fraction:
        """Give the rate to the base currency in force on a day; raises MissingRateError."""
        if currency == self.base:
            return Fraction(1)
        days, values = self._dated.get(currency, ([], []))
        position = bisect_right(days, on)
        if position == 0:
            raise MissingRateError(currency, on)
        return values[position - 1]

    def since(self, source: str, target: str, on: date) -> date | None:
        """Give the day from which a cross rate has stood, the later of its two; None where none is dated."""
        begun = []
        for currency in () if source == target else (source, target):
            days, _ = self._dated.get(currency, ([], [])) if currency != self.base else ([], [])
            begun += days[: bisect_right(days, on)][-1:]
        return max(begun, default=None)

    def cross(self, source: str, target: str, on: date) -> Fraction:
        """Give the units of `target` for one unit of `source` on a day; raises MissingRateError."""
        if source == target:
            return Fraction(1)
        return self.rate(source, on) / self.rate(target, on)
