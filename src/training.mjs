// A trainer's page, beside boot.mjs and before it: what its address asks for, and its height for the page around it
// (docs/training.md). The app's own page has none of this.

const page = document.documentElement;

// What is not known counts as not asked for. The chapters are the app's to know: src/browser/training.rs.
const asked = new URLSearchParams(location.search);
const languages = [asked.get("lang"), navigator.language?.slice(0, 2)];
page.lang = languages.find((language) => ["en", "cy"].includes(language)) ?? "en";
page.dataset.training = asked.get("chapter") ?? "";

/** Where the app begins to leave out what a low screen has no room for, which would change the height again. */
const least = 600;

const height = () => Math.max(least, document.body.scrollHeight);

/** Says numbers, to the page around this one and to nobody else: nothing that anybody types or reads is among them. */
const says = (message) => parent.postMessage(message, "*");
const saysToH5P = (action, numbers) => says({ context: "h5p", action, ...numbers });

/** The page around this one has said that it listens for H5P's messages. */
let isHeard = false;

/** With H5P's, the page around this one makes ready and answers before it takes the height. */
const preparesH5P = () => saysToH5P("prepareResize", { scrollHeight: height(), clientHeight: height() });

const answers = {
  ready: () => saysToH5P("hello"),
  hello() {
    isHeard = true;
    preparesH5P();
  },
  resizePrepared: () => saysToH5P("resize", { scrollHeight: height() }),
  resize: preparesH5P,
};

let said;

function saysHeight() {
  if (said === height()) return;
  said = height();
  says({ subject: "lti.frameResize", height: said });
  if (isHeard) preparesH5P();
  else saysToH5P("hello");
}

if (parent !== window) {
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.context === "h5p" && Object.hasOwn(answers, data.action)) answers[data.action]();
  });
  new ResizeObserver(saysHeight).observe(document.body);
}
