# make run   the whole system on this machine        make test   every test
# Everything else is listed by `make help`.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION := 1
PYTHON ?= python3
PY := .venv/bin/python
SETUP := .venv/.done
SITE := frontend_static/dist/index.html
SITE_SOURCES := $(shell find frontend_static -type f -not -path '*/node_modules/*' -not -path '*/dist*/*' 2>/dev/null)

.PHONY: help setup build run test prove bench check model schemas deploy browser
help:  ## what there is to make
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

setup: $(SETUP)  ## the Python environment in .venv
$(SETUP): requirements/dev.txt pyproject.toml
	@echo "Setting up .venv ..."
	@test -x $(PY) || $(PYTHON) -m venv .venv
	@$(PY) -m pip install --quiet --disable-pip-version-check "$$(grep -oE '^uv==[0-9.]+' requirements/dev.txt)"
	@.venv/bin/uv pip install --quiet --require-hashes -r requirements/dev.txt
	@.venv/bin/uv pip install --quiet --no-deps -e .
	@touch $@

build: $(SITE)  ## the web front end, into frontend_static/dist
frontend_static/node_modules/.done: frontend_static/package-lock.json
	@echo "Fetching what the front end is built with ..."
	@cd frontend_static && npm ci --silent --no-audit --no-fund
	@touch $@
$(SITE): frontend_static/node_modules/.done $(SITE_SOURCES)
	@echo "Building the front end ..."
	@cd frontend_static && npm run --silent build
	@touch $@

run: $(SETUP) $(SITE)  ## the whole system on http://127.0.0.1:8080 (PORT=... for another)
	@exec $(PY) -m infrastructure.local

browser: tests/browser/node_modules/.done
tests/browser/node_modules/.done: tests/browser/package-lock.json
	@echo "Fetching the browser for tests ..."
	@cd tests/browser && npm ci --silent --no-audit --no-fund
	@touch $@

check: $(SETUP) $(SITE)  ## types, style, import contracts
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check --quiet .
	@.venv/bin/mypy
	@.venv/bin/lint-imports
	@cd frontend_static && npm run --silent check

test: check browser  ## every test but the long proofs
	@.venv/bin/pytest -m "not prove and not bench" -n 2 --dist loadfile --no-loadscope-reorder --durations=10
	@cd frontend_static && npm test --silent

prove: $(SETUP) $(SITE) browser  ## the long proofs: storms, kills, bulk, real bundles
	@.venv/bin/pytest -m prove -s

bench: $(SETUP) $(SITE)  ## the table of speeds
	@.venv/bin/pytest -m bench -s

model: $(SETUP)  ## remakes the shipped model from the published tables
	@$(PY) -m infrastructure.training

schemas: $(SETUP)  ## regenerates what is committed as generated
	@$(PY) -m infrastructure.generate
	@$(PY) -m infrastructure.deployment.grants

deploy: $(SETUP) $(SITE)  ## cdk deploy to the account you are signed in to: see docs/deployment.md
	@npx --yes aws-cdk@2.1148.1 deploy --all --require-approval broadening
	@$(PY) -m infrastructure.deployment.publish_site
