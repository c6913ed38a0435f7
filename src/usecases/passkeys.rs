//! Passkeys of this node: who checks them, and how a device knows whose they are.
//!
//! The checks themselves are those of `webauthn-rs` (Web Authentication level 3). Adding and using a passkey are use
//! cases of their own.

use aws_lc_rs::digest::{SHA256, digest};
use url::Url;
use webauthn_rs::prelude::{Passkey, Uuid};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::domain::id::UserId;
use crate::domain::site::Site;
use crate::store::passkeys::PasskeyRow;

use super::error::UseError;
use super::node::Node;

/// Whether this node can have passkeys: they belong to a host's name, and no browser takes an IP address for one.
pub fn are_offered(site: &Site) -> bool {
    home(site).is_some()
}

/// The host that passkeys belong to, and the only origin from which they are taken.
fn home(site: &Site) -> Option<(String, Url)> {
    let origin = Url::parse(site.base()).ok()?;
    Some((origin.domain()?.to_owned(), origin))
}

pub(super) fn verifier(node: &Node) -> Result<Webauthn, UseError> {
    let none = || UseError::Conflict("passkeys need a public address with a host name".to_owned());
    let (host, origin) = home(&node.site).ok_or_else(none)?;
    let here = node.here();
    let built = WebauthnBuilder::new(&host, &origin).and_then(|builder| builder.rp_name(&here.name).build());
    built.map_err(|err| UseError::Broken(format!("no passkeys can be checked: {err}")))
}

/// By what a device knows somebody. It must not say who they are, and stays the same however often they are renamed.
pub(super) fn handle(node: &Node, user: UserId) -> Result<Uuid, UseError> {
    let said = format!("person {user} of {}", node.site.base());
    let hash = digest(&SHA256, said.as_bytes());
    let short = hash.as_ref().get(..16).unwrap_or_default();
    Uuid::from_slice(short).map_err(|err| UseError::Broken(format!("somebody cannot be named to a device: {err}")))
}

pub(super) fn read(row: &PasskeyRow) -> Result<Passkey, UseError> {
    serde_json::from_str(&row.credential)
        .map_err(|err| UseError::Broken(format!("passkey {} is damaged: {err}", row.id)))
}

pub(super) fn text(passkey: &Passkey) -> Result<String, UseError> {
    serde_json::to_string(passkey).map_err(|err| UseError::Broken(format!("a passkey cannot be kept: {err}")))
}
