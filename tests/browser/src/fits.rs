//! What axe cannot see: whether a page fits a narrow window, whether wider spacing cuts words off, and whether everything
//! that is tapped can be hit.

use crate::Tablet;

/// As narrow as a page may become without being scrolled sideways: 1280 pixels at four times the size.
const NARROW: (u32, u32) = (320, 640);

/// Each thing that is amiss, by name: as the page is, and with the spacing of WCAG 1.4.12, which people set for
/// themselves. That is a sheet of a script's own, because the policy lets no other in.
const AMISS: &str = "
    const named = (one) => [one.localName, one.className && `.${one.className}`, JSON.stringify({ ...one.dataset }),
        ` “${one.textContent.slice(0, 30)}”`].join('');
    // What shows only its beginning, and all of it after a tap.
    const meant = '.kt-clamp, .kt-fold';
    const cuts = (how) => how === 'hidden' || how === 'clip';
    const isCut = (one) => {
        const style = getComputedStyle(one), controls = one.matches('button, a, summary');
        const wide = one.scrollWidth > one.clientWidth + 1, high = one.scrollHeight > one.clientHeight + 1;
        // What is for ears alone is clipped to a point.
        const flows = style.display !== 'inline' && one.clientWidth > 1 && !one.closest(meant);
        return flows && (wide && (cuts(style.overflowX) || controls) || high && (cuts(style.overflowY) || controls));
    };
    const sizes = (one) => `${one.scrollWidth} × ${one.scrollHeight} in ${one.clientWidth} × ${one.clientHeight}`;
    const isSmall = (one) => {
        // A link within a sentence is as high as the sentence; the one past the bars comes into sight with focus.
        if (!one.matches('button, a, summary, select, input, textarea') || one.matches('.kt-skip, p a')) return false;
        const hit = one.matches('[type=checkbox], [type=radio]') ? one.labels[0] ?? one : one;
        const { width, height } = hit.getBoundingClientRect();
        return width < 24 || height < 24;
    };
    const amiss = () => {
        const found = [];
        const seen = [...document.querySelectorAll('body, body *')].filter((one) => one.checkVisibility({ visibilityProperty: true }));
        if (document.documentElement.scrollWidth > innerWidth) {
            const wide = seen.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).at(-1);
            found.push(`it must be scrolled sideways, for ${named(wide ?? document.body)}`);
        }
        for (const one of seen) {
            if (isCut(one)) found.push(`it is cut off: ${named(one)}, ${sizes(one)}`);
            if (isSmall(one)) found.push(`it is too small to hit: ${named(one)}`);
        }
        return found;
    };
    const spaced = new CSSStyleSheet();
    spaced.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
        p { margin-block-end: 2em !important; }
    `);
    const asItIs = amiss();
    document.adoptedStyleSheets = [spaced];
    const whenSpaced = amiss();
    document.adoptedStyleSheets = [];
    return [...asItIs, ...whenSpaced.map((what) => `spaced: ${what}`)];
";

impl Tablet {
    /// What does not fit here.
    pub(crate) async fn misfits(&self) -> Vec<String> {
        let found = self.run(AMISS).await;
        serde_json::from_value(found.clone()).unwrap_or_else(|_| panic!("the page says: {found}"))
    }

    /// The same in a window that is very narrow, where the browser has one.
    pub(crate) async fn misfits_when_narrow(&self) -> Vec<String> {
        let (width, height) = NARROW;
        if self.engine().narrowest() > width {
            return Vec::new();
        }
        self.resize(width, height).await;
        self.misfits().await.into_iter().map(|what| format!("{width} wide: {what}")).collect()
    }
}
