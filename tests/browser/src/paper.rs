//! What comes out of the printer.

use std::process::Command;

use thirtyfour::common::print::{PrintPage, PrintParameters};

use crate::process::program;
use crate::{Tablet, traces};

impl Tablet {
    /// Prints the page on A4. Ask `engine().prints()` first: WebKit's driver cannot.
    pub async fn print_pdf(&self) -> Vec<u8> {
        let page = PrintPage { width: 21.0, height: 29.7 };
        let parameters = PrintParameters { page, ..PrintParameters::default() };
        self.browser().print_page(parameters).await.expect("the browser prints")
    }

    /// Prints the page and reads the words off the paper.
    pub async fn pdf_text(&self) -> String {
        self.read_paper("pdftotext", &["-"]).await
    }

    /// The same with every word about where it stands on the paper.
    pub async fn pdf_layout(&self) -> String {
        self.read_paper("pdftotext", &["-", "-layout"]).await
    }

    /// Prints the page and counts the sheets.
    pub async fn pdf_pages(&self) -> usize {
        let info = self.read_paper("pdfinfo", &[]).await;
        let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).expect("a PDF has pages");
        pages.trim().parse().expect("pages are a number")
    }

    async fn read_paper(&self, reader: &str, arguments: &[&str]) -> String {
        let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let path = traces().join(format!("{}-{test}.pdf", self.engine().name()));
        std::fs::write(&path, self.print_pdf().await).expect("the paper can be kept");
        let output = Command::new(program(&[reader])).arg(&path).args(arguments).output().expect("the reader starts");
        assert!(output.status.success(), "{reader} cannot read {}", path.display());
        without_ligatures(&String::from_utf8_lossy(&output.stdout))
    }
}

/// Firefox draws “ff” as one sign, and Welsh has many of them: ffoniwch, ffrind.
fn without_ligatures(text: &str) -> String {
    let apart = [("\u{fb00}", "ff"), ("\u{fb01}", "fi"), ("\u{fb02}", "fl"), ("\u{fb03}", "ffi"), ("\u{fb04}", "ffl")];
    apart.iter().fold(text.to_owned(), |text, (together, letters)| text.replace(together, letters))
}
