//! Addresses that try to send a reader elsewhere, or to put something into the head of an answer.

use reqwest::Method;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::{Scene, encoded, pages};
use crate::support::markup::Markup;

/// Ways to write another site where a page of ours belongs.
const ELSEWHERE: [&str; 16] = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example/",
    "/\\evil.example/",
    "\\\\evil.example/",
    "/\t/evil.example/",
    "/%09/evil.example",
    "/%2Fevil.example",
    "/%5Cevil.example",
    "http:evil.example",
    "https:///evil.example",
    "javascript:alert(1)//evil.example",
    "data:text/html,evil.example",
    "/@evil.example",
    "/es//evil.example/",
    "/\r\nLocation: https://evil.example/",
];

/// Parameters in which a page is told where to go next, ours and those of others.
const PARAMETERS: [&str; 5] = ["then", "object", "next", "url", "cursor"];

/// Whether an address stands for another host than ours, for a browser.
fn leads_away(scene: &Scene, address: &str) -> bool {
    let base = url::Url::parse(&scene.town.url("/")).expect("a URL");
    base.join(address)
        .is_ok_and(|url| url.host_str().is_some_and(|host| host.contains("evil")) || !url.scheme().starts_with("http"))
}

#[tokio::test(flavor = "multi_thread")]
async fn no_address_of_ours_redirects_elsewhere() {
    let scene = Scene::set().await;
    let mut asked = Vec::new();
    let paths: Vec<String> = pages::public().iter().map(|path| scene.filled(path)).collect();
    for elsewhere in ELSEWHERE {
        let coded = encoded(elsewhere);
        asked.push(format!("/{coded}"));
        asked
            .extend(["/es/", "/entries/", "/cities/", "/groups/", "/assets/"].map(|before| format!("{before}{coded}")));
        if !elsewhere.contains(['\\', '\t', '\r', ' ']) && elsewhere.starts_with('/') {
            asked.push(elsewhere.to_owned());
        }
        for path in &paths {
            asked.extend(PARAMETERS.map(|name| format!("{path}?{name}={coded}")));
        }
    }
    assert!(asked.len() > 500);
    let answers = futures::stream::StreamExt::buffer_unordered(
        futures::stream::iter(asked.iter().map(|path| async { (path.clone(), scene.get(path).await) })),
        16,
    );
    let answers: Vec<_> = futures::stream::StreamExt::collect(answers).await;
    for (path, answer) in answers {
        assert!(answer.status < 500, "{path}: {}", answer.text);
        for name in ["location", "refresh", "content-location", "link"] {
            let to = answer.headers.get(name).map(|to| to.to_str().expect("text"));
            assert!(to.is_none_or(|to| !leads_away(&scene, to)), "{path} leads to {to:?}");
        }
        if super::is_page(&answer) {
            for element in Markup::of(&answer.text).elements {
                let refreshes = element.name == "meta" && element.attribute("http-equiv").is_some();
                assert!(!refreshes, "{path}: {element:?}");
                for name in ["href", "src", "action", "formaction"] {
                    let away = element.attribute(name).is_some_and(|to| leads_away(&scene, to));
                    assert!(!away, "{path}: {element:?}");
                }
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_believes_the_host_that_a_request_names() {
    let scene = Scene::set().await;
    for path in [
        "/",
        "/es/library",
        "/entries/sensor-register",
        "/cities/delft",
        "/nowhere",
        "/actor",
        "/robots.txt",
        "/.well-known/webfinger?resource=acct:delft@evil.example",
        "/.well-known/host-meta",
        "/.well-known/nodeinfo",
        "/api/v1/library",
    ] {
        for said in [
            [("host", "evil.example"), ("x-forwarded-proto", "gopher")],
            [("x-forwarded-host", "evil.example"), ("x-forwarded-port", "666")],
            [("x-host", "evil.example"), ("forwarded", "host=evil.example")],
            [("x-original-url", "/evil.example"), ("x-rewrite-url", "/evil.example")],
        ] {
            let answer = scene.ask(Method::GET, path, &said).await;
            assert!(
                !answer.text.contains("evil.example") || path.contains("evil.example"),
                "{path} with {said:?}: {}",
                answer.text
            );
            assert!(
                !format!("{:?}", answer.headers).contains("evil.example"),
                "{path} with {said:?}: {:?}",
                answer.headers
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_in_an_address_becomes_a_header() {
    let scene = Scene::set().await;
    let host = scene.town.settings.listen;
    for coded in [
        "%0d%0aX-Planted:%20yes",
        "%0aX-Planted:%20yes",
        "%0dX-Planted:%20yes",
        "%E5%98%8A%E5%98%8DX-Planted:%20yes",
        "%0d%0a%0d%0a<script>alert(1)</script>",
        "\u{fffd}%00X-Planted: yes",
    ] {
        for before in [
            "/",
            "/es/",
            "/entries/",
            "/cities/",
            "/library?q=",
            "/library?cursor=",
            "/interact?object=",
            "/es?x=",
            "/sign-in?then=",
        ] {
            let path = format!("{before}{}", coded.replace(' ', "%20"));
            let answer = scene.get(&path).await;
            assert!(answer.status < 500 && !answer.headers.contains_key("x-planted"), "{path}: {:?}", answer.headers);
        }
    }
    // As it stands, by somebody whose client does not mind.
    for line in [
        "GET /entries/x\rX-Planted: yes HTTP/1.1",
        "GET /entries/x HTTP/1.1\r\nX-A: b\rX-Planted: yes",
        "GET http://evil.example/entries/x HTTP/1.1",
    ] {
        let mut stream = TcpStream::connect(host).await.expect("a connection");
        let request = format!("{line}\r\nHost: delft.localhost\r\nConnection: close\r\nAccept: text/html\r\n\r\n");
        stream.write_all(request.as_bytes()).await.expect("it is sent");
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        let answer = String::from_utf8_lossy(&answer).to_ascii_lowercase();
        let head = answer.split("\r\n\r\n").next().expect("a head");
        assert!(!head.contains("x-planted") && !head.contains("evil.example"), "{line}: {head}");
        assert_eq!(answer.matches("http/1.1 ").count(), 1, "one answer to one request: {answer}");
        assert!(!answer.contains("//evil.example"), "{line}: {answer}");
    }
}
