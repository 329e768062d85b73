"""Write down the compiled patterns of the assistant: `python -m bot.compiling`, once it is installed."""

import importlib
import pkgutil

import bot
from bot.command_line.asking import Session
from bot.composition import assistant, local_person, sample_house
from knowledge.kept_patterns import keep
from knowledge.lazy_pattern import asked_for
from knowledge.ledger.benchmark.made_up_ledger import AS_OF
from prompts.tools import tool_text
from tools.registry import TOOLS


def compile_patterns() -> int:
    """Keep the patterns that stand in the modules, and those that questions make of word lists; say how many.

    The questions are the examples of the tools, asked of the sample company. Raises OSError.
    """
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    house = sample_house(AS_OF)
    session = Session(house, assistant(), local_person(house, None), None)
    for name in sorted(TOOLS):
        for examples in tool_text(name).examples.values():
            for question in examples:
                session.ask(question)
    return keep(asked_for())


if __name__ == "__main__":
    compile_patterns()
