// Starts the app, and shows the recovery page when the app cannot start or has stopped.
// It stands outside the wasm, because a panic in there leaves nothing that could speak.

const { js, wasm, integrity } = document.querySelector("script[data-wasm]").dataset;
// An import is looked up beside this file, a fetch beside the page: make both the page.
const address = (path) => new URL(path, document.baseURI).href;

function showRecovery() {
  const recovery = document.getElementById("recovery");
  if (!recovery.hidden) return;
  document.getElementById("app").hidden = true;
  recovery.hidden = false;
  recovery.querySelector("h1").focus();
}

// The app's panic hook calls this.
globalThis.kitchenTableRecovery = showRecovery;
document.getElementById("open-again").addEventListener("click", () => location.reload());

// A browser extension's mistakes arrive here too. Only the app's own may hide the app.
const stopped = (reason) => {
  if (reason instanceof WebAssembly.RuntimeError) showRecovery();
};
addEventListener("error", (event) => stopped(event.error));
addEventListener("unhandledrejection", (event) => stopped(event.reason));

async function start() {
  const [app, module_or_path] = await Promise.all([
    import(address(js)),
    fetch(address(wasm), integrity ? { integrity } : {}),
  ]);
  if (!module_or_path.ok) throw new Error(`${wasm}: ${module_or_path.status}`);
  await app.default({ module_or_path });
}

/** Left quickly, and now Back was tapped: the page stays away. Opened in any other way, it opens. */
function wasLeft() {
  try {
    const left = sessionStorage.getItem("kitchen-table.left") !== null;
    const [arrival] = performance.getEntriesByType("navigation");
    if (left && arrival?.type === "back_forward") return true;
    sessionStorage.removeItem("kitchen-table.left");
  } catch {
    // Storage is blocked: then nothing was kept either.
  }
  return false;
}

if (wasLeft()) location.replace(address("away.html"));
else start().catch((error) => {
  console.error(error);
  showRecovery();
});
