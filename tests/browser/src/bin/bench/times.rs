//! What was measured: times, rows of them, and tables of rows, on the screen and for the page.

use std::fmt::Write as _;

const MEDIAN: f64 = 0.5;
const P95: f64 = 0.95;
/// What of all times is told, and what it is called.
const TOLD: [(&str, f64); 4] = [("median", MEDIAN), ("p95", P95), ("least", 0.0), ("most", 1.0)];

/// Some measurements, mostly in milliseconds.
#[derive(Clone, Default)]
pub struct Times(pub Vec<f64>);

impl Times {
    /// The time that this part of all does not exceed.
    fn at(&self, part: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let place = (sorted.len() as f64 * part).ceil() as usize;
        sorted.get(place.saturating_sub(1)).copied().unwrap_or(f64::NAN)
    }
}

/// At most so many times as long as something else takes, its middle and the one in twenty that takes longer.
struct Bar {
    beside: &'static str,
    other: Times,
    at_most: f64,
}

impl Bar {
    fn times(&self, times: &Times) -> [f64; 2] {
        [MEDIAN, P95].map(|part| times.at(part) / self.other.at(part))
    }

    fn holds(&self, times: &Times) -> bool {
        self.times(times).into_iter().all(|times| times <= self.at_most)
    }

    fn said(&self, times: &Times) -> String {
        let [median, p95] = self.times(times);
        let missed = if self.holds(times) { "" } else { ": **missed**" };
        format!("{median:.2} and {p95:.2} times {}, of at most {}{missed}", self.beside, self.at_most)
    }
}

/// One thing that was measured.
pub struct Row {
    name: String,
    times: Times,
    bars: Vec<Bar>,
}

impl Row {
    /// With no bar.
    pub fn new(name: impl Into<String>, times: Times) -> Self {
        Self { name: name.into(), times, bars: Vec::new() }
    }

    /// At most so many times as long as this.
    pub fn at_most(mut self, at_most: f64, beside: &'static str, other: &Times) -> Self {
        self.bars.push(Bar { beside, other: other.clone(), at_most });
        self
    }

    fn bars(&self) -> String {
        self.bars.iter().map(|bar| bar.said(&self.times)).collect::<Vec<_>>().join("; ")
    }
}

/// What belongs together.
pub struct Table {
    title: String,
    rows: Vec<Row>,
}

impl Table {
    /// Prints it as soon as it is there: all of them take a while.
    pub fn new(title: impl Into<String>, rows: Vec<Row>) -> Self {
        let table = Self { title: title.into(), rows };
        println!("\n{}:", table.title);
        for row in &table.rows {
            let told = TOLD.map(|(what, part)| format!("{what} {:7.1}", row.times.at(part))).join("  ");
            println!("  {:<58}  {told}  {}", row.name, row.bars());
        }
        table
    }

    /// Whether every bar in it holds.
    pub fn holds(&self) -> bool {
        self.rows.iter().all(|row| row.bars.iter().all(|bar| bar.holds(&row.times)))
    }

    /// As it stands in the docs.
    pub fn markdown(&self) -> String {
        let heads = TOLD.map(|(what, _)| what).join(" | ");
        let mut text = format!("## {}\n\n| | {heads} | beside |\n|---|{}---|\n", self.title, "--:|".repeat(TOLD.len()));
        for row in &self.rows {
            let told = TOLD.map(|(_, part)| format!("{:.1}", row.times.at(part))).join(" | ");
            let _ = writeln!(text, "| {} | {told} | {} |", row.name, row.bars());
        }
        text
    }
}
