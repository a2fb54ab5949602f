//! A document, drawn: what prints is this and nothing else on the page.

use leptos::prelude::*;

use super::icon::LineDrawing;
use super::view::view;
use super::way_there::WayThere;
use crate::copies::{AgeBand, Document, Item, Print, Row, Section, Sheets, reads_in_columns};
use crate::plan::{Language, LineId};
use crate::words::{Label, Words};

/// A document. It is in the language that it says, whatever the screen is in.
#[component]
pub fn DocumentView(
    /// What stands on it.
    document: Document,
    /// The family is made up, and the paper says so, for paper goes where nobody can explain it.
    made_up: bool,
    /// So large that it can be copied out by hand.
    by_hand: bool,
) -> impl IntoView {
    let (Sheets { print, sheets }, words) = (Sheets::of(&document, made_up), Words::of(document.language));
    let all = sheets.len();
    let of_all = |nth: usize| words.say(Label::NthOfAll, &[("n", &nth.to_string()), ("all", &all.to_string())]);
    let sheet = |(before, rows): (usize, Vec<Row>)| {
        let nth = Some(before + 1).filter(|_| all > 1).map(of_all);
        let head = if before == 0 {
            first_head(&document, made_up, nth, words)
        } else {
            let running = [Some(document.running_head()), nth].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            view! { <p class="kt-copy__running">{running}</p> }
        };
        let foot = document.foot.iter().map(|line| view! { <span>{line.clone()}</span> });
        view! {
            <div class="kt-copy__sheet" data-sheet=(before + 1).to_string()>
                {head}
                {rows.into_iter().map(|row| across(row, words)).collect_view()}
                <footer class="kt-copy__foot">{foot.collect_view()}</footer>
            </div>
        }
    };
    view! {
        <article
            class=if by_hand { "kt-copy kt-copy--by-hand" } else { "kt-copy" }
            data-copy=document.kind.id()
            data-for=document.reader.map(|id| id.to_string())
            data-band=document.band.map(AgeBand::id)
            data-close=print.is_some_and(Print::is_close).then_some("")
            data-print=print.map(|print| print.half_points().to_string())
            lang=document.language.id()
        >
            {sheets.into_iter().enumerate().map(sheet).collect_view()}
        </article>
    }
}

/// What stands on top of the first sheet; where there are more, that it is the first of them.
fn first_head(document: &Document, made_up: bool, nth: Option<String>, words: &'static Words) -> AnyView {
    let mark =
        made_up.then(|| view! { <p class="kt-copy__made-up" data-made-up="">{words.label(Label::MadeUpMark)}</p> });
    let under_title = document.under_title.iter().cloned().chain(nth).collect::<Vec<_>>().join(" · ");
    view! {
        {mark}
        <h2 class="kt-copy__title">{document.title.clone()}</h2>
        <p class="kt-copy__under">{under_title}</p>
    }
}

/// What stands across a sheet.
fn across(row: Row, words: &'static Words) -> AnyView {
    match row {
        Row::Across(section) => view! { <Part section words /> },
        Row::Beside(first, second) => view! {
            <div class="kt-copy__beside">
                <Part section=first words />
                <Part section=second words />
            </div>
        },
    }
}

/// A part of it, under its heading.
#[component]
fn Part(section: Section, words: &'static Words) -> impl IntoView {
    let ring = section.is_to_ring().then_some("");
    let items = section.items.into_iter().map(|item| drawn(item, words));
    view! {
        <section class="kt-copy__part" data-colour=section.chapter data-ring=ring>
            <h3>{section.heading}</h3>
            <div class="kt-copy__items">{items.collect_view()}</div>
        </section>
    }
}

