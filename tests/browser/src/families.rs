//! Made-up families by the hundred, put on the tablet past the app: as if people had been coming for years.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kitchen_table::conversation::Cursor;
use kitchen_table::plan::{
    Answer, Audience, CardId, Date, Details, Device, Event, Kind, Language, Moment, PackId, Plan, PlanId, Role, Said,
    SaidLine, Status, TurnKey, Under, Value,
};
use kitchen_table::shelf::Record;
use serde_json::{Value as Json, json};

use crate::Tablet;
use crate::locked::seal;

/// Another tablet than the one in front of us.
const ELSEWHERE: Device = Device(2);

/// A family with a parent and a child of these names, and as many lines as a visit leaves behind.
/// It was saved at this moment, in milliseconds: the later, the nearer to the top.
pub fn family(id: &str, parent: &str, child: &str, saved_at: u64) -> Record {
    let mut plan = Plan::new(PlanId(id.to_owned()), PackId::family_plan());
    let people = [("Dawn", Role::Worker), (parent, Role::Adult), (child, Role::Child), ("Nain Keri", Role::Helper)];
    for (name, role) in people {
        let details = Details {
            age: (role == Role::Child).then_some(9),
            here: role != Role::Helper,
            ..Details::of(name.to_owned(), role)
        };
        plan = plan.does(ELSEWHERE, Event::PersonAdded(details)).expect("somebody can come");
    }
    let day = Date::new(2026, 11, 2).expect("there is such a day");
    plan = plan.does(ELSEWHERE, Event::VisitStarted(day)).expect("a visit can start");
    let speaker = plan.people.get(1).map(|person| person.id);
    let lines = (0..40).map(|nth| {
        let said = format!("{parent} says for the {nth}th time that evenings are the hardest part of the day.");
        SaidLine { speaker, ..line("B01", "said", Kind::Worry, Value::Words(said)) }
    });
    let plan = said(&plan, "B01", lines.map(Said::Line).collect());
    let step = TurnKey { card: CardId::from("B01"), asked_of: None, about: None };
    Record::new(plan, Cursor { step: Some(step), ..Cursor::default() }, saved_at)
}

/// The same family, with a next visit.
pub fn meets(mut family: Record, when: Moment) -> Record {
    let visit = line("K03", "when", Kind::Visit, Value::Moment(when));
    family.plan = said(&family.plan, "K03", vec![Said::Line(visit)]);
    family
}

fn said(plan: &Plan, card: &str, said: Vec<Said>) -> Plan {
    let turn = TurnKey { card: CardId::from(card), asked_of: None, about: None };
    plan.does(ELSEWHERE, Event::Answered(Answer { turn, repeats: true, said })).expect("it can be said")
}

fn line(card: &str, ask: &str, kind: Kind, value: Value) -> SaidLine {
    SaidLine {
        kind,
        card: CardId::from(card),
        ask: ask.to_owned(),
        is: None,
        value: Some(value),
        speaker: None,
        asked_of: None,
        instead_of: None,
        under: Under::About(None),
        audience: Audience::Family,
        status: Status::Said,
        said_in: Language::En,
        alone: false,
    }
}

const PUT_ALL: &str = "
    const [all, done] = arguments;
    const opening = indexedDB.open('kitchen-table');
    opening.onsuccess = () => {
        const database = opening.result;
        const writing = database.transaction('records', 'readwrite');
        for (const [key, text] of all) {
            writing.objectStore('records').put(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)), key);
        }
        writing.oncomplete = () => { database.close(); done(true); };
        writing.onabort = () => done(String(writing.error));
    };
    opening.onerror = () => done(String(opening.error));
";

impl Tablet {
    /// Puts these on the tablet, and opens the app anew with them. The app must have been open once:
    /// it makes the database.
    pub async fn has_families(&self, records: &[Record]) {
        self.sees_the_plans().await;
        for some in records.chunks(50) {
            let all: Vec<Json> = some
                .iter()
                .map(|record| {
                    let json = record.to_json().expect("a plan can be written down");
                    let sealed = seal().close(&record.plan.id, 1, &json).expect("it can be sealed");
                    json!([format!("plan/{}/0000000001", record.plan.id.0), BASE64_STANDARD.encode(sealed.0)])
                })
                .collect();
            let put = self.browser().execute_async(PUT_ALL, vec![Json::Array(all)]).await.expect("they can be put");
            assert_eq!(put.json(), &json!(true));
        }
        self.reload().await;
        self.sees_the_plans().await;
    }

    /// The day and time in the browser.
    pub async fn now(&self) -> Moment {
        let script = "
            const now = new Date(), two = (n) => String(n).padStart(2, '0');
            return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}`;
        ";
        let now = self.run(script).await;
        now.as_str().unwrap_or_default().parse().expect("it is a moment")
    }
}
