//! Take it with you: which copies there are, the one that is looked at, and the ways to take it along.
//!
//! A copy is shown only to those it is for: with anybody else in the room it stays closed. Whatever on it
//! could say more than people want is said before it goes on paper, and nothing is cut in silence.

use super::asked::Asked;
use super::before_paper::look_first;
use super::document::document;
use super::node::{Node, node};
use super::out_there::out_there;
use super::own_page::{pictures, private_too};
use super::parts::{action, heading, hint, link};
use super::ways_out::ways_out;
use crate::conversation::{Screen, Step, family_here, step_asking};
use crate::copies::{
    Document, Offer, WhyNot, chapters, child, family, fridge, helper, offered, warnings, ways_waiting, worker,
};
use crate::files::{Format, calendar, markdown, plain_text, word};
use crate::packs::Pack;
use crate::plan::{CopyKind, Kind, Person, Plan, Reader, visible};
use crate::sitting::{Given, Intent, LookAt, View};
use crate::words::{Label, Phrase, Words};

/// The sheet.
pub fn copies(asked: &Asked, pack: &Pack) -> Node {
    let (plan, words) = (&asked.plan, asked.words());
    let offers = offered(pack, plan);
    let offer = chosen(asked, &offers);
    let page = offer.and_then(|offer| the_copy(asked, pack, offer));
    let open = page.as_ref().is_some_and(|page| may_be_looked_at(plan, page));
    let why_not = offer.and_then(|offer| offer.why_not);
    let tools = node("div")
        .class("kt-copy-tools")
        .with(heading(words.label(Label::TakeIt)))
        .all((offers.len() > 1).then(|| which(asked, &offers, offer)))
        .all(asked.written_beside.as_ref().filter(|_| open).map(|step| not_in_the_plan(words, step)))
        .all(offer.map(|offer| taking(asked, pack, offer, page.as_ref().filter(|_| open))))
        .all(
            page.iter()
                .filter(|page| open && page.kind != CopyKind::Worker)
                .flat_map(|page| not_there_yet(pack, plan, words, page)),
        )
        .all(out_there(asked));
    let shown = page.filter(|_| open).map(|page| document(&page, asked.made_up, asked.view.by_hand));
    node("main")
        .class("kt-copy-screen")
        .attr("data-screen", "copy")
        .attr("data-plan", plan.id.0.as_str())
        .attr("data-paper", if why_not.is_none() && open { "yes" } else { "no" })
        .with(tools)
        .all(shown)
}

/// The offer that is looked at: the page for the fridge, until somebody chooses another.
fn chosen<'a>(asked: &Asked, offers: &'a [Offer]) -> Option<&'a Offer> {
    let View { copy: kind, reader, .. } = asked.view;
    // The record is whichever worker's it is: nobody has to know their number to ask for it.
    let theirs = |offer: &&Offer| offer.reader == reader || kind == CopyKind::Worker;
    offers.iter().filter(|offer| offer.kind == kind).find(theirs)
}

/// A copy is in its reader's own language.
fn given(asked: &Asked, offer: &Offer) -> Given {
    Given { kind: offer.kind, reader: offer.reader, language: offer.language.unwrap_or(asked.language) }
}

/// The copy of an offer, in its reader's own language. `None` for a card whose helper has not said yes.
pub(super) fn the_copy(asked: &Asked, pack: &Pack, offer: &Offer) -> Option<Document> {
    let (plan, numbers, today) = (&asked.plan, &asked.numbers, asked.today);
    let words = Words::of(given(asked, offer).language);
    let private = asked.view.private && offer.reader.is_some();
    match (offer.kind, offer.reader) {
        (CopyKind::Fridge, _) => Some(fridge(pack, plan, words, numbers, today)),
        (CopyKind::Family, reader) => Some(family(pack, plan, words, numbers, today, reader, private)),
        (CopyKind::Child, Some(id)) => Some(child(pack, plan, words, numbers, today, id)),
        (CopyKind::Helper, Some(id)) => helper(pack, plan, words, numbers, today, id).ok(),
        (CopyKind::Worker, _) => Some(worker(pack, plan, words, numbers, today)),
        (CopyKind::Page, _) => Some(chapters(pack, plan, words, today)),
        _ => None,
    }
}

