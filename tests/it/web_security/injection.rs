//! Scripts and markup: in addresses, which come back at once, and in texts, which are kept.
//!
//! A page is read as a browser reads it; whatever a text brought along would stand out by its name.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Scene, encoded, is_page, pages};
use crate::support::markup::Markup;

/// For text, attributes, addresses, comments, and elements whose content is text.
const PLANTED: [&str; 18] = [
    "<planted>",
    "<planted/onload=planted()>",
    "</p><planted x='y'>",
    "\"><planted>",
    "'><planted>",
    "\" planted=\"x",
    "' planted='x",
    "x planted=x autofocus onfocus=planted()",
    "--><planted><!--",
    "</title><planted>",
    "</textarea></script></style><planted>",
    "]]><planted>",
    "javascript:planted()",
    "JaVa\tScript:planted()",
    "data:text/html,<planted>",
    "&lt;planted&gt;&#60;planted&#62;&quot; planted=&quot;x",
    "%3Cplanted%3E%22%20planted=%22x",
    "\u{0}<planted\u{0}>{{planted}}${planted}<%= planted %>",
];

/// Query parameters that any page reads, and some that none does.
const PARAMETERS: [&str; 17] = [
    "q",
    "kind",
    "principle",
    "topic",
    "city",
    "country",
    "status",
    "language",
    "sort",
    "cursor",
    "limit",
    "object",
    "do",
    "address",
    "then",
    "page",
    "error",
];

