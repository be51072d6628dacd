#!/usr/bin/env bash
# Makes a Debian 13 machine (without a desktop) into a kiosk, a display or a vote station. Run again it changes what is
# given anew and leaves the rest.
set -euo pipefail
umask 022

files=$(dirname "$(readlink -f "$0")")/files
packages=(cage seatd chromium chromium-sandbox ca-certificates fonts-noto-core)

usage() {
  cat <<'TEXT'
setup.sh kiosk|display|vote --server URL --site SITE [options], as root

  --server URL    the front desk, like https://desk.example.org
  --site SITE     the site's id, like raadhus
  --key KEY       a key that an administrator made; without one the screen shows a code to pair it by
  --ca FILE       the authority that vouches for the server, in PEM, where it is the office's own
  --device NAME   a kiosk's name, like kiosk-2 (kiosk-1 unless said)
  --sound         this machine has loudspeakers: the display that calls, a kiosk that reads aloud
  --agent KEY     this machine drives devices (a printer): the key of its agent
  --alone         the kiosk goes on while the server is away: its page comes from the agent, which drives its printer
  --upgrades      security upgrades by themselves, at night
  --root DIR      only write the files, below DIR
TEXT
}

refuse() {
  printf 'setup.sh: %s\n' "$1" >&2
  exit 2
}

# fits OPTION VALUE PATTERN WHAT
fits() {
  [[ $2 =~ ^($3)$ ]] || refuse "$1 does not fit: it takes $4."
}

read_arguments() {
  kind='' server='' site='' key='' ca='' device='' agent='' root='' sound=no upgrades=no alone=no
  while (($#)); do
    case $1 in
      kiosk | display | vote) kind=$1 && shift ;;
      --sound) sound=yes && shift ;;
      --upgrades) upgrades=yes && shift ;;
      --alone) alone=yes && shift ;;
      --help) usage && exit ;;
      --server | --site | --key | --ca | --device | --agent | --root)
        (($# > 1)) || refuse "$1 wants a value."
        printf -v "${1#--}" %s "$2"
        shift 2
        ;;
      *) refuse "$(printf '%q' "$1") is nothing that it knows; --help tells what is." ;;
    esac
  done
}

# Whatever goes into a file is checked here, so that no file needs quoting.
check_arguments() {
  local LC_ALL=C
  local id='[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?' id_is='lower-case letters, digits and hyphens, 40 at most'
  local token='[A-Za-z0-9_-]{20,200}' token_is='a key as it was shown, 20 to 200 letters, digits, hyphens'
  [[ $kind ]] || refuse 'say what this machine is: kiosk, display or vote.'
  server=${server%/}
  fits --server "$server" 'https?://([A-Za-z0-9.-]{1,253}|\[[0-9a-fA-F:]{2,39}\])(:[0-9]{1,5})?' 'an address like http://192.168.1.10:8080'
  fits --site "$site" "$id" "$id_is"
  [[ ! $key ]] || fits --key "$key" "$token" "$token_is"
  [[ ! $ca ]] || fits --ca "$(certificate "$ca")" 'MI[A-Za-z0-9+/]+={0,2}' 'a file with one certificate in PEM'
  [[ ! $agent ]] || fits --agent "$agent" "$token" "$token_is"
  [[ ! $device || $kind == kiosk ]] || refuse '--device does not fit: only a kiosk has a name.'
  [[ $kind != kiosk ]] || fits --device "${device:=kiosk-1}" "$id" "$id_is"
  [[ $alone == no || $kind == kiosk ]] || refuse '--alone does not fit: only a kiosk goes on by itself.'
  [[ $alone == no || $agent || -e $root/etc/front-desk/agent.json ]] || refuse '--alone wants the key of an agent: --agent KEY.'
  [[ ! $root || -d $root ]] || refuse '--root does not fit: it takes a folder that is there.'
}

# certificate FILE: what stands in it, without lines; of none or of several something that is no base 64.
certificate() {
  [[ -r $1 ]] || return 0
  sed -n 's/\r$//; /^-----BEGIN CERTIFICATE-----$/,/^-----END CERTIFICATE-----$/{/^-----END/!p}' "$1" |
    sed '1s/^-----BEGIN CERTIFICATE-----$//' | tr -d '\n'
}

