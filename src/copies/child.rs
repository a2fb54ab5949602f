//! A child's own copy: big, warm, in the child's own voice, and nobody else's words (practice 4.4, 5.3).

use super::age_band::{AgeBand, band_of};
use super::deeds::{self, Come};
use super::document::{Document, Item, Numbers, Section};
use super::entries::{called, entry, illustrated, labelled, like, pair, picture};
use super::page::Page;
use super::picture::Picture;
use super::{numbers, ways};
use crate::packs::Pack;
use crate::plan::{About, CopyKind, Date, Is, Kind, Line, LineId, Person, PersonId, Plan, Reader, Value, WayThere};
use crate::words::{Heading, Label, Words};

/// One child's own copy of a plan, as it is on this day, for about the child's age.
#[must_use]
pub fn child(pack: &Pack, plan: &Plan, words: &Words, numbers: &Numbers, today: Date, child: PersonId) -> Document {
    // As on the child's own cards, people are called what the child calls them.
    let plan = &*plan.as_children_call_people();
    let band = plan.person(child).map_or(AgeBand::Middle, |person| band_of(&person.details));
    let page = Page::of(pack, plan, words, today, Reader::Child(child));
    let own = Own { visitors: Page::of(pack, plan, words, today, Reader::Fridge), page, child };
    let sections = match band {
        AgeBand::Baby => own.what_adults_do(numbers),
        AgeBand::Young | AgeBand::Middle | AgeBand::Older => own.everything(numbers),
    };
    Document {
        kind: CopyKind::Child,
        reader: Some(child),
        band: Some(band),
        language: words.language,
        title: words.heading(Heading::MyPlan).to_owned(),
        under_title: own.under_title(band),
        sections,
        foot: own.foot(),
    }
}

/// A child's copy in the making.
struct Own<'a> {
    /// What is the child's to see.
    page: Page<'a>,
    /// What anybody who opens the fridge sees: numbers, and what adults do.
    visitors: Page<'a>,
    child: PersonId,
}

impl<'a> Own<'a> {
    fn everything(&self, numbers: &Numbers) -> Vec<Section> {
        let way = ways::printable(&self.page, self.child);
        let way = way.as_ref();
        let sections = [
            self.safe_place(way),
            way.and_then(|way| self.how_i_get_there(way)),
            way.and_then(|way| self.who_tells(way)),
            way.and_then(|way| self.if_no_one_is_there(way)),
            self.people(way),
            self.likes(),
            self.asked_for(),
            self.own_words(Kind::Condition, Heading::WhatWouldMakeItEasier),
            self.own_words(Kind::DifferenceSaid, Heading::WhatIsDifferent),
            self.page.section("agree", Heading::WhatWeWillDo, self.deeds()),
            self.not_my_job(),
            self.talk_to_someone(numbers),
            self.pictures(),
        ];
        sections.into_iter().flatten().collect()
    }

    /// Under four there is nothing for the child to do: what adults do, for whoever reads it to them.
    fn what_adults_do(&self, numbers: &Numbers) -> Vec<Section> {
        let way = ways::printable(&self.page, self.child);
        let mut deeds: Vec<_> = deeds::actions(&self.page, Come::Agreed);
        deeds.extend(deeds::actions(&self.visitors, Come::Agreed).into_iter().filter(|deed| !self.page.may(deed)));
        deeds.extend(deeds::agreed_promises(&self.visitors));
        let by_adults = deeds.into_iter().filter(|deed| self.is_an_adults(deed));
        let deeds = by_adults.filter_map(|deed| deeds::deed(&self.visitors, deed)).collect();
        let ring = numbers::at_home(&self.visitors, numbers);
        let sections = [
            way.as_ref().and_then(|way| self.where_they_are(way)),
            self.people(way.as_ref()),
            self.page.section("agree", Heading::WhatGrownUpsWillDo, deeds),
            Section::of("helps", self.page.words.label(Label::PeopleWhoHelp), ring),
        ];
        sections.into_iter().flatten().collect()
    }

