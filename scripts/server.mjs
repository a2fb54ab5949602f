// Serves dist/ to this machine and to nobody else. PORT=0 takes any free port.

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { headers, trainersHeaders } from "./policy.mjs";
import { folder as training } from "./training.mjs";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const port = Number(process.env.PORT ?? 8080);

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The size of a file, or null where there is none. */
async function sizeOf(path) {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}

/** The file that a request asks for, or null when it asks for anything outside dist/. */
async function find({ url, headers: asked }) {
  let name;
  try {
    name = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (name.includes("\0")) return null;
  if (name.endsWith("/")) name += "index.html";
  const path = join(dist, name);
  if (!path.startsWith(dist + sep)) return null;
  const size = await sizeOf(path);
  if (size === null) return null;
  // Whoever puts a smaller copy beside a file has it served instead, as good hosts do.
  const small = /\bbr\b/.test(asked["accept-encoding"]) ? await sizeOf(`${path}.br`) : null;
  return small === null ? { path, sent: path, size } : { path, sent: `${path}.br`, size: small, encoding: "br" };
}

const server = createServer(async (request, response) => {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...headers, Allow: "GET, HEAD" }).end();
    return;
  }
  const file = await find(request);
  if (!file) {
    response.writeHead(404, { ...headers, "Content-Type": types[".txt"] }).end("There is nothing here.\n");
    return;
  }
  // The build puts sixteen letters of a file's own hash into its name: such a file never changes.
  const named = /-[0-9a-f]{16}\.\w+$/.test(file.path);
  response.writeHead(200, {
    ...(file.path.startsWith(join(dist, training) + sep) ? trainersHeaders : headers),
    "Content-Type": types[extname(file.path)] ?? "application/octet-stream",
    "Content-Length": file.size,
    ...(file.encoding && { "Content-Encoding": file.encoding }),
    "Cache-Control": named ? "public, max-age=31536000, immutable" : "no-cache",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(file.sent).on("error", () => response.destroy()).pipe(response);
});

server.on("error", (error) => {
  console.error(
    error.code === "EADDRINUSE"
      ? `Something else is already at port ${port}. Stop it, or choose another: PORT=9000 scripts/serve`
      : `The server could not start: ${error.message}`,
  );
  process.exit(1);
});

server.listen(port, "127.0.0.1", () => {
  // The browser tests read the address out of this line.
  console.log(`Kitchen Table is at http://127.0.0.1:${server.address().port} (Ctrl-C stops it)`);
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    console.log("\nStopped.");
    process.exit(0);
  });
}
