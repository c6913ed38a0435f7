//! The moderation queue: what moderators see, what their acts change, and who may.

use manyhalls::app::settings::CommentsPolicy;
use manyhalls::domain::role::Role;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::browser::Browser;
use crate::support::peer::Peer;
use crate::support::town::Town;

pub async fn holding() -> (Town, Peer) {
    (
        Town::start_with("delft", |settings| settings.comments = CommentsPolicy::Hold).await,
        Peer::start("mastodon").await,
    )
}

pub async fn said(town: &Town, peer: &Peer, entry: &Value, number: u32, html: &str) -> String {
    let reply = peer.reply(number, entry["id"].as_str().expect("an id"), html);
    peer.send(&town.url("/inbox"), &reply).await.expect(202);
    town.drained().await;
    let path = format!("/entries/{}/comments", entry["key"].as_str().expect("a key"));
    let list = town.api(Method::GET, &path, None).await.expect(200).json();
    let items = list["items"].as_array().cloned().expect("a list");
    items.last().and_then(|last| last["key"].as_str()).expect("a comment").to_owned()
}

async fn is_public(town: &Town, entry: &Value, words: &str) -> bool {
    let path = format!("/entries/{}", entry["key"].as_str().expect("a key"));
    town.page(&path).await.expect(200).text.contains(words)
}

