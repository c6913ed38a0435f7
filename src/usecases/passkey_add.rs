//! Somebody adds a passkey to their own account.
//!
//! They prove once more who they are before: whoever finds a browser open must not be able to come back at will.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use webauthn_rs::prelude::{PasskeyRegistration, RegisterPublicKeyCredential};

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::store::passkeys::{self as store, PasskeyRow};
use crate::store::sessions;
use crate::store::users::{self, User};

use super::audit::{self, By};
use super::error::UseError;
use super::invitation_use::tidy;
use super::node::Hall;
use super::{passkeys, password};

/// More are nobody's.
const EACH_MAX: usize = 20;
/// For how long a sign-in counts as proof for those who have no password.
const FRESH_SECS: i64 = 10 * 60;

/// A passkey on its way: whose it will be, and what their device has to answer to.
#[derive(Debug)]
pub struct Begun {
    user: UserId,
    state: PasskeyRegistration,
}

/// Why none was begun, or added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddRefused {
    WrongPassword,
    /// They have no password and signed in too long ago.
    SignInAgain,
    TooMany,
    /// The device's answer does not fit what it was asked, or is known already.
    NotTaken,
}

/// What the device is asked, for the script of the page, and what is to be kept until it answers.
pub async fn begin(
    node: &Hall,
    user: &User,
    typed: String,
    session: &str,
) -> Result<Result<(Value, Begun), AddRefused>, UseError> {
    let (id, session) = (user.id, session.to_owned());
    let read = node.db.read(move |conn| {
        let begun_at = sessions::by_hash(conn, &session)?.map(|session| session.created_at);
        Ok::<_, UseError>((users::password_hash(conn, id)?, begun_at, store::of(conn, id)?))
    });
    let (hash, begun_at, own) = read.await?;
    if hash.is_some() {
        if !password::is_right(node, hash, typed).await? {
            return Ok(Err(AddRefused::WrongPassword));
        }
    } else if begun_at.is_none_or(|at| node.now().micros() - at >= FRESH_SECS * 1_000_000) {
        return Ok(Err(AddRefused::SignInAgain));
    }
    if own.len() >= EACH_MAX {
        return Ok(Err(AddRefused::TooMany));
    }
    let known = own.iter().map(|row| Ok(passkeys::read(row)?.cred_id().clone())).collect::<Result<_, UseError>>()?;
    let name = Some(&user.name).filter(|name| !name.is_empty()).unwrap_or(&user.email);
    let handle = passkeys::handle(node, user.id)?;
    let started = passkeys::verifier(node)?.start_passkey_registration(handle, &user.email, name, Some(known));
    let (mut asked, state) = started.map_err(|err| UseError::Broken(format!("no passkey can be begun: {err}")))?;
    if let Some(wanted) = &mut asked.public_key.authenticator_selection {
        // Kept on the device with the person's name, so that it can be used without typing an address.
        wanted.require_resident_key = true;
    }
    let asked = serde_json::to_value(asked.public_key).map_err(|err| UseError::Broken(err.to_string()))?;
    Ok(Ok((with_resident_key(asked), Begun { user: user.id, state })))
}

/// Level 2 of the specification calls it otherwise than level 1 did.
fn with_resident_key(mut asked: Value) -> Value {
    if let Some(Value::Object(wanted)) = asked.get_mut("authenticatorSelection") {
        wanted.insert("residentKey".to_owned(), Value::from("required"));
    }
    asked
}

/// Keeps the passkey if the device's answer, JSON as browsers write it, is right.
pub async fn finish(
    node: &Hall,
    user: &User,
    begun: Begun,
    answer: &str,
    name: &str,
    by: By,
) -> Result<Result<(), AddRefused>, UseError> {
    let Ok(answer) = serde_json::from_str::<RegisterPublicKeyCredential>(answer) else {
        return Ok(Err(AddRefused::NotTaken));
    };
    if begun.user != user.id {
        return Ok(Err(AddRefused::NotTaken));
    }
    let passkey = match passkeys::verifier(node)?.finish_passkey_registration(&answer, &begun.state) {
        Ok(passkey) => passkey,
        Err(err) => {
            tracing::info!("a passkey was not added: {err}");
            return Ok(Err(AddRefused::NotTaken));
        }
    };
    let (hall, id, name) = (node.clone(), user.id, tidy(name));
    let credential_id = URL_SAFE_NO_PAD.encode(passkey.cred_id());
    let credential = passkeys::text(&passkey)?;
    let done = node.db.write(move |conn| {
        if store::by_credential_id(conn, &credential_id)?.is_some() {
            return Ok(Err(AddRefused::NotTaken));
        }
        if store::of(conn, id)?.len() >= EACH_MAX {
            return Ok(Err(AddRefused::TooMany));
        }
        let now = hall.now();
        let row = PasskeyRow {
            id: hall.ids.next(now),
            user_id: id.0,
            credential_id,
            credential,
            name: name.clone(),
            created_at: now.micros(),
            used_at: None,
        };
        store::insert(conn, row)?;
        audit::note(conn, &hall, &by, Deed::PasskeyAdded, &name, None)?;
        Ok::<_, UseError>(Ok(()))
    });
    done.await
}
