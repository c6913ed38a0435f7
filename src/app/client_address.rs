//! Finds out once where each request comes from; the rooms that count requests read it from the request.
//!
//! Whose word about it counts is said by `domain::client_address`.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::Response;

use crate::domain::client_address::{ClientAddress, FORWARDED_FOR, client_address};

/// Keeps the address with the request; `trusted` are the proxies that are believed about it.
pub(super) async fn note(State(trusted): State<Arc<[IpAddr]>>, mut request: Request, next: Next) -> Response {
    let connected = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let connection = connected.map_or(ClientAddress::default().0, |from| from.0.ip());
    let lines: Vec<&str> =
        request.headers().get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok()).collect();
    let address = client_address(connection, &lines, &trusted);
    request.extensions_mut().insert(ClientAddress(address));
    next.run(request).await
}
