//! What is heard, beside what was reviewed.

use std::path::PathBuf;

use super::difference::difference;
use super::heard::Heard;
use crate::root;

/// Set, whatever is heard is written down as reviewed, for somebody to read before it is committed.
const ACCEPT: &str = "KT_ACCEPT";

impl Heard {
    /// What is wrong with this screen: it breaks a rule, or is not what was reviewed. `screen` names it, as in `en/plans`.
    pub fn faults(&self, screen: &str) -> Vec<String> {
        let broken = self.broken_rules().into_iter().map(|broken| format!("{screen}: {broken}"));
        broken.chain(self.is_not_as_reviewed(screen)).collect()
    }

    /// How it differs from what was reviewed, with what to do then; nothing where it is the same.
    pub fn differs_from(&self, reviewed: Option<&str>) -> Option<String> {
        let now = self.to_string();
        let how = match reviewed {
            Some(reviewed) if reviewed == now => return None,
            Some(reviewed) => format!("is heard differently:\n{}", difference(reviewed, &now)),
            None => format!("was never reviewed:\n{now}"),
        };
        Some(format!("{how}Read it as somebody who only hears it. If it is right, {ACCEPT}=1 writes it down."))
    }

    fn is_not_as_reviewed(&self, screen: &str) -> Option<String> {
        let file = file(screen);
        if std::env::var_os(ACCEPT).is_some() {
            let folder = file.parent().expect("it is in a folder");
            std::fs::create_dir_all(folder).expect("a folder can be made");
            std::fs::write(&file, self.to_string()).expect("it can be written down");
        }
        let reviewed = std::fs::read_to_string(&file).ok();
        self.differs_from(reviewed.as_deref()).map(|how| format!("{screen} {how}"))
    }
}

/// Where it is written down.
fn file(screen: &str) -> PathBuf {
    root().join("tests/fixtures/spoken").join(format!("{screen}.txt"))
}
