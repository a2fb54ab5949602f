//! Writing somebody down, or changing what was written: name, who they are to the family, age,
//! language, and the ticks. Half filled in, it survives a reload.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::browser::{LiveSitting, focus_on, use_sitting, use_words};
use crate::components::{Button, Choice, Look, Show, TextLine, Tick, view};
use crate::conversation::{PersonDraft, PersonTrouble};
use crate::plan::{Details, Language, PersonId};
use crate::sitting::Intent;
use crate::words::{Label, Words};

/// One person's form: what stands in it, and what is said of it.
#[derive(Clone, Copy)]
struct Filling {
    sitting: LiveSitting,
    words: &'static Words,
    /// Whose it is; nobody's yet for somebody new.
    person: Option<PersonId>,
    draft: RwSignal<PersonDraft>,
    /// What is wrong with it, or what was wrong with the one before.
    wrong: RwSignal<Option<String>>,
    /// Whether the plan is for them too is asked before they are written down.
    asks: RwSignal<bool>,
    on_done: Callback<()>,
}

impl Filling {
    /// A part of what stands in it. Follows it.
    fn shows<T: Send + Sync + 'static>(self, read: fn(&PersonDraft) -> T) -> Signal<T> {
        Signal::derive(move || self.draft.with(read))
    }

    /// Changes what stands in it, and keeps that.
    fn change(self, change: impl FnOnce(&mut PersonDraft)) {
        self.draft.update(change);
        self.asks.set(false);
        self.keep();
    }

    fn keep(self) {
        self.sitting.does(Intent::FillIn(self.person, Some(self.draft.get_untracked())));
    }

    fn give_up(self) {
        self.sitting.does(Intent::FillIn(self.person, None));
        self.on_done.run(());
    }

    fn submit(self) {
        let details = match Details::try_from(self.draft.get_untracked()) {
            Ok(details) => details,
            Err(PersonTrouble::NoName) => return self.is_wrong(Label::NoName),
            Err(PersonTrouble::BadAge) => return self.is_wrong(Label::BadAge),
            Err(PersonTrouble::IsForThemToo) => return self.asks_about_the_age(),
        };
        let is_twin = self.sitting.with_plan_now(|plan| plan.has_another_of_name(&details.name, self.person));
        let twin = (is_twin == Some(true)).then(|| self.words.say(Label::SameName, &[("child", &details.name)]));
        self.keep();
        self.sitting.does(match self.person {
            Some(person) => Intent::ChangePerson(person, details),
            None => Intent::AddPerson(details),
        });
        // What was not taken is still there to be said again.
        if self.sitting.with_now(|sitting| sitting.is_half_written_down(self.person)) {
            return;
        }
        self.draft.set(self.sitting.with_now(|sitting| sitting.person_draft(self.person)));
        self.wrong.set(twin);
        self.on_done.run(());
    }

    /// An age says child and no tick does: a child who is nobody's in the plan would be asked nothing.
    fn asks_about_the_age(self) {
        self.wrong.set(None);
        self.asks.set(true);
        focus_on("[data-do=for-them-too]");
    }

    fn is_for_them(self, yes: bool) {
        self.change(|draft| (draft.is_child, draft.is_no_child) = (yes, !yes));
        self.submit();
    }

    fn is_wrong(self, label: Label) {
        self.wrong.set(Some(self.words.label(label).to_owned()));
    }
}

