//! The address guard: which URLs and which addresses a request of ours may go to.
//!
//! Every address that came from outside passes here twice: as a URL before anything is sent, and as an IP address
//! at each connect, after the name was resolved, so that a name which changes its mind in between gains nothing.
//! Redirects are left to the client, which asks here again for each.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use futures::future::BoxFuture;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use crate::domain::address::Peer;

/// Why a request was not sent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("only https addresses are fetched")]
    Scheme,
    #[error("an address with a user name or password in it is not fetched")]
    UserInfo,
    #[error("the address has no host")]
    NoHost,
    #[error("a peer is known by its name, not by an IP address")]
    IpLiteral,
    #[error("a public peer is reached at the default port only")]
    Port,
    #[error("loopback addresses are not fetched; MANYHALLS_FEDERATION_ALLOW_LOOPBACK permits them for tests")]
    Loopback,
    #[error("{0} has no public address")]
    NoPublicAddress(String),
}

/// The rules, with the one setting that bends them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guard {
    allow_loopback: bool,
}

impl Guard {
    /// `allow_loopback` permits http, ports and peers on this machine, for tests and the demo.
    pub fn new(allow_loopback: bool) -> Self {
        Self { allow_loopback }
    }

    /// The peer that `url` leads to, if it may be asked. Says nothing yet about where its name points.
    pub fn check_url(&self, url: &Url) -> Result<Peer, Refused> {
        if !matches!(url.scheme(), "https" | "http") {
            return Err(Refused::Scheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Refused::UserInfo);
        }
        let peer = Peer::of(url).ok_or(Refused::NoHost)?;
        if peer.is_loopback() {
            return if self.allow_loopback { Ok(peer) } else { Err(Refused::Loopback) };
        }
        if url.scheme() != "https" {
            return Err(Refused::Scheme);
        }
        if !matches!(url.host(), Some(Host::Domain(_))) {
            return Err(Refused::IpLiteral);
        }
        // A port of the sender's choosing would make us knock on any service of any host in the world; the Fediverse
        // lives on 443, and other servers refuse such peers too, so that nobody is shut out who could federate.
        if url.port().is_some() {
            return Err(Refused::Port);
        }
        Ok(peer)
    }

    /// A resolver for reqwest that gives out only what may be connected to.
    pub(crate) fn resolver(&self) -> GuardedResolver {
        GuardedResolver { guard: *self, lookup: system_lookup }
    }
}

/// The system's resolver, asked at each connect, with all but public addresses dropped from its answers.
/// `localhost` and names below it are 127.0.0.1 under the setting, whatever the system says of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GuardedResolver {
    guard: Guard,
    lookup: Lookup,
}

/// Asks for the addresses of a name.
type Lookup = fn(String) -> BoxFuture<'static, std::io::Result<Vec<SocketAddr>>>;

fn system_lookup(name: String) -> BoxFuture<'static, std::io::Result<Vec<SocketAddr>>> {
    Box::pin(async move { Ok(tokio::net::lookup_host((name, 0)).await?.collect()) })
}

impl GuardedResolver {
    pub(super) async fn addresses(
        self,
        name: &str,
    ) -> Result<Vec<SocketAddr>, Box<dyn std::error::Error + Send + Sync>> {
        let host = name.trim_end_matches('.').to_ascii_lowercase();
        // Port 0 stands for "the URL's".
        if host == "localhost" || host.ends_with(".localhost") {
            return if self.guard.allow_loopback {
                Ok(vec![SocketAddr::from((Ipv4Addr::LOCALHOST, 0))])
            } else {
                Err(Refused::Loopback.into())
            };
        }
        let found = (self.lookup)(name.to_owned()).await?;
        let public: Vec<_> = found.into_iter().filter(|address| is_public(address.ip())).collect();
        if public.is_empty() {
            return Err(Refused::NoPublicAddress(host).into());
        }
        Ok(public)
    }
}

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let resolver = *self;
        Box::pin(async move {
            let addresses: Addrs = Box::new(resolver.addresses(name.as_str()).await?.into_iter());
            Ok(addresses)
        })
    }
}

/// Whether an address is one of a host on the public internet.
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

