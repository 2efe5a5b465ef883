# One word for each chore. 'make check' is exactly what CI runs.

RELEASE = .build/release/qrpress
STRICT = --explicit-target-dependency-import-check error
PREFIX ?= /usr/local

.PHONY: demo test check sanitize coverage api library workflow bench cluster-test format lint docs build install setup clean

demo: build
	$(RELEASE) batch Examples/embassy-launch/campaign.yaml
	@echo
	@echo "Look in Output/embassy-launch"

# Pixel by pixel without optimisation, reading takes several times as long.
test api: export QRPRESS_OPTIMIZED = PressReading
test:
	@Scripts/setup test
	swift build --build-tests $(STRICT)
	swift test --skip-build

# No judge may be missing: one that was never asked agrees with everything.
check: export QRPRESS_JUDGES = required
check: lint build test api library workflow demo sanitize

# The suites that touch C, unsafe memory or several threads; 'make sanitize SUITES=all' runs every one.
sanitize:
	@Scripts/setup test
	Scripts/sanitize address $(SUITES)
	Scripts/sanitize thread $(SUITES)

coverage:
	@Scripts/setup test
	Scripts/coverage

api:
	@Scripts/setup test
	Scripts/public-api

# Packages of others, on each of the products, built from nothing.
library:
	@Scripts/setup test
	Scripts/library-examples

# That the workflow's file can be read; 'Scripts/run-workflow' alone runs it.
workflow:
	@Scripts/setup test
	@Scripts/run-workflow --list > /dev/null

build: setup
	swift build -c release --product qrpress $(STRICT)

setup:
	@Scripts/setup build

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

format:
	swift format --in-place --recursive Package.swift Sources Tests

bench: build
	@Scripts/setup bench
	python3 Benchmarks/bench.py $(RELEASE)

# As root: Slurm and GNU parallel for real, on this machine.
cluster-test: build
	@Scripts/setup cluster
	Scripts/cluster-test $(RELEASE)

docs: build demo
	Scripts/docs $(RELEASE)
	Scripts/docc

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/qrpress"
	install $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/qrpress"
	cp -R Templates Styles Profiles "$(DESTDIR)$(PREFIX)/share/qrpress/"

clean:
	rm -rf .build .build-*
