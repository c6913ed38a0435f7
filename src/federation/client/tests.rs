//! The guarded client against servers of this process that answer, redirect, stall and overflow.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, Path, Request};
use axum::response::{IntoResponse, Redirect};
use axum::routing::{any, get, post};
use futures::StreamExt;

use super::*;
use crate::domain::address::Peer;
use crate::federation::guard::Refused;
use crate::federation::testing::{now, serve, signer};
use crate::wire::http_signature::{Received, examine};
use crate::wire::keys::VerifyingKey;

fn client(allow_loopback: bool) -> PeerClient {
    let mut settings = ClientSettings::new("Manyhalls/test", allow_loopback);
    settings.total_timeout = Duration::from_millis(700);
    settings.max_body_bytes = 10_000;
    PeerClient::new(settings).unwrap()
}

fn at(port: u16, path: &str) -> Url {
    Url::parse(&format!("http://delft.localhost:{port}{path}")).unwrap()
}

async fn fetch(port: u16, path: &str) -> Result<Fetched, FetchFailed> {
    client(true).get(&at(port, path), ACTIVITY_JSON, None, now()).await
}

/// Answers with the sentence of the refusal, or with what it was asked for when the request is signed as it should be.
async fn judge(request: Request) -> (StatusCode, String) {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 10_000).await.unwrap();
    let us: Peer = parts.headers["host"].to_str().unwrap().parse().unwrap();
    let received = Received {
        method: &parts.method,
        scheme: "http",
        path_and_query: parts.uri.path_and_query().unwrap().as_str(),
        headers: &parts.headers,
        body: &body,
    };
    let key = VerifyingKey::from_pem(&signer().0.rsa.public_pem()).unwrap();
    match examine(&received, &[us], now()).and_then(|examined| examined.verify(&key)) {
        Ok(()) => (StatusCode::OK, format!("{} {}", parts.headers["host"].to_str().unwrap(), parts.uri)),
        Err(refused) => (StatusCode::UNAUTHORIZED, refused.to_string()),
    }
}

#[tokio::test]
async fn a_fetch_is_signed_for_each_host_that_it_is_led_to() {
    let router = Router::new().route("/judge", any(judge)).route(
        "/away",
        get(|request: Request| async move {
            let (_, port) = request.headers()["host"].to_str().unwrap().rsplit_once(':').unwrap();
            Redirect::temporary(&format!("http://gouda.localhost:{port}/judge?x=1"))
        }),
    );
    let port = serve(router).await;
    let fetched = client(true).get(&at(port, "/away#part"), ACTIVITY_JSON, Some(&signer()), now()).await.unwrap();
    assert_eq!(fetched.url.as_str(), format!("http://gouda.localhost:{port}/judge?x=1"));
    assert_eq!(String::from_utf8(fetched.body).unwrap(), format!("gouda.localhost:{port} /judge?x=1"));
    assert_eq!(fetch(port, "/judge").await, Err(FetchFailed::Status(401)));
}

#[tokio::test]
async fn a_fetch_names_itself_and_what_it_wants() {
    let echo = |request: Request| async move {
        let get = |name: &str| request.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        format!("{:?} {:?} {:?}", get("user-agent"), get("accept"), get("accept-encoding"))
    };
    let port = serve(Router::new().route("/", get(echo))).await;
    let body = fetch(port, "/").await.unwrap().body;
    assert_eq!(String::from_utf8(body).unwrap(), "Some(\"Manyhalls/test\") Some(\"application/activity+json\") None");
}

#[tokio::test]
async fn connections_are_kept_for_the_next_request() {
    let port =
        serve(Router::new().route(
            "/",
            get(|ConnectInfo(from): ConnectInfo<SocketAddr>| async move { from.port().to_string() }).post(
                |ConnectInfo(from): ConnectInfo<SocketAddr>| async move {
                    (StatusCode::BAD_REQUEST, from.port().to_string())
                },
            ),
        ))
        .await;
    let client = client(true);
    let first = client.get(&at(port, "/"), "*/*", None, now()).await.unwrap().body;
    let second = client.post(&at(port, "/"), "{}", &signer(), now()).await.unwrap().reason;
    let third = client.get(&at(port, "/"), "*/*", None, now()).await.unwrap().body;
    assert_eq!((&first, second.as_bytes()), (&third, first.as_slice()));
}

#[tokio::test]
async fn redirects_are_guarded_and_counted() {
    let hits = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&hits);
    let router = Router::new()
        .route(
            "/loop",
            get(move || async move {
                counted.fetch_add(1, Ordering::SeqCst);
                Redirect::permanent("/loop")
            }),
        )
        .route("/nowhere", get(|| async { StatusCode::FOUND }))
        .route("/to/{*target}", get(|Path(target): Path<String>| async move { Redirect::to(&target) }));
    let port = serve(router).await;
    assert_eq!(fetch(port, "/loop").await, Err(FetchFailed::BadRedirect));
    assert_eq!(hits.load(Ordering::SeqCst), 3);
    assert_eq!(fetch(port, "/nowhere").await, Err(FetchFailed::BadRedirect));
    for (target, why) in [
        ("https://10.0.0.1/", Refused::IpLiteral),
        ("https://169.254.169.254/latest/meta-data", Refused::IpLiteral),
        ("http://delft.example/", Refused::Scheme),
        ("https://delft.example:22/", Refused::Port),
        ("file:///etc/passwd", Refused::Scheme),
        ("gopher://localhost/", Refused::Scheme),
    ] {
        assert_eq!(fetch(port, &format!("/to/{target}")).await, Err(FetchFailed::Refused(why)), "{target}");
    }
}

