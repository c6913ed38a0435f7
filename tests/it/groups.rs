//! Groups beside the city: one can follow only projects, practices or consultations.

use diesel::RunQueryDsl;
use manyhalls::app::settings::{CommentsPolicy, Settings};
use manyhalls::usecases::error::UseError;
use manyhalls::wire::keys::VerifyingKey;
use manyhalls::wire::proof;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::town::Town;

const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";

fn group(town: &Town, name: &str) -> String {
    town.url(&format!("/groups/{name}"))
}

/// Ana follows an actor of the town.
async fn follows(peer: &Peer, town: &Town, number: u32, actor: &str) {
    let follow = peer.activity(number, "Follow", json!(actor));
    peer.send(&town.url("/inbox"), &follow).await.expect(202);
    eventually(&format!("{actor} accepts"), || async {
        let mut received = peer.received().into_iter();
        received
            .any(|a| a["type"] == json!("Accept") && a["object"]["id"] == follow["id"] && a["actor"] == json!(actor))
    })
    .await;
}

/// The activities of a type by an actor, in the order they came.
fn sent_by(peer: &Peer, actor: &str, verb: &str) -> Vec<Value> {
    let fits = |activity: &Value| activity["actor"] == json!(actor) && activity["type"] == json!(verb);
    peer.received().into_iter().filter(fits).collect()
}

/// What the group passed on whole, as verb and id of the object.
fn passed_on(peer: &Peer, group: &str) -> Vec<(String, String)> {
    let whole = sent_by(peer, group, "Announce").into_iter().filter(|announce| announce["object"].is_object());
    let told = |announce: Value| {
        let inner = &announce["object"];
        let id = inner["object"].as_str().or_else(|| inner["object"]["id"].as_str()).expect("an object");
        (inner["type"].as_str().expect("a type").to_owned(), id.to_owned())
    };
    whole.map(told).collect()
}

