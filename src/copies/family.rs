//! The family's copy: the whole plan that may be seen at home, what they do well first (practice 5.3).

use super::deeds::{self, Come};
use super::document::{Document, Item, Numbers, Section};
use super::entries::{called, entry, hanging, labelled, like, pair, whole, whole_pair};
use super::page::Page;
use super::private::only_for;
use super::{numbers, ways};
use crate::packs::Pack;
use crate::plan::{About, CopyKind, Date, Kind, Line, Person, PersonId, Plan, Reader, Role, Status, Value};
use crate::words::{Heading, Label, Words, isolated};

/// What a child said themselves, where the child has let the family see it.
const A_CHILDS_WORDS: &[Kind] = &[
    Kind::Wish,
    Kind::ChildWorry,
    Kind::SafePlaceSaid,
    Kind::SafePerson,
    Kind::Condition,
    Kind::DifferenceSaid,
    Kind::ChildDoes,
    Kind::ChildHelp,
    // What they would change about their way there.
    Kind::Agreement,
];

/// The family copy of a plan, as it is on this day: for anyone at home or, with `reader`, for one adult of the
/// family. `with_private` adds what only that adult and others who were named may see.
#[must_use]
pub fn family(
    pack: &Pack,
    plan: &Plan,
    words: &Words,
    numbers: &Numbers,
    today: Date,
    reader: Option<PersonId>,
    with_private: bool,
) -> Document {
    let adult = reader.and_then(|id| plan.person(id)).filter(|person| person.details.role == Role::Adult);
    let whose = adult.map_or(Reader::Family, |adult| Reader::OfTheFamily(adult.id));
    let page = Page::of(pack, plan, words, today, whose);
    let mut sections = Vec::new();
    sections.extend(what_works(&page));
    sections.extend(who_helps(&page));
    sections.extend(plan.children().flat_map(|child| of_a_child(&page, child)));
    sections.extend(deeds_of_the_family(&page));
    sections.extend(worries(&page));
    sections.extend(if_not_working(&page));
    sections.extend(of_the_worker(&page));
    sections.extend(how_it_is_going(&page));
    sections.extend(next_visit(&page));
    sections.extend(Section::of("helps", words.label(Label::PeopleWhoHelp), numbers::at_home(&page, numbers)));
    sections.extend(adult.filter(|_| with_private).and_then(|adult| only_for(&page, adult, today)));
    Document {
        kind: CopyKind::Family,
        reader: adult.map(|adult| adult.id),
        band: None,
        language: words.language,
        title: words.label(Label::FridgeTitle).to_owned(),
        under_title: page.under_title(),
        sections,
        foot: foot(&page),
    }
}

/// That it can change is said here only where it is true of all of it.
fn foot(page: &Page) -> Vec<String> {
    let all_can = !page.plan.some_parts_fixed && !page.plan.lines_of(Kind::CanChange).any(is_fixed);
    let can_change = all_can.then(|| page.words.label(Label::OurPlanCanChange).to_owned());
    can_change.into_iter().chain(page.marks(page.heading(Heading::FamilyCopy))).collect()
}

fn is_fixed(line: &Line) -> bool {
    line.choice() == Some("no")
}

fn speaker(page: &Page, line: &Line) -> Option<String> {
    line.speaker.map(|id| isolated(&page.plan.called(id))).filter(|name| !name.is_empty())
}

/// Lines of some kinds, each with who said it and what hangs on it.
fn said(page: &Page, kinds: &[Kind]) -> Vec<Item> {
    page.tops(kinds).flat_map(|line| whole(page, line, speaker(page, line))).collect()
}

/// Lines of some kinds as labels and what was said to them.
fn labels(page: &Page, kinds: &[Kind]) -> Vec<Item> {
    page.tops(kinds).flat_map(|line| whole_pair(page, line)).collect()
}

fn what_works(page: &Page) -> Vec<Section> {
    let ideas = page.tops(&[Kind::Suggestion]);
    let mut works = said(page, &[Kind::Strategy]);
    works.extend(ideas.flat_map(|idea| whole(page, idea, None)));
    works.extend(labels(page, &[Kind::Alternative, Kind::Difference]));
    let sections = [
        page.section("works", Heading::WhatMatters, said(page, &[Kind::Matters])),
        page.section("works", Heading::WhatHasGoneWell, said(page, &[Kind::GoneWell])),
        Section::of("works", page.chapter("works"), works),
    ];
    sections.into_iter().flatten().collect()
}

/// Helpers as they stand: said yes, or still to be asked. Who said no does not help, and is not held up for it.
fn who_helps(page: &Page) -> Option<Section> {
    let items = page.tops(&[Kind::Helper]).flat_map(|line| helper(page, line)).collect();
    Section::of("helps", page.chapter("helps"), items)
}

