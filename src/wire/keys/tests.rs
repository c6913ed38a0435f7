//! Keys made, kept, published and read.

use aws_lc_rs::signature::KeyPair as _;

use super::*;

#[test]
fn what_a_key_signs_its_public_half_verifies() {
    let key = SigningKey::generate().unwrap();
    let public = VerifyingKey::from_pem(&key.public_pem()).unwrap();
    let signature = key.sign(b"a town is its people");
    assert_eq!(signature.len(), 256);
    assert!(public.verify(Algorithm::OfTheKey, b"a town is its people", &signature));
    assert!(!public.verify(Algorithm::OfTheKey, b"a town is its walls", &signature));
    assert!(!public.verify(Algorithm::OfTheKey, b"a town is its people", &[]));
    let other = VerifyingKey::from_pem(&SigningKey::generate().unwrap().public_pem()).unwrap();
    assert!(!other.verify(Algorithm::OfTheKey, b"a town is its people", &signature));
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
        assert!(
            VerifyingKey::from_pem(&shape).is_ok_and(|k| k.verify(Algorithm::OfTheKey, b"x", &signature)),
            "{shape}"
        );
    }
}

#[test]
fn what_is_no_rsa_key_of_a_safe_size_is_refused() {
    // 1024 bits, and a P-256 key.
    let small = "-----BEGIN PUBLIC KEY-----\nMIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDdlatRjRjogo3WojgGHFHYLugdUWAY9iR3fy4arWNA1KoS8kVw33cJibXr8bvwUAUparCwlvdbH6dvEOfou0/gCFQsHUfQrSDv+MuSUMAe8jzKE4qW+jK+xQU9a03GUnKHkkle+Q0pX/g6jXZ7r1/xAK5Do2kQ+X5xK9cipRgEKwIDAQAB\n-----END PUBLIC KEY-----";
    let curve = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==\n-----END PUBLIC KEY-----";
    let key = SigningKey::generate().unwrap();
    for (pem, why) in [
        (small.to_owned(), KeyRefused::Unusable),
        (curve.to_owned(), KeyRefused::Unusable),
        ("-----BEGIN PUBLIC KEY-----\n????\n-----END PUBLIC KEY-----".to_owned(), KeyRefused::NotAKey),
        ("-----BEGIN PUBLIC KEY-----\n\n-----END PUBLIC KEY-----".to_owned(), KeyRefused::Unusable),
        (key.public_pem().replace("PUBLIC KEY", "PRIVATE KEY"), KeyRefused::NotAKey),
        (format!("{}{}", " ".repeat(9000), key.public_pem()), KeyRefused::NotAKey),
        (String::new(), KeyRefused::NotAKey),
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
