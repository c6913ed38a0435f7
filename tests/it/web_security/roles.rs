//! Who gets past the door of each route. The table is written down apart from `domain::role`, which it is held against.

use std::collections::BTreeSet;

use manyhalls::domain::role::Role;
use reqwest::Method;

use super::Scene;
use crate::support::browser::Browser;
use crate::support::caller::Caller;
use crate::support::routes;
use crate::support::town::Answer;

/// Each call with those who get in: v(isitor), m(oderator), e(ditor), (mana)g(er), a(dmin).
pub(super) const DOORS: &[(&str, &str, &str)] = &[
    ("GET", "/", "vmega"),
    ("GET", "/library", "vmega"),
    ("GET", "/entries/{key}", "vmega"),
    ("GET", "/cities/{name}", "vmega"),
    ("GET", "/groups/{name}", "vmega"),
    ("GET", "/interact", "vmega"),
    ("POST", "/interact", "vmega"),
    ("GET", "/assets/{name}", "vmega"),
    ("GET", "/favicon.ico", "vmega"),
    ("GET", "/manifest.webmanifest", "vmega"),
    ("GET", "/cards/icon.png", "vmega"),
    ("GET", "/robots.txt", "vmega"),
    ("GET", "/healthz", "vmega"),
    ("GET", "/readyz", "vmega"),
    // It has a token of its own.
    ("GET", "/metrics", ""),
    ("GET", "/actor", "vmega"),
    ("GET", "/actor/outbox", "vmega"),
    ("GET", "/cities/{name}/outbox", "vmega"),
    ("GET", "/cities/{name}/followers", "vmega"),
    ("GET", "/cities/{name}/following", "vmega"),
    ("GET", "/groups/{name}/outbox", "vmega"),
    ("GET", "/groups/{name}/followers", "vmega"),
    ("GET", "/groups/{name}/moderators", "vmega"),
    ("GET", "/entries/{key}/replies", "vmega"),
    ("GET", "/entries/{key}/conversation", "vmega"),
    ("GET", "/entries/{key}/likes", "vmega"),
    ("GET", "/entries/{key}/shares", "vmega"),
    ("GET", "/activities/{id}", "vmega"),
    ("GET", "/.well-known/webfinger", "vmega"),
    ("GET", "/.well-known/host-meta", "vmega"),
    ("GET", "/.well-known/nodeinfo", "vmega"),
    ("GET", "/nodeinfo/2.1", "vmega"),
    ("GET", "/sign-in", "vmega"),
    // Whoever has no password that fits stays outside.
    ("POST", "/sign-in", ""),
    ("GET", "/desk", "mega"),
    ("GET", "/desk/comments", "mega"),
    ("POST", "/desk/comments", "mga"),
    ("POST", "/desk/comments/{key}", "mga"),
    ("GET", "/desk/reports", "mga"),
    ("POST", "/desk/reports/{key}", "mga"),
    ("GET", "/desk/kept", "mega"),
    ("POST", "/desk/kept/discard", "mega"),
    ("GET", "/desk/notices", "mega"),
    ("POST", "/desk/notices/read", "mega"),
    ("GET", "/.well-known/security.txt", "vmega"),
    ("GET", "/about", "vmega"),
    ("GET", "/about/{page}", "vmega"),
    ("GET", "/coalition", "vmega"),
    ("GET", "/library.atom", "vmega"),
    ("GET", "/library.csv", "vmega"),
    ("GET", "/cities/{name}/feed.atom", "vmega"),
    ("GET", "/cards/library.png", "vmega"),
    ("GET", "/cards/cities/{file}", "vmega"),
    ("GET", "/cards/entries/{file}", "vmega"),
    ("GET", "/files/{name}", "vmega"),
    ("GET", "/styleguide", "vmega"),
    ("GET", "/first-run/{token}", "vmega"),
    ("GET", "/invitation/{token}", "vmega"),
    ("POST", "/first-run/{token}", "vmega"),
    ("POST", "/invitation/{token}", "vmega"),
    ("GET", "/sign-in/code", ""),
    ("POST", "/sign-in/code", ""),
    // Whoever brings no passkey stays outside; what a device is to answer is told to everyone.
    // This node has no single sign-on.
    ("GET", "/sign-in/provider", "vmega"),
    ("GET", "/sign-in/provider/back", "vmega"),
    ("POST", "/sign-in/passkey/begin", "vmega"),
    ("POST", "/sign-in/passkey", ""),
    ("POST", "/sign-in/code/passkey/begin", ""),
    ("POST", "/sign-in/code/passkey", ""),
    ("POST", "/account/passkeys/begin", "mega"),
    ("POST", "/account/passkeys", "mega"),
    ("POST", "/account/passkeys/remove", "mega"),
    ("GET", "/account", "mega"),
    ("GET", "/account/codes", "mega"),
    ("POST", "/account/codes", "mega"),
    ("POST", "/account/codes/remove", "mega"),
    ("POST", "/account/password", "mega"),
    ("POST", "/account/profile", "mega"),
    ("POST", "/account/sessions/end", "mega"),
    ("POST", "/account/sessions/end-others", "mega"),
    ("GET", "/desk/entries", "mega"),
    ("GET", "/desk/entries/{key}/history", "mega"),
    ("GET", "/desk/entries/new", "ega"),
    ("POST", "/desk/entries/new", "ega"),
    ("GET", "/desk/entries/{key}/edit", "ega"),
    ("POST", "/desk/entries/{key}/edit", "ega"),
    ("GET", "/desk/entries/{key}/publish", "ega"),
    ("POST", "/desk/entries/{key}/publish", "ega"),
    ("GET", "/desk/entries/{key}/withdraw", "ega"),
    ("POST", "/desk/entries/{key}/withdraw", "ega"),
    ("GET", "/desk/entries/{key}/pictures", "ega"),
    ("POST", "/desk/entries/{key}/pictures", "ega"),
    ("POST", "/desk/entries/{key}/pictures/remove", "ega"),
    ("GET", "/desk/import", "ega"),
    ("POST", "/desk/import", "ega"),
    ("GET", "/desk/import/{id}", "ega"),
    ("POST", "/desk/drafts", "ega"),
    ("POST", "/desk/drafts/discard", "ega"),
    ("POST", "/desk/preview", "ega"),
    ("POST", "/desk/entries/{key}/restore", "ega"),
    ("POST", "/desk/entries/{key}/schedule", "ega"),
    ("POST", "/desk/entries/{key}/schedule/cancel", "ega"),
    ("POST", "/desk/import/check", "ega"),
    ("POST", "/desk/import/take", "ega"),
    ("GET", "/desk/network", "ga"),
    ("GET", "/desk/network/followers", "ga"),
    ("GET", "/desk/network/servers", "ga"),
    ("GET", "/desk/network/servers/{peer}", "ga"),
    ("GET", "/desk/network/follow", "ga"),
    ("GET", "/desk/network/unfollow", "ga"),
    ("GET", "/desk/network/modes", "ga"),
    ("POST", "/desk/network/servers/{peer}", "ga"),
    ("POST", "/desk/network/follow", "ga"),
    ("POST", "/desk/network/unfollow", "ga"),
    ("POST", "/desk/network/modes/mode", "ga"),
    ("POST", "/desk/network/modes/comments", "ga"),
    ("GET", "/desk/network/blocks", "mga"),
    ("POST", "/desk/network/blocks", "mga"),
    ("GET", "/desk/network/blocks/import", "mga"),
    ("POST", "/desk/network/blocks/import", "mga"),
    ("GET", "/desk/network/blocks.csv", "mga"),
    ("POST", "/desk/network/blocks/lift", "mga"),
    ("GET", "/desk/people", "a"),
    ("POST", "/desk/people", "a"),
    ("POST", "/desk/people/{id}/role", "a"),
    ("POST", "/desk/people/{id}/link", "a"),
    ("POST", "/desk/people/{id}/end", "a"),
    ("POST", "/desk/people/{id}/proofs", "a"),
    ("GET", "/desk/log", "a"),
    ("GET", "/desk/log.csv", "a"),
    ("GET", "/desk/log.jsonl", "a"),
    ("GET", "/desk/settings", "ga"),
    ("POST", "/desk/settings", "ga"),
    ("GET", "/desk/settings/name", "a"),
    ("POST", "/desk/settings/name", "a"),
    // Whoever is no server with a signature stays outside.
    ("POST", "/inbox", ""),
    ("POST", "/actor/inbox", ""),
    ("POST", "/cities/{name}/inbox", ""),
    ("POST", "/groups/{name}/inbox", ""),
    ("GET", "/api/v1/openapi.json", "vmega"),
    ("GET", "/api/v1/library", "vmega"),
    ("GET", "/api/v1/entries", "vmega"),
    ("POST", "/api/v1/entries", "ega"),
    ("GET", "/api/v1/entries/{key}", "vmega"),
    ("PUT", "/api/v1/entries/{key}", "ega"),
    ("DELETE", "/api/v1/entries/{key}", "ega"),
    ("POST", "/api/v1/entries/{key}/publish", "ega"),
    ("GET", "/api/v1/entries/{key}/comments", "vmega"),
    ("GET", "/api/v1/entries/{key}/reactions", "mega"),
    ("POST", "/api/v1/comments/{key}/moderate", "mga"),
    ("POST", "/api/v1/comments/{key}/report", "mga"),
    ("GET", "/api/v1/reports", "mga"),
    ("POST", "/api/v1/reports/{key}/close", "mga"),
    ("GET", "/api/v1/following", "ga"),
    ("POST", "/api/v1/following", "ga"),
    ("DELETE", "/api/v1/following", "ga"),
    ("GET", "/api/v1/blocks", "mga"),
    ("POST", "/api/v1/blocks", "mga"),
    ("DELETE", "/api/v1/blocks", "mga"),
    ("GET", "/api/v1/allows", "ga"),
    ("POST", "/api/v1/allows", "ga"),
    ("DELETE", "/api/v1/allows", "ga"),
    ("GET", "/api/v1/deliveries", "ga"),
    // The last: nobody is signed in afterwards.
    ("POST", "/sign-out", "vmega"),
];

