# Two commands: `make run` and `make test`. Each sets up whatever is missing and nothing twice.
# Beyond Debian's git, make, python3, python3-venv, nodejs and npm nothing is needed for `make run`.

PYTHON ?= python3
BIN := .venv/bin
ASSETS := src/alongside/web/static/fonts/literata-latin-wght-normal.woff2
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export PIP_NO_WARN_ABOUT_ROOT = 1

.PHONY: run test check wheel fuzz locks clean

run: .stamps/run
	@exec $(BIN)/alongside serve

test: .stamps/test
	@$(MAKE) --no-print-directory check

check:
	$(BIN)/ruff format --check -q .
	$(BIN)/ruff check -q .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python tools/check_migrations.py
	$(BIN)/python -m pytest -n auto --dist loadfile

wheel: .stamps/run
	$(BIN)/python -m hatchling build -t wheel
	@echo "Now: pipx install dist/*.whl && alongside serve"

fuzz: .stamps/test
	$(BIN)/python tools/fuzz.py

locks:
	$(BIN)/python -m pip install -q uv
	for extras in run: build:build test:build,test; do \
	  $(BIN)/uv pip compile -q --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
	    $$(echo $${extras#*:} | tr , '\n' | sed '/./s/^/--extra /') pyproject.toml -o locks/$${extras%%:*}.txt; done
	npm install --package-lock-only

.venv/bin/python:
	@echo "Setting up (once, about a minute)…"
	@$(PYTHON) -m venv .venv || { echo "Python's venv is missing: apt install python3-venv, then again." >&2; exit 2; }

.stamps/run: .venv/bin/python locks/build.txt package-lock.json pyproject.toml tools/build_assets.py
	@mkdir -p .stamps
	@$(BIN)/python -m pip install -q --require-hashes -r locks/build.txt
	@npm ci --silent --omit=dev
	@$(BIN)/python tools/build_assets.py
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@touch $@

.stamps/test: .stamps/run locks/test.txt
	@$(BIN)/python -m pip install -q --require-hashes -r locks/test.txt
	@npm ci --silent
	@sh tools/install_chromium.sh
	@touch $@

clean:
	rm -rf .venv .stamps node_modules dist src/alongside/web/static/fonts src/alongside/reports/fonts