fn at(page: &str, words: &str) -> usize {
    page.find(words).unwrap_or_else(|| panic!("{words} is not in {page}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn held_comments_come_oldest_first_and_are_published_one_after_the_other() {
    let (town, peer) = holding().await;
    let entry = town.publish("Sensor register").await;
    let first = said(&town, &peer, &entry, 1, "<p>The first<script>alert(1)</script></p>").await;
    let second = said(&town, &peer, &entry, 2, "<p>The second</p>").await;
    let mut moderator = town.signed_in(Role::Moderator).await;

    let page = moderator.get("/desk/comments").await.expect(200);
    assert!(page.headers["content-security-policy"].to_str().expect("text").contains("script-src 'self'"));
    let page = page.text;
    assert!(at(&page, "The first") < at(&page, "The second"));
    assert!(!page.contains("alert(1)"), "{page}");
    assert!(page.contains("Sensor register") && page.contains("@ana@mastodon.localhost"), "{page}");
    assert!(page.contains("1 earlier comment of this author here: 0 published, 1 waiting, 0 removed."), "{page}");

    let answer =
        moderator.post(&format!("/desk/comments/{first}"), &[("act", "publish"), ("next", &second)]).await.expect(303);
    assert_eq!(answer.location(), format!("/desk/comments?state=held&done=published#c-{second}"));
    assert!(is_public(&town, &entry, "The first").await);
    assert!(!is_public(&town, &entry, "The second").await);
    let page = moderator.get("/desk/comments").await.expect(200).text;
    assert!(!page.contains("The first") && page.contains("The second"), "{page}");
    assert!(moderator.get("/desk/comments?state=published").await.expect(200).text.contains("The first"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removal_needs_a_reason_and_keeps_what_was_typed_until_it_has_one() {
    let (town, peer) = holding().await;
    let entry = town.publish("Sensor register").await;
    let key = said(&town, &peer, &entry, 1, "<p>Buy now</p>").await;
    let mut moderator = town.signed_in(Role::Moderator).await;
    let path = format!("/desk/comments/{key}");
    let page = moderator.post(&path, &[("act", "remove")]).await.expect(422).text;
    assert!(page.contains("The reason is missing") && page.contains("Buy now"), "{page}");

    let long = "x".repeat(600);
    let page = moderator.post(&path, &[("act", "hold"), ("words", &long)]).await.expect(422).text;
    assert!(page.contains(&long), "what was typed is kept");

    let form = [("act", "remove"), ("reason", "spam"), ("words", "the third time")];
    moderator.post(&path, &form).await.expect(303);
    let page = moderator.get("/desk/comments?state=removed").await.expect(200).text;
    assert!(page.contains("Advertising or spam: the third time"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn several_are_decided_at_once() {
    let (town, peer) = holding().await;
    let entry = town.publish("Sensor register").await;
    let one = said(&town, &peer, &entry, 1, "<p>Number one</p>").await;
    let two = said(&town, &peer, &entry, 2, "<p>Number two</p>").await;
    said(&town, &peer, &entry, 3, "<p>Number three</p>").await;
    let mut moderator = town.signed_in(Role::Moderator).await;
    let none = moderator.post("/desk/comments", &[("act", "publish")]).await.expect(422).text;
    assert!(none.contains("No comment is ticked"), "{none}");
    moderator.post("/desk/comments", &[("act", "publish"), ("comment", &one), ("comment", &two)]).await.expect(303);
    assert!(is_public(&town, &entry, "Number one").await && is_public(&town, &entry, "Number two").await);
    assert!(!is_public(&town, &entry, "Number three").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_is_blocked_and_told_on_from_the_queue() {
    let (town, peer) = holding().await;
    let entry = town.publish("Sensor register").await;
    let key = said(&town, &peer, &entry, 1, "<p>Threats</p>").await;
    let mut moderator = town.signed_in(Role::Moderator).await;
    let path = format!("/desk/comments/{key}");
    moderator.post(&path, &[("act", "report"), ("reason", "insult")]).await.expect(303);
    let flag = peer.received_one("Flag").await;
    assert_eq!(flag["content"], json!("Insult or threat"));

    moderator.post(&path, &[("act", "block-author")]).await.expect(422);
    moderator.post(&path, &[("act", "block-author"), ("reason", "insult")]).await.expect(303);
    let blocks = moderator.get("/desk/network/blocks").await.expect(200).text;
    assert!(blocks.contains(&peer.actor()) && blocks.contains("moderator@city.example"), "{blocks}");
    peer.send(&town.url("/inbox"), &peer.reply(2, entry["id"].as_str().expect("an id"), "<p>More</p>"))
        .await
        .expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_stand_beside_the_comment_and_are_closed_with_what_was_done() {
    let (town, peer) = holding().await;
    let entry = town.publish("Sensor register").await;
    said(&town, &peer, &entry, 1, "<p>Buy now</p>").await;
    let mut flag = peer.activity(2, "Flag", json!([format!("{}/notes/1", peer.origin)]));
    flag["content"] = json!("This is spam.");
    peer.send(&town.url("/inbox"), &flag).await.expect(202);
    town.drained().await;
    let mut moderator = town.signed_in(Role::Moderator).await;
    let queue = moderator.get("/desk/comments").await.expect(200).text;
    assert!(queue.contains("This is spam.") && queue.contains("Reports from other servers (1)"), "{queue}");

    let page = moderator.get("/desk/reports").await.expect(200).text;
    let key: String =
        page.split("/desk/reports/").nth(1).expect("a form").chars().take_while(char::is_ascii_digit).collect();
    let path = format!("/desk/reports/{key}");
    moderator.post(&path, &[("text", " ")]).await.expect(422);
    moderator.post(&path, &[("text", "Removed it.")]).await.expect(303);
    assert!(moderator.get("/desk/reports?state=closed").await.expect(200).text.contains("Removed it."));
    let again = moderator.post(&path, &[("text", "Once more.")]).await.expect(422).text;
    assert!(again.contains("closed already"), "{again}");
}

/// What each role gets for a page and for a form that it may not send.
pub async fn open_to(town: &Town, path: &str, roles: &[Role]) {
    for role in Role::ALL {
        let mut browser = town.signed_in(role).await;
        let wanted = if roles.contains(&role) { 200 } else { 403 };
        assert_eq!(browser.get(path).await.status, wanted, "{role} at {path}");
    }
    let mut stranger: Browser = town.browser();
    let answer = stranger.get(path).await.expect(303);
    assert!(answer.location().starts_with("/sign-in?then="), "{path}: {}", answer.location());
}

/// Forms that only these roles may send; the others change nothing and get 403.
pub async fn closed_to_others(town: &Town, forms: &[(&str, &[(&str, &str)])], roles: &[Role]) {
    for role in Role::ALL.into_iter().filter(|role| !roles.contains(role)) {
        let mut browser = town.signed_in(role).await;
        for (path, form) in forms {
            assert_eq!(browser.post(path, form).await.status, 403, "{role} at {path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everyone_on_the_staff_sees_the_queue_and_only_moderators_decide() {
    let (town, peer) = holding().await;
    let entry = town.publish("Sensor register").await;
    let key = said(&town, &peer, &entry, 1, "<p>Hello</p>").await;
    open_to(&town, "/desk/comments", &Role::ALL).await;
    let deciding = [Role::Admin, Role::Manager, Role::Moderator];
    open_to(&town, "/desk/reports", &deciding).await;
    let one = format!("/desk/comments/{key}");
    let acts = ["publish", "hold", "remove", "block-author", "block-server", "report"];
    for act in acts {
        let form = [("act", act), ("reason", "spam"), ("comment", key.as_str())];
        let forms = [(one.as_str(), &form[..]), ("/desk/comments", &form[..])];
        closed_to_others(&town, &forms, &deciding).await;
    }
    closed_to_others(&town, &[("/desk/reports/1", &[("text", "x")])], &deciding).await;
    assert!(!is_public(&town, &entry, "Hello").await);
    let editor = town.signed_in(Role::Editor).await.get("/desk/comments").await.expect(200).text;
    assert!(editor.contains("Hello") && !editor.contains("value=\"publish\""), "{editor}");
}
