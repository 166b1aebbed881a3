# Everything that a person types. `make` alone says what there is.

PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE_FLAGS = -c release --static-swift-stdlib --product planlens
PROGRAM = $(shell $(SWIFT) build $(RELEASE_FLAGS) --show-bin-path)/planlens
PLANS = Corpus/Documents
CITIES = $(PLANS)/chengdu-ai-2019.txt $(PLANS)/guangzhou-ai-chain-2021.txt $(PLANS)/wuhan-ai-pilot-2023.txt

# Debian packages that the build needs; `make setup` installs those that are missing.
PACKAGES = binutils ca-certificates git libc6-dev libcurl4 libexpat1-dev libgcc-12-dev libicu-dev libncurses6 \
	libsqlite3-dev libssl-dev libstdc++-12-dev libxlsxwriter-dev libxml2-dev libzip-dev pkg-config python3 python3-pip \
	tzdata unzip zlib1g-dev

# PDFium, which no Debian package has: the library in the wheel of pypdfium2, and its SHA-256.
PDFIUM_WHEEL = pypdfium2==5.15.2
PDFIUM_HASH = c76dc0f7839644bfa7c3e3107a6068df714e339c861bb7d4519907b821d427f9
PDFIUM = .build/pdfium/libpdfium.so

.PHONY: help setup release run test install lint manifest sanitize fuzz bench clean

help:
	@echo "make run      installs what is missing, builds, reads a plan, compares three cities"
	@echo "make test     the same set-up, then all tests"
	@echo "make install  puts the program under PREFIX ($(PREFIX))"
	@echo "make lint     checks the form of the sources"
	@echo "make manifest refreshes rows and hashes in Resources/MANIFEST.tsv"
	@echo "make sanitize reads bad files under AddressSanitizer"
	@echo "make fuzz     feeds bytes and words at random to all that reads, 20 minutes each"
	@echo "make bench    measures speed"
	@echo "make clean    removes what was built"

# Quiet when nothing is missing; without apt-get it names the packages and goes on.
setup:
	@missing=""; \
	if ! command -v dpkg-query >/dev/null 2>&1; then \
		echo "This is no Debian: make sure that ICU, OpenSSL, libxml2, Expat, libzip, libxlsxwriter (headers), pkg-config, pip and unzip are there."; exit 0; \
	fi; \
	for package in $(PACKAGES); do \
		dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
		echo "Installing$$missing"; \
		root=""; [ "$$(id -u)" = 0 ] || root=sudo; \
		$$root apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive $$root apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi
	@$(MAKE) --no-print-directory $(PDFIUM) || echo "PDFium could not be fetched: PDF files will not be read."

# Only the library is taken out of the wheel, and only where it is the one that was looked at.
$(PDFIUM):
	@mkdir -p $(dir $(PDFIUM)) && cd $(dir $(PDFIUM)) && rm -rf wheel && \
	python3 -m pip download -q --disable-pip-version-check --no-deps --only-binary :all: \
		--platform manylinux_2_17_x86_64 -d wheel "$(PDFIUM_WHEEL)" && \
	unzip -q -o -j wheel/*.whl pypdfium2_raw/libpdfium.so -d wheel && \
	echo "$(PDFIUM_HASH)  wheel/libpdfium.so" | sha256sum -c --quiet - && \
	mv wheel/libpdfium.so libpdfium.so && rm -rf wheel

release: setup
	$(SWIFT) build $(RELEASE_FLAGS)

run: release
	@echo
	@echo "== planlens extract $(PLANS)/wuhan-ai-pilot-2023.txt"
	@echo
	@$(PROGRAM) extract $(PLANS)/wuhan-ai-pilot-2023.txt
	@echo
	@echo "== planlens compare $(CITIES)"
	@echo
	@$(PROGRAM) compare $(CITIES)
	@echo
	@echo "Try next:"
	@echo "  make install PREFIX=\$$HOME/.local      then planlens runs from anywhere"
	@echo "  planlens extract FILE --format csv     the figures of your own plan as a sheet"
	@echo "  planlens compare FILE FILE --format md your plans side by side"
	@echo "  planlens --help                        all commands"

test: setup
	$(SWIFT) test

# The program and its tables; it runs without the source tree.
install: release
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/planlens"
	install -m 755 "$(PROGRAM)" "$(DESTDIR)$(PREFIX)/bin/planlens"
	rm -rf "$(DESTDIR)$(PREFIX)/share/planlens/Resources"
	cp -R Resources "$(DESTDIR)$(PREFIX)/share/planlens/Resources"
	if [ -f $(PDFIUM) ]; then install -D -m 755 $(PDFIUM) "$(DESTDIR)$(PREFIX)/lib/planlens/libpdfium.so"; fi

lint:
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

# Rows and hashes of the tables that the manifest names; a new table needs a line there first.
manifest:
	@cd Resources && tab=$$(printf '\t') && { \
		head -n 1 MANIFEST.tsv; \
		tail -n +2 MANIFEST.tsv | while IFS="$$tab" read -r file rows hash origin licence; do \
			rows=$$(($$(wc -l < "$$file") - 1)); hash=$$(sha256sum "$$file" | cut -d ' ' -f 1); \
			printf '%s\t%s\t%s\t%s\t%s\n' "$$file" "$$rows" "$$hash" "$$origin" "$$licence"; \
		done; \
	} > MANIFEST.new && mv MANIFEST.new MANIFEST.tsv

# Slow: bad files under AddressSanitizer.
sanitize: setup
	.ci/sanitize --tests

# Twenty minutes of bytes at random for each way in.
fuzz: setup
	.ci/fuzz 1200

bench: release
	$(SWIFT) run -c release --static-swift-stdlib planlens-bench

clean:
	$(SWIFT) package clean
