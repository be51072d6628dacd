#!/usr/bin/env bash
# Within check.sh's machine: the screen as its unit starts it, but drawn into memory; leaves look.png beside its profile.
set -eu

export HOME=/run/front-desk-screen XDG_RUNTIME_DIR=/run/front-desk-screen CREDENTIALS_DIRECTORY=/run/front-desk-credentials STATE_DIRECTORY=/var/lib/front-desk-screen
export WLR_BACKENDS=headless WLR_RENDERER=pixman
ADDRESS=$(sed -n 's/^ADDRESS=//p' /etc/front-desk/screen.conf)
export ADDRESS

rm -rf "$XDG_RUNTIME_DIR" "$CREDENTIALS_DIRECTORY"
install -d -o front-desk-screen -m 700 "$XDG_RUNTIME_DIR" "$CREDENTIALS_DIRECTORY" "$STATE_DIRECTORY"
install -o front-desk-screen -m 400 /etc/front-desk/screen.key "$CREDENTIALS_DIRECTORY/key"
as_screen=(setpriv --reuid front-desk-screen --regid front-desk-screen --init-groups)
"${as_screen[@]}" cage -d -- /usr/local/lib/front-desk/screen &
session=$!
sleep 20
"${as_screen[@]}" env WAYLAND_DISPLAY=wayland-0 grim "$XDG_RUNTIME_DIR/look.png"
# The key stands in no command line.
if grep -qa "$(cat /etc/front-desk/screen.key)" /proc/[0-9]*/cmdline 2>/dev/null; then echo 'a command line holds the key' >&2 && exit 1; fi
kill "$session"
wait "$session" || true
