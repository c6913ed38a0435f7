//! A city decides with whom it speaks: blocks, the allow list and the modes, and what follows from them.

use manyhalls::app::settings::{FederationMode, Settings};
use manyhalls::domain::block::{Rule, RuleKind};
use manyhalls::domain::role::Role;
use manyhalls::store::peer_rules;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::process::NodeProcess;
use crate::support::town::Town;

fn mode(mode: FederationMode) -> impl FnOnce(&mut Settings) {
    move |settings| settings.federation_mode = mode
}

fn host(origin: &str) -> &str {
    origin.trim_start_matches("http://")
}

async fn block(town: &Town, target: &str) {
    let body = json!({ "target": target, "reason": "Advertising under every draft" });
    let answer = town.api(Method::POST, "/blocks", Some(body)).await;
    assert!(answer.status == 201 || answer.status == 200, "{}", answer.text);
}

async fn lift(town: &Town, target: &str) {
    town.api(Method::DELETE, &format!("/blocks?target={target}"), None).await.expect(204);
}

async fn public_comments(town: &Town, entry: &Value) -> Vec<Value> {
    let path = format!("/entries/{}/comments", entry["key"].as_str().expect("a key"));
    town.public_api(&path).await.expect(200).json()["items"].as_array().cloned().expect("a list")
}

