//! Every component in its states, in both languages: for whoever changes one, and for the scripts that look at them
//! (`tests/browser/tests/journeys/components.rs`, `scripts/pictures`). Development builds have it at `/gallery`, releases do not.

use leptos::prelude::*;

use crate::components::{
    Anew, Button, ChildsPicture, Choice, DocumentView, Face, Feeling, For, Heading, Hint, Icon, LineDrawing, Look,
    Mark, SecretLine, Show, Sign, TextBox, TextLine, Tick, Warning, WayThere, Wrong, view,
};
use crate::copies::{Numbers, Picture, WayDrawing, fridge};
use crate::packs::Pack;
use crate::plan::{Language, Person};
use crate::sitting::made_up;
use crate::words::{Label, Words};

/// Whether the page that was asked for is this one.
pub fn is_asked_for() -> bool {
    window().location().pathname().is_ok_and(|path| path.trim_end_matches(".html").ends_with("/gallery"))
}

/// The page: what each component is called, and beside each other how it looks in every language.
#[component]
pub fn Gallery() -> impl IntoView {
    let each = |language: &'static Language| {
        view! {
            <section class="kt-panel" lang=language.id() data-lang=language.id()>
                <Components words=Words::of(*language) />
            </section>
        }
    };
    view! { <main class="kt-page" data-screen="gallery">{Language::ALL.iter().map(each).collect_view()}</main> }
}

#[component]
fn Components(words: &'static Words) -> impl IntoView {
    view! {
        <Shown name="Heading" state=""><Heading>{words.label(Label::BeforeAgree)}</Heading></Shown>
        <Shown name="Hint" state=""><Hint>{words.label(Label::NumbersHelp)}</Hint></Shown>
        <Shown name="Warning" state=""><Warning>{words.label(Label::DeleteSure)}</Warning></Shown>
        <Shown name="Face" state=""><Face letters="M" /></Shown>
        <Shown name="Face" state="two"><Face letters="Me" /></Shown>
        <Shown name="Face" state="no-name"><Face letters="" /></Shown>
        <Shown name="Mark" state=""><Mark /></Shown>
        <Icons />
        <Buttons words />
        <Choices words />
        <Ticks words />
        <Fields words />
        <ComeAndGo words />
        <Papers words />
    }
}

/// One component in one state, by its name in the code.
#[component]
fn Shown(name: &'static str, state: &'static str, children: Children) -> impl IntoView {
    view! {
        <h2>{name} " " {state}</h2>
        <div data-component=name data-state=state>
            {children()}
        </div>
    }
}

#[component]
fn Icons() -> impl IntoView {
    let signs = [Sign::Cloud, Sign::Sun, Sign::People, Sign::House, Sign::Tick, Sign::Clock];
    let pictures = Picture::ALL.iter().map(|picture| view! { <ChildsPicture id=picture.id() /> }).collect_view();
    view! {
        <Shown name="Icon" state="">{signs.map(|shows| view! { <Icon shows /> }).collect_view()}</Shown>
        <Shown name="ChildsPicture" state="">{pictures}</Shown>
        <Shown name="Feeling" state="">
            {["1", "2", "3", "4", "5"].map(|number| view! { <Feeling number /> }).collect_view()}
        </Shown>
        <Shown name="LineDrawing" state=""><LineDrawing class="kt-icon" path="M4 12.5 9.5 18 20 6.5" /></Shown>
    }
}

#[component]
fn Buttons(words: &'static Words) -> impl IntoView {
    let tapped = RwSignal::new(0);
    let looks = [
        ("primary", Look::Primary),
        ("second", Look::Second),
        ("quiet", Look::Quiet),
        ("text", Look::Text),
        ("stop", Look::Stop),
    ];
    let each = move |(state, look)| {
        view! {
            <Shown name="Button" state=state>
                <Button look does="next" on_tap=move || tapped.update(|times| *times += 1)>
                    {words.label(Label::Next)}
                </Button>
            </Shown>
        }
    };
    view! {
        {looks.map(each).collect_view()}
        <Shown name="Button" state="disabled">
            <Button look=Look::Primary disabled=true on_tap=move || tapped.update(|times| *times += 1)>
                {words.label(Label::Next)}
            </Button>
        </Shown>
        <Shown name="Button" state="goes">
            <Button look=Look::Text goes="plans" on_tap=|| ()>{words.label(Label::PlanHome)}</Button>
        </Shown>
        <p data-happened="Button">{tapped}</p>
    }
}

