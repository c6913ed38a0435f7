//! Blocks and the allow list at the desk: what they will do is said first, and lists come and go as CSV.

use manyhalls::domain::role::Role;
use serde_json::json;

use crate::desk_comments::{closed_to_others, open_to};
use crate::support::peer::Peer;
use crate::support::town::Town;

const BLOCKS: &str = "/desk/network/blocks";
const LIFT: &str = "/desk/network/blocks/lift";
const IMPORT: &str = "/desk/network/blocks/import";

#[tokio::test(flavor = "multi_thread")]
async fn a_block_says_what_it_hides_then_hides_it_and_gives_it_back_when_it_is_lifted() {
    let (town, peer) = (Town::start("delft").await, Peer::start("mastodon").await);
    let entry = town.publish("Sensor register").await;
    let inbox = town.url("/inbox");
    peer.send(&inbox, &peer.activity(1, "Follow", json!(town.city()))).await.expect(202);
    peer.send(&inbox, &peer.reply(2, entry["id"].as_str().expect("an id"), "<p>Well done</p>")).await.expect(202);
    town.drained().await;
    let path = format!("/entries/{}", entry["key"].as_str().expect("a key"));
    let mut moderator = town.signed_in(Role::Moderator).await;
    let server = peer.origin.trim_start_matches("http://");
    let form = [("target", server), ("reason", "Spam under every draft"), ("until", "2099-12-31")];
    let page = moderator.post(BLOCKS, &form).await.expect(200).text;
    for words in
        ["1 follower of this city is removed.", "1 published comment is hidden.", "0 entries", "It ends by itself on"]
    {
        assert!(page.contains(words), "{words} is not in {page}");
    }
    assert!(town.page(&path).await.text.contains("Well done"), "nothing has happened yet");

    let sure = [form[0], form[1], form[2], ("sure", "yes")];
    moderator.post(BLOCKS, &sure).await.expect(303);
    assert!(!town.page(&path).await.text.contains("Well done"));
    let list = moderator.get(BLOCKS).await.expect(200).text;
    assert!(list.contains("Spam under every draft") && list.contains("moderator@city.example"), "{list}");

    moderator.post(LIFT, &[("target", server)]).await.expect(303);
    assert!(town.page(&path).await.text.contains("Well done"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_that_cannot_be_taken_keeps_what_was_typed() {
    let town = Town::start("delft").await;
    let mut moderator = town.signed_in(Role::Moderator).await;
    for (target, reason, until, words) in [
        ("spam.example", "", "", "The reason is missing"),
        ("@eve@spam.example", "Spam", "", "is a handle, which may change"),
        ("spam.example", "Spam", "2001-01-01", "has passed already"),
        (town.settings.site.peer.as_str(), "Spam", "", "is this node itself"),
    ] {
        let form = [("target", target), ("reason", reason), ("until", until)];
        let page = moderator.post(BLOCKS, &form).await.expect(422).text;
        assert!(page.contains(words) && page.contains(&format!("value=\"{target}\"")), "{words}: {page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_tried_taken_and_given_out_again() {
    let town = Town::start("delft").await;
    let mut moderator = town.signed_in(Role::Moderator).await;
    let list = "target,reason,until\nspam.example,Spam,\nnot a domain,Spam,\nold.example,Threats,2099-12-31\n";
    let page = moderator.post(IMPORT, &[("list", list)]).await.expect(200).text;
    assert!(page.contains("It would be: 2 new, 0 changed, 0 as they are, 1 not taken."), "{page}");
    assert!(page.contains("Row 3:") && page.contains("old.example,Threats"), "{page}");
    assert!(moderator.get(BLOCKS).await.text.contains("There is nothing on this list"));
    let page = moderator.post(IMPORT, &[("list", list), ("sure", "yes")]).await.expect(200).text;
    assert!(page.contains("Taken: 2 new"), "{page}");
    let file = moderator.get("/desk/network/blocks.csv").await.expect(200);
    assert!(file.headers["content-type"].to_str().expect("text").starts_with("text/csv"));
    assert_eq!(file.text, "target,reason,until\nspam.example,Spam,\nold.example,Threats,2100-01-01T00:00:00Z\n");
    let page = moderator.post(IMPORT, &[("list", "a,b\n1,2\n")]).await.expect(422).text;
    assert!(page.contains("The list cannot be read"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn moderators_block_and_only_managers_allow() {
    let town = Town::start("delft").await;
    let blocking = [Role::Admin, Role::Manager, Role::Moderator];
    for path in [BLOCKS, IMPORT, "/desk/network/blocks.csv"] {
        open_to(&town, path, &blocking).await;
    }
    let block = [("target", "spam.example"), ("reason", "Spam"), ("sure", "yes")];
    let list = [("list", "target,reason,until\nspam.example,Spam,\n"), ("sure", "yes")];
    let forms: [(&str, &[(&str, &str)]); 3] = [(BLOCKS, &block), (LIFT, &block), (IMPORT, &list)];
    closed_to_others(&town, &forms, &blocking).await;
    let allow = [("kind", "allow"), ("target", "good.example"), ("sure", "yes")];
    closed_to_others(&town, &[(BLOCKS, &allow), (LIFT, &allow)], &[Role::Admin, Role::Manager]).await;
    let mut manager = town.signed_in(Role::Manager).await;
    manager.post(BLOCKS, &allow).await.expect(303);
    assert!(manager.get("/desk/network/blocks?kind=allow").await.text.contains("good.example"));
}