fn helper(page: &Page, line: &Line) -> Vec<Item> {
    let Some(About::Person(id)) = line.about else { return Vec::new() };
    let Some(name) = called(page, id) else { return Vec::new() };
    let yes = page.plan.asked(id) == Some(Status::Yes);
    let stands = Item::Line {
        line: line.id,
        said_in: page.words.language,
        who: yes.then(|| name.clone()),
        words: if yes { page.words.label(Label::SaidYes).to_owned() } else { name },
        by: None,
    };
    let of_theirs = [Kind::Ask, Kind::Hours, Kind::Cannot, Kind::Tell];
    let theirs = page.about(About::Person(id)).filter(|hung| of_theirs.contains(&hung.kind));
    std::iter::once(stands).chain(theirs.flat_map(|hung| whole_pair(page, hung))).collect()
}

fn of_a_child(page: &Page, child: &Person) -> Vec<Section> {
    let with_name = |heading| page.words.heading_with(heading, &[("child", &page.plan.called(child.id))]);
    let goes = page.where_goes(child.id);
    let sections = [
        Section::of("goes", goes, where_a_child_goes(page, child.id)),
        Section::of("goes", with_name(Heading::WhatChildSays), in_a_childs_words(page, child.id)),
        Section::of("agree", with_name(Heading::TellingChild), of_kind(page, child.id, Kind::Explain)),
    ];
    sections.into_iter().flatten().collect()
}

/// The way there, agreed or not, and what is done when the child is not there in time.
fn where_a_child_goes(page: &Page, child: PersonId) -> Vec<Item> {
    let mut items = Vec::new();
    if let Some(way) = ways::with_gaps(page, child) {
        items.push(Item::Way(Box::new(ways::with_numbers(page, page, &way))));
        if !way.is_empty() && (!way.agreed || way.refused) {
            items.push(Item::Say(page.heading(Heading::NotAgreedYet).to_owned()));
        }
    }
    let seen_differently = |line: &&Line| line.kind == Kind::OtherView && ways::is_of_the_way(page.pack, line);
    items.extend(page.about(About::Person(child)).filter(seen_differently).filter_map(|line| pair(page, line)));
    items.extend(of_kind(page, child, Kind::NotArrived));
    items.extend(of_kind(page, child, Kind::AllClear));
    items.extend(safe_with(page, child, false));
    items
}

fn of_kind(page: &Page, about: PersonId, kind: Kind) -> Vec<Item> {
    let about = page.about(About::Person(about)).filter(|line| line.kind == kind);
    about.flat_map(|line| whole_pair(page, line)).collect()
}

/// Who a child feels safe with, as the child says or as somebody else does.
fn safe_with(page: &Page, child: PersonId, own_words: bool) -> Vec<Item> {
    let said = page.about(About::Person(child)).filter(|line| line.kind == Kind::SafePerson);
    said.filter(|line| (line.speaker == Some(child)) == own_words).flat_map(|line| whole_pair(page, line)).collect()
}

/// What a child said, where its audience says that the family may see it.
fn in_a_childs_words(page: &Page, child: PersonId) -> Vec<Item> {
    let about = || page.about(About::Person(child));
    let likes = about().filter(|line| line.kind == Kind::Like).flat_map(|line| like_with_label(page, line));
    let others = A_CHILDS_WORDS.iter().flat_map(|kind| match kind {
        Kind::SafePerson => safe_with(page, child, true),
        kind => of_kind(page, child, *kind),
    });
    likes.chain(others).collect()
}

/// With a picture it speaks for itself.
fn like_with_label(page: &Page, line: &Line) -> Vec<Item> {
    let items = like(page, line);
    let drawn = items.iter().any(|item| matches!(item, Item::Picture { .. }));
    if drawn { items } else { pair(page, line).into_iter().collect() }
}

/// What each will do: agreed, and said but not agreed yet. A promise of the worker's to which somebody did not say yes
/// is among these.
fn deeds_of_the_family(page: &Page) -> Vec<Section> {
    let whole = |line| deeds::whole_deed(page, line);
    let agreed = deeds::actions(page, Come::Agreed).into_iter().flat_map(whole);
    let open = deeds::actions(page, Come::NotYet).into_iter().chain(deeds::promises(page, Come::NotYet));
    let sections = [
        Section::of("agree", page.words.label(Label::EachWillDo), agreed.collect()),
        page.section("agree", Heading::NotAgreedYet, open.flat_map(whole).collect()),
    ];
    sections.into_iter().flatten().collect()
}

