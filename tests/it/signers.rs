//! Signers that are gone, and signers that come with a new key.
//!
//! Those who are not who they say they are stand in `attacks`.

use manyhalls::store::schema;
use manyhalls::usecases::error::UseError;
use serde_json::{Value, json};

use crate::support::peer::Peer;
use crate::support::town::Town;

async fn town_and_reply(peer: &Peer) -> (Town, Value) {
    let town = Town::start("delft").await;
    let entry = town.publish("Sensor register").await;
    let reply = peer.reply(1, entry["id"].as_str().expect("an id"), "<p>Hello</p>");
    (town, reply)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_farewell_of_an_actor_we_never_met_is_taken_without_effect() {
    let peer = Peer::start("mastodon").await;
    let (town, _) = town_and_reply(&peer).await;
    peer.put_with("/users/ana", 410, json!({}));
    let delete = peer.activity(1, "Delete", json!(peer.actor()));
    peer.send(&town.url("/inbox"), &delete).await.expect(202);
    let seen = town.hall().db.read(|conn| {
        use diesel::prelude::*;
        schema::seen_activities::table.count().get_result::<i64>(conn).map_err(|err| UseError::Store(err.into()))
    });
    assert_eq!(seen.await.expect("the rows can be counted"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_key_of_a_known_actor_is_fetched_once() {
    let mut peer = Peer::start("mastodon").await;
    let (town, reply) = town_and_reply(&peer).await;
    let inbox = town.url("/inbox");
    peer.send(&inbox, &reply).await.expect(202);
    town.drained().await;
    // As if it had been fetched an hour ago.
    let uri = peer.actor();
    let written = town.hall().db.write(move |conn| {
        use diesel::prelude::*;
        let row = schema::actors::table.filter(schema::actors::uri.eq(uri));
        diesel::update(row)
            .set(schema::actors::fetched_at.eq(schema::actors::fetched_at - 3_600_000_000_i64))
            .execute(conn)
            .map_err(|err| UseError::Store(err.into()))
    });
    written.await.expect("written");
    peer.rotate_key();
    let second = peer.reply(2, reply["object"]["inReplyTo"].as_str().expect("an id"), "<p>New key</p>");
    peer.send(&inbox, &second).await.expect(202);
}