    /// Who has a little one, and where: for whoever reads it.
    fn where_they_are(&self, way: &WayThere) -> Option<Section> {
        let drawing = Item::Way(Box::new(ways::drawing(&self.page, &self.visitors, way)));
        Section::of("goes", self.page.where_goes(self.child), vec![drawing]).filter(|_| way.is_carried)
    }

    /// Done by a grown-up, and not in another child's words.
    fn is_an_adults(&self, deed: &Line) -> bool {
        let is_a_child = |id| self.page.plan.person(id).is_some_and(Person::is_child);
        !self.page.plan.owner(deed).is_some_and(is_a_child) && !deed.speaker.is_some_and(is_a_child)
    }

    fn safe_place(&self, way: Option<&WayThere>) -> Option<Section> {
        let drawn = way.map(|way| {
            let mut drawing = ways::drawing(&self.page, &self.visitors, way);
            // What stands under the drawing elsewhere has its own big heading here.
            drawing.details.clear();
            Item::Way(Box::new(drawing))
        });
        let said = self.about_me(Kind::SafePlaceSaid).filter_map(|line| pair(&self.page, line));
        self.page.section("goes", Heading::MySafePlace, drawn.into_iter().chain(said).collect())
    }

    fn how_i_get_there(&self, way: &WayThere) -> Option<Section> {
        let how = way.how.and_then(|line| self.in_my_words(line));
        let collector = way.collector.and_then(|line| pair(&self.page, line));
        let route = way.route.and_then(|line| entry(&self.page, line, None, None));
        let dark = way.in_the_dark.and_then(|line| pair(&self.page, line));
        let items = [how, route, dark, collector].into_iter().flatten().collect();
        self.page.section("goes", Heading::HowIGetThere, items)
    }

    /// "I walk", where the card says "walks".
    fn in_my_words(&self, how: &Line) -> Option<Item> {
        let mine = match how.choice()? {
            "walks" => Heading::IWalk,
            "lift" => Heading::IGetALift,
            "bus" => Heading::ITakeTheBus,
            "collected" => Heading::SomeoneComesForMe,
            _ => return illustrated(&self.page, how, Picture::Path),
        };
        Some(Item::Picture {
            line: Some(how.id),
            picture: Picture::Path,
            words: self.page.heading(mine).to_owned(),
            said_in: self.page.words.language,
        })
    }

    fn who_tells(&self, way: &WayThere) -> Option<Section> {
        let teller = way.teller.and_then(|line| illustrated(&self.page, line, Picture::Phone));
        let more = [way.means, way.told, way.second_contact].into_iter().flatten();
        let items =
            teller.into_iter().chain(more.filter_map(|line| ways::rung(&self.page, &self.visitors, line))).collect();
        self.page.section("goes", Heading::WhoTellsMyFamily, items)
    }

    fn if_no_one_is_there(&self, way: &WayThere) -> Option<Section> {
        let second = way.second_place.and_then(|line| illustrated(&self.page, line, Picture::House));
        self.page.section("goes", Heading::IfNoOneIsThere, second.into_iter().collect())
    }

    /// Those whom the child named, those on the way, and the worker: each once.
    fn people(&self, way: Option<&WayThere>) -> Option<Section> {
        let on_the_way =
            way.map(|way| [way.who_has, way.whose, way.collector, way.teller, way.told, way.second_contact]);
        let named = [Kind::SafePerson, Kind::ChildHelp];
        let lines = on_the_way.into_iter().flatten().flatten().chain(self.page.tops(&named));
        let mut people = Vec::new();
        for line in lines {
            people.extend(line.people().iter().map(|id| (*id, Some(line.id))));
        }
        people.extend(self.page.plan.worker().map(|worker| (worker.id, None)));
        let mut seen = vec![self.child];
        people.retain(|(id, _)| {
            !seen.contains(id) && {
                seen.push(*id);
                true
            }
        });
        let items = people.into_iter().filter_map(|(id, line)| self.person(id, line)).collect();
        self.page.section("helps", Heading::PeopleWhoLookOutForMe, items)
    }

