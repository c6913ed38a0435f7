//! Somebody comes back from the city's single sign-on: who of the staff are they?
//!
//! Known again by issuer and subject. The first time they are found by their mail address, if the single sign-on vouches
//! for it; who is nobody's invited colleague gets an account only where the settings give one of their groups a role.

use serde_json::{Map, Value};

use crate::domain::deed::Deed;
use crate::domain::id::UserId;
use crate::domain::role::Role;
use crate::domain::text::one_line;
use crate::store::users::{self, User};
use crate::store::{Conn, identities};

use super::audit::{self, By};
use super::error::UseError;
use super::id_token::{self, Expected};
use super::invitation_use::tidy;
use super::node::{Hall, Node};
use super::sign_on_begin::{BACK_PATH, Begun};
use super::sign_on_provider::{SignOn, SignOnFailed};
use super::user_add::check_email;

const PAGE: &str = "single sign-on";
const REASON_MAX_CHARS: usize = 200;

/// What somebody brought back.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    pub code: Option<String>,
    /// Who says so (RFC 9207).
    pub issuer: Option<String>,
}

/// A person as the single sign-on knows them.
struct Vouched {
    subject: String,
    email: Option<String>,
    is_verified: bool,
    name: String,
    role: Option<Role>,
}

pub async fn run(
    node: &Hall,
    sign_on: &SignOn,
    begun: Begun,
    answer: Answer,
) -> Result<Result<User, SignOnFailed>, UseError> {
    let vouched = match vouched(node, sign_on, begun, answer).await {
        Ok(vouched) => vouched,
        Err(failed) => return refused(node, "unknown", failed).await,
    };
    let who = vouched.email.clone().filter(|_| vouched.is_verified).unwrap_or_else(|| "unknown".to_owned());
    let (hall, issuer) = (node.clone(), sign_on.provider.issuer.clone());
    let found = node.db.write(move |conn| find(conn, &hall, &issuer, &vouched)).await?;
    match found {
        Ok(user) => Ok(Ok(user)),
        Err(failed) => refused(node, &who, failed).await,
    }
}

async fn vouched(node: &Hall, sign_on: &SignOn, begun: Begun, answer: Answer) -> Result<Vouched, SignOnFailed> {
    let provider = &sign_on.provider;
    let from_another = match &answer.issuer {
        Some(issuer) => *issuer != provider.issuer,
        None => begun.said.names_issuer,
    };
    if from_another {
        return Err(SignOnFailed::Untrusted("the answer comes from another issuer".to_owned()));
    }
    let code = answer.code.ok_or(SignOnFailed::Cancelled)?;
    let back = node.site.at(BACK_PATH);
    let tokens = sign_on.exchange(node, &begun.said, &code, &begun.verifier, &back).await?;
    let keys = sign_on.keys(node, &begun.said).await?;
    let (issuer, client_id) = (provider.issuer.as_str(), provider.client_id.as_str());
    let expected = Expected { issuer, client_id, nonce: &begun.nonce, now: node.now() };
    let claims = id_token::read(&tokens.id_token, &keys, &expected)
        .map_err(|why| SignOnFailed::Untrusted(format!("its token: {why}")))?;
    let mut said = claims.more;
    let lacks_groups = provider.asks_for_groups() && !said.contains_key(&provider.groups_claim);
    if (lacks_groups || !said.contains_key("email"))
        && let Some(more) = sign_on.person(node, &begun.said, &tokens).await?
    {
        if more.get("sub").and_then(Value::as_str) != Some(claims.sub.as_str()) {
            return Err(SignOnFailed::Untrusted("it speaks of two people".to_owned()));
        }
        // One source for the address and whether it is verified, never a mix of both.
        said = more.as_object().cloned().unwrap_or_default();
    }
    Ok(Vouched {
        subject: claims.sub,
        email: said.get("email").and_then(Value::as_str).and_then(|email| check_email(email).ok()),
        is_verified: said.get("email_verified").is_some_and(|said| *said == Value::Bool(true) || *said == "true"),
        name: tidy(said.get("name").and_then(Value::as_str).unwrap_or_default()),
        role: provider.role_of(&groups(&said, &provider.groups_claim)),
    })
}

/// A list of names, or a single one.
fn groups(said: &Map<String, Value>, claim: &str) -> Vec<String> {
    match said.get(claim) {
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Some(Value::String(name)) => vec![name.clone()],
        _ => Vec::new(),
    }
}

fn find(conn: &mut Conn, node: &Node, issuer: &str, vouched: &Vouched) -> Result<Result<User, SignOnFailed>, UseError> {
    if let Some(known) = identities::user(conn, issuer, &vouched.subject)? {
        return Ok(users::by_id(conn, known)?.ok_or(SignOnFailed::NoAccount));
    }
    let Some(email) = vouched.email.as_deref().filter(|_| vouched.is_verified) else {
        return Ok(Err(SignOnFailed::NotVerified));
    };
    let user = match users::by_email(conn, email)? {
        // The address has come to another person since: they are not the one whom we know.
        Some(user) if identities::has(conn, issuer, user.id)? => return Ok(Err(SignOnFailed::NoAccount)),
        Some(user) => user,
        // Whose access was ended is let in again by people, never by a group.
        None if users::ended_by_email(conn, email)?.is_some() => return Ok(Err(SignOnFailed::NoAccount)),
        None => match vouched.role {
            Some(role) => welcome(conn, node, email, role)?,
            None => return Ok(Err(SignOnFailed::NoAccount)),
        },
    };
    identities::insert(conn, issuer, &vouched.subject, user.id, node.now())?;
    if user.name.is_empty() && !vouched.name.is_empty() {
        users::set_profile(conn, user.id, &vouched.name, user.language.as_deref())?;
    }
    let by = By::page(&user.email, Some(user.role), PAGE);
    audit::note(conn, node, &by, Deed::IdentityLinked, &user.email, Some(issuer))?;
    Ok(Ok(user))
}

/// Somebody whose group has a role here.
fn welcome(conn: &mut Conn, node: &Node, email: &str, role: Role) -> Result<User, UseError> {
    let now = node.now();
    let id = UserId(node.ids.next(now));
    let user = User { id, email: email.to_owned(), name: String::new(), language: None, role };
    users::insert(conn, &user, now)?;
    let by = By::page(email, Some(role), PAGE);
    audit::note(conn, node, &by, Deed::PersonInvited, email, Some(role.as_str()))?;
    Ok(user)
}

async fn refused(node: &Hall, who: &str, failed: SignOnFailed) -> Result<Result<User, SignOnFailed>, UseError> {
    // Parts of it are the provider's words, as long as it likes.
    let why = one_line(&failed.to_string(), REASON_MAX_CHARS);
    tracing::warn!("nobody was signed in: {why}");
    let (hall, by) = (node.clone(), By::page(who, None, PAGE));
    let noted = node
        .db
        .write(move |conn| Ok::<_, UseError>(audit::note(conn, &hall, &by, Deed::SignInRefused, "", Some(&why))?));
    noted.await?;
    Ok(Err(failed))
}
