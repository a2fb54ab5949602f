//! The ways a copy leaves the tablet: printed, saved as a file, or put where it can be pasted from.

use super::act::{Act, Given, Taken};
use super::asked::Asked;
use super::node::Node;
use super::parts::action;
use crate::copies::Offer;
use crate::files::{Format, file_name};
use crate::plan::CopyKind;
use crate::words::Phrase;

/// Print it; save it; and for the record, what a case system takes.
pub(super) fn ways_out(asked: &Asked, offer: &Offer, given: Given, print: &str, save: Phrase) -> Vec<Node> {
    let words = asked.words();
    let taken = |format: Format| Taken {
        given: Some(given),
        format: format.extension(),
        name: file_name(offer.kind, format, asked.today),
        media_type: format.media_type(),
    };
    let mut ways = vec![
        action("kt-primary", "print", print, Act::Print(given)),
        action("kt-second", "save", words.phrase(save), Act::Save(taken(Format::Word))),
    ];
    if offer.kind == CopyKind::Worker {
        let text = [
            ("save-text", Phrase::SaveText, Act::Save(taken(Format::Text))),
            ("save-markdown", Phrase::SaveMarkdown, Act::Save(taken(Format::Markdown))),
            ("clip-text", Phrase::ClipText, Act::Clip(taken(Format::Text))),
            ("clip-markdown", Phrase::ClipMarkdown, Act::Clip(taken(Format::Markdown))),
        ];
        ways.extend(text.map(|(hook, phrase, act)| action("kt-second", hook, words.phrase(phrase), act)));
    }
    if asked.plan.next_visit().is_some() && matches!(offer.kind, CopyKind::Family | CopyKind::Worker) {
        let calendar = Taken {
            given: None,
            format: Format::Calendar.extension(),
            name: file_name(offer.kind, Format::Calendar, asked.today),
            media_type: Format::Calendar.media_type(),
        };
        ways.push(action("kt-second", "calendar", words.phrase(Phrase::SaveVisit), Act::Save(calendar)));
    }
    ways
}
