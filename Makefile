# Two commands do everything: `make demo` and `make test`. `make help` lists the others.
SHELL := /bin/bash
export PKG_CONFIG_PATH := $(CURDIR)/.deps/pkgconfig:$(PKG_CONFIG_PATH)
.DEFAULT_GOAL := help
.PHONY: help setup build demo demo-findings test check lint bench deb clean

# The demo's clock: its inbox and registers are of an invented election (fixtures/README.md).
DEMO_NOW := $(shell cat fixtures/now 2>/dev/null)
PROGRAM := .build/release/screen-cli

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

setup: ## install what is missing: Debian packages, OpenVINO's runtime, models
	@scripts/setup

# Swift's runtime is linked in, as in the package: one way to build, and `make deb` after `make build` is quick.
build: setup ## build screen-cli in release mode
	@scripts/link-runtime release
	@echo "build: compiling in release mode (a first build takes some minutes)"
	@swift build -c release --product screen-cli --static-swift-stdlib
	@$(PROGRAM) doctor --quiet # also compiles the models for this processor

demo: build ## scan the demo inbox; leaves demo/laporan.xlsx, laporan.csv and laporan.html
	@rm -rf demo
	@echo "demo: scanning fixtures/inbox"
	@$(PROGRAM) scan fixtures/inbox --registers fixtures/registers --out demo --now $(DEMO_NOW) || [ $$? -eq 3 ]
	@echo "demo: the table for a spreadsheet is demo/laporan.xlsx (or laporan.csv)"
	@echo "demo: the page to look at is         demo/laporan.html"

test: setup ## build and run all tests
	@scripts/link-runtime debug
	@echo "test: compiling (a first build takes some minutes)"
	@swift test --disable-xctest --no-parallel

check: setup lint ## what takes longer: sanitizers, fuzzing, the report in a browser and a spreadsheet
	@for check in scripts/check-*; do echo "check: $$check"; $$check || exit 1; done

lint: ## formatting and style of the Swift code
	@echo "lint: swift format"
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests

bench: build ## say where the time goes: make bench PICTURES=FOLDER (the demo's unless told)
	@Benchmarks/worker_profile.py $(PROGRAM) $(or $(PICTURES),fixtures/inbox)

deb: build ## build the Debian package into dist/
	@scripts/build-deb

clean: ## remove what was built (downloads stay in the user's cache folder)
	@rm -rf .build .build-deb .deps demo dist

demo-findings: demo ## write fixtures/findings.csv anew from the demo, after a wanted change
	@python3 fixtures/findings.py demo/laporan.csv fixtures/findings.csv
