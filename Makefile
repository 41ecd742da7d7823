# Two commands do everything on a fresh Debian machine with Swift: `make demo` and `make test`.

PREFIX ?= /usr/local
DEMO   ?= demo
APT     = libyaml-dev libsqlite3-dev
SUDO    = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# One file that runs without Swift installed, and starts faster for it.
RELEASE = --static-swift-stdlib -Xswiftc -use-ld=lld
BINARY  = .build/release/telemachus

.PHONY: demo test build packages lint expected install clean

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
	swift format lint --strict --recursive Package.swift Sources Plugins Tests

## Writes the bundles' expected outputs anew. Look at the difference before you commit it.
expected: build
	@for bundle in examples/*/programme.yaml; do dir=$$(dirname $$bundle); \
	  rm -rf $$dir/expected && $(BINARY) run $$dir --out $$dir/expected >/dev/null && echo "$$dir/expected"; done

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/telemachus/bundles \
	  $(DESTDIR)$(PREFIX)/share/telemachus/diagnostics
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/telemachus
	install -m 644 docs/diagnostics/*.md docs/diagnostics/*.yaml $(DESTDIR)$(PREFIX)/share/telemachus/diagnostics
	@for bundle in examples/*/programme.yaml; do \
	  cp -R $$(dirname $$bundle) $(DESTDIR)$(PREFIX)/share/telemachus/bundles/; done

clean:
	rm -rf .build $(DEMO)
