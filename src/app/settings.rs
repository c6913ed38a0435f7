//! What an operator can set. How the values are found is `settings_load`'s.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use crate::domain::about::About;
use crate::domain::provider::Provider;
use crate::domain::site::Site;
pub use crate::domain::welcome::Mode as FederationMode;
use crate::federation::limits::InboxLimits;
use crate::store::DatabaseUrl;
use crate::store::files::FilesPlace;
use crate::usecases::city_name::Configured;

/// Everything that is set for one node.
#[derive(Clone, Debug)]
pub struct Settings {
    pub listen: SocketAddr,
    /// Address, handle, name, country and languages of the city.
    pub site: Site,
    /// Which of these were set, and so are not for the browser to change.
    pub configured: Configured,
    pub data_dir: PathBuf,
    pub database_url: DatabaseUrl,
    /// Where the pictures of entries are kept.
    pub files: FilesPlace,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    pub comments: CommentsPolicy,
    /// Who may read `/metrics`; nobody if unset.
    pub metrics_token: Option<String>,
    pub federation_mode: FederationMode,
    /// What others may cost the inbox; no operator has to set it.
    pub inbox_limits: InboxLimits,
    /// The city's single sign-on, if it has one.
    pub provider: Option<Provider>,
    /// Whom to write to, who is responsible, the city's own texts.
    pub about: About,
    /// For tests and the demo: http, ports and loopback peers.
    pub allow_loopback: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CommentsPolicy {
    #[default]
    Publish,
    Hold,
}

impl Settings {
    /// Where the search index is kept; it can be made anew at any time.
    pub fn index_dir(&self) -> PathBuf {
        self.data_dir.join("search")
    }

    /// Held by the running node.
    pub fn lock_file(&self) -> PathBuf {
        self.data_dir.join("manyhalls.lock")
    }
}
