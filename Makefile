# `make run` starts Daymark, `make test` runs every test. Both install what is missing.
# `make check` is the quick one before each commit.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
export PATH := $(HOME)/.cargo/bin:$(PATH)

.PHONY: help run test check lock format rust-tests check-corpus ui-tests window-tests page-tests drift package package-test bench gallery screenshots clean

help: ## Shows this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

run: ## Installs what is missing, builds and starts Daymark
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		.ci/setup app && npm run --silent build && cargo build --release -p daymark -p daymark-cli && exec target/release/daymark; \
	else \
		.ci/setup cli && .ci/run-without-display; \
	fi

# Every build for tests takes the whole workspace: with another selection of packages their dependencies' features
# differ, and most of them would be compiled once more.
test: ## Installs what is missing and runs every test
	@.ci/setup test
	@$(MAKE) --no-print-directory check rust-tests check-corpus window-tests page-tests package-test

check: ## Format, lints, types, unit tests of the interface, drift of generated files
	@.ci/setup app
	cargo fmt --all --check
	npx biome check .
	npm run --silent build
	cargo clippy --workspace --all-targets --quiet -- -D warnings
	npm run --silent types
	npm run --silent test
	@$(MAKE) --no-print-directory drift

drift: ## The generated TypeScript is what the Rust types say; the npm lock file is complete
	@npm ci --dry-run --ignore-scripts --no-audit --no-fund >/dev/null || { echo "package-lock.json is not complete: run make lock and commit it."; exit 1; }
	cargo test --quiet --workspace --lib export_bindings
	@git diff --exit-code -- ui/src/bindings || { echo "ui/src/bindings differs from the Rust types: commit what was generated."; exit 1; }
	@node .ci/bindings-index.mjs --check

lock: ## The npm lock file anew. With node_modules in place npm leaves other systems' packages out, and npm ci then fails everywhere
	rm -rf node_modules package-lock.json
	npm install --package-lock-only --ignore-scripts --no-audit --no-fund

format: ## Formats everything
	cargo fmt --all
	npx biome check --write .

rust-tests:
	cargo test --workspace

window-tests: ## The real window under a virtual display
	npm run --silent build
	cargo build --workspace
	node tests/e2e/all.mjs

check-corpus: ## Recall and precision of every rule on the articles of tests/corpus
	cargo build --quiet --workspace
	node tests/corpus/score.mjs

page-tests: ## Exported pages through the validators
	cargo build --workspace
	node --test tests/pages/

package: ## The .deb and the .rpm, in target/release/bundle
	@.ci/setup package
	.ci/package

package-test: package ## Installs, starts and removes the .deb; lintian
	@.ci/setup test
	node --test tests/package/

bench: ## The figures of the README, measured here
	@.ci/setup bench
	node tests/bench/all.mjs

gallery: ## Every sample in every theme, on one page to look at
	@.ci/setup test
	cargo build --quiet --workspace
	node tests/pages/gallery.mjs

screenshots: ## The README's pictures, from the real window
	@.ci/setup test
	npm run --silent build
	cargo build --workspace
	node tests/e2e/screenshots.mjs

clean:
	cargo clean
	rm -rf node_modules ui/dist
