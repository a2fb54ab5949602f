//! Take it with you: which copies there are, the one that is looked at, and the ways to take it along.
//!
//! A copy is shown only to those it is for: with anybody else in the room it stays closed. Whatever on it
//! could say more than people want is said before it goes on paper, and nothing is cut in silence.

use super::act::{Act, Given, Taken};
use super::asked::Asked;
use super::document::document;
use super::node::{Child, Node, node};
use super::parts::{action, heading, hint, link, panel};
use crate::conversation::family_here;
use crate::copies::{
    Document, Offer, Picture, Warning, Why, WhyNot, child, family, fridge, helper, offered, warnings, ways_waiting,
    worker,
};
use crate::files::{Format, calendar, file_name, markdown, plain_text, word};
use crate::plan::{About, CardId, CopyGiven, CopyKind, Kind, Line, Person, Plan, Reader, visible};
use crate::words::{Label, Phrase, Words};

/// The sheet.
pub fn copies(asked: &Asked) -> Node {
    let (plan, words) = (&asked.plan, asked.words());
    let offers = offered(plan);
    let offer = chosen(asked, &offers);
    let page = offer.and_then(|offer| the_copy(asked, offer));
    let open = page.as_ref().is_some_and(|page| may_be_looked_at(plan, page));
    let why_not = offer.and_then(|offer| offer.why_not);
    let tools = node("div")
        .class("kt-copy-tools")
        .with(heading(words.label(Label::TakeIt)))
        .with(which(asked, &offers, offer))
        .all(offer.map(|offer| taking(asked, offer, page.as_ref().filter(|_| open))))
        .all(
            page.iter()
                .filter(|page| open && page.kind != CopyKind::Worker)
                .flat_map(|page| not_there_yet(plan, words, page)),
        )
        .all(out_there(asked));
    let shown = page.filter(|_| open).map(|page| document(&page, asked.made_up, asked.view.on("by-hand")));
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
    let kind = asked.view.get("copy").and_then(CopyKind::from_id).unwrap_or(CopyKind::Fridge);
    let reader = asked.view.person("reader");
    // The record is whichever worker's it is: nobody has to know their number to ask for it.
    let theirs = |offer: &&Offer| offer.reader == reader || kind == CopyKind::Worker;
    offers.iter().filter(|offer| offer.kind == kind).find(theirs)
}

/// A copy is in its reader's own language.
fn given(asked: &Asked, offer: &Offer) -> Given {
    Given { kind: offer.kind, reader: offer.reader, language: offer.language.unwrap_or(asked.language) }
}

/// The copy of an offer, in its reader's own language. `None` for a card whose helper has not said yes.
pub(super) fn the_copy(asked: &Asked, offer: &Offer) -> Option<Document> {
    let (plan, numbers, today) = (&asked.plan, &asked.numbers, asked.today);
    let words = Words::of(given(asked, offer).language);
    let private = asked.view.on("private") && offer.reader.is_some();
    match (offer.kind, offer.reader) {
        (CopyKind::Fridge, _) => Some(fridge(plan, words, numbers, today)),
        (CopyKind::Family, reader) => Some(family(plan, words, numbers, today, reader, private)),
        (CopyKind::Child, Some(id)) => Some(child(plan, words, numbers, today, id)),
        (CopyKind::Helper, Some(id)) => helper(plan, words, numbers, today, id).ok(),
        (CopyKind::Worker, _) => Some(worker(plan, words, numbers, today)),
        _ => None,
    }
}

/// A file of the copy that is looked at, or of the next visit. A copy that is closed or not for paper
/// makes no file either.
pub fn file(asked: &Asked) -> Option<Vec<u8>> {
    let format = Format::from_extension(asked.file.as_deref()?)?;
    if format == Format::Calendar {
        return calendar(&asked.plan, asked.words(), Reader::Fridge, asked.now).map(String::into_bytes);
    }
    let offers = offered(&asked.plan);
    let offer = chosen(asked, &offers).filter(|offer| offer.why_not.is_none())?;
    let page = the_copy(asked, offer).filter(|page| may_be_looked_at(&asked.plan, page))?;
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
    if here.is_empty() {
        return !plan.family_alone() || page.kind != CopyKind::Worker;
    }
    let only_the_reader = page.reader.is_some_and(|reader| here == [reader]);
    let for_all = page.lines().into_iter().filter_map(|id| plan.line(id)).all(|line| visible(plan, line, Reader::Here));
    page.kind != CopyKind::Worker && (only_the_reader || for_all)
}

