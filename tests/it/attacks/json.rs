//! Bodies that are no JSON, no activity, two activities at once, too deep, too large, or beyond any range.

use serde_json::{Value, json};

use super::Case;
use super::scene::{Scene, Sent};

/// Eve sends these bytes, truly signed.
fn body(name: &str, status: u16, bytes: impl Fn(&Scene) -> Vec<u8> + Send + Sync + 'static) -> Case {
    Case::answered(name, status, move |s| signed(s, bytes(s)))
}

fn signed(scene: &Scene, bytes: Vec<u8>) -> Sent {
    scene.post(scene.eve().sign(&scene.inbox(), &bytes), bytes)
}

fn text(name: &str, status: u16, text: impl Fn(&Scene) -> String + Send + Sync + 'static) -> Case {
    body(name, status, move |s| text(s).into_bytes())
}

/// Eve's reply with one field of the activity set.
fn field(name: &str, status: u16, field: &'static str, value: Value) -> Case {
    text(name, status, move |s| {
        let mut activity = s.reply("<p>Hello</p>");
        activity[field] = value.clone();
        activity.to_string()
    })
}

/// Eve's reply, with a piece of text put in after its first bracket.
fn with(scene: &Scene, piece: &str) -> String {
    scene.reply("<p>Hello</p>").to_string().replacen('{', &format!("{{{piece},"), 1)
}

pub fn cases() -> Vec<Case> {
    [no_json(), deep_and_large(), ambiguous(), fields(), numbers_and_dates()].into_iter().flatten().collect()
}

fn no_json() -> Vec<Case> {
    let mut cases: Vec<Case> = [
        ("nothing", ""),
        ("a space", " "),
        ("words", "hello"),
        ("a list", "[]"),
        ("a list of activities", "[{}]"),
        ("a number", "5"),
        ("null", "null"),
        ("true", "true"),
        ("a text", "\"x\""),
        ("an empty object", "{}"),
        ("an object that is not closed", "{\"type\":\"Create\""),
        ("two objects", "{}{}"),
        ("a comma too many", "{\"a\":1,}"),
        ("single quotes", "{'type':'Create'}"),
        ("a comment", "{/* x */}"),
        ("NaN", "{\"a\":NaN}"),
        ("infinity", "{\"a\":Infinity}"),
        ("half a surrogate", "{\"type\":\"\\ud800\"}"),
        ("a number without end", "{\"a\":1e999}"),
        ("a leading zero", "{\"a\":01}"),
        ("a raw line end in a text", "{\"a\":\"\n\"}"),
        ("XML", "<?xml version=\"1.0\"?><a/>"),
        ("a form", "type=Create&actor=x"),
    ]
    .into_iter()
    .map(|(name, bytes)| text(&format!("a body of {name}"), 400, move |_| bytes.to_owned()))
    .collect();
    let activity = |s: &Scene| s.reply("<p>Hello</p>").to_string();
    cases.extend([
        body("invalid UTF-8 in a key", 400, |_| b"{\"\xff\xfe\":1}".to_vec()),
        body("invalid UTF-8 in a text", 400, move |s| {
            let mut bytes = activity(s).into_bytes();
            let at = bytes.windows(5).position(|five| five == b"Hello").expect("the word");
            bytes[at] = 0xc3;
            bytes
        }),
        body("an overlong slash in UTF-8", 400, |_| b"{\"type\":\"\xc0\xaf\"}".to_vec()),
        body("a surrogate in UTF-8", 400, |_| b"{\"type\":\"\xed\xa0\x80\"}".to_vec()),
        body("UTF-16", 400, move |s| activity(s).encode_utf16().flat_map(u16::to_le_bytes).collect()),
        body("UTF-16 with a mark", 400, move |s| {
            [0xff, 0xfe].into_iter().chain(activity(s).encode_utf16().flat_map(u16::to_le_bytes)).collect()
        }),
        body("UTF-8 with a mark", 400, move |s| [b"\xef\xbb\xbf", activity(s).as_bytes()].concat()),
        body("a NUL at its end", 400, move |s| [activity(s).as_bytes(), b"\0"].concat()),
        body("a NUL in a text", 400, move |s| activity(s).replace("Hello", "a\0b").into_bytes()),
    ]);
    cases
}

