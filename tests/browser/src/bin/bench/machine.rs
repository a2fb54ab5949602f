//! What it was measured on.

use std::process::Command;

use browser_tests::Tablet;

/// The machine and the browser, in a sentence.
pub async fn described() -> String {
    let tablet = Tablet::new().await;
    let browser = tablet.run("return navigator.userAgent").await;
    let browser = browser.as_str().and_then(|agent| agent.split(' ').find(|word| word.contains("Chrome/")));
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    format!(
        "{cores} cores ({}), {}, {}; commit {} of {}.",
        processor().unwrap_or_else(|| "of a kind that is not said".to_owned()),
        said_by("uname", &["-s"]),
        browser.unwrap_or("Chromium"),
        said_by("git", &["rev-parse", "--short", "HEAD"]),
        said_by("git", &["log", "-1", "--format=%cs"]),
    )
}

fn processor() -> Option<String> {
    let told = std::fs::read_to_string("/proc/cpuinfo").ok()?;
    let named = told.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    named.map(|(_, name)| name.to_owned())
}

fn said_by(program: &str, args: &[&str]) -> String {
    let told = Command::new(program).args(args).output();
    told.map(|told| String::from_utf8_lossy(&told.stdout).trim().to_owned()).unwrap_or_default()
}
