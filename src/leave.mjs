// Leaving quickly: one way out for every screen, whatever has become of the app. It stands outside the wasm, so that it
// is there before the app has come, while it works and after it has stopped. The screen is blank before anything is
// waited for; then the app saves what it has; then the page is replaced by one that says nothing.

const away = new URL("away.html", document.baseURI).href;
/** All that this tab remembers of the app begins so. */
const ours = "kitchen-table.";
const left = `${ours}left`;

/** Whether this is a trainer's page, which holds practice alone and remembers nothing: training.mjs. */
export const trains = "training" in document.documentElement.dataset;

/** What can be tapped to leave: the button of the app's bar, and the links of the pages without the app. */
const ways = "[data-do=leave]";

/** Shift pressed and let go so often, within so many milliseconds and with nothing else between. */
const times = 3;
const within = 3000;

let isLeft = false;

/** Whether this page has been left. What the app still draws then is in no page any more. */
export const pageIsLeft = () => isLeft;

/** A voice goes on reading after its page is gone. */
const fallsSilent = () => globalThis.speechSynthesis?.cancel();

addEventListener("pagehide", fallsSilent);

/** Nothing that was said stands in the page from now on, and nothing in this tab says where people were. */
function blanks() {
  isLeft = true;
  fallsSilent();
  document.body.replaceChildren();
  document.title = "Home";
  if (trains) return;
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(ours)) sessionStorage.removeItem(key);
    sessionStorage.setItem(left, "true");
  } catch {
    // Storage is blocked, and nothing was kept.
  }
}

/**
 * Replaces the page, so that Back does not return to it. Where the other page cannot be had the blank one stays: a
 * browser's own page about a lost connection would say where people were.
 */
async function goesAway() {
  const there = await fetch(away).then(({ ok }) => ok, () => false);
  if (there) location.replace(away);
}

function leaves() {
  if (isLeft) return;
  blanks();
  // The app, if it is there, saves first and then says that the page may go: src/browser/leaving.rs.
  const nobodyHears = dispatchEvent(new Event("kitchen-table-leave", { cancelable: true }));
  if (nobodyHears) goesAway();
}

globalThis.kitchenTableGoesAway = goesAway;

// Before the app hears of the tap, which would have it do something first.
addEventListener("click", (event) => {
  if (!event.target.closest?.(ways)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  leaves();
}, true);

let pressed = [];
let alone = false;

addEventListener("keydown", ({ key, repeat, ctrlKey, altKey, metaKey }) => {
  // Held down, or held with another key, it is for a capital letter or for something of the browser's.
  alone = key === "Shift" && !repeat && !ctrlKey && !altKey && !metaKey;
  if (!alone) pressed = [];
}, true);

addEventListener("keyup", ({ key, timeStamp }) => {
  if (key !== "Shift" || !alone) return;
  alone = false;
  pressed = [...pressed, timeStamp].filter((before) => timeStamp - before < within);
  if (pressed.length === times) leaves();
}, true);

// A tap with Shift marks text.
addEventListener("pointerdown", () => {
  [pressed, alone] = [[], false];
}, true);

/** Left quickly, and now Back was tapped: the page stays away. Opened in any other way, it opens. */
export function staysAway() {
  try {
    const [arrival] = performance.getEntriesByType("navigation");
    if (sessionStorage.getItem(left) !== null && arrival?.type === "back_forward") {
      location.replace(away);
      return true;
    }
    sessionStorage.removeItem(left);
  } catch {
    // Storage is blocked: then nothing was kept either.
  }
  return false;
}

/** Whether this tab was left quickly, and the app has not been opened in it since. */
function tabWasLeft() {
  try {
    return isLeft || sessionStorage.getItem(left) !== null;
  } catch {
    return isLeft;
  }
}

// A browser may put a page away as it stood and bring it back with a tap on Back.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted || !tabWasLeft()) return;
  blanks();
  goesAway();
});
