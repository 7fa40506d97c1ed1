# Two commands: `make run` and `make test`. Everything else is for working on it.
SHELL = /bin/bash
BUILD ?= build
MESON_FLAGS ?=
export LC_ALL ?= C.UTF-8

# Tests run in a build of their own, under these sanitizers; `make test SANITIZE=` takes the ordinary build.
SANITIZE ?= address,undefined
TEST_BUILD = $(BUILD)$(if $(SANITIZE),-sanitized)

PACKAGES = gcc libc6-dev make meson ninja-build pkgconf gettext desktop-file-utils appstream \
  shared-mime-info libglib2.0-dev-bin libgtk-4-dev libadwaita-1-dev libshumate-dev libsqlite3-dev \
  libjson-glib-dev libarchive-dev libgeos-dev libgdal-dev gtk-update-icon-cache adwaita-icon-theme \
  fonts-cantarell librsvg2-common python3 xvfb xauth dbus
TEST_PACKAGES = dbus-x11 at-spi2-core gir1.2-atspi-2.0 python3-gi poppler-utils xdotool universal-ctags \
  gdal-bin sqlite3 libgl1-mesa-dri
LONG_PACKAGES = clang libclang-rt-14-dev valgrind
# A machine may have them from elsewhere, in versions that do not go with these packages.
NODE_PACKAGES = $(if $(shell command -v npm),,nodejs npm)

XVFB = dbus-run-session -- xvfb-run -a -s "-screen 0 1400x900x24"
TOUR = env GSK_RENDERER=cairo GSETTINGS_BACKEND=memory FARNE_PACKS=$(CURDIR)/data/regions \
  FARNE_DEMO=$(CURDIR)/$(BUILD)/data/demo $(BUILD)/src/farne --tour

.PHONY: print-packages run test build bench long install flatpak screenshots install-packages \
  install-test-packages install-long-packages clean

# Installs what is missing, and nothing where all is there.
define install_missing
	@missing=""; for package in $(1); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing:$$missing"; \
	  as_root=""; [ "$$(id -u)" = 0 ] || as_root=sudo; \
	  $$as_root apt-get update -q && \
	  DEBIAN_FRONTEND=noninteractive $$as_root apt-get install -y -q --no-install-recommends $$missing; \
	fi
endef

install-packages:
	$(call install_missing,$(PACKAGES))

install-test-packages: install-packages
	$(call install_missing,$(TEST_PACKAGES))

install-long-packages: install-test-packages
	$(call install_missing,$(LONG_PACKAGES) $(NODE_PACKAGES))

$(BUILD)/build.ninja:
	PATH="/usr/bin:$$PATH" meson setup $(BUILD) $(MESON_FLAGS)

build: install-packages $(BUILD)/build.ninja
	PATH="/usr/bin:$$PATH" ninja -C $(BUILD)

run: build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  FARNE_PACKS=$(CURDIR)/data/regions FARNE_DEMO=$(CURDIR)/$(BUILD)/data/demo $(BUILD)/src/farne --demonstration; \
	else \
	  rm -rf $(BUILD)/tour && mkdir -p $(BUILD)/tour && $(XVFB) $(TOUR) $(BUILD)/tour && ls $(BUILD)/tour; \
	fi

$(BUILD)-sanitized/build.ninja:
	PATH="/usr/bin:$$PATH" meson setup $(@D) $(MESON_FLAGS) -Db_sanitize=$(SANITIZE) -Db_lundef=false

test: install-test-packages $(TEST_BUILD)/build.ninja
	PATH="/usr/bin:$$PATH" ninja -C $(TEST_BUILD)
	PATH="/usr/bin:$$PATH" /usr/bin/python3 tests/run.py $(TEST_BUILD)

bench: install-long-packages build
	PATH="/usr/bin:$$PATH" /usr/bin/python3 tests/bench/run.py $(BUILD)

long: install-long-packages build
	/usr/bin/python3 tests/long/run.py $(BUILD)

install: build
	PATH="/usr/bin:$$PATH" meson install -C $(BUILD)

screenshots: build
	mkdir -p data/screenshots
	$(XVFB) $(TOUR) data/screenshots --screenshots

flatpak:
	flatpak/build.sh

# For flatpak/make-local-runtime.sh.
print-packages:
	@echo $(PACKAGES)

clean:
	rm -rf $(BUILD) $(BUILD)-sanitized
