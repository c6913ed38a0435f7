//! Whether a token of the single sign-on is its own, for us, fresh and the answer to our question
//! (OpenID Connect Core 1.0, section 3.1.3.7).
//!
//! The signature is checked by `jsonwebtoken`; what the claims mean for our staff is `sign_on_finish`'s.

use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::domain::time::Moment;

/// Signatures that only the holder of a private key can make; never one with the secret that we share.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];
/// Clocks differ.
const LEEWAY_SECS: i64 = 60;

/// What a token must agree with.
pub(super) struct Expected<'a> {
    pub issuer: &'a str,
    pub client_id: &'a str,
    pub nonce: &'a str,
    pub now: Moment,
}

#[derive(Debug, Deserialize)]
pub(super) struct Claims {
    pub sub: String,
    nonce: Option<String>,
    exp: i64,
    nbf: Option<i64>,
    azp: Option<String>,
    aud: Value,
    #[serde(flatten)]
    pub more: Map<String, Value>,
}

/// The claims of a token that is right; else what is wrong with it.
pub(super) fn read(token: &str, keys: &[Value], expected: &Expected<'_>) -> Result<Claims, String> {
    let header = decode_header(token).map_err(|err| format!("no token: {err}"))?;
    if !ALGORITHMS.contains(&header.alg) {
        return Err(format!("signed by {:?}", header.alg));
    }
    let mut validation = Validation::new(header.alg);
    validation.set_issuer(&[expected.issuer]);
    validation.set_audience(&[expected.client_id]);
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    // The node's own clock says what time it is.
    validation.validate_exp = false;
    let fitting = keys.iter().filter_map(|key| serde_json::from_value::<Jwk>(key.clone()).ok());
    let fitting = fitting.filter(|key| header.kid.is_none() || key.common.key_id == header.kid);
    let mut why = "no key of the issuer fits".to_owned();
    for key in fitting.filter_map(|key| DecodingKey::from_jwk(&key).ok()) {
        match decode::<Claims>(token, &key, &validation) {
            Ok(token) => return judged(token.claims, expected),
            Err(err) => why = err.to_string(),
        }
    }
    Err(why)
}

fn judged(claims: Claims, expected: &Expected<'_>) -> Result<Claims, String> {
    let now = expected.now.micros() / 1_000_000;
    if claims.exp.saturating_add(LEEWAY_SECS) <= now {
        return Err("it has expired".to_owned());
    }
    if claims.nbf.is_some_and(|from| from.saturating_sub(LEEWAY_SECS) > now) {
        return Err("it does not count yet".to_owned());
    }
    if claims.nonce.as_deref() != Some(expected.nonce) {
        return Err("it answers another question than ours".to_owned());
    }
    let has_nul = |text: &str| text.contains('\0');
    if has_nul(&claims.sub) || claims.more.values().filter_map(Value::as_str).any(has_nul) {
        return Err("it has the character NUL in it".to_owned());
    }
    let is_for_many = claims.aud.as_array().is_some_and(|audience| audience.len() > 1);
    match &claims.azp {
        Some(party) if party != expected.client_id => Err("it was made for another program".to_owned()),
        None if is_for_many => Err("it does not say for whom of many it was made".to_owned()),
        _ if claims.sub.is_empty() || claims.sub.len() > 255 => Err("it names nobody".to_owned()),
        _ => Ok(claims),
    }
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::{EncodingKey, Header, encode};
    use serde_json::json;

    use super::*;

    const NOW: i64 = 1_800_000_000;

    fn expected() -> Expected<'static> {
        let now = Moment::from_micros(NOW * 1_000_000);
        Expected { issuer: "https://login.example", client_id: "library", nonce: "n", now }
    }

    fn claims() -> Value {
        json!({ "iss": "https://login.example", "sub": "7", "aud": "library", "exp": NOW + 60, "nonce": "n" })
    }

    /// A key pair of the curve P-256: for signing, and as the issuer publishes it.
    fn key(kid: &str) -> (EncodingKey, Value) {
        use aws_lc_rs::rand::SystemRandom;
        use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
        use base64::Engine;
        use base64::engine::general_purpose::URL_SAFE_NO_PAD;
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new()).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref()).unwrap();
        let point = pair.public_key().as_ref();
        let coordinate = |part: &[u8]| URL_SAFE_NO_PAD.encode(part);
        let public = json!({
            "kty": "EC", "crv": "P-256", "kid": kid, "x": coordinate(&point[1..33]), "y": coordinate(&point[33..65])
        });
        (EncodingKey::from_ec_der(pkcs8.as_ref()), public)
    }

    fn signed(key: &EncodingKey, kid: &str, claims: &Value) -> String {
        encode(&Header { kid: Some(kid.to_owned()), ..Header::new(Algorithm::ES256) }, claims, key).unwrap()
    }

    #[test]
    fn a_token_is_taken_only_when_all_of_it_fits() {
        let ((private, public), (other, _)) = (key("a"), key("a"));
        let odd = json!({ "kty": "odd" });
        let keys = [odd, public];
        assert_eq!(read(&signed(&private, "a", &claims()), &keys, &expected()).unwrap().sub, "7");
        assert!(read(&signed(&other, "a", &claims()), &keys, &expected()).is_err(), "another's key");
        assert!(read(&signed(&private, "b", &claims()), &keys, &expected()).is_err(), "a key that is not there");
        for (claim, value) in [
            ("iss", json!("https://evil.example")),
            ("iss", Value::Null),
            ("aud", json!("another")),
            ("aud", json!(["another"])),
            ("aud", json!(["library", "another"])),
            ("azp", json!("another")),
            ("exp", json!(NOW - 60)),
            ("nbf", json!(NOW + 61)),
            ("nonce", json!("m")),
            ("nonce", Value::Null),
            ("sub", json!("")),
            ("sub", json!("7\0")),
            ("email", json!("mila\0@delft.example")),
        ] {
            let mut wrong = claims();
            wrong[claim] = value.clone();
            assert!(read(&signed(&private, "a", &wrong), &keys, &expected()).is_err(), "{claim}: {value}");
        }
    }

    #[test]
    fn a_signature_that_anybody_could_have_made_is_none() {
        let (_, public) = key("a");
        let shared = EncodingKey::from_secret(b"the client's secret");
        let token = encode(&Header::new(Algorithm::HS256), &claims(), &shared).unwrap();
        assert_eq!(read(&token, std::slice::from_ref(&public), &expected()).unwrap_err(), "signed by HS256");
        let unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiI3In0.";
        for token in [unsigned, "", "a.b.c", "rubbish"] {
            assert!(read(token, std::slice::from_ref(&public), &expected()).is_err(), "{token}");
        }
    }
}
