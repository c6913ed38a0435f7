//! The main job with a server that is not ours on the other side: Fedify checks our signatures and reads our words.
//!
//! Each fact holds whichever of the two signature schemes Fedify tries first.

use manyhalls::domain::time::Moment;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::eventually;
use crate::support::fedify::{CAVAGE, Fedify, RFC9421};
use crate::support::town::Town;

/// The scheme by which a Fedify that knocks with RFC 9421 first gets through.
const TAKEN_WHEN_RFC9421_COMES_FIRST: &str = RFC9421;

/// What Fedify says of our object proofs (FEP-8b32).
const ENTRIES_ARE_PROVEN: Value = Value::Bool(true);
const ACTIVITIES_ARE_PROVEN: Value = Value::Bool(true);

macro_rules! whichever_scheme_comes_first {
    ($($fact:ident),+ $(,)?) => {
        mod cavage_first {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $fact() {
                super::$fact(super::CAVAGE).await;
            })+
        }
        mod rfc9421_first {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $fact() {
                // What is in a signature does not depend on the database: once is enough.
                if crate::support::database::postgres_url().is_none() {
                    super::$fact(super::RFC9421).await;
                }
            })+
        }
    };
}

whichever_scheme_comes_first! {
    a_follower_elsewhere_gets_an_entry_and_all_that_becomes_of_it,
    our_documents_are_understood_elsewhere,
    a_reply_from_elsewhere_appears_follows_its_edits_and_leaves_a_stub,
    activities_get_through_by_the_scheme_that_both_know,
    a_reply_that_comes_twice_counts_once_and_a_share_is_no_comment,
    a_city_answers_a_resident_and_its_answer_stands_with_the_entry,
    the_library_holds_what_a_city_with_other_software_published_and_publishes,
}

async fn comments(town: &Town, key: &str) -> Vec<Value> {
    let path = format!("/entries/{key}/comments");
    town.public_api(&path).await.expect(200).json()["items"].as_array().cloned().expect("a list")
}

async fn has_comment(town: &Town, key: &str, text: &str) -> Value {
    let find = || async { comments(town, key).await.into_iter().find(|comment| comment["text"] == json!(text)) };
    eventually(&format!("a comment says {text}"), || async { find().await.is_some() }).await;
    find().await.expect("it is there")
}

fn text<'a>(document: &'a Value, field: &str) -> &'a str {
    document[field].as_str().unwrap_or_else(|| panic!("no {field} in {document}"))
}

fn time(document: &Value, field: &str) -> Moment {
    Moment::parse(text(document, field)).expect("a time")
}

/// The city follows porto by its address, and porto has accepted.
async fn follow_porto(town: &Town, fedify: &Fedify) -> String {
    let handle = format!("@porto@{}", fedify.server());
    town.api(Method::POST, "/following", Some(json!({ "handle": handle }))).await.expect(202);
    eventually("porto accepts", || async {
        let list = town.api(Method::GET, "/following", None).await.expect(200).json();
        list["items"][0]["state"] == json!("accepted") && list["items"][0]["actor"] == json!(fedify.porto)
    })
    .await;
    handle
}

async fn a_follower_elsewhere_gets_an_entry_and_all_that_becomes_of_it(first_knock: &'static str) {
    let (town, fedify) = (Town::start("delft").await, Fedify::start(first_knock).await);
    fedify.follow(&town).await;
    let entry = town.publish("Sensor register").await;
    let (id, key) = (text(&entry, "id"), text(&entry, "key"));

    let create = fedify.received_one("Create", id).await;
    assert_eq!(create["actor"], json!(town.city()));
    assert_eq!(create["objectType"], json!("Article"));
    assert_eq!(create["name"], json!("Sensor register"));
    assert_eq!(create["summary"], json!("What Sensor register is about."));
    let content = text(&create, "content");
    assert!(content.contains("<strong>long</strong>"), "{content}");

    let changed = json!({ "kind": "project", "title": "Register of sensors", "body": "Shorter.", "principles": [2] });
    town.api(Method::PUT, &format!("/entries/{key}"), Some(changed)).await.expect(200);
    let update = fedify.received_one("Update", id).await;
    assert_eq!(update["name"], json!("Register of sensors"));
    assert_eq!(text(&update, "content").trim(), "<p>Shorter.</p>");

    town.api(Method::DELETE, &format!("/entries/{key}"), None).await.expect(204);
    fedify.received_one("Delete", id).await;

    fedify.tell("unfollow", json!({ "actor": town.city() })).await;
    eventually("ana has stopped following", || async {
        town.document("/cities/delft/followers").await.expect(200).json()["totalItems"] == json!(0)
    })
    .await;
    fedify.has_no_complaint().await;
}

