// Puts a brotli copy beside each file of a folder that gets smaller by it: node scripts/brotli.mjs <folder>

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const folder = process.argv[2];
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

for (const name of readdirSync(folder).filter((name) => /\.(css|html|js|json|mjs|svg|txt|wasm|webmanifest)$/.test(name))) {
  const path = join(folder, name);
  writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), best));
}
