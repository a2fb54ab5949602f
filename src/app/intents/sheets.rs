//! What people do on a sheet. A sheet comes as data and does nothing itself: a tap on it says what it
//! wants done, by name, and this is the list of what can be done.

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Serialize;

use crate::app::clock::{now_in_greenwich, today};
use crate::app::{App, Screen, clip, file, focus_on, save_file};
use crate::conversation::Step;
use crate::json::Json;
use crate::plan::{
    About, Answer, Audience, CardId, CopyKind, Date, Event, Kind, Language, LineId, Moment, PersonId, Plan, Said,
    SaidLine, Status, TurnKey, Under, Value,
};
use crate::words::Label;

/// What a sheet is made from.
#[derive(Serialize)]
struct Request<'a> {
    sheet: &'a str,
    plan: &'a Plan,
    language: Language,
    today: Date,
    now: Moment,
    duty_number: &'a str,
    out_of_hours: &'a str,
    made_up: bool,
    view: &'a [(String, String)],
    /// Which file of it, by the id of its kind.
    file: Option<&'a str>,
}

impl App {
    /// The request for the sheet of a screen. Tracks all that it is made from.
    #[must_use]
    pub fn sheet_request(self, screen: Screen) -> Option<String> {
        self.request(screen, None)
    }

    fn request(self, screen: Screen, file: Option<&str>) -> Option<String> {
        let made_up = self.practising();
        self.sitting.with(|sitting| {
            let plan = &sitting.as_ref()?.plan;
            self.settings.with(|settings| {
                self.view.with(|view| {
                    let request = Request {
                        sheet: screen.id(),
                        plan,
                        language: settings.language,
                        today: today(),
                        now: now_in_greenwich(),
                        duty_number: &settings.duty_number,
                        out_of_hours: &settings.out_of_hours,
                        made_up,
                        view,
                        file,
                    };
                    serde_json::to_string(&request).ok()
                })
            })
        })
    }

    /// Does what a tap on a sheet says, in the words of `sheets::Act`. What it does not know it leaves.
    pub fn does(self, act: &str) {
        let read = Json::read(act.as_bytes());
        let Some((name, to)) = read.as_ref().and_then(Json::as_object).and_then(<[_]>::first) else {
            return self.does_by_name(act.trim_matches('"'));
        };
        match name.as_str() {
            "go" => self.go(to.as_str().and_then(Screen::from_id).unwrap_or(Screen::Talk)),
            "card" => self.open_from_sheet(Step {
                card: CardId::from(to.get("card").and_then(Json::as_str).unwrap_or_default()),
                about: about(to.get("about")),
                asked_of: person(to.get("asked_of")),
            }),
            "view" => self.look_in_another_way(to),
            "print" => self.print(to),
            "save" | "clip" => self.take_along(name == "clip", to),
            "hand-over" => self.hand_over(PersonId(number(to))),
            "picture" => self.choose_picture(to),
            "swapped" => self.apply_quietly(Event::CopySwapped(number(to) as usize)),
            "line" => self.open_line_from_sheet(LineId(number(to))),
            "reword" => self.reword_in_plan(LineId(number(to))),
            "withhold" => self.withhold(LineId(number(to))),
            _ => {}
        }
    }

    fn does_by_name(self, name: &str) {
        match name {
            "agree" => {
                self.apply(Event::CalledAgreed);
            }
            "bring" => self.bring_a_copy(),
            _ => {}
        }
    }

    /// Opens a card; whoever goes on from it is back on the sheet.
    fn open_from_sheet(self, step: Step) {
        let sheet = self.screen.get_untracked();
        self.open_aside(step);
        self.change_cursor(|cursor| cursor.back_to = Some(sheet.id().to_owned()));
    }

    fn open_line_from_sheet(self, line: LineId) {
        let sheet = self.screen.get_untracked();
        self.open_line(line);
        self.change_cursor(|cursor| cursor.back_to = Some(sheet.id().to_owned()));
    }

    /// Opens a line in the plan, with its words ready to be changed.
    fn reword_in_plan(self, line: LineId) {
        self.go(Screen::Talk);
        self.opened.set(Some(line));
        self.editing.set(Some(line));
        focus_on(".kt-edit textarea");
    }

    /// Off paper: it stays on the screen for the grown-ups who could see it before.
    fn withhold(self, line: LineId) {
        let with = self.with_plan_now(|plan| plan.line(line).map(|line| plan.off_paper(line))).flatten();
        if let Some(with) = with {
            self.apply(Event::LetSee { line, with, ok: false });
        }
    }

