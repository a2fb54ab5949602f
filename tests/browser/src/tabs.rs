//! More than one tab on the tablet.

use thirtyfour::WindowHandle;

use crate::{Engine, Tablet};

impl Tablet {
    /// The tab that the tablet shows now.
    pub async fn tab_now(&self) -> WindowHandle {
        self.browser().window().await.expect("there is a tab")
    }

    /// Opens another tab with the app and looks at it. Found by its own name: some drivers look at it at once, others do
    /// not.
    pub async fn opens_another_tab(&self) -> WindowHandle {
        let before = self.browser().windows().await.expect("there are tabs");
        if self.engine() == Engine::WebKit {
            // Its driver does not bring a tab to the front, and what is behind is never drawn.
            self.browser().new_window().await.expect("a second window opens");
        } else {
            self.browser().new_tab().await.expect("a second tab opens");
        }
        let tabs = self.browser().windows().await.expect("there are tabs");
        let new = tabs.into_iter().find(|tab| !before.contains(tab)).expect("there is one tab more");
        self.looks_at_tab(&new).await;
        self.resize(1180, 820).await;
        self.open().await;
        new
    }

    /// Looks at a tab.
    pub async fn looks_at_tab(&self, tab: &WindowHandle) {
        self.browser().switch_to_window(tab.clone()).await.expect("the tab is looked at");
    }
}
