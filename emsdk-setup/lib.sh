# Shell functions and places that crm and emsdk-setup/fetch share. Sourced, not run; the caller
# has set ROOT to the repository.

ACQ_CACHE=${ACQ_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/acquaint}
export ACQ_CACHE

say() { printf '%s\n' "== $*"; }
note() { printf '%s\n' "   $*"; }
fail() {
  printf '%s\n' "crm: $*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# Emscripten's compiler is a program of Python's, started once or twice for each file. Where a shim
# stands in front of Python, the shim takes three times as long as the program.
if [ -z "${EMSDK_PYTHON:-}" ] && have python3; then
  EMSDK_PYTHON=$(python3 -c 'import sys; print(sys.executable)')
  export EMSDK_PYTHON
fi

# A stamp says that a step was done for one exact key (versions, addresses of nothing else).
stamped() { [ -f "$ACQ_CACHE/stamps/$1" ] && [ "$(cat "$ACQ_CACHE/stamps/$1")" = "$2" ]; }
stamp() {
  mkdir -p "$ACQ_CACHE/stamps"
  printf '%s\n' "$2" >"$ACQ_CACHE/stamps/$1"
}

# The host's node, 18.3 or later (util.parseArgs and Emscripten need it), or nothing.
host_node() {
  for candidate in node nodejs; do
    have "$candidate" || continue
    # shellcheck disable=SC2016
    if "$candidate" -e 'const [a, b] = process.versions.node.split(".").map(Number);
        process.exit(a > 18 || (a === 18 && b >= 3) ? 0 : 1)'; then
      command -v "$candidate"
      return 0
    fi
  done
  return 1
}