async fn comments_shown(town: &Town, entry: &Value, count: usize) {
    let what = format!("{count} comments are shown");
    eventually(&what, || async { public_comments(town, entry).await.len() == count }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blocked_server_is_refused_before_it_is_asked_anything() {
    let (town, peer) = (Town::start("delft").await, Peer::start("spam").await);
    let entry = town.publish("Sensor register").await;
    block(&town, host(&peer.origin)).await;
    let reply = peer.reply(1, entry["id"].as_str().expect("an id"), "<p>Buy now</p>");
    let answer = peer.send(&town.url("/inbox"), &reply).await.expect(403);
    assert!(answer.text.contains("has blocked your server"), "{}", answer.text);
    assert_eq!(peer.asked(), Vec::<String>::new(), "its actor was not fetched");
    town.drained().await;
    assert!(public_comments(&town, &entry).await.is_empty());

    // Lifted, the very same activity is taken: nothing of it was kept in mind.
    lift(&town, host(&peer.origin)).await;
    peer.send(&town.url("/inbox"), &reply).await.expect(202);
    comments_shown(&town, &entry, 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_from_a_blocked_server_are_hidden_and_come_back_when_it_is_lifted() {
    let (town, peer, other) = (Town::start("delft").await, Peer::start("spam").await, Peer::start("good").await);
    let entry = town.publish("Sensor register").await;
    let id = entry["id"].as_str().expect("an id");
    for peer in [&peer, &other] {
        peer.send(&town.url("/inbox"), &peer.reply(1, id, "<p>Hello</p>")).await.expect(202);
    }
    peer.send(&town.url("/inbox"), &peer.reply(2, id, "<p>Rude</p>")).await.expect(202);
    comments_shown(&town, &entry, 3).await;
    let all = format!("/entries/{}/comments", entry["key"].as_str().expect("a key"));
    let items = town.api(Method::GET, &all, None).await.json()["items"].clone();
    let rude = items.as_array().into_iter().flatten().find(|item| item["text"] == json!("Rude")).expect("it is there");
    let moderate = format!("/comments/{}/moderate", rude["key"].as_str().expect("a key"));
    let removal = json!({ "action": "remove", "reason": "Insult" });
    town.api(Method::POST, &moderate, Some(removal)).await.expect(200);

    block(&town, host(&peer.origin)).await;
    block(&town, &peer.actor()).await;
    let page = town.page(&format!("/entries/{}", entry["key"].as_str().expect("a key"))).await;
    assert_eq!(page.text.matches("<p>Hello</p>").count(), 1, "the other server's comment stays");
    let held = town.api(Method::GET, &all, None).await.json()["items"].clone();
    let held: Vec<&Value> = held.as_array().expect("a list").iter().filter(|c| c["state"] == json!("held")).collect();
    assert_eq!(held.len(), 1);
    assert!(held[0]["reason"].as_str().is_some_and(|reason| reason.contains("is blocked here")), "{}", held[0]);
    let publish = format!("/comments/{}/moderate", held[0]["key"].as_str().expect("a key"));
    let refused = town.api(Method::POST, &publish, Some(json!({ "action": "publish" }))).await.expect(409);
    assert!(refused.text.contains("lift the block"), "{}", refused.text);

    lift(&town, host(&peer.origin)).await;
    let published = || async {
        let all = public_comments(&town, &entry).await;
        all.iter().filter(|comment| comment["state"] == json!("published")).count()
    };
    assert_eq!(published().await, 1, "the block of the person still holds");
    lift(&town, &peer.actor()).await;
    assert_eq!(published().await, 2, "what a moderator removed stays removed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_that_comes_while_its_server_is_being_blocked_is_not_shown() {
    let (town, peer) = (Town::start("delft").await, Peer::start("rude").await);
    let entry = town.publish("Sensor register").await;
    let rule = Rule {
        kind: RuleKind::Block,
        target: "rude.localhost".parse().expect("a domain"),
        reason: "Rude".to_owned(),
        until: None,
        set_by: "ana".to_owned(),
        set_at: town.hall().now(),
    };
    // The decision is made, and the node that serves has not read it yet.
    let id = town.hall().new_id();
    town.hall().db.write(move |conn| peer_rules::insert(conn, id, &rule)).await.expect("it is kept");
    let reply = peer.reply(1, entry["id"].as_str().expect("an id"), "<p>Rude</p>");
    peer.send(&town.url("/inbox"), &reply).await.expect(202);
    town.drained().await;
    assert_eq!(public_comments(&town, &entry).await, [Value::Null; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_entries_of_a_blocked_city_leave_the_library_and_return() {
    let (amsterdam, barcelona) = (Town::start("amsterdam").await, Town::start("barcelona").await);
    let entry = amsterdam.publish("Algorithm register").await;
    barcelona.follow(&amsterdam).await;
    barcelona.library_has("", 1).await;
    let page = barcelona.public_api("/library").await.json()["items"][0]["page"].as_str().expect("a page").to_owned();
    barcelona.page(&page).await.expect(200);

    block(&barcelona, &amsterdam.settings.site.peer.to_string()).await;
    barcelona.page(&page).await.expect(404);
    let id: String = url::form_urlencoded::byte_serialize(entry["id"].as_str().expect("an id").as_bytes()).collect();
    barcelona.page(&format!("/interact?object={id}")).await.expect(404);
    barcelona.library_has("", 0).await;
    barcelona.page(&format!("/cities/{}", amsterdam.address())).await.expect(404);
    let following = barcelona.api(Method::GET, "/following", None).await.json();
    assert_eq!(following["items"], json!([]), "a block ends the following");
    // A blocked server is told nothing, and what it still sends is refused.
    let key = entry["key"].as_str().expect("a key");
    let changed = json!({ "kind": "project", "title": "Changed meanwhile", "principles": [2] });
    amsterdam.api(Method::PUT, &format!("/entries/{key}"), Some(changed)).await.expect(200);
    amsterdam.drained().await;

    lift(&barcelona, &amsterdam.settings.site.peer.to_string()).await;
    barcelona.library_has("q=algorithm", 1).await;
    barcelona.page(&page).await.expect(200);
    barcelona.follow(&amsterdam).await;
    barcelona.library_has("q=meanwhile", 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_queued_for_a_blocked_server_and_what_waits_is_dropped() {
    let (town, peer) = (Town::start("delft").await, Peer::start("spam").await);
    let follow = peer.activity(1, "Follow", json!(town.city()));
    peer.send(&town.url("/inbox"), &follow).await.expect(202);
    peer.received_one("Accept").await;
    peer.answer_with(Some(503));
    town.publish("First").await;
    let waiting = || async {
        let all = town.api(Method::GET, "/deliveries", None).await.json();
        let of_peer = |item: &&Value| item["peer"] == json!(host(&peer.origin));
        let found = all["items"].as_array().expect("a list").iter().find(of_peer).cloned();
        found.map_or(0, |item| item["waiting"].as_u64().unwrap_or_default())
    };
    eventually("the entry waits for the server", || async { waiting().await == 1 }).await;
    block(&town, host(&peer.origin)).await;
    assert_eq!(waiting().await, 0);
    peer.answer_with(None);
    town.publish("Second").await;
    town.drained().await;
    assert_eq!(waiting().await, 0);
    assert_eq!(peer.received().len(), 1, "only the Accept: {:?}", peer.received());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blocked_person_is_told_that_the_follow_ended_and_others_of_the_server_are_not_concerned() {
    let (town, peer) = (Town::start("delft").await, Peer::start("social").await);
    let entry = town.publish("Sensor register").await;
    let follow = peer.activity(1, "Follow", json!(town.city()));
    peer.send(&town.url("/inbox"), &follow).await.expect(202);
    peer.received_one("Accept").await;
    block(&town, &peer.actor()).await;
    let reject = peer.received_one("Reject").await;
    assert_eq!(reject["object"]["id"], follow["id"]);
    let reply = peer.reply(2, entry["id"].as_str().expect("an id"), "<p>Hello</p>");
    let answer = peer.send(&town.url("/inbox"), &reply).await.expect(403);
    assert!(answer.text.contains("blocked this account"), "{}", answer.text);
    let followers = town.document("/cities/delft/followers").await.expect(200).json();
    assert_eq!(followers["totalItems"], json!(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_block_ends_by_itself_while_the_node_serves() {
    let (town, peer) = (Town::start("delft").await, Peer::start("spam").await);
    let entry = town.publish("Sensor register").await;
    let id = entry["id"].as_str().expect("an id");
    peer.send(&town.url("/inbox"), &peer.reply(1, id, "<p>Hello</p>")).await.expect(202);
    comments_shown(&town, &entry, 1).await;
    let until = town.hall().now().plus_secs(2).to_string();
    let body = json!({ "target": host(&peer.origin), "reason": "For a moment", "until": until });
    town.api(Method::POST, "/blocks", Some(body)).await.expect(201);
    assert!(public_comments(&town, &entry).await.is_empty());
    comments_shown(&town, &entry, 1).await;
    peer.send(&town.url("/inbox"), &peer.reply(2, id, "<p>Back</p>")).await.expect(202);
    comments_shown(&town, &entry, 2).await;
    let listed = town.api(Method::GET, "/blocks", None).await.expect(200).json();
    assert_eq!(listed["items"][0]["active"], json!(false), "who decided it stays known: {listed}");
    assert_eq!(listed["items"][0]["set_by"], json!("admin@city.example"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redirect_to_a_blocked_server_is_not_followed() {
    let (town, front, spam) = (Town::start("delft").await, Peer::start("front").await, Peer::start("spam").await);
    block(&town, host(&spam.origin)).await;
    front.redirect("/.well-known/webfinger", &format!("{}/.well-known/webfinger", spam.origin));
    front.redirect("/users/ana", &spam.actor());
    let body = json!({ "handle": format!("@ana@{}", host(&front.origin)) });
    town.api(Method::POST, "/following", Some(body)).await.expect(202);
    let entry = town.publish("Sensor register").await;
    let reply = front.reply(1, entry["id"].as_str().expect("an id"), "<p>Hello</p>");
    front.send(&town.url("/inbox"), &reply).await.expect(401);
    town.drained().await;
    assert_eq!(spam.asked(), Vec::<String>::new());
    assert!(front.asked().len() >= 2, "{:?}", front.asked());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_beside_the_running_node_blocks_and_lifts() {
    let (mut node, peer) = (NodeProcess::start("delft").await, Peer::start("spam").await);
    let caller = node.admin().await;
    let entry = caller.publish("Sensor register").await;
    let id = entry["id"].as_str().expect("an id");
    let reply = peer.reply(1, id, "<p>Hello</p>");
    let inbox = caller.url("/inbox");
    peer.send(&inbox, &reply).await.expect(202);
    let target = host(&peer.origin);
    node.command(&["block", "add", target, "--reason", "Spam"]).await.success();
    let answers = |status| {
        let (peer, inbox, reply) = (&peer, &inbox, &reply);
        move || async move { peer.send(inbox, reply).await.status == status }
    };
    eventually("the node has noticed the block", answers(403)).await;
    let listed = node.command(&["block", "list"]).await.success();
    assert!(listed.contains(target) && listed.contains("Spam"), "{listed}");
    node.command(&["block", "lift", target]).await.success();
    eventually("the node has noticed that it is lifted", answers(202)).await;
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_allowlist_lets_in_whom_it_names_and_a_block_goes_before_it() {
    let town = Town::start_with("delft", mode(FederationMode::Allowlist)).await;
    let (peer, stranger) = (Peer::start("good").await, Peer::start("stranger").await);
    let entry = town.publish("Sensor register").await;
    let reply = |peer: &Peer| peer.reply(1, entry["id"].as_str().expect("an id"), "<p>Hello</p>");
    let allow = json!({ "target": host(&peer.origin), "reason": "Member" });
    town.api(Method::POST, "/allows", Some(allow)).await.expect(201);
    let answer = stranger.send(&town.url("/inbox"), &reply(&stranger)).await.expect(403);
    assert!(answer.text.contains("only with servers that it has allowed"), "{}", answer.text);
    assert!(stranger.asked().is_empty());
    peer.send(&town.url("/inbox"), &reply(&peer)).await.expect(202);
    comments_shown(&town, &entry, 1).await;

    let follow = |peer: &Peer| json!({ "handle": format!("@ana@{}", host(&peer.origin)) });
    let refused = town.api(Method::POST, "/following", Some(follow(&stranger))).await.expect(409);
    assert!(refused.text.contains("manyhalls allow add"), "{}", refused.text);
    town.api(Method::POST, "/following", Some(follow(&peer))).await.expect(202);
    peer.received_one("Follow").await;

    block(&town, host(&peer.origin)).await;
    peer.send(&town.url("/inbox"), &peer.reply(2, "x", "<p>Hello</p>")).await.expect(403);
    let refused = town.api(Method::POST, "/following", Some(follow(&peer))).await.expect(409);
    assert!(refused.text.contains("manyhalls block lift"), "{}", refused.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coalition_is_whom_the_city_follows_and_whom_it_allows() {
    let delft = Town::start_with("delft", mode(FederationMode::Coalition)).await;
    let (gouda, stranger) = (Town::start("gouda").await, Peer::start("stranger").await);
    gouda.publish("Canal sensors").await;
    delft.follow(&gouda).await;
    delft.library_has("q=canal", 1).await;
    let entry = delft.publish("Sensor register").await;
    let reply = |number| stranger.reply(number, entry["id"].as_str().expect("an id"), "<p>Hello</p>");
    stranger.send(&delft.url("/inbox"), &reply(1)).await.expect(403);
    let allow = json!({ "target": host(&stranger.origin) });
    delft.api(Method::POST, "/allows", Some(allow)).await.expect(201);
    stranger.send(&delft.url("/inbox"), &reply(2)).await.expect(202);
    delft.api(Method::DELETE, &format!("/allows?target={}", host(&stranger.origin)), None).await.expect(204);
    stranger.send(&delft.url("/inbox"), &reply(3)).await.expect(403);
    let welcome = || delft.hall().gate.judge_server(&gouda.settings.site.peer);
    assert_eq!(welcome(), Ok(()));
    delft.api(Method::DELETE, &format!("/following?handle={}", gouda.address()), None).await.expect(204);
    assert!(welcome().is_err(), "whom the city follows no longer is no longer of the coalition");
    eventually("gouda is told that it is followed no longer", || async {
        gouda.document("/cities/gouda/followers").await.expect(200).json()["totalItems"] == json!(0)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moderator_blocks_and_an_editor_does_not() {
    let town = Town::start("delft").await;
    let body = json!({ "target": "spam.example", "reason": "Advertising" });
    let moderator = town.caller(Role::Moderator).await;
    moderator.api(Method::POST, "/blocks", Some(body.clone())).await.expect(201);
    moderator.api(Method::POST, "/blocks", Some(body.clone())).await.expect(200);
    moderator.api(Method::POST, "/allows", Some(body.clone())).await.expect(403);
    let editor = town.caller(Role::Editor).await;
    editor.api(Method::POST, "/blocks", Some(body)).await.expect(403);
    editor.api(Method::GET, "/blocks", None).await.expect(403);
    let listed = moderator.read_all("/blocks").await;
    assert_eq!(listed[0]["set_by"], json!("moderator@city.example"));
    for (wrong, status) in [
        (json!({ "target": "spam.example" }), 422),
        (json!({ "target": "spam", "reason": "x" }), 422),
        (json!({ "target": "spam.example", "reason": "x", "until": "soon" }), 422),
        (json!({ "target": "spam.example", "reason": "x", "severity": "suspend" }), 422),
        (json!({ "target": "spam.example", "reason": "x", "until": "2020-01-01" }), 409),
    ] {
        moderator.api(Method::POST, "/blocks", Some(wrong)).await.expect(status);
    }
    moderator.api(Method::DELETE, "/blocks?target=other.example", None).await.expect(404);
}
