//! The doctor: what it finds at a node, and between a node and other servers.

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::IntoResponse;
use manyhalls::app::doctor;
use manyhalls::domain::site::Site;
use manyhalls::store::{DatabaseUrl, actors};
use manyhalls::usecases::checkup::{Finding, Verdict};
use manyhalls::usecases::doctor_peer;
use manyhalls::usecases::error::UseError;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use url::Url;

use crate::support::client;
use crate::support::peer::Peer;
use crate::support::process::{Done, NodeProcess, program};
use crate::support::town::Town;

fn of<'a>(findings: &'a [Finding], check: &str) -> &'a Finding {
    findings.iter().find(|finding| finding.check == check).unwrap_or_else(|| panic!("{check} in {findings:#?}"))
}

fn verdict(findings: &[Finding], check: &str) -> Verdict {
    of(findings, check).verdict
}

/// Where it went wrong: the one check that failed, with what was said; everything after it was not checked.
fn failure(findings: &[Finding]) -> (&'static str, String) {
    let failed: Vec<_> = findings.iter().filter(|finding| finding.verdict == Verdict::Failed).collect();
    assert_eq!(failed.len(), 1, "{findings:#?}");
    assert!(failed[0].advice.is_some(), "{findings:#?}");
    (failed[0].check, failed[0].found.clone())
}

async fn visit(town: &Town, target: &str) -> Vec<Finding> {
    doctor_peer::run(town.hall(), target).await.expect("a server to visit")
}

fn ana(peer: &Peer) -> String {
    format!("@ana@{}", peer.origin.trim_start_matches("http://"))
}

/// A port at which nobody listens.
async fn closed_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    listener.local_addr().expect("an address").port()
}

