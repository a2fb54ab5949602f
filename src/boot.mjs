// Starts the app, and shows the recovery page when the app cannot start or has stopped.
// It stands outside the wasm, because a panic in there leaves nothing that could speak.

import { pageIsLeft, staysAway, trains } from "./leave.mjs";
import { savesWhatIsKept } from "./rescue.mjs";
import { textsStay } from "./translated.mjs";

const page = document.documentElement;
const { js, ...files } = document.querySelector("script[data-wasm]").dataset;
// An import is looked up beside this file, a fetch beside the page: make both the page.
const address = (path) => new URL(path, document.baseURI).href;
// Some people switch it off on purpose.
const runsWasm = typeof WebAssembly === "object";

function showRecovery() {
  // Nothing comes back onto a page that was left.
  if (pageIsLeft()) return globalThis.kitchenTableGoesAway();
  const recovery = document.getElementById("recovery");
  if (!recovery.hidden) return;
  document.getElementById("app").hidden = true;
  recovery.hidden = false;
  for (const why of recovery.querySelectorAll("[data-no-wasm]")) why.hidden = runsWasm;
  recovery.querySelector("h1").focus();
}

// The app's panic hook calls this.
globalThis.kitchenTableRecovery = showRecovery;
document.getElementById("open-again").addEventListener("click", () => location.reload());
document.getElementById("save-kept")?.addEventListener("click", async () => {
  const came = await savesWhatIsKept().catch(() => "failed");
  for (const said of document.querySelectorAll("#recovery [data-kept]")) said.hidden = said.dataset.kept !== came;
});

// A browser extension's mistakes arrive here too. Only the app's own may hide the app.
const stopped = (reason) => {
  if (runsWasm && reason instanceof WebAssembly.RuntimeError) showRecovery();
};
addEventListener("error", (event) => stopped(event.error));
addEventListener("unhandledrejection", (event) => stopped(event.reason));

/** Fetches one of the files whose address and integrity the page has. */
async function load(name) {
  const integrity = files[`${name}Integrity`];
  const answer = await fetch(address(files[name]), integrity ? { integrity } : {});
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
}

/** The app's own words of a language. `trunk serve` builds them into the app. */
async function words(language) {
  const name = languages[language];
  return files[name] ? (await load(name)).text() : "";
}

// As their data attributes are called in a script.
const languages = { en: "wordsEn", cy: "wordsCy" };

/** The language as it was left, or the browser's own. A trainer's page says which. */
function language() {
  if (trains) return page.lang;
  try {
    const { language } = JSON.parse(localStorage.getItem("kitchen-table.settings"));
    if (Object.keys(languages).includes(language)) return language;
  } catch {
    // Nothing was kept, or storage is blocked.
  }
  return navigator.language?.startsWith("cy") ? "cy" : "en";
}

/** Whether the app opens behind the first screen: a plan lay open before a reload. Practice always does. */
function opensBehind() {
  if (trains) return true;
  try {
    return sessionStorage.getItem("kitchen-table.open") !== null;
  } catch {
    // Storage is blocked, and nothing lay open.
    return false;
  }
}

/** Asks for the code behind the first screen, which the app would ask for once it runs. */
function asksForTheTable() {
  for (const file of files.table?.split(" ") ?? []) {
    const asked = { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: address(file) };
    document.head.append(Object.assign(document.createElement("link"), asked));
  }
}

/**
 * The app's code. What is behind the first screen is asked for beside it where that is what opens; otherwise as soon as
 * all of it is here, while the browser makes it run: a weak signal carries one thing at a time.
 */
async function program() {
  const atOnce = opensBehind();
  if (atOnce) asksForTheTable();
  const answer = await load("wasm");
  // If it breaks off, whoever reads the other one says so.
  if (!atOnce) answer.clone().arrayBuffer().then(asksForTheTable, () => {});
  return answer;
}

async function start() {
  page.lang = language();
  textsStay(document.getElementById("app"));
  // All at once: each of them is needed before the first screen.
  const [app, module_or_path, lines] = await Promise.all([import(address(js)), program(), words(page.lang)]);
  await app.default({ module_or_path });
  app.opens(page.lang, lines);
}

if (trains || !staysAway()) {
  start().catch((error) => {
    console.error(error);
    showRecovery();
  });
}
