//! The city's single sign-on (OpenID Connect), as an operator sets it.
//!
//! How somebody signs in with it is the use cases'.

use std::fmt;

use super::role::Role;

#[derive(Clone, PartialEq, Eq)]
pub struct Provider {
    /// Exactly as the provider writes it of itself.
    pub issuer: String,
    pub client_id: String,
    pub client_secret: Option<String>,
    /// What stands on the button; none for the usual words.
    pub label: Option<String>,
    /// The claim in which the provider names somebody's groups.
    pub groups_claim: String,
    /// The groups whose people are let in without an invitation, by the role that they get.
    pub groups: Vec<(Role, Vec<String>)>,
}

impl Provider {
    /// The widest role that somebody of these groups gets; none for those who need an invitation.
    pub fn role_of(&self, groups: &[String]) -> Option<Role> {
        let of = |role: Role| {
            let named = self.groups.iter().filter(|(named, _)| *named == role).flat_map(|(_, names)| names);
            named.into_iter().any(|name| groups.contains(name))
        };
        Role::ALL.into_iter().find(|role| of(*role))
    }

    /// Whether groups matter at all.
    pub fn asks_for_groups(&self) -> bool {
        self.groups.iter().any(|(_, names)| !names.is_empty())
    }
}

impl fmt::Debug for Provider {
    /// Without the secret, so that it stands in no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Provider").field("issuer", &self.issuer).field("client_id", &self.client_id).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_role_of_somebodys_groups_counts_and_the_secret_is_never_shown() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<String>>();
        let provider = Provider {
            issuer: "https://login.city.example".to_owned(),
            client_id: "library".to_owned(),
            client_secret: Some("hush".to_owned()),
            label: None,
            groups_claim: "groups".to_owned(),
            groups: vec![(Role::Editor, names(&["library", "press"])), (Role::Admin, names(&["it"]))],
        };
        assert_eq!(provider.role_of(&names(&["press", "it"])), Some(Role::Admin));
        assert_eq!(provider.role_of(&names(&["library"])), Some(Role::Editor));
        assert_eq!(provider.role_of(&names(&["Library", ""])), None);
        assert_eq!(provider.role_of(&[]), None);
        assert!(!format!("{provider:?}").contains("hush"));
    }
}
