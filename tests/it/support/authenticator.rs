//! A device that keeps one passkey and answers what pages ask of it, or something else where a test wants that.
//!
//! It writes what a browser would: Web Authentication level 3, ES256, no attestation.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::browser::Browser;
use super::town::{Answer, PASSWORD};

const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const HAS_KEY: u8 = 0x40;

pub struct Authenticator {
    key: EcdsaKeyPair,
    pub id: Vec<u8>,
    /// Whose passkey it is, as the page said.
    pub user: Vec<u8>,
    pub counter: u32,
    /// Where the browser says that it is.
    pub origin: String,
    /// Whether the device asks for a finger, a face or a PIN.
    pub verifies: bool,
}

impl Authenticator {
    /// `origin` is the address of a node without a slash at its end.
    pub fn new(origin: &str, name: &str) -> Self {
        let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).expect("a key");
        let id = digest(&SHA256, name.as_bytes()).as_ref().to_vec();
        Self { key, id, user: Vec::new(), counter: 1, origin: origin.to_owned(), verifies: true }
    }

    fn client_data(&self, kind: &str, challenge: &Value) -> String {
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false }).to_string()
    }

    fn data(&self, host: &Value, more: u8) -> Vec<u8> {
        let mut data = digest(&SHA256, host.as_str().expect("a host").as_bytes()).as_ref().to_vec();
        data.push(USER_PRESENT | more | if self.verifies { USER_VERIFIED } else { 0 });
        data.extend(self.counter.to_be_bytes());
        data
    }

    /// What the device answers when a page asks for a new passkey.
    pub fn create(&mut self, asked: &Value) -> String {
        self.user = decoded(&asked["user"]["id"]);
        let client = self.client_data("webauthn.create", &asked["challenge"]);
        let mut data = self.data(&asked["rp"]["id"], HAS_KEY);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).expect("short").to_be_bytes());
        data.extend(&self.id);
        // An uncompressed point: 4, x, y. In COSE: {1: 2, 3: -7, -1: 1, -2: x, -3: y}.
        let point = self.key.public_key().as_ref();
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point[33..65]);
        // {"fmt": "none", "attStmt": {}, "authData": data}
        let mut attestation = vec![0xa3, 0x63];
        attestation.extend(b"fmt\x64none\x67attStmt\xa0\x68authData\x59");
        attestation.extend(u16::try_from(data.len()).expect("short").to_be_bytes());
        attestation.extend(data);
        json!({
            "id": encoded(&self.id), "rawId": encoded(&self.id), "type": "public-key", "extensions": {},
            "response": { "clientDataJSON": encoded(client), "attestationObject": encoded(attestation), "transports": ["internal"] }
        })
        .to_string()
    }

    /// What the device answers when a page asks for its passkey; it counts one on.
    pub fn get(&mut self, asked: &Value) -> String {
        self.counter += 1;
        let client = self.client_data("webauthn.get", &asked["challenge"]);
        let data = self.data(&asked["rpId"], 0);
        let signed = [data.as_slice(), digest(&SHA256, client.as_bytes()).as_ref()].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).expect("a signature");
        json!({
            "id": encoded(&self.id), "rawId": encoded(&self.id), "type": "public-key", "extensions": {},
            "response": {
                "clientDataJSON": encoded(client), "authenticatorData": encoded(data),
                "signature": encoded(signature), "userHandle": encoded(&self.user)
            }
        })
        .to_string()
    }

    /// Adds the passkey to the account of whoever is signed in.
    pub async fn add_to(&mut self, browser: &mut Browser, name: &str) -> Answer {
        let begun = begin(browser, "/account/passkeys/begin", &[("password", PASSWORD)]).await.expect(200).json();
        let credential = self.create(&begun["asked"]);
        let token = begun["token"].as_str().expect("a token");
        browser.post("/account/passkeys", &[("token", token), ("credential", &credential), ("name", name)]).await
    }

    /// Signs in with the passkey alone.
    pub async fn sign_in(&mut self, browser: &mut Browser) -> Answer {
        let (token, asked) = challenge(browser).await;
        let credential = self.get(&asked);
        browser.post("/sign-in/passkey", &[("token", &token), ("credential", &credential)]).await
    }
}

/// What a page's script asks the node, in place of it.
pub async fn begin(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Answer {
    browser.post(path, fields).await
}

/// What the page for signing in asks of a device.
pub async fn challenge(browser: &mut Browser) -> (String, Value) {
    let begun = begin(browser, "/sign-in/passkey/begin", &[]).await.expect(200).json();
    (begun["token"].as_str().expect("a token").to_owned(), begun["asked"].clone())
}

fn encoded(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn decoded(text: &Value) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text.as_str().expect("text")).expect("base64url")
}
