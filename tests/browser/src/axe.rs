//! What axe-core finds: the faults in reach of a machine. People find the rest.

use serde_json::{Value, json};

use crate::{Tablet, root};

// The default run leaves WCAG 2.2 out. A card that is still arriving is paler than it will be.
const RUN: &str = "
    const [runOnly, done] = arguments;
    const still = Promise.all(document.getAnimations().map((one) => one.finished.catch(() => one)));
    still.then(() => window.axe.run(document, { runOnly, resultTypes: ['violations'] })).then(
        ({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`))),
        (error) => done([String(error)]),
    );
";

/// Which of axe's rules are asked.
fn all_rules() -> Value {
    json!({ "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
}

/// In the dark nothing is another but the colours.
fn rules_of_colours() -> Value {
    json!({ "type": "rule", "values": ["color-contrast", "link-in-text-block"] })
}

impl Tablet {
    /// Everything on this screen that shuts somebody out, one line for each.
    pub async fn barriers(&self) -> Vec<String> {
        self.asks_axe(all_rules()).await
    }

    async fn asks_axe(&self, rules: Value) -> Vec<String> {
        // What lies under the bar at the top comes out from under it when somebody scrolls.
        if self.run("scrollTo(0, 0); return window.axe === undefined").await == json!(true) {
            let axe = root().join(".tools/node_modules/axe-core/axe.min.js");
            let axe = std::fs::read_to_string(axe).expect("axe-core is in .tools: scripts/test puts it there");
            self.browser().execute(axe, vec![]).await.expect("axe-core loads");
        }
        let result = self.browser().execute_async(RUN, vec![rules]).await.expect("axe-core runs");
        let Value::Array(found) = result.json() else { panic!("axe-core says: {}", result.json()) };
        found.iter().filter_map(|line| line.as_str().map(str::to_owned)).collect()
    }

    /// At the size of a tablet and of a phone, where the browser can be that narrow, and in the dark where
    /// it can be told that it is; with what axe does not look at.
    pub async fn barriers_at_every_size(&self, screen: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (width, height) in [(412, 900), (1180, 820)] {
            let width = self.engine().narrowest().max(width);
            self.resize(width, height).await;
            for dark in [false, true].into_iter().filter(|dark| !dark || self.engine().knows_the_dark()) {
                self.is_dark(dark).await;
                let barriers = self.asks_axe(if dark { rules_of_colours() } else { all_rules() }).await;
                found.extend(barriers.iter().map(|barrier| format!("{screen}, {width} wide, dark {dark}: {barrier}")));
            }
            found.extend(self.misfits().await.into_iter().map(|misfit| format!("{screen}, {width} wide: {misfit}")));
        }
        found.extend(self.misfits_when_narrow().await.into_iter().map(|misfit| format!("{screen}, {misfit}")));
        self.resize(1180, 820).await;
        found
    }
}
