# What every script here starts with: the project's folder, and a way to speak.

cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
tools=$root/.tools
export PATH="$tools/bin:$PATH"

say() { printf '%s\n' "$*"; }

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Some build machines have a home that cannot be written to. Downloads then go under .tools/.
writable() { mkdir -p "$1" 2>/dev/null && [ -w "$1" ]; }
writable "${CARGO_HOME:-${HOME:-/nonexistent}/.cargo}" || export CARGO_HOME="$tools/cargo"
writable "${npm_config_cache:-${HOME:-/nonexistent}/.npm}" || export npm_config_cache="$tools/npm-cache"