#[tokio::test(flavor = "multi_thread")]
async fn between_two_nodes_every_step_is_well_and_nothing_changes() {
    let (amsterdam, delft) = (Town::start("amsterdam").await, Town::start("delft").await);
    delft.follow(&amsterdam).await;
    delft.drained().await;
    for target in [format!("@{}", amsterdam.address()), amsterdam.settings.site.peer.to_string()] {
        let findings = visit(&delft, &target).await;
        assert!(findings.iter().all(|finding| finding.verdict == Verdict::Ok), "{findings:#?}");
        assert!(of(&findings, "NodeInfo").found.starts_with("manyhalls "), "{findings:#?}");
        assert!(of(&findings, "delivery").found.contains("RFC 9421 with Ed25519 (202)"), "{findings:#?}");
    }
    amsterdam.drained().await;
    let followers = amsterdam.document("/cities/amsterdam/followers").await.expect(200).json();
    assert_eq!(followers["totalItems"], json!(1), "the follow that was there is still there");
    let entry = amsterdam.publish("Sensor register").await;
    delft.library_has("", 1).await;
    let comments = format!("/entries/{}/comments", entry["key"].as_str().expect("a key"));
    assert_eq!(amsterdam.public_api(&comments).await.expect(200).json()["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_without_nodeinfo_gets_a_warning_and_one_activity_without_effect() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let findings = visit(&town, &ana(&peer)).await;
    assert_eq!(verdict(&findings, "NodeInfo"), Verdict::Warning);
    assert_eq!(verdict(&findings, "delivery"), Verdict::Ok, "{findings:#?}");
    let received = peer.received();
    assert_eq!(received.len(), 1);
    assert_eq!(received[0]["type"], json!("View"));
    assert_eq!(received[0]["object"], json!(town.city()), "it is about nothing of theirs");
    // Without an account there is nobody to try with, which is no failure.
    let findings = visit(&town, peer.origin.trim_start_matches("http://")).await;
    let host_actor = of(&findings, "WebFinger");
    assert!(matches!(host_actor.verdict, Verdict::Ok | Verdict::NotChecked), "{findings:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_step_that_fails_is_named_and_those_after_it_are_not_tried() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let port = peer.origin.rsplit_once(':').expect("a port").1;

    let (check, found) = failure(&visit(&town, &format!("@ana@elsewhere.localhost:{port}")).await);
    assert_eq!(check, "WebFinger", "{found}");

    peer.put_with("/users/ana", 401, json!({}));
    let (check, found) = failure(&visit(&town, &ana(&peer)).await);
    assert_eq!((check, found.contains("does not accept our signature")), ("actor", true), "{found}");

    peer.put("/users/ana", json!({ "id": peer.actor(), "type": "Note" }));
    let (check, found) = failure(&visit(&town, &ana(&peer)).await);
    assert_eq!((check, found.contains("no actor")), ("actor", true), "{found}");

    peer.put("/users/ana", someone(&peer, &json!({ "owner": format!("{}/users/eve", peer.origin) })));
    let (check, found) = failure(&visit(&town, &ana(&peer)).await);
    assert_eq!((check, found.contains("no public key that it owns")), ("actor", true), "{found}");

    peer.put("/users/ana", someone(&peer, &json!({ "publicKeyPem": "-----BEGIN PUBLIC KEY-----" })));
    let findings = visit(&town, &ana(&peer)).await;
    assert_eq!(failure(&findings).0, "key");
    assert_eq!(verdict(&findings, "delivery"), Verdict::NotChecked);
    assert!(peer.received().is_empty(), "nothing is sent to whom we do not know for sure");
}

/// The person `ana` with a key that differs by `change`.
fn someone(peer: &Peer, change: &Value) -> Value {
    let id = peer.actor();
    let mut key = json!({ "id": peer.key_id(), "owner": id, "publicKeyPem": peer.key.public_pem() });
    for (name, value) in change.as_object().expect("an object") {
        key[name] = value.clone();
    }
    json!({ "id": id, "type": "Person", "preferredUsername": "ana", "inbox": format!("{id}/inbox"), "publicKey": key })
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_inbox_answers_is_said_in_plain_words() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    for (status, wanted, words) in [
        (401, Verdict::Failed, "our signature was not accepted"),
        (403, Verdict::Failed, "our signature was not accepted"),
        (500, Verdict::Failed, "the server is in trouble"),
        (410, Verdict::Failed, "the inbox is not there"),
        (400, Verdict::Warning, "the test activity was refused"),
        (429, Verdict::Warning, "asks us to wait"),
    ] {
        peer.answer_with(Some(status));
        let findings = visit(&town, &ana(&peer)).await;
        let delivery = of(&findings, "delivery");
        assert_eq!(delivery.verdict, wanted, "{status}: {delivery:?}");
        assert!(delivery.found.contains(words) && delivery.found.contains(&status.to_string()), "{delivery:?}");
        assert!(delivery.advice.is_some());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_that_are_silent_away_or_inside_are_told_apart() {
    let town = Town::start("delft").await;
    let (check, found) = failure(&visit(&town, &format!("gone.localhost:{}", closed_port().await)).await);
    assert_eq!((check, found.contains("could not be reached")), ("connection", true), "{found}");

    // Connections are taken by the system, and nobody ever answers.
    let silent = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = silent.local_addr().expect("an address").port();
    let (check, found) = failure(&visit(&town, &format!("silent.localhost:{port}")).await);
    assert_eq!((check, found.contains("took too long")), ("connection", true), "{found}");

    for target in ["10.0.0.1", "169.254.169.254", "mastodon.example:22"] {
        let (check, found) = failure(&visit(&town, target).await);
        assert_eq!((check, found.contains("not asked")), ("name and address", true), "{found}");
    }
    for target in ["", "@ana", town.settings.site.peer.as_str()] {
        let refused = doctor_peer::run(town.hall(), target).await;
        assert!(matches!(refused, Err(UseError::Invalid(_))), "{target}: {refused:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_is_well_is_found_well_and_stays_as_it_is() {
    let town = Town::start("delft").await;
    let closed = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    std::fs::set_permissions(&town.settings.data_dir, closed).expect("the folder is ours");
    let findings = doctor::examine(&town.settings).await;
    for check in [
        "settings",
        "data folder",
        "database",
        "process",
        "name on the network",
        "keys",
        "pictures",
        "WebFinger",
        "NodeInfo",
        "actor",
        "inbox",
    ] {
        assert_eq!(verdict(&findings, check), Verdict::Ok, "{check} in {findings:#?}");
    }
    assert_eq!(verdict(&findings, "clock"), Verdict::NotChecked, "nobody is known to compare with");
    assert_eq!(verdict(&findings, "public address"), Verdict::Warning, "it is this machine's alone");
    assert_eq!(town.hall().counts.accepted.get(), 0, "what was sent to the own inbox was not taken in");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clock_is_compared_with_a_server_that_is_known() {
    let (amsterdam, delft) = (Town::start("amsterdam").await, Town::start("delft").await);
    delft.follow(&amsterdam).await;
    delft.drained().await;
    let findings = doctor::examine(&delft.settings).await;
    assert_eq!(verdict(&findings, "clock"), Verdict::Ok, "{findings:#?}");
    let mut elsewhere = delft.settings.clone();
    let url = Url::parse("https://library.delft.example").expect("a URL");
    elsewhere.site = Site::new(&url, elsewhere.site.handle.clone(), "Delft".to_owned()).expect("a site");
    let findings = doctor::examine(&elsewhere).await;
    let name = of(&findings, "name on the network");
    assert_eq!(name.verdict, Verdict::Failed, "others know it by another name: {findings:#?}");
    assert!(name.advice.as_ref().is_some_and(|advice| advice.contains(delft.settings.site.base())), "{name:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_node_and_a_stranger_in_its_place_are_told_apart() {
    let mut town = Town::start("delft").await;
    town.stop().await;
    let findings = doctor::examine(&town.settings).await;
    assert_eq!(verdict(&findings, "process"), Verdict::Warning);
    assert_eq!(verdict(&findings, "public address"), Verdict::Failed, "{findings:#?}");
    assert_eq!(verdict(&findings, "inbox"), Verdict::NotChecked);

    let listener = TcpListener::bind(town.settings.listen).await.expect("the same port");
    let hosting = Router::new().fallback(|| async { "Welcome to your new web server" });
    let server = tokio::spawn(async move { axum::serve(listener, hosting).await.expect("it serves") });
    let findings = doctor::examine(&town.settings).await;
    for check in ["WebFinger", "NodeInfo", "actor", "inbox"] {
        assert_eq!(verdict(&findings, check), Verdict::Failed, "{check} in {findings:#?}");
    }
    server.abort();
}

/// Passes everything on to a port of this machine, under that port's own name: a proxy that nobody told about `Host`.
async fn pass_on(
    State(port): State<u16>,
    method: Method,
    uri: Uri,
    mut headers: HeaderMap,
    body: Bytes,
) -> impl IntoResponse {
    headers.remove("host");
    let target = format!("http://127.0.0.1:{port}{uri}");
    let answer = client().request(method, target).headers(headers).body(body).send().await.expect("the node answers");
    let (status, headers) = (answer.status(), answer.headers().clone());
    let kind = headers.get("content-type").cloned().unwrap_or_else(|| "text/plain".parse().expect("a type"));
    let body = answer.bytes().await.expect("a body");
    (StatusCode::from_u16(status.as_u16()).expect("a status"), [("content-type", kind)], body)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_that_changes_the_host_is_found_out() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    let town = Town::start_with("delft", |settings| {
        let url = Url::parse(&format!("http://delft.localhost:{port}")).expect("a URL");
        settings.site = Site::new(&url, settings.site.handle.clone(), "Delft".to_owned()).expect("a site");
    })
    .await;
    let proxy = Router::new().fallback(pass_on).with_state(town.settings.listen.port());
    let server = tokio::spawn(async move { axum::serve(listener, proxy).await.expect("it serves") });
    let findings = doctor::examine(&town.settings).await;
    assert_eq!(verdict(&findings, "actor"), Verdict::Ok, "{findings:#?}");
    let inbox = of(&findings, "inbox");
    assert_eq!(inbox.verdict, Verdict::Failed, "{findings:#?}");
    assert!(inbox.advice.as_ref().is_some_and(|advice| advice.contains("Host header")), "{inbox:?}");
    server.abort();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_does_not_fit_and_a_database_that_is_none_are_found() {
    let town = Town::start("delft").await;
    let city = town.hall().own.city;
    let changed = town.hall().db.write(move |conn| {
        let mut row = actors::by_id(conn, city)?.expect("the city");
        row.public_key = "another".to_owned();
        actors::upsert(conn, row)
    });
    changed.await.expect("the database takes it");
    let findings = doctor::examine(&town.settings).await;
    assert_eq!(verdict(&findings, "keys"), Verdict::Failed, "{findings:#?}");

    let mut settings = town.settings.clone();
    let file = settings.data_dir.join("other.sqlite3");
    std::fs::write(&file, "this is no database, but long enough to have been one\n".repeat(200)).expect("a file");
    settings.database_url = DatabaseUrl::Sqlite(file);
    let findings = doctor::examine(&settings).await;
    assert_eq!(verdict(&findings, "database"), Verdict::Failed, "{findings:#?}");
    assert_eq!(verdict(&findings, "node"), Verdict::NotChecked);
    assert_eq!(verdict(&findings, "database file"), Verdict::Warning, "everyone can read it");

    settings.data_dir = settings.data_dir.join("nowhere");
    let findings = doctor::examine(&settings).await;
    assert_eq!(failure(&findings).0, "data folder");
    assert!(!settings.data_dir.exists(), "looking makes nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_says_how_it_is_by_lines_by_json_and_by_its_exit() {
    let node = NodeProcess::start("delft").await;
    let done = node.command(&["doctor"]).await.success();
    assert!(done.contains("\nok           inbox: ") && done.ends_with("It works. Warnings: 1.\n"), "{done}");
    let json: Value = serde_json::from_str(&node.command(&["doctor", "--json"]).await.success()).expect("JSON");
    assert_eq!(json["ok"], json!(true));

    let peer = Peer::start("mastodon").await;
    node.command(&["doctor", "--peer", &ana(&peer)]).await.success();
    peer.answer_with(Some(401));
    let done = node.command(&["doctor", "--peer", &ana(&peer), "--json"]).await;
    assert_eq!(done.status.code(), Some(1), "{done:?}");
    let json: Value = serde_json::from_str(&done.stdout).expect("JSON");
    assert_eq!(json["ok"], json!(false));
    node.command(&["doctor", "--peer", "not a server"]).await.refused();

    let mut broken = program();
    broken.args(["doctor"]).current_dir(node.folder()).env("MANYHALLS_LISTEN", "everywhere");
    let done = Done::of(broken).await;
    assert_eq!(done.status.code(), Some(1), "{done:?}");
    assert!(done.stdout.starts_with("failed       settings: ") && done.stdout.contains("MANYHALLS_LISTEN"), "{done:?}");
}
