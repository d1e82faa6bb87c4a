# Every command prepares what it needs by itself: .venv from a lock and, for tests, a browser.
# `make help` lists them.

SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

BIN := .venv/bin
# A program of the environment, which is not renewed while it runs.
RUN := $(BIN)/python -m tools.setup.use $(BIN)
FORMAT ?= text
BASE ?= HEAD^

# Prepares the machine; quick where all is there.
setup = python=$$(PYTHON="$(PYTHON)" sh tools/find-python) && "$$python" -m tools.setup

.PHONY: help
help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name says; do \
	  printf 'make %-16s %s\n' "$$name" "$$says"; done

.PHONY: environment
environment: ## Make .venv from requirements-site.lock
	@$(setup) site

.PHONY: tools-environment
tools-environment: ## Make .venv from requirements.lock, with all that works on the code
	@$(setup) tools

.PHONY: test-environment
test-environment: ## The same, and find or install a browser
	@$(setup) test

.PHONY: test-data
test-data: site ## Try tables, examples, feeds and calendars of site/ with programs that we did not write
	@test -d .venv-outside || { $(BIN)/python -m venv .venv-outside && \
	  .venv-outside/bin/pip install -q -r tools/outside/requirements.txt; }
	@.venv-outside/bin/python -m tools.outside site

.PHONY: site
site: environment ## Build content/ into site/
	@$(RUN)/plans build

PACKAGE ?=
.PHONY: pyodide
pyodide: environment ## Fetch Python for browsers, for "Check everything" on the site (PACKAGE=FILE.tgz: no network)
	@$(RUN)/python -m tools.pyodide $(PACKAGE)

.PHONY: serve
serve: environment ## Build, show and rebuild as files change
	@$(RUN)/plans serve

.PHONY: check
check: environment ## List every problem in content/ (FORMAT=text, github or json)
	@$(RUN)/plans check --format "$(FORMAT)" $(if $(filter github,$(FORMAT)),--since "$(BASE)")

.PHONY: previews
previews: environment ## Make a preview of each plan changed since BASE (default HEAD^), in preview/
	@rm -rf preview
	@git diff --name-only --diff-filter=d "$(BASE)" -- content/plans | sed -n 's#^content/plans/\(.*\)\.yml$$#\1#p' | \
	  while IFS= read -r id; do $(BIN)/plans preview --out preview -- "$$id" || true; done

.PHONY: review
review: environment ## Make the comment on a pull request from the commit HEAD_SHA (see tools/review.py)
	@python3 -m tools.review

.PHONY: read-document
read-document: environment ## Read the document attached to the issue ISSUE_BODY, into proposal/
	@rm -rf proposal
	@python3 -m tools.read_document

.PHONY: propose-document
propose-document: ## Propose what was read as a pull request (GitHub only; see tools/propose.py)
	@python3 -m tools.propose

.PHONY: comment
comment: ## Comment on a pull request what it brings (GitHub only; see tools/comment.py)
	@python3 -m tools.comment

.PHONY: smoke
smoke: ## Try the site published at SITE_URL as a reader would (COMMIT=… waits until it is the one)
	@python3 -m tools.smoke "$$SITE_URL" --commit "$$COMMIT" --wait 300

.PHONY: kept
kept: environment ## Check that content/ has lost nothing since the site published at SITE_URL was made
	@python3 -m tools.kept "$$SITE_URL"

.PHONY: release
release: ## Serve site/ from the folder PLACE as a release of its own (ADDRESS=… tries it, and goes back)
	@python3 -m tools.releases "$$PLACE" --publish site --address "$$ADDRESS"

.PHONY: roll-back
roll-back: ## Serve the release before the current one from the folder PLACE again
	@python3 -m tools.releases "$$PLACE" --back

.PHONY: sbom
sbom: environment ## List every package of the environment, and what needs it, in sbom.cdx.json (CycloneDX)
	@$(RUN)/cyclonedx-py environment --output-reproducible --mc-type application --pyproject pyproject.toml --output-file sbom.cdx.json $(BIN)/python

.PHONY: licences
licences: tools-environment ## List every package with its licence, reason and last release, in docs/DEPENDENCIES.md
	@$(RUN)/python -m tools.licences

.PHONY: alarm
alarm: ## Open an issue that nothing was published (GitHub only; see tools/alarm.py)
	@python3 -m tools.alarm