    fn person(&self, id: PersonId, line: Option<LineId>) -> Option<Item> {
        self.page.plan.person(id).filter(|person| !person.taken_out && !self.page.plan.is_kept_away_from(id))?;
        let words = called(&self.page, id)?;
        Some(Item::Picture { line, picture: Picture::Person, words, said_in: self.page.words.language })
    }

    fn about_me(&self, kind: Kind) -> impl Iterator<Item = &'a Line> {
        self.page.about(About::Person(self.child)).filter(move |line| line.kind == kind)
    }

    fn likes(&self) -> Option<Section> {
        let likes = self.about_me(Kind::Like).flat_map(|line| like(&self.page, line)).collect();
        self.page.section("works", Heading::ThingsILike, likes)
    }

    /// What the child asked for and, once the child has been told, what was done about it.
    fn asked_for(&self) -> Option<Section> {
        let wishes = self.about_me(Kind::Wish).flat_map(|wish| self.with_what_was_done(wish)).collect();
        self.page.section("works", Heading::WhatIAskedFor, wishes)
    }

    fn with_what_was_done(&self, wish: &Line) -> Vec<Item> {
        let about = self.page.about(About::Line(wish.id));
        let done = about.filter(|line| line.is(Is::Done));
        let done = done.filter_map(|line| pair(&self.page, line));
        entry(&self.page, wish, None, None).into_iter().chain(done).collect()
    }

    fn own_words(&self, kind: Kind, heading: Heading) -> Option<Section> {
        let said = self.about_me(kind).filter_map(|line| entry(&self.page, line, None, None)).collect();
        self.page.section("works", heading, said)
    }

    fn deeds(&self) -> Vec<Item> {
        let agreed = deeds::actions(&self.page, Come::Agreed).into_iter();
        agreed.filter_map(|line| deeds::deed(&self.page, line)).collect()
    }

    /// Always there: a child has no job to protect an adult.
    fn not_my_job(&self) -> Option<Section> {
        let danger = Item::Say(self.page.heading(Heading::IfIAmInDanger).to_owned());
        self.page.section("agree", Heading::NotMyJob, vec![danger])
    }

    fn talk_to_someone(&self, numbers: &Numbers) -> Option<Section> {
        let told = self.about_me(Kind::ChildHelp).filter_map(|line| match line.value {
            Value::Words(_) => labelled(&self.page, line, self.page.words.plan_label(&line.card, &line.ask).to_owned()),
            _ => None,
        });
        let mut items: Vec<_> = told.collect();
        items.extend(numbers::of_helpers(&self.visitors));
        items.extend(numbers::for_children(self.page.words));
        // A child's paper has no line to write a number on that nobody has given.
        let given = |item: &Item| !matches!(item, Item::Number { number: None, .. });
        items.extend(numbers::team(&self.page, numbers).into_iter().filter(given));
        self.page.section("helps", Heading::ICanTalkToSomeone, items)
    }

    /// The pictures that the child chose for the page itself.
    fn pictures(&self) -> Option<Section> {
        let chosen = self.about_me(Kind::Picture).filter(|line| line.is(Is::OnPage));
        let pictures = chosen.filter_map(|line| picture(&self.page, line, None)).collect();
        self.page.section("works", Heading::MyPictures, pictures)
    }

    fn under_title(&self, band: AgeBand) -> Vec<String> {
        let mut lines = vec![crate::words::isolated(&self.page.plan.called(self.child)), self.page.date()];
        if band == AgeBand::Older {
            lines.push(self.page.heading(Heading::YourPlan).to_owned());
        }
        lines
    }

    fn foot(&self) -> Vec<String> {
        let visit = self.page.plan.next_visit().filter(|(line, _)| self.visitors.may(line));
        let again = visit.map(|(_, when)| {
            let date = self.page.words.date(when.date, self.page.today);
            self.page.words.heading_with(Heading::WeWillLookAgain, &[("date", &date)])
        });
        again.into_iter().chain(self.page.marks(self.page.heading(Heading::ChildsCopy))).collect()
    }
}