#[tokio::test]
async fn nothing_reaches_loopback_without_the_setting() {
    let hits = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&hits);
    let count = move || async move { counted.fetch_add(1, Ordering::SeqCst).to_string() };
    let port = serve(Router::new().route("/", any(count))).await;
    let client = client(false);
    for host in ["localhost", "delft.localhost", "127.0.0.1", "[::1]", "0x7f000001"] {
        let url = Url::parse(&format!("http://{host}:{port}/")).unwrap();
        let refused = FetchFailed::Refused(Refused::Loopback);
        assert_eq!(client.get(&url, "*/*", None, now()).await, Err(refused.clone()), "{host}");
        assert_eq!(client.post(&url, "{}", &signer(), now()).await, Err(refused), "{host}");
    }
    // Even a URL that slipped past the first check finds no address to connect to.
    let slipped = client.http.get(at(port, "/")).send().await.map_err(FetchFailed::from);
    assert_eq!(slipped.map(|_| ()), Err(FetchFailed::Refused(Refused::Loopback)));
    assert_eq!(hits.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn answers_are_bounded_in_size_and_time() {
    let endless = || async {
        let chunks = futures::stream::repeat_with(|| Ok::<_, std::io::Error>(Bytes::from_static(&[b'x'; 1000])));
        Body::from_stream(chunks)
    };
    let dripping = || async {
        let chunks = futures::stream::repeat(()).then(|()| async {
            tokio::time::sleep(Duration::from_millis(50)).await;
            Ok::<_, std::io::Error>(Bytes::from_static(b"x"))
        });
        Body::from_stream(chunks)
    };
    let silent = || async { std::future::pending::<StatusCode>().await };
    let router = Router::new()
        .route("/large", get(|| async { vec![b'x'; 10_001] }))
        .route("/full", get(|| async { vec![b'x'; 10_000] }))
        .route("/endless", get(endless).post(endless))
        .route("/dripping", get(dripping))
        .route("/silent", any(silent))
        .route("/thanks", post(move || async move { (StatusCode::ACCEPTED, dripping().await) }));
    let port = serve(router).await;
    assert_eq!(fetch(port, "/full").await.map(|fetched| fetched.body.len()), Ok(10_000));
    assert_eq!(fetch(port, "/large").await, Err(FetchFailed::TooLarge));
    assert_eq!(fetch(port, "/endless").await, Err(FetchFailed::TooLarge));
    assert_eq!(fetch(port, "/dripping").await, Err(FetchFailed::Timeout));
    assert_eq!(fetch(port, "/silent").await, Err(FetchFailed::Timeout));
    let send = async |path: &str| client(true).post(&at(port, path), "{}", &signer(), now()).await;
    assert_eq!(send("/silent").await, Err(FetchFailed::Timeout));
    assert_eq!(send("/endless").await.map(|posted| posted.status), Ok(200));
    // What was accepted stays accepted, however slowly the server talks about it.
    assert_eq!(send("/thanks").await.map(|posted| posted.status), Ok(202));
}

#[tokio::test]
async fn each_status_says_what_it_means() {
    let router = Router::new()
        .route("/{status}", get(|Path(status): Path<u16>| async move { StatusCode::from_u16(status).unwrap() }));
    let port = serve(router).await;
    for (status, failure) in [
        (404, FetchFailed::NotFound),
        (410, FetchFailed::Gone),
        (401, FetchFailed::Status(401)),
        (503, FetchFailed::Status(503)),
        (304, FetchFailed::Status(304)),
    ] {
        assert_eq!(fetch(port, &format!("/{status}")).await, Err(failure));
    }
    assert_eq!(fetch(port, "/204").await.map(|fetched| fetched.content_type), Ok(String::new()));
}

#[tokio::test]
async fn a_server_that_is_not_there_is_unreachable() {
    let port = {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        listener.local_addr().unwrap().port()
    };
    let failed = fetch(port, "/").await.unwrap_err();
    assert!(matches!(&failed, FetchFailed::Unreachable(why) if why.contains("refused")), "{failed:?}");
    assert!(failed.is_worth_retrying());
}

#[tokio::test]
async fn a_packed_answer_is_handed_on_as_it_is() {
    let packed =
        || async { ([("content-encoding", "gzip"), ("content-type", "application/json")], &[0x1f_u8, 0x8b, 8][..]) };
    let port = serve(Router::new().route("/", get(packed))).await;
    let fetched = fetch(port, "/").await.unwrap();
    assert_eq!((fetched.body, fetched.content_type.as_str()), (vec![0x1f, 0x8b, 8], "application/json"));
}

#[tokio::test]
async fn a_delivery_is_signed_and_its_answer_read() {
    let page = "<html><body><p>No\u{202e} such\n inbox</p></body></html>".repeat(500);
    let router = Router::new()
        .route("/inbox", post(judge))
        .route("/moved", post(|| async { Redirect::permanent("/inbox") }))
        .route("/busy", post(|| async { (StatusCode::TOO_MANY_REQUESTS, [("retry-after", "120")]) }))
        .route(
            "/later",
            post(|| async { (StatusCode::SERVICE_UNAVAILABLE, [("retry-after", "Sat, 21 Nov 2026 12:05:00 GMT")]) }),
        )
        .route("/page", post(|| async { (StatusCode::FORBIDDEN, page).into_response() }));
    let port = serve(router).await;
    let client = client(true);
    let send = async |path: &str| client.post(&at(port, path), r#"{"type":"Follow"}"#, &signer(), now()).await.unwrap();

    let posted = send("/inbox?shared").await;
    assert!(posted.is_success(), "{posted:?}");
    assert_eq!(posted.reason, "");
    assert_eq!(send("/moved").await.status, 308);
    assert_eq!(send("/busy").await.retry_after_secs, Some(120));
    assert_eq!(send("/later").await.retry_after_secs, Some(300));
    let refused = send("/page").await;
    assert_eq!(refused.status, 403);
    assert!(refused.reason.starts_with("No such inbox"), "{}", refused.reason);
    assert!(refused.reason.chars().count() <= 200 && !refused.reason.contains(['<', '\n', '\u{202e}']));
}

/// A server that says `start` and then `again` for as long as anyone listens, whatever it is asked; gives its port.
async fn babbling(start: &'static [u8], again: &'static [u8], pause: Duration) -> u16 {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let _ = stream.read(&mut [0; 4096]).await;
                let mut said = stream.write_all(start).await;
                while said.is_ok() && !again.is_empty() {
                    tokio::time::sleep(pause).await;
                    said = stream.write_all(again).await;
                }
            });
        }
    });
    port
}