fn assert_nothing_planted(what: &str, html: &str) {
    let markup = Markup::of(html);
    for element in &markup.elements {
        // Where people sign in, one file of ours asks their device for a passkey.
        let is_own = element.attribute("src").is_some_and(|src| src.starts_with("/assets/"));
        let strange = element.name.contains("planted") || (element.name == "script" && !is_own);
        assert!(!strange, "{what}: {element:?}");
        for (name, value) in &element.attributes {
            assert!(!name.contains("planted") && !name.starts_with("on"), "{what}: {element:?}");
            let is_address = matches!(name.as_str(), "href" | "src" | "action" | "formaction" | "xlink:href" | "data");
            let value: String = value.chars().filter(|c| !c.is_control() && *c != ' ').collect();
            let runs = ["javascript:", "data:", "vbscript:"].iter().any(|kind| value.to_lowercase().starts_with(kind));
            assert!(!is_address || !runs, "{what}: {element:?}");
        }
    }
    assert!(markup.comments.iter().all(|comment| !comment.contains("planted")), "{what}: {:?}", markup.comments);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_in_an_address_becomes_markup() {
    let scene = Scene::set().await;
    let entry = encoded(&scene.town.url("/entries/sensor-register"));
    let all = PLANTED.join(" ");
    for path in pages::public() {
        // What runs in an address has to stand at its beginning; all else works in the middle of a text as well.
        for text in [all.as_str(), "javascript:planted()", "data:text/html,<planted>"] {
            let coded = encoded(text);
            let mut addresses: Vec<String> =
                PARAMETERS.iter().map(|name| format!("{}?{name}={coded}", scene.filled(&path))).collect();
            addresses.push(format!("{}?object={entry}&do={coded}", scene.filled(&path)));
            addresses.push(format!("/ar{}?{coded}={coded}", scene.filled(&path)));
            if let Some((before, _)) = path.split_once('{') {
                addresses.push(format!("{before}{}", coded.replace('+', "%20")));
            }
            for address in addresses {
                let answer = scene.get(&address).await;
                assert!(answer.status < 500, "{address}: {}", answer.text);
                // Some lead on to another page; where to, is `leading_astray`'s to ask.
                assert!(is_page(&answer) || answer.status / 100 == 3, "{address}: {}", answer.text);
                assert_nothing_planted(&address, &answer.text);
            }
        }
    }
    for text in PLANTED {
        let address = format!("/{}", encoded(text).replace('+', "%20"));
        let answer = scene.get(&address).await;
        assert!(is_page(&answer), "{address}");
        assert_nothing_planted(&address, &answer.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_typed_into_a_form_becomes_markup() {
    let scene = Scene::set().await;
    let entry = encoded(&scene.town.url("/entries/sensor-register"));
    for text in PLANTED {
        for body in [
            format!("object={entry}&do=reply&address={}", encoded(text)),
            format!("object={entry}&do={}&address=ana", encoded(text)),
            format!("object={}&do=reply&address=ana", encoded(text)),
        ] {
            let form = crate::support::client().post(scene.town.url("/interact")).body(body.clone());
            let form = form
                .header("content-type", "application/x-www-form-urlencoded")
                .header("sec-fetch-site", "same-origin");
            // The limit for one visitor is not what is asked about here.
            scene.town.pass_time(61);
            let answer = crate::support::town::Answer::of(form).await;
            assert!(answer.status < 500 && answer.status != 429, "{body}: {}", answer.text);
            assert_nothing_planted(&body, &answer.text);
        }
    }
}

/// Where the texts of entries, comments and their authors come to light.
const SHOWN: [&str; 8] = [
    "/",
    "/library",
    "/library?q=x",
    "/cities/delft",
    "/ar",
    "/es/library",
    "/library?sort=title",
    "/library?kind=practice",
];

#[tokio::test(flavor = "multi_thread")]
async fn nothing_in_an_entry_becomes_markup_on_any_page() {
    let scene = Scene::set().await;
    let mut count = 1;
    for text in PLANTED {
        let whole = json!({
            "kind": "practice", "practice_kind": "guideline", "title": format!("x {text}"), "summary": text, "body": text,
            "principles": [1], "partners": [text], "publish": true,
            "links": [{ "url": "https://x.example/", "title": text }],
            "attachments": [{ "url": "https://x.example/x.pdf", "alt": text }]
        });
        let mut taken = None;
        // What is no text at all is refused, one field after the other; the rest is kept.
        for without in [&[][..], &["attachments"], &["attachments", "links"], &["attachments", "links", "partners"]] {
            let mut entry = whole.clone();
            for field in without {
                entry[*field] = Value::Null;
            }
            let answer = scene.town.api(Method::POST, "/entries", Some(entry)).await;
            assert!(answer.status < 500, "{text}: {}", answer.text);
            if answer.status == 201 {
                taken = Some(answer.json()["key"].as_str().expect("a key").to_owned());
                break;
            }
        }
        for address in ["url", "source", "licence"] {
            let mut entry = json!({ "kind": "project", "title": "x", "principles": [1] });
            match address {
                "url" => entry["links"] = json!([{ "url": text }]),
                field => entry[field] = json!(text),
            }
            let status = scene.town.api(Method::POST, "/entries", Some(entry)).await.status;
            assert!(status == 201 || (400..500).contains(&status), "{address} of {text}: {status}");
        }
        let Some(key) = taken else { continue };
        count += 1;
        for language in ["", "/ar"] {
            let path = format!("{language}/entries/{key}");
            assert_nothing_planted(&path, &scene.get(&path).await.expect(200).text);
        }
    }
    assert!(count > 12, "most are taken: {count}");
    scene.town.library_has("", count).await;
    for path in SHOWN {
        assert_nothing_planted(path, &scene.get(path).await.expect(200).text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_another_server_sends_becomes_markup_on_any_page() {
    let scene = Scene::set().await;
    let entry = scene.town.url("/entries/sensor-register");
    for (number, text) in (100..).zip(PLANTED) {
        let mut ana = scene.peer.person("ana");
        ana["name"] = json!(text);
        ana["summary"] = json!(text);
        scene.peer.put("/users/ana", ana.clone());
        let update = scene.peer.activity(number + 500, "Update", ana);
        let mut activity = scene.peer.reply(number, &entry, &format!("<p>x {text}</p>"));
        activity["object"]["summary"] = json!(text);
        activity["object"]["name"] = json!(text);
        scene.peer.send(&scene.town.url("/inbox"), &update).await;
        scene.peer.send(&scene.town.url("/inbox"), &activity).await.expect(202);
        scene.town.drained().await;
        let note = encoded(&format!("{}/notes/{number}", scene.peer.origin));
        let paths = [
            "/entries/sensor-register".to_owned(),
            "/ar/entries/sensor-register".to_owned(),
            format!("/interact?object={note}&do=reply"),
        ];
        for path in paths {
            assert_nothing_planted(&format!("{path} with {text}"), &scene.get(&path).await.text);
        }
    }
    for path in SHOWN {
        assert_nothing_planted(path, &scene.get(path).await.expect(200).text);
    }
}
