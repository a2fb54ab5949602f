// The trainer's page (docs/training.md), made out of the app's: of the same files, which lie one folder up, and with
// nothing about what is kept. In index.html that stands between <!-- own --> and <!-- /own -->.

export const folder = "training";

/** The app's page as people get it: without those marks. */
export const appsPage = (source) => source.replace(/ *<!-- \/?own -->\n/g, "");

/** The trainer's page, with its script before the one that starts the app. */
export function trainersPage(source, { href, integrity }) {
  const script = `<script type="module" src="${href}" integrity="${integrity}"></script>\n  `;
  return source
    .replace(/<!-- own -->.*?<!-- \/own -->/gs, "")
    .replace(/\s+data-offline="[^"]*"/, "")
    .replace("<html ", "<html data-training ")
    // Files with their hash in their name; the page has others of its own.
    .replace(/(?<=["\s])\.\/(?=[\w-]+-[0-9a-f]{16}\.\w+)/g, "../")
    .replace('<script type="module"', (boot) => script + boot);
}
