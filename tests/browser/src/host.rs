//! Somebody else's page, from another site than the app's, that holds a page of ours in a frame.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::process::{Process, program};
use crate::tablet::Folder;
use crate::{Tablet, root};

/// Writes down every message that comes, and does what H5P's own script and Canvas do with one: each in its way the
/// frame gets the height that was said.
const LISTENS: &str = r#"
    const heard = [];
    addEventListener("message", ({ data, source, origin }) => {
        heard.push({ data, origin });
        // Where a driver finds it, too.
        document.documentElement.dataset.heard = JSON.stringify(heard);
        const frame = [...document.querySelectorAll("iframe")].find((one) => one.contentWindow === source);
        const answer = (action) => source.postMessage({ context: "h5p", action }, origin);
        if (data.subject === "lti.frameResize") frame.dataset.lti = data.height;
        if (data.context !== "h5p") return;
        if (data.action === "hello") answer("hello");
        if (data.action === "prepareResize" && (frame.clientHeight !== data.scrollHeight || data.scrollHeight !== data.clientHeight)) {
            frame.style.height = data.clientHeight + "px";
            answer("resizePrepared");
        }
        if (data.action === "resize") frame.style.height = data.scrollHeight + "px";
    });
"#;

/// A page of a trainer's, with its server. It is a site of its own to the browser: `localhost`, where the app is at
/// `127.0.0.1`.
pub struct Host {
    address: String,
    // In this order, because fields are dropped in it.
    _server: Process,
    _folder: Folder,
}

impl Host {
    /// A page with a frame for each of these addresses.
    ///
    /// # Panics
    /// If it cannot be written or served.
    #[must_use]
    pub fn holding(addresses: &[String]) -> Self {
        let folder = Folder::for_a_site();
        let put = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).expect("a folder can be made");
            std::fs::write(path, text).expect("a page can be written");
        };
        let frames: Vec<_> = addresses.iter().map(|address| format!("<iframe src=\"{address}\"></iframe>")).collect();
        let page = "<!DOCTYPE html><title>Training</title><style>iframe { width: 60rem; height: 20rem }</style><h1>Training</h1>";
        put("dist/index.html", &format!("{page}{}<script>{LISTENS}</script>", frames.join("\n")));
        for script in ["server.mjs", "training.mjs"] {
            let text = std::fs::read_to_string(root().join("scripts").join(script)).expect("there is a server");
            put(&format!("scripts/{script}"), &text);
        }
        put("scripts/policy.mjs", "export const headers = {}, trainersHeaders = headers;");
        let mut command = Command::new(program(&["node"]));
        command.arg(folder.path().join("scripts/server.mjs")).env("PORT", "0");
        let (server, line) = Process::start_and_read(command);
        let address = line.split_whitespace().find(|word| word.starts_with("http://"));
        let address = address.unwrap_or_else(|| panic!("the server said “{line}”")).replace("127.0.0.1", "localhost");
        Self { address, _server: server, _folder: folder }
    }

    /// Opens it on a tablet, which then looks into one of its frames.
    pub async fn opens_on(&self, tablet: &Tablet, frame: u16) {
        tablet.browser().goto(&self.address).await.expect("the page loads");
        tablet.looks_into(frame).await;
    }
}

impl Tablet {
    /// Looks into one of the frames of the page.
    pub async fn looks_into(&self, frame: u16) {
        self.looks_out().await;
        self.browser().enter_frame(frame).await.expect("there is a frame");
    }

    /// Looks at the page around the frames.
    pub async fn looks_out(&self) {
        self.browser().enter_default_frame().await.expect("there is a page around it");
    }

    /// What the page around has heard, with from where.
    pub async fn heard(&self) -> Vec<Value> {
        self.run("return JSON.parse(document.documentElement.dataset.heard ?? '[]')")
            .await
            .as_array()
            .cloned()
            .unwrap_or_default()
    }
}
