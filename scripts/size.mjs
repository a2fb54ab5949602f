// The first load in brotli bytes, as a good host sends it. Fonts, the words of the other language and
// what comes later are counted apart: they never hold up the first words on the screen.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

const most = 200 * 1024;
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);

if (!existsSync("dist/index.html")) {
  console.error("There is no release in dist/ yet. Start scripts/build first.");
  process.exit(1);
}

const page = readFileSync("dist/index.html", "utf8");
const named = (pattern) => [...new Set(page.match(pattern))].map((file) => file.replace("./", ""));
const later = named(/(?<=data-later[\w-]*=")\.\/[\w.-]+(?=")/g);
const sized = (file) => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return { file, size: brotliCompressSync(readFileSync(`dist/${file}`), { params }).length };
};

// Each visit loads the words of one language. The longest is what the budget has to hold.
const [longest, ...others] = named(/(?<=")\.\/words-[\w.-]+(?=")/g).map(sized).sort((one, two) => two.size - one.size);
const scripts = named(/(?<=")\.\/[\w.-]+\.(css|js|mjs|wasm)(?=")/g).filter((file) => !later.includes(file));
const loaded = ["index.html", ...scripts].map(sized).concat(longest);

const first = loaded.reduce((sum, { size }) => sum + size, 0);
for (const { file, size } of loaded) console.log(`${kb(size)}  ${file}`);
console.log(`${kb(first)}  together, of at most ${kb(most).trim()}`);
for (const { file, size } of [...others, ...later.map(sized)]) {
  console.log(`${kb(size)}  apart from these: ${file}, fetched after the first screen`);
}

// woff2 is brotli already.
for (const font of readdirSync("dist/fonts").filter((name) => name.endsWith(".woff2"))) {
  console.log(`${kb(readFileSync(`dist/fonts/${font}`).length)}  apart from these: fonts/${font}`);
}

if (first > most) {
  console.error(`The first load is ${kb(first - most).trim()} too big.`);
  process.exit(1);
}