/// They answer 404 to everyone, whatever the method.
const NOWHERE: [&str; 3] = ["/api", "/api/", "/api/{*rest}"];

const ROLES: [(char, Role); 4] =
    [('m', Role::Moderator), ('e', Role::Editor), ('g', Role::Manager), ('a', Role::Admin)];

#[tokio::test(flavor = "multi_thread")]
async fn every_route_lets_in_whom_it_should_and_nobody_else() {
    let scene = Scene::set().await;
    let nobody = (Caller::new(scene.town.settings.site.base(), ""), scene.town.browser());
    let mut everyone = vec![('v', nobody)];
    for (letter, role) in ROLES {
        everyone.push((letter, (scene.town.caller(role).await, scene.town.signed_in(role).await)));
    }
    let mut wrong = Vec::new();
    for (method, path, letters) in DOORS {
        for (letter, (caller, browser)) in &everyone {
            // One that is not there, so that nothing happens where somebody is let in.
            let key = if *method == "GET" { "sensor-register" } else { "none" };
            let answer = knock(caller, browser, method, &scene.filled(&path.replace("{key}", key))).await;
            let let_in = match path.ends_with("inbox") {
                true => answer.status < 300,
                false => !matches!(answer.status, 401 | 403) && !answer.location().contains("/sign-in"),
            };
            if let_in != letters.contains(*letter) || answer.status >= 500 {
                wrong.push(format!("{method} {path} answers {} to {letter}", answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_route_is_without_a_line_in_the_table() {
    let scene = Scene::set().await;
    let routes = routes::of(&scene.town);
    let there: BTreeSet<(&str, &str)> = routes
        .iter()
        .flat_map(|(path, methods)| methods.iter().map(|method| (*method, path.as_str())))
        .filter(|(_, path)| !NOWHERE.contains(path))
        .collect();
    let listed: BTreeSet<(&str, &str)> = DOORS.iter().map(|(method, path, _)| (*method, *path)).collect();
    let missing: Vec<_> = there.difference(&listed).collect();
    assert!(missing.is_empty(), "who gets in here? Add a line to DOORS: {missing:#?}");
    let gone: Vec<_> = listed.difference(&there).collect();
    assert!(gone.is_empty(), "no routes any more: {gone:#?}");
}

async fn knock(caller: &Caller, browser: &Browser, method: &str, path: &str) -> Answer {
    let method: Method = method.parse().expect("a method");
    if let Some(call) = path.strip_prefix("/api/v1") {
        let body = (method != Method::GET).then(|| serde_json::json!({}));
        return caller.api(method, call, body).await;
    }
    let request = browser.request(method.clone(), path).header("accept", "text/html");
    let request = request.header("sec-fetch-site", "same-origin");
    // An act that the moderation queue knows, so that it is refused for nothing but the role.
    let form = |request: reqwest::RequestBuilder| {
        request.header("content-type", "application/x-www-form-urlencoded").body("act=publish")
    };
    let with_file = ["/desk/settings", "/desk/import"].contains(&path) || path.ends_with("/pictures");
    let parts = |request: reqwest::RequestBuilder| {
        request.header("content-type", "multipart/form-data; boundary=x").body("--x--\r\n")
    };
    let request = match (method, with_file) {
        (Method::GET, _) => request,
        (_, true) => parts(request),
        (_, false) => form(request),
    };
    browser.clone().ask(request).await
}
