//! RSA keys: the one that an actor of ours signs with, and those that others publish.
//!
//! What is signed is left to `http_signature`; where keys are kept, to the store.

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize, PublicEncryptingKey};
use aws_lc_rs::signature::{KeyPair as _, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A PEM longer than this is no RSA key: 8192 bits need about 1500 characters.
const MAX_PEM_BYTES: usize = 8 * 1024;

/// Why a key could not be made or taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyRefused {
    #[error("the system could not make a new key")]
    NotMade,
    #[error("this is no RSA private key in PKCS#8")]
    NotPkcs8,
    #[error("this is no public key in PEM: it has to start with -----BEGIN PUBLIC KEY-----")]
    NotPem,
    #[error("this is no RSA public key of 2048 to 8192 bits")]
    NotRsa,
}

/// The private half of an RSA key, of 2048 bits when made here. It signs, and never shows itself.
pub struct SigningKey {
    pair: KeyPair,
    public_der: Vec<u8>,
}

impl SigningKey {
    /// A new key from the system's randomness. Takes about a tenth of a second.
    pub fn generate() -> Result<Self, KeyRefused> {
        let pair = KeyPair::generate(KeySize::Rsa2048).map_err(|_| KeyRefused::NotMade)?;
        Self::from_pair(pair).ok_or(KeyRefused::NotMade)
    }

    /// Reads what `to_pkcs8` gave.
    pub fn from_pkcs8(der: &[u8]) -> Result<Self, KeyRefused> {
        let pair = KeyPair::from_pkcs8(der).map_err(|_| KeyRefused::NotPkcs8)?;
        Self::from_pair(pair).ok_or(KeyRefused::NotPkcs8)
    }

    fn from_pair(pair: KeyPair) -> Option<Self> {
        let der: PublicKeyX509Der<'_> = pair.public_key().as_der().ok()?;
        let public_der = der.as_ref().to_vec();
        Some(Self { pair, public_der })
    }

    /// The private key in DER, for the store alone.
    pub fn to_pkcs8(&self) -> Vec<u8> {
        let der: Pkcs8V1Der<'_> = self.pair.as_der().expect("a key that was read can be written");
        der.as_ref().to_vec()
    }

    /// The public half as other servers want it in `publicKeyPem`: SubjectPublicKeyInfo, RFC 7468.
    pub fn public_pem(&self) -> String {
        let mut pem = String::from("-----BEGIN PUBLIC KEY-----\n");
        for (i, c) in STANDARD.encode(&self.public_der).chars().enumerate() {
            if i > 0 && i % 64 == 0 {
                pem.push('\n');
            }
            pem.push(c);
        }
        pem.push_str("\n-----END PUBLIC KEY-----\n");
        pem
    }

    /// RSASSA-PKCS1-v1_5 over SHA-256, as long as the modulus. Takes about 0.6 ms: not for an async thread.
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        let mut signature = vec![0; self.pair.public_modulus_len()];
        let signed = self.pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature);
        signed.expect("a key that was checked when it was read signs any message");
        signature
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(RSA, private)")
    }
}

/// Somebody's public RSA key, parsed once; a clone is a reference.
#[derive(Clone)]
pub struct VerifyingKey {
    parsed: Arc<ParsedPublicKey>,
    size_bits: usize,
}

impl VerifyingKey {
    /// Reads `publicKeyPem`: SubjectPublicKeyInfo (`PUBLIC KEY`) or PKCS#1 (`RSA PUBLIC KEY`), with
    /// whatever line ends and white space the other server left in it.
    pub fn from_pem(pem: &str) -> Result<Self, KeyRefused> {
        let der = pem_content(pem).ok_or(KeyRefused::NotPem)?;
        let parsed = ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, &der).map_err(|_| KeyRefused::NotRsa)?;
        // The library looks at the size only when it verifies; a key that can never verify is refused at once.
        let spki: PublicKeyX509Der<'_> = parsed.as_der().map_err(|_| KeyRefused::NotRsa)?;
        let sized = PublicEncryptingKey::from_der(spki.as_ref()).map_err(|_| KeyRefused::NotRsa)?;
        Ok(Self { parsed: Arc::new(parsed), size_bits: sized.key_size_bits() })
    }

    /// Whether the owner of this key signed `message`. Takes some 20 to 100 µs of computing.
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        self.parsed.verify_sig(message, signature).is_ok()
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifyingKey(RSA, {} bits)", self.size_bits)
    }
}

