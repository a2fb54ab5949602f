//! A10: whatever is said to the page from outside, by another page or under the name of another tab, changes nothing that
//! people said. Tried with `KT_MESSAGES` messages, or 500.

use browser_tests::{Tablet, number};
use serde_json::json;

/// Sends them, with a seed. What another tab may really say is not among them: it is believed, as it comes from our own
/// page.
const SEND: &str = "
    const [messages, seed, done] = arguments;
    let state = seed;
    const below = (end) => (state = (state * 1103515245 + 12345) % 2147483648) % end;
    const known = ['saved/', 'erased', 'locked', 'may-i', 'yes', 'no'];
    const letters = () => String.fromCodePoint(...Array.from({ length: below(40) }, () => 1 + below(0xd7fe)));
    const changed = () => {
        const word = known[below(known.length)];
        return [word + '/', ' ' + word, word.toUpperCase(), 'saved/' + letters(), word + word, word.slice(1) + '\\0'][below(6)];
    };
    const nested = (depth) => depth === 0 ? letters() : { [letters()]: nested(depth - 1), type: 'lti.frameResize' };
    const made = [letters, changed, () => below(2147483648), () => null, () => nested(below(30)), () => [changed()],
        () => new Uint8Array(below(2000)), () => new Date(NaN), () => new Map([[changed(), letters()]])];
    const channel = new BroadcastChannel('kitchen-table');
    (async () => {
        for (let sent = 0; sent < messages; sent += 1) {
            const message = made[below(made.length)]();
            if (below(2)) channel.postMessage(message);
            else window.postMessage(message, '*');
            if (sent % 100 === 0) await new Promise((yes) => setTimeout(yes));
        }
        channel.close();
        // What was sent last has come by then.
        setTimeout(() => done(messages), 500);
    })();
";

#[tokio::test]
async fn whatever_is_said_to_the_page_from_outside_what_people_said_still_stands() {
    let (tablet, messages) = (Tablet::new().await, number("KT_MESSAGES").unwrap_or(500));
    tablet.says_a_worry("Money is short.").await;
    let (plan, card) = (tablet.plan().await, tablet.see("form[data-card]").await);
    let sent = tablet.browser().execute_async(SEND, vec![json!(messages), json!(20_261_128)]).await;
    assert_eq!(*sent.expect("they can be sent").json(), json!(messages));
    assert_eq!(tablet.see("form[data-card]").await, card, "another card");
    assert_eq!(tablet.plan().await, plan, "another plan");
    assert_eq!(tablet.count("[data-screen=talk] form[data-card]").await, 1);
    tablet.say("We are tired.", "Mam").await;
    tablet.keep().await;
    tablet.is_saved().await;
    assert_eq!(tablet.complaints().await, Vec::<String>::new());
    println!("{messages} messages sent, 0 heard");
}
