//! Before you agree: what this is and is not, time, the right to say no, and what happens if it is not
//! kept. People say it back; nobody signs (practice 4.6).

use super::asked::Asked;
use super::node::{Node, node};
use super::parts::{action, heading, page, panel};
use crate::checks::{Stop, stops};
use crate::conversation::{Step, family_here, step_asking};
use crate::copies::spoken;
use crate::packs::Pack;
use crate::plan::{About, CopyKind, Kind, Line, LineId, Person, Plan, Reader, Status, to_be_agreed, visible};
use crate::sitting::{Intent, LookAt};
use crate::words::{Label, Phrase, Words, isolated};

/// The sheet.
pub fn agree(asked: &Asked, pack: &Pack) -> Node {
    let (plan, words) = (&asked.plan, asked.words());
    page("agree", plan)
        .with(heading(words.label(Label::BeforeAgree)))
        .with(what_this_is(plan, words))
        .all(what_cannot_change(plan, words))
        .with(said_back(pack, plan, words))
        .all(still_open(pack, plan, words))
        .with(calling_it_agreed(pack, plan, words, asked.view.tried))
}

fn what_this_is(plan: &Plan, words: &Words) -> Node {
    let not_kept = if plan.family_alone() { Phrase::AgreeNotKeptAlone } else { Phrase::AgreeNotKept };
    let sentences = [Phrase::AgreeWhat, Phrase::AgreeTime, Phrase::AgreeNo, not_kept, Phrase::AgreeNobodySigns];
    node("ul").class("kt-plain").all(sentences.map(|sentence| node("li").with(words.phrase(sentence))))
}

/// Which parts cannot be changed, and why (practice 2.1, element 7).
fn what_cannot_change(plan: &Plan, words: &Words) -> Option<Node> {
    let fixed = |line: &&Line| line.kind == Kind::CanChange && line.choice() == Some("no");
    let seen = |line: &&Line| visible(plan, line, Reader::Here);
    let rows: Vec<_> =
        plan.lines.iter().filter(fixed).filter(seen).filter_map(|no| fixed_row(plan, words, no)).collect();
    (!rows.is_empty())
        .then(|| panel(words.phrase(Phrase::AgreeCannotChange)).with(node("ul").class("kt-list").all(rows)))
}

fn fixed_row(plan: &Plan, words: &Words, no: &Line) -> Option<Node> {
    let Some(About::Line(deed)) = no.about else { return None };
    let deed = plan.line(deed)?;
    let why = plan.about(About::Line(deed.id)).find(|part| part.kind == Kind::CanChange && part.words().is_some());
    Some(
        own_words(plan, words, deed)
            .all(why.map(|why| node("span").class("kt-by").with(" · ").with(spoken(plan, words, why)))),
    )
}

fn own_words(plan: &Plan, words: &Words, line: &Line) -> Node {
    node("li")
        .attr("data-line", line.id.to_string())
        .with(node("bdi").class("kt-clamp").attr("lang", line.said_in.id()).with(spoken(plan, words, line)))
}

/// Who has said the plan back in their own words, and a tap to ask those who have not.
fn said_back(pack: &Pack, plan: &Plan, words: &'static Words) -> Node {
    let rows = family_here(plan).filter_map(|person| said_back_by(pack, plan, words, person));
    panel(words.phrase(Phrase::AgreeSayBack)).with(node("ul").class("kt-list").all(rows))
}

fn said_back_by(pack: &Pack, plan: &Plan, words: &Words, person: &Person) -> Option<Node> {
    let step = Step { asked_of: Some(person.id), ..step_asking(pack, Kind::SayBack, None)? };
    let called = plan.called(person.id);
    let name = [("other", called.as_str())];
    let row = node("li").attr("data-for", called.clone());
    if plan.ended(&step).is_some() {
        return Some(row.attr("data-status", "yes").with("✓ ").with(words.put(Phrase::AgreeSaidBack, &name)));
    }
    let ask = action("kt-second", "say-back", words.put(Phrase::AgreeAskBack, &name), Intent::OpenAside(step));
    Some(row.attr("data-status", "not-asked").with(ask))
}

/// What not everyone has said yes to. It stays open, and on no page as agreed.
fn still_open(pack: &Pack, plan: &Plan, words: &'static Words) -> Option<Node> {
    let open: Vec<_> = to_be_agreed(plan)
        .filter(|line| plan.status(line) != Status::Agreed && visible(plan, line, Reader::Here))
        .map(|line| own_words(plan, words, line))
        .collect();
    let ask = Intent::OpenAside(step_asking(pack, Kind::Agreement, None)?);
    (!open.is_empty()).then(|| {
        node("section")
            .class("kt-panel")
            .attr("data-part", "open")
            .with(node("p").with(words.phrase(Phrase::AgreeOpen)))
            .with(node("ul").class("kt-list").all(open))
            .with(action("kt-second", "ask", words.phrase(Phrase::AgreeAsk), ask))
    })
}

/// Calling the plan agreed. The three stops of practice 2.2 are here and nowhere else; and a plan stays
/// a draft until somebody has said yes to something.
fn calling_it_agreed(pack: &Pack, plan: &Plan, words: &'static Words, tried: bool) -> Node {
    let section = node("section").class("kt-panel").attr("data-colour", "agree");
    if plan.agreed {
        let said = node("p").attr("data-status", "agreed").with(words.label(Label::IsAgreed));
        return section.with(said).with(action(
            "kt-primary",
            "copies",
            words.label(Label::TakeIt),
            Intent::Look(LookAt::Copy(CopyKind::Fridge, None)),
        ));
    }
    let stops = stops(plan);
    let anybody = to_be_agreed(plan).any(|line| plan.status(line) == Status::Agreed);
    let may = stops.is_empty() && anybody;
    let act = if may { Intent::CallAgreed } else { Intent::Look(LookAt::Tried) };
    let nobody = (!anybody).then(|| node("li").with(words.phrase(Phrase::AgreeNobodyYet)));
    let listed = stops.into_iter().map(|stop| stopped(pack, plan, words, stop));
    let warning = (tried && !may).then(|| {
        node("div")
            .class("kt-warn")
            .attr("id", "stops")
            .attr("tabindex", "-1")
            .attr("role", "alert")
            .with(node("h2").with(words.label(Label::StopsTitle)))
            .with(node("ul").all(nobody).all(listed))
    });
    section.with(node("p").attr("data-status", "said").with(words.label(Label::IsDraft))).all(warning).with(action(
        "kt-primary",
        "agree",
        words.label(Label::CallAgreed),
        act,
    ))
}

fn stopped(pack: &Pack, plan: &Plan, words: &Words, stop: Stop) -> Node {
    // What is kept from somebody here still stops the plan, without its words.
    let said = |id: LineId| plan.line(id).filter(|line| visible(plan, line, Reader::Here));
    let (label, line) = match stop {
        Stop::NoOwner(id) => (Label::StopNoOwner, said(id)),
        Stop::NoDate(id) => (Label::StopNoDate, said(id)),
        Stop::NoNextVisit => {
            let label = words.label(Label::StopNoVisit);
            let card = step_asking(pack, Kind::Visit, None).map(Intent::OpenAside);
            return match card {
                Some(card) => node("li").with(action("kt-quiet", "mend", label, card)),
                None => node("li").with(label),
            };
        }
    };
    match line {
        None => node("li").with(words.label(label)),
        Some(line) => node("li")
            .with(node("bdi").class("kt-clamp").with(isolated(line.words().unwrap_or_default())))
            .with(" ")
            .with(action("kt-quiet", "mend", words.label(label), Intent::OpenLine(line.id))),
    }
}