/// Worries with how somebody else sees them; then what is said about one child.
fn worries(page: &Page) -> Vec<Section> {
    let of_nobody = |line: &&Line| line.about.is_none();
    let kinds = [Kind::Worry, Kind::Pressure, Kind::NotWorking];
    let worries = page.tops(&kinds).filter(of_nobody).flat_map(|line| whole(page, line, speaker(page, line)));
    let happens = page.tops(&[Kind::Pattern, Kind::Baseline, Kind::Sign]);
    let happens = happens.filter(of_nobody).flat_map(|line| whole_pair(page, line)).collect();
    let mut sections: Vec<_> = Section::of("worries", page.chapter("worries"), worries.collect())
        .into_iter()
        .chain(page.section("worries", Heading::WhatHappens, happens))
        .collect();
    sections.extend(page.plan.children().filter_map(|child| worries_about(page, child)));
    sections
}

fn worries_about(page: &Page, child: &Person) -> Option<Section> {
    let said = [Kind::Worry, Kind::Pressure, Kind::NotWorking];
    let labelled = [Kind::Consequence, Kind::Exposure, Kind::Pattern, Kind::Baseline, Kind::Sign];
    let items = page.about(About::Person(child.id)).flat_map(|line| match line.kind {
        kind if said.contains(&kind) => whole(page, line, speaker(page, line)),
        kind if labelled.contains(&kind) => whole_pair(page, line),
        _ => Vec::new(),
    });
    let heading = page.words.heading_with(Heading::WorriesAbout, &[("child", &page.plan.called(child.id))]);
    Section::of("worries", heading, items.collect())
}

/// How we will know, and what is done for each child then.
fn if_not_working(page: &Page) -> Vec<Section> {
    let for_each = |come| {
        let lines = deeds::contingencies(page, come).into_iter();
        let with_more = |line| deeds::contingency(page, line).into_iter().chain(hanging(page, line));
        lines.flat_map(with_more).collect::<Vec<_>>()
    };
    let mut items = labels(page, &[Kind::NotWorkingSign]);
    items.extend(for_each(Come::Agreed));
    let waiting = for_each(Come::NotYet);
    if !waiting.is_empty() {
        items.push(Item::Say(page.heading(Heading::NotAgreedYet).to_owned()));
    }
    items.extend(waiting);
    Section::of("worries", page.words.label(Label::IfNotWorking), items).into_iter().collect()
}

/// The worker's promises, as large as the family's (practice 2.1, element 6), what can change, and services.
fn of_the_worker(page: &Page) -> Vec<Section> {
    let promises =
        deeds::promises(page, Come::Agreed).into_iter().flat_map(|line| deeds::whole_deed(page, line)).collect();
    let sections = [
        Section::of("agree", page.words.label(Label::PromisesTitle), promises),
        page.section("agree", Heading::WhatCanChange, can_change(page)),
        page.section("agree", Heading::WhatCannotChange, cannot_change(page)),
        page.section("helps", Heading::Services, services(page)),
    ];
    sections.into_iter().flatten().collect()
}

/// The deeds of which somebody said whether they can change.
fn deeds_that<'a>(page: &'a Page, choice: &'static str) -> impl Iterator<Item = &'a Line> {
    let deeds = page.lines().filter(|line| line.kind == Kind::Action && line.is_the_deed() && !line.is_blank());
    deeds.filter(move |deed| {
        page.about(About::Line(deed.id)).any(|hung| hung.kind == Kind::CanChange && hung.choice() == Some(choice))
    })
}

fn can_change(page: &Page) -> Vec<Item> {
    deeds_that(page, "yes").filter_map(|deed| entry(page, deed, None, None)).collect()
}

/// What is fixed, each with why (practice 2.1, element 7).
fn cannot_change(page: &Page) -> Vec<Item> {
    let general = page.plan.some_parts_fixed.then(|| Item::Say(page.heading(Heading::SomePartsFixed).to_owned()));
    let fixed = deeds_that(page, "no").flat_map(|deed| {
        let why =
            page.about(About::Line(deed.id)).filter(|hung| hung.kind == Kind::CanChange && hung.choice().is_none());
        entry(page, deed, None, None).into_iter().chain(why.filter_map(|why| pair(page, why)))
    });
    general.into_iter().chain(fixed).collect()
}

fn services(page: &Page) -> Vec<Item> {
    page.tops(&[Kind::Service]).flat_map(|line| whole(page, line, None)).collect()
}

fn how_it_is_going(page: &Page) -> Option<Section> {
    page.section("agree", Heading::HowItIsGoing, labels(page, &[Kind::Used, Kind::Decision]))
}

fn next_visit(page: &Page) -> Option<Section> {
    let visits = page.tops(&[Kind::Visit]).filter_map(|line| match line.value {
        Value::Moment(_) => labelled(page, line, page.words.plan_label(&line.card, &line.ask).to_owned()),
        _ => pair(page, line),
    });
    Section::of("agree", page.words.label(Label::NextVisitTitle), visits.collect())
}
