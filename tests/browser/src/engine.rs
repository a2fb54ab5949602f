//! The three browsers, and how each is driven.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use tokio::sync::OnceCell;

use crate::power::Disk;
use crate::process::{
    Process, delete, end_all_at_home_in, free_port, freeze, kill, program, wait_for_port, with_all_it_started,
};
use crate::tablet::{Folder, copy_folder};
use crate::traces;

/// A browser that the tests run in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium: Android tablets, Chromebooks, Edge.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit: the nearest thing to an iPad that runs here.
    WebKit,
}

/// Made at the first Firefox of all tests.
static STARTED_BEFORE: OnceCell<Folder> = OnceCell::const_new();

/// A driver with a browser, and the screen it draws on where it needs one.
pub struct Running {
    pub browser: WebDriver,
    port: u16,
    profile: PathBuf,
    driver: Process,
    _screen: Option<Process>,
}

impl Drop for Running {
    fn drop(&mut self) {
        // The library would end the session through the very connections whose runtime is
        // waiting here, and hang. So it is told to let go, and the session is ended by hand.
        let _ = self.browser.clone().leak();
        let path = format!("/session/{}", self.browser.session_id());
        if self.driver.runs() && delete(self.port, &path).is_err() {
            eprintln!("The browser did not close when asked.");
        }
        self.driver.end();
        end_all_at_home_in(&self.profile);
    }
}

impl Running {
    /// Waits until a killed driver is really gone.
    pub fn bury(mut self) {
        self.driver.end();
        if let Some(disk) = Disk::from_env() {
            disk.comes_back();
        }
    }

    /// What kills the browser and its driver at one blow, from any thread; it gives back when.
    pub fn killer(&self) -> impl FnOnce() -> SystemTime + Send + 'static {
        let (driver, profile, disk) = (self.driver.id(), self.profile.clone(), Disk::from_env());
        move || {
            let doomed = with_all_it_started(driver, &profile);
            assert!(doomed.len() > 1, "only {} was there to kill: a driver without a browser", doomed.len());
            let Some(disk) = disk else {
                kill(&doomed);
                return SystemTime::now();
            };
            freeze(&doomed);
            let died = SystemTime::now();
            disk.is_copied();
            kill(&doomed);
            died
        }
    }
}

impl Engine {
    /// The engine named in `KT_ENGINE`, or Chromium.
    pub fn from_env() -> Self {
        match std::env::var("KT_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("KT_ENGINE is {other}; it can be chromium, firefox or webkit"),
        }
    }

    /// Its name, as in `KT_ENGINE`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Whether it finds what it kept when it is started again. WebKit's driver asks for a session that
    /// forgets everything, so nothing that needs a second start can be tried there.
    pub fn remembers(self) -> bool {
        self != Self::WebKit
    }

    /// Whether it can print: WebKit's driver has no such command.
    pub fn prints(self) -> bool {
        self != Self::WebKit
    }

    /// Whether bold words are words on its paper. Firefox draws each letter of them instead, because
    /// our font is a variable one, and then nothing can read them but eyes.
    pub fn prints_bold_words(self) -> bool {
        self == Self::Chromium
    }

    /// Whether its driver can tell it that it is dark.
    pub fn knows_the_dark(self) -> bool {
        self == Self::Chromium
    }

    /// The narrowest page it can show, in CSS pixels. The window's own bars need that much, and
    /// only Chromium can pretend otherwise: ask before a test shrinks the page to a phone.
    pub fn narrowest(self) -> u32 {
        match self {
            Self::Chromium => 1,
            Self::Firefox => 500,
            Self::WebKit => 450,
        }
    }

