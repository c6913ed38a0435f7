//! Why another server could not be asked, or did not answer as it should.
//!
//! When to try again is left to the queues; here stands only whether it makes sense.

use std::error::Error;

use super::guard::Refused;
use crate::domain::text;
use crate::domain::welcome::Unwelcome;

/// What became of a request that did not succeed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchFailed {
    /// Nothing was sent: the address guard said no.
    #[error("not asked: {0}")]
    Refused(#[from] Refused),
    /// 410: it was there and will not come back.
    /// Nothing was sent: the city has decided so.
    #[error("not asked, because this city has decided so: {0}")]
    Unwelcome(#[from] Unwelcome),
    #[error("it is gone for good (410)")]
    Gone,
    #[error("it was not found (404)")]
    NotFound,
    #[error("the server answered {0}")]
    Status(u16),
    #[error("the server sent us elsewhere too often, or nowhere")]
    BadRedirect,
    #[error("the answer is larger than we read")]
    TooLarge,
    #[error("the server took too long")]
    Timeout,
    /// No connection, no trust in its certificate, or no complete answer.
    #[error("the server could not be reached: {0}")]
    Unreachable(String),
    #[error("our own request could not be signed")]
    NotSigned,
}

impl FetchFailed {
    /// What an answer outside 200 to 299 means.
    pub(crate) fn of_status(status: u16) -> Self {
        match status {
            404 => Self::NotFound,
            410 => Self::Gone,
            other => Self::Status(other),
        }
    }

    /// Whether the same request may succeed later, without anyone changing it.
    pub fn is_worth_retrying(&self) -> bool {
        match self {
            // Names may point elsewhere tomorrow; addresses stay what they are.
            Self::Refused(Refused::NoPublicAddress(_)) => true,
            Self::Status(status) => is_passing(*status),
            Self::Timeout | Self::Unreachable(_) | Self::NotSigned | Self::Unwelcome(Unwelcome::Paused) => true,
            Self::Refused(_)
            | Self::Unwelcome(_)
            | Self::Gone
            | Self::NotFound
            | Self::BadRedirect
            | Self::TooLarge => false,
        }
    }

    /// Our failure inside an error of the ActivityPub library, where that fetched through `GuardedFetch`.
    pub fn in_library_error(error: &activitypub_federation::error::Error) -> Option<&Self> {
        match error {
            activitypub_federation::error::Error::ReqwestMiddleware(reqwest_middleware::Error::Middleware(inner)) => {
                inner.downcast_ref()
            }
            _ => None,
        }
    }
}

/// Statuses that speak of the moment and not of the request: RFC 9110 section 15, RFC 6585, RFC 8470.
pub fn is_passing(status: u16) -> bool {
    matches!(status, 408 | 425 | 429) || (500..600).contains(&status)
}

impl From<reqwest::Error> for FetchFailed {
    fn from(error: reqwest::Error) -> Self {
        if error.is_timeout() {
            return Self::Timeout;
        }
        // The cause at the bottom says what happened; what lies above it says only that something did.
        let mut cause: &(dyn Error + 'static) = &error;
        while let Some(below) = cause.source() {
            cause = below;
        }
        match cause.downcast_ref::<Refused>() {
            Some(refused) => Self::Refused(refused.clone()),
            None => Self::Unreachable(text::one_line(&cause.to_string(), 200)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_speaks_of_the_moment_is_tried_again() {
        for (failure, again) in [
            (FetchFailed::Timeout, true),
            (FetchFailed::Unreachable("connection refused".to_owned()), true),
            (FetchFailed::Refused(Refused::NoPublicAddress("a.example".to_owned())), true),
            (FetchFailed::of_status(503), true),
            (FetchFailed::of_status(429), true),
            (FetchFailed::of_status(408), true),
            (FetchFailed::of_status(401), false),
            (FetchFailed::of_status(404), false),
            (FetchFailed::of_status(410), false),
            (FetchFailed::TooLarge, false),
            (FetchFailed::BadRedirect, false),
            (FetchFailed::Refused(Refused::Loopback), false),
        ] {
            assert_eq!(failure.is_worth_retrying(), again, "{failure}");
        }
    }
}
