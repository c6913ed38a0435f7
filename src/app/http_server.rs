//! The HTTP server: takes connections, and lets none of them cost more than it may.
//!
//! `axum::serve` has no bounds for time, size or number. So connections are served here by hyper itself, which brings
//! those for the head of a request; the time for all of a request is bounded in `routes`.

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinSet;
use tower::ServiceExt;

use super::stalling::Stalling;

/// What connections may cost.
#[derive(Clone, Debug)]
pub struct ServerLimits {
    /// Open connections in all; further ones wait to be taken.
    pub connections: usize,
    /// Open connections from one address; further ones are closed at once.
    pub connections_per_address: usize,
    /// Addresses for which that does not hold: proxies bring many visitors. Nor does it for this machine.
    pub trusted_proxies: Vec<IpAddr>,
    pub loopback_is_trusted: bool,
    /// For the head of a request to be complete, counted from when the connection is ready for it.
    pub head_timeout: Duration,
    /// How long an answer may wait for the client to take more of it.
    pub write_timeout: Duration,
    pub headers: usize,
    /// A head of this size passes, one of twice the size never does.
    pub head_bytes: usize,
}

impl ServerLimits {
    pub fn new(trusted_proxies: Vec<IpAddr>) -> Self {
        Self {
            connections: 1024,
            connections_per_address: 128,
            trusted_proxies,
            loopback_is_trusted: true,
            head_timeout: Duration::from_secs(30),
            write_timeout: Duration::from_secs(30),
            headers: 100,
            head_bytes: 32 * 1024,
        }
    }

    fn counts(&self, address: IpAddr) -> bool {
        let is_local = self.loopback_is_trusted && address.is_loopback();
        !is_local && !self.trusted_proxies.contains(&address)
    }
}

/// Serves until `stop` is done; then takes no more, and ends when the requests under way are answered.
pub async fn serve(listener: TcpListener, app: Router, limits: ServerLimits, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let (limits, open) = (Arc::new(limits), Open::default());
    let (graceful, mut connections) = (GracefulShutdown::new(), JoinSet::new());
    let http = {
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new())
            .header_read_timeout(limits.head_timeout)
            .max_headers(limits.headers)
            .max_buf_size(limits.head_bytes);
        http
    };
    tokio::pin!(stop);
    loop {
        // A place is taken first, so that what cannot be served waits outside and costs nothing here.
        let (stream, from, place) = tokio::select! {
            next = next(&listener, &places) => next,
            Some(_) = connections.join_next(), if !connections.is_empty() => continue,
            () = &mut stop => break,
        };
        let counted = open.enter(canonical(from.ip()), &limits);
        let Some(counted) = counted else { continue };
        let _ = stream.set_nodelay(true);
        let app = app.clone();
        let service = service_fn(move |mut request: hyper::Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(from));
            let answered = app.clone().oneshot(request.map(Body::new));
            async move { answered.await.map_err(|never: Infallible| match never {}) }
        });
        let io = TokioIo::new(Stalling::new(stream, limits.write_timeout));
        let connection = graceful.watch(http.serve_connection(io, service));
        connections.spawn(async move {
            // Whoever breaks off, or is too slow, is no error of ours.
            let _ = connection.await;
            drop((counted, place));
        });
    }
    drop(listener);
    graceful.shutdown().await;
}