    /// Sets the browser that will start in `profile` so that it lets no page keep anything: whoever asks for storage gets
    /// an error. WebKit's driver takes no settings.
    pub fn keeps_nothing(self, profile: &Path) {
        let (file, setting) = match self {
            Self::Chromium => (
                "chromium/Default/Preferences",
                r#"{ "profile": { "default_content_setting_values": { "cookies": 2 } } }"#,
            ),
            Self::Firefox => ("firefox/user.js", r#"user_pref("network.cookie.cookieBehavior", 2);"#),
            Self::WebKit => return,
        };
        let path = profile.join(file);
        std::fs::create_dir_all(path.parent().unwrap_or(profile)).expect("a folder can be made");
        std::fs::write(path, setting).expect("a setting can be written");
    }

    /// Starts the browser with everything it remembers in `profile`.
    pub async fn start(self, profile: &Path) -> Running {
        let own = profile.join(self.name());
        if self == Self::Firefox && !own.exists() {
            let before = STARTED_BEFORE.get_or_init(Self::starts_firefox_once).await;
            copy_folder(&before.path().join(self.name()), &own).expect("what Firefox wrote down can be copied");
        }
        self.starts_in(profile).await
    }

    /// What Firefox writes down at its first start, before any page of ours: with it, it starts in half the time.
    async fn starts_firefox_once() -> Folder {
        let profile = Folder::within(&traces(), "firefox-before");
        drop(Self::Firefox.starts_in(profile.path()).await);
        profile
    }

    async fn starts_in(self, profile: &Path) -> Running {
        std::fs::create_dir_all(profile.join(self.name())).expect("the browser gets a folder of its own");
        let port = free_port();
        let screen = (self == Self::WebKit).then(start_screen);
        let mut command = self.driver(port);
        // Whatever a browser writes into a home goes with the profile.
        command.env("HOME", profile).env_remove("XDG_CONFIG_HOME").env_remove("XDG_CACHE_HOME");
        if let Some((_, display)) = &screen {
            command.env("DISPLAY", display).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
        }
        let driver = Process::start(command, &format!("{}-driver", self.name()));
        wait_for_port(port, "The browser's driver");
        let browser = WebDriver::new(format!("http://127.0.0.1:{port}"), self.capabilities(profile))
            .await
            .unwrap_or_else(|error| panic!("{} does not start: {error}", self.name()));
        Running { browser, port, profile: profile.to_owned(), driver, _screen: screen.map(|(process, _)| process) }
    }

    fn driver(self, port: u16) -> Command {
        match self {
            Self::Chromium => {
                let mut command = Command::new(program(&["chromedriver"]));
                command.arg(format!("--port={port}"));
                command
            }
            Self::Firefox => {
                let mut command = Command::new(program(&["geckodriver"]));
                // Without a websocket port of its own it takes a fixed one, which may be in use.
                command.args(["--host", "127.0.0.1", "--websocket-port", "0"]);
                command.args(["--port", &port.to_string()]);
                command
            }
            Self::WebKit => {
                let mut command = Command::new(program(&["WebKitWebDriver"]));
                command.args(["--host=127.0.0.1", &format!("--port={port}")]);
                command
            }
        }
    }

    fn capabilities(self, profile: &Path) -> Capabilities {
        let wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": program(&["chromium", "google-chrome"]),
                    "args": [
                        format!("--user-data-dir={}", profile.join("chromium").display()),
                        "--headless",
                        // Neither root nor most containers can have a sandbox. The only pages are ours.
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--no-proxy-server",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=en-GB",
                    ],
                },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": program(&["firefox-esr", "firefox"]),
                    // Without a place of its own it would make one anew at every start.
                    "args": ["-headless", "-profile", profile.join("firefox").display().to_string()],
                    "prefs": { "intl.accept_languages": "en-GB", "network.proxy.type": 0 },
                },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": mini_browser(),
                    "args": ["--automation"],
                },
            }),
        };
        let Value::Object(wanted) = wanted else { unreachable!("it is an object") };
        wanted.into()
    }
}

/// A screen that exists only in memory, and its name.
fn start_screen() -> (Process, String) {
    let mut command = Command::new(program(&["Xvfb"]));
    // It looks for a free number by itself and prints it once it is ready.
    command.args(["-displayfd", "1", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"]);
    let (process, number) = Process::start_and_read(command);
    (process, format!(":{number}"))
}

/// Debian keeps WebKit's browser under the name of the processor.
fn mini_browser() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib").expect("/usr/lib can be read");
    folders
        .flatten()
        .flat_map(|folder| {
            ["4.1", "4.0"].map(|version| folder.path().join(format!("webkit2gtk-{version}/MiniBrowser")))
        })
        .find(|file| file.is_file())
        .expect("webkit2gtk-driver is installed")
}
