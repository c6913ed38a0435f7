//! What waits in memory while somebody is on their way: each once, and not for long.

use crate::usecases::one_time::OneTime;
use crate::usecases::{passkey_add, passkey_use};

#[derive(Debug, Default)]
pub struct Waiting {
    /// Passkeys that are being added.
    pub(super) adding: OneTime<passkey_add::Begun>,
    /// Passkeys with which somebody signs in.
    pub(super) using: OneTime<passkey_use::Begun>,
}
