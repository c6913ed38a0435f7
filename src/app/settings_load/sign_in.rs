//! The city's single sign-on: the section `[sign_in]`.

use std::path::Path;

use url::Url;

use crate::domain::address::Peer;
use crate::domain::provider::Provider;
use crate::domain::role::Role;

use super::Reader;

const SECRET_MAX_BYTES: usize = 4 * 1024;
const GROUPS_CLAIM: &str = "groups";

pub(super) fn read(reader: &mut Reader<'_>, working_dir: &Path) -> Option<Provider> {
    let issuer = reader.text("sign_in.issuer", issuer);
    let client_id = reader.text("sign_in.client_id", |text| Ok(text.to_owned()));
    let secret = reader.text("sign_in.client_secret", |text| Ok(text.to_owned()));
    let from_file = reader.text("sign_in.client_secret_file", |text| secret_in(&working_dir.join(text)));
    let label = reader.text("sign_in.label", label);
    let groups_claim = reader.text("sign_in.groups_claim", |text| Ok(text.to_owned()));
    let groups = [
        ("sign_in.admins", Role::Admin),
        ("sign_in.managers", Role::Manager),
        ("sign_in.editors", Role::Editor),
        ("sign_in.moderators", Role::Moderator),
    ];
    let groups = groups.map(|(name, role)| (role, reader.list(name, |text| Ok(text.to_owned())).unwrap_or_default()));
    if secret.is_some() && from_file.is_some() {
        let problem = "sign_in.client_secret and sign_in.client_secret_file are both set; keep one of them";
        reader.wrong.push(problem.to_owned());
    }
    let (issuer, client_id) = match (issuer, client_id) {
        (Some(issuer), Some(client_id)) => (issuer, client_id),
        (Some(_), None) if reader.find("sign_in.client_id").is_none() => {
            let problem = "sign_in.issuer is set without sign_in.client_id; name the client that the provider knows";
            reader.wrong.push(problem.to_owned());
            return None;
        }
        _ => return None,
    };
    Some(Provider {
        issuer,
        client_id,
        client_secret: secret.or(from_file),
        label,
        groups_claim: groups_claim.unwrap_or_else(|| GROUPS_CLAIM.to_owned()),
        groups: groups.into(),
    })
}

/// Kept as it is written: a provider that calls itself with a slash at the end is another one than without.
fn issuer(text: &str) -> Result<String, String> {
    let wrong =
        || format!("\"{text}\" is no issuer; use an address with https://, as the provider writes it of itself");
    let url = Url::parse(text).map_err(|_| wrong())?;
    let is_loopback = Peer::of(&url).is_some_and(|peer| peer.is_loopback());
    let fits = url.scheme() == "https" || (url.scheme() == "http" && is_loopback);
    if !fits || url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
        return Err(wrong());
    }
    Ok(text.to_owned())
}

fn label(text: &str) -> Result<String, String> {
    match text.chars().count() {
        ..=60 => Ok(text.to_owned()),
        count => Err(format!("a label of {count} characters is too long; use at most 60")),
    }
}

fn secret_in(file: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|err| format!("{} cannot be read ({err})", file.display()))?;
    match text.trim() {
        "" => Err(format!("{} is empty; write the client's secret into it", file.display())),
        secret if secret.len() > SECRET_MAX_BYTES => Err(format!("{} is no secret; it is too long", file.display())),
        secret => Ok(secret.to_owned()),
    }
}
