//! What one reader's own copy can have besides: the pictures of a child's page, and what only an adult may see.

use super::asked::Asked;
use super::node::{Child, Node, node};
use crate::conversation::family_here;
use crate::copies::{Offer, Picture};
use crate::packs::Pack;
use crate::plan::{About, CopyKind, Is};
use crate::sitting::{Intent, LookAt};
use crate::words::Phrase;

/// An adult's own copy can hold what only they may see, if they want: they are asked, alone.
pub(super) fn private_too(asked: &Asked, offer: &Offer) -> Option<Node> {
    let (CopyKind::Family, Some(reader)) = (offer.kind, offer.reader) else { return None };
    let on = asked.view.private;
    let alone = family_here(&asked.plan).map(|person| person.id).eq([reader]);
    (alone || on).then(|| {
        node("button")
            .attr("type", "button")
            .class("kt-choice")
            .attr("data-do", "private")
            .attr("aria-pressed", on.to_string())
            .with(asked.words().put(Phrase::PrivateToo, &[("other", &asked.plan.called(reader))]))
            .does(Intent::Look(LookAt::Private(!on)))
    })
}

/// The pictures of a child's page: tapped, they stand on it.
pub(super) fn pictures(asked: &Asked, pack: &Pack, offer: &Offer) -> Option<Node> {
    let (words, child) = (asked.words(), offer.reader?);
    let on_page = |picture: &Picture| {
        let pictures = asked.plan.about(About::Person(child)).filter(|line| line.is(Is::OnPage));
        pictures.into_iter().any(|line| line.choice() == Some(picture.id()))
    };
    let each = Picture::ALL.iter().map(|picture| {
        node("button")
            .attr("type", "button")
            .class("kt-choice")
            .attr("data-choice", picture.id())
            .attr("aria-pressed", on_page(picture).to_string())
            .with(Child::Drawing("kt-picture", picture.path()))
            .with(picture.shows(pack, words))
            .does(Intent::ChoosePicture(child, picture.id().to_owned()))
    });
    Some(
        node("fieldset")
            .class("kt-part kt-pictures")
            .attr("data-answer", "page")
            .with(node("legend").with(words.phrase(Phrase::PagePictures)))
            .with(node("div").class("kt-choices").all(each)),
    )
}
