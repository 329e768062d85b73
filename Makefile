# Two commands do everything: `make chat` opens a conversation, `make test` proves that all is well.
PYTHON ?= python3
RUN := .venv/bin
READY := .venv/.ready
export UV_PYTHON_DOWNLOADS := never

.PHONY: chat test check lint types imports tests coverage evals bench bench-retrieval bench-slots bench-slack bench-turns pictures sample study weight clean
.DELETE_ON_ERROR:

chat: $(READY)
	@$(RUN)/creditdesk chat

test: check evals

check: lint types imports tests

$(READY): uv.lock pyproject.toml .ci/get_uv.py
	@uv=$$($(PYTHON) .ci/get_uv.py) && UV_PROJECT_ENVIRONMENT=.venv "$$uv" sync --frozen --all-extras --compile-bytecode --quiet --python $(PYTHON)
	@$(RUN)/python -m compileall -q bot evals knowledge prompts tools
	@$(RUN)/python -m bot.compiling
	@touch $@

lint: $(READY)
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .

types: $(READY)
	$(RUN)/mypy

imports: $(READY)
	$(RUN)/lint-imports

tests: $(READY)
	$(RUN)/pytest -n 2 --dist worksteal

# Which lines the tests reach; it takes half as long again, so `make test` does without.
coverage: $(READY)
	$(RUN)/pytest -n 2 --dist worksteal --cov --cov-report=term:skip-covered

evals: $(READY)
	$(RUN)/creditdesk evals run
	$(RUN)/creditdesk evals run --company evals/second_company --cases evals/second_company/cases
	$(RUN)/creditdesk evals run --company evals/third_company --cases evals/third_company/cases
	$(RUN)/creditdesk evals run --company evals/fourth_company --cases evals/fourth_company/cases
	$(RUN)/creditdesk evals run --company evals/sixth_company --cases evals/sixth_company/cases
	$(RUN)/creditdesk evals run --company evals/seventh_company --cases evals/seventh_company/cases
	$(RUN)/creditdesk evals run --company evals/eighth_company --cases evals/eighth_company/cases
	$(RUN)/creditdesk evals run --company evals/ninth_company --cases evals/ninth_company/cases
	$(RUN)/creditdesk evals run --company evals/tenth_company --cases evals/tenth_company/cases
	$(RUN)/creditdesk evals run --company evals/eleventh_company --cases evals/eleventh_company/cases
	$(RUN)/creditdesk evals run --company evals/twelfth_company --cases evals/twelfth_company/cases
	$(RUN)/creditdesk evals run --company evals/thirteenth_company --cases evals/thirteenth_company/cases
	$(RUN)/creditdesk evals run --company evals/fourteenth_company --cases evals/fourteenth_company/cases
	$(RUN)/creditdesk evals run --company evals/fifteenth_company --cases evals/fifteenth_company/cases
	$(RUN)/creditdesk evals run --company evals/sixteenth_company --cases evals/sixteenth_company/cases

bench: $(READY)
	$(RUN)/python -m knowledge.ledger.benchmark
	$(RUN)/python -m tools.benchmark

bench-retrieval: $(READY)
	$(RUN)/python -m evals.retrieval_bench $(DATA)

bench-slots: $(READY)
	@$(RUN)/python -m evals.slots_bench "$(DATA)"

bench-slack: $(READY)
	$(RUN)/python -m tests.bot.slack.load_run

bench-turns: $(READY)
	@$(RUN)/python -m evals.turns_bench

pictures: $(READY)
	$(RUN)/python -m tests.bot.slack.pictures docs/pictures

sample: $(READY)
	$(RUN)/python -m knowledge.sample_company.generate
	$(RUN)/python -m knowledge.sample_company.build_snapshot

# DATA is a folder of company statements with a column `failed`; see docs/study.md.
DATA ?= evals/study/made_up
study: $(READY)
	@$(RUN)/python -m evals.study "$(DATA)"

weight: $(READY)
	@du -sh .venv && ls -d .venv/lib/python*/site-packages/*.dist-info | wc -l

clean:
	rm -rf .venv .uv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .coverage
