//! Names and places to avoid: told to the child in safe words, and nowhere else in the plan by mistake.
//!
//! Why is never asked and never kept (practice 4.5), so all there is to look for is the name.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::Check;
use super::children::can_be_asked;
use super::finding::{Finding, said, worded};
use super::helpers::counted_on;
use super::lists::{List, mutations};
use super::text::{Text, plain_words};
use crate::packs;
use crate::plan::{About, Is, Kind, Line, LineId, PersonId, Plan, Role, Value};

/// "house", "nain", "the": words of a name that do not tell whose.
static COMMON: LazyLock<List> =
    LazyLock::new(|| List::read(&[include_str!("lists/places.en.txt"), include_str!("lists/places.cy.txt")]));

/// The line that names somebody or somewhere to avoid, if a typed text names them too.
///
/// A warning before printing, never a silent cut: the name may as well be a street's or a sister's
/// (practice 5.3).
#[must_use]
pub fn named_to_avoid(plan: &Plan, text: &str) -> Option<LineId> {
    let text = Text::of(text);
    avoided(plan).find(|avoided| avoided.is_named_in(&text)).map(|avoided| avoided.line.id)
}

/// A name to avoid, ready to be looked for.
struct Avoided<'a> {
    line: &'a Line,
    /// What to look for, word by word, each in all its forms.
    words: Vec<Vec<String>>,
    /// One of the words is enough.
    any: bool,
}

fn avoided(plan: &Plan) -> impl Iterator<Item = Avoided<'_>> {
    plan.to_keep_away_from().filter_map(|line| {
        let name = line.words()?;
        let is_person = plan.about(About::Line(line.id)).any(|hung| hung.choice() == Some("person"));
        let (words, any) = telling(plan, name, is_person);
        (!words.is_empty()).then_some(Avoided { line, words, any })
    })
}

/// The words of a name that tell whose it is, and whether one of them is enough: any part of a person's name, any
/// word with a capital letter. A name without one ("the flat next door") has to stand there as a whole.
fn telling(plan: &Plan, name: &str, is_person: bool) -> (Vec<Vec<String>>, bool) {
    let text = Text::of(name);
    let common = COMMON.covers(&text, None);
    let mut at: Vec<usize> = (0..text.words().len()).collect();
    let mut narrow = |keep: &dyn Fn(usize) -> bool| {
        let kept: Vec<usize> = at.iter().copied().filter(|at| keep(*at)).collect();
        let some = !kept.is_empty();
        if some {
            at = kept;
        }
        some
    };
    let long = |at: usize| text.words().get(at).is_some_and(|word| word.plain.chars().count() > 1);
    narrow(&long);
    let tells = narrow(&|at| !common.get(at).copied().unwrap_or_default());
    // "Keri's neighbour" is not Keri.
    let owners = owners_in(plan, &text);
    narrow(&|at| !owners.contains(&at));
    let any = tells && (narrow(&|at| text.is_capital(at)) || is_person);
    let words =
        at.into_iter().filter_map(|at| text.words().get(at)).map(|word| forms(&word.plain, is_person)).collect();
    (words, any)
}

/// Where a text says "Keri's", and Keri is somebody of the plan.
fn owners_in(plan: &Plan, text: &Text) -> Vec<usize> {
    let known: BTreeSet<String> = plan.people.iter().flat_map(|person| plain_words(person.name())).collect();
    let owns = |at: &usize| {
        text.words().get(*at).is_some_and(|word| known.contains(&word.plain))
            && text.words().get(at + 1).is_some_and(|word| word.plain == "s")
    };
    (0..text.words().len()).filter(owns).collect()
}

/// Places change their first letter in Welsh ("i Fangor"); people do not.
fn forms(word: &str, is_person: bool) -> Vec<String> {
    let mutated = if is_person { Vec::new() } else { mutations(word) };
    // What is left of a short word may be any word.
    std::iter::once(word.to_owned()).chain(mutated.into_iter().filter(|form| form.chars().count() > 3)).collect()
}

