//! Paragraphs and what stands in them, in Word's own notation.

use crate::files::said::Said;
use crate::plan::Language;

/// A paragraph that is being put together.
pub(super) struct Paragraph {
    xml: String,
}

impl Paragraph {
    pub fn new(style: &str) -> Self {
        Self { xml: format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>") }
    }

    /// What was said, line by line.
    pub fn with(self, said: &Said) -> Self {
        self.lines(said, "")
    }

    /// The same in bold.
    pub fn strong(self, said: &Said) -> Self {
        self.lines(said, "<w:b/><w:bCs/>")
    }

    /// The space between a label and its value.
    pub fn space(self, label: &Said) -> Self {
        self.plain(" ", label.language)
    }

    /// A few signs of ours.
    pub fn plain(mut self, text: &str, language: Language) -> Self {
        self.xml += &run(text, "", false, language);
        self
    }

    /// A new line, if there is something to stand on it.
    pub fn break_before(mut self, said: &Said) -> Self {
        if !said.is_empty() {
            self.xml += "<w:r><w:br/></w:r>";
        }
        self
    }

    /// Ready-made notation.
    pub fn raw(mut self, xml: &str) -> Self {
        self.xml += xml;
        self
    }

    pub fn done(self) -> String {
        self.xml + "</w:p>"
    }

    fn lines(mut self, said: &Said, look: &str) -> Self {
        for (nth, line) in said.lines.iter().enumerate() {
            if nth > 0 {
                self.xml += "<w:r><w:br/></w:r>";
            }
            for (from_right, text) in by_direction(line) {
                self.xml += &run(text, look, from_right, said.language);
            }
        }
        self
    }
}

/// A cell of a table. Each holds a paragraph, even if there is nothing in it.
pub(super) fn cell(width: usize, paragraph: Paragraph) -> String {
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>", paragraph.done())
}

/// What the reader's own program fills in, such as the number of the page.
pub(super) fn field(name: &str, language: Language) -> String {
    format!("<w:fldSimple w:instr=\" {name} \">{}</w:fldSimple>", run("1", "", false, language))
}

/// How a language is named in a document, so that it is read out and spelled as what it is.
pub(super) const fn language_tag(language: Language) -> &'static str {
    match language {
        Language::En => "en-GB",
        Language::Cy => "cy-GB",
    }
}

/// The order of these marks is fixed, and Word refuses a document that has another.
fn run(text: &str, look: &str, from_right: bool, language: Language) -> String {
    let direction = if from_right { "<w:rtl/>" } else { "" };
    let language = language_tag(language);
    format!(
        "<w:r><w:rPr>{look}{direction}<w:lang w:val=\"{language}\"/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>",
        escaped(text)
    )
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// A line in pieces that are written from the left or from the right. What has no direction of its
/// own, such as a space or a comma, goes with the words around it, and from the left at an edge.
fn by_direction(line: &str) -> Vec<(bool, &str)> {
    let (mut pieces, mut from, mut from_right, mut end_of_right) = (Vec::new(), 0, false, 0);
    for (at, c) in line.char_indices() {
        let is_right = is_from_right(c);
        if !is_right && !c.is_alphabetic() {
            continue;
        }
        if is_right != from_right {
            let turn = if from_right { end_of_right } else { at };
            pieces.push((from_right, line.get(from..turn).unwrap_or_default()));
            (from, from_right) = (turn, is_right);
        }
        if is_right {
            end_of_right = at + c.len_utf8();
        }
    }
    let turn = if from_right { end_of_right } else { line.len() };
    pieces.push((from_right, line.get(from..turn).unwrap_or_default()));
    pieces.push((false, line.get(turn..).unwrap_or_default()));
    pieces.retain(|(_, text)| !text.is_empty());
    pieces
}

/// Hebrew, Arabic and their neighbours.
const fn is_from_right(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
}
