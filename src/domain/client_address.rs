//! Where a request comes from: the other end of the connection, or what a proxy that is trusted says of it.
//!
//! Which proxies are trusted is the operator's to set; without that nobody's word counts. The headers are read by
//! `app::client_address`.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// Where a request comes from, as it is kept with the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl Default for ClientAddress {
    /// Of a request that came over no network.
    fn default() -> Self {
        Self(Ipv4Addr::UNSPECIFIED.into())
    }
}

/// The header in which proxies say whom they heard.
pub const FORWARDED_FOR: &str = "x-forwarded-for";

/// The address of a client that is connected from `connection`; `forwarded` are the lines of [`FORWARDED_FOR`].
pub fn client_address(connection: IpAddr, forwarded: &[&str], trusted: &[IpAddr]) -> IpAddr {
    let mut address = connection.to_canonical();
    // Each proxy adds at the end whom it heard. So from the end on each entry is believed as long as a trusted proxy
    // wrote it; what stands before is the client's own invention.
    let mut entries = forwarded.iter().rev().flat_map(|line| line.rsplit(','));
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
    use super::*;

    fn address(connected: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let trusted: Vec<IpAddr> = trusted.iter().map(|proxy| proxy.parse().expect("an address")).collect();
        client_address(connected.parse().expect("an address"), forwarded, &trusted).to_string()
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        let client = "203.0.113.7";
        assert_eq!(address("198.51.100.1", &[client], &[]), "198.51.100.1");
        assert_eq!(address("198.51.100.1", &[client], &["127.0.0.1"]), "198.51.100.1");
        assert_eq!(address("127.0.0.1", &[client], &["127.0.0.1"]), client);
        assert_eq!(address("::ffff:127.0.0.1", &[client], &["127.0.0.1"]), client);
    }

    #[test]
    fn what_a_client_says_of_itself_is_not_believed() {
        let trusted = ["127.0.0.1", "10.0.0.2"];
        assert_eq!(address("127.0.0.1", &["1.1.1.1, 203.0.113.7, 10.0.0.2"], &trusted), "203.0.113.7");
        assert_eq!(address("127.0.0.1", &["1.1.1.1", "203.0.113.7,10.0.0.2"], &trusted), "203.0.113.7");
    }

    #[test]
    fn ports_and_brackets_are_read_and_nonsense_is_not() {
        assert_eq!(address("127.0.0.1", &["203.0.113.7:4711"], &["127.0.0.1"]), "203.0.113.7");
        assert_eq!(address("127.0.0.1", &["[2001:db8::1]:4711"], &["127.0.0.1"]), "2001:db8::1");
        assert_eq!(address("127.0.0.1", &["2001:db8::1"], &["127.0.0.1"]), "2001:db8::1");
        for nonsense in [&[][..], &["unknown"], &["_hidden"], &[""]] {
            assert_eq!(address("127.0.0.1", nonsense, &["127.0.0.1"]), "127.0.0.1");
        }
    }
}
