//! How two texts differ, line by line, for people to read.

/// How many lines that are the same stand around what differs.
const AROUND: usize = 2;

/// One line: in both, only in the first, only in the second.
#[derive(Clone, Copy, PartialEq)]
enum Line<'a> {
    Same(&'a str),
    Gone(&'a str),
    New(&'a str),
}

/// The lines that are gone (−) and new (+), with a few around them; empty where nothing differs.
pub(super) fn difference(before: &str, now: &str) -> String {
    let lines = compared(&before.lines().collect::<Vec<_>>(), &now.lines().collect::<Vec<_>>());
    let is_near = |at: usize| {
        let near = at.saturating_sub(AROUND)..(at + AROUND + 1).min(lines.len());
        lines[near].iter().any(|line| !matches!(line, Line::Same(_)))
    };
    let shown = lines.iter().enumerate().filter(|(at, _)| is_near(*at)).map(|(_, line)| match line {
        Line::Same(line) => format!("  {line}\n"),
        Line::Gone(line) => format!("− {line}\n"),
        Line::New(line) => format!("+ {line}\n"),
    });
    shown.collect()
}

/// Along the longest row of lines that both have.
fn compared<'a>(before: &[&'a str], now: &[&'a str]) -> Vec<Line<'a>> {
    let mut longest = vec![vec![0; now.len() + 1]; before.len() + 1];
    for old in (0..before.len()).rev() {
        for new in (0..now.len()).rev() {
            longest[old][new] = if before[old] == now[new] {
                longest[old + 1][new + 1] + 1
            } else {
                longest[old + 1][new].max(longest[old][new + 1])
            };
        }
    }
    let (mut old, mut new, mut lines) = (0, 0, Vec::new());
    while old < before.len() || new < now.len() {
        let (is_old, is_new) = (old < before.len(), new < now.len());
        if is_old && is_new && before[old] == now[new] {
            lines.push(Line::Same(before[old]));
            (old, new) = (old + 1, new + 1);
        } else if is_old && (!is_new || longest[old + 1][new] >= longest[old][new + 1]) {
            lines.push(Line::Gone(before[old]));
            old += 1;
        } else {
            lines.push(Line::New(now[new]));
            new += 1;
        }
    }
    lines
}