/// A file of the copy that is looked at, or of the next visit. A copy that is closed or not for paper
/// makes no file either.
pub fn file(asked: &Asked) -> Option<Vec<u8>> {
    let format = asked.file?;
    if format == Format::Calendar {
        return calendar(&asked.plan, asked.words(), Reader::Fridge, asked.now).map(String::into_bytes);
    }
    let pack = asked.pack()?;
    let offers = offered(pack, &asked.plan);
    let offer = chosen(asked, &offers).filter(|offer| offer.why_not.is_none())?;
    let page = the_copy(asked, pack, offer).filter(|page| may_be_looked_at(&asked.plan, page))?;
    Some(match format {
        Format::Word => word(&page),
        Format::Markdown => markdown(&page).into_bytes(),
        Format::Text | Format::Calendar => plain_text(&page).into_bytes(),
    })
}

/// Whether everyone in the room may read what stands on a copy: those it is for, or anybody where all of
/// it may be on the shared screen. The record is the worker's alone.
fn may_be_looked_at(plan: &Plan, page: &Document) -> bool {
    let here: Vec<_> = family_here(plan).map(|person| person.id).collect();
    if here.is_empty() && !plan.family_alone() {
        return true;
    }
    let only_the_reader = page.reader.is_some_and(|reader| here == [reader]);
    let for_all = page.lines().into_iter().filter_map(|id| plan.line(id)).all(|line| visible(plan, line, Reader::Here));
    page.kind != CopyKind::Worker && (only_the_reader || for_all)
}

/// The row of copies to choose from.
fn which(asked: &Asked, offers: &[Offer], now: Option<&Offer>) -> Node {
    let words = asked.words();
    let buttons = offers.iter().map(|offer| {
        node("button")
            .attr("type", "button")
            .class("kt-choice")
            .attr("data-choice", offer.kind.id())
            .maybe("data-for", offer.reader.map(|id| asked.plan.called(id)))
            .attr("aria-pressed", if now == Some(offer) { "true" } else { "false" })
            .with(title_of(&asked.plan, words, offer))
            .does(Intent::Look(LookAt::Copy(offer.kind, offer.reader)))
    });
    node("fieldset")
        .class("kt-part")
        .attr("data-answer", "copy")
        .with(node("legend").with(words.phrase(Phrase::CopiesWhich)))
        .with(node("div").class("kt-choices").all(buttons))
}

/// Something is written on a card and not in the plan: no copy has it, and nobody should have to find out at home.
fn not_in_the_plan(words: &Words, step: &Step) -> Node {
    let there = action("kt-second", "written", words.phrase(Phrase::GoThere), Intent::OpenStep(step.clone()));
    node("div")
        .class("kt-warn")
        .attr("data-written", "")
        .with(node("p").with(words.phrase(Phrase::WrittenBeside)))
        .with(node("div").class("kt-go").with(there))
}

pub(super) fn title_of(plan: &Plan, words: &Words, offer: &Offer) -> String {
    let name = offer.reader.map(|id| plan.called(id)).unwrap_or_default();
    match (offer.kind, offer.reader) {
        (CopyKind::Fridge, _) => words.phrase(Phrase::CopyFridge).to_owned(),
        (CopyKind::Family, None) => words.phrase(Phrase::CopyFamily).to_owned(),
        (CopyKind::Family, Some(_)) => words.put(Phrase::CopyFamilyOf, &[("other", &name)]),
        (CopyKind::Child, _) => words.put(Phrase::CopyChild, &[("child", &name)]),
        (CopyKind::Helper, _) => words.put(Phrase::CopyHelper, &[("helper", &name)]),
        (CopyKind::Worker, _) => words.phrase(Phrase::CopyWorker).to_owned(),
        (CopyKind::Page, _) => words.pack_name(&plan.pack).unwrap_or_default().to_owned(),
    }
}

