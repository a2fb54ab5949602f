// Builds the release into dist/ from the same index.html that `trunk serve` uses.
// Called by scripts/build, which sees to it that the tools are there.
//
//   node scripts/build.mjs [--plain | --dev] [<crate> <its folder> <where to>]
//
//   --plain     with what the compiler promises and nothing unstable, into target/plain/dist/
//   --dev       as `trunk serve` builds it, in one part, with the gallery, into target/dev/dist/
//   <crate> …   another page, built in just the same way

import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { file as offline, hash, integrity, keepsOffline } from "./offline.mjs";
import { meta } from "./policy.mjs";
import { appsPage, folder as training, trainersPage } from "./training.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
// From .tools/, where scripts/build puts them.
const tool = (path) => import(pathToFileURL(`.tools/node_modules/${path}`).href);
const { buildSync, transformSync } = (await tool("esbuild/lib/main.js")).default;
const [plain, dev] = ["--plain", "--dev"].map((how) => process.argv.includes(how));
const folders = { [plain]: "target/plain/dist", [dev]: "target/dev/dist" };
const [name = "kitchen-table", home = ".", dist = folders[true] ?? "dist"] =
  process.argv.slice(2).filter((word) => !word.startsWith("--"));
const at = (path) => join(home, path);
const started = Date.now();

