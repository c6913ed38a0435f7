//! Ids that lead into private networks, to this machine, or to services that are no peers.
//!
//! What names resolve to is tested beside the address guard.

use serde_json::json;

use super::scene::{Scene, Sent, Voice, voice};
use super::{Case, store};
use crate::support::peer::Peer;
use crate::support::town::Town;

/// Spelled in every way that some parser reads as such an address.
const PRIVATE: [&str; 40] = [
    "http://10.0.0.1",
    "https://10.0.0.1",
    "https://10.1",
    "https://167772161",
    "https://0x0a000001",
    "https://012.0.0.1",
    "https://10.0.0.1.",
    "https://172.16.0.1",
    "https://192.168.1.1",
    "https://100.64.0.1",
    "https://169.254.169.254",
    "http://169.254.169.254",
    "https://2852039166",
    "https://0xa9.0xfe.0xa9.0xfe",
    "https://168.63.129.16",
    "https://100.100.100.200",
    "https://0.0.0.0",
    "http://0.0.0.0",
    "http://0",
    "https://224.0.0.1",
    "https://255.255.255.255",
    "https://198.18.0.1",
    "https://[::]",
    "http://[::]",
    "https://[::ffff:10.0.0.1]",
    "https://[::ffff:127.0.0.1]",
    "http://[::ffff:127.0.0.1]",
    "https://[::ffff:169.254.169.254]",
    "https://[::10.0.0.1]",
    "https://[fd00::1]",
    "https://[fd00:ec2::254]",
    "https://[fe80::1]",
    "https://[fec0::1]",
    "https://[2002:a00:1::1]",
    "https://[64:ff9b::a00:1]",
    "https://[64:ff9b:1::1]",
    "https://[2001:db8::1]",
    "https://[ff02::1]",
    "https://\u{ff11}\u{ff10}.0.0.1",
    "https://\u{2460}\u{24ea}.0.0.1",
];

/// Hosts that are public by their looks, in ways that no peer has.
const ODD: [&str; 6] = [
    "https://library.example:22",
    "https://library.example:8443",
    "http://library.example",
    "http://library.example:443",
    "ftp://library.example",
    "https://1.1.1.1",
];

fn somebody_at(scene: &Scene, origin: &str) -> Voice {
    let actor =
        url::Url::parse(&format!("{origin}/users/ana")).map_or_else(|_| format!("{origin}/users/ana"), String::from);
    Voice { key_id: format!("{actor}#main-key"), actor, key: scene.eve.key.clone() }
}

fn activity(scene: &Scene, by: &Voice, origin: &str) -> Sent {
    let activity = json!({
        "id": format!("{origin}/activities/{}", scene.number()), "type": "Listen", "actor": by.actor, "object": scene.entry
    });
    scene.say(by, &activity)
}

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for origin in PRIVATE.into_iter().chain(ODD) {
        let no_id = origin.starts_with("ftp");
        cases.push(Case::answered(format!("a signer at {origin}"), if no_id { 400 } else { 401 }, move |s| {
            activity(s, &somebody_at(s, origin), origin)
        }));
        cases.push(Case::without_effect(format!("a comment whose text is at {origin}"), move |s| {
            s.eve_says(&s.activity(&s.eve(), "Create", json!(format!("{origin}/notes/1"))))
        }));
        cases.push(Case::without_effect(format!("an Announce of what is at {origin}"), move |s| {
            let city = voice(&s.gouda);
            s.say(&city, &s.activity(&city, "Announce", json!(format!("{origin}/articles/1"))))
        }));
    }
    cases.extend(names_that_look_alike());
    cases
}

fn names_that_look_alike() -> Vec<Case> {
    // Each leads to the server of ana, where her document says that she lives elsewhere.
    let alike = |name: &str, status: u16, host: &'static str| {
        Case::answered(format!("ana {name}"), status, move |s| {
            let origin = s.mastodon.origin.replace("mastodon.localhost", host);
            activity(s, &somebody_at(s, &origin), &origin)
        })
    };
    vec![
        alike("at a name in other letters", 401, "m\u{430}stodon.localhost"),
        alike("at a name below hers", 401, "www.mastodon.localhost"),
        alike("at a name above hers", 401, "localhost"),
        alike("at the number of her machine", 401, "127.0.0.1"),
        alike("at a name that ends with a dot", 401, "mastodon.localhost."),
        alike("at a name that ends with two dots", 403, "mastodon.localhost.."),
        alike("at another name of this machine", 401, "delft.mastodon.localhost"),
    ]
}

/// Every spelling of this machine, at a node that may not talk to it.
#[tokio::test(flavor = "multi_thread")]
async fn without_its_setting_no_spelling_of_this_machine_is_asked() {
    let town = Town::start_with("delft", |settings| settings.allow_loopback = false).await;
    let eve = Peer::start("evil").await;
    let entry = town.publish("Sensor register").await;
    let (_, port) = eve.origin.rsplit_once(':').expect("a port");
    for host in [
        "localhost",
        "LOCALHOST",
        "localhost.",
        "evil.localhost",
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "127.255.255.254",
        "0x7f000001",
        "0x7f.1",
        "2130706433",
        "017700000001",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "0.0.0.0",
        "[::]",
        "\u{ff11}27.0.0.1",
        "loc\u{ff41}lhost",
    ] {
        for scheme in ["http", "https"] {
            let origin = format!("{scheme}://{host}:{port}");
            let actor = url::Url::parse(&format!("{origin}/users/ana")).expect("a URL").to_string();
            let body = json!({ "id": format!("{origin}/activities/1"), "type": "Listen", "actor": actor, "object": entry["id"] });
            let body = body.to_string();
            let before = store::contents(&town);
            let by = Voice { key_id: format!("{actor}#main-key"), actor, key: eve.key.clone() };
            let headers = by.sign(&town.url("/inbox"), body.as_bytes());
            eve.send_raw(&town.url("/inbox"), body, headers).await.expect(401);
            town.drained().await;
            assert_eq!(store::changed(&before, &store::contents(&town)), Vec::<String>::new(), "{origin}");
        }
    }
    assert_eq!(eve.asked(), Vec::<String>::new(), "nobody came");
}
