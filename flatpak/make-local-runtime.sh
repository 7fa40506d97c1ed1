#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes a stand-in for the GNOME runtime and SDK from a Debian 13 tree, so that the Flatpak can be
# built, installed and started where the real ones can't be had. It bears their names, in an
# installation of its own under FOLDER; nothing else on the machine sees it.
#
# Usage: make-local-runtime.sh FOLDER
#
# Needs root (for debootstrap), and takes the packages from where this machine's own apt takes them.
set -euo pipefail

folder=${1:?"tell me the folder to build it in"}
version=48
suite=trixie
arch=$(flatpak --default-arch)
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
tree=$folder/tree

packages() {
  make -s -C "$here/.." print-packages
  echo appstream-util elfutils libgl1-mesa-dri bzip2 xz-utils patch git
}

mirror() {
  apt-get indextargets --format '$(ORIGIN) $(REPO_URI)' 'Created-By: Packages' |
    sed -n 's/^Debian //p' | grep -v security | head -1
}

make_tree() {
  local source
  source=$(mirror)
  [ -n "$source" ] || { echo "This machine's apt names no source of Debian packages." >&2; exit 1; }
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$tree" "$source"
  cp /etc/apt/apt.conf.d/*proxy* "$tree/etc/apt/apt.conf.d/" 2>/dev/null || true
  chroot "$tree" apt-get update -q
  # shellcheck disable=SC2046
  DEBIAN_FRONTEND=noninteractive chroot "$tree" apt-get install -y -q --no-install-recommends $(packages)
  chroot "$tree" apt-get clean
}

# A runtime is the tree's /usr, with /etc inside it.
export_as() {
  local name=$1 runtime=$folder/$1
  rm -rf "$runtime"
  mkdir -p "$runtime"
  cp -a --reflink=auto "$tree/usr" "$runtime/usr"
  rm -rf "$runtime/usr/etc"
  cp -a "$tree/etc" "$runtime/usr/etc"
  rm -rf "$runtime/usr/etc/apt" "$runtime/usr/share/doc" "$runtime/usr/share/man"
  printf '/app/lib\n/app/lib/%s-linux-gnu\n' "$arch" > "$runtime/usr/etc/ld.so.conf.d/app.conf"
  cat > "$runtime/metadata" <<END
[Runtime]
name=$name
runtime=org.gnome.Platform/$arch/$version
sdk=org.gnome.Sdk/$arch/$version
END
  find "$runtime" -xdev \( -type b -o -type c -o -type p \) -delete
  find "$runtime/usr" -xdev ! -type l ! -perm -u+r -exec chmod u+r {} +
  flatpak build-export --runtime --files=usr --disable-sandbox "$folder/repo" "$runtime" "$version"
  rm -rf "$runtime"
}

install_runtimes() {
  export FLATPAK_USER_DIR=$folder/installation
  flatpak --user remote-add --if-not-exists --no-gpg-verify stand-in "$folder/repo"
  flatpak --user install -y --noninteractive --reinstall stand-in \
    "org.gnome.Platform/$arch/$version" "org.gnome.Sdk/$arch/$version"
}

[ -e "$tree/usr/lib/pkgconfig" ] && [ -e "$tree/usr/bin/meson" ] || { rm -rf "$tree"; make_tree; }
[ -d "$folder/repo" ] || ostree init --mode=archive-z2 --repo="$folder/repo"
export_as org.gnome.Platform
export_as org.gnome.Sdk
install_runtimes
echo "The stand-in runtime is in $folder/installation; flatpak/build.sh finds it there."
