//! Multikeys: a key with its kind in front, in base58 (W3C Controlled Identifiers, section 2.2.2; FEP-521a).
//!
//! Only Ed25519 is read: RSA keys come in PEM everywhere.

/// The multicodec of an Ed25519 public key, as a varint.
const ED25519: [u8; 2] = [0xed, 0x01];
/// A text longer than this is no key: an Ed25519 key has 48 characters.
const TEXT_MAX_BYTES: usize = 100;

/// `z6Mk…`
pub fn encode_ed25519(public: &[u8]) -> String {
    encode(&[&ED25519, public].concat())
}

/// The 32 bytes of an Ed25519 public key; none for anything else.
pub fn decode_ed25519(text: &str) -> Option<Vec<u8>> {
    if text.len() > TEXT_MAX_BYTES {
        return None;
    }
    let bytes = decode(text)?;
    let key = bytes.strip_prefix(&ED25519)?;
    (key.len() == 32).then(|| key.to_vec())
}

/// Multibase with the base58 alphabet of Bitcoin, which a leading `z` stands for.
pub fn encode(bytes: &[u8]) -> String {
    format!("z{}", bs58::encode(bytes).into_string())
}

pub fn decode(text: &str) -> Option<Vec<u8>> {
    bs58::decode(text.strip_prefix('z')?).into_vec().ok()
}
