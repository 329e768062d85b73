"""What a word for the money of several countries means here: 元 and dollars of the company or customer."""

from collections.abc import Iterator

from bot.language.slots.found import Ambiguity
from bot.language.slots.slot import Amount
from bot.planners.offline.arguments.figures import plain
from bot.planners.offline.question.needs import Need, Setting
from bot.planners.offline.question.reading import Reading
from knowledge.lazy_pattern import lazily

_SEVERAL_CURRENCIES = "several currencies"
_YUAN = lazily(r"(?:元整?|块钱?|圆整?|大洋|塊錢?)$")


def says_yuan(typed: str) -> bool:
    """Say whether an amount is said in 元 or 块, which several countries call their money."""
    return _YUAN.search(typed.strip()) is not None


def doubts_of_money(reading: Reading, setting: Setting) -> Iterator[Ambiguity]:
    """Yield the doubts of a question but which currency a word means where that is plain here.

    Raises Need for the currency alone where the figure is clear.
    """
    for doubt in reading.slots.ambiguities:
        if doubt.reason != _SEVERAL_CURRENCIES:
            yield doubt
        elif not _is_plain_here(doubt, setting):
            values = {each.value for each in doubt.readings if isinstance(each, Amount)}
            figure = values.pop() if len(values) == 1 else None
            kept = {} if figure is None else {"amount": plain(figure)}
            raise Need("amount_currency", {"typed": doubt.text}, {**kept})


def _is_plain_here(doubt: Ambiguity, setting: Setting) -> bool:
    """Say whether it is the customer's own currency, or of nobody's amount 元 as the company's own.

    "Dollars" of nobody may still be others'.
    """
    amounts = [each for each in doubt.readings if isinstance(each, Amount)]
    codes = {code for each in amounts for code in each.currencies}
    theirs = setting.customer_currency
    if theirs is not None:
        return theirs in codes
    return setting.base_currency in codes and says_yuan(doubt.text)
