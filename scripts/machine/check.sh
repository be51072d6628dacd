#!/usr/bin/env bash
# Tries setup.sh in a new Debian made for it in a temporary folder (debootstrap, root, network, some minutes): the packages are
# there, the units and rules are sound, and the browser in its session shows the page of a running server and nothing else.
#   check.sh http://127.0.0.1:8080 [SUITE] [FOLDER FOR THE PICTURES]
set -euo pipefail

server=${1:?which server? like http://127.0.0.1:8080}
suite=${2:-trixie}
pictures=${3:-.}
mirror=http://deb.debian.org
here=$(dirname "$(readlink -f "$0")")
key=aKeyForTrying_-0123456789

((EUID == 0)) || { echo 'check.sh: run it as root.' >&2 && exit 2; }
# Mounts of its own, which end with it.
if [[ ! ${MACHINE_CHECK-} ]]; then
  MACHINE_CHECK=$(mktemp -d) exec unshare --mount --pid --fork --kill-child "$0" "$server" "$suite" "$pictures"
fi
machine=$MACHINE_CHECK
chmod 755 "$machine"
trap 'umount -R "$machine/proc" "$machine/dev" 2>/dev/null; rm -rf --one-file-system "$machine" 2>/dev/null || true' EXIT

inside() {
  chroot "$machine" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

make_machine() {
  debootstrap --variant=minbase --include=ca-certificates,systemd,systemd-sysv,udev "$suite" "$machine" "$mirror/debian" >/dev/null
  echo "deb $mirror/debian-security $suite-security main" >"$machine/etc/apt/sources.list.d/security.list"
  printf '#!/bin/sh\nexit 101\n' >"$machine/usr/sbin/policy-rc.d"
  chmod 755 "$machine/usr/sbin/policy-rc.d"
  mount -t proc proc "$machine/proc"
  mount --rbind /dev "$machine/dev"
  mount -t tmpfs -o mode=1777 tmpfs "$machine/dev/shm"
  cp -r "$here" "$machine/root/machine"
  # The agent's program is not tried here.
  install -D /dev/null "$machine/opt/front-desk/build/hardware/run-agent.js"
  inside sh -c 'apt-get update -qq && apt-get install -qq --no-install-recommends nodejs grim' >/dev/null
}

set_up() {
  inside /root/machine/setup.sh "$1" --server "$server" --site raadhus --key "$key" --agent "$key" --sound --upgrades >"$machine/root/setup.log" 2>&1 ||
    { cat "$machine/root/setup.log" >&2 && return 1; }
}

check_files() {
  inside sh -c 'systemd-analyze verify /etc/systemd/system/front-desk-* apt-daily.timer apt-daily-upgrade.timer'
  [[ $(stat -c %a "$machine/etc/front-desk/screen.key") == 600 ]]
  # Locked: nobody signs in as these.
  inside sh -c "grep -E '^front-desk-(screen|agent):!' /etc/shadow | wc -l | grep -qx 2"
  # Every policy is one that this browser knows: its name stands in the program.
  local name
  for name in $(grep -oE '^  "[A-Za-z]+' "$machine/etc/chromium/policies/managed/front-desk.json" | tr -d ' "'); do
    grep -zqxaF "$name" "$machine/usr/lib/chromium/chromium" || { echo "no such policy: $name" >&2 && return 1; }
  done
}

# look NAME: a picture of the screen, 20 s after its start, without a real screen.
look() {
  cp "$here/look.sh" "$machine/root/look.sh"
  inside /root/look.sh >"$machine/root/look.log" 2>&1 || { cat "$machine/root/look.log" >&2 && return 1; }
  cp "$machine/run/front-desk-screen/look.png" "$pictures/machine-$suite-$1.png"
  echo "see $pictures/machine-$suite-$1.png"
}

make_machine
for kind in display vote kiosk; do
  set_up "$kind"
  check_files
  look "$kind"
done
sed -i "s|^ADDRESS=.*|ADDRESS=$server/counter?site=raadhus|" "$machine/etc/front-desk/screen.conf"
look forbidden
echo "$suite: the files are sound; look at the pictures"
