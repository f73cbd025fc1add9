# Two commands do all the set-up: `make demo` to try the bot, `make test` to test it.
PYTHON ?= python3
BIN = .venv/bin
# For two cores: half of the time they wait. Whoever is done takes from the others. TESTS_AT_ONCE=8 on four cores.
TESTS_AT_ONCE ?= 4
PYTEST = $(BIN)/python -m pytest -n $(TESTS_AT_ONCE) --dist worksteal
# Each worker of the tests, and each bot that they start, reads the whole program: compiled it takes a third of the time.
export PYTHONDONTWRITEBYTECODE =

.PHONY: demo run test test-quick test-postgres check bench lock clean

demo: .venv/demo
	$(BIN)/python -m bot demo

run: .venv/demo
	$(BIN)/python -m bot run

test: .venv/test
	$(PYTEST) --durations=20

# While one writes: rules, files and the house's order, without a story, a process or a file that fills the machine.
# Nobody waits there, so each core has one worker.
test-quick: TESTS_AT_ONCE = 2
test-quick: .venv/test
	$(PYTEST) tests/rules tests/documents tests/house --ignore tests/documents/test_upload.py

# What works on a database, on PostgreSQL: a server is started for it, and gone afterwards.
test-postgres: .venv/test
	TEST_DATABASE=postgres $(PYTEST) tests/services tests/chats tests/gate

# What CI asks besides the tests: linter, formatter, types.
check: .venv/test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy bot handlers services db school documents locales simulator papers

bench: .venv/test
	for program in benchmarks/bench_*.py; do $(BIN)/python $$program || exit 1; done

.venv/demo: requirements.lock
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

.venv/test: requirements-dev.lock
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@ .venv/demo

# Needs uv. The lock files name no package index.
LOCK = uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header
lock:
	$(LOCK) -o requirements.lock
	$(LOCK) --extra postgres -c requirements.lock -o requirements-postgres.lock
	$(LOCK) --extra postgres --group dev -c requirements-postgres.lock -o requirements-dev.lock

clean:
	rm -rf .venv demo-data
