//! The gallery shows every component there is, and the page has every style sheet.

use std::fs;
use std::path::Path;

fn source(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(file)).unwrap()
}

#[test]
fn every_component_stands_in_the_gallery() {
    let (components, gallery) = (source("components/mod.rs"), source("screens/gallery.rs"));
    let names = components.lines().filter(|line| line.starts_with("pub use ")).flat_map(|line| {
        let names = line.rsplit("::").next().unwrap_or_default();
        names.split(|sign: char| !sign.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>()
    });
    // An enum says how a component looks, and is none itself.
    let not_there: Vec<_> = names
        .filter(|name| !name.is_empty() && !["Look", "Sign"].contains(&name.as_str()))
        .filter(|name| !gallery.contains(&format!("name=\"{name}\"")))
        .collect();
    assert!(not_there.is_empty(), "not in src/screens/gallery.rs: {not_there:?}");
}

#[test]
fn the_page_has_every_style_sheet() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("index.html")).unwrap();
    let sheets = ["style", "style/components", "style/screens"].into_iter().flat_map(|folder| {
        let files = fs::read_dir(root.join(folder)).unwrap().flatten();
        let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
        names.filter(|name| name.ends_with(".css")).map(move |name| format!("{folder}/{name}")).collect::<Vec<_>>()
    });
    let missing: Vec<_> = sheets.filter(|sheet| !page.contains(&format!("href=\"{sheet}\""))).collect();
    assert!(missing.is_empty(), "not in index.html: {missing:?}");
}
