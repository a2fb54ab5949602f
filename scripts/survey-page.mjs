// Builds the form that the bench stands ours beside: our questions, in English, made with SurveyJS.
//
//   node scripts/survey-page.mjs <where to>

import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const { build } = (await import(pathToFileURL(".tools/node_modules/esbuild/lib/main.js").href)).default;
const [dist] = process.argv.slice(2);
const page = "tests/survey-page";

/** What their form has for each kind of ours. */
const kinds = {
  date: { type: "text", inputType: "date" },
  datetime: { type: "text", inputType: "datetime-local" },
  drawing: { type: "radiogroup" },
  faces: { type: "rating", rateType: "smileys" },
  heard: { type: "checkbox" },
  lines: { type: "checkbox" },
  people: { type: "checkbox", showOtherItem: true },
  person: { type: "radiogroup", showOtherItem: true },
  pick: { type: "radiogroup" },
  say: { type: "comment" },
  scale: { type: "rating", rateMin: 0, rateMax: 10 },
  short: { type: "text" },
};

const read = (file) => JSON.parse(readFileSync(`src/packs/family-plan/${file}.json`, "utf8"));
const { cards } = read("cards");
const { cards: words } = read("en");

function question(card, ask) {
  const { label, choices } = words[card.id].asks[ask.id] ?? {};
  const named = choices && { choices: Object.entries(choices).map(([value, text]) => ({ value, text })) };
  return { ...kinds[ask.kind], ...named, name: `${card.id}-${ask.id}`, title: label };
}

const asPage = (card) => ({
  name: card.id,
  title: words[card.id].ask,
  description: words[card.id].help,
  elements: card.asks.map((ask) => question(card, ask)),
});
const questions = { showProgressBar: true, pages: cards.map(asPage) };

mkdirSync(dist, { recursive: true });
copyFileSync(join(page, "index.html"), join(dist, "index.html"));
await build({
  entryPoints: [join(page, "main.mjs")],
  outdir: dist,
  nodePaths: [".tools/node_modules"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  define: { "process.env.NODE_ENV": '"production"' },
  plugins: [{
    name: "questions",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/questions\.json$/ }, ({ path }) => ({ path, namespace: "ours" }));
      onLoad({ filter: /.*/, namespace: "ours" }, () => ({ contents: JSON.stringify(questions), loader: "json" }));
    },
  }],
});
