//! A finger that comes down where it aims, rests a moment, and lifts: once.

use std::time::Duration;

use serde_json::json;
use tokio::time::sleep;

use crate::Tablet;

/// How long it rests: a layout that moves under it has time to.
const RESTS: Duration = Duration::from_millis(150);

/// Brings something into sight and says where its middle is, if nothing lies over it.
const AIM: &str = "
    const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
    const one = [...document.querySelectorAll(arguments[0])].find(seen);
    if (!one) return null;
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = one.getBoundingClientRect();
    const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    return one.contains(document.elementFromPoint(x, y)) ? [x, y] : null;
";

impl Tablet {
    /// Presses the first of these that can be seen, with a real pointer and once: whatever moves while it
    /// is down, it is not tried again. Whether it was heard shows in what comes of it.
    pub async fn presses_once(&self, css: &str) {
        let (x, y) = self.aims_at(css).await;
        let hand = || self.browser().action_chain();
        hand().move_to(x, y).click_and_hold().perform().await.expect("a finger comes down");
        sleep(RESTS).await;
        // WebKit's driver was seen to fail here after the finger had lifted.
        if let Err(error) = hand().release().perform().await {
            println!("the driver says of the lifting finger: {error}");
        }
    }

    /// Presses twice in the same place, as fast as an impatient finger: whatever lies there then.
    pub async fn presses_twice(&self, css: &str) {
        let (x, y) = self.aims_at(css).await;
        let twice = self.browser().action_chain().move_to(x, y).double_click();
        twice.perform().await.expect("a finger can be quick");
    }

    async fn aims_at(&self, css: &str) -> (i64, i64) {
        self.settles().await;
        self.patiently(&format!("to aim at {css}"), async || {
            let at = self.browser().execute(AIM, vec![json!(css)]).await?;
            Ok(at.json()[0].as_i64().zip(at.json()[1].as_i64()))
        })
        .await
    }
}
