//! Forms and scripts of other sites, sent with the browser of somebody who has the right to act.

use manyhalls::domain::role::Role;
use reqwest::Method;

use super::{Scene, encoded};
use crate::support::town::Town;
use crate::support::{client, routes};

/// What a browser says of a request that another site caused.
const FOREIGN: [&[(&str, &str)]; 7] = [
    &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
    &[("sec-fetch-site", "same-site"), ("origin", "http://evil.localhost")],
    &[("sec-fetch-site", "cross-site"), ("origin", "null")],
    &[("sec-fetch-site", "cross-site")],
    &[("origin", "https://evil.example")],
    &[("origin", "null")],
    &[("referer", "https://evil.example/form")],
];

/// What a form of another site can send without being asked first.
const KINDS: [&str; 3] = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"];

/// The forms of pages: what other servers and programs send to is none of theirs.
fn forms(town: &Town) -> Vec<String> {
    let routes = routes::of(town);
    let forms = routes.iter().filter(|(path, methods)| {
        methods.contains("POST") && !path.starts_with("/api") && !path.ends_with("/inbox") && !path.ends_with("inbox")
    });
    forms.map(|(path, _)| path.clone()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_form_of_another_site_does_anything() {
    let scene = Scene::set().await;
    let object = format!(
        "object={}&do=reply&address=ana",
        encoded(&scene.town.city().replace("/cities/delft", "/entries/sensor-register"))
    );
    let forms = forms(&scene.town);
    assert!(forms.contains(&"/interact".to_owned()), "{forms:?}");
    for form in forms {
        for said in FOREIGN {
            let mut request = client().post(scene.town.url(&scene.filled(&form)));
            request = request.header("content-type", KINDS[0]).body(object.clone());
            for (name, value) in said {
                request = request.header(*name, *value);
            }
            let status = request.send().await.expect("an answer").status();
            assert_eq!(status, 403, "{form} with {said:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_form_of_another_site_does_anything_with_the_session_of_whoever_is_signed_in() {
    let scene = Scene::set().await;
    let lines = async || {
        let mut admin = scene.town.signed_in(Role::Admin).await;
        // What the admin does to look at the log stands in it too.
        let log = admin.get("/desk/log.jsonl").await.expect(200).text;
        log.lines()
            .filter(|line| !line.contains("\"who\":\"admin@city.example\"") && !line.contains("command line"))
            .count()
    };
    for role in Role::ALL {
        let mut browser = scene.town.signed_in(role).await;
        let before = lines().await;
        // Of the admin, the session from before was ended by the look at the log.
        if role == Role::Admin {
            browser = scene.town.signed_in(role).await;
        }
        for form in forms(&scene.town) {
            for said in FOREIGN {
                let fields = [
                    ("act", "publish"),
                    ("target", "spam.example"),
                    ("reason", "x"),
                    ("sure", "yes"),
                    ("mode", "paused"),
                ];
                let answer = browser.post_with(&scene.filled(&form), &fields, said).await;
                assert_eq!(answer.status, 403, "{form} for {role} with {said:?}");
                assert!(!answer.headers.contains_key("set-cookie"), "{form} for {role} with {said:?}");
            }
        }
        assert_eq!(lines().await, before, "nothing was done in the name of {role}");
        browser = scene.town.signed_in(role).await;
        browser.get("/desk").await.expect(200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_needs_its_token_in_the_header_where_no_other_site_can_put_it() {
    let scene = Scene::set().await;
    let entry = r#"{"kind":"project","title":"Planted","principles":[1],"publish":true}"#;
    for kind in KINDS.into_iter().chain(["application/json"]) {
        let request = client().post(scene.town.url("/api/v1/entries")).header("content-type", kind);
        let request = request.header("cookie", "session=x; token=mh_x").header("origin", "https://evil.example");
        assert_eq!(request.body(entry).send().await.expect("an answer").status(), 401, "{kind}");
    }
    // Scripts of other sites are told nothing of what they may send.
    for call in ["/api/v1/entries", "/interact", "/inbox", "/"] {
        let asked = [("origin", "https://evil.example"), ("access-control-request-method", "POST")];
        let answer = scene.ask(Method::OPTIONS, call, &asked).await;
        let allowed = answer.headers.get("access-control-allow-methods").map(|it| it.to_str().expect("text"));
        assert!(
            allowed
                .is_none_or(|methods| !methods.contains("POST")
                    || !answer.headers.contains_key("access-control-allow-credentials")),
            "{call}: {:?}",
            answer.headers
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_a_page_changes_nothing_whatever_it_says_about_its_method() {
    let scene = Scene::set().await;
    for said in [("x-http-method-override", "DELETE"), ("x-http-method", "DELETE"), ("x-method-override", "DELETE")] {
        for path in ["/entries/sensor-register", "/api/v1/entries/sensor-register?_method=DELETE"] {
            for method in [Method::GET, Method::POST] {
                scene.ask(method, path, &[said]).await;
            }
        }
    }
    scene.get("/entries/sensor-register").await.expect(200);
}