#[tokio::test]
async fn heads_without_end_are_cut_off() {
    let quick = Duration::ZERO;
    let slow = Duration::from_millis(20);
    let endless_headers =
        babbling(b"HTTP/1.1 200 OK\r\n", b"X-Filler: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n", quick).await;
    let failed = fetch(endless_headers, "/").await.unwrap_err();
    assert!(matches!(failed, FetchFailed::Unreachable(_) | FetchFailed::Timeout), "{failed:?}");
    let endless_line = babbling(b"HTTP/1.1 200 OK\r\nX-Filler: ", &[b'x'; 8192], quick).await;
    let failed = fetch(endless_line, "/").await.unwrap_err();
    assert!(matches!(&failed, FetchFailed::Unreachable(why) if why.contains("large")), "{failed:?}");
    let dripping = babbling(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n", slow).await;
    assert_eq!(fetch(dripping, "/").await, Err(FetchFailed::Timeout));
    // Interim answers are passed over, so they must not go on for ever.
    let interim = babbling(b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 103 Early Hints\r\n\r\n", slow).await;
    assert_eq!(fetch(interim, "/").await, Err(FetchFailed::Timeout));
}

#[tokio::test]
async fn a_length_that_is_a_lie_gains_nothing() {
    let quick = Duration::ZERO;
    let too_short = babbling(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc", b"", quick).await;
    let failed = fetch(too_short, "/").await.unwrap_err();
    assert!(matches!(failed, FetchFailed::Unreachable(_)), "{failed:?}");
    let too_long = babbling(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", b"and more", quick).await;
    assert_eq!(fetch(too_long, "/").await.map(|fetched| fetched.body), Ok(b"abc".to_vec()));
    let huge = babbling(b"HTTP/1.1 200 OK\r\nContent-Length: 9999999999999\r\n\r\n", b"abc", quick).await;
    assert_eq!(fetch(huge, "/").await, Err(FetchFailed::TooLarge));
    let two = babbling(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", b"", quick).await;
    assert!(fetch(two, "/").await.is_err());
    let chunks = babbling(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"400;ext=x\r\n", quick).await;
    assert!(fetch(chunks, "/").await.is_err());
}

#[tokio::test]
async fn nobody_is_asked_with_whom_the_city_will_not_speak() {
    use crate::domain::welcome::{Mode, Policy, Unwelcome};
    use crate::usecases::node::Clock;
    let hits = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&hits);
    let count = move || async move { counted.fetch_add(1, Ordering::SeqCst).to_string() };
    let port = serve(Router::new().route("/", any(count))).await;
    let gate = Gate::new(Policy { mode: Mode::Allowlist, ..Policy::OPEN }, Clock::from_fn(now));
    let client = client(true).behind(Arc::new(gate));
    let refused = FetchFailed::Unwelcome(Unwelcome::NotAllowed);
    assert_eq!(client.get(&at(port, "/"), "*/*", None, now()).await, Err(refused.clone()));
    assert_eq!(client.post(&at(port, "/"), "{}", &signer(), now()).await, Err(refused));
    assert_eq!(hits.load(Ordering::SeqCst), 0);
}
