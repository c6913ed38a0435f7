//! Both worlds of signatures, proofs of what others pass on, and new keys: with servers that take one and not the other.

use std::sync::Arc;

use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use manyhalls::domain::id::EntryId;
use manyhalls::store::{Conn, actors, entries};
use manyhalls::usecases::audit::By;
use manyhalls::usecases::error::UseError;
use manyhalls::usecases::keys_rotate;
use manyhalls::wire::http_signature::Scheme;
use manyhalls::wire::keys::{SigningKey, VerifyingKey};
use manyhalls::wire::proof;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::town::Town;

/// A server whose ana has both kinds of keys.
async fn peer(name: &str) -> Peer {
    let peer = Peer::start(name).await;
    peer.publish_ed25519();
    peer
}

async fn comments(town: &Town, key: &str) -> Vec<String> {
    let answer = town.public_api(&format!("/entries/{key}/comments")).await.expect(200).json();
    answer["items"].as_array().unwrap().iter().map(|comment| comment["text"].as_str().unwrap().to_owned()).collect()
}

/// The id and key of a new public entry.
async fn published(town: &Town) -> (String, String) {
    let entry = town.publish("Sensor register").await;
    let id = entry["id"].as_str().unwrap().to_owned();
    let key = id.rsplit('/').next().unwrap().to_owned();
    (id, key)
}