.PHONY: fmt
fmt: tools-environment ## Put plan files and code in their usual form
	@$(RUN)/plans fmt
	@$(RUN)/ruff check --quiet --select I --fix .
	@$(RUN)/ruff format --quiet .

.PHONY: lint
lint: tools-environment ## Check the code's form and types
	@$(RUN)/ruff check --quiet .
	@$(RUN)/ruff format --quiet --check .
	@$(RUN)/mypy --no-error-summary
	@$(RUN)/oxlint --quiet --ignore-pattern theme/edit/library theme

.PHONY: test
test: test-environment lint ## Run every test, those in a browser too
	@$(RUN)/pytest -n 2 --dist worksteal

.PHONY: words
words: tools-environment ## Bring the catalogues of other languages up to date (MISSING=cy: what one lacks)
	@$(RUN)/python -m tools.words $(if $(MISSING),--missing $(MISSING))

.PHONY: test-content
test-content: tools-environment ## Run the tests of content/ on a copy with plans added, renamed, withdrawn
	@$(RUN)/python -m tests.changed_content

.PHONY: test-profiles
test-profiles: tools-environment ## Begin and build a record of each profile, and time it
	@$(RUN)/python -m tests.starting.every_profile

.PHONY: test-form
test-form: test-environment site ## Do five tasks of an editor in the form by keys and by mouse, and count
	@$(RUN)/python -m tests.edit.trial site

SHARE ?= 1
KEPT ?=
.PHONY: test-attacks
test-attacks: test-environment ## Fill every field with attacks and open it all (SHARE=3/10: a part, KEPT=DIR: the site stays)
	@$(RUN)/python -m tests.attacks $(SHARE) $(KEPT)

.PHONY: test-servers
test-servers: test-environment site ## Serve site/ by nginx and Caddy with its header files, and open it
	@$(RUN)/python -m tests.servers site

KILLS ?= 300
PART ?= 1/1
.PHONY: test-kills
test-kills: test-environment ## Kill commands at moments of chance, look at what they leave (PART=1/8: a part)
	@$(RUN)/python -m tests.kills $(KILLS) $(PART)

.PHONY: test-documents
test-documents: tools-environment ## Import the same tables as Word, ODT and PDF files (installs LibreOffice)
	@$(RUN)/python -m tests.importing.office

.PHONY: test-ci
test-ci: tools-environment ## Run what the workflows run, each job in a fresh clone
	@$(RUN)/python -m tools.run_workflows

PICTURES ?= pictures
.PHONY: pictures
pictures: test-environment site ## Take pictures of every kind of page, in pictures/, and those of README
	@$(RUN)/python -m tools.pictures "$(PICTURES)"
	@$(RUN)/python -m tools.pictures --readme

.PHONY: bench
bench: tools-environment ## Measure how long the build takes as plans grow
	@$(RUN)/python -m tests.benchmarks

.PHONY: bench-import
bench-import: tools-environment ## Measure how long documents of 900 actions and of 200 pages take to import
	@$(RUN)/python -m tests.benchmarks.importing

SECONDS ?= 60
.PHONY: fuzz
fuzz: tools-environment ## Change documents at random for SECONDS and see whether a reader breaks
	@$(BIN)/python -m tests.importing.fuzzing --seconds $(SECONDS) --seed $$(date +%s)

# What a tool of the tests' own needs, beside the environment; $(1) names the folder, $(2) that under tests/.
beside = test -d .venv-$(1) || $(BIN)/pip install -q --target .venv-$(1) -r tests/$(2)/requirements.txt

TARGET ?= reader dates prose txt docx odt pdf html xlsx csv
.PHONY: fuzz-deep
fuzz-deep: test-environment ## Fuzz each TARGET for SECONDS by what lines it reaches (see tests/fuzzing)
	@$(call beside,fuzz,fuzzing)
	@for each in $(TARGET); do \
	  PYTHONPATH=.venv-fuzz $(BIN)/python -m tests.fuzzing "$$each" $(SECONDS) || exit 1; done

ROOM ?=
.PHONY: test-mutants
test-mutants: test-environment ## Change each ROOM in one place at a time, count what its tests notice (PART=1/8: a sample)
	@$(call beside,mutants,mutants)
	@$(RUN)/python -m tests.mutants $(PART) $(ROOM)

.PHONY: lock
lock: environment ## Rewrite both locks (UPGRADE=1 takes newer versions)
	@$(RUN)/python -m tools.setup.lock $(if $(UPGRADE),--upgrade)
