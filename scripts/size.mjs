// The first load in brotli bytes, as a good host sends it. Fonts are counted apart:
// they never hold up the first words on the screen.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const most = 200 * 1024;
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);

if (!existsSync("dist/index.html")) {
  console.error("There is no release in dist/ yet. Start scripts/build first.");
  process.exit(1);
}

const page = readFileSync("dist/index.html", "utf8");
const loaded = ["index.html", ...new Set(page.match(/(?<=")\.\/[\w.-]+\.(css|js|mjs|wasm)(?=")/g))];

let first = 0;
for (const file of loaded) {
  const size = brotliCompressSync(readFileSync(`dist/${file}`), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  }).length;
  first += size;
  console.log(`${kb(size)}  ${file.replace("./", "")}`);
}
console.log(`${kb(first)}  together, of at most ${kb(most).trim()}`);

// woff2 is brotli already.
for (const font of readdirSync("dist/fonts").filter((name) => name.endsWith(".woff2"))) {
  console.log(`${kb(readFileSync(`dist/fonts/${font}`).length)}  apart from these: fonts/${font}`);
}

if (first > most) {
  console.error(`The first load is ${kb(first - most).trim()} too big.`);
  process.exit(1);
}