/// The next connection, once there is a place for it.
async fn next(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (TcpStream, SocketAddr, Option<OwnedSemaphorePermit>) {
    // The semaphore is never closed.
    let place = places.clone().acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, from)) => return (stream, from, place),
            // The other side was gone before it was taken.
            Err(err) if is_of_connection(&err) => {}
            Err(err) => {
                // Mostly there are too many open files: when one is closed, it goes on.
                tracing::error!("no connection can be taken for now: {err}");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

fn is_of_connection(err: &std::io::Error) -> bool {
    use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(err.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

/// An IPv4 address that came through an IPv6 socket is the IPv4 address.
fn canonical(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

/// How many connections each address has open.
#[derive(Clone, Default)]
struct Open(Arc<Mutex<HashMap<IpAddr, usize>>>);

impl Open {
    /// None if the address has its share already.
    fn enter(&self, address: IpAddr, limits: &ServerLimits) -> Option<Counted> {
        if !limits.counts(address) {
            return Some(Counted(None));
        }
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = open.entry(address).or_default();
        if *count >= limits.connections_per_address {
            return None;
        }
        *count += 1;
        Some(Counted(Some((self.clone(), address))))
    }
}

/// One open connection of an address, for as long as this lives.
struct Counted(Option<(Open, IpAddr)>);

impl Drop for Counted {
    fn drop(&mut self) {
        let Some((open, address)) = self.0.take() else { return };
        let mut open = open.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&address) {
            *count -= 1;
            if *count == 0 {
                open.remove(&address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::routing::{get, post};
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::sync::oneshot;
    use tokio::task::JoinHandle;

    use super::*;

    struct Server {
        address: SocketAddr,
        stop: oneshot::Sender<()>,
        serving: JoinHandle<()>,
    }

    async fn start(change: impl FnOnce(&mut ServerLimits)) -> Server {
        let mut limits = ServerLimits::new(Vec::new());
        limits.head_timeout = Duration::from_millis(300);
        limits.write_timeout = Duration::from_millis(300);
        change(&mut limits);
        let app = Router::new()
            .route("/", get(|ConnectInfo(from): ConnectInfo<SocketAddr>| async move { from.ip().to_string() }))
            .route("/large", get(|| async { vec![b'x'; 64 * 1024 * 1024] }))
            .route("/slow", get(|| async { tokio::time::sleep(Duration::from_millis(500)).await }))
            .route("/body", post(|body: String| async move { body }));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let serving = tokio::spawn(serve(listener, app, limits, async move {
            let _ = stopped.await;
        }));
        Server { address, stop, serving }
    }

    /// All that comes back until the server closes the connection.
    async fn whole(mut stream: TcpStream) -> String {
        let mut answer = Vec::new();
        let _ =
            tokio::time::timeout(Duration::from_secs(20), stream.read_to_end(&mut answer)).await.expect("it is closed");
        String::from_utf8_lossy(&answer).into_owned()
    }

    async fn asked(server: &Server, request: &[u8]) -> String {
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        let _ = stream.write_all(request).await;
        whole(stream).await
    }

    const PLAIN: &[u8] = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    #[tokio::test]
    async fn a_request_is_answered_and_knows_where_it_comes_from() {
        let answer = asked(&start(|_| {}).await, PLAIN).await;
        assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("127.0.0.1"), "{answer}");
    }

    #[tokio::test]
    async fn a_head_that_never_ends_is_cut_off() {
        let server = start(|_| {}).await;
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n").await.unwrap();
        let (mut read, mut write) = stream.into_split();
        // A header now and then keeps a connection alive where only silence is counted.
        let dripping = tokio::spawn(async move {
            while write.write_all(b"X-A: b\r\n").await.is_ok() {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        });
        let mut rest = Vec::new();
        let closed = tokio::time::timeout(Duration::from_secs(20), read.read_to_end(&mut rest)).await;
        assert!(closed.is_ok(), "the connection is closed");
        dripping.abort();
        assert!(asked(&server, PLAIN).await.starts_with("HTTP/1.1 200"), "others are served");
    }

    #[tokio::test]
    async fn a_head_that_is_too_large_or_has_too_many_headers_gets_431() {
        let server = start(|_| {}).await;
        let large = format!("GET / HTTP/1.1\r\nHost: x\r\nX-Large: {}\r\n\r\n", "x".repeat(70_000));
        let many = format!("GET / HTTP/1.1\r\nHost: x\r\n{}\r\n", "X-Many: 1\r\n".repeat(101));
        for request in [large, many] {
            let answer = asked(&server, request.as_bytes()).await;
            assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
        }
    }

    #[tokio::test]
    async fn who_takes_no_answer_is_cut_off() {
        let server = start(|limits| limits.connections = 1).await;
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        stream.write_all(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
        // The only place is free again although the first visitor never read and never left.
        assert!(asked(&server, PLAIN).await.starts_with("HTTP/1.1 200"));
        drop(stream);
    }

    #[tokio::test]
    async fn an_address_has_its_share_of_connections_and_gets_it_back() {
        let server = start(|limits| {
            limits.loopback_is_trusted = false;
            limits.connections_per_address = 2;
            limits.head_timeout = Duration::from_secs(20);
        })
        .await;
        let first = TcpStream::connect(server.address).await.unwrap();
        let second = TcpStream::connect(server.address).await.unwrap();
        let third = TcpStream::connect(server.address).await.unwrap();
        assert_eq!(whole(third).await, "", "it is closed without an answer");
        drop((first, second));
        while asked(&server, PLAIN).await.is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    #[tokio::test]
    async fn a_trusted_proxy_is_not_counted() {
        let server = start(|limits| {
            limits.loopback_is_trusted = false;
            limits.trusted_proxies = vec!["127.0.0.1".parse().unwrap()];
            limits.connections_per_address = 0;
        })
        .await;
        assert!(asked(&server, PLAIN).await.starts_with("HTTP/1.1 200"));
    }

    #[tokio::test]
    async fn what_is_under_way_is_finished_at_the_end_and_idle_connections_are_closed() {
        let server = start(|limits| limits.head_timeout = Duration::from_secs(20)).await;
        let mut idle = TcpStream::connect(server.address).await.unwrap();
        idle.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
        let mut start_of_answer = [0; 12];
        idle.read_exact(&mut start_of_answer).await.unwrap();
        let mut busy = TcpStream::connect(server.address).await.unwrap();
        busy.write_all(b"GET /slow HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
        // It has been taken when a later one is answered.
        asked(&server, PLAIN).await;
        server.stop.send(()).unwrap();
        assert!(whole(busy).await.starts_with("HTTP/1.1 200"));
        let ended = tokio::time::timeout(Duration::from_secs(10), server.serving).await;
        assert!(ended.is_ok(), "it ends although a connection was open");
        whole(idle).await;
    }
}