/// What the IANA registry of special IPv4 addresses keeps from the public, and what clouds put their secrets on.
const NOT_PUBLIC_V4: [(Ipv4Addr, u32); 17] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8),          // this network
    (Ipv4Addr::new(10, 0, 0, 0), 8),         // private
    (Ipv4Addr::new(100, 64, 0, 0), 10),      // carrier-grade NAT
    (Ipv4Addr::new(127, 0, 0, 0), 8),        // loopback
    (Ipv4Addr::new(168, 63, 129, 16), 32),   // Azure's metadata, in public space
    (Ipv4Addr::new(169, 254, 0, 0), 16),     // link-local, the other clouds' metadata
    (Ipv4Addr::new(172, 16, 0, 0), 12),      // private
    (Ipv4Addr::new(192, 0, 0, 0), 24),       // protocol assignments
    (Ipv4Addr::new(192, 0, 2, 0), 24),       // documentation
    (Ipv4Addr::new(192, 88, 99, 0), 24),     // 6to4 relays, retired
    (Ipv4Addr::new(192, 168, 0, 0), 16),     // private
    (Ipv4Addr::new(198, 18, 0, 0), 15),      // benchmarking
    (Ipv4Addr::new(198, 51, 100, 0), 24),    // documentation
    (Ipv4Addr::new(203, 0, 113, 0), 24),     // documentation
    (Ipv4Addr::new(224, 0, 0, 0), 4),        // multicast
    (Ipv4Addr::new(240, 0, 0, 0), 4),        // reserved
    (Ipv4Addr::new(255, 255, 255, 255), 32), // broadcast
];

/// Parts of the global unicast space that no public host has.
const NOT_PUBLIC_V6: [(Ipv6Addr, u32); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // protocols: Teredo, benchmarking, ORCHID
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documentation
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16), // 6to4, retired, holds any IPv4 address
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documentation
];

/// All that is handed out to hosts; loopback, local, multicast, IPv4-compatible and the rest lie outside.
const GLOBAL_V6: (Ipv6Addr, u32) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);