impl Avoided<'_> {
    fn is_named_in(&self, text: &Text) -> bool {
        let stands = |at: usize, forms: &[String]| text.words().get(at).is_some_and(|word| forms.contains(&word.plain));
        let starts = 0..text.words().len();
        if self.any {
            return starts.into_iter().any(|at| self.words.iter().any(|forms| stands(at, forms)));
        }
        starts.into_iter().any(|from| self.words.iter().enumerate().all(|(nth, forms)| stands(from + nth, forms)))
    }
}

/// There are children, and nothing says whether there is anybody or anywhere that they should keep away from: no name,
/// and no turn of the card that asks for one.
pub(super) fn keep_away_not_asked(plan: &Plan) -> Vec<Finding> {
    let asks = packs::pack(&plan.pack).and_then(|pack| pack.asking(Is::Avoided));
    let (Some((card, _)), Some(_)) = (asks, plan.children().next()) else { return Vec::new() };
    let has_been_asked =
        plan.turns.iter().any(|turn| turn.key.card == *card.lead()) || plan.to_keep_away_from().next().is_some();
    let finding = || Finding::of_plan(Check::KeepAwayNotAsked).mended_on_about(Is::Avoided, None);
    (!has_been_asked).then(finding).into_iter().collect()
}

/// Nobody tells a child where not to go, or there are no words for it yet: positive first, and by a named adult
/// (practice 4.5; 1.3, point 12). A little one goes nowhere, and is told nothing.
pub(super) fn avoid_not_told(plan: &Plan) -> Vec<Finding> {
    let for_a_little_one = |line: &&Line| !plan.kept_away(line).any(can_be_asked);
    let told = |line: &Line| {
        let part = |is: Is| said(plan, is, About::Line(line.id)).is_some();
        part(Is::ToldBy) && part(Is::ToldHow)
    };
    let untold = plan.to_keep_away_from().filter(|line| !told(line) && !for_a_little_one(line));
    untold.map(|line| Finding::of_line(Check::AvoidNotTold, line)).collect()
}

/// A safe place, or one where a child says that they feel safe, has a name that is to be avoided (practice 5.3, 5.4).
pub(super) fn place_to_avoid(plan: &Plan) -> Vec<Finding> {
    let avoided: Vec<_> = avoided(plan).collect();
    let is_place = |kind| matches!(kind, Kind::Place | Kind::SecondPlace | Kind::SafePlaceSaid | Kind::Alternative);
    worded(plan.lines.iter().filter(|line| is_place(line.kind)))
        .filter(|(_, words)| named_by(&avoided, words).is_some())
        .map(|(line, _)| Finding::of_line(Check::PlaceToAvoid, line))
        .collect()
}

/// Somebody the plan counts on, or a child feels safe with, has a name that is to be avoided (practice 5.3, 5.4).
pub(super) fn helper_to_avoid(plan: &Plan) -> Vec<Finding> {
    let avoided: Vec<_> = avoided(plan).collect();
    let safe_with = plan.lines.iter().filter(|line| matches!(line.kind, Kind::SafePerson | Kind::ChildHelp));
    let safe_with = safe_with.flat_map(|line| match &line.value {
        Value::People(people) => people.as_slice(),
        _ => &[],
    });
    let helpers = plan.helpers().map(|person| person.id);
    // Somebody may be in the plan for one answer only: whom to ring, whom to tell.
    let named = plan.lines.iter().filter(|line| line.kind != Kind::Avoid && line.kind != Kind::HiddenFrom);
    let named = named.flat_map(|line| line.people().iter().copied());
    let named = named.filter(|id| plan.person(*id).is_some_and(|person| person.details.role == Role::Helper));
    let used: BTreeSet<PersonId> =
        counted_on(plan).map(|(_, id)| id).chain(safe_with.copied()).chain(helpers).chain(named).collect();
    let found = used.into_iter().filter_map(|id| Some((id, named_by(&avoided, plan.person(id)?.name())?)));
    let finding = |(id, name): (PersonId, &Line)| Finding::of_person(Check::HelperToAvoid, id).mended_where_said(name);
    found.map(finding).collect()
}

/// The first name to avoid that these words hold.
fn named_by<'a>(avoided: &[Avoided<'a>], words: &str) -> Option<&'a Line> {
    let text = Text::of(words);
    avoided.iter().find(|avoided| avoided.is_named_in(&text)).map(|avoided| avoided.line)
}
