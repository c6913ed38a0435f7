//! What went wrong with another server, in plain words.
//!
//! The words of the network come from `federation`; those of certificates and connections from the libraries below.

use crate::web::words::Words;

/// What is wrong, as far as it concerns whoever has to do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    CertificateExpired,
    CertificateOfAnother,
    CertificateUntrusted,
    NoSuchName,
    Refused,
    Silent,
    BrokenOff,
    KeyUnknown,
    Forbidden,
    NotThere,
    Gone,
    TooMuch,
    /// With its status.
    Ill(u16),
    SentElsewhere,
    NotPublic,
    BlockedHere,
    PausedHere,
    NotAllowedHere,
    Other,
}

/// The same where the error is a known one.
pub(super) fn known(words: &Words, error: &str) -> Option<String> {
    (Trouble::of(error) != Trouble::Other).then(|| said(words, error))
}

/// A sentence about an error that stands with a server or a delivery.
pub(super) fn said(words: &Words, error: &str) -> String {
    match Trouble::of(error) {
        Trouble::CertificateExpired => words.say("trouble-certificate-expired"),
        Trouble::CertificateOfAnother => words.say("trouble-certificate-other"),
        Trouble::CertificateUntrusted => words.say("trouble-certificate-untrusted"),
        Trouble::NoSuchName => words.say("trouble-no-name"),
        Trouble::Refused => words.say("trouble-refused"),
        Trouble::Silent => words.say("trouble-silent"),
        Trouble::BrokenOff => words.say("trouble-broken-off"),
        Trouble::KeyUnknown => words.say("trouble-key"),
        Trouble::Forbidden => words.say("trouble-forbidden"),
        Trouble::NotThere => words.say("trouble-not-there"),
        Trouble::Gone => words.say("trouble-gone"),
        Trouble::TooMuch => words.say("trouble-too-much"),
        Trouble::Ill(status) => words.named("trouble-ill", &status.to_string()),
        Trouble::SentElsewhere => words.say("trouble-elsewhere"),
        Trouble::NotPublic => words.say("trouble-not-public"),
        Trouble::BlockedHere => words.say("trouble-blocked-here"),
        Trouble::PausedHere => words.say("trouble-paused-here"),
        Trouble::NotAllowedHere => words.say("trouble-not-allowed-here"),
        Trouble::Other => words.say("trouble-other"),
    }
}

/// What an error says, in small letters, and what it then is; the first that fits.
const SIGNS: [(&str, Trouble); 30] = [
    ("not asked, because this city has decided so: this city has blocked", Trouble::BlockedHere),
    ("not asked, because this city has decided so: this node takes nothing", Trouble::PausedHere),
    ("not asked, because this city has decided so", Trouble::NotAllowedHere),
    ("not asked:", Trouble::NotPublic),
    ("certificate expired", Trouble::CertificateExpired),
    ("invalid peer certificate: expired", Trouble::CertificateExpired),
    ("certificate not valid for name", Trouble::CertificateOfAnother),
    ("notvalidforname", Trouble::CertificateOfAnother),
    ("unknownissuer", Trouble::CertificateUntrusted),
    ("self-signed", Trouble::CertificateUntrusted),
    ("invalid peer certificate", Trouble::CertificateUntrusted),
    ("certificate", Trouble::CertificateUntrusted),
    ("failed to lookup address", Trouble::NoSuchName),
    ("name or service not known", Trouble::NoSuchName),
    ("no such host", Trouble::NoSuchName),
    ("no record found", Trouble::NoSuchName),
    ("no public address", Trouble::NoSuchName),
    ("nodename nor servname", Trouble::NoSuchName),
    ("connection refused", Trouble::Refused),
    ("no route to host", Trouble::Refused),
    ("network is unreachable", Trouble::Refused),
    ("took too long", Trouble::Silent),
    ("timed out", Trouble::Silent),
    ("connection reset", Trouble::BrokenOff),
    ("broken pipe", Trouble::BrokenOff),
    ("connection closed", Trouble::BrokenOff),
    ("unexpected eof", Trouble::BrokenOff),
    ("gone for good", Trouble::Gone),
    ("not found (404)", Trouble::NotThere),
    ("sent us elsewhere", Trouble::SentElsewhere),
];

impl Trouble {
    fn of(error: &str) -> Self {
        let error = error.to_lowercase();
        if let Some(status) = status_in(&error) {
            return Self::of_status(status);
        }
        SIGNS.iter().find(|(sign, _)| error.contains(sign)).map_or(Self::Other, |(_, trouble)| *trouble)
    }

    fn of_status(status: u16) -> Self {
        match status {
            401 => Self::KeyUnknown,
            403 => Self::Forbidden,
            404 => Self::NotThere,
            410 => Self::Gone,
            408 | 425 | 429 => Self::TooMuch,
            300..=399 => Self::SentElsewhere,
            500..=599 => Self::Ill(status),
            _ => Self::Other,
        }
    }
}

/// `the server answered 401: Request not signed`
fn status_in(error: &str) -> Option<u16> {
    let (_, after) = error.split_once("the server answered ")?;
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::words::Tongue;

    #[test]
    fn what_the_network_says_is_understood() {
        for (error, trouble) in [
            (
                "the server could not be reached: invalid peer certificate: certificate expired: verification time \
                 1795320000 (UNIX), but certificate is not valid after 1795000000",
                Trouble::CertificateExpired,
            ),
            ("the server could not be reached: invalid peer certificate: Expired", Trouble::CertificateExpired),
            (
                "the server could not be reached: invalid peer certificate: certificate not valid for name \
                 \"a.example\"; certificate is only valid for DnsName(\"b.example\")",
                Trouble::CertificateOfAnother,
            ),
            ("the server could not be reached: invalid peer certificate: UnknownIssuer", Trouble::CertificateUntrusted),
            (
                "the server could not be reached: failed to lookup address information: Name or service not known",
                Trouble::NoSuchName,
            ),
            ("the server could not be reached: Connection refused (os error 111)", Trouble::Refused),
            ("the server could not be reached: Connection reset by peer (os error 104)", Trouble::BrokenOff),
            ("the server took too long", Trouble::Silent),
            ("the server answered 401: Request not signed", Trouble::KeyUnknown),
            ("the server answered 403", Trouble::Forbidden),
            ("the server answered 404: Not Found", Trouble::NotThere),
            ("it was not found (404)", Trouble::NotThere),
            ("it is gone for good (410)", Trouble::Gone),
            ("the server answered 429", Trouble::TooMuch),
            ("the server answered 502: Bad Gateway", Trouble::Ill(502)),
            ("the server answered 301", Trouble::SentElsewhere),
            ("not asked: 10.0.0.1 is no public address", Trouble::NotPublic),
            (
                "not asked, because this city has decided so: This city has blocked your server; write to the city",
                Trouble::BlockedHere,
            ),
            (
                "not asked, because this city has decided so: This node takes nothing for now; try again later.",
                Trouble::PausedHere,
            ),
            (
                "not asked, because this city has decided so: This node speaks only with servers that it has allowed",
                Trouble::NotAllowedHere,
            ),
            ("something new", Trouble::Other),
        ] {
            assert_eq!(Trouble::of(error), trouble, "{error}");
        }
    }

    #[test]
    fn the_sentence_names_what_a_person_can_ask_about() {
        let words = Words::of(Tongue::English);
        assert_eq!(said(words, "the server answered 401"), "It answered that it does not know our key (401).");
        assert!(said(words, "the server answered 503").contains("503"));
    }
}
