//! Somebody proves with a passkey who they are: instead of a password, or after it.
//!
//! The device has asked for a finger, a face or a PIN, so a passkey alone is two proofs. The session that follows is
//! `session_keep`'s.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, Passkey, PasskeyAuthentication, PublicKeyCredential,
    WebauthnResult,
};

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::store::passkeys::{self as store, PasskeyRow};
use crate::store::users::{self, User};

use super::audit::{self, By};
use super::error::UseError;
use super::node::Hall;
use super::passkeys;

const PAGE: &str = "sign-in";

/// A sign-in on its way: what a device has to answer to.
#[derive(Debug)]
pub enum Begun {
    /// Whoever it is.
    Anybody(Box<DiscoverableAuthentication>),
    /// Somebody who has shown their password.
    Somebody(UserId, Box<PasskeyAuthentication>),
}

/// What a device is asked, for the script of the page: whose passkey it is comes with the answer.
pub fn begin(node: &Hall) -> Result<(Value, Begun), UseError> {
    let started = passkeys::verifier(node)?.start_discoverable_authentication();
    let (asked, state) = started.map_err(|err| cannot_ask(&err))?;
    let asked = serde_json::to_value(asked.public_key).map_err(|err| UseError::Broken(err.to_string()))?;
    Ok((asked, Begun::Anybody(Box::new(state))))
}

/// The same for somebody who has shown their password; none if they have no passkey.
pub async fn begin_after_password(node: &Hall, user: UserId) -> Result<Option<(Value, Begun)>, UseError> {
    let own = node.db.read(move |conn| Ok::<_, UseError>(store::of(conn, user)?)).await?;
    if own.is_empty() {
        return Ok(None);
    }
    let own = own.iter().map(passkeys::read).collect::<Result<Vec<_>, _>>()?;
    let started = passkeys::verifier(node)?.start_passkey_authentication(&own);
    let (asked, state) = started.map_err(|err| cannot_ask(&err))?;
    let asked = serde_json::to_value(asked.public_key).map_err(|err| UseError::Broken(err.to_string()))?;
    Ok(Some((asked, Begun::Somebody(user, Box::new(state)))))
}

fn cannot_ask(err: &dyn std::fmt::Display) -> UseError {
    UseError::Broken(format!("no passkey can be asked for: {err}"))
}

/// Who it is, if the device's answer, JSON as browsers write it, is right; a word on why not is in the log alone.
pub async fn finish(node: &Hall, begun: Begun, answer: &str) -> Result<Option<User>, UseError> {
    let Ok(answer) = serde_json::from_str::<PublicKeyCredential>(answer) else {
        return Ok(None);
    };
    let credential_id = URL_SAFE_NO_PAD.encode(&answer.raw_id);
    let known = node.db.read(move |conn| {
        let Some(row) = store::by_credential_id(conn, &credential_id)? else { return Ok(None) };
        Ok::<_, UseError>(users::by_id(conn, UserId(row.user_id))?.map(|user| (user, row)))
    });
    let Some((user, row)) = known.await? else {
        refuse(node, None, "passkey unknown").await?;
        return Ok(None);
    };
    let mut passkey = passkeys::read(&row)?;
    match check(node, begun, &answer, &user, &passkey)? {
        Ok(proved) => {
            passkey.update_credential(&proved);
            if note_use(node, row, passkeys::text(&passkey)?).await? {
                return Ok(Some(user));
            }
            refuse(node, Some(user), "passkey used twice at once").await?;
        }
        Err(err) => {
            tracing::info!("a passkey of {} was refused: {err}", user.id);
            refuse(node, Some(user), "passkey").await?;
        }
    }
    Ok(None)
}

/// A passkey counts for its owner alone, whoever brings it.
fn check(
    node: &Hall,
    begun: Begun,
    answer: &PublicKeyCredential,
    user: &User,
    passkey: &Passkey,
) -> Result<WebauthnResult<AuthenticationResult>, UseError> {
    let verifier = passkeys::verifier(node)?;
    let handle = passkeys::handle(node, user.id)?;
    let said = answer.get_user_unique_id();
    let not_theirs = Ok(Err(webauthn_rs::prelude::WebauthnError::InvalidUserUniqueId));
    match begun {
        Begun::Anybody(_) if said != Some(handle.as_bytes().as_slice()) => not_theirs,
        Begun::Anybody(state) => Ok(verifier.finish_discoverable_authentication_v2(answer, *state, passkey)),
        Begun::Somebody(asked, _) if asked != user.id => not_theirs,
        Begun::Somebody(_, state) => Ok(verifier.finish_passkey_authentication(answer, &state)),
    }
}

/// Whether it could be: the counter that was compared must still be the one that is stored.
async fn note_use(node: &Hall, row: PasskeyRow, credential: String) -> Result<bool, UseError> {
    let now = node.now();
    node.db.write(move |conn| Ok(store::set_used(conn, &row, &credential, now)?)).await
}

async fn refuse(node: &Hall, user: Option<User>, why: &'static str) -> Result<(), UseError> {
    let hall = node.clone();
    let by = match &user {
        Some(user) => By::page(&user.email, Some(user.role), PAGE),
        None => By::page("unknown passkey", None, PAGE),
    };
    let noted = node
        .db
        .write(move |conn| Ok::<_, UseError>(audit::note(conn, &hall, &by, Deed::SignInRefused, "", Some(why))?));
    noted.await
}
