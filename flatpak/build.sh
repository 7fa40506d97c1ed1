#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the Flatpak and installs it: against the GNOME SDK where it is installed, else against the
# stand-in that make-local-runtime.sh made in build/flatpak.
#
# Usage: build.sh [--start]     with --start it then takes the tour in its sandbox, without a display, and
#                              leaves the pictures in build/flatpak/tour
set -euo pipefail

id=io.github.farne.Farne
version=48
here=$(cd "$(dirname "$0")" && pwd)
folder=$here/../build/flatpak
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
manifest=$here/$id.yml

if ! flatpak info org.gnome.Sdk//$version > /dev/null 2>&1; then
  if [ ! -d "$folder/installation" ]; then
    echo "Neither the GNOME SDK $version nor a stand-in is installed." >&2
    echo "Install org.gnome.Sdk//$version, or run: flatpak/make-local-runtime.sh build/flatpak" >&2
    exit 1
  fi
  export FLATPAK_USER_DIR=$folder/installation
  # The stand-in has the libraries.
  manifest=$here/.stand-in.yml
  trap 'rm -f "$manifest"' EXIT
  grep -v '^  - libraries.yml$' "$here/$id.yml" > "$manifest"
fi

flatpak-builder --user --install --force-clean --disable-rofiles-fuse --state-dir="$folder/state" \
  --repo="$folder/app-repo" "$folder/app" "$manifest"

if [ "${1:-}" = --start ]; then
  taken=$HOME/.var/app/$id/cache/tour
  rm -rf "$taken" "$folder/tour"
  # shellcheck disable=SC2016
  dbus-run-session -- xvfb-run -a -s "-screen 0 1400x900x24" \
    flatpak run --user --env=GSK_RENDERER=cairo --env=GSETTINGS_BACKEND=memory --command=sh $id \
    -c 'farne --version && mkdir -p "$XDG_CACHE_HOME/tour" && farne --tour "$XDG_CACHE_HOME/tour"'
  mv "$taken" "$folder/tour"
  ls "$folder/tour"
fi
