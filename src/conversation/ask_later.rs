//! "I don't know – ask later": what nobody here can answer becomes a question for somebody who can.

use super::answer::{Speaking, Trouble, audience, refuse_private};
use super::draft::Slot;
use super::steps::Step;
use crate::packs::{AudienceRule, Pack};
use crate::plan::{Answer, Is, Kind, PersonId, Plan, Said, SaidLine, Status, Under, Value};

/// A question for these people, or for nobody yet, and the end of the turn it came from.
///
/// # Errors
/// From a card whose answer is never kept, or in a pack that cannot ask for later; there is nothing to mend then.
pub fn question(
    pack: &Pack,
    plan: &Plan,
    from: &Step,
    speaking: Speaking,
    words: &str,
    people: Vec<PersonId>,
) -> Result<Answer, Vec<Trouble>> {
    refuse_private(pack, from)?;
    let slots = [Is::Question, Is::WhoWouldKnow].map(|is| Slot::asking(pack, is));
    let [Some(asked), Some(whom)] = slots else { return Err(Vec::new()) };
    let line = |is: Is, slot: Slot, value, under| {
        Said::Line(SaidLine {
            kind: Kind::OpenQuestion,
            card: slot.card,
            ask: slot.ask,
            is: Some(is),
            value: Some(value),
            speaker: speaking.speaker,
            asked_of: None,
            instead_of: None,
            under,
            audience: audience(AudienceRule::Worker, plan, speaking.speaker),
            status: Status::NotAsked,
            said_in: speaking.language,
            alone: speaking.alone,
        })
    };
    let mut said = vec![line(Is::Question, asked, Value::Words(words.trim().to_owned()), Under::About(None))];
    said.extend((!people.is_empty()).then(|| line(Is::WhoWouldKnow, whom, Value::People(people), Under::First)));
    Ok(Answer { turn: from.clone(), repeats: true, said })
}