/// The row of copies to choose from.
fn which(asked: &Asked, offers: &[Offer], now: Option<&Offer>) -> Node {
    let words = asked.words();
    let buttons = offers.iter().map(|offer| {
        let reader = offer.reader.map(|id| id.0.to_string());
        let look = vec![
            ("copy", offer.kind.id().to_owned()),
            ("reader", reader.clone().unwrap_or_default()),
            ("private", String::new()),
            ("tried", String::new()),
        ];
        node("button")
            .attr("type", "button")
            .class("kt-choice")
            .attr("data-choice", offer.kind.id())
            .maybe("data-for", offer.reader.map(|id| asked.plan.name(id).to_owned()))
            .attr("aria-pressed", if now == Some(offer) { "true" } else { "false" })
            .with(title_of(&asked.plan, words, offer))
            .does(Act::View(look))
    });
    node("fieldset")
        .class("kt-part")
        .attr("data-answer", "copy")
        .with(node("legend").with(words.phrase(Phrase::CopiesWhich)))
        .with(node("div").class("kt-choices").all(buttons))
}

fn title_of(plan: &Plan, words: &Words, offer: &Offer) -> String {
    let name = offer.reader.map(|id| plan.name(id)).unwrap_or_default();
    match (offer.kind, offer.reader) {
        (CopyKind::Fridge, _) => words.phrase(Phrase::CopyFridge).to_owned(),
        (CopyKind::Family, None) => words.phrase(Phrase::CopyFamily).to_owned(),
        (CopyKind::Family, Some(_)) => words.put(Phrase::CopyFamilyOf, &[("other", name)]),
        (CopyKind::Child, _) => words.put(Phrase::CopyChild, &[("child", name)]),
        (CopyKind::Helper, _) => words.put(Phrase::CopyHelper, &[("helper", name)]),
        (CopyKind::Worker, _) => words.phrase(Phrase::CopyWorker).to_owned(),
    }
}

/// The ways to take a copy along, or why there are none.
fn taking(asked: &Asked, offer: &Offer, page: Option<&Document>) -> Node {
    let words = asked.words();
    let Some(page) = page else {
        let why = match offer.why_not {
            Some(WhyNot::NotAsked | WhyNot::NoAnswerYet | WhyNot::SaidNo) => {
                let name = offer.reader.map(|id| asked.plan.name(id)).unwrap_or_default();
                words.put(Phrase::HelperNotYet, &[("helper", name)])
            }
            _ => words.phrase(Phrase::OnlyWhenAlone).to_owned(),
        };
        return node("div").attr("data-closed", "").with(hint(&why)).with(
            node("div").class("kt-go").with(link("people", words.label(Label::WhoIsHere))).with(carry_on(words)),
        );
    };
    let found = if offer.why_not.is_some() { Vec::new() } else { warnings(&asked.plan, page) };
    let tools = match offer.why_not {
        Some(_) => Vec::new(),
        None if found.is_empty() => ways_out(asked, offer, words.label(Label::Print), Phrase::SaveWord),
        None => Vec::new(),
    };
    let by_hand = asked.view.on("by-hand");
    let copy_out = action(
        "kt-second",
        "copy-out",
        words.label(if by_hand { Label::CopyPage } else { Label::CopyOut }),
        Act::View(vec![("by-hand", if by_hand { "" } else { "yes" }.to_owned())]),
    )
    .attr("aria-pressed", by_hand.to_string());
    let has_worker = asked.plan.worker().is_some() && offer.kind == CopyKind::Fridge;
    let bring = has_worker.then(|| action("kt-second", "bring", words.label(Label::BringIt), Act::Bring));
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
        .all((!found.is_empty()).then(|| look_first(asked, offer, &found)))
        .all(private_too(asked, offer))
        .all((offer.kind == CopyKind::Child).then(|| pictures(asked, offer)).flatten())
}

fn carry_on(words: &Words) -> Node {
    link("talk", words.label(Label::CarryOn))
}

