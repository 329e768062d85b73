"""What spares most questions a closer look, for rows of a list or for orders, never hides one."""

import ast
import re
from pathlib import Path

from bot.language.words import simplified
from bot.planners.offline.whom import row_places, runs_of_places
from bot.planners.offline.wishes import order_forms
from evals.cases import read_cases


def _texts() -> set[str]:
    """Give the questions of the open cases, and every text that stands in the planner's tests."""
    texts = {each.question for each in read_cases()}
    for file in Path(__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
    return {simplified(text) for text in texts}


def test_no_text_that_points_at_a_row_is_passed_over() -> None:
    pointing = {text for text in _texts() if row_places._patterned(text)}
    assert len(pointing) > 200
    assert all(row_places._OF_A_ROW.search(text) for text in pointing)


def test_no_text_with_several_places_in_a_row_is_passed_over() -> None:
    patterns = (*runs_of_places._RANGES, *runs_of_places._RUNS)
    running = {text for text in _texts() if any(each.search(text) for each in patterns)}
    assert len(running) > 30
    assert all(runs_of_places._TWO_COUNTS.search(text) for text in running)


def test_no_clause_that_orders_something_is_passed_over() -> None:
    """A clause is tried at every place where one may begin, as the planner does."""
    ordering = 0
    for text in _texts():
        for clause in re.split(r"(?<=[,;:.!?\uff0c。；：！？ ])", text):
            rest = text[text.find(clause) :]
            for chinese_said, forms in ((True, order_forms.chinese()), (False, order_forms.english())):
                if any(form.match(rest) for form in forms):
                    ordering += 1
                    assert order_forms.may_order(rest, chinese_said=chinese_said), rest
    assert ordering > 500
