//! Requests that are hardly HTTP: lines within headers, two lengths, endless and packed bodies, and patience as a weapon.

use std::io::Write as _;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::scene::{Scene, Sent, set};
use super::{Case, store};
use crate::support::town::Town;

/// Eve's reply as bytes on the wire, truly signed; `change` gets the head without the empty line, and the body.
fn wire(scene: &Scene, change: impl Fn(String, String) -> Vec<u8>) -> Sent {
    let body = scene.reply("<p>Hello</p>").to_string();
    let headers = scene.signed(&scene.eve(), &scene.inbox(), &body);
    let mut head = "POST /inbox HTTP/1.1\r\nContent-Type: application/activity+json\r\n".to_owned();
    for (name, value) in &headers {
        head.push_str(&format!("{name}: {}\r\n", value.to_str().expect("text")));
    }
    Sent::Raw(change(head, body))
}

fn whole(head: &str, body: &str) -> Vec<u8> {
    format!("{head}Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// A header line more.
fn header(name: &str, status: u16, line: &'static [u8]) -> Case {
    Case::answered(name, status, move |s| {
        wire(s, |head, body| {
            let rest = format!("Content-Length: {}\r\n\r\n{body}", body.len());
            [head.as_bytes(), line, b"\r\n", rest.as_bytes()].concat()
        })
    })
}

fn bytes(name: &str, status: u16, bytes: impl Fn() -> Vec<u8> + Send + Sync + 'static) -> Case {
    Case::answered(name, status, move |_| Sent::Raw(bytes()))
}

fn line(name: &str, status: u16, line: &'static str) -> Case {
    bytes(name, status, move || format!("{line}\r\nHost: delft.localhost\r\nContent-Length: 0\r\n\r\n").into_bytes())
}

pub fn cases() -> Vec<Case> {
    [headers(), lengths(), packed(), lines()].into_iter().flatten().collect()
}

fn headers() -> Vec<Case> {
    vec![
        header("a second Host", 401, b"Host: evil.example"),
        header("a second Host put in by a line end", 401, b"X-Name: a\r\nHost: evil.example"),
        header("a second Date put in by a line end", 401, b"X-Name: a\r\nDate: Sat, 21 Nov 2026 12:00:00 GMT"),
        header("a second Signature put in by a line end", 401, b"X-Name: a\r\nSignature: keyId=\"x\""),
        header("a second Digest put in by a bare line feed", 401, b"X-Name: a\nDigest: SHA-256=AAAA"),
        header("a bare carriage return in a value", 400, b"X-Name: a\rHost: evil.example"),
        header("a NUL in a value", 400, b"X-Name: a\0b"),
        header("a NUL in a name", 400, b"X-Na\0me: a"),
        header("a space before the colon", 400, b"Host : evil.example"),
        header("a value that goes on in the next line", 400, b"X-Name: a\r\n b"),
        header("a line without a colon", 400, b"hello"),
        header("a line without a name", 400, b": hello"),
        header("a type twice", 401, b"Content-Type: text/html\r\nSignature: x"),
        Case::answered("a header of a megabyte", 431, |s| {
            wire(s, |head, body| whole(&format!("{head}X-Name: {}\r\n", "x".repeat(1024 * 1024)), &body))
        }),
        Case::answered("a thousand headers", 431, |s| {
            wire(s, |head, body| whole(&format!("{head}{}", "X-Name: a\r\n".repeat(1000)), &body))
        }),
        Case::answered("no Host", 401, |s| {
            wire(s, |head, body| {
                let lines: Vec<&str> = head.split_inclusive("\r\n").filter(|line| !line.starts_with("host")).collect();
                whole(&lines.concat(), &body)
            })
        }),
        Case::answered("a target at another host", 401, |s| {
            wire(s, |head, body| {
                let head = head.replace("POST /inbox", "POST http://evil.example/inbox");
                whole(&head.replace("host: delft", "host: evil"), &body)
            })
        }),
    ]
}

fn lengths() -> Vec<Case> {
    vec![
        header("two lengths that differ", 400, b"Content-Length: 5"),
        header("a length below zero", 400, b"Content-Length: -1"),
        header("a length beyond any number", 400, b"Content-Length: 99999999999999999999999999"),
        header("a length with a sign", 400, b"Content-Length: +5"),
        header("a length in words", 400, b"Content-Length: many"),
        header("an unknown way to send the body", 400, b"Transfer-Encoding: evil"),
        Case::answered("a length and pieces, to hide a second request", 400, |s| {
            wire(s, |head, body| {
                let hidden = "0\r\n\r\nDELETE /api/v1/entries/sensor-register HTTP/1.1\r\nHost: x\r\n\r\n";
                format!(
                    "{head}Transfer-Encoding: chunked, identity\r\nContent-Length: {}\r\n\r\n{hidden}{body}",
                    body.len()
                )
                .into_bytes()
            })
        }),
        Case::answered("pieces of a length beyond any number", 413, |s| {
            wire(s, |head, _| format!("{head}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nx").into_bytes())
        }),
        Case::answered("pieces of no length", 413, |s| {
            wire(s, |head, _| format!("{head}Transfer-Encoding: chunked\r\n\r\nhello\r\nx").into_bytes())
        }),
        Case::answered("fifty megabytes announced", 413, |s| {
            wire(s, |head, _| format!("{head}Content-Length: 52428800\r\n\r\n{}", "[".repeat(1_100_000)).into_bytes())
        }),
        Case::answered("fifty megabytes after a question whether they may come", 413, |s| {
            wire(s, |head, _| {
                let start = format!("{head}Expect: 100-continue\r\nContent-Length: 52428800\r\n\r\n");
                format!("{start}{}", "[".repeat(1_100_000)).into_bytes()
            })
        }),
        Case::answered("pieces without end", 413, |s| {
            wire(s, |head, _| {
                let piece = format!("10000\r\n{}\r\n", "[".repeat(0x10000));
                format!("{head}Transfer-Encoding: chunked\r\n\r\n{}", piece.repeat(17)).into_bytes()
            })
        }),
    ]
}

/// Bodies that would be more when unpacked. Nothing is ever unpacked.
fn packed() -> Vec<Case> {
    let squeeze = |text: &[u8]| {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(text).expect("memory");
        packer.finish().expect("memory")
    };
    let sent = move |s: &Scene, encoding: &str, packed: Vec<u8>| {
        let mut headers = s.eve().sign(&s.inbox(), &packed);
        set(&mut headers, "content-encoding", encoding);
        s.post(headers, packed)
    };
    vec![
        Case::answered("fifty megabytes of spaces in a packed body", 400, move |s| {
            sent(s, "gzip", squeeze(&vec![b' '; 50 * 1024 * 1024]))
        }),
        Case::answered("a packed body in a packed body", 400, move |s| {
            sent(s, "gzip, gzip", squeeze(&squeeze(&vec![b' '; 5 * 1024 * 1024])))
        }),
        Case::answered("an activity in a packed body", 400, move |s| {
            sent(s, "gzip", squeeze(s.reply("<p>Packed</p>").to_string().as_bytes()))
        }),
        Case::answered("a body that says it is packed another way", 400, move |s| sent(s, "br", vec![0x1b; 100])),
    ]
}

fn lines() -> Vec<Case> {
    vec![
        line("TRACE", 405, "TRACE /inbox HTTP/1.1"),
        line("PUT to an inbox", 405, "PUT /inbox HTTP/1.1"),
        line("a method that nobody knows", 405, "EVIL /inbox HTTP/1.1"),
        line("a method in small letters", 405, "post /inbox HTTP/1.1"),
        line("a path that leads up", 404, "GET /../../etc/passwd HTTP/1.1"),
        line("a path that leads up, coded", 404, "GET /assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd HTTP/1.1"),
        line("a path with a NUL", 400, "GET /entries/x%00 HTTP/1.1"),
        line("a path with a coded line end", 404, "GET /entries/x%0d%0aSet-Cookie:%20a=b HTTP/1.1"),
        line("a path that is no UTF-8", 400, "GET /entries/%ff%fe HTTP/1.1"),
        line("an inbox with a slash at its end", 404, "POST /inbox/ HTTP/1.1"),
        line("another version of HTTP", 400, "GET / HTTP/9.9"),
        line("no version", 400, "GET /"),
        line("the start of HTTP/2", 400, "PRI * HTTP/2.0"),
        bytes("a path of a hundred thousand letters", 431, || {
            format!("GET /{} HTTP/1.1\r\nHost: delft.localhost\r\n\r\n", "x".repeat(100_000)).into_bytes()
        }),
        bytes("the start of TLS", 400, || b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n".to_vec()),
        bytes("random bytes", 400, || (0..=255).cycle().take(4096).chain(*b"\r\n\r\n").collect()),
        bytes("a name to be found with a coded line end", 404, || {
            b"GET /.well-known/webfinger?resource=acct:delft%0d%0aX-Evil:1@delft.localhost HTTP/1.1\r\nHost: x\r\n\r\n"
                .to_vec()
        }),
    ]
}

/// Sends a head that never ends, a byte at a time, until the node hangs up.
#[tokio::test(flavor = "multi_thread")]
async fn a_head_that_never_ends_is_cut_off() {
    let town = Town::start("delft").await;
    let before = store::contents(&town);
    let stream = TcpStream::connect(town.settings.listen).await.expect("a connection");
    let (mut incoming, mut outgoing) = stream.into_split();
    outgoing.write_all(b"POST /inbox HTTP/1.1\r\nHost: delft.localhost\r\nX: ").await.expect("sent");
    let dripping = async {
        while outgoing.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    let hung_up = async {
        let mut rest = Vec::new();
        let _ = incoming.read_to_end(&mut rest).await;
    };
    let within = Duration::from_secs(90);
    let cut = async {
        tokio::select! { () = dripping => {}, () = hung_up => {} }
    };
    tokio::time::timeout(within, cut).await.expect("the node hangs up");
    assert_eq!(store::contents(&town), before);
}

/// A thousand connections that say nothing do not keep others out.
#[tokio::test(flavor = "multi_thread")]
async fn silent_connections_keep_nobody_out() {
    let town = Town::start("delft").await;
    let before = store::contents(&town);
    let mut silent = Vec::new();
    for _ in 0..300 {
        let mut stream = TcpStream::connect(town.settings.listen).await.expect("a connection");
        stream.write_all(b"POST /inbox HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n").await.expect("sent");
        silent.push(stream);
    }
    assert!(town.page("/").await.expect(200).text.contains("Delft"));
    drop(silent);
    assert_eq!(store::contents(&town), before);
}
