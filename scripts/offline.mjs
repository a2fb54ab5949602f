// Writes into a release what keeps it on a tablet: the list of its files with their integrity, before the worker that takes
// them (src/offline.mjs). The build does it last. By hand it is done for a release in which something was changed:
//
//   node scripts/offline.mjs dist

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { folder as training } from "./training.mjs";

export const file = "offline.js";

export const hash = (kind, bytes, form) => createHash(kind).update(bytes).digest(form);
export const integrity = (bytes) => `sha384-${hash("sha384", bytes, "base64")}`;

/** Writes it, with this worker. */
export function keepsOffline(dist, worker) {
  const files = readdirSync(dist, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== file)
    .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    // The trainer's page is no part of the app.
    .filter((name) => !name.startsWith(`${training}/`))
    .sort();
  const listed = Object.fromEntries(files.map((name) => {
    // As people ask for it; a host may send on whoever asks for it by its name.
    return [name === "index.html" ? "./" : `./${name}`, integrity(readFileSync(join(dist, name)))];
  }));
  const version = hash("sha256", JSON.stringify(listed) + worker, "hex").slice(0, 16);
  writeFileSync(join(dist, file), `const build=${JSON.stringify({ version, files: listed })};\n${worker}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = process.argv[2] ?? "dist";
  const written = readFileSync(join(dist, file), "utf8");
  keepsOffline(dist, written.slice(written.indexOf("\n") + 1));
}
