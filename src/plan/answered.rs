//! An answer becomes lines: which line it changes, which it adds, and which it closes.

use super::acts::{Detail, Mark};
use super::closed::{Question, is_out_of_ten, whose};
use super::doing::Doing;
use super::event::{Answer, Said, SaidLine, Under};
use super::{About, Audience, Ended, Kind, Line, LineId, TurnKey, Value, stands_on_its_card};

impl Doing {
    pub(super) fn record_answer(&mut self, answer: Answer, ended: Ended) {
        // Nothing was said: what stands stays as it is, and so does how its turn ended.
        if answer.said.is_empty() {
            return;
        }
        let knew: Vec<_> = self.lines_of(Kind::MayKnow).cloned().collect();
        let mut first = None;
        for said in answer.said {
            match said {
                Said::Status(id, status) => self.mark(id, Mark::Status(status)),
                Said::LetSee(id, audience) => self.let_see(id, &audience),
                Said::Language(id, language) => self.know(id, Detail::Language(Some(language))),
                Said::OpensAgain(id) => self.open_again(id),
                Said::Line(said) => {
                    let id = self.record_line(said, first, answer.repeats);
                    first = first.or(id);
                }
            }
        }
        self.heed_what_others_may_know(&answer.turn, &knew);
        self.end_turn(answer.turn, ended);
    }

    /// A child says of each of their words whether the others may know it, and that is who may see
    /// it from then on. "Ask me first" and "not" keep it between the child and the worker, off paper: the first
    /// until the child was asked and said that it is all right. What the child answered before stays as it is.
    fn heed_what_others_may_know(&mut self, turn: &TurnKey, knew: &[Line]) {
        let answered = |may: &&Line| {
            let stood = knew.iter().any(|knew| (knew.id, &knew.value) == (may.id, &may.value));
            !stood && may.speaker.is_some() && may.speaker == turn.asked_of
        };
        let answers = self.lines_of(Kind::MayKnow).filter(answered);
        let said: Vec<_> =
            answers.filter_map(|may| Some((may.about?, may.speaker?, may.choice()? == "tell"))).collect();
        for (about, child, tell) in said {
            let audience = if tell { Audience::Family } else { Audience::Named(vec![child]) };
            let own = |line: &&Line| about == About::Line(line.id) && line.speaker == Some(child);
            let own = self.lines.iter().find(own).filter(|line| line.audience != audience).map(|line| line.id);
            own.into_iter().for_each(|id| self.mark(id, Mark::LetSee(audience.clone())));
        }
    }

    /// Writes one line down and says which it became, if it became one.
    pub(super) fn record_line(&mut self, mut said: SaidLine, first: Option<LineId>, repeats: bool) -> Option<LineId> {
        // A line may have been taken back while it stood tapped on the card.
        if let Some(Value::Lines(named)) = &mut said.value {
            named.retain(|id| self.line(*id).is_some());
            if named.is_empty() {
                return None;
            }
        }
        let about = match said.under {
            Under::About(about) => about,
            Under::First => Some(About::Line(first?)),
        };
        match said.value.clone() {
            Some(value) => Some(self.write_down(said, value, about, repeats)),
            None => {
                self.close_question(&said, about);
                None
            }
        }
    }

    /// Whoever answered the closed question: it is asked of nobody any more.
    fn close_question(&mut self, said: &SaidLine, about: Option<About>) {
        let question = Question::of(said, about);
        let answers =
            |line: &&Line| question.is_of(line) && self.may_be_changed_now(line) && self.is_theirs(line, said);
        let closed: Vec<_> = self.lines.iter().filter(answers).map(|line| line.id).collect();
        for id in closed {
            self.forget_agreement_in_sight(id);
            self.close(id);
        }
    }

    fn write_down(&mut self, said: SaidLine, value: Value, about: Option<About>, repeats: bool) -> LineId {
        let was_closed = self.closed.iter().find(|line| self.is_said_before(line, &said, about, false));
        if let Some(id) = was_closed.map(|line| line.id) {
            self.open_again(id);
        }
        // A card that takes several answers adds; but nobody becomes a helper twice.
        let adds = repeats && matches!(said.under, Under::About(_));
        let before = match said.instead_of {
            Some(id) => self.line(id),
            None => self.lines.iter().find(|line| self.is_said_before(line, &said, about, adds)),
        };
        match before.map(|line| (line.id, line.value.is_the_same_as(&value))) {
            Some((id, same)) => self.say_instead(id, said, value, same),
            None => self.say_for_the_first_time(said, value, about),
        }
    }

