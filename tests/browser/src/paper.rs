//! What comes out of the printer.

use std::path::{Path, PathBuf};
use std::process::Command;

use thirtyfour::common::print::{PrintPage, PrintParameters};

use crate::process::program;
use crate::{Tablet, traces};

/// Paper that came out of the printer.
#[derive(Debug)]
pub struct Paper(PathBuf);

impl Paper {
    /// How many sheets there are.
    pub fn pages(&self) -> usize {
        self.fact("Pages").parse().expect("pages are a number")
    }

    /// Whether a screen reader finds headings and paragraphs on it, and not only letters.
    pub fn is_tagged(&self) -> bool {
        self.fact("Tagged") == "yes"
    }

    /// Every word on it.
    pub fn text(&self) -> String {
        self.read("pdftotext", &["-"])
    }

    /// The words of each sheet, each word about where it stands on the paper.
    pub fn sheets(&self) -> Vec<String> {
        let sheet = |number: usize| {
            let number = number.to_string();
            self.read("pdftotext", &["-", "-layout", "-f", &number, "-l", &number])
        };
        (1..=self.pages()).map(sheet).collect()
    }

    /// Where it is kept.
    pub fn file(&self) -> &Path {
        &self.0
    }

    fn fact(&self, name: &str) -> String {
        let info = self.read("pdfinfo", &[]);
        let fact = info.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        fact.unwrap_or_else(|| panic!("pdfinfo does not say {name}: {info}")).trim().to_owned()
    }

    fn read(&self, reader: &str, arguments: &[&str]) -> String {
        let output = Command::new(program(&[reader])).arg(&self.0).args(arguments).output().expect("the reader starts");
        assert!(output.status.success(), "{reader} cannot read {}", self.0.display());
        without_ligatures(&String::from_utf8_lossy(&output.stdout))
    }
}

impl Tablet {
    /// Prints the page on A4. Ask `engine().prints()` first: WebKit's driver cannot.
    pub async fn print_pdf(&self) -> Vec<u8> {
        let page = PrintPage { width: 21.0, height: 29.7 };
        let parameters = PrintParameters { page, ..PrintParameters::default() };
        self.browser().print_page(parameters).await.expect("the browser prints")
    }

    /// Prints the page and takes the paper, under a name of its own in `target/browser/`.
    pub async fn paper(&self, name: &str) -> Paper {
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let mut name = [self.engine().name(), &test, name].join("-");
        name.truncate(name.trim_end_matches('-').len());
        let path = traces().join(format!("{name}.pdf"));
        std::fs::write(&path, self.print_pdf().await).expect("the paper can be kept");
        Paper(path)
    }

    /// Prints the page and reads the words off the paper.
    pub async fn pdf_text(&self) -> String {
        self.paper("").await.text()
    }

    /// The same with every word about where it stands on the paper.
    pub async fn pdf_layout(&self) -> String {
        self.paper("").await.sheets().concat()
    }

    /// Prints the page and counts the sheets.
    pub async fn pdf_pages(&self) -> usize {
        self.paper("").await.pages()
    }
}

/// Firefox draws “ff” as one sign, and Welsh has many of them: ffoniwch, ffrind.
fn without_ligatures(text: &str) -> String {
    let apart = [("\u{fb00}", "ff"), ("\u{fb01}", "fi"), ("\u{fb02}", "fl"), ("\u{fb03}", "ffi"), ("\u{fb04}", "ffl")];
    apart.iter().fold(text.to_owned(), |text, (together, letters)| text.replace(together, letters))
}
