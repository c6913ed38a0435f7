//! Where a request comes from: the other end of the connection, or what a proxy that is trusted says of it.
//!
//! Which proxies are trusted is the operator's to set; without that nobody's word counts.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::request::Parts;

const FORWARDED_FOR: &str = "x-forwarded-for";

/// The address of the client of a request.
pub fn of(parts: &Parts, trusted: &[IpAddr]) -> IpAddr {
    let connected = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let mut address = connected.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |from| from.0.ip().to_canonical());
    // Each proxy adds at the end whom it heard. So from the end on each entry is believed as long as a trusted proxy
    // wrote it; what stands before is the client's own invention.
    let lines: Vec<&str> = parts.headers.get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok()).collect();
    let mut entries = lines.iter().rev().flat_map(|line| line.rsplit(','));
    while trusted.contains(&address) {
        match entries.next().and_then(read) {
            Some(before) => address = before,
            None => break,
        }
    }
    address
}

/// An address, with or without a port.
fn read(entry: &str) -> Option<IpAddr> {
    let entry = entry.trim();
    let address = entry.parse::<SocketAddr>().map(|address| address.ip());
    let address = address.or_else(|_| entry.trim_start_matches('[').trim_end_matches(']').parse());
    address.ok().map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    fn address(connected: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let mut request = Request::builder();
        for line in forwarded {
            request = request.header(FORWARDED_FOR, *line);
        }
        let (mut parts, ()) = request.body(()).unwrap().into_parts();
        parts.extensions.insert(ConnectInfo::<SocketAddr>(connected.parse().unwrap()));
        let trusted: Vec<IpAddr> = trusted.iter().map(|proxy| proxy.parse().unwrap()).collect();
        of(&parts, &trusted).to_string()
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        let client = "203.0.113.7";
        assert_eq!(address("198.51.100.1:5000", &[client], &[]), "198.51.100.1");
        assert_eq!(address("198.51.100.1:5000", &[client], &["127.0.0.1"]), "198.51.100.1");
        assert_eq!(address("127.0.0.1:5000", &[client], &["127.0.0.1"]), client);
        assert_eq!(address("[::ffff:127.0.0.1]:5000", &[client], &["127.0.0.1"]), client);
    }

    #[test]
    fn what_a_client_says_of_itself_is_not_believed() {
        let trusted = ["127.0.0.1", "10.0.0.2"];
        assert_eq!(address("127.0.0.1:1", &["1.1.1.1, 203.0.113.7, 10.0.0.2"], &trusted), "203.0.113.7");
        assert_eq!(address("127.0.0.1:1", &["1.1.1.1", "203.0.113.7,10.0.0.2"], &trusted), "203.0.113.7");
    }

    #[test]
    fn ports_and_brackets_are_read_and_nonsense_is_not() {
        assert_eq!(address("127.0.0.1:1", &["203.0.113.7:4711"], &["127.0.0.1"]), "203.0.113.7");
        assert_eq!(address("127.0.0.1:1", &["[2001:db8::1]:4711"], &["127.0.0.1"]), "2001:db8::1");
        assert_eq!(address("127.0.0.1:1", &["2001:db8::1"], &["127.0.0.1"]), "2001:db8::1");
        for nonsense in [&[][..], &["unknown"], &["_hidden"], &[""]] {
            assert_eq!(address("127.0.0.1:1", nonsense, &["127.0.0.1"]), "127.0.0.1");
        }
    }
}