fn bare(peer: &Peer, group: &str) -> Vec<Value> {
    sent_by(peer, group, "Announce").into_iter().filter(|announce| announce["object"].is_string()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_found_by_its_address_and_by_its_id() {
    let town = Town::start("delft").await;
    let id = group(&town, "consultations");
    let acct = format!("acct:consultations@{}", town.settings.site.peer);
    for resource in [acct.as_str(), id.as_str()] {
        let jrd = town.page(&format!("/.well-known/webfinger?resource={resource}")).await.expect(200).json();
        assert_eq!(jrd["subject"], json!(acct));
        assert_eq!(jrd["links"][0]["href"], json!(id));
    }
    let actor = town.document(&id).await.expect(200).json();
    assert_eq!(actor["id"], json!(id));
    assert_eq!(actor["type"], json!("Group"));
    assert_eq!(actor["preferredUsername"], json!("consultations"));
    assert_eq!(actor["name"], json!("Consultations of Delft"));
    assert_eq!(actor["postingRestrictedToMods"], json!(true));
    assert_eq!(actor["publicKey"]["id"], json!(format!("{id}#main-key")));
    let city = town.document(&town.city()).await.json();
    assert_eq!(actor["publicKey"]["publicKeyPem"], city["publicKey"]["publicKeyPem"]);
    let moderators = town.document(actor["attributedTo"].as_str().expect("a link")).await.expect(200).json();
    assert_eq!(moderators["orderedItems"], json!([town.city()]), "Lemmy takes posts from these alone");
    for part in ["outbox", "followers"] {
        let collection = town.document(actor[part].as_str().expect("a link")).await.expect(200).json();
        assert_eq!(
            (&collection["type"], &collection["totalItems"]),
            (&json!("OrderedCollection"), &json!(0)),
            "{part}"
        );
    }
    let page = town.page("/groups/consultations").await.expect(303);
    assert_eq!(page.headers["location"], "/library?kind=consultation");
    assert_eq!(town.page("/groups/events").await.status, 404);
    assert_eq!(town.document("/groups/events").await.status, 404);
    assert_eq!(town.page(&format!("/cities/consultations@{}", town.settings.site.peer)).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_a_group_gets_its_kind_whole_and_by_id_and_nothing_else() {
    let (town, peer) = (Town::start("delft").await, Peer::start("lemmy").await);
    let projects = group(&town, "projects");
    follows(&peer, &town, 1, &projects).await;
    town.publish_kind("practice", "How we buy", None).await;
    let entry = town.publish("Sensor register").await;
    let id = entry["id"].as_str().expect("an id");
    eventually("both have come", || async { sent_by(&peer, &projects, "Announce").len() == 2 }).await;
    town.drained().await;
    assert_eq!(passed_on(&peer, &projects), [("Create".to_owned(), id.to_owned())]);
    assert_eq!(bare(&peer, &projects)[0]["object"], json!(id));
    assert_eq!(peer.received().len(), 3, "and the Accept: {:?}", peer.received());

    let announce = sent_by(&peer, &projects, "Announce").into_iter().find(|a| a["object"].is_object()).expect("one");
    let create = town.document(announce["object"]["id"].as_str().expect("an id")).await.expect(200).json();
    assert_eq!(announce["object"], create, "unchanged and whole");
    assert_eq!(announce["to"], json!([PUBLIC]));
    for document in [&create, &create["object"]] {
        assert_eq!(document["audience"], json!(projects));
        assert!(document["cc"].as_array().is_some_and(|cc| cc.contains(&json!(projects))), "{document}");
    }
    let outbox = town.document(&format!("{projects}/outbox?page=first")).await.expect(200).json();
    assert_eq!(outbox["orderedItems"][0]["object"]["object"]["id"], json!(id));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_gets_an_entry_from_the_city_is_not_shown_it_twice() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let projects = group(&town, "projects");
    follows(&peer, &town, 1, &projects).await;
    follows(&peer, &town, 2, &town.city()).await;
    town.publish("Sensor register").await;
    peer.received_one("Create").await;
    eventually("it is passed on", || async { !passed_on(&peer, &projects).is_empty() }).await;
    town.drained().await;
    assert!(bare(&peer, &projects).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_and_withdrawals_reach_who_only_followed_a_group() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let projects = group(&town, "projects");
    follows(&peer, &town, 1, &projects).await;
    let entry = town.publish("Sensor register").await;
    let (id, path) =
        (entry["id"].as_str().expect("an id"), format!("/entries/{}", entry["key"].as_str().expect("a key")));
    eventually("it came", || async { bare(&peer, &projects).len() == 1 }).await;
    // Who stops following keeps what it has, and so must hear of what becomes of it.
    let follow = peer.activity(1, "Follow", json!(projects));
    peer.send(&town.url("/inbox"), &peer.activity(2, "Undo", follow)).await.expect(202);
    eventually("nobody follows", || async {
        town.document(&format!("{projects}/followers")).await.json()["totalItems"] == json!(0)
    })
    .await;
    let changed = json!({ "kind": "project", "title": "Register of sensors", "principles": [2] });
    town.api(Method::PUT, &path, Some(changed)).await.expect(200);
    assert_eq!(peer.received_one("Update").await["object"]["id"], json!(id));
    town.api(Method::DELETE, &path, None).await.expect(204);
    assert_eq!(peer.received_one("Delete").await["object"]["id"], json!(id));
    let undo = peer.received_one("Undo").await;
    assert_eq!(undo["actor"], json!(projects));
    assert_eq!(undo["object"]["id"], bare(&peer, &projects)[0]["id"]);
    let outbox = town.document(&format!("{projects}/outbox?page=first")).await.expect(200).text;
    assert!(!outbox.contains("Sensor") && !outbox.contains("sensors"), "its text is nowhere any more: {outbox}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_changes_its_kind_changes_its_group() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let (projects, practices) = (group(&town, "projects"), group(&town, "practices"));
    follows(&peer, &town, 1, &projects).await;
    follows(&peer, &town, 2, &practices).await;
    let entry = town.publish("Sensor register").await;
    eventually("it came", || async { bare(&peer, &projects).len() == 1 }).await;
    let path = format!("/entries/{}", entry["key"].as_str().expect("a key"));
    let changed = json!({ "kind": "practice", "title": "Sensor register", "principles": [2] });
    town.api(Method::PUT, &path, Some(changed)).await.expect(200);
    assert_eq!(peer.received_one("Undo").await["actor"], json!(projects));
    eventually("the other group has it", || async { bare(&peer, &practices).len() == 1 }).await;
    assert_eq!(passed_on(&peer, &practices), [("Update".to_owned(), entry["id"].as_str().expect("an id").to_owned())]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_residents_do_with_a_comment_is_passed_on_unchanged() {
    let (town, lemmy, resident) =
        (Town::start("delft").await, Peer::start("lemmy").await, Peer::start("mastodon").await);
    let projects = group(&town, "projects");
    follows(&lemmy, &town, 1, &projects).await;
    let entry = town.publish("Sensor register").await;
    let id = entry["id"].as_str().expect("an id");
    let reply = resident.reply(1, id, "<p>Good</p>");
    let note = reply["object"]["id"].as_str().expect("an id");
    let mut changed = resident.note(1, id, "<p>Better</p>");
    changed["updated"] = json!("2026-11-02T10:00:00Z");
    let sent = [
        reply.clone(),
        resident.activity(2, "Update", changed),
        resident.activity(3, "Like", json!(note)),
        resident.activity(4, "Delete", json!(note)),
    ];
    for activity in &sent {
        resident.send(&town.url("/inbox"), activity).await.expect(202);
        let verb = activity["type"].as_str().expect("a type").to_owned();
        eventually(&format!("{verb} is passed on"), || async {
            passed_on(&lemmy, &projects).contains(&(verb.clone(), note.to_owned()))
        })
        .await;
        let passed = sent_by(&lemmy, &projects, "Announce").into_iter().find(|a| a["object"]["id"] == activity["id"]);
        assert_eq!(&passed.expect("it came")["object"], activity);
    }
    let city = town.hall().own.city;
    let kept = town.hall().db.read(move |conn| {
        let all = manyhalls::store::activities::outbox(conn, city, None, 100)?;
        let about = manyhalls::store::activities::announces_of(conn, "")?;
        Ok::<_, UseError>((all.len(), about.len()))
    });
    assert_eq!(kept.await.expect("read"), (1, 0));
    let outbox = town.document(&format!("{projects}/outbox")).await.json();
    assert_eq!(outbox["totalItems"], json!(1), "the entry alone");
    let uri = note.to_owned();
    let left =
        town.hall().db.read(move |conn| Ok::<_, UseError>(manyhalls::store::activities::announces_of(conn, &uri)?));
    let left = left.await.expect("read");
    assert!(left.iter().all(|row| !row.document.contains("Good") && !row.document.contains("Better")), "{left:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_is_liked_for_others_once_however_often_somebody_says_so() {
    let (town, lemmy, resident) =
        (Town::start("delft").await, Peer::start("lemmy").await, Peer::start("mastodon").await);
    let projects = group(&town, "projects");
    follows(&lemmy, &town, 1, &projects).await;
    let entry = town.publish("Sensor register").await;
    let reply = resident.reply(1, entry["id"].as_str().expect("an id"), "<p>Good</p>");
    let note = reply["object"]["id"].as_str().expect("an id").to_owned();
    resident.send(&town.url("/inbox"), &reply).await.expect(202);
    let likes = || passed_on(&lemmy, &projects).iter().filter(|(verb, _)| verb == "Like").count();
    let mut long = resident.activity(2, "Like", json!(note));
    long["content"] = json!("x".repeat(10_000));
    resident.send(&town.url("/inbox"), &long).await.expect(202);
    for number in 3..10 {
        let like = resident.activity(number, "Like", json!(note));
        resident.send(&town.url("/inbox"), &like).await.expect(202);
    }
    eventually("a like is passed on", || async { likes() == 1 }).await;
    let end = resident.activity(10, "Delete", json!(note));
    resident.send(&town.url("/inbox"), &end).await.expect(202);
    eventually("all before it is done", || async {
        passed_on(&lemmy, &projects).iter().any(|(verb, _)| verb == "Delete")
    })
    .await;
    assert_eq!(likes(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_deleted_account_said_is_taken_away_from_those_who_have_it_from_the_group() {
    let (town, lemmy, resident) =
        (Town::start("delft").await, Peer::start("lemmy").await, Peer::start("mastodon").await);
    let projects = group(&town, "projects");
    follows(&lemmy, &town, 1, &projects).await;
    let entry = town.publish("Sensor register").await;
    let reply = resident.reply(1, entry["id"].as_str().expect("an id"), "<p>Good</p>");
    let note = reply["object"]["id"].as_str().expect("an id").to_owned();
    resident.send(&town.url("/inbox"), &reply).await.expect(202);
    eventually("it is passed on", || async { passed_on(&lemmy, &projects).len() == 2 }).await;
    resident.send(&town.url("/inbox"), &resident.activity(2, "Delete", json!(resident.actor()))).await.expect(202);
    eventually("it is taken away", || async {
        passed_on(&lemmy, &projects).contains(&("Delete".to_owned(), note.clone()))
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_held_comment_is_passed_on_when_a_moderator_publishes_it_and_taken_away_when_they_remove_it() {
    let hold = |settings: &mut Settings| settings.comments = CommentsPolicy::Hold;
    let (town, lemmy, resident) =
        (Town::start_with("delft", hold).await, Peer::start("lemmy").await, Peer::start("mastodon").await);
    let projects = group(&town, "projects");
    follows(&lemmy, &town, 1, &projects).await;
    let entry = town.publish("Sensor register").await;
    let (id, key) = (entry["id"].as_str().expect("an id"), entry["key"].as_str().expect("a key"));
    let reply = resident.reply(1, id, "<p>Patience</p>");
    let note = reply["object"]["id"].as_str().expect("an id").to_owned();
    resident.send(&town.url("/inbox"), &reply).await.expect(202);
    // One that was never meant for everyone goes nowhere, whatever a moderator does.
    let mut private = resident.reply(2, id, "<p>Between us</p>");
    private["object"]["to"] = json!([town.city()]);
    private["object"]["cc"] = json!([]);
    resident.send(&town.url("/inbox"), &private).await.expect(202);
    let comments = || async {
        let list = town.api(Method::GET, &format!("/entries/{key}/comments"), None).await.expect(200).json();
        list["items"].as_array().cloned().unwrap_or_default()
    };
    eventually("both are held", || async { comments().await.len() == 2 }).await;
    town.drained().await;
    assert_eq!(passed_on(&lemmy, &projects).len(), 1, "only the entry so far");

    for comment in comments().await {
        let path = format!("/comments/{}/moderate", comment["key"].as_str().expect("a key"));
        let is_private = comment["text"] == json!("Between us");
        let answer = town.api(Method::POST, &path, Some(json!({ "action": "publish" }))).await;
        answer.expect(if is_private { 409 } else { 200 });
    }
    eventually("it is passed on", || async { passed_on(&lemmy, &projects).len() == 2 }).await;
    assert_eq!(passed_on(&lemmy, &projects)[1], ("Create".to_owned(), note.clone()));

    for comment in comments().await {
        let path = format!("/comments/{}/moderate", comment["key"].as_str().expect("a key"));
        let act = json!({ "action": "remove", "reason": "Off topic" });
        town.api(Method::POST, &path, Some(act)).await.expect(200);
    }
    eventually("it is taken away", || async { passed_on(&lemmy, &projects).len() == 3 }).await;
    town.drained().await;
    assert_eq!(passed_on(&lemmy, &projects)[2..], [("Delete".to_owned(), note)]);
    let removal = sent_by(&lemmy, &projects, "Announce").pop().expect("it came");
    assert_eq!(removal["object"]["actor"], json!(town.city()));
    assert!(!removal.to_string().contains("Off topic"), "the reason is the register's");
    let city = town.document(&town.city()).await.expect(200).json();
    let key = city["assertionMethod"][0]["publicKeyMultibase"].as_str().expect("a key");
    let proven = proof::read(&removal["object"], town.hall().now()).expect("a proof");
    assert_eq!(proven.verify(&removal["object"], &VerifyingKey::read(key).expect("a key")), Ok(()));

    let again = comments().await.into_iter().find(|comment| comment["text"] == json!("Patience")).expect("it is there");
    let path = format!("/comments/{}/moderate", again["key"].as_str().expect("a key"));
    town.api(Method::POST, &path, Some(json!({ "action": "publish" }))).await.expect(200);
    eventually("it is passed on again", || async { passed_on(&lemmy, &projects).len() == 4 }).await;
    assert_eq!(passed_on(&lemmy, &projects)[3].0, "Create");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_city_can_follow_only_the_consultations_of_another() {
    let (amsterdam, barcelona) = (Town::start("amsterdam").await, Town::start("barcelona").await);
    amsterdam.publish_kind("consultation", "Cameras in the centre", Some("open")).await;
    amsterdam.publish("Sensor register").await;
    barcelona.follow_address(&format!("consultations@{}", amsterdam.settings.site.peer)).await;
    barcelona.library_has("q=cameras", 1).await;
    let item = barcelona.public_api("/library?q=cameras").await.json()["items"][0].clone();
    assert_eq!(item["city"], json!(amsterdam.address()), "under its author's name");

    let entry = amsterdam.publish_kind("consultation", "Data on rents", Some("open")).await;
    amsterdam.publish("Another project").await;
    barcelona.library_has("q=rents", 1).await;
    let path = format!("/entries/{}", entry["key"].as_str().expect("a key"));
    let changed = json!({ "kind": "consultation", "title": "Data on housing", "principles": [2], "status": "closed" });
    amsterdam.api(Method::PUT, &path, Some(changed)).await.expect(200);
    barcelona.library_has("q=housing", 1).await;
    amsterdam.api(Method::DELETE, &path, None).await.expect(204);
    barcelona.library_has("q=housing", 0).await;
    assert_eq!(barcelona.found("").await, 1, "no projects");
    let path = format!("/following?handle=consultations@{}", amsterdam.settings.site.peer);
    barcelona.api(Method::DELETE, &path, None).await.expect(204);
    eventually("nobody follows", || async {
        amsterdam.document("/groups/consultations/followers").await.json()["totalItems"] == json!(0)
    })
    .await;
}

/// The town follows ana, who is a group.
async fn followed_group(town: &Town, peer: &Peer) {
    let mut ana = town_reads(peer).await;
    ana["type"] = json!("Group");
    peer.put("/users/ana", ana);
    town.api(Method::POST, "/following", Some(json!({ "handle": peer.address() }))).await.expect(202);
    let follow = peer.received_one("Follow").await;
    peer.send(&town.url("/inbox"), &peer.activity(1, "Accept", follow)).await.expect(202);
    town.drained().await;
}

async fn town_reads(peer: &Peer) -> Value {
    let asked = crate::support::client().get(peer.actor()).header("accept", crate::support::town::ACTIVITY);
    crate::support::town::Answer::of(asked).await.json()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_followed_group_passes_on_counts_only_as_its_own_server_has_it() {
    let (town, group, author) = (Town::start("delft").await, Peer::start("group").await, Peer::start("author").await);
    followed_group(&town, &group).await;
    let article = json!({
        "id": format!("{}/articles/1", author.origin), "type": "Article", "attributedTo": author.actor(),
        "name": "The truth", "content": "<p>As it is</p>", "to": PUBLIC
    });
    author.put("/articles/1", article.clone());
    let mut forged = article.clone();
    forged["name"] = json!("A forgery");
    let create = json!({ "id": format!("{}/creates/1", author.origin), "type": "Create", "actor": author.actor(), "object": forged });
    group.send(&town.url("/inbox"), &group.activity(2, "Announce", create)).await.expect(202);
    town.library_has("q=truth", 1).await;
    assert_eq!(town.found("q=forgery").await, 0);

    // Its own server still has it: that somebody says it was deleted deletes nothing.
    let delete = json!({ "id": format!("{}/deletes/1", author.origin), "type": "Delete", "actor": author.actor(), "object": article["id"] });
    group.send(&town.url("/inbox"), &group.activity(3, "Announce", delete.clone())).await.expect(202);
    town.drained().await;
    assert_eq!(town.found("q=truth").await, 1);
    author.put_with("/articles/1", 410, json!({ "id": article["id"], "type": "Tombstone" }));
    group.send(&town.url("/inbox"), &group.activity(4, "Announce", delete)).await.expect(202);
    town.library_has("q=truth", 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_outbox_of_a_followed_group_brought_leaves_with_the_undo() {
    let (town, group, author) = (Town::start("delft").await, Peer::start("group").await, Peer::start("author").await);
    let article = json!({
        "id": format!("{}/articles/1", author.origin), "type": "Article", "attributedTo": author.actor(),
        "name": "The truth", "content": "<p>As it is</p>", "to": PUBLIC
    });
    author.put("/articles/1", article.clone());
    let announce = group.activity(7, "Announce", article["id"].clone());
    let outbox = json!({
        "id": format!("{}/outbox", group.actor()), "type": "OrderedCollection", "orderedItems": [announce.clone()]
    });
    group.put("/users/ana/outbox", outbox);
    followed_group(&town, &group).await;
    town.library_has("q=truth", 1).await;
    group.send(&town.url("/inbox"), &group.activity(8, "Undo", announce)).await.expect(202);
    town.library_has("q=truth", 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_activity_that_a_group_passes_on_by_its_id_leads_to_its_object() {
    let (town, group, author) = (Town::start("delft").await, Peer::start("group").await, Peer::start("author").await);
    followed_group(&town, &group).await;
    let article = json!({
        "id": format!("{}/articles/1", author.origin), "type": "Article", "attributedTo": author.actor(),
        "name": "The truth", "content": "<p>As it is</p>", "to": PUBLIC
    });
    let create = author.activity(1, "Create", article);
    author.put("/activities/1", create.clone());
    group.send(&town.url("/inbox"), &group.activity(2, "Announce", create["id"].clone())).await.expect(202);
    town.library_has("q=truth", 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_pass_nothing_on_and_cost_no_request() {
    let (town, stranger, author) =
        (Town::start("delft").await, Peer::start("stranger").await, Peer::start("author").await);
    let object = json!(format!("{}/articles/1", author.origin));
    stranger.send(&town.url("/inbox"), &stranger.activity(1, "Announce", object)).await.expect(202);
    town.drained().await;
    assert!(author.asked().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_is_older_than_its_groups_gets_them_with_full_outboxes() {
    let mut town = Town::start("delft").await;
    town.publish("Sensor register").await;
    let changed = json!({ "kind": "project", "title": "Register of sensors", "principles": [2] });
    town.api(Method::PUT, "/entries/sensor-register", Some(changed)).await.expect(200);
    let undone = town.hall().db.write(|conn| {
        for statement in ["DELETE FROM activities WHERE verb = 'Announce'", "DELETE FROM actors WHERE kind = 'Group'"] {
            diesel::sql_query(statement).execute(conn).map_err(manyhalls::store::StoreError::from)?;
        }
        Ok::<_, UseError>(())
    });
    undone.await.expect("as it was before");
    town.start_again().await;
    eventually("the outbox is full", || async {
        town.document("/groups/projects/outbox").await.expect(200).json()["totalItems"] == json!(1)
    })
    .await;
    let outbox = town.document("/groups/projects/outbox?page=first").await.json();
    assert_eq!(outbox["orderedItems"][0]["object"]["object"]["name"], json!("Register of sensors"));
    town.start_again().await;
    town.drained().await;
    assert_eq!(town.document("/groups/projects/outbox").await.json()["totalItems"], json!(1), "once");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_the_city_names_its_groups() {
    let town = Town::start("delft").await;
    let page = town.page("/cities/delft").await.expect(200).text;
    for name in ["projects", "practices", "consultations"] {
        assert!(page.contains(&format!("@{name}@{}", town.settings.site.peer)), "{name}");
    }
}