#[component]
fn Choices(words: &'static Words) -> impl IntoView {
    let chosen = RwSignal::new("second");
    let each = move |(id, label)| {
        let on = Signal::derive(move || chosen.get() == id);
        view! { <Choice id=id chosen=on on_tap=move || chosen.set(id)>{words.label(label)}</Choice> }
    };
    view! {
        <Shown name="Choice" state="">
            <div class="kt-choices">
                {[("first", Label::SizeNormal), ("second", Label::SizeLarge)].map(each).collect_view()}
            </div>
        </Shown>
    }
}

#[component]
fn Ticks(words: &'static Words) -> impl IntoView {
    let ticked = RwSignal::new(true);
    view! {
        <Shown name="Tick" state="">
            <Tick field="fixed" ticked on_tick=move |on| ticked.set(on)>{words.label(Label::SomePartsFixed)}</Tick>
        </Shown>
        <p data-happened="Tick">{move || ticked.get().to_string()}</p>
    }
}

#[component]
fn Fields(words: &'static Words) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let happened = RwSignal::new("nothing");
    let types = move |text| typed.set(text);
    let id = |what: &str| format!("{what}-{}", words.language.id());
    let wrong = Signal::derive(move || typed.with(|typed| typed == "?").then(|| words.label(Label::NoName).to_owned()));
    view! {
        <Shown name="TextLine" state="">
            <TextLine
                id=id("line")
                label=words.label(Label::NewName)
                field="name"
                value=typed
                on_type=types
                on_enter=move || happened.set("entered")
                on_leave=move || happened.set("left")
                wrong
            />
        </Shown>
        <Shown name="TextLine" state="number">
            <TextLine id=id("number") label=words.label(Label::DutyNumber) field="duty-number" kind="tel" value=typed on_type=types />
        </Shown>
        <Shown name="SecretLine" state="">
            <SecretLine id=id("secret") label=words.label(Label::LockPhrase) show=words.label(Label::LockShow) value=typed wrong />
        </Shown>
        <Shown name="Wrong" state="">
            <Wrong wrong=Signal::stored(Some(words.label(Label::LockEmpty).to_owned())) />
        </Shown>
        <Shown name="TextBox" state="">
            <TextBox id=id("box") label=words.label(Label::YourView) answer="said" value=typed on_type=types wrong />
        </Shown>
        <p data-happened="TextLine">{happened}</p>
    }
}

/// What comes and goes: while it holds, for each of several, and anew with each number.
#[component]
fn ComeAndGo(words: &'static Words) -> impl IntoView {
    let number = RwSignal::new(0_u32);
    let several = move || (0..number.get()).rev().collect::<Vec<_>>();
    let typed = |id: String| view! { <input type="text" aria-label=words.label(Label::NewName) data-field=id /> };
    view! {
        <Shown name="Show" state="">
            <Show when=move || number.get() % 2 == 1>
                <Hint>{words.label(Label::NumbersHelp)}</Hint>
            </Show>
        </Shown>
        <Shown name="For" state="">
            <For each=several key=|nth: &u32| *nth let:nth>
                {typed(format!("row-{nth}"))}
            </For>
        </Shown>
        <Shown name="Anew" state="">
            <Anew number>{typed("new".to_owned())}</Anew>
        </Shown>
        <Button look=Look::Quiet does="more" on_tap=move || number.update(|number| *number += 1)>
            {words.label(Label::ShowMore)}
        </Button>
    }
}

/// A copy of the made-up family's plan, and the way of its first child.
#[component]
fn Papers(words: &'static Words) -> impl IntoView {
    let today = crate::browser::today();
    let plan = made_up(words.language, Some(today))?;
    let pack = Pack::family_plan().ok()?;
    let document = fridge(&pack, &plan, words, &Numbers::default(), today);
    let way = |child: &Person| {
        let drawing = WayDrawing::of(&pack, &plan, words, child.id);
        let heard = drawing.in_words(words);
        view! { <WayThere drawing heard not_known=words.label(Label::NotKnown) /> }
    };
    let (ways, by_hand) = (plan.children().map(way).collect_view(), document.clone());
    Some(view! {
        <Shown name="WayThere" state="">{ways}</Shown>
        <Shown name="DocumentView" state="fridge">
            <DocumentView document made_up=false by_hand=false />
        </Shown>
        <Shown name="DocumentView" state="by-hand">
            <DocumentView document=by_hand made_up=true by_hand=true />
        </Shown>
    })
}
