//! Names that point at someone: a city's handle, a peer, an `acct:` address, a URL taken as an id.

use std::fmt;
use std::str::FromStr;

use url::Url;

/// Handles that the node itself uses or will use for its groups.
pub const TAKEN_HANDLES: [&str; 3] = ["projects", "practices", "consultations"];

/// The local part of a city's address: `[a-z0-9_]{1,30}`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Handle(String);

impl Handle {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why a handle was refused, as a sentence for the person who chose it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandleRefused(pub String);

impl FromStr for Handle {
    type Err = HandleRefused;

    fn from_str(text: &str) -> Result<Self, HandleRefused> {
        let fits = (1..=30).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if !fits {
            return Err(HandleRefused(format!(
                "\"{text}\" is no handle: use 1 to 30 of a-z, 0-9 and _, for instance \"amsterdam\""
            )));
        }
        if TAKEN_HANDLES.contains(&text) {
            return Err(HandleRefused(format!(
                "\"{text}\" is the name of one of the node's groups; choose the city's name"
            )));
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A host name with its port where that is not the default one: what a peer is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Peer(String);

impl Peer {
    /// The peer that serves `url`; none for a URL without a host.
    pub fn of(url: &Url) -> Option<Self> {
        let host = url.host_str()?;
        let host = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
        // The URL standard lets "a..example" through, which is nobody's name.
        if host.split('.').any(str::is_empty) {
            return None;
        }
        Some(Self(match url.port() {
            Some(port) => format!("{host}:{port}"),
            None => host,
        }))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Without the port.
    pub fn host(&self) -> &str {
        match self.0.rsplit_once(':') {
            Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
            _ => &self.0,
        }
    }

    /// `localhost`, `*.localhost`, 127.0.0.0/8 and ::1.
    pub fn is_loopback(&self) -> bool {
        let host = self.host();
        host == "localhost"
            || host.ends_with(".localhost")
            || host == "[::1]"
            || host.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
    }
}

impl FromStr for Peer {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        if text.is_empty() || text.contains(['/', '@', '?', '#', ' ', '\\']) {
            return Err(());
        }
        let url = Url::parse(&format!("https://{text}/")).map_err(|_| ())?;
        // The URL standard lets through what no name on the internet may hold.
        let fits = |peer: &Self| {
            peer.0.len() <= 253 && peer.0.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._:[]".contains(&b))
        };
        Self::of(&url).filter(fits).ok_or(())
    }
}

impl fmt::Display for Peer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The longest address that is read.
pub const ACCT_MAX_BYTES: usize = 255;

/// `@amsterdam@library.example`, with a port for peers on loopback.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Acct {
    pub user: String,
    pub peer: Peer,
}

impl FromStr for Acct {
    type Err = ();

    /// Takes `@user@host`, `user@host` and `acct:user@host`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let text = text.trim();
        if text.len() > ACCT_MAX_BYTES {
            return Err(());
        }
        let text = text.strip_prefix("acct:").unwrap_or(text);
        let text = text.strip_prefix('@').unwrap_or(text);
        let (user, host) = text.split_once('@').ok_or(())?;
        let fits =
            (1..=64).contains(&user.len()) && user.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-".contains(&b));
        if !fits {
            return Err(());
        }
        let acct = Self { user: user.to_owned(), peer: host.parse()? };
        // A name in other letters is longer in ASCII.
        if acct.to_string().len() > ACCT_MAX_BYTES { Err(()) } else { Ok(acct) }
    }
}

impl fmt::Display for Acct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.user, self.peer)
    }
}

/// Reads an ActivityPub id: an absolute http(s) URL with a host, without user name or password.
pub fn object_id(text: &str) -> Option<Url> {
    if text.len() > 2048 {
        return None;
    }
    let url = Url::parse(text).ok()?;
    let web = matches!(url.scheme(), "https" | "http");
    (web && url.has_host() && url.username().is_empty() && url.password().is_none()).then_some(url)
}

/// Whether two ids live at the same peer, so that one may speak for the other (FEP-fe34).
pub fn same_origin(a: &Url, b: &Url) -> bool {
    a.scheme() == b.scheme() && Peer::of(a).is_some() && Peer::of(a) == Peer::of(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_in_the_three_ways_people_write_them() {
        for text in ["@delft@delft.example", "delft@delft.example", "acct:delft@Delft.example"] {
            assert_eq!(text.parse::<Acct>().map(|a| a.to_string()), Ok("delft@delft.example".to_owned()));
        }
        for text in
            ["delft", "@delft", "@@x", "a b@x", "x@", "x@a/b", "x@y@z", "x@a*b", "x@a%2ab", "x@a..b", "x@a.5..", "x@.a"]
        {
            assert!(text.parse::<Acct>().is_err(), "{text}");
        }
        assert!(format!("x@{}.example", "a.".repeat(130)).parse::<Acct>().is_err());
        let longer_in_ascii = format!("{}@{}example", "x".repeat(60), "ü.".repeat(29));
        assert!(longer_in_ascii.len() < ACCT_MAX_BYTES && longer_in_ascii.parse::<Acct>().is_err());
    }

    #[test]
    fn a_peer_is_a_host_with_its_port() {
        let peer = |text: &str| Url::parse(text).ok().and_then(|url| Peer::of(&url)).map(|p| p.to_string());
        assert_eq!(peer("http://delft.localhost:4001/x"), Some("delft.localhost:4001".to_owned()));
        assert_eq!(peer("https://Delft.example:443/x"), Some("delft.example".to_owned()));
        assert_eq!(peer("https://delft.example./x"), Some("delft.example".to_owned()));
        for nobody in ["https://delft.example../x", "https://delft..example/x", "https://./x"] {
            assert_eq!(peer(nobody), None, "{nobody}");
        }
    }

    #[test]
    fn origins_differ_by_scheme_host_and_port() {
        let same = |a: &str, b: &str| match (Url::parse(a), Url::parse(b)) {
            (Ok(a), Ok(b)) => same_origin(&a, &b),
            _ => false,
        };
        assert!(same("https://a.example/1", "https://a.example:443/2"));
        assert!(!same("https://a.example/1", "http://a.example/1"));
        assert!(!same("https://a.example/1", "https://a.example:8443/1"));
        assert!(!same("https://a.example/1", "https://b.a.example/1"));
    }

    #[test]
    fn handles_are_short_plain_and_not_taken() {
        assert!("new_york".parse::<Handle>().is_ok());
        for text in ["", "Amsterdam", "new-york", "projects", "a234567890123456789012345678901"] {
            assert!(text.parse::<Handle>().is_err(), "{text}");
        }
    }
}
