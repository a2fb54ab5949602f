//! Somebody with a keyboard and nothing else.

use serde_json::json;
use thirtyfour::Key;
use thirtyfour::common::keys::TypingData;

use crate::Tablet;

/// Whether what has focus can be seen: its middle is in the window, and nothing lies over it.
const SEES_FOCUS: &str = "
    const here = document.activeElement, box = here.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2];
    const there = document.elementFromPoint(x, y);
    return here !== document.body && box.width > 0 && there !== null
        && (here.contains(there) || there.contains(here) || there.closest('label')?.control === here);
";

/// Which way something is from what has focus.
const WAY: &str = "
    const here = document.activeElement;
    if (here.matches(WANTED)) return 'here';
    const wanted = document.querySelector(WANTED);
    return wanted && here.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on';
";

/// Tab comes everywhere before it has been pressed so often.
const TABS: usize = 80;

impl Tablet {
    /// Presses Tab, or where that is back on the page Shift and Tab, until focus is there. On the way, and there, what
    /// has focus can be seen.
    pub async fn tabs_to(&self, css: &str) {
        let way = WAY.replace("WANTED", &json!(css).to_string());
        for _ in 0..TABS {
            match self.run(&way).await.as_str() {
                Some("here") => return,
                Some("back") => self.tabs_back().await,
                _ => self.press(Key::Tab).await,
            }
            self.wait_until("to see what has focus", SEES_FOCUS).await;
        }
        panic!("Tab never reaches {css}");
    }

    async fn tabs_back(&self) {
        let keys = self.browser().action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift);
        keys.perform().await.expect("keys can be pressed");
    }

    /// Goes there with Tab and presses a key. Focus is somewhere after that, and can be seen.
    pub async fn keys(&self, css: &str, key: impl Into<TypingData>) {
        self.tabs_to(css).await;
        self.press(key).await;
        self.settles().await;
        self.wait_until("to see what has focus", SEES_FOCUS).await;
    }
}