/// The bytes between the BEGIN and the END line of a public key.
fn pem_content(pem: &str) -> Option<Vec<u8>> {
    if pem.len() > MAX_PEM_BYTES {
        return None;
    }
    let (_, rest) = pem.split_once("-----BEGIN ")?;
    let (label, rest) = rest.split_once("-----")?;
    if !matches!(label.trim(), "PUBLIC KEY" | "RSA PUBLIC KEY") {
        return None;
    }
    let (content, end) = rest.split_once("-----END ")?;
    end.trim_start().starts_with(label.trim()).then_some(())?;
    let content: String = content.chars().filter(|c| !c.is_whitespace()).collect();
    STANDARD.decode(content).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_key_signs_its_public_half_verifies() {
        let key = SigningKey::generate().unwrap();
        let public = VerifyingKey::from_pem(&key.public_pem()).unwrap();
        let signature = key.sign(b"a town is its people");
        assert_eq!(signature.len(), 256);
        assert!(public.verify(b"a town is its people", &signature));
        assert!(!public.verify(b"a town is its walls", &signature));
        assert!(!public.verify(b"a town is its people", &[]));
        let other = VerifyingKey::from_pem(&SigningKey::generate().unwrap().public_pem()).unwrap();
        assert!(!other.verify(b"a town is its people", &signature));
    }

    #[test]
    fn a_stored_key_is_the_same_key() {
        let key = SigningKey::generate().unwrap();
        let again = SigningKey::from_pkcs8(&key.to_pkcs8()).unwrap();
        assert_eq!(key.public_pem(), again.public_pem());
        assert_eq!(key.sign(b"x"), again.sign(b"x"));
        assert_eq!(SigningKey::from_pkcs8(b"nothing").unwrap_err(), KeyRefused::NotPkcs8);
    }

    #[test]
    fn public_keys_are_read_however_they_are_wrapped() {
        let key = SigningKey::generate().unwrap();
        let pem = key.public_pem();
        let pkcs1 = format!(
            "-----BEGIN RSA PUBLIC KEY-----\r\n{}\r\n-----END RSA PUBLIC KEY-----",
            STANDARD.encode(key.pair.public_key().as_ref())
        );
        let spki = STANDARD.encode(&key.public_der);
        let shapes = [
            pem.clone(),
            pem.replace('\n', "\r\n"),
            pem.trim_end().to_owned(),
            format!("\n\n  {}\n\n", pem.replace('\n', " \n ")),
            format!("-----BEGIN PUBLIC KEY-----\n{spki}\n-----END PUBLIC KEY-----"),
            format!("-----BEGIN PUBLIC KEY-----{spki}-----END PUBLIC KEY-----"),
            pkcs1,
        ];
        let signature = key.sign(b"x");
        for shape in shapes {
            assert!(VerifyingKey::from_pem(&shape).is_ok_and(|k| k.verify(b"x", &signature)), "{shape}");
        }
    }

    #[test]
    fn what_is_no_rsa_key_of_a_safe_size_is_refused() {
        // 1024 bits, and a P-256 key.
        let small = "-----BEGIN PUBLIC KEY-----\nMIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDdlatRjRjogo3WojgGHFHYLugdUWAY9iR3fy4arWNA1KoS8kVw33cJibXr8bvwUAUparCwlvdbH6dvEOfou0/gCFQsHUfQrSDv+MuSUMAe8jzKE4qW+jK+xQU9a03GUnKHkkle+Q0pX/g6jXZ7r1/xAK5Do2kQ+X5xK9cipRgEKwIDAQAB\n-----END PUBLIC KEY-----";
        let curve = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==\n-----END PUBLIC KEY-----";
        let key = SigningKey::generate().unwrap();
        for (pem, why) in [
            (small.to_owned(), KeyRefused::NotRsa),
            (curve.to_owned(), KeyRefused::NotRsa),
            ("-----BEGIN PUBLIC KEY-----\n????\n-----END PUBLIC KEY-----".to_owned(), KeyRefused::NotPem),
            ("-----BEGIN PUBLIC KEY-----\n\n-----END PUBLIC KEY-----".to_owned(), KeyRefused::NotRsa),
            (key.public_pem().replace("PUBLIC KEY", "PRIVATE KEY"), KeyRefused::NotPem),
            (format!("{}{}", " ".repeat(9000), key.public_pem()), KeyRefused::NotPem),
            (String::new(), KeyRefused::NotPem),
        ] {
            assert_eq!(VerifyingKey::from_pem(&pem).err(), Some(why), "{pem}");
        }
    }

    #[test]
    fn debug_output_shows_no_key() {
        let key = SigningKey::generate().unwrap();
        assert_eq!(format!("{key:?}"), "SigningKey(RSA, private)");
        let public = VerifyingKey::from_pem(&key.public_pem()).unwrap();
        assert_eq!(format!("{public:?}"), "VerifyingKey(RSA, 2048 bits)");
    }
}
