// Saves what is kept here as it lies there, sealed: for when the app cannot open it any more. It opens with the phrase or
// the recovery code and nothing else, in another program too: docs/sealed.md.

/** What is kept lies in two places (docs/decisions/0025-kept-twice.md). */
const first = { name: "kitchen-table", factory: () => indexedDB };
const second = { name: "kitchen-table-kept", factory: inABucket };
const records = "records";
/** Where a second copy of the key slots lies. */
const beside = "kitchen-table.slots";
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

/** Where the browser has buckets, the second database lies in one of its own. */
async function inABucket() {
  return (await navigator.storageBuckets?.open(second.name))?.indexedDB ?? indexedDB;
}

/** Every record of a database, by its key. */
async function kept({ name, factory }) {
  const databases = await factory();
  // To open a database that is not there would make one.
  const there = await databases.databases();
  if (!there.some((one) => one.name === name)) return [];
  const opened = await answered(databases.open(name));
  try {
    const store = opened.transaction(records).objectStore(records);
    const [keys, values] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]);
    return keys.map((key, at) => [key, base64(values[at])]);
  } finally {
    opened.close();
  }
}

/** What is kept in the one place, or else in the other. Both are asked at once: one that is held answers late. */
async function keptSomewhere() {
  const [one, other] = await Promise.allSettled([first, second].map((place) => inTime(kept(place))));
  if (one.value?.length > 0) return one.value;
  if (other.value?.length > 0) return other.value;
  if (one.status === "rejected") throw one.reason;
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
