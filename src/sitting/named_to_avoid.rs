//! A name to keep away from in anybody's line narrows that line, as soon as it is said (practice, conversation.md).

use super::Sitting;
use crate::checks::named_to_avoid;
use crate::plan::{Audience, Event, Kind, Line, LineId, Plan, stands_on_its_card};
use crate::words::Label;

impl Sitting {
    /// Lets nobody see what was said just now but those who may see the name that is in it.
    pub(super) fn narrows_what_names_whom_to_avoid(&mut self, before: &Plan) {
        let Some(plan) = self.plan() else { return };
        let narrowed = narrowed(before, plan);
        // Where somebody here may not know of the name it is not said that there is one.
        let may_be_said =
            narrowed.iter().all(|(_, name, _)| plan.line(*name).is_some_and(|it| stands_on_its_card(plan, it)));
        let any = !narrowed.is_empty();
        for (line, _, with) in narrowed {
            self.happens(Event::LetSee { line, with, ok: false });
        }
        if any && may_be_said {
            self.announce(Label::NamesWhomToAvoid);
        }
    }
}

/// Lines that were said or worded anew, that more people may see than before, or whose name was said to be one to keep away
/// from: each with that name, and those who may see it from now on.
fn narrowed(before: &Plan, now: &Plan) -> Vec<(LineId, LineId, Audience)> {
    if now.lines_of(Kind::Avoid).next().is_none() {
        return Vec::new();
    }
    let is_new = |line: &Line| before.line(line.id).is_none_or(|stood| stood.value != line.value);
    // What a child lets the others know with the same words is said to them now.
    let was_narrow = |line: &Line| before.line(line.id).is_some_and(|stood| !stood.audience.is_all_of_the_family());
    let named = |line: &Line| {
        let name = named_to_avoid(now, line.words()?)?;
        let name = now.line(name)?;
        let with = now.narrowed_to(line, &name.audience);
        let widest = line.audience.is_all_of_the_family() || line.audience == Audience::Helper;
        (line.kind != Kind::Avoid && widest && (is_new(line) || was_narrow(line) || is_new(name)))
            .then_some((line.id, name.id, with))
    };
    now.lines.iter().filter_map(named).collect()
}
