# Kense. `make` alone says what there is; every command prepares what it needs.
.DEFAULT_GOAL := help
.PHONY: help setup demo test check read types soak fix bench mutants build clean lock

PYTHON ?= $(shell command -v python3 || command -v python)
BIN := .venv/bin
READY := $(PYTHON) tools/setup.py
JOBS ?= 2
unexport PYTHONDONTWRITEBYTECODE    # the tests start the program a thousand times, compiled once
PYTEST = $(BIN)/python -m pytest --numprocesses $(JOBS) --dist loadfile
# Tests outside tests/faults of which a check tries a part (tests/faults/counts.py) and a soak all.
SOAKED = $(shell grep -rlE "helpers.looks|faults.counts" --include=*.py tests/views tests/printing tests/services)

help: ## say what there is
	@echo "Kense: the front office of a district, offline. Commands:"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | \
	    while IFS='|' read -r name what; do printf '%-16s%s\n' "$$name" "$$what"; done

setup: ## create .venv with the locked packages and compile the catalogues
	@$(READY)

demo: ## serve a whole day at a rural office, then open the window on it
	@$(READY)
	@$(BIN)/kense demo --out build/demo

test: ## run every test
	@$(READY) --for test
	@$(PYTEST) $(ARGS)

check: ## everything that must hold before a change is handed on, the tests last
	@$(READY) --for test
	@$(MAKE) --no-print-directory --jobs=$(JOBS) --output-sync=target types read
	@$(MAKE) --no-print-directory test ARGS=--cov

types:
	$(BIN)/mypy

read:
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports --no-logo
	$(BIN)/kense check-forms
	$(BIN)/python -m tools.catalogues check

soak: ## break disks, power, roads and files as often as docs/reliability.md says (about an hour)
	@$(READY) --for test
	@KENSE_SOAK=1 $(PYTEST) -o faulthandler_timeout=0 -rP tests/faults $(SOAKED)

fix: ## format, and correct what can be corrected by itself
	@$(READY)
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format
	$(BIN)/python -m tools.catalogues merge

bench: ## measure, each figure beside its yardstick; also build/bench.json
	@$(READY) --for test
	@$(BIN)/python -m tools.bench --out build/bench.json

mutants: ## change the rules in a thousand places and see that a test fails (about 5 minutes)
	@$(READY) --for test
	$(BIN)/mutmut run --max-children $(JOBS)
	@$(BIN)/mutmut results | sed -n 's/: survived//p'

build: ## freeze the program into dist/kense and try it as a machine without Python would
	@$(READY)
	@PYTHONHASHSEED=0 $(BIN)/pyinstaller --noconfirm --clean --log-level ERROR \
	    --workpath build/frozen build.spec
	@$(BIN)/python -m tools.try_frozen dist/kense

lock: ## choose newer packages and lock them with their hashes
	@$(READY)
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras \
	    --no-emit-index-url --no-emit-find-links --extra dev \
	    --output-file requirements.lock pyproject.toml

clean: ## remove what was made here, .venv excepted
	rm -rf build dist mutants *.egg-info .coverage .hypothesis .import_linter_cache .mypy_cache \
	    .pytest_cache .ruff_cache
	find desktop tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
