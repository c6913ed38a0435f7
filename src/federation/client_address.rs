//! Who sends a request to an inbox, as far as a limit needs to know.
//!
//! Whose word about it counts is said by `domain::client_address`.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::request::Parts;

use crate::domain::client_address::{FORWARDED_FOR, client_address};

/// The address of the client of a request.
pub fn of(parts: &Parts, trusted: &[IpAddr]) -> IpAddr {
    let connected = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let connection = connected.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |from| from.0.ip());
    let lines: Vec<&str> = parts.headers.get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok()).collect();
    client_address(connection, &lines, trusted)
}
