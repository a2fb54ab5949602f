//! A Word document: what Word and LibreOffice know headings, lists, tables and languages by.
//!
//! By hand: the crates that write Word documents bring pictures, a compressor and a clock. All that
//! never changes lies beside this file as the parts that a document consists of.

mod paragraphs;

use super::flow::{Block, Entry, Flow, Table};
use super::said::Said;
use super::zip::zip;
use crate::copies::Document;
use paragraphs::{Paragraph, cell, field, language_tag};

const CONTENT_TYPES: &str = include_str!("content-types.xml");
const RELATIONS: &str = include_str!("relations.xml");
const DOCUMENT_RELATIONS: &str = include_str!("document-relations.xml");
const STYLES: &str = include_str!("styles.xml");
const NUMBERING: &str = include_str!("numbering.xml");
const SETTINGS: &str = include_str!("settings.xml");

/// What the parts that are made here start with, and how they name the two vocabularies.
const START: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const VOCABULARIES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// A4 with margins of two centimetres, in twentieths of a point, and the width between them. The first
/// page has a foot of its own: what stands under the title need not be said twice there.
const PAGE: &str = "<w:sectPr><w:footerReference w:type=\"first\" r:id=\"rId4\"/>\
    <w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
    <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" \
    w:gutter=\"0\"/><w:titlePg/></w:sectPr>";
const WIDTH: usize = 9638;

/// The document as the bytes of a `.docx`. It names nobody as its author and no time: only what
/// stands on the page.
#[must_use]
pub fn word(document: &Document) -> Vec<u8> {
    let flow = Flow::of(document);
    let styles = STYLES.replace("{language}", language_tag(flow.language));
    zip(&[
        ("[Content_Types].xml", CONTENT_TYPES.as_bytes()),
        ("_rels/.rels", RELATIONS.as_bytes()),
        ("word/document.xml", body(&flow).as_bytes()),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/numbering.xml", NUMBERING.as_bytes()),
        ("word/settings.xml", SETTINGS.as_bytes()),
        ("word/footer-first.xml", foot(&flow, false).as_bytes()),
        ("word/footer.xml", foot(&flow, true).as_bytes()),
    ])
}

fn body(flow: &Flow) -> String {
    let mut xml = format!("{START}<w:document {VOCABULARIES}><w:body>");
    if !flow.title.is_empty() {
        xml += &Paragraph::new("Title").with(&flow.title).done();
    }
    for line in &flow.under_title {
        xml += &Paragraph::new("Subtitle").with(line).done();
    }
    for block in &flow.body {
        xml += &block_xml(block);
    }
    xml + PAGE + "</w:body></w:document>"
}

fn block_xml(block: &Block) -> String {
    match block {
        Block::Heading(said) => Paragraph::new("Heading1").with(said).done(),
        Block::Below(said) => Paragraph::new("Heading2").with(said).done(),
        Block::Point(entry) => entry_xml("ListBullet", entry),
        Block::Fact(entry) => entry_xml("Fact", entry),
        Block::Say(said) => Paragraph::new("Normal").with(said).done(),
        Block::Table(table) => table_xml(table),
    }
}

fn entry_xml(style: &'static str, Entry { label, words, note }: &Entry) -> String {
    let paragraph = Paragraph::new(style).strong(label);
    let paragraph = if label.is_empty() || words.is_empty() { paragraph } else { paragraph.space(label) };
    paragraph.with(words).break_before(note).with(note).done()
}

fn table_xml(table: &Table) -> String {
    let width = WIDTH / table.columns.len().max(1);
    let grid = format!("<w:gridCol w:w=\"{width}\"/>").repeat(table.columns.len());
    let head = table.columns.iter().map(|column| cell(width, Paragraph::new("Cell").strong(column)));
    let mut xml = format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
         <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" \
         w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>\
         <w:tr><w:trPr><w:tblHeader/></w:trPr>{}</w:tr>",
        head.collect::<String>()
    );
    for row in &table.rows {
        let cells = row.iter().map(|said| cell(width, Paragraph::new("Cell").with(said)));
        xml += &format!("<w:tr>{}</w:tr>", cells.collect::<String>());
    }
    // Two tables with nothing between them would be read as one.
    xml + "</w:tbl>" + &Paragraph::new("Cell").done()
}

/// The foot of a page. A later page says in addition whose paper it is and from which day, should it
/// come apart from the first.
fn foot(flow: &Flow, later_page: bool) -> String {
    let language = flow.language;
    let reminds: Vec<_> = std::iter::once(&flow.title).chain(&flow.under_title).filter(|_| later_page).collect();
    let reminder = reminds.iter().flat_map(|said| &said.lines).map(String::as_str).collect::<Vec<_>>().join(" · ");
    // A foot grows upwards, as far as the last line of the page: one empty line keeps them apart.
    let mut xml = format!("{START}<w:ftr {VOCABULARIES}>{}", Paragraph::new("Footer").done());
    for line in std::iter::once(&Said::new(&reminder, language)).chain(&flow.foot).filter(|line| !line.is_empty()) {
        xml += &Paragraph::new("Footer").with(line).done();
    }
    let number = Paragraph::new("Footer").raw(&field("PAGE", language)).plain(" / ", language);
    xml + &number.raw(&field("NUMPAGES", language)).done() + "</w:ftr>"
}
