//! From a tap to the screen that it leads to, and what an hour of talking leaves in memory.

use browser_tests::{Tablet, large_family, long_plan};
use kitchen_table::plan::PlanId;
use kitchen_table::shelf::Record;

use crate::keys::YEARS;
use crate::sites::{PLANS, QUESTION, Sites};
use crate::times::{Row, Table, Times};

/// As many acts as years of visits leave.
const ACTS: usize = 5_000;
/// As many plans as a worker ever has on one tablet.
const PLENTY: usize = 500;
/// Somebody who types steadily types about so many letters in an hour: fifty-four answers of this length.
const ANSWERS: usize = 54;
const AN_ANSWER: &str = "We shout at each other when the money runs out, and then nobody sleeps. ";
const TIMES_AN_ANSWER: usize = 3;

/// Several times each.
pub async fn screens(sites: &Sites, slower: u32, rounds: usize) -> Table {
    let rows = vec![
        Row::new("another chapter, 300 lines there", chapters(sites, slower, rounds).await),
        Row::new("a plan of 300 lines, opened from the list", opened(sites, slower, rounds, YEARS[0]).await),
        Row::new("a plan of 5,000 lines and acts, opened from the list", opened(sites, slower, rounds, ACTS).await),
        Row::new("500 plans, from what opens the lock to their list", plenty(sites, slower).await),
        Row::new("the copies of a plan of 300 lines", copies(sites, slower, rounds, &long_plan(YEARS[0])).await),
        Row::new(
            "the copies for 12 children and 40 helpers",
            copies(sites, slower, rounds, &large_family(12, 40)).await,
        ),
    ];
    Table::new(format!("From a tap to the screen that it leads to, on a page {slower} times slower (ms)"), rows)
}

async fn chapters(sites: &Sites, slower: u32, rounds: usize) -> Times {
    let tablet = sites.at_the_table(YEARS[0]).await;
    tablet.is_slower(slower).await;
    let mut times = Vec::new();
    for _ in 0..rounds {
        for chapter in ["works", "worries"] {
            let there = format!("[data-screen=talk]:has([data-chapter={chapter}][aria-current=step]) form[data-card]");
            times.push(tablet.taps_until(&format!("[data-chapter={chapter}]"), &there).await);
        }
    }
    Times(times)
}

/// On a tablet with nothing else.
async fn opened(sites: &Sites, slower: u32, rounds: usize, lines: usize) -> Times {
    let tablet = sites.at_the_table(lines).await;
    tablet.is_slower(slower).await;
    let mut times = Vec::new();
    for _ in 0..rounds {
        tablet.goes_home().await;
        tablet.sees_the_plans().await;
        times.push(tablet.taps_until("[data-do=open-plan]", "main[data-screen]:not([data-screen=plans])").await);
        tablet.are_the_same_people().await;
        tablet.wait_for(QUESTION).await;
    }
    Times(times)
}

async fn plenty(sites: &Sites, slower: u32) -> Times {
    let plans: Vec<Record> = (0..PLENTY).map(named).collect();
    let tablet = sites.with_plans(&plans).await;
    tablet.runs_first("sessionStorage.removeItem('kitchen-table.open')").await;
    tablet.go_to("/").await;
    tablet.is_slower(slower).await;
    Times(vec![tablet.unlocks_until(PLANS).await])
}

fn named(number: usize) -> Record {
    let mut record = large_family(2, 2);
    record.plan.id = PlanId(format!("plan{number}"));
    record
}

async fn copies(sites: &Sites, slower: u32, rounds: usize, record: &Record) -> Times {
    let tablet = sites.with_plans(std::slice::from_ref(record)).await;
    tablet.go_to("/").await;
    tablet.unlocks().await;
    tablet.is_slower(slower).await;
    let mut times = Vec::new();
    for _ in 0..rounds {
        tablet.wait_for("[data-screen=talk]").await;
        times.push(tablet.taps_until("[data-go='copy:fridge']", "[data-screen=copy] [data-copy]").await);
        tablet.tap("[data-go=talk]").await;
        tablet.says_that_it_is_safe().await;
    }
    Times(times)
}

/// What the page holds, at the beginning and after an hour in which somebody never stops talking.
pub async fn memory(sites: &Sites) -> Table {
    let tablet = sites.at_the_table(YEARS[0]).await;
    let before = held(&tablet).await;
    for _ in 0..ANSWERS {
        tablet.say(&AN_ANSWER.repeat(TIMES_AN_ANSWER), "Mam").await;
        tablet.asks_on().await;
        tablet.wait_for(QUESTION).await;
    }
    tablet.is_saved().await;
    let letters = ANSWERS * TIMES_AN_ANSWER * AN_ANSWER.len();
    let rows = vec![
        Row::new("a plan of 300 lines, just opened", before),
        Row::new(format!("after {ANSWERS} answers more, {letters} letters"), held(&tablet).await),
    ];
    Table::new("What the page holds in memory, rubbish cleared away (KB)", rows)
}

async fn held(tablet: &Tablet) -> Times {
    Times(vec![tablet.heap_cleared().await])
}
