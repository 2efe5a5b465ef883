# One word for each chore. 'make check' is exactly what CI runs.

RELEASE = .build/release/qrpress
STRICT = --explicit-target-dependency-import-check error
PREFIX ?= /usr/local

.PHONY: demo test check bench cluster-test format lint docs build install setup clean

demo: build
	$(RELEASE) batch Examples/embassy-launch/campaign.yaml
	@echo
	@echo "Look in Output/embassy-launch"

test:
	@Scripts/setup test
	swift build --build-tests $(STRICT)
	swift test --skip-build

check: lint build test demo

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

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/qrpress"
	install $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/qrpress"
	cp -R Templates Styles Profiles "$(DESTDIR)$(PREFIX)/share/qrpress/"

clean:
	rm -rf .build
