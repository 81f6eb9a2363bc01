#!/bin/sh
# Puts the program into the menu of the desktop and makes it open .scidip files.
#
#   ./install.sh              for you alone, below ~/.local
#   ./install.sh /usr/local   for everybody (as root)
#   ./install.sh --remove [PREFIX]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
remove=
if [ "${1:-}" = --remove ]; then
    remove=yes
    shift
fi
prefix=${1:-$HOME/.local}

cd "$here"
find bin share -type f | while read -r file; do
    if [ -n "$remove" ]; then
        rm -f "$prefix/$file"
    else
        mkdir -p "$prefix/$(dirname "$file")"
        cp "$file" "$prefix/$file"
    fi
done
if [ -n "$remove" ]; then
    rmdir "$prefix/share/doc/scidip-scorecard" 2>/dev/null || true
else
    # A desktop may not have the folder of programs in its path.
    sed -i "s|^Exec=scidip-scorecard|Exec=\"$prefix/bin/scidip-scorecard\"|" "$prefix/share/applications/scidip-scorecard.desktop"
fi
# Where one of these is missing, the desktop finds out by itself, later.
update-mime-database "$prefix/share/mime" 2>/dev/null || true
update-desktop-database "$prefix/share/applications" 2>/dev/null || true
gtk-update-icon-cache -q "$prefix/share/icons/hicolor" 2>/dev/null || true
if [ -n "$remove" ]; then echo "Removed from $prefix. Your own files stay."; else echo "Installed below $prefix."; fi
