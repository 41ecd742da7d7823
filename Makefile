# Two commands do everything on a fresh Debian machine with Swift: `make demo` and `make test`.

PREFIX ?= /usr/local
DEMO   ?= demo
APT     = libyaml-dev libsqlite3-dev
SUDO    = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# One file that runs without Swift installed, and starts faster for it.
RELEASE = --static-swift-stdlib -Xswiftc -use-ld=lld
TRIES  ?= 100000
BINARY  = .build/release/telemachus

.PHONY: demo test build packages lint expected reference benchmark benchmark-matching benchmark-analysis benchmark-statistics benchmark-journal benchmark-import fuzz torture interop kit api-docs install clean

## The main job: the NHS programme from its definition to its report.
demo: build
	@$(BINARY) run nhs-consultants --out $(DEMO)

## Every test; the end-to-end ones run the binary.
test: packages
	swift build
	swift test

build: packages
	swift build -c release --product telemachus $(RELEASE)

## Debian's packages, where they are missing.
packages:
	@missing=""; for p in $(APT); do dpkg -s $$p >/dev/null 2>&1 || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  if command -v apt-get >/dev/null; then \
	    $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $$missing pkg-config; \
	  else echo "please install:$$missing"; exit 1; fi; fi

lint:
	swift format lint --strict --recursive Package.swift Sources Plugins Tests examples/templates examples/plugins

## Writes the bundles' expected outputs anew. Look at the difference before you commit it.
expected: build
	@for bundle in examples/*/programme.yaml; do dir=$$(dirname $$bundle); \
	  rm -rf $$dir/expected && $(BINARY) run $$dir --out $$dir/expected >/dev/null && echo "$$dir/expected"; done

## The reader's speed, and Yams' on the same document.
benchmark: packages
	TELEMACHUS_BENCHMARKS=1 swift build -c release --product reader-benchmark $(RELEASE)
	swift build -c release --package-path Tests/Benchmarks/Peer --scratch-path .build/peer
	@file=$$(mktemp --suffix .yaml) && .build/release/reader-benchmark $$file && .build/peer/release/peer $$file; rm -f $$file

## The matching algorithms' speed, and that of Python's on the same instances. Needs a network the first time.
benchmark-matching: packages
	cd Tests/Benchmarks/Matching && swift build -c release && ./peers.py

## Ten thousand exact signed-rank tests, and what R and scipy take for as many. Needs a network the first time.
benchmark-statistics: packages
	cd Tests/Benchmarks/Statistics && swift build -c release && ./peers.py

## How long the analysis of a hundred thousand people takes, and how much memory.
benchmark-analysis: packages
	TELEMACHUS_BENCHMARKS=1 swift build -c release --product analysis-benchmark $(RELEASE)
	.build/release/analysis-benchmark

## A million answers into the journal, and into a table by the sqlite3 shell, which it needs.
benchmark-journal: packages
	TELEMACHUS_BENCHMARKS=1 swift build -c release --product journal-benchmark $(RELEASE)
	@directory=$$(mktemp -d) && .build/release/journal-benchmark $$directory; rm -rf $$directory

## A million answers by `telemachus record`, and into a table by the sqlite3 shell, which it needs.
benchmark-import: packages
	TELEMACHUS_BENCHMARKS=1 swift build -c release --product import-benchmark $(RELEASE)
	@directory=$$(mktemp -d) && .build/release/import-benchmark $$directory; rm -rf $$directory

## Damages the bundles' definitions a hundred thousand times; each must be answered, and none may take a second.
fuzz: packages
	swift build -c release --product telemachus-fuzz $(RELEASE)
	.build/release/telemachus-fuzz $(TRIES)

## Kills two hundred imports at random moments, and looks at what each left behind.
torture: packages
	swift build -c release --product telemachus-torture $(RELEASE)
	.build/release/telemachus-torture 200

## Writes the schemas and the reference of the definition format anew, from the declarations in the code.
reference: packages
	swift build --product telemachus
	.build/debug/telemachus schema --out docs/reference/telemachus.schema.json
	.build/debug/telemachus schema --claims --out docs/reference/claims.schema.json
	.build/debug/telemachus schema --simulation --out docs/reference/simulation.schema.json
	.build/debug/telemachus schema --format markdown --out docs/reference/definition.md

## Asks software of other people's making about what we write and compute. Needs a network; chromium and Java for the report.
interop: packages
	swift build --build-tests
	Tests/Interop/schema.sh .build/debug/telemachus
	Tests/Interop/statistics.sh
	Tests/Interop/report.sh .build/debug/telemachus
	Tests/Interop/calendars.sh

## What authors of plugins do: packages from the templates and of others, a program with them, the program without each
## built-in one. It compiles for many minutes, and needs a network the first time.
kit: packages
	swift build --product telemachus
	Tests/Kit/kit.sh .build/debug/telemachus

## The documentation of what plugin authors see, as a web site. A link that leads nowhere is an error.
API = TelemachusCore TelemachusConformance TelemachusConformanceTesting TelemachusMatching
api-docs: packages
	swift build --target TelemachusConformanceTesting
	swift build --target TelemachusMatching
	@rm -rf .build/api && bin=$$(swift build --show-bin-path) && for module in $(API); do \
	  mkdir -p .build/api/$$module && \
	  swift symbolgraph-extract -module-name $$module -target $$(basename $$(dirname $$bin)) -I $$bin/Modules \
	    -I Sources/CLibYAML -minimum-access-level public -output-dir .build/api/$$module && \
	  docc convert $$(ls -d Sources/$$module/*.docc 2>/dev/null) --additional-symbol-graph-dir .build/api/$$module \
	    --fallback-display-name $$module --fallback-bundle-identifier $$module --warnings-as-errors \
	    --output-dir .build/api/$$module.doccarchive || exit 1; done
	@docc merge .build/api/*.doccarchive --synthesized-landing-page-name Telemachus \
	  --output-path .build/api/Telemachus.doccarchive && echo ".build/api/Telemachus.doccarchive"

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/telemachus/bundles \
	  $(DESTDIR)$(PREFIX)/share/telemachus/diagnostics
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/telemachus
	install -m 644 docs/diagnostics/*.md docs/diagnostics/*.yaml $(DESTDIR)$(PREFIX)/share/telemachus/diagnostics
	@for bundle in examples/*/programme.yaml; do \
	  cp -R $$(dirname $$bundle) $(DESTDIR)$(PREFIX)/share/telemachus/bundles/; done
	install -d $(DESTDIR)$(PREFIX)/share/telemachus/templates
	cp -R examples/templates/. $(DESTDIR)$(PREFIX)/share/telemachus/templates/

clean:
	rm -rf .build $(DEMO)