/// Print it; save it; and for the record, what a case system takes.
fn ways_out(asked: &Asked, offer: &Offer, print: &str, save: Phrase) -> Vec<Node> {
    let words = asked.words();
    let given = given(asked, offer);
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

/// What could say more than people want on this copy: said before it prints, with the ways to mend it.
fn look_first(asked: &Asked, offer: &Offer, found: &[Warning]) -> Node {
    let words = asked.words();
    let rows = found.iter().map(|warning| warned(asked, warning));
    node("div")
        .class("kt-warn")
        .attr("id", "look-first")
        .attr("tabindex", "-1")
        .attr("role", "alert")
        .with(node("h2").with(words.phrase(Phrase::LookFirst)))
        .with(node("ul").class("kt-list").all(rows))
        .with(node("div").class("kt-go").all(ways_out(
            asked,
            offer,
            asked.words().phrase(Phrase::PrintAnyway),
            Phrase::SaveAnyway,
        )))
}

fn warned(asked: &Asked, warning: &Warning) -> Node {
    let words = asked.words();
    let line = warning.line.and_then(|id| asked.plan.line(id));
    let ways = warning.line.map(|id| {
        node("div")
            .class("kt-go")
            .with(action("kt-second", "reword", words.phrase(Phrase::Reword), Act::Reword(id)))
            .with(action("kt-second", "withhold", words.phrase(Phrase::Withhold), Act::Withhold(id)))
    });
    node("li")
        .maybe("data-line", warning.line.map(|id| id.0.to_string()))
        .with(node("p").with(found(asked, &warning.why)))
        .all(line.and_then(Line::words).map(|said| node("p").with(node("bdi").with(said))))
        .all(ways)
}

/// What was found. That a name is one to keep away from is said to the worker alone: in front of others
/// it would say that there is somebody to keep away from.
fn found(asked: &Asked, why: &Why) -> String {
    let alone = family_here(&asked.plan).next().is_none();
    match why {
        Why::Watched(word) => asked.words().put(Phrase::FoundWords, &[("words", word)]),
        Why::NamesWhomToAvoid(id) => {
            let name = asked.plan.line(*id).and_then(Line::words).unwrap_or_default();
            let phrase = if alone { Phrase::FoundName } else { Phrase::FoundSomething };
            asked.words().put(phrase, &[("words", name)])
        }
    }
}

/// An adult's own copy can hold what only they may see, if they want: they are asked, alone.
fn private_too(asked: &Asked, offer: &Offer) -> Option<Node> {
    let (CopyKind::Family, Some(reader)) = (offer.kind, offer.reader) else { return None };
    let on = asked.view.on("private");
    let alone = family_here(&asked.plan).map(|person| person.id).eq([reader]);
    (alone || on).then(|| {
        node("button")
            .attr("type", "button")
            .class("kt-choice")
            .attr("data-do", "private")
            .attr("aria-pressed", on.to_string())
            .with(asked.words().put(Phrase::PrivateToo, &[("other", asked.plan.name(reader))]))
            .does(Act::View(vec![("private", if on { "" } else { "yes" }.to_owned())]))
    })
}

/// The pictures of a child's page: tapped, they stand on it.
fn pictures(asked: &Asked, offer: &Offer) -> Option<Node> {
    let (words, child) = (asked.words(), offer.reader?);
    let on_page = |picture: &Picture| {
        let pictures = asked.plan.about(About::Person(child)).filter(|line| line.kind == Kind::Picture);
        pictures.filter(|line| line.part == "page").any(|line| line.choice() == Some(picture.id()))
    };
    let each = Picture::ALL.iter().map(|picture| {
        node("button")
            .attr("type", "button")
            .class("kt-choice")
            .attr("data-choice", picture.id())
            .attr("aria-pressed", on_page(picture).to_string())
            .with(Child::Drawing("kt-picture", picture.path()))
            .with(words.choice(&CardId::from("G02"), "drawing", picture.id()))
            .does(Act::Picture(child, picture.id().to_owned()))
    });
    Some(
        node("fieldset")
            .class("kt-part kt-pictures")
            .attr("data-answer", "page")
            .with(node("legend").with(words.phrase(Phrase::PagePictures)))
            .with(node("div").class("kt-choices").all(each)),
    )
}

/// What is said and would stand here, once people say yes to it.
fn not_there_yet(plan: &Plan, words: &'static Words, page: &Document) -> Option<Node> {
    let for_this = |person: &&Person| page.reader.is_none() || page.reader == Some(person.id);
    let children: Vec<_> = ways_waiting(plan)
        .filter(for_this)
        .map(|child| node("p").with(words.say(Label::NotAgreedYet, &[("child", child.name())])))
        .collect();
    let ask = Act::Card { card: "I04".to_owned(), about: None, asked_of: None };
    (!children.is_empty() && matches!(page.kind, CopyKind::Fridge | CopyKind::Child)).then(|| {
        node("div")
            .class("kt-later")
            .with(node("div").all(children))
            .with(action("kt-second", "ask", words.label(Label::AskNow), ask).attr("data-card-link", "I04"))
    })
}

/// Which copy went to whom, when, in which version; older ones to be swapped. For the worker alone.
fn out_there(asked: &Asked) -> Option<Node> {
    let (plan, words) = (&asked.plan, asked.words());
    let alone = family_here(plan).next().is_none() && !plan.copies.is_empty();
    let swaps: Vec<_> = plan.to_be_swapped().map(|(at, _)| at).collect();
    let row = |(at, copy): (usize, &CopyGiven)| {
        let offer = Offer { kind: copy.kind, reader: copy.reader, language: None, why_not: None };
        let given = words.put(Phrase::CopyGiven, &[("n", &copy.version.to_string()), ("date", &words.date(copy.on))]);
        let swap =
            swaps.contains(&at).then(|| action("kt-quiet", "swapped", words.phrase(Phrase::Swapped), Act::Swapped(at)));
        node("li")
            .class("kt-go")
            .attr("data-copy-given", copy.kind.id())
            .maybe("data-swap", swap.as_ref().map(|_| ""))
            .with(node("span").with(title_of(plan, words, &offer)).with(" · ").with(given))
            .all(swap)
    };
    alone.then(|| {
        panel(words.phrase(Phrase::CopiesOut))
            .attr("data-part", "copies")
            .with(node("ul").class("kt-list").all(plan.copies.iter().enumerate().rev().map(row)))
    })
}