/// The ways to take a copy along, or why there are none.
fn taking(asked: &Asked, pack: &Pack, offer: &Offer, page: Option<&Document>) -> Node {
    let words = asked.words();
    let Some(page) = page else {
        let why = match offer.why_not {
            Some(WhyNot::NotAsked | WhyNot::NoAnswerYet | WhyNot::SaidNo) => {
                let name = offer.reader.map(|id| asked.plan.called(id)).unwrap_or_default();
                words.put(Phrase::HelperNotYet, &[("helper", &name)])
            }
            _ => words.phrase(Phrase::OnlyWhenAlone).to_owned(),
        };
        return node("div").attr("data-closed", "").with(hint(&why)).with(
            node("div").class("kt-go").with(link(Screen::People, words.label(Label::WhoIsHere))).with(carry_on(words)),
        );
    };
    let found = if offer.why_not.is_some() { Vec::new() } else { warnings(&asked.plan, page) };
    let tools = match offer.why_not {
        Some(_) => Vec::new(),
        None if found.is_empty() => {
            ways_out(asked, offer, given(asked, offer), words.label(Label::Print), Phrase::SaveWord)
        }
        None => Vec::new(),
    };
    let by_hand = asked.view.by_hand;
    let copy_out = action(
        "kt-second",
        "copy-out",
        words.label(if by_hand { Label::CopyPage } else { Label::CopyOut }),
        Intent::Look(LookAt::ByHand(!by_hand)),
    )
    .attr("aria-pressed", by_hand.to_string());
    let has_worker = asked.plan.worker().is_some() && offer.kind == CopyKind::Fridge;
    let bring = has_worker.then(|| action("kt-second", "bring", words.label(Label::BringIt), Intent::BringCopy));
    let go = node("div").class("kt-go").all(tools).all(bring).with(copy_out).with(carry_on(words));
    let said = match offer.why_not {
        None => Phrase::OutOfHands,
        Some(WhyNot::NothingOnItYet) => Phrase::NothingOnIt,
        // Never who said so, or why.
        Some(_) => Phrase::NotOnPaper,
    };
    node("div")
        .with(go)
        .with(hint(words.phrase(said)))
        .all((!found.is_empty()).then(|| {
            let all_the_same = words.phrase(Phrase::PrintAnyway);
            look_first(asked, &found, ways_out(asked, offer, given(asked, offer), all_the_same, Phrase::SaveAnyway))
        }))
        .all(private_too(asked, offer))
        .all((offer.kind == CopyKind::Child).then(|| pictures(asked, pack, offer)).flatten())
}

fn carry_on(words: &Words) -> Node {
    link(Screen::Talk, words.label(Label::CarryOn))
}

/// What is said and would stand here, once people say yes to it.
fn not_there_yet(pack: &Pack, plan: &Plan, words: &'static Words, page: &Document) -> Option<Node> {
    let for_this = |person: &&Person| page.reader.is_none() || page.reader == Some(person.id);
    let children: Vec<_> = ways_waiting(plan)
        .filter(for_this)
        .map(|child| node("p").with(words.say(Label::NotAgreedYet, &[("child", &plan.called(child.id))])))
        .collect();
    let step = step_asking(pack, Kind::Agreement, None)?;
    (!children.is_empty() && matches!(page.kind, CopyKind::Fridge | CopyKind::Child)).then(|| {
        let card = step.card.0.clone();
        let ask = action("kt-second", "ask", words.label(Label::AskNow), Intent::OpenAside(step));
        node("div").class("kt-later").with(node("div").all(children)).with(ask.attr("data-card-link", card))
    })
}
