// Saves what is kept here as it lies there, sealed: for when the app cannot open it any more. It opens with the phrase or
// the recovery code and nothing else, in another program too: docs/sealed.md.

const database = "kitchen-table";
const records = "records";
/** Where a second copy of the key slots lies. */
const beside = "kitchen-table.slots";
/** Where everything lies a second time (docs/decisions/0025-kept-twice.md): the beginning of a name, and of an address. */
const twice = "kitchen-table-kept-";
const address = "/kept/";
/** In milliseconds. */
const patience = 5000;

const answered = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Bytes as base64; what is no bytes is not ours. */
function base64(bytes) {
  if (!ArrayBuffer.isView(bytes)) return null;
  let text = "";
  for (const byte of new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Every record of the database, by its key. */
async function kept() {
  // To open a database that is not there would make one.
  const there = await indexedDB.databases();
  if (!there.some(({ name }) => name === database)) return [];
  const opened = await answered(indexedDB.open(database));
  try {
    const store = opened.transaction(records).objectStore(records);
    const [keys, values] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]);
    return keys.map((key, at) => [key, base64(values[at])]);
  } finally {
    opened.close();
  }
}

/** Every record of the second copy, by its key: for a database that is empty, or does not answer. */
async function keptTwice() {
  const all = [];
  const names = (await globalThis.caches?.keys()) ?? [];
  for (const name of names.filter((name) => name.startsWith(twice))) {
    const copy = await caches.open(name);
    for (const { url } of await copy.keys()) {
      const bytes = new Uint8Array(await (await copy.match(url)).arrayBuffer());
      all.push([decodeURIComponent(new URL(url).pathname.slice(address.length)), base64(bytes)]);
    }
  }
  return all;
}

/** What is kept in the one place, or else in the other. Both are asked at once: one that is held answers late. */
async function keptSomewhere() {
  const [first, second] = await Promise.allSettled([kept(), keptTwice()].map(inTime));
  if (first.value?.length > 0) return first.value;
  if (second.value?.length > 0) return second.value;
  if (first.status === "rejected") throw first.reason;
  return [];
}

function slotsBeside() {
  try {
    const bytes = JSON.parse(localStorage.getItem(beside));
    return Array.isArray(bytes) ? base64(Uint8Array.from(bytes)) : null;
  } catch {
    return null;
  }
}

/** What comes of something in time: a database that somebody else holds open answers nobody. */
const inTime = (coming) => Promise.race([coming, new Promise((_, late) => setTimeout(late, patience))]);

/** Hands out all of it as a file, and says so: "saved", or "nothing" where nothing is kept. */
export async function savesWhatIsKept() {
  const all = await keptSomewhere();
  const slots = slotsBeside();
  if (all.length === 0 && slots === null) return "nothing";
  const file = new Blob([JSON.stringify({ format: 1, slots, records: Object.fromEntries(all) })], { type: "application/json" });
  // A name that says nothing.
  const name = `kept-${new Date().toISOString().slice(0, 10)}.json`;
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: name });
  link.click();
  return "saved";
}
