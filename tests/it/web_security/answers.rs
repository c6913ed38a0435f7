//! What stands at the head of every answer: no frame, no guessing, no cookie, and how long it may be kept.

use std::collections::BTreeSet;

use reqwest::Method;

use super::{Scene, is_page};
use crate::support::routes;
use crate::support::town::{ACTIVITY, Answer};

/// An answer of each route, of what it says where nothing is, and of what it says to a method it does not know.
async fn answers(scene: &Scene) -> Vec<(String, Answer)> {
    let mut answers = Vec::new();
    for (path, methods) in routes::of(&scene.town) {
        let address = scene.filled(&path);
        for method in methods.iter().copied().chain(["PATCH", "DELETE", "TRACE"]).collect::<BTreeSet<_>>() {
            let asked: Method = method.parse().expect("a method");
            for accept in ["text/html", ACTIVITY, "application/json"] {
                let answer = scene.ask(asked.clone(), &address, &[("accept", accept)]).await;
                answers.push((format!("{method} {path} as {accept}"), answer));
            }
        }
    }
    for path in
        ["/nowhere", "/entries/none", "/entries/given-up", "/entries/%ff", "/library?kind=x", "/es/library", "/ar"]
    {
        answers.push((format!("GET {path}"), scene.get(path).await));
    }
    answers
}

fn said<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).map(|value| value.to_str().expect("text")).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_answer_can_be_framed_guessed_at_or_sets_a_cookie_for_a_visitor() {
    let scene = Scene::set().await;
    let answers = answers(&scene).await;
    assert!(answers.iter().filter(|(_, answer)| is_page(answer)).count() > 10);
    for (what, answer) in &answers {
        assert!(answer.status < 500, "{what}: {}", answer.text);
        assert_eq!(said(answer, "x-content-type-options"), "nosniff", "{what}");
        assert!(!said(answer, "referrer-policy").is_empty(), "{what}");
        assert!(!answer.headers.contains_key("set-cookie"), "{what}");
        assert!(!said(answer, "vary").to_ascii_lowercase().contains("cookie"), "{what}");
        assert!(!answer.headers.contains_key("access-control-allow-credentials"), "{what}");
        if !answer.text.is_empty() {
            let kind = said(answer, "content-type");
            assert!(kind.contains('/'), "{what} does not say what it is: {}", answer.text);
            assert!(!kind.starts_with("text/") || kind.contains("charset=utf-8"), "{what}: {kind}");
        }
        if is_page(answer) {
            assert_eq!(said(answer, "x-frame-options"), "DENY", "{what}");
            let policy = said(answer, "content-security-policy");
            for rule in ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"] {
                assert!(policy.contains(rule), "{what}: {policy}");
            }
            let runs_scripts = ["/desk", "/account", "/sign-in"]
                .iter()
                .any(|part| what.split(' ').nth(1).is_some_and(|path| path.starts_with(part)));
            let scripts = if runs_scripts { "script-src 'self';" } else { "" };
            assert!(!policy.replace(scripts, "").contains("script-src"), "{what}: {policy}");
            assert!(!policy.contains("unsafe") && !policy.contains('*'), "{what}: {policy}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn public_pages_say_on_what_they_depend_and_refused_calls_are_not_kept() {
    let scene = Scene::set().await;
    for path in ["/", "/library", "/entries/sensor-register", "/cities/delft"] {
        let page = scene.get(path).await.expect(200);
        assert_eq!(said(&page, "cache-control"), "max-age=0, must-revalidate", "{path}");
        assert!(said(&page, "vary").to_ascii_lowercase().contains("accept-language"), "{path}: {:?}", page.headers);
        assert!(said(&page, "vary").to_ascii_lowercase().split(", ").any(|name| name == "accept"), "{path}");
        // What a visitor sends along changes nothing in what is kept for all.
        let cookie = [("cookie", "session=stolen; theme=dark"), ("x-forwarded-host", "evil.example")];
        assert_eq!(scene.ask(Method::GET, path, &cookie).await.expect(200).text, page.text, "{path}");
    }
    for call in ["/entries", "/following", "/reports", "/blocks"] {
        let private = scene.town.api(Method::GET, call, None).await.expect(200);
        assert!(said(&private, "cache-control").contains("no-store"), "{call}: {:?}", private.headers);
    }
}