async fn our_documents_are_understood_elsewhere(first_knock: &'static str) {
    let (town, fedify) = (Town::start("delft").await, Fedify::start(first_knock).await);
    let everything = json!({
        "kind": "project", "title": "Sensor register", "summary": "Which ones hang where.", "body": "A **long** text.",
        "language": "nl", "principles": ["privacy-and-security"], "topics": ["privacy"], "status": "running",
        "status_as_of": "2026-11", "starts": "2025", "ends": "2027-06-30", "partners": ["Utrecht"],
        "links": [{ "url": "https://delft.example/more", "title": "More" }],
        "attachments": [{ "url": "https://delft.example/a.pdf", "media_type": "application/pdf", "alt": "A map" }],
        "licence": "CC-BY-4.0", "source": "https://delft.example/source", "publish": true
    });
    let entry = town.api(Method::POST, "/entries", Some(everything)).await.expect(201).json();
    let id = text(&entry, "id");

    let seen = fedify.lookup(id).await;
    assert_eq!((&seen["status"], &seen["type"]), (&json!(200), &json!("Article")));
    let verified = fedify.verify_object(id).await;
    assert_eq!(verified["proven"], ENTRIES_ARE_PROVEN, "{verified}");
    let article = &seen["object"];
    assert_eq!(article["id"], json!(id));
    assert_eq!(article["name"], json!("Sensor register"));
    assert_eq!(article["attributedTo"], json!(town.city()));
    assert_eq!(article["to"], json!("as:Public"));
    assert_eq!(article["url"], entry["url"]);
    assert_eq!(article["contentMap"]["nl"], json!("<p>A <strong>long</strong> text.</p>\n"));
    let attached: Vec<_> = article["attachment"].as_array().expect("a list").iter().map(|a| &a["name"]).collect();
    assert_eq!(attached, ["A map", "More"]);
    let replies = fedify.lookup(text(article, "replies")).await;
    assert!(text(&replies, "type").ends_with("Collection"), "{replies}");
    let tags: Vec<_> = article["tag"].as_array().expect("tags").iter().map(|tag| &tag["type"]).collect();
    assert_eq!(tags, ["Hashtag", "Hashtag"]);

    let city = fedify.lookup(&town.city()).await;
    assert_eq!(city["type"], json!("Organization"));
    assert_eq!(city["object"]["preferredUsername"], json!("delft"));
    assert_eq!(city["object"]["publicKey"]["owner"], json!(town.city()));
    assert_eq!(fedify.lookup(&town.settings.site.instance()).await["type"], json!("Application"));
    let outbox = fedify.lookup(text(&city["object"], "outbox")).await;
    assert_eq!((&outbox["type"], &outbox["object"]["totalItems"]), (&json!("OrderedCollection"), &json!(1)));
    let page = fedify.lookup(text(&outbox["object"], "first")).await;
    assert_eq!(page["type"], json!("OrderedCollectionPage"));
    assert_eq!(page["object"]["orderedItems"][0]["object"]["id"], json!(id), "{page}");

    town.api(Method::DELETE, &format!("/entries/{}", text(&entry, "key")), None).await.expect(204);
    let gone = fedify.lookup(id).await;
    assert_eq!((&gone["status"], &gone["type"]), (&json!(410), &json!("Tombstone")));
    assert_eq!(gone["object"]["id"], json!(id));
    assert!(time(&gone["object"], "deleted") > time(article, "published"));
    let nothing = fedify.try_tell("lookup", json!({ "url": town.url("/entries/never-was") })).await;
    assert_eq!(nothing.status, 404);
}

