//! The network at the desk: follows, followers, the health of servers, and following a city by its address.

use manyhalls::app::settings::{FederationMode, Settings};
use manyhalls::domain::role::Role;
use serde_json::json;

use crate::desk_comments::{closed_to_others, open_to};
use crate::support::browser::Browser;
use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::town::Town;

const FOLLOW: &str = "/desk/network/follow";

fn host(peer: &Peer) -> String {
    peer.origin.trim_start_matches("http://").to_owned()
}

async fn preview(browser: &mut Browser, address: &str) -> String {
    let query: String = url::form_urlencoded::byte_serialize(address.as_bytes()).collect();
    browser.get(&format!("{FOLLOW}?address={query}")).await.expect(200).text
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_found_and_what_will_happen_is_said_before_a_city_is_followed() {
    let (town, other) = (Town::start("delft").await, Town::start("utrecht").await);
    other.publish("Sensor register").await;
    other.publish("Camera plan").await;
    let mut manager = town.signed_in(Role::Manager).await;
    let server = other.settings.site.peer.to_string();
    for typed in [format!("@{}", other.address()), server.clone(), other.url("/"), other.city()] {
        let page = preview(&mut manager, &typed).await;
        for words in ["Utrecht", "Netherlands", "All its public entries, 2, are fetched", "A city with a library"] {
            assert!(page.contains(words), "{typed}: {words} is not in {page}");
        }
        assert!(page.contains(&format!("@consultations@{server}")), "{typed}: {page}");
    }
    let list = manager.get("/desk/network").await.expect(200).text;
    assert!(list.contains("This city follows nobody yet"), "looking up follows nobody: {list}");

    manager.post(FOLLOW, &[("address", &other.address())]).await.expect(303);
    town.library_has("", 2).await;
    let list = manager.get("/desk/network").await.expect(200).text;
    assert!(list.contains("Followed") && list.contains("<bdi>Utrecht</bdi>, Netherlands"), "{list}");
    assert!(other.signed_in(Role::Manager).await.get("/desk/network/followers").await.text.contains(&town.address()));

    let ask = manager.get(&format!("/desk/network/unfollow?address={}", other.address())).await.expect(200).text;
    assert!(ask.contains("Its 2 entries stay in the library as they are now."), "{ask}");
    manager.post("/desk/network/unfollow", &[("address", &other.address())]).await.expect(303);
    town.library_has("", 2).await;
    assert!(manager.get("/desk/network").await.text.contains("This city follows nobody yet"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_followed_is_said_in_plain_words() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let mut manager = town.signed_in(Role::Manager).await;
    let blocked = [("target", "spam.localhost:9"), ("reason", "Spam"), ("sure", "yes")];
    manager.post("/desk/network/blocks", &blocked).await.expect(303);
    for (typed, words) in [
        ("two words".to_owned(), "That is no address"),
        (format!("@{}", town.address()), "That is this city itself"),
        ("@x@spam.localhost:9".to_owned(), "spam.localhost:9 is blocked here"),
        (host(&peer), "cannot be followed"),
        ("@x@gone.localhost:1".to_owned(), "Nothing listens there"),
        (format!("{}/notes/404", peer.origin), "cannot be followed"),
    ] {
        let page = preview(&mut manager, &typed).await;
        assert!(page.contains(words), "{typed}: {words} is not in {page}");
    }
    let person = preview(&mut manager, &peer.address()).await;
    assert!(person.contains("Something else.") && person.contains("It does not say"), "{person}");
    manager.post("/desk/network/modes/mode", &[("mode", "paused")]).await.expect(303);
    assert!(preview(&mut manager, &peer.address()).await.contains("The network is paused here"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_coalition_follows_unseen_because_it_asks_no_strangers() {
    let set = |settings: &mut Settings| settings.federation_mode = FederationMode::Coalition;
    let (town, other) = (Town::start_with("delft", set).await, Town::start("utrecht").await);
    let mut manager = town.signed_in(Role::Manager).await;
    let page = preview(&mut manager, &other.address()).await;
    assert!(page.contains("nobody is asked before they are followed") && page.contains("Follow @utrecht"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failing_server_is_explained_tried_again_and_its_dead_deliveries_sent_once_more_or_dropped() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    peer.send(&town.url("/inbox"), &peer.activity(1, "Follow", json!(town.city()))).await.expect(202);
    peer.received_one("Accept").await;
    town.drained().await;
    peer.answer_with(Some(401));
    town.publish("Sensor register").await;
    let path = format!("/desk/network/servers/{}", host(&peer));
    let manager = town.signed_in(Role::Manager).await;
    let shows = async |words: &str| {
        eventually(&format!("{path} says {words}"), || {
            let (mut manager, path) = (manager.clone(), path.clone());
            async move { manager.get(&path).await.text.contains(words) }
        })
        .await;
    };
    shows("It answered that it does not know our key (401).").await;
    let mut browser = manager.clone();
    assert!(browser.get("/desk/network/servers").await.expect(200).text.contains("Failing"));
    peer.answer_with(None);
    browser.post(&path, &[("act", "now")]).await.expect(303);
    peer.received_one("Create").await;
    shows("<dt>Waiting</dt><dd>0</dd>").await;

    // What a server refuses is given up at once.
    peer.answer_with(Some(403));
    town.publish("Camera plan").await;
    shows("<dt>Given up</dt><dd>1</dd>").await;
    peer.answer_with(None);
    browser.post(&path, &[("act", "revive")]).await.expect(303);
    eventually("the second entry arrives", || async {
        peer.received().iter().filter(|activity| activity["type"] == json!("Create")).count() == 2
    })
    .await;
    peer.answer_with(Some(403));
    town.publish("Bicycle plan").await;
    shows("<dt>Given up</dt><dd>1</dd>").await;
    browser.post(&path, &[("act", "drop")]).await.expect(303);
    shows("<dt>Given up</dt><dd>0</dd>").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_names_each_step_and_what_it_found() {
    let (town, other) = (Town::start("delft").await, Town::start("utrecht").await);
    other.follow(&town).await;
    town.drained().await;
    let mut manager = town.signed_in(Role::Manager).await;
    let path = format!("/desk/network/servers/{}", other.settings.site.peer);
    let page = manager.post(&path, &[("act", "check")]).await.expect(200).text;
    for words in ["What the check found", "Name and address", "Handing something over", "Works"] {
        assert!(page.contains(words), "{words} is not in {page}");
    }
    assert!(!page.contains(">Fails<"), "{page}");
    manager.get("/desk/network/servers/stranger.example").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_network_is_for_those_who_manage_it() {
    let town = Town::start("delft").await;
    let managing = [Role::Admin, Role::Manager];
    for path in ["/desk/network", "/desk/network/followers", "/desk/network/servers", FOLLOW] {
        open_to(&town, path, &managing).await;
    }
    let address = [("address", "@x@y.example")];
    let act = [("act", "drop")];
    let forms: [(&str, &[(&str, &str)]); 3] =
        [(FOLLOW, &address), ("/desk/network/unfollow", &address), ("/desk/network/servers/y.example", &act)];
    closed_to_others(&town, &forms, &managing).await;
}
