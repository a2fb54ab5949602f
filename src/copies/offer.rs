//! Which copies may leave the tablet now, and why the others may not. Never who said so, and never what for.

use super::document::{Document, Item, Numbers};
use super::helper::said_yes;
use super::{chapters, child, family, fridge};
use crate::copies::age_band::{AgeBand, band_of};
use crate::packs::Pack;
use crate::plan::{About, CopyKind, Date, Kind, Language, Person, PersonId, Plan, Role, TurnKey};
use crate::words::Words;

/// Why a copy does not leave the tablet now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// No paper was chosen for today.
    NoPaperToday,
    /// A copy is not safe at home. Not who said so.
    NotSafeAtHome,
    /// Only the page for the fridge was chosen.
    OnlyTheFridgePage,
    /// Nobody has asked the helper.
    NotAsked,
    /// The helper has been asked and has not answered.
    NoAnswerYet,
    /// The helper said no.
    SaidNo,
    /// Nothing of the plan would stand on it yet.
    NothingOnItYet,
    /// Nobody has said yet what they may see of what was said without them.
    NotAskedWhatTheyMaySee,
}

/// One reader's copy, and whether it may leave the tablet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which copy.
    pub kind: CopyKind,
    /// Whose, where it is one person's. A family copy without a reader is for anyone at home.
    pub reader: Option<PersonId>,
    /// The reader's own language; where nobody has said, that of the screen.
    pub language: Option<Language>,
    /// Why not now; `None` where it may go.
    pub why_not: Option<WhyNot>,
}

/// What was chosen about paper.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Paper {
    /// Nothing was ruled out.
    Any,
    /// Nothing at home.
    NotAtHome,
    /// The fridge page, and what is a child's or a helper's own.
    OnlyTheFridge,
    /// None.
    None,
}

/// Every copy that the conversation makes for the readers of this plan, in the order of 5.3's columns read from the fridge on.
/// A family alone has no record for a worker.
#[must_use]
pub fn offered(pack: &Pack, plan: &Plan) -> Vec<Offer> {
    let paper = paper(plan);
    let adults = plan.in_plan().filter(|person| person.details.role == Role::Adult);
    let mut offers = vec![
        offer(CopyKind::Fridge, None, fridge_page(pack, plan, paper)),
        offer(CopyKind::Family, None, family_copy(pack, plan, paper, None)),
    ];
    offers.extend(adults.map(|adult| {
        let why_not = family_copy(pack, plan, paper, Some(adult)).or_else(|| not_asked(pack, plan, adult));
        offer(CopyKind::Family, Some(adult), why_not)
    }));
    offers.extend(
        plan.children().map(|child| offer(CopyKind::Child, Some(child), childs_copy(pack, plan, paper, child))),
    );
    offers.extend(plan.helpers().map(|helper| offer(CopyKind::Helper, Some(helper), card(plan, paper, helper))));
    offers.extend(plan.worker().map(|worker| offer(CopyKind::Worker, Some(worker), None)));
    offers.push(offer(CopyKind::Page, None, page_of_chapters(pack, plan)));
    offers.retain(|offer| pack.copies.contains(&offer.kind));
    offers
}

fn offer(kind: CopyKind, reader: Option<&Person>, why_not: Option<WhyNot>) -> Offer {
    let language = reader.and_then(|person| person.details.language);
    Offer { kind, reader: reader.map(|person| person.id), language, why_not }
}

/// The narrowest of what was chosen.
fn paper(plan: &Plan) -> Paper {
    let chosen = |kind, id: &str| plan.lines_of(kind).any(|line| line.choice() == Some(id));
    if chosen(Kind::PaperDefault, "none") {
        Paper::None
    } else if chosen(Kind::CopyChoice, "no") {
        Paper::NotAtHome
    } else if chosen(Kind::PaperDefault, "fridge") {
        Paper::OnlyTheFridge
    } else {
        Paper::Any
    }
}

fn fridge_page(pack: &Pack, plan: &Plan, paper: Paper) -> Option<WhyNot> {
    let page = || fridge(pack, plan, Words::of(Language::En), &Numbers::default(), any_day(plan));
    at_home(paper).or_else(|| nothing_on(&page()))
}

fn family_copy(pack: &Pack, plan: &Plan, paper: Paper, whose: Option<&Person>) -> Option<WhyNot> {
    let only_the_fridge = (paper == Paper::OnlyTheFridge).then_some(WhyNot::OnlyTheFridgePage);
    let reader = whose.map(|adult| adult.id);
    let page = || family(pack, plan, Words::of(Language::En), &Numbers::default(), any_day(plan), reader, false);
    at_home(paper).or(only_the_fridge).or_else(|| nothing_on(&page()))
}

/// What an adult may see of what was said without them is asked once, before their copy is made.
fn not_asked(pack: &Pack, plan: &Plan, adult: &Person) -> Option<WhyNot> {
    let (card, _) = pack.asking(Kind::MaySee)?;
    let turn = TurnKey { card: card.lead().clone(), asked_of: None, about: Some(About::Person(adult.id)) };
    let waits = plan.not_told_all().any(|other| other.id == adult.id) && plan.ended(&turn).is_none();
    waits.then_some(WhyNot::NotAskedWhatTheyMaySee)
}

/// Whom to talk to stands on every child's copy, and is reason enough; a baby's needs somebody to do something.
fn childs_copy(pack: &Pack, plan: &Plan, paper: Paper, whose: &Person) -> Option<WhyNot> {
    let is_baby = band_of(&whose.details) == AgeBand::Baby;
    let page = || child(pack, plan, Words::of(Language::En), &Numbers::default(), any_day(plan), whose.id);
    at_home(paper).or_else(|| is_baby.then(|| nothing_on(&page())).flatten())
}

fn page_of_chapters(pack: &Pack, plan: &Plan) -> Option<WhyNot> {
    nothing_on(&chapters(pack, plan, Words::of(Language::En), any_day(plan)))
}

/// A card lies in the helper's own wallet.
fn card(plan: &Plan, paper: Paper, helper: &Person) -> Option<WhyNot> {
    let no_paper = (paper == Paper::None).then_some(WhyNot::NoPaperToday);
    no_paper.or_else(|| said_yes(plan, helper.id).err())
}

fn at_home(paper: Paper) -> Option<WhyNot> {
    match paper {
        Paper::None => Some(WhyNot::NoPaperToday),
        Paper::NotAtHome => Some(WhyNot::NotSafeAtHome),
        Paper::OnlyTheFridge | Paper::Any => None,
    }
}

/// Numbers to ring and sentences of ours say nothing of this plan.
fn nothing_on(page: &Document) -> Option<WhyNot> {
    let of_this_plan = |item: &Item| match item {
        Item::Way(way) => way.place.is_some() || way.call.is_some() || way.how.is_some(),
        Item::Line { .. } | Item::Pair { .. } | Item::Picture { .. } | Item::Table { .. } => true,
        Item::Number { .. } | Item::Gap { .. } | Item::Say(_) => false,
    };
    let anything = page.sections.iter().flat_map(|section| &section.items).any(of_this_plan);
    (!anything).then_some(WhyNot::NothingOnItYet)
}

/// What stands on a page does not depend on the day.
fn any_day(plan: &Plan) -> Date {
    plan.visits.last().map_or(Date { year: 2000, month: 1, day: 1 }, |visit| visit.on)
}