async fn comes(town: &Town, key: &str, text: &str) {
    eventually(&format!("the comment \"{text}\" shows"), || async {
        comments(town, key).await.contains(&text.to_owned())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_counts_by_whichever_scheme_it_is_signed() {
    let (town, peer) = (Town::start("delft").await, peer("mast").await);
    let (entry, key) = published(&town).await;
    for (number, scheme) in [(1, Scheme::Cavage), (2, Scheme::Rfc9421), (3, Scheme::Rfc9421Ed25519)] {
        let text = format!("signed by {scheme}");
        let answer = peer.send_by(scheme, &town.url("/inbox"), &peer.reply(number, &entry, &text)).await.expect(202);
        assert!(answer.headers.contains_key("accept-signature"));
        comes(&town, &key, &text).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signature_by_rfc_9421_does_not_fit_another_request() {
    let (town, peer) = (Town::start("delft").await, peer("mast").await);
    let (entry, key) = published(&town).await;
    let signed = |path: &str, body: &str| {
        let url = url::Url::parse(&town.url(path)).unwrap();
        let outgoing =
            manyhalls::wire::http_signature::Outgoing { method: &Method::POST, url: &url, body: Some(body.as_bytes()) };
        let now = town.hall().now();
        manyhalls::wire::http_signature::sign_with(&outgoing, Scheme::Rfc9421Ed25519, &peer.keys(), now).unwrap()
    };
    let body = peer.reply(1, &entry, "moved").to_string();
    let elsewhere = signed("/actor/inbox", &body);
    peer.send_raw(&town.url("/inbox"), body.clone(), elsewhere).await.expect(401);
    let other_body = signed("/inbox", "{}");
    peer.send_raw(&town.url("/inbox"), body.clone(), other_body).await.expect(401);
    let mut both = signed("/inbox", &body);
    both.append("signature-input", "sig1=();created=1".parse().unwrap());
    peer.send_raw(&town.url("/inbox"), body, both).await.expect(401);
    assert_eq!(comments(&town, &key).await, Vec::<String>::new());
}

fn has_9421(head: &HeaderMap) -> bool {
    head.contains_key("signature-input")
}

async fn followed_by_ana(town: &Town, peer: &Peer) {
    let follow = peer.activity(1, "Follow", json!(town.city()));
    peer.send(&town.url("/inbox"), &follow).await.expect(202);
    peer.received_one("Accept").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_wants_rfc_9421_gets_it_from_the_second_request_on() {
    let (town, peer) = (Town::start("delft").await, peer("new").await);
    peer.judge_with(|head| (!has_9421(head)).then(|| StatusCode::UNAUTHORIZED.into_response()));
    followed_by_ana(&town, &peer).await;
    assert_eq!(peer.heads().iter().map(has_9421).collect::<Vec<_>>(), [false, true]);
    published(&town).await;
    peer.received_one("Create").await;
    assert_eq!(peer.heads().iter().map(has_9421).collect::<Vec<_>>(), [false, true, true]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_says_403_to_both_is_asked_twice_and_no_more() {
    let (town, peer) = (Town::start("delft").await, peer("closed").await);
    followed_by_ana(&town, &peer).await;
    peer.judge_with(|_| Some(StatusCode::FORBIDDEN.into_response()));
    published(&town).await;
    let given_up = || async {
        let queue = town.api(Method::GET, "/deliveries", None).await.expect(200).json();
        queue["items"].as_array().unwrap().iter().any(|peer| peer["dead"] == json!(1))
    };
    eventually("the delivery is given up", given_up).await;
    assert_eq!(peer.heads().iter().map(has_9421).collect::<Vec<_>>(), [false, false, true]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_asks_for_ed25519_gets_it() {
    let (town, peer) = (Town::start("delft").await, peer("quick").await);
    peer.judge_with(|_| {
        let asks = r#"sig1=("@method" "@target-uri" "content-digest");created;keyid;alg="ed25519""#;
        Some((StatusCode::ACCEPTED, [("accept-signature", asks)]).into_response())
    });
    peer.send(&town.url("/inbox"), &peer.activity(1, "Follow", json!(town.city()))).await.expect(202);
    eventually("the Accept arrives", || async { peer.heads().len() == 1 }).await;
    published(&town).await;
    eventually("the entry arrives", || async { peer.heads().len() == 2 }).await;
    let input = peer.heads()[1].get("signature-input").expect("RFC 9421").to_str().unwrap().to_owned();
    assert!(input.contains("alg=\"ed25519\"") && input.contains("#ed25519-key"), "{input}");
}

/// Ana's reply with her proof.
fn proven(ana: &Peer, town: &Town, number: u32, entry: &str, text: &str) -> Value {
    proof::seal(ana.reply(number, entry, text), &ana.keys(), town.hall().now())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_passes_on_counts_by_its_proof_alone() {
    let (town, ana, bearer) = (Town::start("delft").await, peer("origin").await, peer("relay").await);
    let (entry, key) = published(&town).await;
    let inbox = town.url("/inbox");

    bearer.send(&inbox, &proven(&ana, &town, 1, &entry, "with proof")).await.expect(202);
    comes(&town, &key, "with proof").await;

    let mut changed = proven(&ana, &town, 2, &entry, "changed");
    changed["object"]["content"] = json!("changed on the way");
    bearer.send(&inbox, &changed).await.expect(403);
    bearer.send(&inbox, &ana.reply(3, &entry, "without proof")).await.expect(403);
    let by_bearer = proof::seal(ana.reply(4, &entry, "another's proof"), &bearer.keys(), town.hall().now());
    bearer.send(&inbox, &by_bearer).await.expect(403);
    let mut borrowed = bearer.keys();
    borrowed.ed25519_id = ana.keys().ed25519_id;
    let forged = proof::seal(ana.reply(5, &entry, "forged"), &borrowed, town.hall().now());
    bearer.send(&inbox, &forged).await.expect(403);
    // Whoever passes something on has to sign for it.
    let unsigned = bearer.send_raw(&inbox, proven(&ana, &town, 6, &entry, "by nobody").to_string(), HeaderMap::new());
    unsigned.await.expect(401);

    bearer.send(&inbox, &proven(&ana, &town, 7, &entry, "the last")).await.expect(202);
    comes(&town, &key, "the last").await;
    assert_eq!(comments(&town, &key).await, ["with proof", "the last"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_concerns_two_alone_is_not_taken_from_a_third() {
    let (town, ana, bearer) = (Town::start("delft").await, peer("origin").await, peer("relay").await);
    let follow = ana.activity(1, "Follow", json!(town.city()));
    let follow = proof::seal(follow, &ana.keys(), town.hall().now());
    bearer.send(&town.url("/inbox"), &follow).await.expect(403);
    ana.send(&town.url("/inbox"), &follow).await.expect(202);
    ana.received_one("Accept").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deletion_that_is_passed_on_without_proof_is_looked_up_where_it_would_be_true() {
    let (town, ana, bearer) = (Town::start("delft").await, peer("origin").await, peer("relay").await);
    let (entry, key) = published(&town).await;
    let inbox = town.url("/inbox");
    ana.send(&inbox, &ana.reply(1, &entry, "stays")).await.expect(202);
    ana.send(&inbox, &ana.reply(2, &entry, "goes")).await.expect(202);
    comes(&town, &key, "stays").await;
    comes(&town, &key, "goes").await;
    ana.put("/notes/1", ana.note(1, &entry, "stays, edited"));
    ana.put_with("/notes/2", 410, json!({}));

    for number in [1, 2] {
        let delete = ana.activity(10 + number, "Delete", json!(format!("{}/notes/{number}", ana.origin)));
        bearer.send(&inbox, &delete).await.expect(403);
    }
    comes(&town, &key, "stays, edited").await;
    eventually("the other is gone", || async { !comments(&town, &key).await.contains(&"goes".to_owned()) }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn new_keys_are_published_and_used_and_prove_everything_anew() {
    let (delft, gouda) = (Town::start("delft").await, Town::start("gouda").await);
    gouda.follow(&delft).await;
    let (entry, _) = published(&delft).await;
    gouda.library_has("q=sensor", 1).await;

    keys_rotate::run(delft.hall(), By::command_line()).await.unwrap();
    let rotated = keys_rotate::run(delft.hall(), By::command_line()).await.unwrap();
    assert_eq!(rotated.key_id, format!("{}#main-key-3", delft.city()));
    assert!(rotated.proved >= 2 && rotated.told == 1, "{rotated:?}");

    let actor = delft.document(&delft.city()).await.expect(200).json();
    assert_eq!(actor["publicKey"]["id"], json!(rotated.key_id));
    let multikey = &actor["assertionMethod"][0];
    let key = VerifyingKey::read(multikey["publicKeyMultibase"].as_str().unwrap()).unwrap();
    let now = delft.hall().now();
    let outbox = delft.document(&format!("{}/outbox?page=first", delft.city())).await.expect(200).json();
    let create =
        outbox["orderedItems"].as_array().unwrap().iter().find(|item| item["type"] == json!("Create")).unwrap();
    for document in [&actor, &delft.document(&entry).await.expect(200).json(), create, &create["object"]] {
        let found = proof::read(document, now).unwrap();
        assert_eq!(found.method.as_str(), multikey["id"].as_str().unwrap());
        assert_eq!(found.verify(document, &key), Ok(()), "{document}");
    }

    let updates = outbox["orderedItems"].as_array().unwrap().iter().filter(|item| item["object"]["id"] == actor["id"]);
    let named: Vec<&Value> = updates.map(|update| &update["object"]["publicKey"]["id"]).collect();
    assert_eq!(named, [&json!(rotated.key_id)], "what names the old key is not there to be passed on");

    // The other node knows the old key; what comes by the new one makes it ask.
    gouda.pass_time(60);
    delft.pass_time(60);
    delft.publish("Signed anew").await;
    gouda.library_has("q=anew", 1).await;
}

/// The documents of the city's own entries.
async fn own_documents(town: &Town) -> Vec<(EntryId, String)> {
    let read = |conn: &mut Conn| Ok::<_, UseError>(entries::own_documents(conn, EntryId(0), 1000)?);
    town.hall().db.read(read).await.expect("documents")
}

fn proved_by(text: &str) -> String {
    let document: Value = serde_json::from_str(text).expect("JSON");
    document["proof"]["verificationMethod"].as_str().expect("a proof").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn all_of_a_large_library_is_proved_anew_and_what_an_old_key_proved_meanwhile_a_minute_later() {
    let town = Town::start("delft").await;
    for number in 0..205 {
        town.publish(&format!("Sensor {number}")).await;
    }
    let before = own_documents(&town).await;
    assert_eq!(before.len(), 205);
    keys_rotate::run(town.hall(), By::command_line()).await.expect("new keys");
    let key = format!("{}#ed25519-key-2", town.city());
    let after = own_documents(&town).await;
    assert!(after.iter().all(|(_, text)| proved_by(text) == key), "more than one portion");

    // As a node does that serves beside the command and has not heard of the keys yet.
    let (late, text) = before.into_iter().last().expect("an entry");
    assert_ne!(proved_by(&text), key);
    town.hall()
        .db
        .write(move |conn| Ok::<_, UseError>(entries::set_document(conn, late, &text)?))
        .await
        .expect("written");
    town.drained_but(1).await;
    assert_ne!(proved_by(&own_documents(&town).await[204].1), key, "not before its time");
    town.pass_time(61);
    eventually("it is proved anew", || async { proved_by(&own_documents(&town).await[204].1) == key }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_description_that_is_passed_on_does_not_bring_back_an_old_key() {
    let (town, mut ana, bearer) = (Town::start("delft").await, peer("origin").await, peer("relay").await);
    let (entry, key) = published(&town).await;
    let inbox = town.url("/inbox");
    ana.send(&inbox, &ana.reply(1, &entry, "by the first key")).await.expect(202);
    comes(&town, &key, "by the first key").await;
    let thief = Peer::start("thief").await;
    let stolen = ana.key.clone();
    let old = ana.activity(2, "Update", ana.person("ana"));
    let old = proof::seal(old, &ana.keys(), town.hall().now());

    ana.rotate_key();
    ana.publish_ed25519();
    town.pass_time(60);
    ana.send(&inbox, &ana.reply(3, &entry, "by the new key")).await.expect(202);
    comes(&town, &key, "by the new key").await;

    bearer.send(&inbox, &old).await.expect(202);
    town.drained().await;
    let forged = ana.reply(4, &entry, "by the stolen key");
    ana.key = stolen;
    thief
        .send_raw(&inbox, forged.to_string(), ana.sign(&inbox, &forged.to_string(), town.hall().now()))
        .await
        .expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_cannot_prove_who_they_are_is_not_kept() {
    let (town, mut eve) = (Town::start("delft").await, Peer::start("evil").await);
    let (entry, _) = published(&town).await;
    let kept = async |uri: String| {
        town.hall().db.read(move |conn| actors::by_uri(conn, &uri)).await.expect("it reads").is_some()
    };
    let own = std::mem::replace(&mut eve.key, Arc::new(SigningKey::generate().expect("a key")));
    eve.send(&town.url("/inbox"), &eve.reply(1, &entry, "x")).await.expect(401);
    assert!(!kept(eve.actor()).await);
    eve.key = own;
    eve.send(&town.url("/inbox"), &eve.reply(1, &entry, "x")).await.expect(202);
    assert!(kept(eve.actor()).await);
}
