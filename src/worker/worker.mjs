// Beside the page: gets the program and one thing to do, answers, and is ended by the page.
// src/browser/off_page.rs asks it; scripts/build.mjs puts the program where this imports it from.

import init, { derive, open, seal } from "worker-program";

const can = { derive, open, seal };

self.onmessage = async ({ data: { program, does, words, bytes } }) => {
  try {
    await init({ module_or_path: program });
    const done = can[does](words, bytes);
    self.postMessage({ done }, [done.buffer]);
  } catch (why) {
    // The worker's own reason is a word. Anything else has gone wrong, such as memory that is not to be had.
    self.postMessage({ why: typeof why === "string" ? why : "stopped" });
  }
};
