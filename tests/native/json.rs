//! Our own reader of JSON, held to serde's.

use kitchen_table::json::Json;
use proptest::prelude::*;
use serde_json::Value;

/// What serde reads, in our values.
fn by_serde(text: &[u8]) -> Option<Json> {
    serde_json::from_slice::<Value>(text).ok().map(ours)
}

fn ours(value: Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(yes) => Json::Bool(yes),
        Value::Number(number) => Json::Number(number.as_u64()),
        Value::String(text) => Json::Text(text),
        Value::Array(values) => Json::List(values.into_iter().map(ours).collect()),
        Value::Object(fields) => Json::Object(fields.into_iter().map(|(name, value)| (name, ours(value))).collect()),
    }
}

/// Fields in the order of their names, each once: serde's own order.
fn in_order(json: Json) -> Json {
    match json {
        Json::List(values) => Json::List(values.into_iter().map(in_order).collect()),
        Json::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (name, in_order(value)));
            Json::Object(fields.collect::<std::collections::BTreeMap<_, _>>().into_iter().collect())
        }
        other => other,
    }
}

#[track_caller]
fn same(text: &[u8]) {
    // A number beyond all that a computer counts with is an error to serde alone.
    if serde_json::from_slice::<Value>(text).is_err_and(|error| error.to_string().starts_with("number out of range")) {
        return;
    }
    assert_eq!(Json::read(text).map(in_order), by_serde(text), "{}", String::from_utf8_lossy(text));
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-zŵŷ’\"\\\\/\u{8}\u{c}\n\r\t\u{0}\u{1f}😀]{0,12}"]
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_filter("JSON has no such number", |number| number.is_finite()).prop_map(Value::from),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((any_text(), inner), 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_was_written_is_read(value in any_value()) {
        same(&serde_json::to_vec(&value).unwrap());
        same(&serde_json::to_vec_pretty(&value).unwrap());
        prop_assert!(Json::read(&serde_json::to_vec(&value).unwrap()).is_some());
    }

    /// Bytes that went wrong on the way: both readers say so, or both read the same.
    #[test]
    fn what_was_damaged_is_damaged_to_both(value in any_value(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = serde_json::to_vec(&value).unwrap();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        same(&bytes);
        same(&bytes[..at]);
    }

    #[test]
    fn what_looks_like_json_is_read_alike(text in "[\\[\\]{}:,\" \t\n\\\\/a-fntuslre0-9.eE+-]{0,24}") {
        same(text.as_bytes());
    }
}

#[test]
fn the_corners_of_json_are_read_alike() {
    let texts = [
        "",
        " ",
        "null",
        " true ",
        "false x",
        "nul",
        "0",
        "-0",
        "00",
        "01",
        "1.",
        ".5",
        "1.5",
        "1e5",
        "1E+5",
        "1e",
        "+1",
        "18446744073709551615",
        "18446744073709551616",
        "-1",
        "[]",
        "[ ]",
        "[,]",
        "[1,]",
        "[1 2]",
        "{}",
        "{\"a\":1,}",
        "{\"a\" : 1 , \"a\":2}",
        "{a:1}",
        "{\"a\"}",
        "\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u00e9\"",
        "\"\\u00E9\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ud83dx\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\u+041\"",
        "\"\\u12\"",
        "\"\u{1f}\"",
        "\"\u{7f}\"",
        "\u{feff}1",
        "\u{a0}1",
        "\"\\/\\b\\f\\n\\r\\t\\\\\\\"\"",
    ];
    for text in texts {
        same(text.as_bytes());
    }
    same(b"\"\xff\"");
    for depth in [127, 128, 100_000] {
        same(format!("{}1{}", "[".repeat(depth), "]".repeat(depth)).as_bytes());
        same("{\"a\":".repeat(depth).as_bytes());
    }
}
