//! What one server may cost an inbox, and that the bill is never sent to another.

use manyhalls::federation::limits::{InboxLimits, Rate};
use reqwest::header::HeaderValue;
use serde_json::{Value, json};

use crate::support::eventually;
use crate::support::peer::Peer;
use crate::support::town::{Answer, Town};

const NEVER: f64 = 0.0001;

async fn town(limits: InboxLimits) -> (Town, Value) {
    let town = Town::start_with("delft", |settings| settings.inbox_limits = limits).await;
    let entry = town.publish("Sensor register").await;
    (town, entry)
}

async fn send(town: &Town, peer: &Peer, number: u32, entry: &Value) -> Answer {
    let reply = peer.reply(number, entry["id"].as_str().expect("an id"), "<p>Hello</p>");
    peer.send(&town.url("/inbox"), &reply).await
}

#[tokio::test(flavor = "multi_thread")]
async fn one_actor_has_its_share_and_others_have_theirs() {
    let rate = Rate { burst: 6_000.0, per_sec: NEVER };
    let (town, entry) = town(InboxLimits { actor_bytes: rate, ..InboxLimits::default() }).await;
    let (loud, other) = (Peer::start("loud").await, Peer::start("other").await);
    let mut number = 0;
    let refused = loop {
        number += 1;
        let answer = send(&town, &loud, number, &entry).await;
        match answer.status {
            202 => assert!(number < 10, "it goes on and on"),
            _ => break answer.expect(429),
        }
    };
    assert!(number > 2, "a burst is taken");
    let seconds = refused.headers["retry-after"].to_str().expect("text").parse::<u64>().expect("seconds");
    assert!(seconds > 0 && refused.text.contains("come back in"), "{}", refused.text);
    send(&town, &other, 1, &entry).await.expect(202);
    let metrics = town.metrics().await;
    assert!(metrics.contains("manyhalls_inbox_refusals_total{kind=\"too_much\"} 1"), "{metrics}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_may_only_have_so_many_activities_waiting() {
    let limits = InboxLimits { waiting_per_peer: 3, ..InboxLimits::default() };
    let (town, entry) = town(limits).await;
    let (loud, other) = (Peer::start("loud").await, Peer::start("other").await);
    // What has to be fetched and cannot be reached waits.
    for number in 1..=3 {
        let away = format!("http://away.localhost:1/notes/{number}");
        loud.send(&town.url("/inbox"), &loud.activity(number, "Create", json!(away))).await.expect(202);
    }
    let refused = send(&town, &loud, 9, &entry).await.expect(429);
    assert!(refused.headers.contains_key("retry-after"));
    send(&town, &other, 1, &entry).await.expect(202);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_burst_of_refused_requests_does_not_shut_out_the_next_good_one() {
    let (town, entry) = town(InboxLimits::default()).await;
    let (known, fresh, liar) = (Peer::start("known").await, Peer::start("fresh").await, Peer::start("liar").await);
    send(&town, &known, 1, &entry).await.expect(202);
    let mut refused = Vec::new();
    for number in 0..120 {
        // In the name of somebody who is known, of somebody who will come, and of somebody who is not there.
        let (actor, status) = match number % 3 {
            0 => (known.actor(), 401),
            1 => (fresh.actor().replace("ana", "nobody"), 401),
            _ => (format!("{}/users/nobody", liar.origin), 401),
        };
        let mut activity = liar.activity(number, "Like", json!(entry["id"]));
        activity["actor"] = json!(actor);
        activity["id"] = json!(format!("{actor}/activities/{number}"));
        let mut headers = liar.sign(&town.url("/inbox"), &activity.to_string(), town.hall().now());
        let signature = headers["signature"].to_str().expect("text").replace(&liar.actor(), &actor);
        headers.insert("signature", HeaderValue::from_str(&signature).expect("a value"));
        let answer = liar.send_raw(&town.url("/inbox"), activity.to_string(), headers).await;
        refused.push((answer.status == status, answer.text));
    }
    assert!(refused.iter().all(|(right, _)| *right), "{refused:?}");
    send(&town, &known, 2, &entry).await.expect(202);
    send(&town, &fresh, 1, &entry).await.expect(202);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_makes_us_ask_in_vain_is_bounded_by_the_address_that_a_trusted_proxy_tells() {
    let rate = Rate { burst: 3.0, per_sec: NEVER };
    let limits = InboxLimits { failures_of_address: rate, ..InboxLimits::default() };
    let town = Town::start_with("delft", |settings| {
        settings.inbox_limits = limits;
        settings.trusted_proxies = vec!["127.0.0.1".parse().expect("an address")];
    })
    .await;
    let entry = town.publish("Sensor register").await;
    let (peer, known) = (Peer::start("mastodon").await, Peer::start("known").await);
    let send = async |peer: &Peer, number: u32, from: &str| {
        let reply = peer.reply(number, entry["id"].as_str().expect("an id"), "<p>Hello</p>").to_string();
        let mut headers = peer.sign(&town.url("/inbox"), &reply, town.hall().now());
        headers.insert("x-forwarded-for", HeaderValue::from_str(from).expect("a value"));
        peer.send_raw(&town.url("/inbox"), reply, headers).await
    };
    send(&known, 1, "203.0.113.1").await.expect(202);
    peer.put_with("/users/ana", 404, json!({}));
    for number in 0..3 {
        send(&peer, number, "1.1.1.1, 203.0.113.1").await.expect(401);
    }
    let asked = peer.asked().len();
    send(&peer, 3, "9.9.9.9, 203.0.113.1").await.expect(429);
    assert_eq!(peer.asked().len(), asked, "it is not asked any more because of this address");
    send(&known, 2, "203.0.113.1").await.expect(202);
    send(&peer, 4, "203.0.113.2").await.expect(401);
    assert!(peer.asked().len() > asked, "another address is another matter");
    eventually("what was good has taken effect", || async {
        let metrics = town.metrics().await;
        metrics.contains("manyhalls_activities_applied_total 2")
    })
    .await;
}
