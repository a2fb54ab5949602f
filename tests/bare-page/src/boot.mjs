// Starts the page, and nothing more.

const { js, wasm, wasmIntegrity: integrity } = document.querySelector("script[data-wasm]").dataset;
const address = (path) => new URL(path, document.baseURI).href;

const [page, module_or_path] = await Promise.all([import(address(js)), fetch(address(wasm), { integrity })]);
await page.default({ module_or_path });
