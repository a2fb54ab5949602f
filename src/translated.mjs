// Page translators, and other helpers in a browser, put an element of their own in the place of each text, with another
// text in it or with the same one. The app changes and takes away the texts that it has made, and draws beside them:
// without this, "Saved" would stay while nothing is being saved. So a text whose place was taken stays on the page,
// empty, before what has taken it, and that goes as soon as the app says something else there, or nothing
// (docs/decisions/0026-what-translators-do.md).

/** Of each text whose place was taken: the element that has taken it, and what the text said, where it is empty now. */
const taken = new WeakMap();

/** The element that has just come where a text was. What is no element was not put there by those who translate. */
const inItsPlace = ({ addedNodes, previousSibling, nextSibling }, came) =>
  [...addedNodes, previousSibling, nextSibling].find((node) => node instanceof Element && node.isConnected && came.has(node));

/** The app says something in a text. It is read there, unless something else has its place. */
function speaks(text) {
  const { by } = taken.get(text) ?? {};
  if (!by || by.contains(text)) return;
  by.replaceWith(text);
  taken.delete(text);
}

/** A text is on the page, and not where it was: in the element that has its place, or back where that has been. */
function moves(text, by) {
  const before = taken.get(text);
  if (!before) {
    if (by?.contains(text)) taken.set(text, { by });
  } else if (!before.by.isConnected) {
    if (before.said !== undefined) text.data = before.said;
    taken.delete(text);
  }
}

/** A text is on the page no more, because something has its place, or because the app has nothing to say there. */
function goes(text, by, parent) {
  const before = taken.get(text);
  if (before && by && !by.textContent) {
    // Somebody wraps empty texts too. It is not put back again, for that would never end.
    watcher.observe(text, { characterData: true });
  } else if (before) {
    // What the app has drawn beside it meanwhile is its own.
    before.by.replaceWith(...(before.by.contains(parent) ? parent.childNodes : []));
    taken.delete(text);
  } else if (by && text.data.trim()) {
    taken.set(text, { by, said: text.data });
    text.data = "";
    by.before(text);
  }
}

const watcher = new MutationObserver((changes) => {
  const came = new Set(changes.flatMap(({ addedNodes }) => [...addedNodes]));
  for (const change of changes) {
    if (change.type === "characterData") speaks(change.target);
    for (const node of change.removedNodes) {
      if (!(node instanceof Text)) continue;
      const by = inItsPlace(change, came);
      if (node.isConnected) moves(node, by);
      else goes(node, by, change.target);
    }
  }
  // What was done here is nobody else's doing.
  watcher.takeRecords();
});

/** Sees to it that what the app says on this part of the page is read there, whatever others make of its texts. */
export const textsStay = (part) => watcher.observe(part, { subtree: true, childList: true, characterData: true });
