//! What axe-core finds: the faults in reach of a machine. People find the rest.

use serde_json::Value;

use crate::{Tablet, root};

// The default run leaves WCAG 2.2 out.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    // A card that is still arriving is paler than it will be.
    const still = Promise.all(document.getAnimations().map((one) => one.finished.catch(() => one)));
    still.then(() => window.axe.run(document, { runOnly: { type: 'tag', values } })).then(
        ({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`))),
        (error) => done([String(error)]),
    );
";

impl Tablet {
    /// Everything on this screen that shuts somebody out, one line for each.
    pub async fn barriers(&self) -> Vec<String> {
        // What lies under the bar at the top comes out from under it when somebody scrolls.
        self.run("scrollTo(0, 0)").await;
        let axe = root().join(".tools/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(axe).expect("axe-core is in .tools: scripts/test puts it there");
        self.browser().execute(axe, vec![]).await.expect("axe-core loads");
        let result = self.browser().execute_async(RUN, vec![]).await.expect("axe-core runs");
        let Value::Array(found) = result.json() else { panic!("axe-core says: {}", result.json()) };
        found.iter().filter_map(|line| line.as_str().map(str::to_owned)).collect()
    }
}
