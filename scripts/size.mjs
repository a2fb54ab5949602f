// In brotli bytes, as a good host sends them: what the first screen needs; the plans and the conversation, which are
// asked for after it; and what comes when there is time: the words of the other language, and the copies, checks and files with their
// words. Each has a budget. Fonts are counted apart: they never hold up the first words on the screen.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

// The law is 260 KB, and 200 for what comes later; the plans and the conversation are in neither. Each is held at what it
// needs now and a little more (docs/decisions/0009-what-comes-later.md). What works beside the page comes when somebody
// saves or opens a file of plans.
const most = { first: 122 * 1024, beside: 445 * 1024, later: 200 * 1024, worker: 120 * 1024 };
const dist = process.argv[2] ?? "dist";
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);

if (!existsSync(`${dist}/index.html`)) {
  console.error(`There is no release in ${dist}/ yet. Start scripts/build first.`);
  process.exit(1);
}

const page = readFileSync(`${dist}/index.html`, "utf8");
const named = (pattern) => [...new Set(page.match(pattern))].map((file) => file.replace("./", ""));
const groups = readdirSync(dist).filter((file) => /^(split|chunk)_.*\.wasm$/.test(file));
// What both groups need lies in a chunk, which comes with whichever is fetched first.
const beside = groups.filter((file) => !file.startsWith("split_later"));
const later = ["offline.js", ...named(/(?<=data-later[\w-]*=")\.\/[\w.-]+(?=")/g), ...groups.filter((file) => !beside.includes(file))];
const worker = named(/(?<=data-(worker|worker-wasm|list-\w+)=")\.\/[\w.-]+(?=")/g);
const sized = (file) => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return { file, size: brotliCompressSync(readFileSync(`${dist}/${file}`), { params }).length };
};

// Each visit loads the words of one language. The longest is what the budget has to hold.
const [longest, ...others] = named(/(?<=")\.\/words-[\w.-]+(?=")/g).map(sized).sort((one, two) => two.size - one.size);
const scripts = named(/(?<=")\.\/[\w.-]+\.(css|js|mjs|wasm)(?=")/g).filter((file) => ![...beside, ...later, ...worker].includes(file));
const loaded = ["index.html", ...scripts].map(sized).concat(longest);

/** Lists files with their sizes, and says by how much they are over their budget: nought if they are not. */
function over(budget, sizes, what) {
  const sum = sizes.reduce((sum, { size }) => sum + size, 0);
  for (const { file, size } of sizes) console.log(`${kb(size)}  ${file}`);
  console.log(`${kb(sum)}  ${what}, of at most ${kb(budget).trim()}\n`);
  return Math.max(0, sum - budget);
}

const tooMuch = {
  "The first load": over(most.first, loaded, "together in the first load"),
  "The conversation": over(most.beside, beside.map(sized), "together behind the first screen"),
  "What comes later": over(most.later, [...others, ...later.map(sized)], "together when there is time"),
  "What works beside the page": over(most.worker, worker.map(sized), "together when a file of plans is saved or opened"),
};

for (const { file, size } of named(/(?<=data-pack-[\w-]+=")\.\/[\w.-]+(?=")/g).map(sized)) {
  console.log(`${kb(size)}  when somebody opens it: ${file}`);
}

// woff2 is brotli already.
for (const font of readdirSync(`${dist}/fonts`).filter((name) => name.endsWith(".woff2"))) {
  console.log(`${kb(readFileSync(`${dist}/fonts/${font}`).length)}  apart from these: fonts/${font}`);
}

for (const [what, bytes] of Object.entries(tooMuch).filter(([, bytes]) => bytes > 0)) {
  console.error(`${what} is ${kb(bytes).trim()} too big.`);
  process.exitCode = 1;
}
