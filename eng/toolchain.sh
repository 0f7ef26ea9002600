# What ./run, ./test and ./measure share: finding tools, installing what is missing, building what has changed.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

fail() {
  echo "onsite: $*" >&2
  exit 3
}

# step NAME COMMAND ...: runs a command quietly, says how long it took, and shows its output only when it fails.
step() {
  local name=$1 log began=$SECONDS
  shift
  log=$(mktemp)
  printf '%s ... ' "$name"
  if "$@" >"$log" 2>&1; then
    printf '%s s\n' "$((SECONDS - began))"
    rm -f "$log"
  else
    printf 'failed\n'
    cat "$log" >&2
    rm -f "$log"
    fail "'$*' failed; its output is above."
  fi
}

require_dotnet() {
  command -v dotnet >/dev/null || fail "The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download, then run this again."
  dotnet --list-sdks | grep -q '^10\.' || fail "The .NET SDK here is $(dotnet --version 2>/dev/null || echo unknown); Onsite needs version 10. Install it from https://dotnet.microsoft.com/download, then run this again."
}

require_node() {
  command -v node >/dev/null && command -v npm >/dev/null || fail "Node.js is missing. Install version 20.19 or later from https://nodejs.org, then run this again."
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' || fail "Node.js here is $(node --version); Onsite needs version 20.19 or later. Install it from https://nodejs.org, then run this again."
}

install_npm_packages() {
  if [ ! -e web/node_modules/.package-lock.json ] || [ web/package-lock.json -nt web/node_modules/.package-lock.json ]; then
    step "Installing npm packages" npm --prefix web ci --no-audit --no-fund --loglevel error
  fi
}

# The browser for tests and measurements; sets CHROMIUM.
require_chromium() {
  CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
  if [ -z "$CHROMIUM" ]; then
    install_debian_package chromium
    CHROMIUM=$(command -v chromium) || fail "Chromium is missing and could not be installed. Install it, or set CHROMIUM to its path."
  fi
  export CHROMIUM
}

install_debian_package() {
  command -v apt-get >/dev/null || fail "The program '$1' is missing, and this is no Debian to install it on. Install it and run this again."
  local sudo=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || fail "The program '$1' is missing. Install it with 'sudo apt-get install $1' and run this again."
    sudo=sudo
  fi
  step "Installing $1" sh -c "$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $1"
}

# build_if_changed STAMP "PATH ..." NAME COMMAND ...: runs a build step unless no file below the paths was changed, added or removed since it last succeeded.
build_if_changed() {
  local stamp=.onsite/$1 paths=$2 listing
  shift 2
  mkdir -p .onsite
  listing=$(source_files "$paths" | sha256sum)
  if [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$listing" ] && [ -z "$(source_files "$paths" -newer "$stamp" | head -n 1)" ]; then
    return 0
  fi
  # The time that counts is that of the beginning: what is edited during a build is built again.
  echo "$listing" >"$stamp.new"
  step "$@"
  mv "$stamp.new" "$stamp"
}

# source_files "PATH ..." [CONDITION ...]: the files that a build reads.
source_files() {
  local paths=$1
  shift
  # shellcheck disable=SC2086 # several paths in one word
  find $paths \( -name node_modules -o -name dist -o -name bin -o -name obj -o -name test-results -o -name playwright-report -o -name e2e \) -prune -o -type f "$@" -print | LC_ALL=C sort
}
