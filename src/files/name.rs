//! What a file is called.

use serde::Serialize;

use crate::plan::{CopyKind, Date};

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// A Word document.
    Word,
    /// An entry for a calendar.
    Calendar,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[Self::Text, Self::Markdown, Self::Word, Self::Calendar];

    /// How a file of this kind ends.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Word => "docx",
            Self::Calendar => "ics",
        }
    }

    /// What a browser calls this kind of file.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Text => "text/plain;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Calendar => "text/calendar;charset=utf-8",
        }
    }
}

/// The name of a file, such as `page-2026-11-25.docx`.
///
/// It stands in a list of downloads that anyone who picks up the phone or the tablet can read. So it
/// says what sort of paper and which day, and not whose, what for, or who made it (practice 5.3).
/// It is no word on a screen, and the same in both languages: plain letters that no old
/// system trips over, and a name that does not tell which language is spoken at home.
#[must_use]
pub fn file_name(kind: CopyKind, format: Format, today: Date) -> String {
    let paper = match (format, kind) {
        (Format::Calendar, _) => "date",
        (_, CopyKind::Fridge) => "page",
        (_, CopyKind::Family) => "pages",
        (_, CopyKind::Child) => "sheet",
        (_, CopyKind::Helper) => "card",
        (_, CopyKind::Worker) => "notes",
        (_, CopyKind::Page) => "paper",
    };
    format!("{paper}-{today}.{}", format.extension())
}

/// What a browser calls a file that only its words open.
pub const SEALED: &str = "application/octet-stream";

/// The name of a file that plans are saved in, such as `papers-2026-11-25.age`. `age` is the program that opens it, too.
#[must_use]
pub fn plans_file_name(today: Date) -> String {
    format!("papers-{today}.age")
}
