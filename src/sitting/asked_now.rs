//! What is asked now, as far as the ways to go on depend on it.

use super::Sitting;
use super::question::asks_for_more;
use crate::conversation::{Asking, Draft, Slot, is_one_tap, is_read_out, takes_own_words};
use crate::packs::AskKind;

/// What is asked now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedNow {
    /// Its control; nothing on a card that asks nothing.
    pub at: Option<Slot>,
    /// One tap is the whole answer.
    pub one_tap: bool,
    /// Where each has their own answer, beside the one tap for all.
    pub of_each: Vec<Slot>,
    /// Somebody's own words are said.
    pub own_words: bool,
    /// The card has an answer and asks for another.
    pub for_more: bool,
    /// That there is nothing is an answer too, and nobody has given another.
    pub none: bool,
}

impl AskedNow {
    /// What is asked now in this sitting.
    #[must_use]
    pub fn of(sitting: &Sitting) -> Self {
        let found = || {
            let asking = sitting.asking()?;
            let (card, ask) = asking.in_pack(sitting.pack)?;
            let read_out = is_read_out(card, ask, &asking);
            let offers = !sitting.offered(&asking).is_empty();
            // Where something is offered, nobody says anything before the box is open.
            let is_a_box = !offers || sitting.draft().is_some_and(|draft| draft.is_being_worded(&asking.at()));
            let for_more = || asks_for_more(sitting.plan()?, card, sitting.step()?).then_some(());
            Some(Self {
                at: Some(asking.at()),
                one_tap: is_one_tap(ask, &asking) || read_out || offers,
                of_each: if read_out { asking.slots().collect() } else { Vec::new() },
                own_words: matches!(ask.kind, AskKind::Say | AskKind::Short)
                    && ask.by.is_none()
                    && asking.of == [None]
                    && is_a_box
                    && takes_own_words(card),
                for_more: asking.leads(sitting.pack) && for_more().is_some(),
                none: card.none && asking.leads(sitting.pack) && for_more().is_none(),
            })
        };
        found().unwrap_or_default()
    }

    /// Whether there is something on the card that has to be sent: a box, several choices, or own words under one.
    /// Else a tap on a choice goes on by itself.
    #[must_use]
    pub fn is_sent(&self, draft: &Draft) -> bool {
        let Some(at) = &self.at else { return true };
        !self.one_tap
            || draft.is_being_worded(at)
            || draft.has(at, "other")
            || !draft.typed(&Draft::new_name(at)).is_empty()
            || self.of_each.iter().any(|each| !draft.picked(each).is_empty())
    }
}

impl Sitting {
    /// What the card asks besides, of those who want to go deeper, and nobody has answered.
    #[must_use]
    pub fn deeper_asks(&self) -> Vec<Asking> {
        let Some((now, draft)) = self.asking().zip(self.draft()) else { return Vec::new() };
        let waits =
            |asking: &Asking| asking.deeper && asking.row == now.row && *asking != now && !asking.is_answered(draft);
        self.askings().into_iter().filter(waits).collect()
    }
}