fn deep_and_large() -> Vec<Case> {
    let nested = |open: &str, close: &str, levels: usize| format!("{}1{}", open.repeat(levels), close.repeat(levels));
    vec![
        text("10,000 lists in each other", 400, move |_| nested("[", "]", 10_000)),
        text("10,000 objects in each other", 400, move |_| nested("{\"a\":", "}", 10_000)),
        text("10,000 lists in an activity", 400, move |s| with(s, &format!("\"a\":{}", nested("[", "]", 10_000)))),
        text("100 lists in an activity", 400, move |s| with(s, &format!("\"a\":{}", nested("[", "]", 100)))),
        text("41 levels in an activity", 400, move |s| with(s, &format!("\"a\":{}", nested("[", "]", 40)))),
        text("a hundred thousand lists that are opened", 400, |_| "[".repeat(100_000)),
        text("a hundred thousand objects that are opened", 400, |_| "{\"a\":".repeat(100_000)),
        text("one byte too many", 413, |s| {
            let activity = s.reply("<p>Hello</p>").to_string();
            format!("{activity}{}", " ".repeat(1024 * 1024 + 1 - activity.len()))
        }),
        text("two megabytes of text", 413, |s| s.reply(&"x".repeat(2 * 1024 * 1024)).to_string()),
        text("two megabytes of numbers", 413, |_| format!("[{}0]", "0,".repeat(1024 * 1024))),
        text("half a million numbers in an activity", 400, |s| with(s, &format!("\"a\":[{}0]", "0,".repeat(500_000)))),
        text("a quarter of a million objects in an activity", 400, |s| {
            with(s, &format!("\"a\":[{}{{}}]", "{},".repeat(250_000)))
        }),
        text("eighty thousand fields", 400, |s| {
            let fields: Vec<String> = (0..80_000).map(|number| format!("\"f{number}\":0")).collect();
            with(s, &fields.join(","))
        }),
        Case::without_effect("twenty thousand fields", |s| {
            let fields: Vec<String> = (0..20_000).map(|number| format!("\"f{number}\":0")).collect();
            let activity = s.activity(&s.eve(), "Listen", json!("http://a.localhost/1")).to_string();
            signed(s, activity.replacen('{', &format!("{{{},", fields.join(",")), 1).into_bytes())
        }),
        Case::without_effect("a key of a megabyte", |s| {
            let activity = s.activity(&s.eve(), "Listen", json!("http://a.localhost/1")).to_string();
            signed(s, activity.replacen('{', &format!("{{\"{}\":0,", "k".repeat(1000 * 1000)), 1).into_bytes())
        }),
        Case::without_effect("ten thousand types", |s| {
            let mut activity = s.activity(&s.eve(), "Listen", json!("http://a.localhost/1"));
            activity["type"] = json!(vec!["x"; 10_000]);
            s.eve_says(&activity)
        }),
        text("a hundred thousand types", 400, |s| {
            let mut activity = s.activity(&s.eve(), "Listen", json!("http://a.localhost/1"));
            activity["type"] = json!(vec!["x"; 100_000]);
            activity.to_string()
        }),
    ]
}

/// Each of two readers of JSON might take another one of two equal keys. Here the last counts, for all that is checked
/// and for all that is done.
fn ambiguous() -> Vec<Case> {
    let first = |s: &Scene, key: &str, value: Value| with(s, &format!("\"{key}\":{value}"));
    let last = |s: &Scene, key: &str, value: Value| {
        let activity = s.reply("<p>Hello</p>").to_string();
        format!("{},\"{key}\":{value}}}", activity.strip_suffix('}').expect("an object"))
    };
    vec![
        text("two actors, the other one last", 403, move |s| {
            let mut activity = s.reply("<p>Hello</p>");
            activity["id"] = json!(format!("{}/activities/{}", s.mastodon.origin, s.number()));
            let activity = activity.to_string();
            format!("{},\"actor\":\"{}\"}}", activity.strip_suffix('}').expect("an object"), s.mastodon.actor())
        }),
        text("two ids, another server's last", 403, move |s| {
            last(s, "id", json!(format!("{}/activities/1", s.mastodon.origin)))
        }),
        text("two types, no verb last", 400, move |s| last(s, "type", json!(5))),
        text("two objects, nothing last", 400, move |s| last(s, "object", Value::Null)),
        Case::without_effect("two objects, another's last", move |s| {
            signed(s, last(s, "object", s.ana_note.clone()).into_bytes())
        }),
        Case::answered("two actors, one's own last", 202, move |s| {
            signed(s, first(s, "actor", json!(s.mastodon.actor())).into_bytes())
        })
        .may_change(&["seen_activities", "comments", "jobs"])
        .then(|after| {
            let authors: Vec<&str> = authors(&after.comments);
            assert_eq!(authors.iter().filter(|author| author.contains("@mastodon.")).count(), 1, "{authors:?}");
        }),
        Case::answered("keys that mean something elsewhere", 202, move |s| {
            signed(s, first(s, "__proto__", json!({ "actor": s.mastodon.actor(), "type": "Delete" })).into_bytes())
        })
        .may_change(&["seen_activities", "comments"]),
        text("an actor that is two", 403, |s| {
            let mut activity = s.reply("<p>Hello</p>");
            activity["actor"] = json!([s.mastodon.actor(), s.eve.actor()]);
            activity["id"] = json!(format!("{}/activities/{}", s.mastodon.origin, s.number()));
            activity.to_string()
        }),
        text("an actor that is a document of another", 403, |s| {
            let mut activity = s.reply("<p>Hello</p>");
            activity["actor"] = json!({ "id": s.mastodon.actor(), "publicKey": s.eve.person("ana")["publicKey"] });
            activity["id"] = json!(format!("{}/activities/{}", s.mastodon.origin, s.number()));
            activity.to_string()
        }),
        text("an actor with an id and an @id", 403, |s| {
            let mut activity = s.reply("<p>Hello</p>");
            activity["actor"] = json!({ "@id": s.eve.actor(), "id": s.mastodon.actor() });
            activity.to_string()
        }),
    ]
}

