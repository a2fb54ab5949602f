// What works with no signal: a browser's worker that keeps a whole release on the tablet and hands it to the page. The
// build writes the release's files before this, as `build` (scripts/offline.mjs).
//
// A release is one unit: all of it is taken, each file checked against what the build wrote, or none. A page is opened
// with the release of the worker that is at work; a newer one waits until no page is open any more, or until somebody says
// that it may come (src/browser/offline.rs). A page that was opened with the one before finds its files here for as long
// as it is open.

/** Other copies of the app under the same host have caches of their own. */
const ours = `kitchen-table ${new URL(registration.scope).pathname} `;
const mine = ours + build.version;
/** A file with its hash in its name is what it was, wherever it comes from. */
const isNamed = (path) => /-[0-9a-f]{16}\.\w+$/.test(path);

/** A file that somebody shares with the app on the home screen (src/app.webmanifest) lies here until the page takes it. */
const brought = `kitchen-table-brought ${new URL(registration.scope).pathname}`;
const place = "./brought";
/** What our files begin with. Anything else could be read by whoever takes the tablet apart, and is not laid down. */
const sealed = "age-encryption.org/v1";
/** More than the page takes, so that it can say so (src/files/plans.rs); in bytes. */
const most = (5 << 20) + 1;

async function laysDown(request) {
  const file = (await request.formData()).get("plan");
  const isSealed = file instanceof Blob && (await file.slice(0, sealed.length).text()) === sealed;
  await (await caches.open(brought)).put(place, new Response(isSealed ? file.slice(0, most) : null));
  return Response.redirect("./", 303);
}

/** Gives it to the page, once; "204 No Content" where nothing was brought. */
async function handsOver() {
  const there = await caches.open(brought);
  const file = await there.match(place);
  await there.delete(place);
  return file ?? new Response(null, { status: 204 });
}

async function takesAll() {
  const files = Object.entries(build.files).map(([path, integrity]) =>
    new Request(path, { integrity, cache: isNamed(path) ? "default" : "no-cache" }));
  try {
    await (await caches.open(mine)).addAll(files);
  } catch (error) {
    await caches.delete(mine);
    throw error;
  }
}

/** The page is asked for under more than one name. */
function wanted({ url, mode }) {
  const { pathname } = new URL(url);
  const { pathname: home } = new URL(registration.scope);
  const isPage = mode === "navigate" && [home, `${home}index.html`].includes(pathname);
  return isPage ? registration.scope : new URL(pathname, url).href;
}

async function answers(request) {
  const url = wanted(request);
  const here = await (await caches.open(mine)).match(url, { ignoreVary: true });
  // One of the release before, for a page that was opened with it.
  return here ?? (isNamed(url) ? await caches.match(url, { ignoreVary: true }) : undefined) ?? fetch(request);
}

/** Releases that no page can want any more: not while another page is open, or a newer release is coming. */
async function forgetsOld() {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length > 1 || registration.installing || registration.waiting) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(ours) && name !== mine) await caches.delete(name);
  }
}

addEventListener("install", (event) => event.waitUntil(takesAll()));

// The first page needs no second visit.
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const isBrought = request.url === new URL(place, registration.scope).href;
  if (isBrought && request.method === "POST") event.respondWith(laysDown(request));
  else if (isBrought) event.respondWith(handsOver());
  else if (request.method === "GET" && request.url.startsWith(registration.scope)) event.respondWith(answers(request));
});

addEventListener("message", (event) => {
  if (event.data === "come") event.waitUntil(skipWaiting());
  if (event.data === "opened") event.waitUntil(forgetsOld());
});
