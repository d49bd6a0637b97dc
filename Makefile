# Two commands do everything: `make demo` and `make test`. `make help` lists the others.
SHELL := /bin/bash
export PKG_CONFIG_PATH := $(CURDIR)/.deps/pkgconfig:$(PKG_CONFIG_PATH)
.DEFAULT_GOAL := help
.PHONY: help setup build demo test check lint clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

setup: ## install what is missing (Debian packages, OpenVINO, models)
	@scripts/setup

build: setup ## build screen-cli in release mode
	@scripts/link-runtime release
	@echo "build: compiling in release mode (a first build takes some minutes)"
	@swift build -c release --product screen-cli

test: setup ## build and run all tests
	@scripts/link-runtime debug
	@swift test --disable-xctest