/// A resident with an account elsewhere answers, thinks again, and takes it back.
async fn a_reply_from_elsewhere_appears_follows_its_edits_and_leaves_a_stub(first_knock: &'static str) {
    let (town, fedify) = (Town::start("delft").await, Fedify::start(first_knock).await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (text(&entry, "id"), text(&entry, "key"));

    let reply = fedify.tell("reply", json!({ "inReplyTo": id, "content": "<p>Where do they <b>hang</b>?</p>" })).await;
    let reply = text(&reply, "id");
    let comment = has_comment(&town, key, "Where do they hang?").await;
    assert_eq!(comment["id"], json!(reply));
    assert_eq!(comment["author"], json!(format!("@ana@{}", fedify.server())));
    assert_eq!(comment["author_name"], json!("Ana Ferreira"));
    assert_eq!(comment["server"], json!(fedify.server()));
    let note = fedify.lookup(reply).await["object"].take();
    assert_eq!(time(&comment, "published_at"), time(&note, "published"));
    let page = town.page(&format!("/entries/{key}")).await.expect(200).text;
    let second = text(&comment, "published_at").get(.."2026-11-21T22:27:09".len()).expect("a time");
    for part in ["Ana Ferreira", fedify.server(), "<b>hang</b>", &format!("datetime=\"{second}Z\"")] {
        assert!(page.contains(part), "{part} is missing in {page}");
    }

    fedify.tell("edit", json!({ "id": reply, "content": "<p>Where do they hang, please?</p>" })).await;
    let edited = has_comment(&town, key, "Where do they hang, please?").await;
    assert_eq!(edited["key"], comment["key"], "it is still the same comment");
    let note = fedify.lookup(reply).await["object"].take();
    assert_eq!(note["content"], json!("<p>Where do they hang, please?</p>"));
    assert_eq!(time(&edited, "edited_at"), time(&note, "updated"));

    fedify.tell("delete", json!({ "id": reply })).await;
    eventually("the comment is removed", || async { comments(&town, key).await[0]["state"] == json!("removed") }).await;
    assert_eq!(fedify.lookup(reply).await["type"], json!("Tombstone"));
    let left = town.api(Method::GET, &format!("/entries/{key}/comments"), None).await.expect(200).text;
    assert!(left.contains(text(&comment, "key")), "a stub stays: {left}");
    let page = town.page(&format!("/entries/{key}")).await.expect(200).text;
    for gone in ["hang", "Ana", fedify.server()] {
        assert!(!left.contains(gone) && !page.contains(gone), "{gone} is still in {left} or on the page");
    }
    fedify.has_no_complaint().await;
}

async fn activities_get_through_by_the_scheme_that_both_know(first_knock: &'static str) {
    let (town, fedify) = (Town::start("delft").await, Fedify::start(first_knock).await);
    fedify.follow(&town).await;
    let entry = town.publish("Sensor register").await;
    let (id, key) = (text(&entry, "id"), text(&entry, "key"));
    let create = fedify.received_one("Create", id).await;
    assert_eq!((&create["objectType"], &create["name"]), (&json!("Article"), &json!("Sensor register")));
    fedify.tell("reply", json!({ "inReplyTo": id, "content": "<p>Once</p>" })).await;
    has_comment(&town, key, "Once").await;

    let by = if first_knock == RFC9421 { TAKEN_WHEN_RFC9421_COMES_FIRST } else { CAVAGE };
    let schemes = fedify.schemes_taken(&town.url("")).await;
    assert!(schemes.len() >= 2 && schemes.iter().all(|scheme| scheme == by), "{schemes:?}");
    assert_eq!(
        town.hall().counts.refused.get() > 0,
        by != first_knock,
        "the first knock is refused if it is not known"
    );
    let heard = fedify.heard().await;
    let of = |verb: &str| heard.iter().find(|heard| heard["type"] == json!(verb)).expect("it was heard");
    for heard in [of("Accept"), of("Create")] {
        assert_eq!(heard["signature"], json!(true), "{heard}");
        assert!(text(heard, "key").starts_with(&town.city()), "{heard}");
        assert_eq!(heard["proven"], ACTIVITIES_ARE_PROVEN, "{heard}");
    }
    fedify.has_no_complaint().await;
}

async fn a_reply_that_comes_twice_counts_once_and_a_share_is_no_comment(first_knock: &'static str) {
    let (town, fedify) = (Town::start("delft").await, Fedify::start(first_knock).await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (text(&entry, "id"), text(&entry, "key"));
    for _ in 0..2 {
        fedify.follow(&town).await;
    }
    let reply = fedify.tell("reply", json!({ "inReplyTo": id, "content": "<p>Once</p>" })).await;
    has_comment(&town, key, "Once").await;
    fedify.tell("resend", json!({ "id": reply["id"] })).await;
    eventually("the reply comes again", || async { town.hall().counts.duplicates.get() == 1 }).await;
    let taken_in = town.hall().counts.accepted.get();
    fedify.tell("announce", json!({ "object": id })).await;
    eventually("the entry is shared", || async { town.hall().counts.accepted.get() > taken_in }).await;
    town.drained().await;
    assert_eq!(comments(&town, key).await.len(), 1);
    let followers = town.document("/cities/delft/followers").await.expect(200).json();
    assert_eq!(followers["totalItems"], json!(1));
    fedify.has_no_complaint().await;
}

async fn a_city_answers_a_resident_and_its_answer_stands_with_the_entry(first_knock: &'static str) {
    let (town, fedify) = (Town::start("delft").await, Fedify::start(first_knock).await);
    let entry = town.publish("Sensor register").await;
    let (id, key) = (text(&entry, "id"), text(&entry, "key"));
    // What porto says reaches its followers; ana, whom it answers, is on its own server.
    follow_porto(&town, &fedify).await;
    let question = fedify.tell("reply", json!({ "inReplyTo": id, "content": "<p>Where?</p>" })).await;
    has_comment(&town, key, "Where?").await;
    let answer = json!({ "inReplyTo": question["id"], "content": "<p>On our bridges too.</p>", "as": "porto" });
    let answer = fedify.tell("reply", answer).await;
    let comment = has_comment(&town, key, "On our bridges too.").await;
    assert_eq!((&comment["id"], &comment["author_name"]), (&answer["id"], &json!("Porto")));
    town.drained().await;
    assert_eq!(town.found("").await, 1, "a reply is no entry");
    let page = town.page(&format!("/entries/{key}")).await.expect(200).text;
    let anchor = format!("href=\"#comment-{}\"", text(&comments(&town, key).await[0], "key"));
    assert!(page.contains(&anchor), "the answer leads to the question: {page}");
    fedify.has_no_complaint().await;
}

async fn the_library_holds_what_a_city_with_other_software_published_and_publishes(first_knock: &'static str) {
    let (town, fedify) = (Town::start("delft").await, Fedify::start(first_knock).await);
    let mut first = String::new();
    for number in 1..=7 {
        let tag =
            json!([{ "type": "Hashtag", "name": "#PrivacyAndSecurity", "href": format!("{}/tags", fedify.origin) }]);
        let article = json!({
            "title": format!("Paper {number}"), "html": format!("<p>Number <em>{number}</em>.</p>"),
            "extra": { "summary": "What the city asks.", "tag": tag }
        });
        let article = fedify.tell("publish", article).await;
        if number == 1 {
            first = text(&article, "id").to_owned();
        }
    }

    let handle = follow_porto(&town, &fedify).await;
    assert_eq!(fedify.followers().await, json!([{ "id": town.city(), "of": "porto" }]));
    town.library_has("q=paper&principle=privacy-and-security", 7).await;
    let late = fedify.tell("publish", json!({ "title": "Paper at last", "html": "<p>The eighth.</p>" })).await;
    town.library_has("q=paper", 8).await;
    let item = town.public_api("/library?q=eighth").await.expect(200).json()["items"][0].clone();
    assert_eq!((&item["id"], &item["title"]), (&late["id"], &json!("Paper at last")));
    assert_eq!(item["city"], json!(handle.trim_start_matches('@')));
    let page = town.page(text(&item, "page")).await.expect(200).text;
    assert!(page.contains("Porto") && page.contains("The eighth."), "{page}");

    // Of one that came with the outbox, and of one that was delivered.
    for id in [first.as_str(), text(&late, "id")] {
        fedify.tell("edit", json!({ "id": id, "title": "Leaflet", "content": "<p>Short.</p>" })).await;
        town.library_has("q=leaflet", 1).await;
        fedify.tell("delete", json!({ "id": id })).await;
        town.library_has("q=leaflet", 0).await;
    }
    assert_eq!(town.found("q=paper").await, 6);

    town.api(Method::DELETE, &format!("/following?handle={handle}"), None).await.expect(204);
    eventually("porto loses its follower", || async { fedify.followers().await == json!([]) }).await;
    fedify.tell("publish", json!({ "title": "Paper for others", "html": "<p>Text.</p>" })).await;
    town.drained().await;
    assert_eq!(town.found("q=paper").await, 6, "what it has stays");
    fedify.has_no_complaint().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_has_given_up_draft_cavage_verifies_what_we_sign_by_rfc_9421() {
    let (town, fedify) = (Town::start("delft").await, Fedify::start(RFC9421).await);
    fedify.tell("take-only", json!({ "scheme": RFC9421 })).await;
    fedify.follow(&town).await;
    let entry = town.publish("Sensor register").await;
    fedify.received_one("Create", text(&entry, "id")).await;
    // What its own functions say of a request may be known a moment after it was taken.
    eventually("both are looked at", || async { fedify.heard().await.len() >= 2 }).await;
    for heard in &fedify.heard().await {
        assert_eq!((&heard["scheme"], &heard["signature"]), (&json!(RFC9421), &json!(true)), "{heard}");
        assert_eq!(heard["key"], json!(format!("{}#main-key", town.city())), "{heard}");
    }
    fedify.has_no_complaint().await;
}