check_machine() {
  [[ $root ]] && return
  ((EUID == 0)) || refuse 'run it as root.'
  # shellcheck disable=SC1091
  # The session that Debian 12 has (cage 0.1.4) does not show today's browser: white in one corner, the rest black.
  [[ $(. /etc/os-release && echo "$ID ${VERSION_ID:-}") == 'debian 13' ]] || refuse 'this machine does not run Debian 13.'
  [[ ! $agent || -e /opt/front-desk/build/hardware/run-agent.js ]] ||
    refuse '--agent wants a built front desk in /opt/front-desk (docs/hardware.md says how).'
}

install_packages() {
  [[ $sound == no ]] || packages+=(alsa-utils)
  [[ $upgrades == no ]] || packages+=(unattended-upgrades)
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -qq --no-install-recommends "${packages[@]}"
}

# write MODE PATH: what comes in, as a whole or not at all.
write() {
  local path=$root$2
  mkdir -p "$(dirname "$path")"
  rm -f "$path.new"
  (umask 077 && cat >"$path.new")
  chmod "$1" "$path.new"
  mv -f "$path.new" "$path"
}

# copy PART: the files of files/PART, where they belong.
copy() {
  local path mode
  while IFS= read -r path; do
    mode=644
    [[ ! -x $files/$1$path ]] || mode=755
    write "$mode" "$path" <"$files/$1$path"
  done < <(cd "$files/$1" && find . -type f -printf '/%P\n' | sort)
}

# Where the browser finds its page: the agent of this machine passes it on, and stands in for the server.
page_server() {
  [[ $alone == yes ]] && echo http://127.0.0.1:3080 || echo "$server"
}

page_address() {
  local from
  from=$(page_server)
  case $kind in
    kiosk) echo "$from/kiosk?site=$site&device=$device" ;;
    display) echo "$from/display?site=$site&sound=$([[ $sound == yes ]] && echo on || echo off)" ;;
    vote) echo "$from/vote?site=$site" ;;
  esac
}

write_files() {
  local unit vouched=''
  copy all
  write 644 /etc/front-desk/screen.conf <<<"ADDRESS=$(page_address)"
  # The key that is given now counts, not the one that the screen was paired with.
  [[ ! $key ]] || rm -f "$root/var/lib/front-desk-screen/key"
  [[ ! $key && -e $root/etc/front-desk/screen.key ]] || write 600 /etc/front-desk/screen.key <<<"$key"
  [[ ! $ca ]] || write 644 /etc/front-desk/ca.pem <"$ca"
  if [[ -e $root/etc/front-desk/ca.pem ]]; then
    vouched="\"$(certificate "$root/etc/front-desk/ca.pem")\""
    write 644 /etc/systemd/system/front-desk-agent.service.d/ca.conf <<<$'[Service]\nEnvironment=NODE_EXTRA_CA_CERTS=/etc/front-desk/ca.pem'
  fi
  sed "s|@SERVER@|$(page_server)|; s|@PAGE@|$(page_server)/$kind|; s|\"@CA@\"|$vouched|" "$files/policy.json" |
    write 644 /etc/chromium/policies/managed/front-desk.json
  for unit in sleep.target suspend.target hibernate.target hybrid-sleep.target suspend-then-hibernate.target ctrl-alt-del.target; do
    ln -sfn /dev/null "$root/etc/systemd/system/$unit"
  done
  if [[ $agent ]]; then
    copy agent
    write 600 /etc/front-desk/agent.json <<<"{\"server\":\"$server\",\"key\":\"$agent\"}"
  fi
  [[ $upgrades == no ]] || copy upgrades
}

switch_on() {
  local units=(front-desk-screen.service front-desk-night.timer)
  [[ ! $agent ]] || units+=(front-desk-agent.service)
  systemd-sysusers
  id front-desk-screen >/dev/null
  systemctl set-default multi-user.target
  systemctl enable seatd.service "${units[@]}"
  # In a folder that is no running machine there is nothing to start.
  [[ -d /run/systemd/system ]] || return 0
  systemctl daemon-reload
  sysctl -q --system
  udevadm control --reload
  systemctl restart "${units[@]}"
}

read_arguments "$@"
check_arguments
check_machine
[[ $root ]] || install_packages
write_files
[[ $root ]] || switch_on
echo "This machine is a $kind of $server. Restart it once: it then starts as it will each morning."