/// An IPv4 address behind a public NAT64 (RFC 6052), which is all a node without IPv4 sees of many peers.
const NAT64: (Ipv6Addr, u32) = (Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, 0, 0), 96);

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let within = |(net, bits): &(Ipv4Addr, u32)| (ip.to_bits() ^ net.to_bits()) >> (32 - bits) == 0;
    !NOT_PUBLIC_V4.iter().any(within)
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let within = |(net, bits): &(Ipv6Addr, u32)| (ip.to_bits() ^ net.to_bits()) >> (128 - bits) == 0;
    if let Some(v4) = ip.to_ipv4_mapped() {
        return is_public_v4(v4);
    }
    if within(&NAT64) {
        let [.., a, b, c, d] = ip.octets();
        return is_public_v4(Ipv4Addr::new(a, b, c, d));
    }
    within(&GLOBAL_V6) && !NOT_PUBLIC_V6.iter().any(within)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn only_addresses_of_public_hosts_are_public() {
        for ip in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "100.100.100.200",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "168.63.129.16",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.192",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.7",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::7f00:1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "::ffff:0:127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b::a9fe:a9fe",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:0:7f00:1::",
            "2001:2::1",
            "2001:10::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:a00:1::1",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            assert!(!is_public(ip.parse().unwrap()), "{ip}");
        }
        for ip in [
            "1.1.1.1",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.255.255",
            "172.32.0.1",
            "168.63.129.17",
            "198.17.255.255",
            "198.20.0.1",
            "223.255.255.255",
            "::ffff:1.1.1.1",
            "64:ff9b::101:101",
            "2001:200::1",
            "2001:67c:2e8:22::c100:68b",
            "2606:4700:4700::1111",
            "2a02:898::1",
        ] {
            assert!(is_public(ip.parse().unwrap()), "{ip}");
        }
    }

    #[test]
    fn urls_that_lead_elsewhere_than_to_a_public_peer_are_refused() {
        use Refused::*;
        for (url, strict, loose) in [
            ("https://delft.example/x", Ok("delft.example"), Ok("delft.example")),
            ("https://Delft.example.:443/x", Ok("delft.example"), Ok("delft.example")),
            ("http://delft.example/x", Err(Scheme), Err(Scheme)),
            ("ftp://delft.example/x", Err(Scheme), Err(Scheme)),
            ("file:///etc/passwd", Err(Scheme), Err(Scheme)),
            ("https://delft.example:8443/x", Err(Port), Err(Port)),
            ("https://a:b@delft.example/", Err(UserInfo), Err(UserInfo)),
            ("https://a@localhost/", Err(UserInfo), Err(UserInfo)),
            ("https://1.1.1.1/", Err(IpLiteral), Err(IpLiteral)),
            ("https://[2606:4700:4700::1111]/", Err(IpLiteral), Err(IpLiteral)),
            ("https://169.254.169.254/latest", Err(IpLiteral), Err(IpLiteral)),
            ("http://192.168.0.1/", Err(Scheme), Err(Scheme)),
            ("https://[::ffff:127.0.0.1]/", Err(IpLiteral), Err(IpLiteral)),
            ("http://localhost:4001/x", Err(Loopback), Ok("localhost:4001")),
            ("http://LOCALHOST./x", Err(Loopback), Ok("localhost")),
            ("http://delft.localhost:4001/x", Err(Loopback), Ok("delft.localhost:4001")),
            ("https://127.0.0.1:4001/x", Err(Loopback), Ok("127.0.0.1:4001")),
            ("http://0x7f.1/x", Err(Loopback), Ok("127.0.0.1")),
            ("http://2130706433/x", Err(Loopback), Ok("127.0.0.1")),
            ("http://[::1]:4001/x", Err(Loopback), Ok("[::1]:4001")),
            ("https://notlocalhost/x", Ok("notlocalhost"), Ok("notlocalhost")),
        ] {
            let parsed = Url::parse(url).unwrap();
            for (allow_loopback, expected) in [(false, strict), (true, loose)] {
                let judged = Guard::new(allow_loopback).check_url(&parsed).map(|peer| peer.to_string());
                assert_eq!(judged, expected.map(str::to_owned), "{url} with loopback {allow_loopback}");
            }
        }
    }

    async fn resolved(allow_loopback: bool, name: &str) -> Result<Vec<String>, String> {
        let found = Guard::new(allow_loopback).resolver().addresses(name).await;
        found.map(|all| all.iter().map(|a| a.ip().to_string()).collect()).map_err(|error| error.to_string())
    }

    #[tokio::test]
    async fn names_below_localhost_are_this_machine_under_the_setting_only() {
        for name in ["localhost", "delft.localhost", "Delft.LOCALHOST.", "a.b.localhost"] {
            assert_eq!(resolved(true, name).await, Ok(vec!["127.0.0.1".to_owned()]), "{name}");
            assert_eq!(resolved(false, name).await, Err(Refused::Loopback.to_string()), "{name}");
        }
    }

    #[tokio::test]
    async fn a_name_that_points_into_a_private_net_resolves_to_nothing() {
        // Numbers stand for names here: the system's resolver answers them without asking anyone.
        for name in ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00::1"] {
            for allow_loopback in [false, true] {
                let expected = Err(Refused::NoPublicAddress(name.to_owned()).to_string());
                assert_eq!(resolved(allow_loopback, name).await, expected);
            }
        }
        assert_eq!(resolved(false, "1.1.1.1").await, Ok(vec!["1.1.1.1".to_owned()]));
    }

    /// A name server with bad intentions: each name says what it answers, and `rebinding` changes its mind.
    fn hostile_lookup(name: String) -> BoxFuture<'static, std::io::Result<Vec<SocketAddr>>> {
        static ASKED: AtomicUsize = AtomicUsize::new(0);
        let ips: &[&str] = match name.as_str() {
            "private.example" => &["10.0.0.1", "192.168.1.1"],
            "loopback.example" => &["127.0.0.1", "::1"],
            "link-local.example" => &["169.254.169.254", "fe80::1"],
            "mapped.example" => &["::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a9fe:a9fe"],
            "any.example" => &["0.0.0.0", "::"],
            "mixed.example" => &["10.0.0.1", "1.1.1.1", "::1", "2606:4700:4700::1111"],
            "rebinding.example" if ASKED.fetch_add(1, Ordering::SeqCst) == 0 => &["1.1.1.1"],
            "rebinding.example" => &["127.0.0.1"],
            _ => &[],
        };
        let found = ips.iter().map(|ip| SocketAddr::new(ip.parse().unwrap(), 0)).collect();
        Box::pin(async move { Ok(found) })
    }

    #[tokio::test]
    async fn of_what_a_name_server_says_only_public_addresses_count_at_each_connect() {
        for allow_loopback in [false, true] {
            let resolver = GuardedResolver { guard: Guard::new(allow_loopback), lookup: hostile_lookup };
            for name in ["private", "loopback", "link-local", "mapped", "any", "nothing"] {
                let name = format!("{name}.example");
                let refused = resolver.addresses(&name).await.unwrap_err().to_string();
                assert_eq!(refused, Refused::NoPublicAddress(name).to_string());
            }
            let mixed = resolver.addresses("mixed.example").await.unwrap();
            let mixed: Vec<String> = mixed.iter().map(|address| address.ip().to_string()).collect();
            assert_eq!(mixed, ["1.1.1.1", "2606:4700:4700::1111"]);
        }
        let resolver = GuardedResolver { guard: Guard::new(true), lookup: hostile_lookup };
        assert!(resolver.addresses("rebinding.example").await.is_ok(), "public at first");
        assert!(resolver.addresses("rebinding.example").await.is_err(), "asked anew, and refused");
    }
}
