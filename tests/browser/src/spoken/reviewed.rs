//! What is heard, beside what somebody has read and found good.

use std::path::PathBuf;

use super::difference::difference;
use super::heard::Heard;
use crate::root;

/// Set, whatever is heard is written down as good, for somebody to read before it is committed.
const ACCEPT: &str = "KT_ACCEPT";

impl Heard {
    /// What is wrong with this screen: it breaks a rule, or is not what was found good. `screen` names it, as in `en/plans`.
    pub fn faults(&self, screen: &str) -> Vec<String> {
        let broken = self.broken_rules().into_iter().map(|broken| format!("{screen}: {broken}"));
        broken.chain(self.is_not_as_reviewed(screen)).collect()
    }

    fn is_not_as_reviewed(&self, screen: &str) -> Option<String> {
        let file = file(screen);
        let now = self.to_string();
        if std::env::var_os(ACCEPT).is_some() {
            std::fs::create_dir_all(file.parent()?).expect("a folder can be made");
            std::fs::write(&file, now).expect("it can be written down");
            return None;
        }
        let advice = format!("Read it as somebody who only hears it. If it is good, {ACCEPT}=1 writes it down.");
        match std::fs::read_to_string(&file) {
            Ok(before) if before == now => None,
            Ok(before) => Some(format!("{screen} is heard differently:\n{}{advice}", difference(&before, &now))),
            Err(_) => Some(format!("{screen} was never reviewed:\n{now}{advice}")),
        }
    }
}

/// Where it is written down.
fn file(screen: &str) -> PathBuf {
    root().join("tests/fixtures/spoken").join(format!("{screen}.txt"))
}