/// The form for somebody new, or for somebody who is in the plan.
#[component]
pub fn PersonForm(
    /// Who is changed. Without it the form is for somebody new.
    #[prop(optional)]
    person: Option<PersonId>,
    /// What happens once they are written down, or the change is given up.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let (sitting, words) = (use_sitting(), use_words());
    let draft = RwSignal::new(sitting.with_now(|sitting| sitting.person_draft(person)));
    let filling =
        Filling { sitting, words, person, draft, wrong: RwSignal::new(None), asks: RwSignal::new(false), on_done };
    let new = person.is_none();
    let (does, word) = if new { ("add-person", Label::AddPerson) } else { ("keep", Label::DoneEditing) };
    let cancel = (!new).then(|| {
        view! { <Button look=Look::Text on_tap=move || filling.give_up()>{words.label(Label::Cancel)}</Button> }
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        filling.submit();
    };
    view! {
        <form
            class="kt-person-form"
            autocomplete="off"
            novalidate
            data-new-person=new.then_some("")
            on:submit=submit
        >
            <Lines filling />
            <Ticks filling />
            <Languages filling />
            <p class="kt-wrong" role="alert">{move || filling.wrong.get()}</p>
            <Show when=move || filling.asks.get()>
                <IsForThemToo filling />
            </Show>
            <div class="kt-go">
                <button type="submit" class="kt-second" data-do=does>{words.label(word)}</button>
                {cancel}
            </div>
        </form>
    }
}

/// The question about somebody who is under age and not ticked as a child the plan is for.
#[component]
fn IsForThemToo(filling: Filling) -> impl IntoView {
    let words = filling.words;
    let name = filling.draft.with_untracked(|draft| draft.name.trim().to_owned());
    let answer = |does: &'static str, label, yes| {
        view! {
            <Button look=Look::Second does=does on_tap=move || filling.is_for_them(yes)>
                {words.label(label)}
            </Button>
        }
    };
    view! {
        <div class="kt-warn" role="group">
            <p role="alert">{words.say(Label::IsForThemToo, &[("child", &name)])}</p>
            <div class="kt-go">
                {answer("for-them-too", Label::ForThemToo, true)}
                {answer("not-for-them", Label::NotForThem, false)}
            </div>
        </div>
    }
}

/// What is typed: the name, who they are to the family, the age.
#[component]
fn Lines(filling: Filling) -> impl IntoView {
    let words = filling.words;
    let whose = filling.person.map(|id| id.to_string()).unwrap_or_default();
    let id = |field: &str| format!("person-{whose}-{field}");
    view! {
        <div class="kt-fields">
            <TextLine
                id=id("name")
                label=words.label(Label::FieldName)
                field="name"
                value=filling.shows(|draft| draft.name.clone())
                on_type=move |now| filling.change(|draft| draft.name = now)
            />
            <TextLine
                id=id("role")
                label=words.label(Label::FieldRole)
                field="role"
                value=filling.shows(|draft| draft.known_as.clone())
                on_type=move |now| filling.change(|draft| draft.known_as = now)
            />
            <TextLine
                id=id("age")
                label=words.label(Label::FieldAge)
                field="age"
                value=filling.shows(|draft| draft.age.clone())
                on_type=move |now| filling.change(|draft| draft.age = now)
            />
        </div>
    }
}

/// What is ticked: a child the plan is for, and whether they can answer; the worker; here.
#[component]
fn Ticks(filling: Filling) -> impl IntoView {
    let words = filling.words;
    let (child, worker) = (filling.shows(|draft| draft.is_child), filling.shows(|draft| draft.is_worker));
    let here = filling.shows(|draft| draft.is_here);
    let cannot_answer = filling.shows(|draft| draft.cannot_answer);
    let of_a_child = move || {
        let tick = move |yes| filling.change(|draft| draft.cannot_answer = yes);
        view! {
            <Tick field="cannot-answer" ticked=cannot_answer on_tick=tick>
                {words.label(Label::FieldCannotAnswer)}
            </Tick>
        }
    };
    view! {
        <div class="kt-ticks">
            <Tick field="child" ticked=child on_tick=move |yes| filling.change(|draft| draft.is_child = yes)>
                {words.label(Label::FieldChild)}
            </Tick>
            <Show when=move || child.get()>{of_a_child}</Show>
            <Tick field="worker" ticked=worker on_tick=move |yes| filling.change(|draft| draft.is_worker = yes)>
                {words.label(Label::FieldWorker)}
            </Tick>
            <Tick field="here" ticked=here on_tick=move |yes| filling.change(|draft| draft.is_here = yes)>
                {words.label(Label::FieldHere)}
            </Tick>
        </div>
    }
}

/// The language of their copy.
#[component]
fn Languages(filling: Filling) -> impl IntoView {
    let words = filling.words;
    let language = filling.shows(|draft| draft.language);
    let each = |own: &'static Language| {
        let chosen = Signal::derive(move || language.get() == Some(*own));
        let tap = move || filling.change(|draft| draft.tap_language(*own));
        view! { <Choice id=own.id() lang=own.id() chosen on_tap=tap>{words.own_name(*own)}</Choice> }
    };
    view! {
        <fieldset class="kt-part" data-field="language">
            <legend>{words.label(Label::FieldLanguage)}</legend>
            <div class="kt-choices">{Language::ALL.iter().map(each).collect_view()}</div>
        </fieldset>
    }
}
