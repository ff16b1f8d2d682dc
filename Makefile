# make run       build the fictional sample through the real pipeline and show it on http://127.0.0.1:8001
# make test      lint, format check, type check and all tests
# make test-ocr  read a scan with tesseract, in an environment of its own
# All install everything that they need into .venv (or .venv/ocr) first.

PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8001
API_PORT ?= 8002
DATA ?= data/sample
# Pinned without a digest: its file differs from machine to machine. Where an index offers a CPU build, pip takes it.
TORCH := torch==2.13.0

.PHONY: run test test-ocr lint browser clean

run: .venv/installed
	$(BIN)/python -m tests.chamber --data $(DATA) --port $(PORT) --api-port $(API_PORT)

# Whole files go to a process each, a few at once: their tests share what is costly to make.
test: .venv/installed browser lint
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

# The extra `ocr` lies beside the environment, so that the other tests meet scans as a user without it does.
test-ocr: .venv/installed
	@command -v tesseract >/dev/null || \
	{ SUDO=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$SUDO apt-get update -qq && $$SUDO apt-get install -y -qq --no-install-recommends tesseract-ocr tesseract-ocr-nld >/dev/null; } || \
	echo "No tesseract and no apt-get to install it with: the test that reads a scan will be skipped."
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes --target .venv/ocr --requirement tests/supply/ocr.txt
	PYTHONPATH=.venv/ocr $(BIN)/python -m pytest tests/test_ocr.py

lint: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright

.venv/installed: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "tkdocs needs Python 3.11 or newer, this is " + sys.version.split()[0])'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes --requirement constraints.txt
	$(BIN)/python -m pip install --quiet $(TORCH) --editable '.[test]'
	touch $@

# The browser that the page tests drive; Debian's, since a browser is not a Python package.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
	{ SUDO=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$SUDO apt-get update -qq && $$SUDO apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null; } || \
	echo "No Chromium and no apt-get to install it with: the tests that open pages in a browser will be skipped."

clean:
	rm -rf .venv data/sample .pytest_cache .ruff_cache .hypothesis
