//! The copy of the app that lies on the tablet for when there is no signal, and a newer version that waits beside it:
//! `src/offline.mjs`. A frame has neither: what it holds is its host's, and so is how it is kept.

use std::time::Duration;

use js_sys::Reflect;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration};

use super::Saving;
use super::frame::is_framed;
use crate::words::Label;

/// The line is left to what people wait for.
const LINE_IS_FREE: Duration = Duration::from_secs(8);

/// What lies on the tablet. A context: [`use_offline`].
#[derive(Clone, Copy)]
pub struct Offline {
    /// Whether all of the app is here; nothing where it cannot be.
    pub is_here: RwSignal<Option<bool>>,
    /// A newer version waits.
    pub newer: RwSignal<bool>,
    saving: Saving,
}

/// What lies on the tablet, on any screen.
#[must_use]
pub fn use_offline() -> Offline {
    expect_context()
}

impl Offline {
    pub(super) fn new(saving: Saving) -> Self {
        Self { is_here: RwSignal::new(workers().and(worker()).map(|_| false)), newer: RwSignal::new(false), saving }
    }

    /// Takes all of the app onto the tablet, once the line is free. Not taken, it works as long as there is a signal.
    pub(super) fn starts(self) {
        let starts = move || {
            spawn_local(async move {
                let _ = self.takes_all().await;
            });
        };
        set_timeout(starts, LINE_IS_FREE);
    }

    async fn takes_all(self) -> Result<(), JsValue> {
        let (Some(workers), Some(worker)) = (workers(), worker()) else { return Ok(()) };
        let registered: ServiceWorkerRegistration = JsFuture::from(workers.register(&worker)).await?.unchecked_into();
        let found = registered.clone();
        let looks = move || {
            self.is_here.set(Some(found.active().is_some()));
            // The first one waits for nobody.
            self.newer.set(found.active().is_some() && found.waiting().is_some());
        };
        looks();
        let coming = registered.clone();
        let each_time: Closure<dyn Fn()> = Closure::new(move || {
            let looks = Closure::<dyn Fn()>::new(looks.clone()).into_js_value();
            if let Some(installing) = coming.installing() {
                installing.set_onstatechange(Some(looks.unchecked_ref()));
            }
        });
        let each_time = each_time.into_js_value();
        registered.set_onupdatefound(Some(each_time.unchecked_ref()));
        // Found before it was listened for.
        each_time.unchecked_ref::<js_sys::Function>().call0(&JsValue::NULL)?;
        let active: ServiceWorkerRegistration = JsFuture::from(workers.ready()?).await?.unchecked_into();
        says(active.active(), "opened");
        Ok(())
    }

    /// Opens the newer version in place of this one, once all is saved. Where something is kept nowhere it waits on.
    pub fn newer_comes(self) {
        spawn_local(async move {
            if !self.saving.is_all_kept().await {
                return self.saving.notice.says(Label::NewerNotYet);
            }
            let Some(workers) = workers() else { return };
            let opens = Closure::once_into_js(|| _ = window().location().reload());
            workers.set_oncontrollerchange(Some(opens.unchecked_ref()));
            let Ok(registered) = JsFuture::from(workers.get_registration()).await else { return };
            let waiting =
                registered.dyn_into().ok().and_then(|registered: ServiceWorkerRegistration| registered.waiting());
            // Gone meanwhile, it has come to another tab.
            if waiting.is_none() {
                let _ = window().location().reload();
            }
            says(waiting, "come");
        });
    }
}

/// Whether the page is in the hands of that copy: what it answers then goes over no network.
pub(super) fn answers_here() -> bool {
    workers().is_some_and(|workers| workers.controller().is_some())
}

fn says(worker: Option<ServiceWorker>, what: &str) {
    if let Some(worker) = worker {
        let _ = worker.post_message(&what.into());
    }
}

/// Where the browser's workers are registered; nothing in a frame, and where the browser has none.
fn workers() -> Option<ServiceWorkerContainer> {
    if is_framed() {
        return None;
    }
    let here = Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?;
    here.dyn_into().ok()
}

/// The worker of this release; nothing where the release was built without one.
fn worker() -> Option<String> {
    document().query_selector("script[data-offline]").ok()??.get_attribute("data-offline")
}