    fn look_in_another_way(self, to: &Json) {
        let changed = to.as_array().into_iter().flatten().filter_map(|pair| {
            let [name, value] = pair.as_array()? else { return None };
            Some((name.as_str()?.to_owned(), value.as_str()?.to_owned()))
        });
        let changed: Vec<_> = changed.collect();
        self.view.update(|view| {
            view.retain(|(name, _)| changed.iter().all(|(other, _)| other != name));
            view.extend(changed);
        });
        // Once it has been drawn anew, one frame after the frame that is coming: what stands in the way is read first.
        request_animation_frame(|| {
            request_animation_frame(|| {
                let there = |id: &&str| document().query_selector(id).ok().flatten().is_some();
                focus_on(["#stops", "#look-first"].into_iter().find(there).unwrap_or("[data-heading]"));
            });
        });
    }

    /// Notes that a copy was given, and prints it.
    fn print(self, given: &Json) {
        self.give(given);
        self.save_now();
        // A browser without a printer says so itself.
        let _ = window().print();
    }

    fn give(self, given: &Json) {
        let Some(kind) = given.get("kind").and_then(Json::as_str).and_then(CopyKind::from_id) else { return };
        let language = given.get("language").and_then(Json::as_str).and_then(Language::from_id);
        let language = language.unwrap_or_else(|| self.settings.with_untracked(|settings| settings.language));
        self.apply_quietly(Event::CopyGiven { kind, reader: person(given.get("reader")), language, on: today() });
    }

    /// Saves a file or puts a text where it can be pasted from, and notes that the copy is out.
    fn take_along(self, as_text: bool, what: &Json) {
        let field = |name: &str| what.get(name).and_then(Json::as_str).unwrap_or_default().to_owned();
        let (format, name, kind) = (field("format"), field("name"), field("type"));
        let request = untrack(|| self.request(self.screen.get_untracked(), Some(&format)));
        let Some(bytes) = request.and_then(|request| file(&request)) else {
            return self.notify(Label::NotTaken);
        };
        let given = what.get("given").cloned().unwrap_or(Json::Null);
        spawn_local(async move {
            let taken = if as_text {
                clip(&String::from_utf8_lossy(&bytes)).await
            } else {
                save_file(&name, &kind, &bytes).await
            };
            if taken {
                self.give(&given);
                self.save_now();
            }
            self.notify(match (taken, as_text) {
                (false, _) => Label::NotTaken,
                (true, true) => Label::Clipped,
                (true, false) => Label::FileSaved,
            });
        });
    }

    /// Puts one of our pictures on a child's page, or takes it off again.
    fn choose_picture(self, to: &Json) {
        let Some([child, id]) = to.as_array() else { return };
        let (child, id) = (number(child), id.as_str().unwrap_or_default());
        let about = About::Person(PersonId(child));
        let chosen = self.with_plan_now(|plan| {
            let pictures = plan.about(about).filter(|line| line.kind == Kind::Picture && line.part == "page");
            pictures.filter(|line| line.choice() == Some(id)).map(|line| line.id).next()
        });
        match chosen.flatten() {
            Some(line) => self.apply(Event::TookBack(line)),
            None => self.apply(Event::Answered(picture_on_page(self, about, id))),
        };
    }
}

fn picture_on_page(app: App, child: About, id: &str) -> Answer {
    let card = CardId::from("G02");
    let line = SaidLine {
        kind: Kind::Picture,
        card: card.clone(),
        part: "page".to_owned(),
        value: Some(Value::Choice(id.to_owned())),
        speaker: None,
        asked_of: None,
        instead_of: None,
        under: Under::About(Some(child)),
        audience: Audience::Child,
        status: Status::Said,
        said_in: app.settings.with_untracked(|settings| settings.language),
        alone: false,
    };
    let turn = TurnKey { card: CardId::from("page"), asked_of: None, about: Some(child) };
    Answer { turn, repeats: true, said: vec![Said::Line(line)] }
}

fn number(json: &Json) -> u32 {
    json.as_u64().and_then(|number| number.try_into().ok()).unwrap_or_default()
}

fn person(json: Option<&Json>) -> Option<PersonId> {
    json?.as_u64().and_then(|number| number.try_into().ok()).map(PersonId)
}

fn about(json: Option<&Json>) -> Option<About> {
    let (name, id) = json?.as_object()?.first()?;
    match name.as_str() {
        "person" => Some(About::Person(PersonId(number(id)))),
        _ => Some(About::Line(LineId(number(id)))),
    }
}