    /// Whether this line is what was answered before: asked again, a question is changed and not said twice.
    fn is_said_before(&self, line: &Line, said: &SaidLine, about: Option<About>, adds: bool) -> bool {
        // One person's view never takes another's place.
        let another_view = said.kind == Kind::OtherView && line.speaker != said.speaker;
        !another_view
            && self.may_be_changed_now(line)
            && (!adds || about.is_some() && !line.is_blank() && said.value.as_ref() == Some(&line.value))
            && Question::of(said, about).is_of(line)
            && self.is_theirs(line, said)
            && !self.are_words_out_of_sight(line, said)
    }

    /// Whether a line is theirs to change who are asked: what somebody else said in private did not stand on the
    /// card. What the very person said who is asked again is theirs, though with others here their card opened
    /// blank.
    fn is_theirs(&self, line: &Line, said: &SaidLine) -> bool {
        let who = said.asked_of.or(said.speaker);
        if is_out_of_ten(said.kind) && who.is_some() {
            return whose(line) == who;
        }
        said.asked_of.is_some() || is_one_fact(said.kind) || stands_on_its_card(self, line)
    }

    /// Words that did not stand on the card when it was answered again. They stay, and new ones stand beside them:
    /// what was told once is not gone because somebody came in.
    fn are_words_out_of_sight(&self, line: &Line, said: &SaidLine) -> bool {
        let is_out_of_sight = !is_one_fact(said.kind) && !stands_on_its_card(self, line);
        line.words().is_some() && said.value.as_ref() != Some(&line.value) && is_out_of_sight
    }

    fn say_instead(&mut self, id: LineId, said: SaidLine, value: Value, same: bool) -> LineId {
        let at_the_table = self.at_the_table(said.speaker);
        self.say_instead_in(id, |line| {
            line.value = value;
            line.speaker = said.speaker.or(line.speaker);
            line.confirmed &= same;
            line.reworded &= same;
            if !same {
                line.said_in = said.said_in;
                // New words were heard by those who are here now, and by nobody who heard the old ones.
                line.at_the_table = at_the_table;
                line.audience.narrow_to(&said.audience);
                // New words that were said alone have nobody's OK to be seen where the old ones were.
                if said.alone {
                    (line.alone, line.audience) = (true, said.audience);
                }
            }
        });
        if !same {
            self.forget_agreement_in_sight(id);
        }
        id
    }

    fn say_for_the_first_time(&mut self, said: SaidLine, value: Value, about: Option<About>) -> LineId {
        let id = LineId(self.next_id());
        self.say(Line {
            id,
            kind: said.kind,
            card: said.card,
            ask: said.ask,
            is: said.is,
            value,
            speaker: said.speaker,
            asked_of: said.asked_of,
            about,
            audience: said.audience,
            status: said.status,
            confirmed: false,
            reworded: false,
            said_in: said.said_in,
            alone: said.alone,
            visit: self.visit(),
            at_the_table: self.at_the_table(said.speaker),
        });
        self.forget_agreement_in_sight(id);
        id
    }

    /// What is said beside something that somebody here may not see takes nobody's yes to that away.
    fn forget_agreement_in_sight(&mut self, id: LineId) {
        let whole = self.line(id).and_then(|line| self.agreed_with(line)).filter(|whole| *whole != id);
        let is_hidden = |whole: &Line| !whole.is_blank() && !stands_on_its_card(self, whole);
        if !whole.and_then(|whole| self.line(whole)).is_some_and(is_hidden) {
            self.forget_agreement(id);
        }
    }
}

/// Whether what was said last is how it is, whoever said it before and in front of whom: two numbers of one person on one
/// paper, and one of them wrong, would be worse than none.
fn is_one_fact(kind: Kind) -> bool {
    kind == Kind::Phone
}
