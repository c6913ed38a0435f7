//! A second proof at sign-in: a code from an app on one's phone (RFC 6238), or one of ten recovery codes.
//!
//! A code is taken once: who looks over a shoulder comes too late.

use totp_rs::{Builder, Secret, Totp};

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::domain::time::Moment;
use crate::store::second_factors::{self, SecondFactor};
use crate::store::users::{self, User};
use crate::store::{Conn, StoreError};

use super::audit::{self, By};
use super::error::UseError;
use super::node::{Hall, Node};
use super::secret;

const SECRET_BYTES: usize = 20;
const RECOVERY_CODES: usize = 10;
/// Letters and digits that nobody confuses when reading them from paper.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
const PAGE: &str = "sign-in";

/// How it stands with somebody's second proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    pub since: Option<Moment>,
    pub recovery_codes_left: usize,
}

pub async fn state(node: &Hall, user: UserId) -> Result<State, UseError> {
    node.db
        .read(move |conn| {
            let since = second_factors::of(conn, user)?.and_then(|factor| factor.confirmed_at);
            let left = second_factors::recovery_codes_left(conn, user)?;
            Ok(State { since, recovery_codes_left: usize::try_from(left).unwrap_or_default() })
        })
        .await
}

/// What an app needs; shown until a code has confirmed it.
pub struct Offer {
    /// Base32, for typing.
    pub secret: String,
    /// `otpauth://…`, for the picture.
    pub url: String,
}

/// Begins with a new secret, or shows the one that waits to be confirmed. None where one is in use.
pub async fn offer(node: &Hall, user: &User) -> Result<Option<Offer>, UseError> {
    let mut bytes = [0_u8; SECRET_BYTES];
    secret::fill(&mut bytes)?;
    let (id, fresh) = (user.id, Secret::from(bytes.to_vec()).to_base32());
    let secret = node.db.write(move |conn| match second_factors::of(conn, id)? {
        Some(SecondFactor { confirmed_at: Some(_), .. }) => Ok(None),
        Some(waiting) => Ok(Some(waiting.secret)),
        None => {
            second_factors::begin(conn, id, &fresh)?;
            Ok::<_, UseError>(Some(fresh))
        }
    });
    let Some(secret) = secret.await? else { return Ok(None) };
    // Neither name may hold a colon: it is what separates them.
    let plain = |text: &str| text.replace(':', " ");
    let issuer = format!("{} ({})", plain(&node.here().name), plain(&node.site.peer.to_string()));
    let broken = |err: &dyn std::fmt::Display| UseError::Broken(format!("no codes can be made: {err}"));
    let totp = builder(&secret)?.with_account_name(plain(&user.email)).with_issuer(Some(issuer));
    let url = totp.build().map_err(|err| broken(&err))?.to_url().map_err(|err| broken(&err))?;
    Ok(Some(Offer { secret, url }))
}

/// Switches codes on with a first one; the recovery codes, shown this once. None if the code is wrong.
pub async fn confirm(node: &Hall, user: UserId, code: String, by: By) -> Result<Option<Vec<String>>, UseError> {
    let codes = (0..RECOVERY_CODES).map(|_| recovery_code()).collect::<Result<Vec<_>, _>>()?;
    let (hall, shown) = (node.clone(), codes.clone());
    let done = node.db.write(move |conn| {
        let waiting = second_factors::of(conn, user)?.filter(|factor| factor.confirmed_at.is_none());
        let Some(factor) = waiting else { return Ok(false) };
        if !take(conn, user, &factor, &code, hall.now())? {
            return Ok(false);
        }
        second_factors::confirm(conn, user, hall.now())?;
        for code in &codes {
            second_factors::add_recovery_code(conn, hall.new_id(), user, &secret::hash(code))?;
        }
        audit::note(conn, &hall, &by, Deed::SecondFactorSet, "", None)?;
        Ok::<_, UseError>(true)
    });
    Ok(done.await?.then_some(shown))
}

/// Whether a code at sign-in is right, and not used before.
pub async fn check(node: &Hall, user: UserId, code: String) -> Result<bool, UseError> {
    let hall = node.clone();
    let done = node.db.write(move |conn| {
        let Some(factor) = second_factors::of(conn, user)? else { return Ok(false) };
        let Some(user) = users::by_id(conn, user)? else { return Ok(false) };
        let by = By::page(&user.email, Some(user.role), PAGE);
        if take(conn, user.id, &factor, &code, hall.now())? {
            return Ok(true);
        }
        let typed: String = code.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
        if second_factors::use_recovery_code(conn, user.id, &secret::hash(&grouped(&typed)))? {
            audit::note(conn, &hall, &by, Deed::RecoveryCodeUsed, "", None)?;
            return Ok(true);
        }
        audit::note(conn, &hall, &by, Deed::SignInRefused, "", Some("code"))?;
        Ok::<_, UseError>(false)
    });
    done.await
}

/// Switches codes off; `by` may be somebody else who manages people.
pub async fn remove(node: &Hall, user: UserId, by: By) -> Result<(), UseError> {
    let hall = node.clone();
    let done = node.db.write(move |conn| {
        let nobody = || UseError::not_found("there is no such person here".to_owned());
        let user = users::by_id(conn, user)?.ok_or_else(nobody)?;
        second_factors::delete(conn, user.id)?;
        audit::note(conn, &hall, &by, Deed::SecondFactorRemoved, &user.email, None)?;
        Ok::<_, UseError>(())
    });
    done.await
}

fn take(conn: &mut Conn, user: UserId, factor: &SecondFactor, code: &str, now: Moment) -> Result<bool, UseError> {
    let code: String = code.chars().filter(char::is_ascii_digit).collect();
    let totp: Totp = builder(&factor.secret)?.build().map_err(|err| UseError::Broken(err.to_string()))?;
    let secs = u64::try_from(now.micros() / 1_000_000).unwrap_or_default();
    let step = totp.check(&code, secs).and_then(|step| i64::try_from(step).ok());
    let Some(step) = step.filter(|step| *step > factor.last_step) else { return Ok(false) };
    second_factors::set_last_step(conn, user, step)?;
    Ok(true)
}

fn builder(secret: &str) -> Result<Builder, UseError> {
    let secret =
        Secret::try_from_base32(secret).map_err(|err| UseError::Broken(format!("a secret is damaged: {err}")))?;
    Ok(Builder::new().with_secret(secret))
}

/// 60 bits in three groups.
fn recovery_code() -> Result<String, UseError> {
    let mut bytes = [0_u8; 12];
    secret::fill(&mut bytes)?;
    let letters = bytes.iter().map(|byte| LETTERS.get(usize::from(byte % 32)).copied().unwrap_or(b'a'));
    Ok(grouped(&letters.map(char::from).collect::<String>()))
}

fn grouped(letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// Whether somebody has to show a code when they sign in.
pub(super) fn is_on(conn: &mut Conn, user: UserId) -> Result<bool, StoreError> {
    Ok(second_factors::of(conn, user)?.is_some_and(|factor| factor.confirmed_at.is_some()))
}

/// The same for the pages.
pub async fn is_needed(node: &Node, user: UserId) -> Result<bool, UseError> {
    node.db.read(move |conn| Ok(is_on(conn, user)?)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recovery_codes_are_read_from_paper_without_doubt() {
        let code = recovery_code().unwrap();
        assert_eq!(code.len(), 14);
        assert!(!code.contains(['l', 'o', '0', '1']), "{code}");
        assert_ne!(code, recovery_code().unwrap());
    }
}
