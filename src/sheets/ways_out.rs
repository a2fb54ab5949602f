//! The ways a copy leaves the tablet: printed, saved as a file, or put where it can be pasted from.

use super::asked::Asked;
use super::node::Node;
use super::parts::action;
use crate::copies::Offer;
use crate::files::{Format, file_name};
use crate::plan::CopyKind;
use crate::sitting::{Given, How, Intent, Taken};
use crate::words::Phrase;

/// Print it; save it; and for the record, what a case system takes.
pub(super) fn ways_out(asked: &Asked, offer: &Offer, given: Given, print: &str, save: Phrase) -> Vec<Node> {
    let words = asked.words();
    let name = |format: Format| file_name(offer.kind, format, asked.today);
    let takes = |how, format| Intent::Take(Taken { how, given: Some(given), format, name: name(format) });
    let mut ways = vec![
        action("kt-primary", "print", print, Intent::Print(given)),
        action("kt-second", "save", words.phrase(save), takes(How::File, Format::Word)),
    ];
    if offer.kind == CopyKind::Worker {
        let text = [
            ("save-text", Phrase::SaveText, takes(How::File, Format::Text)),
            ("save-markdown", Phrase::SaveMarkdown, takes(How::File, Format::Markdown)),
            ("clip-text", Phrase::ClipText, takes(How::Text, Format::Text)),
            ("clip-markdown", Phrase::ClipMarkdown, takes(How::Text, Format::Markdown)),
        ];
        ways.extend(text.map(|(hook, phrase, act)| action("kt-second", hook, words.phrase(phrase), act)));
    }
    if asked.plan.next_visit().is_some() && matches!(offer.kind, CopyKind::Family | CopyKind::Worker) {
        let format = Format::Calendar;
        let calendar = Intent::Take(Taken { how: How::File, given: None, format, name: name(format) });
        ways.push(action("kt-second", "calendar", words.phrase(Phrase::SaveVisit), calendar));
    }
    ways
}