pub fn authors(comments: &Value) -> Vec<&str> {
    comments["items"].as_array().expect("a list").iter().filter_map(|item| item["author"].as_str()).collect()
}

fn fields() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, value) in [
        ("none", Value::Null),
        ("a number", json!(5)),
        ("an object", json!({ "a": 1 })),
        ("an empty list", json!([])),
        ("a list of lists", json!([["Create"]])),
        ("true", json!(true)),
    ] {
        cases.push(field(&format!("a type that is {name}"), 400, "type", value.clone()));
        cases.push(field(&format!("an id that is {name}"), 400, "id", value.clone()));
        cases.push(field(&format!("an actor that is {name}"), 400, "actor", value));
    }
    for id in [
        "javascript:alert(1)",
        "data:text/html,x",
        "urn:x:1",
        "//evil.localhost/1",
        "/activities/1",
        "http://",
        "https://user:password@evil.localhost/1",
        "http://[::1",
        "http://a b/",
        "\u{0}",
    ] {
        cases.push(field(&format!("an id of {id:?}"), 400, "id", json!(id)));
        cases.push(field(&format!("an actor of {id:?}"), 400, "actor", json!(id)));
    }
    cases.push(field("an id that is empty", 400, "id", json!("")));
    cases.push(field("an actor that is empty", 400, "actor", json!("")));
    cases.push(field("a type that is empty", 202, "type", json!("")).may_change(super::SEEN));
    cases.push(field("an id without slashes", 403, "id", json!("http:evil")));
    cases.push(field("an actor without slashes", 403, "actor", json!("http:evil")));
    cases.push(text("an id of three thousand letters", 400, |s| {
        let mut activity = s.reply("<p>Hello</p>");
        activity["id"] = json!(format!("{}/{}", s.eve.origin, "x".repeat(3000)));
        activity.to_string()
    }));
    cases.push(field("no object", 400, "object", Value::Null));
    cases.push(field("a list of no objects", 400, "object", json!([null, null])));
    for (name, value) in
        [("a number", json!(5)), ("words", json!("hello")), ("lists", json!([[[]]])), ("true", json!(true))]
    {
        cases.push(field(&format!("an object that is {name}"), 202, "object", value).may_change(super::SEEN));
    }
    cases
}

/// Taken, since the rest of it is right; what is beyond any range is unknown.
fn numbers_and_dates() -> Vec<Case> {
    [
        json!("0000-00-00T00:00:00Z"),
        json!("0001-01-01T00:00:00Z"),
        json!("9999-12-31T23:59:59Z"),
        json!("+275760-09-13T00:00:00Z"),
        json!("-271821-04-20T00:00:00Z"),
        json!("292277026596-12-04T15:30:08Z"),
        json!("2026-02-30T10:00:00Z"),
        json!("2026-11-01T25:61:61Z"),
        json!("2026-11-01T10:00:00+99:99"),
        json!(1e308),
        json!(-1),
        json!(u64::MAX),
        json!(""),
        json!([]),
        json!({}),
        json!("yesterday"),
    ]
    .into_iter()
    .map(|when| {
        let name = format!("a comment published at {when}");
        text(&name, 202, move |s| {
            let mut activity = s.reply("<p>When was it?</p>");
            activity["object"]["published"] = when.clone();
            activity["object"]["updated"] = when.clone();
            activity.to_string()
        })
        .may_change(&["seen_activities", "comments", "jobs"])
        .then(|after| {
            let now = manyhalls::usecases::node::Clock::system().now().to_string();
            let (year, _) = now.split_once('-').expect("a date");
            for item in after.comments["items"].as_array().expect("a list") {
                let at = item["received_at"].as_str().expect("a time");
                assert!(at.starts_with(year), "{at}");
            }
            for strange in ["datetime=\"0", "datetime=\"9", "datetime=\"+", "datetime=\"-"] {
                assert!(!after.entry_page.contains(strange), "{strange}");
            }
        })
    })
    .collect()
}