/** Runs one step and gives back what it printed. The step's own messages go to the screen. */
function run(command, args, env = process.env) {
  const { status, error, stdout } = spawnSync(command, args, {
    env,
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(1);
  return stdout;
}

/**
 * Words and what comes later are files of their own: docs/decisions/0005-one-language-first.md and
 * 0009-what-comes-later.md. The splitter goes by the relocations; a page that is not split has none, as nothing would
 * take out what they keep.
 */
const asParts = ["--cfg", "in_parts", ...(home === "." ? ["-Clink-args=--emit-relocs"] : [])];

/** The standard library built with the app, for size, and messages that nobody reads left out. */
const small = ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/**
 * What is unstable brings bytes and nothing else: docs/decisions/0002-small-standard-library.md says how many. The
 * compiler is pinned, so it cannot change under us; and `--plain` does without.
 */
const flags = dev ? [] : [
  "--release",
  ...(plain ? ["--target-dir", "target/plain"] : ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"]),
  "--config",
  `target.wasm32-unknown-unknown.rustflags=${JSON.stringify([...(plain ? [] : small), ...asParts])}`,
];

/** What src/words/build.rs writes for each language. */
const wordsFile = (folder, batch, language) => join(folder, `${batch}-${language}.txt`);

/** Our page has a second program: what works beside it. */
const beside = home === "." ? ["worker"] : [];

/** Compiles the page's crate. Where its programs and words lie is cargo's to say: people move the target folder. */
function compile() {
  console.log(`Compiling ${name}. The first time takes about four minutes, later ones much less.`);
  const messages = run("cargo", [
    "build", "--target", "wasm32-unknown-unknown",
    "-p", name, ...[name, ...beside].flatMap((program) => ["--bin", program]),
    "--message-format", "json-render-diagnostics",
    ...flags,
  ], plain || dev ? process.env : { ...process.env, RUSTC_BOOTSTRAP: "1" });
  const compiled = {};
  let words;
  for (const line of messages.split("\n").filter((line) => line.startsWith("{"))) {
    const { reason, target, filenames, out_dir } = JSON.parse(line);
    if (reason === "build-script-executed" && existsSync(wordsFile(out_dir, "words", "en"))) words = out_dir;
    if (reason !== "compiler-artifact" || !target.kind.includes("bin")) continue;
    compiled[target.name] = filenames.find((name) => name.endsWith(".wasm"));
  }
  if ([name, ...beside].every((program) => compiled[program])) return { compiled, words };
  console.error("cargo built nothing that ends in .wasm.");
  process.exit(1);
}

/** A program without what only the splitter goes by: custom sections with relocations and what they point at. */
function withoutRelocations(program) {
  const kept = [program.subarray(0, 8)];
  const number = (at) => {
    let [value, shift, byte] = [0, 0];
    do {
      byte = program[at++];
      value += (byte & 127) * 2 ** shift;
      shift += 7;
    } while (byte > 127);
    return [value, at];
  };
  for (let at = 8; at < program.length;) {
    const [size, body] = number(at + 1);
    const [length, name] = number(body);
    const called = program[at] === 0 ? program.toString("utf8", name, name + length) : "";
    if (called !== "linking" && !called.startsWith("reloc.")) kept.push(program.subarray(at, body + size));
    at = body + size;
  }
  return Buffer.concat(kept);
}

/** Leaves the program's groups, each in a file, and the script that loads them; nothing for a program without any. */
function splitOff(compiled, folder) {
  const program = readFileSync(compiled);
  if (!program.includes("__wasm_split_load_")) {
    const whole = `${folder}.wasm`;
    writeFileSync(whole, withoutRelocations(program));
    return { whole, groups: [] };
  }
  run("wasm-split-cli", [compiled, folder, "--out-name", "app"]);
  const groups = readdirSync(folder).filter((file) => /^(split|chunk)_.*\.wasm$/.test(file));
  return { whole: join(folder, "app.wasm"), groups: groups.map((file) => join(folder, file)), script: join(folder, splitScript) };
}

const splitScript = "__wasm_split.js";

function makeSmaller(wasm, smaller) {
  if (dev) return copyFileSync(wasm, smaller);
  // These six and no more: --all-features would use an encoding that no browser loads. The first
  // kilobyte of memory is the far end of the stack, which Rust puts before everything: nothing is kept there.
  run(process.execPath, [
    ".tools/node_modules/binaryen/bin/wasm-opt", "-Oz", "-Oz", "-Oz", "--low-memory-unused",
    "--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-sign-ext",
    "--enable-mutable-globals", "--enable-reference-types", "--enable-multivalue",
    wasm, "-o", smaller,
  ]);
}

/** Makes the browser's files out of a compiled program: `app.js`, `app.wasm`, and what loads its groups. */
function bind(compiled, name) {
  const folder = join(dirname(compiled), "site", name);
  const [stamp, made, split] = ["made-from", "made.json", "split"].map((file) => join(folder, file));
  // By the groups' names: people move the target folder.
  const inFolder = (names) => ({
    js: join(folder, "app.js"),
    wasm: join(folder, "app.wasm"),
    script: names.length > 0 ? join(split, splitScript) : undefined,
    groups: names.map((group) => join(folder, group)),
  });
  const source = [
    hash("sha256", readFileSync(compiled), "hex"),
    run("wasm-bindgen", ["--version"]).trim(),
    readFileSync("scripts/pins", "utf8"),
    readFileSync("scripts/build.mjs", "utf8"),
  ].join("\n");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === source) return inFolder(JSON.parse(readFileSync(made, "utf8")));

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Before wasm-bindgen, which drops what the splitter goes by.
  const { whole, groups, script } = splitOff(compiled, split);
  const asSplit = script ? ["--keep-lld-exports", "--no-demangle"] : [];
  run("wasm-bindgen", [whole, "--target", "web", "--no-typescript", "--out-dir", folder, "--out-name", "app", ...asSplit]);
  if (!dev) console.log(`Making ${name} smaller. This takes about half a minute.`);
  const names = groups.map((group) => basename(group));
  const files = inFolder(names);
  makeSmaller(join(folder, "app_bg.wasm"), files.wasm);
  groups.forEach((group, at) => makeSmaller(group, files.groups[at]));
  writeFileSync(made, JSON.stringify(names));
  // Last, so that a build stopped halfway is not taken for a finished one.
  writeFileSync(stamp, source);
  return files;
}

const written = new Set();

/** Writes one file under its own name. */
function put(file, bytes) {
  const path = join(dist, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  written.add(path);
}

/** A script or a sheet without what only people read. */
function shrunk(file, text) {
  const { code } = transformSync(text, { loader: extname(file) === ".css" ? "css" : "js", minify: true, charset: "utf8" });
  return code;
}

/** Writes one file with its hash in the name, and gives back how a page in the same folder refers to it. */
function putHashed(file, bytes, folder = ".") {
  const end = extname(file);
  const hashed = `${basename(file, end)}-${hash("sha256", bytes, "hex").slice(0, 16)}${end}`;
  put(join(folder, hashed), bytes);
  return { href: `./${hashed}`, integrity: integrity(bytes) };
}

/** Every file in a folder and below it. */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** A script of ours as one file, with all that it imports by name, in its small form. */
function bundled(path, alias = {}) {
  const { outputFiles: [script] } = buildSync({
    entryPoints: [path], alias, bundle: true, format: "esm", minify: true, charset: "utf8", write: false,
  });
  return script.contents;
}

/** The text with one thing in it replaced; stops where it does not stand there as often as it should. */
function replaced(text, what, by, times = 1) {
  if (text.split(what).length === 1 + times) return text.replaceAll(what, () => by);
  console.error(`${what} does not stand ${times} times in what the splitter or wasm-bindgen wrote: has one changed?`);
  process.exit(1);
}

/**
 * Puts the program: its script, its wasm, its groups and the script that loads those. The two scripts import each
 * other, so their names have the hash of both. A group is fetched by its hashed name and with its integrity.
 */
function putProgram(compiled) {
  const { js, wasm, groups, script } = bind(compiled, name);
  const program = { wasm: putHashed(`${name}.wasm`, readFileSync(wasm)), table: [] };
  let [main, loads] = [js, script].map((file) => (file ? readFileSync(file, "utf8") : ""));
  for (const group of groups) {
    const { href, integrity } = putHashed(basename(group), readFileSync(group));
    // A page that opens at a plan asks for the conversation beside the app: src/boot.mjs.
    // What it has in common with the other group lies in a chunk of its own.
    if (/^(split_table|chunk_\d+)\.wasm$/.test(basename(group))) program.table.push(href);
    loads = replaced(loads, `fetch(new URL("./${basename(group)}", import.meta.url))`,
      `fetch(new URL("${href}", import.meta.url), { integrity: "${integrity}" })`);
  }
  // In one go, which a host does not have to know the type of the file for.
  loads = replaced(loads, "WebAssembly.instantiateStreaming(src, imports)",
    "src.then((answer) => answer.arrayBuffer()).then((bytes) => WebAssembly.instantiate(bytes, imports))", groups.length);
  if (!script) return { ...program, scripts: [putHashed(`${name}.js`, shrunk(js, main))] };
  const both = hash("sha256", shrunk("main.js", main) + shrunk("loads.js", loads), "hex").slice(0, 16);
  const names = { main: `${name}-${both}.js`, loads: `${name}-groups-${both}.js` };
  // wasm-bindgen imports it once for each split function. The wasm still knows it by its old name.
  const functions = loads.match(/export const __wasm_split_load_/g).length;
  main = replaced(main, `from "./${splitScript}"`, `from "./${names.loads}"`, functions);
  loads = replaced(loads, 'from "./app.js"', `from "./${names.main}"`);
  const scripts = [[names.main, main], [names.loads, loads]].map(([file, text]) => {
    const bytes = shrunk(file, text);
    put(file, bytes);
    return { href: `./${file}`, integrity: integrity(bytes) };
  });
  return { ...program, scripts };
}

/**
 * Puts what works beside the page: one script, with what wasm-bindgen wrote in it, and the program. The page fetches both
 * when they are needed, and hands the program over: src/browser/off_page.rs.
 */
function putWorker(compiled) {
  const { js, wasm } = bind(compiled, "worker");
  const script = bundled("src/worker/worker.mjs", { "worker-program": resolve(js) });
  return { worker: putHashed("worker.js", script), "worker-wasm": putHashed("worker.wasm", readFileSync(wasm)) };
}

/** The tags that load the app. boot.mjs reads the addresses out of the data attributes. */
function loader({ compiled, words }) {
  const { wasm, table, scripts } = putProgram(compiled[name]);
  // What boot.mjs and the app fetch themselves, by the name that it has there.
  const named = { wasm, ...(compiled.worker && putWorker(compiled.worker)) };
  // A page without words of its own, such as the bench's, has none to hand over.
  for (const batch of words && !dev ? ["words", "later"] : []) {
    for (const language of ["en", "cy"]) {
      const file = wordsFile(words, batch, language);
      named[`${batch}-${language}`] = putHashed(basename(file), readFileSync(file));
    }
  }
  // What words are drawn from, to open a file with.
  for (const language of words && !dev ? ["en", "cy"] : []) {
    named[`list-${language}`] = putHashed(`list-${language}.txt`, readFileSync(`src/sealed/words/${language}.txt`));
  }
  // The other conversations, each with its words: fetched when somebody opens one.
  for (const id of words ? readdirSync("src/packs") : []) {
    const file = join(words, `pack-${id}.json`);
    if (existsSync(file)) named[`pack-${id}`] = putHashed(basename(file), readFileSync(file));
  }
  const data = Object.entries(named).map(([name, { href, integrity }]) =>
    `  data-${name}="${href}" data-${name}-integrity="${integrity}"`);
  if (table.length > 0) data.push(`  data-table="${table.join(" ")}"`);
  // A page without it, as `trunk serve` builds one, is always fetched anew.
  if (words && !dev) data.push(`  data-offline="./${offline}"`);
  const script = putHashed("boot.mjs", bundled(at("src/boot.mjs")));
  return [
    // Asked for with the page's other files, and not only once boot.mjs has come and looked. It checks
    // the integrity: browsers ignore one here.
    `<link rel="preload" as="fetch" type="application/wasm" crossorigin href="${wasm.href}">`,
    // An import cannot carry an integrity of its own; the preload of the same file can.
    ...scripts.map(({ href, integrity }) => `<link rel="modulepreload" href="${href}" integrity="${integrity}">`),
    `<script type="module" src="${script.href}" integrity="${script.integrity}" data-js="${scripts[0].href}"`,
    ...data,
    "></script>",
  ].join("\n  ");
}

const withPolicy = (page) => page.replace(/<meta charset="utf-8">/, `$&\n  ${meta}`);

/** All sheets as one, in their order: each file that is asked for has to wait for a slow line. */
function oneSheet(sheets) {
  const sheet = putHashed(`${name}.css`, shrunk("all.css", sheets.map((file) => readFileSync(file, "utf8")).join("\n")));
  return `<link rel="stylesheet" href="${sheet.href}" integrity="${sheet.integrity}">`;
}

/** The script that the loader puts, and what that imports. */
const loaded = ["boot", "leave", "rescue", "translated"].map((name) => `src/${name}.mjs`);

/** A page as it is put: with its policy, and without the lines that something was taken out of. */
const shown = (page) => withPolicy(page).replace(/^\s*\n/gm, "");

/** What a trainer shows in a page of theirs, and what is left there after leaving quickly. */
function putTraining(page) {
  const script = putHashed("training.mjs", bundled("src/training.mjs"), training);
  put(`${training}/index.html`, shown(trainersPage(page, script)));
  put(`${training}/away.html`, withPolicy(readFileSync("src/away.html", "utf8")));
}

function assemble(made) {
  const source = readFileSync(at("index.html"), "utf8");
  const [sheets, count] = [[], source.match(/<link data-trunk rel="css"/g)?.length];
  const page = source.replace(/<link data-trunk ([^>]*)>/g, (_, attributes) => {
    const { rel, href } = Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, k, v]) => [k, v]));
    if (rel === "rust") return loader(made);
    if (rel === "css") return sheets.push(at(href)) < count ? "" : oneSheet(sheets);
    if (rel === "copy-file" && loaded.includes(href)) return "";
    if (rel === "copy-file") {
      const text = readFileSync(at(href));
      put(basename(href), extname(href) === ".html" ? withPolicy(text.toString()) : text);
      return "";
    }
    if (rel === "copy-dir") {
      for (const file of filesIn(at(href))) put(join(basename(href), relative(at(href), file)), readFileSync(file));
      return "";
    }
    console.error(`index.html asks for rel="${rel}", which scripts/build.mjs does not know.`);
    process.exit(1);
  });
  // The page last and the old files after it, so that a server that is running never has a gap.
  const pages = dev ? ["gallery.html", "index.html"] : ["index.html"];
  for (const file of pages) put(file, shown(appsPage(page)));
  if (made.words && !dev) putTraining(page);
  for (const file of filesIn(dist)) if (!written.has(file) && basename(file) !== offline) rmSync(file);
  // Last of all: it lists what is there, and whoever asks for it then finds all of that.
  if (made.words && !dev) keepsOffline(dist, shrunk("offline.mjs", readFileSync("src/offline.mjs", "utf8")));
}

assemble(compile());
console.log(`The release is in ${dist}/, after ${Math.round((Date.now() - started) / 1000)} s.`);