/// One thing in a part.
fn drawn(item: Item, words: &'static Words) -> AnyView {
    match item {
        Item::Line { line, who, words, said_in, by } => view! { <Line line who words said_in by /> },
        Item::Way(drawing) => {
            let heard = drawing.in_words(words);
            view! { <WayThere drawing=*drawing heard not_known=words.label(Label::NotKnown) /> }
        }
        Item::Number { label, number } => view! { <Number label number /> },
        Item::Pair { line, label, words, said_in } => view! { <Pair line label words said_in /> },
        Item::Gap { label, words } => view! { <Gap label words /> },
        Item::Picture { line, picture, words, said_in } => {
            view! { <Picture line path=picture.path() words said_in /> }
        }
        Item::Say(words) => view! { <p class="kt-copy__say">{words}</p> },
        Item::Table { columns, rows } if reads_in_columns(columns.len(), &rows) => view! { <Table columns rows /> },
        Item::Table { columns, rows } => {
            rows.into_iter().map(|row| view! { <OneByOne columns=columns.clone() row /> }).collect_view().into_any()
        }
    }
}

/// A line in somebody's own words: whose doing it is, the words, by when.
#[component]
fn Line(line: LineId, who: Option<String>, words: String, said_in: Language, by: Option<String>) -> impl IntoView {
    let who = who.map(|who| view! { <b><bdi>{who}</bdi></b> " " });
    view! {
        <p class="kt-copy__line" data-line=line.to_string()>
            <span>{who} <OwnWords words said_in /></span>
            {by.map(|by| view! { <span class="kt-by">{by}</span> })}
        </p>
    }
}

/// A number to ring, or a line to write on.
#[component]
fn Number(label: String, number: Option<String>) -> impl IntoView {
    let class = if number.is_none() { "kt-copy__blank" } else { "kt-copy__tel" };
    view! {
        <p class="kt-copy__line kt-copy__number">
            <span>{label}</span>
            <b class=class>{number}</b>
        </p>
    }
}

/// A short label and what was said to it.
#[component]
fn Pair(line: LineId, label: String, words: String, said_in: Language) -> impl IntoView {
    view! {
        <p class="kt-copy__line kt-copy__pair" data-line=line.to_string()>
            <span class="kt-by">{label} ":"</span>
            <OwnWords words said_in />
        </p>
    }
}

/// A question that nobody has answered yet.
#[component]
fn Gap(label: String, words: String) -> impl IntoView {
    view! {
        <p class="kt-copy__line kt-copy__pair" data-gap="">
            <span class="kt-by">{label} ":"</span>
            <span class="kt-gap">{words}</span>
        </p>
    }
}

/// A picture of our own set, with its words.
#[component]
fn Picture(line: Option<LineId>, path: &'static str, words: String, said_in: Language) -> impl IntoView {
    view! {
        <p class="kt-copy__line kt-copy__picture" data-line=line.map(|line| line.to_string())>
            <LineDrawing class="kt-picture" path />
            <OwnWords words said_in />
        </p>
    }
}

/// What somebody said, in the language they said it in.
#[component]
fn OwnWords(words: String, said_in: Language) -> impl IntoView {
    view! { <bdi class="kt-copy__own" lang=said_in.id()>{words}</bdi> }
}

/// Rows under headings.
#[component]
fn Table(columns: Vec<String>, rows: Vec<Vec<String>>) -> impl IntoView {
    let head = columns.iter().map(|column| view! { <th scope="col">{column.clone()}</th> });
    let cell = |(column, cell): (&String, String)| view! { <td data-column=column.clone()>{cell}</td> };
    let cells = |row: Vec<String>| columns.iter().zip(row).map(cell).collect_view();
    let body = rows.into_iter().map(|row| view! { <tr>{cells(row)}</tr> });
    view! {
        <table class="kt-copy__table">
            <thead><tr>{head.collect_view()}</tr></thead>
            <tbody>{body.collect_view()}</tbody>
        </table>
    }
}

/// A row whose words are too long for columns: what stands in it, one under the other.
#[component]
fn OneByOne(columns: Vec<String>, row: Vec<String>) -> impl IntoView {
    let each = columns.into_iter().zip(row).filter(|(_, said)| !said.trim().is_empty());
    let each = each.map(|(label, said)| view! { <div><dt>{label}</dt><dd>{said}</dd></div> });
    view! { <dl class="kt-copy__one-by-one">{each.collect_view()}</dl> }
}
