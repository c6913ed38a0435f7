//! Modes and the switch for comments: at the desk, at once, and seen by every process.

use manyhalls::app::node_open::{self, Purpose};
use manyhalls::domain::role::Role;
use manyhalls::domain::welcome::Mode;
use manyhalls::usecases::audit::By;
use manyhalls::usecases::node::Clock;
use manyhalls::usecases::policy_decide;
use serde_json::json;

use crate::desk_comments::{closed_to_others, open_to};
use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::town::Town;

const MODE: &str = "/desk/network/modes/mode";
const COMMENTS: &str = "/desk/network/modes/comments";

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_stops_both_directions_at_once_and_loses_nothing() {
    let (mut town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let follow = peer.activity(1, "Follow", json!(town.city()));
    peer.send(&town.url("/inbox"), &follow).await.expect(202);
    peer.received_one("Accept").await;
    town.drained().await;
    let mut manager = town.signed_in(Role::Manager).await;
    manager.post(MODE, &[("mode", "paused")]).await.expect(303);
    let reply = peer.reply(2, &town.city(), "<p>Hello</p>");
    peer.send(&town.url("/inbox"), &reply).await.expect(503);
    town.publish("Sensor register").await;

    // The choice outlives a restart.
    town.start_again().await;
    let mut manager = town.signed_in(Role::Manager).await;
    let page = manager.get("/desk/network").await.expect(200).text;
    assert!(
        page.contains("<strong>Paused.</strong>") && page.contains("for about a week; nothing is lost before"),
        "{page}"
    );
    peer.send(&town.url("/inbox"), &reply).await.expect(503);
    assert!(!peer.received().iter().any(|activity| activity["type"] == json!("Create")), "nothing is sent");

    manager.post(MODE, &[("mode", "configured")]).await.expect(303);
    peer.received_one("Create").await;
    peer.send(&town.url("/inbox"), &reply).await.expect(202);
    let page = manager.get("/desk/network/modes").await.expect(200).text;
    assert!(page.contains("Configured is: Open") && !page.contains("Chosen by"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_are_held_from_the_moment_that_somebody_says_so() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let id = entry["id"].as_str().expect("an id");
    let path = format!("/entries/{}", entry["key"].as_str().expect("a key"));
    let mut manager = town.signed_in(Role::Manager).await;
    manager.post(COMMENTS, &[("comments", "hold")]).await.expect(303);
    peer.send(&town.url("/inbox"), &peer.reply(1, id, "<p>Waits</p>")).await.expect(202);
    town.drained().await;
    manager.post(COMMENTS, &[("comments", "publish")]).await.expect(303);
    peer.send(&town.url("/inbox"), &peer.reply(2, id, "<p>Shows</p>")).await.expect(202);
    town.drained().await;
    let page = town.page(&path).await.expect(200).text;
    assert!(page.contains("Shows") && !page.contains("Waits"), "{page}");
    assert!(manager.get("/desk/network/modes").await.text.contains("Chosen by manager@city.example"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_and_the_running_node_see_each_others_choice() {
    let town = Town::start("delft").await;
    let mut manager = town.signed_in(Role::Manager).await;
    manager.post(MODE, &[("mode", "coalition")]).await.expect(303);
    let beside = node_open::open(&town.settings, Purpose::Command, Clock::system()).await.expect("a command opens it");
    assert_eq!(beside.gate.policy().mode, Mode::Coalition);
    policy_decide::mode(&beside, Some(Mode::Paused), By::command_line()).await.expect("it is decided");
    eventually("the running node pauses", || async { town.hall().gate.is_paused() }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_manage_the_node_change_modes() {
    let town = Town::start("delft").await;
    let managing = [Role::Admin, Role::Manager];
    open_to(&town, "/desk/network/modes", &managing).await;
    let forms: [(&str, &[(&str, &str)]); 2] = [(MODE, &[("mode", "paused")]), (COMMENTS, &[("comments", "hold")])];
    closed_to_others(&town, &forms, &managing).await;
    assert!(!town.hall().gate.is_paused());
    town.signed_in(Role::Admin).await.post(MODE, &[("mode", "closed")]).await.expect(404);
}
