//! What was said, made fit for a file.

use crate::plan::Language;

/// Words, line by line, with nothing in them that would trip a file or a case system up: no line is
/// empty, none starts or ends in a space, and none holds a control character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub lines: Vec<String>,
    pub language: Language,
}

impl Said {
    pub fn new(words: &str, language: Language) -> Self {
        Self { lines: words.split(ends_a_line).map(tidy).filter(|line| !line.is_empty()).collect(), language }
    }

    pub fn none(language: Language) -> Self {
        Self { lines: Vec::new(), language }
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// All in one line, for where no second one fits.
    pub fn in_one_line(mut self) -> Self {
        if self.lines.len() > 1 {
            self.lines = vec![self.lines.join(" ")];
        }
        self
    }

    /// A label, with the colon that goes before its value. A question has its mark already.
    pub fn labelling(self) -> Self {
        let mut label = self.in_one_line();
        if let Some(line) = label.lines.first_mut().filter(|line| !line.ends_with([':', '?', '…', '!'])) {
            line.push(':');
        }
        label
    }
}

const fn ends_a_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn tidy(line: &str) -> String {
    let kept: String = line.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| !is_left_out(*c)).collect();
    kept.trim().to_owned()
}

/// Control characters and the two that XML forbids; what word processors keep for their own use; and
/// what turns the direction of the words around it. Our own isolates go with the last: a page on
/// screen needs them, and an old case system shows them as boxes. Joiners and marks stay: emoji and
/// several scripts are written with them.
fn is_left_out(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{fffe}' | '\u{ffff}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
