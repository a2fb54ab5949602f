//! What people wait for, beside a page that does nothing but take words, and beside the same questions as a form of a
//! well-known library. Started by `scripts/bench`, which builds the pages and says what is measured.

mod keys;
mod loads;
mod machine;
mod screens;
mod sites;
mod times;

use std::process::ExitCode;

use sites::Sites;
use times::Table;

/// How many times slower than this machine. A cheap tablet is four times slower; the bars are held there.
const SLOWER: [u32; 3] = [1, 4, 6];
const HELD: u32 = 4;
/// How slow the cheapest is, where it is about saving and opening.
const CHEAPEST: u32 = 6;
/// How often each is measured where a bar is held to it, and elsewhere.
const ROUNDS: usize = 5;
const FEWER: usize = 2;

const ABOUT: &str = "# How long people wait

Written by `scripts/bench`, which says how it measures; do not change it by hand. *The bare page* is one text box in Leptos,
built in the same way. *The form* is our questions, in English, in SurveyJS with React, as its guides build one
(`tests/survey-page`): it seals nothing, keeps what is typed in localStorage, and has no second language, copies or plan.
All are sent with brotli. Each browser is new and has an empty cache, but where *installed* stands. A bar is held to the
middle and to what one in twenty takes longer than, on a page four times slower.
";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let mut named = std::env::args().skip(1);
    let sites = Sites::new(&named.next().expect("scripts/bench names the folder of the pages"));
    let page = named.next().expect("and the page that it writes");
    let only: Vec<u32> = named.map(|slower| slower.parse().expect("how many times slower")).collect();
    let mut tables = Vec::new();
    for slower in if only.is_empty() { SLOWER.to_vec() } else { only } {
        let is_held = slower == HELD;
        let rounds = if is_held { ROUNDS } else { FEWER };
        tables.push(keys::letters(&sites, slower, rounds, is_held).await);
        if is_held {
            tables.push(keys::sealed(&sites, slower, rounds).await);
        }
        tables.extend(loads::loads(&sites, slower, rounds, is_held).await);
        tables.push(screens::screens(&sites, slower, rounds).await);
    }
    tables.push(keys::saves_and_phrases(&sites, CHEAPEST, ROUNDS).await);
    tables.push(screens::memory(&sites).await);
    let text: Vec<_> = tables.iter().map(Table::markdown).collect();
    let machine = machine::described().await;
    std::fs::write(&page, format!("{ABOUT}\n{machine}\n\n{}", text.join("\n"))).expect("the page can be written");
    if tables.iter().all(Table::holds) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
