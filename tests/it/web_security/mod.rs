//! What hostile pages, links and texts try with somebody's browser, and who gets past which door.
//!
//! What hostile servers try at the inbox is left to `attacks`.

mod answers;
mod cross_site;
mod injection;
mod leading_astray;
mod nul;
mod pages;
mod roles;

use reqwest::Method;
use serde_json::json;

use crate::support::client;
use crate::support::peer::Peer;
use crate::support::town::{Answer, Town};

/// A library with an entry, a draft, one that was withdrawn, and a comment.
struct Scene {
    town: Town,
    peer: Peer,
    browser: reqwest::Client,
}

impl Scene {
    async fn set() -> Self {
        let town = Town::start("delft").await;
        let entry = town.publish("Sensor register").await;
        let draft = json!({ "kind": "project", "title": "Draft", "principles": [1] });
        town.api(Method::POST, "/entries", Some(draft)).await.expect(201);
        town.publish("Given up").await;
        town.api(Method::DELETE, "/entries/given-up", None).await;
        let peer = Peer::start("mastodon").await;
        let reply = peer.reply(1, entry["id"].as_str().expect("an id"), "<p>Count bicycles</p>");
        peer.send(&town.url("/inbox"), &reply).await.expect(202);
        town.drained().await;
        town.library_has("", 1).await;
        Self { town, peer, browser: client() }
    }

    /// The path of a route with something in its places that is there.
    fn filled(&self, path: &str) -> String {
        let name = if path.starts_with("/groups") { "projects" } else { "delft" };
        let name = if path.starts_with("/assets") { "none.css" } else { name };
        path.replace("{name}", name)
            .replace("{key}", "sensor-register")
            .replace("{id}", "1")
            .replace("{peer}", "nobody.example")
            .replace("{token}", "none")
            .replace("{page}", "privacy")
            .replace("{file}", "none.png")
            .replace("{*rest}", "none")
    }

    /// Asks as a browser that has no history does.
    async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = self.browser.request(method, self.town.url(path)).header("accept", "text/html");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Answer::of(request).await
    }

    async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[]).await
    }
}

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// Whether an answer is a page.
fn is_page(answer: &Answer) -> bool {
    answer.headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}
