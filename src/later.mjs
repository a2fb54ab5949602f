// What the page brings once there is time: the second module, and the ways to take something along.
// boot.mjs imports it. docs/decisions/0009-two-modules.md

/** Starts the second module with every word: a sheet can be in another language than the screen. `trunk serve` has none: there all is built in one. */
async function startModule({ app, conversations, files, load, script, words }) {
  if (!files.laterJs) return;
  const languages = ["en", "cy"];
  const [module, module_or_path, ...lines] = await Promise.all([
    script("laterJs"), load("laterWasm"),
    ...languages.map((language) => Promise.all([words(language), words(language, true)])),
  ]);
  await module.default({ module_or_path });
  module.take_pack(app.pack());
  languages.forEach((language, at) => module.speak(language, ...lines[at]));
  conversations.forEach((file) => module.take_conversation(file));
  globalThis.kitchenTableTakes = module.take_conversation;
  globalThis.kitchenTableSheet = module.sheet;
  globalThis.kitchenTableFile = module.file;
  globalThis.kitchenTablePractice = module.practice;
}

/**
 * Hands a file to whoever holds the tablet, from a tap: true once it is theirs. An app on the home
 * screen of an iPad passes over links that download; there the file is shared instead.
 */
async function save(name, type, bytes) {
  const file = new File([bytes], name, { type });
  if (navigator.standalone) return navigator.share({ files: [file] }).then(() => true);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Long after the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}

/** Copies a text, from a tap: true if it can be pasted now. Frames and old browsers know only the old way. */
async function clip(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const [place, before] = [document.createElement("textarea"), document.activeElement];
    place.value = text;
    // Nothing is seen, and the page does not jump to it.
    Object.assign(place.style, { position: "fixed", top: 0, opacity: 0 });
    document.body.append(place);
    place.select();
    const copied = document.execCommand("copy");
    place.remove();
    before?.focus({ preventScroll: true });
    return copied;
  }
}

const SVG = "http://www.w3.org/2000/svg";

/** One node of a sheet as an element: text is only ever text. `src/sheets/node.rs` says how a node is written. */
function element(node) {
  if (typeof node === "string") return node;
  if (node.drawing) {
    const [svg, path] = ["svg", "path"].map((tag) => document.createElementNS(SVG, tag));
    Object.entries({ class: node.class, viewBox: "0 0 24 24", "aria-hidden": "true" }).forEach((pair) => svg.setAttribute(...pair));
    path.setAttribute("d", node.drawing);
    svg.append(path);
    return svg;
  }
  const [tag, attributes, children, act] = node;
  const drawn = document.createElement(tag);
  Object.entries(attributes).forEach((pair) => drawn.setAttribute(...pair));
  drawn.append(...children.map(element));
  if (act) {
    const says = JSON.stringify(act);
    drawn.dataset.act = says;
    drawn.addEventListener("click", () => dispatchEvent(new CustomEvent("kt-act", { detail: says })));
  }
  return drawn;
}

/**
 * Draws a sheet in its place, all of it or nothing. Whoever was on a button is on the same button again, if
 * it is still there.
 */
function draw(place, sheet) {
  const drawn = element(JSON.parse(sheet));
  const into = document.getElementById(place);
  if (!into) return;
  const on = into.contains(document.activeElement) ? document.activeElement : null;
  const open = [...into.querySelectorAll("details[open]")].map((details) => details.id);
  into.replaceChildren(drawn);
  open.forEach((id) => id && document.getElementById(id)?.setAttribute("open", ""));
  if (!on) return;
  const same = [...into.querySelectorAll("[data-act]")].find((one) => one.dataset.act === on.dataset.act);
  (same ?? into.querySelector("[data-heading]"))?.focus({ preventScroll: Boolean(same) });
}

/** Brings all of it, and offers it to the app. `page`: how boot.mjs finds and fetches files. */
export async function bring(page) {
  await startModule(page);
  globalThis.kitchenTableDraw = draw;
  globalThis.kitchenTableSave = save;
  globalThis.kitchenTableClip = clip;
}
